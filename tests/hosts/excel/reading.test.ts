/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { Sheet, Workbook } from '../../../src/workbook/types';
import { startExcel } from '../../excel-host/start-excel';

const SAMPLES = ['typed', 'formulas', 'pasted'].map((name) => readFileSync(`assets/samples/${name}.xlsx`));
const catalogue = builtInCatalogue();

/** All that a user sees of the findings. */
function told(workbook: Workbook): unknown {
  return check(workbook, catalogue).findings.map((finding) => {
    const { rule, severity, status, cells, message, reported, expected } = finding;
    return { rule: rule.id, severity, status, cells, message, reported, expected };
  });
}

const sheetOf = (name: string, cells: Sheet['rows'][number]['cells']): Sheet => ({
  name,
  visibility: 'visible',
  rows: cells.length === 0 ? [] : [{ index: 0, cells }],
  merges: [],
});

const bookOf = (...sheets: Sheet[]): Workbook => ({ date1904: false, sheets });

test.each([0, 1, 2])('sample %i: the same findings as from the file', async (n) => {
  const bytes = SAMPLES[n]!;
  const excel = await startExcel(bytes);
  const { workbook } = await openExcel().read();
  const fromFile = await readWorkbook(bytes);
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    fromFile.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  const findings = told(workbook);
  expect(findings).toEqual(told(fromFile));
  expect((findings as unknown[]).length).toBeGreaterThan(5);
  expect(excel.trips).toHaveLength(3);
  expect(excel.missing).toEqual([]);
});

test('200 sheets take three round trips', async () => {
  const { sheets } = await readWorkbook(SAMPLES[0]!);
  const many = Array.from({ length: 200 }, (_, n) => ({ ...sheets[n % sheets.length]!, name: `第${n + 1}张` }));
  const excel = await startExcel(bookOf(...many));
  const seen: number[] = [];
  const reading = await openExcel().read({ onProgress: ({ done, of }) => seen.push(done / of) });
  expect(reading.workbook.sheets).toHaveLength(200);
  expect(excel.trips).toHaveLength(3);
  expect(seen.at(-1)).toBe(1);
});

/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { shownText } from '../../../src/workbook/shown-text';
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
  // Merges are not asked for, and a file leaves out the formulas of members of a shared one.
  const formulas = fromFile.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ formula }) => formula === '')),
  );
  if (!formulas) expect(workbook.sheets).toEqual(fromFile.sheets.map((sheet) => ({ ...sheet, merges: [] })));
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

test('a huge sheet is read page by page, and cancelled between two', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => ({
    index,
    cells: [0, 1, 2, 3].map((column) => ({ column, value: index * 4 + column })),
  }));
  const excel = await startExcel(bookOf(sheetOf('表1', []), { ...sheetOf('流水', []), rows }));
  const stop = new AbortController();
  const seen: number[] = [];
  const { workbook } = await openExcel().read({ onProgress: ({ done }) => seen.push(done) });
  expect(excel.trips).toHaveLength(5);
  expect(seen).toEqual([0, 40_000, 80_000, 120_000]);
  expect(workbook.sheets[1]?.rows).toEqual(rows);
  const cancelled = openExcel().read({ signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() });
  await expect(cancelled).rejects.toMatchObject({ name: 'Refusal', code: 'cancelled' });
  expect(excel.trips).toHaveLength(8);
});

test('one stray value at the far end of a sheet costs two trips, not a million', async () => {
  const far = { index: 1_048_575, cells: [{ column: 16_383, value: 1 }] };
  const near = { index: 0, cells: [{ column: 0, value: '年度' }] };
  const excel = await startExcel(bookOf({ ...sheetOf('表1', []), rows: [near, far] }));
  const { workbook } = await openExcel().read();
  expect(workbook.sheets[0]?.rows).toEqual([near, far]);
  expect(excel.trips.length).toBeLessThanOrEqual(5);
});

test('where Excel gives less at once than a page, pages are halved', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ index, cells: [{ column: 0, value: `学生${index}` }] }));
  const excel = await startExcel(bookOf({ ...sheetOf('表1', []), rows }));
  excel.faults.payloadLimit = 12_000;
  const { workbook } = await openExcel().read();
  expect(workbook.sheets[0]?.rows).toEqual(rows);
  expect(excel.trips.length).toBeGreaterThan(4);
});

test('cells come as the file reader gives them', async () => {
  const cells = [
    { column: 0, value: '=A1' },
    { column: 1, value: '#N/A' },
    { column: 2, value: { error: '#N/A' } },
    { column: 3, value: true },
    { column: 4, value: '007', format: '@' },
    { column: 5, value: 0.8483, format: '0.00%' },
    { column: 6, value: 3, formula: 'F1+1', format: '0' },
    { column: 7, value: '', text: '', formula: 'A1' },
    { column: 8, value: 44_440, format: 'yyyy/m/d' },
    { column: 10, value: '两\n行' },
  ];
  await startExcel(bookOf(sheetOf('表1', cells)));
  const { workbook } = await openExcel().read();
  expect(workbook.sheets[0]?.rows).toEqual([{ index: 0, cells }]);
});

test('of texts only what a date shows counts, unless it shows dashes', async () => {
  const cells = [
    { column: 0, value: 44_440, format: 'yyyy/m/d', text: '########' },
    { column: 1, value: 1.23456789, text: '1.23' },
    { column: 2, value: 12.5, format: '0.00', text: '12,50' },
    { column: 3, value: 44_440, format: 'm/d/yyyy', text: '2021/9/1' },
  ];
  await startExcel(bookOf(sheetOf('表1', cells)));
  const { workbook } = await openExcel().read();
  expect(workbook.sheets[0]?.rows[0]?.cells).toEqual([
    { column: 0, value: 44_440, format: 'yyyy/m/d' },
    { column: 1, value: 1.23456789 },
    { column: 2, value: 12.5, format: '0.00' },
    { column: 3, value: 44_440, format: 'm/d/yyyy', text: '2021/9/1' },
  ]);
  expect(workbook.date1904).toBe(false);
});

test('days counted from 1904 are known by what a date shows', async () => {
  const cells = [{ column: 0, value: 42_978, format: 'yyyy/m/d' }];
  await startExcel({ ...bookOf(sheetOf('表1', cells)), date1904: true });
  const { workbook } = await openExcel().read();
  expect(workbook.date1904).toBe(true);
  expect(shownText(workbook.sheets[0]!.rows[0]!.cells[0]!, true)).toBe('2021/9/1');
});

test('the same on a Mac, and before anything was read', async () => {
  await startExcel(SAMPLES[0]!, { platform: 'Mac' });
  expect(told((await openExcel().read()).workbook)).toEqual(told(await readWorkbook(SAMPLES[0]!)));
});

test('some sheets are read without the others, in two round trips', async () => {
  const excel = await startExcel(SAMPLES[0]!);
  const host = openExcel();
  const { workbook } = await host.read();
  excel.trips.length = 0;
  const { sheets } = await host.readSheets(['表5', '表3']);
  expect(sheets).toEqual(['表5', '表3'].map((name) => workbook.sheets.find((sheet) => sheet.name === name)));
  expect(excel.trips).toHaveLength(2);
  for (const read of excel.trips.flatMap(({ reads }) => reads)) expect(read).toMatch(/^表[35]!/);
  await expect(host.readSheets(['表5', '没有'])).rejects.toMatchObject({ code: 'unknown-sheet' });
});

test('while a cell is typed in reading waits, says so, and goes on', async () => {
  const excel = await startExcel(bookOf(sheetOf('表1', [{ column: 0, value: 1 }])));
  const host = openExcel();
  const told: unknown[] = [];
  await host.subscribe((event) => told.push(event));
  excel.faults.cellEditing = true;
  const reading = host.read();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told).toEqual([{ kind: 'busy', busy: true }]);
  excel.faults.cellEditing = false;
  expect((await reading).workbook.sheets).toHaveLength(1);
  expect(told).toEqual([
    { kind: 'busy', busy: true },
    { kind: 'busy', busy: false },
  ]);
  excel.faults.cellEditing = true;
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  await expect(host.read({ signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
});

describe('struck-out cells', () => {
  const cells = [
    { column: 0, value: '35' },
    { column: 1, value: '招生' },
    { column: 2, value: 7 },
  ];

  test.each<[string, number[], object[]]>([
    ['none', [], cells],
    ['some: which digits count is not told', [1], [{ ...cells[0], rich: '35' }, cells[1]!, cells[2]!]],
    ['all', [0, 1, 2], cells.map((cell) => ({ ...cell, struck: true }))],
  ])('%s, in three round trips', async (_, columns, expected) => {
    const excel = await startExcel(bookOf(sheetOf('表', cells)));
    await Excel.run(async (context) => {
      for (const column of columns) {
        context.workbook.worksheets.getItem('表').getCell(0, column).format.font.strikethrough = true;
      }
      await context.sync();
    });
    excel.trips.length = 0;
    const { workbook } = await openExcel().read();
    expect(workbook.sheets[0]!.rows[0]!.cells).toEqual(expected);
    expect(excel.trips).toHaveLength(3);
  });
});

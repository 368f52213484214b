import { builtInCatalogue } from '../../src/audit/built-in';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import type { CellValue } from '../../src/workbook/types';
import { check } from '../fixtures/check';
import { mendedSample } from '../fixtures/mended-sample';
import { setCell } from '../fixtures/workbooks';

/** One cell of a right report that cannot be understood any more: no error comes of it, and nothing is rewritten. */

const catalogue = builtInCatalogue();

test.each<[string, string, string, CellValue, string[]]>([
  ['the header of one addend', '表43', 'D2', '师师资队伍建设费', ['R43-01']],
  ['the header of the only box that is ticked', '表1', 'C3', '公家的', ['R01-01']],
  ['the header of the later year', '表27', 'D4', '专业设置置数量', ['R23-02']],
  ['the year of one row', '表42', 'A3', '某年', ['R42-01', 'R42-02', 'R42-03', 'R42-04']],
  ['the year of one row of several tables', '表9', 'D3', '那年', ['R09-01']],
])('%s', (_, sheet, cell, text, skipped) => {
  const book = setCell(mendedSample('typed'), sheet, cell, text);
  const checked = check(book, catalogue);
  const { findings, coverage } = checked;
  expect(findings.filter(({ status, severity }) => status === 'broken' && severity !== 'note')).toEqual([]);
  const ids = findings.filter(({ status }) => status === 'skipped').map(({ rule }) => rule.id);
  expect(ids).toEqual(expect.arrayContaining(skipped));
  expect(recalculate(book, checked, catalogue).changes.filter(({ safe }) => safe)).toEqual([]);
  const own = coverage.get(Number(sheet.slice(1)))!;
  expect(own.compared).toBeLessThan(own.relations);
  expect(own.obstacles).not.toEqual([]);
});

describe('a row of sums that does not say so', () => {
  const book = setCell(mendedSample('typed'), '表10', 'A12', '总生');

  test('is no item that makes the sums wrong', () => {
    const { findings } = check(book, catalogue);
    expect(findings.filter(({ status, severity }) => status === 'broken' && severity === 'error')).toEqual([]);
  });
});

import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import type { Workbook } from '../../src/workbook/types';
import { changeSheet, sampleWorkbook } from '../fixtures/workbooks';

/** The sample with one count replaced by a formula that was never calculated, as a generated file holds it. */
function uncalculated(): Workbook {
  return changeSheet(sampleWorkbook('typed'), '表4', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.index === 4 && cell.column === 1 ? { column: 1, value: '', formula: 'SUM(X1:X9)' } : cell,
      ),
    })),
  }));
}

test('a formula without a result is named and its sums are skipped, never taken for none', () => {
  const { findings } = check(uncalculated(), builtInCatalogue());
  const named = findings.find(({ rule, table }) => rule.id === 'R00-02' && table === 4);
  expect(named?.message).toContain('公式还没有算出结果');
  expect(findings.filter(({ rule }) => rule.id === 'R04-01').map(({ status }) => status)).toEqual(['skipped']);
});

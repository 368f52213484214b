import { check } from '../../src/audit/check';
import type { Sheet } from '../../src/workbook/types';
import { count, form, open, table } from '../rules/small-book';
import { catalogueOf } from './recalculate/recalculated';

const CLASSES = form(1, [open('班', { total: { name: '合计', required: false } })], count('人数'));
const catalogue = catalogueOf({ forms: [CLASSES], rules: ['表1.人数[合计] := 合计(表1.人数)'] });

/** What is said of a sum by a formula that came to 5, over 5 and 7 in two rows of which some are hidden. */
function said(formula: string, ...hidden: number[]): string {
  const sheet = table(1, ['班', '人数'], ['甲', 5], ['乙', 7], ['合计', 5]);
  const last = sheet.rows.at(-1)!.index;
  const dressed: Sheet = {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (row.index === last && cell.column === 1 ? { ...cell, formula } : cell)),
      ...(hidden.includes(row.index + 1) ? { hidden: true as const } : {}),
    })),
  };
  const { findings } = check({ sheets: [dressed], date1904: false }, catalogue);
  return findings.map(({ message }) => message).join('\n');
}

describe('a sum that leaves hidden rows out', () => {
  test.each(['SUBTOTAL(9,B3:B4)', 'SUBTOTAL(109,B3:B4)', 'AGGREGATE(9,5,B3:B4)', 'ROUND(subtotal(109,B3:B4),0)'])(
    '%s: the hidden row is named',
    (formula) => expect(said(formula, 4)).toMatch(/应为 12.*不算筛选掉或隐藏的行（第 4 行是隐藏的）/),
  );

  test.each([
    ['no row is hidden', 'SUBTOTAL(109,B3:B4)', []],
    ['another row is hidden', 'SUBTOTAL(109,B3:B4)', [2]],
    ['a plain sum takes hidden rows', 'SUM(B3:B4)', [4]],
  ])('%s: nothing is said of it', (_, formula, hidden) => expect(said(formula, ...hidden)).not.toContain('隐藏'));
});

import type { Cell, Sheet } from '../../../src/workbook/types';
import { count, form, open, table } from '../../rules/small-book';
import { line, type SmallBook, smallRecalculation } from './recalculated';

const CLASSES = form(1, [open('班', { total: { name: '合计', required: false } })], count('人数'));
const BOOK: SmallBook = { forms: [CLASSES], rules: ['表1.人数[合计] := 合计(表1.人数)'] };

/** Two classes and their sum; the cells may have more than their values. */
function said(first: Partial<Cell>, total: Partial<Cell>): string[] {
  const sheet = table(1, ['班', '人数'], ['甲', 'first'], ['乙', 7], ['合计', 'total']);
  const looks: Record<string, Partial<Cell>> = { first, total };
  const dressed: Sheet = {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell): Cell => ({ ...cell, ...(looks[String(cell.value)] ?? {}) })),
    })),
  };
  return smallRecalculation(BOOK, [dressed]).result.changes.map((change) =>
    change.safe ? line(change) : `${line(change)}: ${change.why}`,
  );
}

describe('a number that nobody should rely on', () => {
  test('plain ones are nothing to be confirmed', () => {
    const [change] = said({ value: 5 }, { value: 35 });
    expect(change).toContain('35 → 12');
    expect(change).not.toContain('确认');
  });

  test.each<[string, Partial<Cell>]>([
    ['runs, one of them struck out', { value: '35', rich: '5' }],
    ['runs of one look', { value: '5', rich: '5' }],
    ['about', { value: '约5' }],
    ['a footnote mark', { value: '5①' }],
  ])('%s: what is made of it needs a decision', (_, first) => {
    expect(said(first, { value: 35 })).toEqual([expect.stringMatching(/35 → 12: .*先确认那个数再改/)]);
  });

  test('a sum whose struck-out digit makes it right is left alone', () => {
    expect(said({ value: 5 }, { value: '312', rich: '12' })).toEqual([]);
  });

  test('a sum with runs is changed by decision only, and says what is lost', () => {
    expect(said({ value: 5 }, { value: '313', rich: '13' })).toEqual([expect.stringMatching(/→ 12: .*改了就只剩一种/)]);
  });

  test('a sum with a word beside it is changed by decision only, and keeps it', () => {
    expect(said({ value: 5 }, { value: '约13' })).toEqual([expect.stringMatching(/约13 → 约12: .*请确认后再改/)]);
  });

  test.each<[string, Partial<Cell>]>([
    ['a cell struck out', { value: 5, struck: true }],
    ['a date', { value: 44292, format: 'm"月"d"日"' }],
    ['two lines', { value: '2\n3' }],
    ['a range', { value: '3-5' }],
    ['a bound', { value: '≥5' }],
  ])('%s: nothing is made of it', (_, first) => expect(said(first, { value: 35 })).toEqual([]));

  test('a number shown in thousands is not rewritten in another scale', () => {
    expect(said({ value: 5 }, { value: 13000, format: '0,' })).toEqual([]);
  });
});

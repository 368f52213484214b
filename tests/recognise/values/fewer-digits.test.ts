import { check } from '../../../src/audit/check';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import { address } from '../../../src/workbook/address';
import { catalogueOf, type SmallBook } from '../../audit/recalculate/recalculated';
import {
  amount,
  type Content,
  count,
  form,
  open,
  percent,
  perHead,
  ratio,
  shown,
  table,
  workbook,
} from '../../rules/small-book';

/**
 * Numbers with fewer digits than their cells show: a column of such is rounded to these, one among others is 尾差, never
 * 逻辑. Found: the cell and what is found of it; changes: what recalculation writes where it is safe.
 */

const SHARES: SmallBook = {
  forms: [form(1, [open('班')], count('人数'), ratio('占比'))],
  rules: ['表1.占比 := 表1.人数 / 合计(表1.人数)', '合计(表1.占比) = 100%'],
};
const MEANS: SmallBook = {
  forms: [form(1, [open('班')], count('册数'), count('人数'), perHead('生均', { unit: '人/人' }))],
  rules: ['表1.生均 := 表1.册数 / 表1.人数'],
};
const SUMS: SmallBook = {
  forms: [form(1, [open('班')], amount('甲'), amount('乙'), amount('合计'))],
  rules: ['表1.合计 := 表1.甲 + 表1.乙'],
};

function outcome(small: SmallBook, head: readonly string[], rows: readonly Content[][]) {
  const book = workbook(table(1, head, ...rows));
  const own = catalogueOf(small);
  const result = check(book, own);
  const found = result.findings
    .filter(({ status }) => status === 'broken')
    .map(({ severity, cells }) => `${address(cells[0]!.place.row, cells[0]!.place.column)} ${severity}`);
  const changes = recalculate(book, result, own).changes.filter(({ safe }) => safe);
  return { result, found, changes: changes.map(({ oldText, newText }) => `${oldText} → ${newText}`) };
}

const named = (cells: readonly Content[][]): Content[][] => cells.map((row, at) => ['甲乙丙丁戊己'.charAt(at), ...row]);

/** 123, 21 and 1 of 145 are 84.8275…%, 14.4827…% and 0.6896…%. */
const PUPILS = [123, 21, 1];

describe('shares', () => {
  test.each<[string, Content[], string[], string[]]>([
    ['all their digits', [percent(84.83), percent(14.48), percent(0.69)], [], []],
    ['whole percents that show .00', [percent(85), percent(14), percent(1)], [], []],
    ['one digit, and a zero', [percent(84.8), percent(14.5), percent(0.7)], [], []],
    ['one digit, wrongly', [percent(84.9), percent(14.5), percent(0.7)], ['C3 rounding'], ['84.90% → 84.80%']],
    ['quite wrong', [percent(88), percent(14), percent(1)], ['C3 error', 'C3 rounding'], ['88.00% → 85.00%']],
    [
      'points that show .00',
      ['84.83%', shown(14.5, '0.00'), '0.69%'],
      ['C3 rounding', 'C4 rounding'],
      ['14.50 → 14.48'],
    ],
    [
      'one of them with one digit',
      [percent(84.8), percent(14.48), percent(0.69)],
      ['C3 rounding'],
      ['84.80% → 84.83%'],
    ],
    ['one of them a whole percent', [percent(85), percent(14.48), percent(0.69)], ['C3 rounding'], ['85.00% → 84.83%']],
    ['a whole one beyond that', [percent(86), percent(14.48), percent(0.69)], ['C3 error'], ['86.00% → 84.83%']],
    ['in a General cell', [0.848, 0.1448, 0.0069], ['C3 rounding'], ['0.848 → 0.8483']],
    ['as many with one digit as with two', [0.848, 0.1448, 0.0069], ['C3 rounding'], ['0.848 → 0.8483']],
    [
      'all of it is no rounded share',
      [percent(100), percent(14.48), percent(0.69)],
      ['C3 error'],
      ['100.00% → 84.83%'],
    ],
  ])('%s', (_, cells, found, changes) => {
    const rows = named(cells.map((cell, at) => [PUPILS[at]!, cell]));
    const got = outcome(SHARES, ['班', '人数', '占比'], rows);
    expect({ found: [...new Set(got.found)], changes: got.changes }).toEqual({ found, changes });
  });

  test.each<[string, Content[], string[]]>([
    ['none of it, rounded as the others are', [percent(99), percent(1), percent(0)], []],
    ['among full digits', [percent(99.13), percent(0.65), percent(0)], ['C5 error']],
  ])('%s', (_, cells, found) => {
    const rows = named(cells.map((cell, at) => [[457, 3, 1][at]!, cell]));
    expect(
      [...new Set(outcome(SHARES, ['班', '人数', '占比'], rows).found)].filter((words) => words.startsWith('C5')),
    ).toEqual(found);
  });

  test('what is said of one', () => {
    const rows = named([percent(84.83), percent(14), percent(0.69)].map((cell, at) => [PUPILS[at]!, cell]));
    const { result } = outcome(SHARES, ['班', '人数', '占比'], rows);
    const [own] = result.findings.filter(({ rule }) => rule.id === 'R01-01');
    expect(own!.message).toContain('报 14.00%，只写到 14%，比同列少几位，应写 14.48%（算得 14.4828%）');
  });
});

/** 5188 of 1357 is 3.8231…, 5262 of 1333 is 3.9474…. */
describe('averages', () => {
  test.each<[string, Content[], string[]]>([
    ['as many with one digit as with two', [3.8, 3.95], []],
    ['the other way round', [3.82, 3.9], []],
    ['one digit that shows two', [shown(3.8, '0.00'), shown(3.9, '0.00')], []],
    ['whole ones that show two', [shown(4, '0.00'), shown(4, '0.00')], []],
    ['wrong all the same', [3.6, 3.95], ['D3 error']],
  ])('%s', (_, cells, found) => {
    const rows = named([
      [5188, 1357, cells[0]!],
      [5262, 1333, cells[1]!],
    ]);
    expect(outcome(MEANS, ['班', '册数', '人数', '生均'], rows).found).toEqual(found);
  });
});

describe('amounts', () => {
  const TWO = '0.00';
  test.each<[string, Content[][], string[], string[]]>([
    [
      'a term with fewer digits, whose zero is exact',
      [
        [shown(12.5, TWO), shown(3.25, TWO), shown(15.71, TWO)],
        [shown(1.25, TWO), shown(3.25, TWO), shown(4.5, TWO)],
      ],
      ['D3 error'],
      [],
    ],
    [
      'a total with fewer digits',
      [
        [shown(12.46, TWO), shown(3.25, TWO), shown(15.7, TWO)],
        [shown(1.25, TWO), shown(3.25, TWO), shown(4.5, TWO)],
      ],
      ['D3 rounding'],
      [],
    ],
    [
      'whole amounts are exact',
      [
        [shown(12, TWO), shown(3.25, TWO), shown(15.71, TWO)],
        [shown(1.25, TWO), shown(3.25, TWO), shown(4.5, TWO)],
      ],
      ['D3 error'],
      [],
    ],
  ])('%s', (_, cells, found, changes) => {
    const got = outcome(SUMS, ['班', '甲', '乙', '合计'], named(cells));
    expect({ found: got.found, changes: got.changes }).toEqual({ found, changes });
  });
});

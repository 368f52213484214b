import type { Workbook } from '../../../src/workbook/types';
import { insertColumn, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { brokenWords, checked, expectSampleOutcome, skippedRules } from '../outcome';
import { reorderColumns, setCells } from '../sheets';

const typed = sampleWorkbook('typed');
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('columns that schools add', () => {
  test.each([
    ['表3', 'F'],
    ['表4', 'F'],
    ['表5', 'E'],
    ['表6', 'G'],
    ['表7', 'I'],
    ['表12', 'R'],
    ['表34', 'G'],
    ['表40', 'E'],
    ['表42', 'G'],
  ])('%s: 备注 at the right', (name, column) => {
    expectSampleOutcome(setCells(typed, name, { [`${column}2`]: '备注', [`${column}5`]: '见附件' }));
  });

  test.each<[string, number, number]>([
    ['表3', 3, 4],
    ['表4', 3, 7],
    ['表6', 2, 17],
    ['表7', 2, 14],
    ['表12', 2, 2],
    ['表20', 2, 2],
    ['表40', 2, 30],
  ])('%s: 序号 at the left', (name, headerRow, count) => {
    const depth = { 表3: 2, 表4: 2, 表6: 2, 表7: 2, 表12: 3, 表20: 1, 表40: 1 }[name]!;
    const values = [...Array<undefined>(headerRow - 1), '序号', ...Array<undefined>(depth - 1), ...oneTo(count)];
    expectSampleOutcome(insertColumn(typed, name, 'A', values));
  });

  test.each<[string, string, string, (string | number)[]]>([
    ['备注 between the columns', '表4', 'D', ['', '', '备注', '', '无', '', '见附件']],
    ['序号 between the columns', '表4', 'B', ['', '', '序号', '', ...oneTo(7)]],
    ['a column of the school’s own', '表6', 'C', ['', '班级数', '', 3, 4, 5]],
    ['a share of the figures beside them', '表6', 'E', ['', '其中女生', '', 3, 4, 5]],
    ['the growth between the years', '表4', 'D', ['', '', '增长率', '', '20.63%', '-26.09%']],
  ])('%s', (_, name, before, values) => {
    expectSampleOutcome(insertColumn(typed, name, before, values));
  });

  test('sums that the form does not have are compared, and nothing else', () => {
    const [before, after] = [typed, insertColumn(typed, '表6', 'E', ['', '两年合计', '', 155, 87])].map(checked);
    expect(brokenWords(after!)).toEqual(brokenWords(before!));
    expect(skippedRules(after!)).toEqual(skippedRules(before!));
    expect(after!.summary.held).toBe(before!.summary.held + 1);
  });

  test('sums of which nobody can tell what they sum: said not to be compared, and nothing else', () => {
    const [before, after] = [typed, insertColumn(typed, '表6', 'E', ['', '大类合计', '', 155, 87])].map(checked);
    expect(brokenWords(after!)).toEqual(brokenWords(before!));
    expect(skippedRules(after!).filter((id) => !skippedRules(before!).includes(id))).toEqual(['R00-11']);
    expect(after!.findings.find(({ rule }) => rule.id === 'R00-11')?.message).toContain('“大类合计”这一列');
  });
});

test.each([
  ['表2', 'ACBD'],
  ['表3', 'ADEBC'],
  ['表4', 'DEABC'],
  ['表5', 'CDAB'],
  ['表6', 'BACDEF'],
  ['表6', 'EFCDAB'],
  ['表7', 'CDEFGHAB'],
  ['表12', 'APQNOBCDEFGHIJKLM'],
  ['表20', 'AGFEDCB'],
  ['表34', 'ABEFCD'],
  ['表40', 'DCBA'],
  ['表42', 'AFEDCB'],
])('%s: columns in the order %s', (name, order) => {
  expectSampleOutcome(reorderColumns(typed, name, order));
});

describe('columns that cannot be read are named', () => {
  const odd = (book: Workbook) =>
    checked(book).recognition.oddColumns?.map(({ table, what, text }) => `表${table} ${what} ${text}`);

  test.each<[string, Workbook, string[]]>([
    [
      'a header of other words',
      setCell(typed, '表20', 'B2', '学风评价'),
      ['表20 missing 学习满意度·满意度', '表20 unknown 学风评价'],
    ],
    [
      'a column left out',
      setCells(typed, '表20', { B2: undefined, B3: undefined, B4: undefined }),
      ['表20 missing 学习满意度·满意度'],
    ],
    [
      'a header of other words over two years',
      setCell(typed, '表3', 'B3', '来校情况'),
      ['表3 missing 人数', '表3 unknown 来校情况', '表3 unknown 来校情况'],
    ],
    ['one year twice', setCell(typed, '表3', 'C4', 2020), ['表3 missing 人数 2021年', '表3 repeated 人数 2020年']],
    ['a year that is none', setCell(typed, '表3', 'C4', '某年'), ['表3 missing 人数 2021年', '表3 unknown 某年']],
    ['a misprinted year', setCell(typed, '表3', 'C4', '20201'), ['表3 missing 人数 2021年', '表3 unknown 20201']],
    ['no year', setCell(typed, '表3', 'C4', undefined), ['表3 missing 人数 2021年']],
    [
      'a year that only one measure has',
      setCell(typed, '表5', 'D3', 2022),
      ['表5 missing 学制教育在校生 2022年', '表5 missing 非全日制注册学生 2021年'],
    ],
  ])('%s', (_, book, expected) => {
    expect(odd(book)).toEqual(expected);
  });

  test('one year twice: neither column is taken for the year, rules that need it skip', () => {
    const result = checked(setCell(typed, '表3', 'C4', 2020));
    expect(skippedRules(result)).toEqual(expect.arrayContaining(['R03-01', 'R03-02', 'R04-01']));
    expect(brokenWords(result).filter((line) => line.startsWith('R03-01'))).toEqual([]);
  });
});

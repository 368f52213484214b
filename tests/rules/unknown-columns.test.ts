import { amount, type Content, formOf, said, table, year } from './small-book';

/** A column that the form does not know may belong to a sum over columns, if it can be added at all. */

const FORMS = [
  formOf(1, {
    labels: [{ ...year, total: { name: '两年总计', required: true } }],
    across: { name: '项目', members: [{ name: '教学' }, { name: '图书' }, { name: '总计', role: 'total' }] },
    measures: [amount('支出', { header: [], across: true })],
  }),
];
const ACROSS = '表1.支出[总计] := 合计(表1.支出 按 年度)';
const DOWN = '表1.支出[两年总计] := 合计(表1.支出 按 项目)';
const spent = (own: readonly [string, ...Content[]], ...rows: Content[][]) =>
  table(1, ['年度', '教学', '图书', '总计', own[0]], ...rows.map((row, at) => [...row, own[at + 1] ?? null]));

const ROWS = (total: number, all: number): Content[][] => [
  [2020, 3, 4, total],
  [2021, 5, 6, 11],
  ['两年总计', 8, all, 18],
];
const STRANGE = (name: string) => `skipped: 表1!E2“${name}”这一列不认得`;

describe('a column that the form does not know, beside a wrong sum over columns', () => {
  test.each<[string, [string, ...Content[]], string]>([
    ['of words', ['责任科室', '财务科', '财务科', '财务科'], 'broken'],
    ['of nothing', ['责任科室', null, null, null], 'broken'],
    ['of zeros and dashes', ['人员', 0, '-', '无'], 'broken'],
    ['of dates', ['填报日', '2021-12-31', '2021年12月31日', null], 'broken'],
    ['of numbers in other rows only', ['人员', null, 2, 2], 'broken'],
    ['of numbers', ['人员', 2, 2, 4], STRANGE('人员')],
    ['of digits that cannot be told', ['人员', '3-5', null, null], STRANGE('人员')],
  ])('%s', (_, own, expected) => {
    expect(said(ACROSS, FORMS, spent(own, ...ROWS(9, 10)))[0]).toBe(`2020 ${expected}`);
  });

  test('does not stand in the way of the sum of another column', () => {
    const own: [string, ...Content[]] = ['人员', 2, 2, 4];
    expect(said(DOWN, FORMS, spent(own, ...ROWS(7, 19)))).toEqual(['教学 holds', '图书 broken', '总计 holds']);
  });
});

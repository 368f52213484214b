import type { CellValue } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked, skippedRules } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Sums that schools add, beside or above their parts, in other units than the form's; and the sum of two years where it stands alone. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const asItIs = checked(mended);

/** What is said of a table that is not said of the sample's. */
function said(name: string, rows: readonly Row[]): { wrong: string[]; skipped: string[]; held: number } {
  const result = checked(withRowsOn(mended, name, rows));
  expect(result.recognition.missing).toEqual([]);
  const more = (now: readonly string[], before: readonly string[]) => now.filter((line) => !before.includes(line));
  return {
    wrong: more(brokenWords(result), brokenWords(asItIs)).filter((line) => !/^R00-0[36]/.test(line)),
    skipped: more(skippedRules(result), skippedRules(asItIs)),
    held: result.summary.held - asItIs.summary.held,
  };
}

describe('the quarters of 其他收入', () => {
  const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];
  const TITLE = '表42 2020-2021年办学经费收入情况一览表（单位：万元）';
  const in10000ths = (value: number, factor: number) => Math.round(value * factor * 100) / 100;
  /** The parts under one head with a sum among them; the first quarter of 2020 is off by `wrong`. */
  const under = (unit: string, sum: string, factor: number, wrong: number): Row[] => [
    [TITLE],
    ['年度', '生均财政拨款', '项目经费', '学费收入', `其他收入${unit}`, '', '', '', '', '总计'],
    ['', '', '', '', ...QUARTERS, sum, ''],
    ...[
      [2020, 3.67, 0, 9.89, [10 + wrong, 20, 10, 8.17, 48.17], 5033.89] as const,
      [2021, 3.96, 5, 21.6, [10, 20, 10, 8.77, 48.77], 5352.65] as const,
      ['总计', 7.63, 5, 31.49, [20, 40, 20, 16.94, 96.94], 10386.54] as const,
    ].map(([year, grant, project, fees, parts, total]): Row => {
      return [year, grant, project, fees, ...parts.map((part) => in10000ths(part, factor)), total];
    }),
  ];

  test.each([
    ['（元）', '合计', 10000, '这一列合计报 481700，应为 491700'],
    ['（元）', '全年', 10000, '这一列合计报 481700，应为 491700'],
    ['（万元）', '合计', 1, '这一列合计报 48.17，应为 49.17'],
    ['', '小计', 1, '这一列合计报 48.17，应为 49.17'],
  ])('under 其他收入%s, with %s', (unit, sum, factor, words) => {
    expect(said('表42', under(unit, sum, factor, 0))).toEqual({ wrong: [], skipped: [], held: 1 });
    const { wrong } = said('表42', under(unit, sum, factor, 1));
    expect(wrong).toEqual([expect.stringMatching(`^R00-12 ${words}`)]);
  });

  const beside = (heads: readonly Row[], first: number): Row[] => [
    [TITLE],
    ...heads,
    [2020, 3.67, 0, 9.89, 48.17, first, 200000, 100000, 81700, 5033.89],
    [2021, 3.96, 5, 21.6, 48.77, 100000, 200000, 100000, 87700, 5352.65],
    ['总计', 7.63, 5, 31.49, 96.94, 200000, 400000, 200000, 169400, 10386.54],
  ];
  const HEADS = ['年度', '生均财政拨款', '项目经费', '学费收入', '其他收入'];
  test.each<[string, readonly Row[]]>([
    ['each in 元', [[...HEADS, ...QUARTERS.map((quarter) => `${quarter}（元）`), '总计']]],
    [
      'under a head of their own in 元',
      [
        [...HEADS, '其他收入（元）', '', '', '', '总计'],
        ['', '', '', '', '', ...QUARTERS, ''],
      ],
    ],
  ])('behind it, %s', (_, heads) => {
    expect(said('表42', beside(heads, 100000))).toEqual({ wrong: [], skipped: [], held: 1 });
    const { wrong } = said('表42', beside(heads, 120000));
    expect(wrong).toEqual([expect.stringMatching(/^R00-11 这一列合计报 48\.17，应为 50\.17/)]);
  });

  test('where they fit in no row it is said', () => {
    const rows = beside([[...HEADS, ...QUARTERS, '总计']], 7).map((row) => row);
    expect(said('表42', rows)).toMatchObject({ wrong: [], skipped: ['R00-11'] });
  });
});

describe('项目经费合计 beside its parts in 元', () => {
  const projects = (unit: string, first: Row, last: Row): Row[] => [
    ['表22 2020-2021年学校项目情况一览表'],
    ['年度', '国家级', '', '省级', '', '市（州）级', '', `项目经费合计${unit}`],
    ['', ...['', '', ''].flatMap(() => ['项目数（个）', '项目经费（元）']), ''],
    first,
    last,
  ];
  const NONE: Row = [2020, 0, 0, 0, 0, 0, 0, 0];
  const row = (year: number, sum: number): Row => [year, 0, 0, 1, 20000, 1, 30000, sum];
  const sums = (rows: Row[]) => said('表22', rows).wrong.filter((line) => line.startsWith('R00'));

  test.each<[string, string, number]>([
    ['without a unit, in theirs', '', 50000],
    ['without a unit, in the form’s', '', 5],
    ['in 元', '（元）', 50000],
    ['in 万元', '（万元）', 5],
  ])('%s', (_, unit, sum) => {
    expect(sums(projects(unit, NONE, row(2021, sum)))).toEqual([]);
    expect(sums(projects(unit, row(2020, sum), row(2021, sum)))).toEqual([]);
  });

  test.each<[string, number, number]>([
    ['', 50000, 60000],
    ['', 5, 6],
    ['（万元）', 5, 6],
  ])('%s a wrong one is found, and told as it is written', (unit, right, wrong) => {
    expect(sums(projects(unit, row(2020, right), row(2021, wrong)))).toEqual([
      expect.stringContaining(`这一列合计报 ${wrong}，应为 ${right}（`),
    ]);
  });
});

describe('两年合计 of a single column', () => {
  const below = (name: string, sum: Row): Row[] => [...sheetRows(mended, name), sum];
  const tests = sheetRows(mended, '表40')
    .slice(2)
    .reduce((all, row) => all + Number(row[3]), 0);
  test.each<[string, (off: number) => Row[], string]>([
    ['表40', (off) => below('表40', ['两年合计', '', '', tests + off]), `${tests}`],
    ['表32', (off) => below('表32', ['两年合计', '', '', '', '', 14 + off]), '14'],
    ['表33', (off) => below('表33', ['两年总计', '', 116 + off, '']), '116'],
    ['表17', (off) => below('表17', ['两年合计', '', 106 + off, '']), '106'],
  ])('a row of %s', (name, rows, right) => {
    expect(said(name, rows(0)).wrong).toEqual([]);
    expect(said(name, rows(1)).wrong).toEqual([
      expect.stringMatching(new RegExp(`^R00-11 [小合]计报 ${Number(right) + 1}，应为 ${right}（上面 \\d+ 行之和）`)),
    ]);
  });

  test('not where it is what one of the years has', () => {
    expect(said('表17', below('表17', ['两年合计', '', 47, '']))).toMatchObject({
      wrong: [],
      skipped: expect.arrayContaining(['R00-11']),
    });
  });

  const students = (sum: number): Row[] => [
    sheetRows(mended, '表5')[0]!,
    ['学制教育在校生人数（人）', '', '两年合计', '非全日制注册学生人数（人）', ''],
    [2020, 2021, '', 2020, 2021],
    [1357, 1333, sum, 224, 0],
  ];
  test('a column behind the years of one measure', () => {
    expect(said('表5', students(2690))).toEqual({ wrong: [], skipped: [], held: 1 });
    expect(said('表5', students(2691)).wrong).toEqual([
      'R00-11 这一列合计报 2691，应为 2690（2020年、2021年 2 列之和）',
    ]);
  });
});

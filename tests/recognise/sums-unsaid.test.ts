import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { checked } from './outcome';
import { plainSheet } from './sheets';

/** Tables in which people give parts, sums and rates beside the figures of the form: no right figure is found wrong. */

const mended = mendedSample('typed');
type Row = readonly (CellValue | '')[];

/** The sample without mistakes, one of its sheets written otherwise. */
const withSheet = (name: string, rows: readonly Row[]): Workbook => ({
  ...mended,
  sheets: mended.sheets.map((sheet) => (sheet.name === name ? plainSheet(name, rows) : sheet)),
});

/** What is said against a workbook, but for how it is written. */
const wrong = (book: Workbook): string[] =>
  checked(book)
    .findings.filter(({ status, severity }) => status === 'broken' && severity !== 'note')
    .map(({ rule, message }) => `${rule.id} ${message}`);

const before = wrong(mended);

type Line = readonly [name: string, first: number, last: number, firstShare: number, lastShare: number];
const LINES: readonly Line[] = [
  ['机械类', 63, 76, 0.195, 0.1667],
  ['电工电子类', 23, 17, 0.0712, 0.0373],
  ['信息类', 32, 39, 0.0991, 0.0855],
  ['交通类', 97, 150, 0.3003, 0.3289],
  ['服务类', 30, 52, 0.0929, 0.114],
  ['财经商贸类', 21, 36, 0.065, 0.0789],
  ['其他', 57, 86, 0.1765, 0.1886],
];
const TITLE = '表4 2020-2021年招生专业人数统计表';
const HEADS: readonly Row[] = [[TITLE], ['专业大类', '人数（人）', '', '占比（%）', ''], ['', 2020, 2021, 2020, 2021]];
const TOTAL: Row = ['合计', 323, 456, 1, 1];

test('the table as it is', () => {
  expect(wrong(withSheet('表4', [...HEADS, ...LINES, TOTAL]))).toEqual(before);
});

describe('a column in parts', () => {
  const inParts = (parts: readonly string[]): Workbook => {
    const gap = parts.slice(1).map(() => '' as const);
    const split = (value: number): number[] => {
      const men = Math.floor(value / 3);
      return parts.map((part) => (part === '男' ? men : part.endsWith('女') ? value - men : value));
    };
    return withSheet('表4', [
      [TITLE],
      ['专业大类', '人数（人）', ...gap, '', ...gap, '占比（%）', ''],
      ['', 2020, ...gap, 2021, ...gap, 2020, 2021],
      ['', ...parts, ...parts, '', ''],
      ...LINES.map(([name, first, last, ...shares]): Row => [name, ...split(first), ...split(last), ...shares]),
    ]);
  };

  test.each([[['男', '女', '小计']], [['计', '男', '女']], [['合计', '其中：女']]])(
    '%j: the sum is the figure',
    (parts) => {
      expect(wrong(inParts(parts))).toEqual(before);
    },
  );

  test('without their sum there is no figure, and nothing is compared with the first of them', () => {
    const book = inParts(['男', '女']);
    expect(wrong(book)).toEqual(before);
    expect(checked(book).findings.some(({ status, table }) => status === 'skipped' && table === 4)).toBe(true);
  });

  test('parts and years of different columns in one row', () => {
    const book = withSheet('表7', [
      ['表7 2020-2021年毕业生人数统计表'],
      ['毕业总人数', '', '专业大类', '年度', '毕业生人数', '', '', '毕业生占比', '就业人数', '直接升学人数'],
      [2020, 2021, '', '', '男', '女', '小计', '', '', ''],
      [100, 120, '机械类', 2020, 30, 20, 50, 0.5, 45, 5],
      ['', '', '', 2021, 30, 30, 60, 0.5, 50, 5],
      ['', '', '信息类', 2020, 25, 25, 50, 0.5, 45, 5],
      ['', '', '', 2021, 30, 30, 60, 0.5, 50, 5],
    ]);
    const figures = checked(book).recognition.figures.filter(
      ({ table, measure }) => table === 7 && measure === '毕业生人数',
    );
    expect(figures.map(({ text }) => text)).toEqual(['50', '60', '50', '60']);
  });
});

describe('rows that are no items', () => {
  const [first, ...rest] = LINES as [Line, ...Line[]];
  const half = (name: string): Row => [name, 30, 40, 0.0929, 0.0877];
  const other = (name: string): Row => [name, 33, 36, 0.1022, 0.0789];
  test.each<[string, readonly Row[]]>([
    ['其中 and one more line below it', [first, half('其中：数控'), other('模具'), ...rest, TOTAL]],
    ['the same, and no total', [first, half('其中：数控'), other('模具'), ...rest]],
    ['其中 below the total and one more line below it', [...LINES, TOTAL, half('其中：数控'), other('模具')]],
    [
      'two such pairs below the total',
      [...LINES, TOTAL, half('其中：数控'), other('模具'), half('其中：男'), other('女')],
    ],
    ['the total first, and 其中 before the first line', [TOTAL, [`其中：${first[0]}`, ...first.slice(1)], ...rest]],
    ['lines that add up to the one above', [first, half('（一）数控'), other('（二）模具'), ...rest, TOTAL]],
    ['a growth below the total', [...LINES, TOTAL, ['同比增长', '', 0.41, '', '']]],
    ['a mean below the total', [...LINES, TOTAL, ['平均', 46.14, 65.14, '', '']]],
    ['others counted besides', [...LINES, TOTAL, ['另：非全日制', 11, 46, '', '']]],
  ])('%s', (_, lines) => {
    expect(wrong(withSheet('表4', [...HEADS, ...lines]))).toEqual(before);
  });

  test('a line below 其中 which may be one more or not: what does not hold with it is skipped', () => {
    const lines: readonly Row[] = [first, half('其中：数控'), ['模具', 3, 6, 0.0092, 0.0131], ...rest];
    const book = withSheet('表4', [...HEADS, ...lines]);
    expect(wrong(book)).toEqual(before);
    const said = checked(book).findings.flatMap(({ status, rule, message }) =>
      status === 'skipped' && rule.id === 'R04-01' ? [message] : [],
    );
    expect(said.join()).toContain('在“其中”之下，不知是不是也在其中');
  });

  test('a wrong figure above a total with parts below it is found', () => {
    const lines: readonly Row[] = [
      [first[0], 64, ...first.slice(2)],
      ...rest,
      TOTAL,
      half('其中：数控'),
      other('模具'),
    ];
    expect(wrong(withSheet('表4', [...HEADS, ...lines])).some((line) => line.startsWith('R04-04'))).toBe(true);
  });

  test('where the total does not bear it out, rows stay items', () => {
    const lines: readonly Row[] = [first, half('数控'), other('模具'), ...rest, ['合计', 386, 532, 1, 1]];
    expect(wrong(withSheet('表4', [...HEADS, ...lines])).some((line) => line.startsWith('R04-01'))).toBe(true);
  });

  test('two rows alike, one of them left out of the total, are no group: the total is wrong', () => {
    const lines: readonly Row[] = [first, [...first].map((value, at) => (at === 0 ? '轻工类' : value)), ...rest, TOTAL];
    expect(wrong(withSheet('表4', [...HEADS, ...lines])).some((line) => line.startsWith('R04-04'))).toBe(true);
  });

  test.each(['小计', '其中：女生'])('%s printed once beside two years', (name) => {
    const isSum = name === '小计';
    const book = withSheet('表7', [
      ['表7 2020-2021年毕业生人数统计表'],
      ['毕业总人数', '', '专业大类', '年度', '毕业生人数', '毕业生占比', '就业人数', '直接升学人数'],
      [2020, 2021, '', '', '', '', '', ''],
      [100, 120, '机械类', 2020, 50, 0.5, 45, 5],
      ['', '', '', 2021, 60, 0.5, 50, 5],
      ['', '', '信息类', 2020, 50, 0.5, 45, 5],
      ['', '', '', 2021, 60, 0.5, 50, 5],
      ['', '', isSum ? '工科小计' : name, 2020, isSum ? 100 : 40, '', '', ''],
      ['', '', '', 2021, isSum ? 120 : 50, '', '', ''],
    ]);
    expect(wrong(book).filter((line) => line.startsWith('R07-01'))).toEqual([]);
  });
});

test('of several rows without labels the one that sums is meant; where none does, none is compared', () => {
  const rows = (last: string): readonly Row[] => [
    ['表5 在校生人数统计表'],
    ['年级', '学制教育在校生人数', '', '非全日制注册学生人数', ''],
    ['', 2020, 2021, 2020, 2021],
    ['一年级', 500, 433, 100, 0],
    [last, 1357, 1333, 225, 0],
  ];
  const found = (last: string) =>
    checked(withSheet('表5', rows(last))).recognition.figures.flatMap(({ table, text }) => (table === 5 ? [text] : []));
  expect(found('合计')).toEqual(['1357', '1333', '225', '0']);
  expect(found('二年级')).toEqual([]);
});

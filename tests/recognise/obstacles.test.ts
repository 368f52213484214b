import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** What is said to be in the way where a school lays out a table otherwise: the layout itself, and no column that is there. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const rowsOf = (name: string): Row[] => sheetRows(mended, name);
const obstacles = (book: Workbook, no: number): string[] =>
  checked(book)
    .coverage.get(no)!
    .obstacles.map(({ words }) => words);

test.each([
  ['表36', 5, 8],
  ['表25', 4, 7],
])('%s without the header of its second part: the part that was not found is named', (name, from, to) => {
  const rows = rowsOf(name).filter((_, at) => at < from || at >= to);
  const said = obstacles(withRowsOn(mended, name, rows), Number(name.slice(1)));
  expect(said.length).toBeGreaterThan(0);
  for (const words of said) expect(words).toMatch(/^表\d+没有认出有“.*”的那一部分/);
});

test('表34 with its rows side by side', () => {
  const [caption, , , ...data] = rowsOf('表34') as Row[];
  const across = [
    caption!,
    ['年度', ...data.flatMap((row) => [row[1]!, ''])],
    ['', ...data.flatMap(() => ['数量', '比例'])],
    ['2020年', ...data.flatMap((row) => [row[2]!, row[3]!])],
    ['2021年', ...data.flatMap((row) => [row[4]!, row[5]!])],
  ];
  const { recognition } = checked(withRowsOn(mended, '表34', across));
  expect(recognition.nearMisses!.filter(({ table }) => table === 34).map(({ why }) => why)).toEqual([
    expect.stringMatching(/相符，但它的行（企事业单位就业、高等教育深造等）横着写成了列，请照表样一行一个$/),
  ]);
});

describe('教职工总数 of each year', () => {
  const [caption, top, years, data] = rowsOf('表11') as [Row, Row, Row, Row];
  const SAID = '表11“教职工总数”每年写了一个，表样里只有一个，不知用哪一年的';

  test.each([156, 159])('in the header: %i beside 156', (before) => {
    const rows = [
      caption,
      [top[0]!, '', ...top.slice(1)],
      [2020, 2021, ...years.slice(1)],
      [before, data[0]!, ...data.slice(1)],
    ];
    expect(obstacles(withRowsOn(mended, '表11', rows), 11)).toEqual([SAID]);
  });

  test('in the rows', () => {
    const names = top.filter((name) => name !== '');
    const of = (at: 0 | 1) => names.slice(1).map((_, index) => data[1 + index * 2 + at]!);
    const rows = [caption, ['年度', ...names], [2020, 158, ...of(0)], [2021, data[0]!, ...of(1)]];
    expect(obstacles(withRowsOn(mended, '表11', rows), 11)).toEqual([SAID]);
  });
});

describe('表4 with 小计 of each 系', () => {
  const [caption, heading, top, years, ...data] = rowsOf('表4') as [Row, Row, Row, Row, ...Row[]];
  const sum = (rows: readonly Row[]): Row =>
    [1, 2, 3, 4].map((at) => Number(rows.reduce((all, row) => all + Number(row[at]), 0).toFixed(4)));
  const [one, other] = [data.slice(0, 3), data.slice(3)];

  test.each<[string, readonly Row[]]>([
    ['alone in its row', [top, years, ...one, ['小计', ...sum(one)], ...other, ['小计', ...sum(other)]]],
    [
      'beside the 系',
      [
        ['系部', ...top],
        ['', ...years],
        ...one.map((row) => ['机电系', ...row]),
        ['机电系', '小计', ...sum(one)],
        ...other.map((row) => ['信息系', ...row]),
        ['信息系', '小计', ...sum(other)],
      ],
    ],
    [
      'in the column of the 系',
      [
        ['系部', ...top],
        ['', ...years],
        ...one.map((row) => ['机电系', ...row]),
        ['小计', '', ...sum(one)],
        ...other.map((row) => ['信息系', ...row]),
        ['小计', '', ...sum(other)],
      ],
    ],
  ])('%s it sums the rows above it', (_, rows) => {
    const result = checked(withRowsOn(mended, '表4', [caption, heading, ...rows]));
    // The shares of a part may be rounded otherwise than the part.
    expect(brokenWords(result).filter((line) => !/^R00-0[36]|^R04-02 .*末位应四舍五入/.test(line))).toEqual([]);
    expect(result.coverage.get(4)!.obstacles).toEqual([]);
    expect(result.recognition.unread).toEqual([]);
  });

  test('one 小计 below all rows is their sum, as 合计 is', () => {
    const rows = [
      caption,
      heading,
      top,
      years,
      ...data,
      ['小计', ...sum(data).map((n, at) => (at > 1 ? 1 : Number(n) + 1))],
    ];
    expect(brokenWords(checked(withRowsOn(mended, '表4', rows)))).toContainEqual(
      expect.stringMatching(/^R04-0\d .*合计/),
    );
  });
});

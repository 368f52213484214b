import { shownText } from '../../src/workbook/shown-text';
import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { judged } from './layouts/judge';
import { checked } from './outcome';
import { plainSheet, sheetNamed, withRowsOn } from './sheets';

/** Tables whose years stand neither in their header nor in a column, but over groups of rows, or over a table for each. */

type Row = readonly (CellValue | undefined)[];

const mended = mendedSample('typed');
const asItIs = checked(mended);

/** The rows of a sheet from its first one below the header, shares as they are shown. */
function rowsBelow(name: string, from: number): Row[] {
  return sheetNamed(mended, name).rows.flatMap(({ index, cells }) => {
    if (index < from) return [];
    const row: (CellValue | undefined)[] = [];
    for (const cell of cells) row[cell.column] = cell.format?.includes('%') ? shownText(cell, false) : cell.value;
    return [row];
  });
}

/** A table: the words over the columns of one year, the rows of that year, and their sum where the form has none. */
interface Parted {
  readonly name: string;
  readonly title: string;
  readonly head: Row;
  readonly rows: (year: 0 | 1) => Row[];
  readonly sums: readonly [Row, Row] | undefined;
}

const TABLES: readonly Parted[] = [
  {
    name: '表3',
    title: '招生区域人数统计表',
    head: ['区域范围', '人数（人）', '占比（%）'],
    rows: (year) => rowsBelow('表3', 4).map((row) => [row[0], row[1 + year], row[3 + year]]),
    sums: undefined,
  },
  {
    name: '表4',
    title: '招生专业人数统计表',
    head: ['专业大类', '人数（人）', '占比（%）'],
    rows: (year) => rowsBelow('表4', 4).map((row) => [row[0], row[1 + year], row[3 + year]]),
    sums: [
      ['合计', 323, '100%'],
      ['合计', 456, '100%'],
    ],
  },
  {
    name: '表6',
    title: '各专业在校生人数统计表',
    head: ['专业大类', '专业名称', '人数（人）', '占比（%）'],
    rows: (year) => rowsBelow('表6', 3).map((row) => [row[0], row[1], row[2 + year], row[4 + year]]),
    sums: [
      ['合计', '', 1357, '100%'],
      ['合计', '', 1333, '100%'],
    ],
  },
  {
    name: '表34',
    title: '学校毕业生就业去向分布表',
    head: ['序号', '就业类型', '数量（人）', '比例（%）'],
    rows: (year) => rowsBelow('表34', 3).map((row) => [row[0], row[1], row[2 + 2 * year], row[3 + 2 * year]]),
    sums: [
      ['', '合计', 680, '100%'],
      ['', '合计', 311, '100%'],
    ],
  },
];

const outcome = (book: Workbook, wanted = 'same'): string[] => judged(book, mended, asItIs, wanted, new Set(['*']));
const titled = ({ name, title }: Parted, years: string): Row => [`${name} ${years}年${title}`];
const years = [0, 1] as const;
const withSheets = (name: string, sheets: readonly (readonly [string, readonly Row[]])[]): Workbook => ({
  ...mended,
  sheets: mended.sheets.flatMap((sheet) =>
    sheet.name === name ? sheets.map(([own, rows]) => plainSheet(own, rows)) : [sheet],
  ),
});

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
  const rowsOf = (year: 0 | 1, summed: boolean) => [
    ...table.rows(year),
    ...(summed && table.sums !== undefined ? [table.sums[year]] : []),
  ];

  test.each<[string, (year: number) => CellValue]>([
    ['2020年', (year) => `${2020 + year}年`],
    ['2020年度', (year) => `${2020 + year}年度`],
    ['2020', (year) => 2020 + year],
    ['2019-2020学年', (year) => `${2019 + year}-${2020 + year}学年`],
  ])('%s alone over the rows of each year', (_, written) => {
    for (const summed of [false, true]) {
      const groups = years.flatMap((year) => [[written(year)], ...rowsOf(year, summed)]);
      // A report is often titled by its last year alone.
      for (const title of ['2020-2021', '2021']) {
        const book = withRowsOn(mended, name, [titled(table, title), table.head, ...groups]);
        expect(outcome(book)).toEqual([]);
      }
    }
  });

  test('rows above the first year have none, and are said to', () => {
    const rows = [titled(table, '2020-2021'), table.head, ...rowsOf(0, false), ['2021年'], ...rowsOf(1, false)];
    expect(outcome(withRowsOn(mended, name, rows), `doubt:${name.slice(1)} R00-02@*`)).toEqual([]);
  });

  test('a year over both groups, or over the first alone, is not taken for that of both', () => {
    for (const again of [[['2021年']], []]) {
      const rows = [
        titled(table, '2020-2021'),
        table.head,
        ['2021年'],
        ...rowsOf(0, true),
        ...again,
        ...rowsOf(1, true),
      ];
      expect(outcome(withRowsOn(mended, name, rows), `doubt:${name.slice(1)} R00-02@* nothing-safe`)).toEqual([]);
    }
  });

  test.each(['2020年计划', '2020年（预计）', '2021年春季', '2021年上半年'])(
    '%s over rows makes them of no year',
    (over) => {
      for (const groups of [
        [[over], ...rowsOf(0, true), ['2021年'], ...rowsOf(1, true)],
        [['2021年'], ...rowsOf(1, true), [over], ...rowsOf(0, true)],
      ]) {
        const rows = [titled(table, '2021'), table.head, ...groups];
        expect(outcome(withRowsOn(mended, name, rows), `doubt:${name.slice(1)} R00-02@* nothing-safe`)).toEqual([]);
      }
    },
  );

  test('a table for each year, by its title: on sheets of their own, and one below the other', () => {
    const parts = years.map((year) => [titled(table, String(2020 + year)), table.head, ...rowsOf(year, true)]);
    expect(
      outcome(
        withSheets(name, [
          [`${name}-1`, parts[0]!],
          [`${name}-2`, parts[1]!],
        ]),
      ),
    ).toEqual([]);
    expect(outcome(withRowsOn(mended, name, [...parts[0]!, [], ...parts[1]!]))).toEqual([]);
    expect(outcome(withRowsOn(mended, name, [...parts[1]!, [], ...parts[0]!]))).toEqual([]);
  });
});

test('a slip below the second year is found where it is', () => {
  const [table] = TABLES as [Parted];
  const [first, second] = years.map((year) => table.rows(year)) as [Row[], Row[]];
  const slip = second.map((row, at): Row => (at === 1 ? [row[0], 400, row[2]] : row));
  const rows = [titled(table, '2020-2021'), table.head, ['2020年'], ...first, ['2021年'], ...slip];
  expect(outcome(withRowsOn(mended, '表3', rows), 'R03-01@表3!B9 ?R03-02@表3!C10')).toEqual([]);
});

test('a sum below both years, of one or of all, is no sum of the last', () => {
  const table = TABLES[1]!;
  const groups = years.flatMap((year) => [[`${2020 + year}年`], ...table.rows(year)]);
  for (const sum of [
    ['合计', 779, ''],
    ['两年合计', 779, ''],
    ['合计', 456, '100%'],
  ]) {
    const book = withRowsOn(mended, '表4', [titled(table, '2020-2021'), table.head, ...groups, sum]);
    expect(outcome(book, 'unread@表4!A19 doubt:4 nothing-safe')).toEqual([]);
  }
});

import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { judged } from './layouts/judge';
import { checked } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Tables of one row as schools turn them: a row for each thing that is counted and a column for each year, or the reverse. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const asItIs = checked(mended);
const outcome = (book: Workbook, wanted = 'same'): string[] => judged(book, mended, asItIs, wanted, new Set(['*']));

/** What is counted, with its numbers of both years; one that the form has of no year has one. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  表5: [
    ['学制教育在校生人数（人）', 1357, 1333],
    ['非全日制注册学生人数（人）', 224, 0],
  ],
  表11: [
    ['教职工总数（人）', 156, 156],
    ...['专任教师', '在编教师', '校外兼职教师', '一体化教师', '专业带头人'].map((name, at): Row => {
      const own = sheetRows(mended, '表11')[3]!;
      return [name, own[1 + 2 * at]!, own[2 + 2 * at]!];
    }),
  ],
};
const title = (name: string): Row => [sheetRows(mended, name)[0]![0]!];
const turned = (rows: readonly Row[]): Row[] => rows[0]!.map((_, at) => rows.map((row) => row[at]!));
const years = (written: (year: number) => CellValue): Row => [2020, 2021].map(written);

describe.each(Object.entries(TABLES))('%s', (name, items) => {
  test.each(['项目', '指标', '类别', '年度', '项目\\年度', ''])('under %j', (head) => {
    for (const written of [(year: number) => year, (year: number) => `${year}年`]) {
      const rows = [[head, ...years(written)], ...items];
      expect(outcome(withRowsOn(mended, name, [title(name), ...rows]))).toEqual([]);
      expect(outcome(withRowsOn(mended, name, [title(name), ...turned(rows)]))).toEqual([]);
    }
  });
});

describe('what the form has of no year', () => {
  const rowsWith = (total: Row): Row[] => [['项目', 2020, 2021], total, ...TABLES.表11!.slice(1)];
  const both = (total: Row) => [rowsWith(total), turned(rowsWith(total))];

  test('is given once', () => {
    for (const total of [
      ['教职工总数（人）', '', 156],
      ['教职工总数（人）', 156, ''],
    ])
      for (const rows of both(total)) expect(outcome(withRowsOn(mended, '表11', [title('表11'), ...rows]))).toEqual([]);
  });

  test('differs from year to year: nobody can tell which is meant', () => {
    for (const rows of both(['教职工总数（人）', 150, 156]))
      expect(outcome(withRowsOn(mended, '表11', [title('表11'), ...rows]), 'doubt:11')).toEqual([]);
  });
});

test('a slip is found where it is', () => {
  const rows = [['项目', 2020, 2021], ['学制教育在校生人数（人）', 1357, 1334], TABLES.表5![1]!];
  expect(outcome(withRowsOn(mended, '表5', [title('表5'), ...rows]), 'R05-01@表5!C3 ?R*@表5!C3')).toEqual([]);
});

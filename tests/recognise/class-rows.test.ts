import type { CellValue, Workbook } from '../../src/workbook/types';
import { recalculated, safeOf } from '../audit/recalculate/recalculated';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** 大类 above their 专业 in one column of names, each the sum of those below it, and no total. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const majors = sheetRows(mended, '表6').slice(3);
const people = (row: Row, at: number) => Number(row[at]);

/** 表6 in one column of names: `head` over it, a row for each class. */
function inOneColumn(head: string, change: (rows: Row[]) => Row[] = (rows) => rows): Workbook {
  const sums = [2, 3].map((at) => majors.reduce((sum, row) => sum + people(row, at), 0));
  const rows = [...new Set(majors.map(([name]) => name!))].flatMap((name): Row[] => {
    const own = majors.filter((row) => row[0] === name);
    const whole = [2, 3].map((at) => own.reduce((sum, row) => sum + people(row, at), 0));
    const shares = whole.map((sum, at) => Number((sum / sums[at]!).toFixed(4)));
    return [[name, ...whole, ...shares], ...own.map((row) => row.slice(1))];
  });
  return withRowsOn(mended, '表6', [
    ['表6 2020-2021年各专业在校生人数统计表'],
    [head, '人数（人）', '', '占比（%）', ''],
    ['', 2020, 2021, 2020, 2021],
    ...change(rows),
  ]);
}

/** What is found, but for how the table is written. */
const wrong = (book: Workbook): string[] => brokenWords(checked(book)).filter((line) => !/^R(?:00-0|28)/.test(line));

const asItIs = brokenWords(checked(mended)).filter((line) => !/^R(?:00-0|28)/.test(line));

test.each(['专业', '专业名称', '专业大类'])('%s: nothing right is found wrong or changed', (head) => {
  const book = inOneColumn(head);
  expect(wrong(book)).toEqual(asItIs);
  expect(safeOf(recalculated(book))).toEqual([]);
});

test('the classes of the other tables are held against them', () => {
  const compared = (book: Workbook) =>
    checked(book).relations.filter(({ compiled, verdicts }) => {
      return compiled.rule.id === 'R14-01' && verdicts.some(({ outcome }) => outcome !== 'skipped');
    }).length;
  expect(compared(inOneColumn('专业'))).toBe(compared(mended));
});

test.each([0, 1, 3])('a wrong number in row %d is found, and no right one changed for it', (at) => {
  const book = inOneColumn('专业', (rows) =>
    rows.map((row, index) => (index === at ? [row[0]!, people(row, 1) + 7, ...row.slice(2)] : row)),
  );
  const result = checked(book);
  expect(result.findings.some(({ status, table }) => status === 'broken' && table === 6)).toBe(true);
  expect(safeOf(recalculated(book))).toEqual([]);
});

test('a 序号 that counts down lacks nothing, and a gap in it is one', () => {
  const counted = (skip: number) => {
    const rows = sheetRows(mended, '表28');
    const last = rows.length - 2;
    return withRowsOn(
      mended,
      '表28',
      rows.map((row, at) => (at < 2 ? row : [last + 2 - at + (at < 6 ? skip : 0), ...row.slice(1)])),
    );
  };
  const ordinals = (book: Workbook) => brokenWords(checked(book)).filter((line) => line.startsWith('R00-08'));
  expect(ordinals(counted(0))).toEqual([]);
  expect(ordinals(counted(2))).toHaveLength(1);
});

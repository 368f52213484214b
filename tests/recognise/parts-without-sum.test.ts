import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked, skippedRules } from './outcome';
import { plainSheet, sheetRows } from './sheets';

/** A column in parts without their sum, whatever stands between its header and them: no part is the figure, and it is said. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const asItIs = checked(mended);

interface Layout {
  readonly names: readonly string[];
  /** Rows of the header, and the row behind the last one of figures. */
  readonly header: number;
  readonly end?: number;
  /** Rows between the header and the parts. */
  readonly between?: readonly Row[];
}

/** A table with a column in parts: a row of their names below its header, the figures of each below that. */
function parted(name: string, at: number, { names, header, end = 99, between = [] }: Layout): Workbook {
  const partOf = (all: number, part: string) => {
    const first = Math.floor(all / 3);
    return part === names[0] ? first : part === names[1] ? all - first : all;
  };
  const rows = sheetRows(mended, name).map((row, index): Row => {
    const all = row[at]!;
    const isFigure = index >= header && index < end && typeof all === 'number';
    const own = names.map((part, order) => (isFigure ? partOf(all, part) : order === 0 ? all : ''));
    return [...row.slice(0, at), ...own, ...row.slice(at + 1)];
  });
  const line: Row = [...Array.from({ length: at }, () => ''), ...names];
  const sheet = plainSheet(name, [...rows.slice(0, header), ...between, line, ...rows.slice(header)]);
  return { ...mended, sheets: mended.sheets.map((own) => (own.name === name ? sheet : own)) };
}

const SEXES = ['男', '女'];
const unitAt = (at: number, unit: string): Row => [...Array.from({ length: at }, () => ''), unit];

const LAYOUTS: [what: string, name: string, at: number, layout: Layout, column: string][] = [
  ['two rows below, years between', '表7', 4, { names: SEXES, header: 3 }, '毕业生人数'],
  ['a unit between', '表7', 4, { names: SEXES, header: 3, between: [unitAt(4, '（人）')] }, '毕业生人数'],
  ['a bare unit between', '表7', 4, { names: SEXES, header: 3, between: [unitAt(4, '人')] }, '毕业生人数'],
  ['a blank row between', '表7', 4, { names: SEXES, header: 3, between: [[]] }, '毕业生人数'],
  ['two rows below', '表8', 4, { names: SEXES, header: 3 }, '在校生人数'],
  ['two rows below', '表35', 2, { names: SEXES, header: 3, end: 5 }, '毕业生总数'],
  ['two rows below', '表36', 1, { names: SEXES, header: 3, end: 5 }, '毕业学生数'],
  ['a unit between', '表36', 1, { names: SEXES, header: 3, end: 5, between: [unitAt(1, '人')] }, '毕业学生数'],
  ['names that no list has', '表42', 2, { names: ['中央', '地方'], header: 2 }, '项目经费'],
  ['those, a blank row between', '表42', 2, { names: ['中央', '地方'], header: 2, between: [[]] }, '项目经费'],
];

test.each(LAYOUTS)('%s: %s', (_what, name, at, layout, column) => {
  const result = checked(parted(name, at, layout));
  const known = new Set(brokenWords(asItIs));
  const more = brokenWords(result).filter((line) => !known.has(line) && !/^R00-0[36]/.test(line));
  expect(more.every((line) => line.startsWith('R00-02'))).toBe(true);
  expect(more.some((line) => line.includes(`没有找到“${column}`))).toBe(true);
  expect(skippedRules(result).length).toBeGreaterThan(skippedRules(asItIs).length);
  expect(result.recognition.missing).toEqual([]);
});

test.each([
  ['a unit', [unitAt(4, '（人）')]],
  ['a blank row', [[]]],
])('%s between a header and its parts with their sum: that is the figure', (_what, between) => {
  const result = checked(parted('表7', 4, { names: [...SEXES, '小计'], header: 3, between }));
  expect(brokenWords(result).filter((line) => !/^R00-0[36]/.test(line))).toEqual(
    brokenWords(asItIs).filter((line) => !/^R00-0[36]/.test(line)),
  );
  expect(result.summary.held).toBe(asItIs.summary.held + 1);
});

test('a unit between a header and its parts is that of the sum as well', () => {
  const rows: Row[] = [
    ['表42 2020-2021年办学经费收入情况一览表（单位：万元）'],
    ['年度', '生均财政拨款', '项目经费', '', '', '学费收入', '其他收入', '总计'],
    ['', '', '元', '', '', '', '', ''],
    ['', '', '中央', '地方', '小计', '', '', ''],
    [2020, 3.67, 0, 0, 0, 9.89, 48.17, 5033.89],
    [2021, 3.96, 20000, 30000, 50000, 21.6, 48.77, 5352.65],
    ['总计', 7.63, 20000, 30000, 50000, 31.49, 96.94, 10386.54],
  ];
  const sheets = mended.sheets.map((own) => (own.name === '表42' ? plainSheet('表42', rows) : own));
  const result = checked({ ...mended, sheets });
  expect(brokenWords(result)).toEqual(brokenWords(asItIs));
});

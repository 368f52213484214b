import type { Direction, Evidence } from '../../../src/recognise/types';
import { parseArea } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { dropCaptions, keepSheets, renameSheets, stackSheets } from '../../fixtures/workbooks';
import { checked, findingWords, sampleResult } from '../outcome';
import { addSheet, mapValues, plainSheet, setCells, splitTable } from '../sheets';
import { bookOf, draft, lastYear, numbered, onOneSheet, recognised, sheetsNamed, typed } from '../two-sets';

/** What the user says of a place outweighs whatever stands there. */

const here = (sheet: string, area: string | undefined, table: Direction['table']): Direction => ({
  sheet,
  table,
  ...(area === undefined ? {} : { area: parseArea(area)! }),
});
const sheetsOf = (book: Workbook, directions: readonly Direction[], no: number): string[] | undefined =>
  recognised(book, directions)
    .tables.find((table) => table.no === no)
    ?.blocks.map(({ header }) => header.sheet);
const byUser = (book: Workbook, directions: readonly Direction[], no: number): Evidence | undefined =>
  recognised(book, directions)
    .tables.find((table) => table.no === no)
    ?.evidence.find(({ by }) => by === 'user');

const now = sheetsNamed(typed, numbered);
const twice = bookOf(...now, ...sheetsNamed(draft, () => 'Sheet9', [6]));

describe('a sheet or a range that is a table', () => {
  test.each<[string, Direction]>([
    ['the sheet', here('表6', undefined, 6)],
    ['the range with its caption', here('表6', 'A1:F19', 6)],
    ['the range without its caption', here('表6', 'A2:F19', 6)],
    ['only its data: the header above is found', here('表6', 'A4:F19', 6)],
  ])('%s decides between two sets', (_, direction) => {
    expect(recognised(twice).missing).toEqual([6]);
    const result = checked(twice);
    expect(result.recognition.conflicts).toHaveLength(1);
    const { conflicts, setAside, missing } = recognised(twice, [direction]);
    expect([conflicts, missing]).toEqual([[], []]);
    expect(setAside).toMatchObject([{ table: 6, sheet: 'Sheet9', what: 'copy', why: '您已指定另一处为表6' }]);
    expect(sheetsOf(twice, [direction], 6)).toEqual(['表6']);
  });

  test('the other one of two sets', () => {
    expect(sheetsOf(twice, [here('Sheet9', undefined, 6)], 6)).toEqual(['Sheet9']);
    expect(recognised(twice, [here('Sheet9', undefined, 6)]).setAside?.map(({ sheet }) => sheet)).toEqual(['表6']);
  });

  test('last year’s set, if the user says so', () => {
    const book = bookOf(...now, ...sheetsNamed(lastYear, (no) => `上年表${no}`));
    expect(sheetsOf(book, [here('上年表3', undefined, 3)], 3)).toEqual(['上年表3']);
  });

  test('is said to be by the user', () => {
    expect(byUser(typed, [here('表6', undefined, 6)], 6)).toEqual({ by: 'user', found: '' });
    expect(byUser(typed, [here('表6', 'A2:F19', 6)], 6)).toEqual({ by: 'user', found: 'A2:F19' });
    expect(findingWords(checked(typed))).toEqual(findingWords(sampleResult()));
  });

  test('a range ends the table, whatever stands below', () => {
    const { tables } = recognised(typed, [here('表6', 'A1:F10', 6)]);
    expect(tables.find(({ no }) => no === 6)?.blocks[0]?.area.bottom).toBe(9);
  });

  test('twins that nothing tells apart', () => {
    const bare = dropCaptions(renameSheets(typed, { 表30: 'Sheet1', 表31: 'Sheet2' }));
    const silent = mapValues(bare, (value, { sheet }) =>
      sheet === 'Sheet2' && typeof value === 'string' ? value.replaceAll('学生', '') : value,
    );
    expect(recognised(silent).missing).toEqual([30, 31]);
    expect(recognised(silent, [here('Sheet1', undefined, 30)]).missing).toEqual([]);
    expect(sheetsOf(silent, [here('Sheet1', undefined, 30)], 31)).toEqual(['Sheet2']);
  });

  test('a table under a title of something else', () => {
    const book = setCells(typed, '表11', { A1: '2021年社团情况统计表' });
    const bare = renameSheets(keepSheets(book, ['表11']), { 表11: '社团' });
    expect(recognised(bare, [here('社团', undefined, 11)]).tables.map(({ no }) => no)).toEqual([11]);
  });

  test('a table of which few columns are there', () => {
    const sheet = plainSheet('x', [
      ['年度', '教师数', '食堂满意度'],
      [2020, 5, 0.9],
    ]);
    const { tables, oddColumns } = recognised(bookOf(sheet), [here('x', undefined, 20)]);
    expect(tables.map(({ no }) => no)).toEqual([20]);
    expect(oddColumns?.some(({ what }) => what === 'missing')).toBe(true);
  });

  test('a sheet that holds two sets: the later one is meant', () => {
    const book = bookOf(onOneSheet(typed, 'x', [3]), ...sheetsNamed(lastYear, () => 'y', [3]));
    const stacked = stackSheets(book, ['y', 'x'], 2);
    const { tables, setAside } = recognised(stacked, [here('y', undefined, 3)]);
    expect(tables[0]?.blocks.map(({ header }) => header.columns.at(-1)?.year)).toEqual(['2021']);
    expect(setAside).toMatchObject([{ table: 3, what: 'last-year' }]);
  });

  test('two ranges are two parts of one table', () => {
    const parted = splitTable(typed, '表37', {
      header: parseArea('A2:C2')!,
      from: 25,
      by: { rows: 20, columns: 0 },
      caption: '表37 学校校外实训基地统计表',
    });
    const ranges = [here('表37', 'A1:C24', 37), here('表37', 'A43:C90', 37)];
    const { tables, conflicts } = recognised(parted, ranges);
    expect(conflicts).toEqual([]);
    expect(tables.find(({ no }) => no === 37)?.blocks.map(({ rows }) => rows.length)).toEqual([22, 28]);
  });

  test('of tables stacked on one sheet only those in question', () => {
    const stacked = stackSheets(typed, ['表3', '表4'], 1);
    const { tables } = recognised(stacked, [here('表3', 'A1:E8', 3)]);
    expect(tables.map(({ no }) => no)).toHaveLength(43);
  });
});

describe('what is not a table', () => {
  test('a sheet', () => {
    expect(recognised(twice, [here('Sheet9', undefined, 'none')]).missing).toEqual([]);
    expect(recognised(typed, [here('表6', undefined, 'none')]).missing).toEqual([6]);
    expect(findingWords(checked(twice)).length).toBeGreaterThan(0);
  });

  test('a range, and all that is in it', () => {
    const stacked = stackSheets(addSheet(typed, sheetsNamed(draft, () => '旧', [4])[0]!), ['表4', '旧'], 2);
    const area = 'A14:F40';
    expect(recognised(stacked, [here('表4', area, 'none')]).conflicts).toEqual([]);
    expect(sheetsOf(stacked, [here('表4', area, 'none')], 4)).toEqual(['表4']);
  });

  test('a range outside of which the user names a table', () => {
    const directions = [here('表6', undefined, 6), here('表6', 'A10:F40', 'none')];
    expect(
      recognised(typed, directions)
        .tables.find(({ no }) => no === 6)
        ?.blocks[0]?.rows.at(-1)?.row,
    ).toBe(8);
  });
});

describe('what cannot be followed', () => {
  test('a sheet or a table that is not there changes nothing', () => {
    const directions = [here('没有', undefined, 3), here('没有', undefined, 'none'), here('表3', 'A1:E8', 99)];
    expect(recognised(typed, directions.slice(0, 2))).toEqual(recognised(typed));
  });

  test('a range without any header of the form: nothing is read, and it is said', () => {
    const { missing, nearMisses, setAside } = recognised(typed, [here('表26', undefined, 7)]);
    expect(missing).toEqual([7, 26]);
    expect(nearMisses?.find(({ table }) => table === 7)).toMatchObject({
      sheet: '表26',
      why: expect.stringMatching(/^您指定这里是表7，但没有找到它的表头/),
    });
    expect(setAside).toMatchObject([{ table: 7, sheet: '表7' }]);
  });
});

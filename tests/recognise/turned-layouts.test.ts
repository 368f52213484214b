import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import type { Direction } from '../../src/recognise/types';
import { address } from '../../src/workbook/address';
import type { CellPlace, Sheet, Workbook } from '../../src/workbook/types';

import { changeSheet, copySheet, insertRow, keepSheets, renameSheets, setCell, stackSheets } from '../fixtures/layouts';
import { mendedSample } from '../fixtures/mended-sample';
import { SHORT } from '../fixtures/short-sample';
import { turnSheet, turnTable } from '../fixtures/turned';
import { added, checked, findingPlaces, numberTexts, tableNumbers, unreadTexts } from './outcome';
import { addSheet, appendRow, fillMerges, plainSheet, sheetNamed } from './sheets';

/** Tables turned by a quarter as schools print them, and what must not be taken for one. */

const mended = keepSheets(
  mendedSample('typed'),
  [...SHORT, 10, 11, 12, 18, 20, 42].map((no) => `表${no}`),
);
const asItIs = checked(mended);
const isTurned = ({ recognition }: CheckResult, no: number): boolean =>
  recognition.tables.find((table) => table.no === no)?.evidence.some(({ by }) => by === 'turned') ?? false;

const turned = (no: number): Workbook => turnTable(mended, asItIs, no).book;
const without = (no: number, sheet: Sheet): Workbook => ({
  ...mended,
  sheets: [...mended.sheets.filter(({ name }) => name !== `表${no}`), sheet],
});

const blankRows = (book: Workbook, no: number, at: number, count: number): Workbook =>
  Array.from({ length: count }).reduce<Workbook>((made) => insertRow(made, `表${no}`, at, []), book);

const LAYOUTS: readonly (readonly [why: string, no: number, book: Workbook])[] = [
  ['caption above', 3, turned(3)],
  ['caption in the first cell, turned with it', 3, turnSheet(mended, '表3').book],
  ['a line of the unit below the caption', 2, insertRow(turned(2), '表2', 2, ['单位：万元'])],
  ['the unit beside the caption', 42, setCell(turned(42), '表42', 'E1', '单位：万元')],
  ['a blank row below the caption', 4, insertRow(turned(4), '表4', 2, [])],
  ['a blank column in it', 4, turnSheet(insertRow(mended, '表4', 9, []), '表4').book],
  ['a blank column between two years', 20, turnSheet(insertRow(mended, '表20', 4, []), '表20').book],
  ['two blank columns after its header', 34, turnSheet(blankRows(mended, 34, 4, 2), '表34').book],
  ['merges undone and filled', 7, fillMerges(turned(7), '表7')],
  ['merges undone', 18, changeSheet(turned(18), '表18', (sheet) => ({ ...sheet, merges: [] }))],
  ['a sheet with another name', 8, renameSheets(turned(8), { 表8: 'Sheet8' })],
  [
    'no caption, the sheet named',
    34,
    changeSheet(turned(34), '表34', (sheet) => ({ ...sheet, rows: sheet.rows.slice(1) })),
  ],
  [
    'all of them on one sheet',
    7,
    stackSheets(
      SHORT.reduce((book, no) => turnTable(book, asItIs, no).book, mended),
      SHORT.map((no) => `表${no}`),
      2,
    ),
  ],
];

test.each(LAYOUTS)('%s: 表%i', (_, no, book) => {
  const result = checked(book);
  expect([isTurned(result, no), added(asItIs, result), unreadTexts(result)]).toEqual([true, [], unreadTexts(asItIs)]);
  expect(numberTexts(result)).toEqual(numberTexts(asItIs));
});

test('with a column that sums the others', () => {
  const summed = appendRow(mended, '表4', ['合计', 323, 456, '100%', '100%']);
  const before = checked(summed);
  const { book, move } = turnTable(summed, before, 4);
  const cell = move({ sheet: '表4', row: 11, column: 2 });
  const wrong = (sheets: Workbook, { row, column }: CellPlace) => setCell(sheets, '表4', address(row, column), 457);
  expect([isTurned(checked(book), 4), added(before, checked(book))]).toEqual([true, []]);
  expect(findingPlaces(checked(wrong(book, cell)))).toEqual(
    findingPlaces(checked(wrong(summed, { sheet: '表4', row: 11, column: 2 })), move),
  );
});

test('what follows more blank columns is told of, as what follows blank rows is', () => {
  const apart = blankRows(mended, 4, 9, 2);
  const [upright, result] = [checked(apart), checked(turnSheet(apart, '表4').book)];
  expect(added(asItIs, upright)).toEqual(['R00-02 不认得这一行：“服务类”，请写成表样里的名称，或删去']);
  expect(added(asItIs, result)).toEqual(['R00-02 不认得这一列：“服务类”，请写成表样里的名称，或删去']);
  expect(numberTexts(result)).toEqual(numberTexts(upright));
});

test('two of them side by side, a blank column between', () => {
  const [left, right] = [3, 4].map((no) => sheetNamed(turnSheet(mended, `表${no}`).book, `表${no}`)) as [Sheet, Sheet];
  const by = Math.max(...left.rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 2;
  const rows = left.rows.map((row) => {
    const others = right.rows.find(({ index }) => index === row.index)?.cells ?? [];
    return { ...row, cells: [...row.cells, ...others.map((cell) => ({ ...cell, column: cell.column + by }))] };
  });
  const sheets = mended.sheets.filter(({ name }) => name !== '表3' && name !== '表4');
  const result = checked({ ...mended, sheets: [...sheets, { ...left, merges: [], rows }] });
  expect([isTurned(result, 3), isTurned(result, 4), added(asItIs, result)]).toEqual([true, true, []]);
  expect(numberTexts(result)).toEqual(numberTexts(asItIs));
});

describe('is not taken', () => {
  test('where the table stands upright somewhere, be it in doubt', () => {
    const beside = addSheet(mended, { ...sheetNamed(turned(3), '表3'), name: '转置' });
    expect([isTurned(checked(beside), 3), added(asItIs, checked(beside))]).toEqual([
      false,
      [expect.stringMatching(/^R00-02 “表3 .*”是这张表的标题，下面却没有认出表头/)],
    ]);
    const twice = addSheet(copySheet(mended, '表3', '表3 (2)'), { ...sheetNamed(turned(3), '表3'), name: '转置' });
    expect(isTurned(checked(twice), 3)).toBe(false);
  });

  test('without a name where a column of it is wanting', () => {
    const rows = [
      ['年度', 2020, 2021],
      ['毕业学生数', 680, 311],
      ['直接就业数', 671, 309],
    ];
    const result = checked(without(36, plainSheet('Sheet1', rows)));
    expect([result.recognition.missing, isTurned(result, 36)]).toEqual([
      [...asItIs.recognition.missing, 36].sort((a, b) => a - b),
      false,
    ]);
  });

  test('for words of headers below one another', () => {
    const rows = Array.from({ length: 50 }, (_, at) => [['年度', '人数', '占比', '专业大类'][at % 4], at, at + 1]);
    expect(tableNumbers(checked(without(3, plainSheet('Sheet1', rows))))).not.toContain(3);
  });
});

test('where the user says so it is read as that table', () => {
  const renamed = renameSheets(turned(3), { 表3: 'Sheet1' });
  const bare = setCell(setCell(renamed, 'Sheet1', 'A1', undefined), 'Sheet1', 'A4', '权数');
  expect(tableNumbers(checked(bare))).not.toContain(3);
  const directions: Direction[] = [{ sheet: 'Sheet1', area: { top: 1, left: 0, bottom: 5, right: 5 }, table: 3 }];
  const result = check(bare, builtInCatalogue(), directions);
  expect(isTurned(result, 3)).toBe(true);
});

import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { turnTable } from '../fixtures/turned';
import { brokenWords, checked, figureTexts, skippedRules, unreadTexts } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** 同上, 〃 and their like in place of a label say what the cell above says; anywhere else they are named. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');

const rowsOf = (name: string): Row[] => sheetRows(mended, name);

const withSheet = (name: string, rows: readonly Row[]): Workbook => withRowsOn(mended, name, rows);

function outcome(book: Workbook) {
  const result = checked(book);
  return { broken: brokenWords(result), unread: unreadTexts(result), skipped: skippedRules(result) };
}

const asItIs = outcome(mended);

/** The rows with a mark wherever a column is blank or says what it said above. */
function marked(rows: readonly Row[], columns: readonly number[], mark: string): Row[] {
  const above = new Map<number, CellValue | ''>();
  return rows.map((row) =>
    row.map((value, column) => {
      if (!columns.includes(column)) return value;
      if (above.has(column) && (value === '' || value === above.get(column))) return mark;
      if (value !== '') above.set(column, value);
      return value;
    }),
  );
}

describe('a ditto mark in a label column', () => {
  test.each<[string, number, readonly number[], string]>([
    ['表6', 3, [0], '〃'],
    ['表6', 3, [0], '同上'],
    ['表7', 3, [2], '〃'],
    ['表7', 3, [2], '″'],
    ['表18', 2, [1], '〃'],
    ['表18', 2, [1], '（同上）'],
    ['表39', 2, [0], '〃'],
    ['表39', 2, [0], '同 上'],
    ['表40', 2, [0, 1], '〃'],
    ['表40', 2, [0, 1], '"'],
    ['表40', 2, [0, 1], '”'],
    ['表40', 2, [0, 1], '同前'],
  ])('%s from row %i, columns %j: %s is the label above', (name, top, columns, mark) => {
    const rows = rowsOf(name);
    const written = marked(rows.slice(top), columns, mark);
    expect(written.flat()).toContain(mark);
    expect(outcome(withSheet(name, [...rows.slice(0, top), ...written]))).toEqual(asItIs);
  });

  test('under a new year it still means the cell above', () => {
    const rows = rowsOf('表40').slice(0, 2);
    const [plain, short] = ['电工', '〃'].map((name) =>
      checked(withSheet('表40', [...rows, [2020, '电工', '四级', 33], [2021, name, '四级', 5]])),
    );
    expect(figureTexts(short!)).toEqual(figureTexts(plain!));
    expect(brokenWords(short!)).toEqual(brokenWords(plain!));
  });
});

describe('in a table turned by a quarter', () => {
  const turned = (mark: string): Workbook => {
    const rows = rowsOf('表18');
    const written = [...rows.slice(0, 2), ...marked(rows.slice(2), [1], mark)];
    return turnTable(withSheet('表18', written), checked(mended), 18).book;
  };

  test.each(['同左', '同前'])('%s is the label at the left', (mark) => {
    const { broken, unread } = outcome(turned(mark));
    expect(unread).toEqual(asItIs.unread);
    expect(broken.sort()).toEqual([...asItIs.broken].sort());
  });

  test('同上 is not, and named', () => {
    expect(outcome(turned('同上')).unread).toEqual([...asItIs.unread, '同上', '同上']);
  });
});

describe('a ditto mark that cannot be followed is named', () => {
  const NAMED = 'R00-02 “〃”是“同上”一类的记号，不知指的是什么，请把它写出来';
  const inCell = (name: string, at: number, column: number, mark = '〃') =>
    withSheet(
      name,
      rowsOf(name).map((row, own) => (own === at ? row.map((value, on) => (on === column ? mark : value)) : row)),
    );
  const newIn = (book: Workbook) => outcome(book).broken.filter((line) => !asItIs.broken.includes(line));

  test.each([
    ['with nothing above it', '表6', 3, 0],
    ['with a blank above it', '表40', 2, 2],
    ['beside 序号, where the numbers go on', '表14', 4, 0],
  ])('%s: %s', (_, name, at, column) => {
    const book = inCell(name, at, column);
    expect(unreadTexts(checked(book))).toEqual([...asItIs.unread, '〃']);
    expect(newIn(book)).toEqual([NAMED]);
  });

  test('表14: all the way down 序号', () => {
    const rows = rowsOf('表14').map((row, at): Row => (at < 4 ? row : ['〃', ...row.slice(1)]));
    expect(new Set(newIn(withSheet('表14', rows)))).toEqual(new Set([NAMED]));
  });

  test.each([
    ['表6', 4, 2],
    ['表18', 3, 7],
  ])('in the place of a number it is none: %s', (name, at, column) => {
    const book = inCell(name, at, column);
    expect(newIn(book)).toEqual(['R00-02 读不懂“〃”，应填数字']);
    expect(outcome(book).skipped.length).toBeGreaterThan(asItIs.skipped.length);
  });

  test('同左 means no row above', () => {
    expect(newIn(inCell('表6', 4, 0, '同左'))).toEqual([NAMED.replace('〃', '同左')]);
  });
});

import { shapesOf } from '../../../src/browser/worker/sheet-shapes';
import { windowOf } from '../../../src/browser/worker/sheet-window';
import { linesIn, textWidth } from '../../../src/browser/worker/text-size';
import type { Cell, Sheet, Workbook } from '../../../src/workbook/types';

const NOTHING = { marks: [], stale: [], looks: new Map() };

function bookOf(rows: Cell[][], merges: Sheet['merges'] = []): Workbook {
  const sheet: Sheet = {
    name: '表',
    visibility: 'visible',
    rows: rows.map((cells, index) => ({ index, cells })),
    merges,
  };
  return { sheets: [sheet], date1904: false };
}

const ALL = { top: 0, left: 0, bottom: 9, right: 9 };
const windowIn = (book: Workbook, area = ALL, notes: Parameters<typeof windowOf>[3] = NOTHING) =>
  windowOf(book, book.sheets[0]!, area, notes);

describe('what the page is told of cells', () => {
  test.each<[string, Omit<Cell, 'column'>, string, string | undefined]>([
    ['a text', { value: '人数' }, '人数', undefined],
    ['a number', { value: 405 }, '405', undefined],
    ['a rounded number', { value: 1.2345, format: '0.00' }, '1.23', '1.2345'],
    ['a share', { value: 0.88824, format: '0.00%' }, '88.82%', '88.824%'],
    ['a formula', { value: 12, formula: 'SUM(A1:A3)' }, '12', '=SUM(A1:A3)'],
    ['a member of a shared formula', { value: 12, formula: '' }, '12', undefined],
    ['a number kept as text', { value: '405' }, '405', "'405"],
    ['in a text format', { value: '405', format: '@' }, '405', undefined],
    ['a date', { value: 44_621, format: 'yyyy-mm-dd' }, '2022-03-01', undefined],
  ])('%s', (_, cell, text, entry) => {
    const [shown] = windowIn(bookOf([[{ column: 0, ...cell }]])).cells;
    expect(shown).toMatchObject({ text });
    expect(shown?.entry).toBe(entry);
  });

  test('a merged area brings its first cell from outside the window', () => {
    const merges = [{ top: 0, left: 0, bottom: 3, right: 2 }];
    const { cells, merges: shown } = windowIn(bookOf([[{ column: 0, value: '题' }]], merges), { ...ALL, top: 2 });
    expect(cells).toMatchObject([{ row: 0, column: 0, text: '题' }]);
    expect(shown).toEqual(merges);
  });

  test('a look comes with its cell', () => {
    const looks = new Map([['0:1', { bold: true as const }]]);
    const book = bookOf([
      [
        { column: 0, value: '项目' },
        { column: 1, value: '人数' },
      ],
    ]);
    const { cells } = windowIn(book, ALL, { ...NOTHING, looks });
    expect(cells.map(({ look }) => look)).toEqual([undefined, { bold: true }]);
  });

  test('an empty cell that is marked is told, too', () => {
    const place = { sheet: '表', row: 4, column: 1 };
    const marks = [{ place, look: 'error' as const }];
    expect(windowIn(bookOf([]), ALL, { ...NOTHING, marks }).cells).toEqual([
      { row: 4, column: 1, text: '', isNumber: false, mark: 'error' },
    ]);
  });
});

describe('the shape of a sheet', () => {
  test('widths come from what stands in single cells, heights from what does not fit', () => {
    const long = '一二三四五六七八九十'.repeat(3);
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const [shape] = shapesOf(bookOf([[{ column: 0, value: long }], [{ column: 1, value: '招生总人数' }]], merges));
    expect(shape).toMatchObject({ rows: 2, columns: 2, widths: [6, 10] });
    expect(shape!.lines[0]).toBe(4);
    expect(shape!.lines[1]).toBe(1);
  });

  test('Chinese takes the room of two', () => {
    expect(textWidth('表3 A')).toBe(5);
    expect(linesIn('一二三\n四', 4)).toBe(3);
  });
});

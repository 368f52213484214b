import { areaAddress, parseAddress } from '../../src/workbook/address';
import { regionAround } from '../../src/workbook/region';
import type { Sheet } from '../../src/workbook/types';

/** A sheet drawn as it lies: `#` is a filled cell. */
const drawn = (...lines: string[]): Sheet => ({
  name: '表',
  visibility: 'visible',
  merges: [],
  rows: lines.map((line, index) => ({
    index,
    cells: [...line].flatMap((sign, column) => (sign === '#' ? [{ column, value: 1 }] : [])),
  })),
});

const SHEET = drawn(
  '###....##',
  '###....##',
  '.........',
  '#........',
  '.#####...',
  '...#.....',
  '.........',
  '##.......',
);

test.each([
  ['a corner of a block', 'A1', 'A1:C2'],
  ['a cell beside a block', 'D1', 'A1:C2'],
  ['the block across a gap of columns', 'I2', 'H1:I2'],
  ['pieces that touch at a corner', 'D6', 'A4:F6'],
  ['the last rows', 'B8', 'A8:B8'],
  ['nothing around', 'I5', ''],
])('%s', (_, cell, area) => {
  const { row, column } = parseAddress(cell)!;
  const region = regionAround(SHEET, row, column);
  expect(region === undefined ? '' : areaAddress(region)).toBe(area);
});

test('blanks within a text are no content, a merged area is one piece', () => {
  const blank = {
    index: 0,
    cells: [
      { column: 0, value: ' ' },
      { column: 1, value: '　' },
    ],
  };
  const merged = { index: 5, cells: [{ column: 0, value: '标题' }] };
  const below = { index: 6, cells: [{ column: 4, value: 1 }] };
  const sheet = { ...drawn(), rows: [blank, merged, below], merges: [{ top: 5, left: 0, bottom: 5, right: 4 }] };
  expect(regionAround(sheet, 0, 0)).toBeUndefined();
  expect(areaAddress(regionAround(sheet, 5, 0)!)).toBe('A6:E7');
});

test('a long list is followed to its end', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ index, cells: [{ column: 2, value: index }] }));
  expect(areaAddress(regionAround({ ...drawn(), rows }, 9_000, 2)!)).toBe('C1:C20000');
});

import { axisOf } from '../../../src/browser/grid/axis';
import { moved } from '../../../src/browser/grid/grid-keys';
import { layoutOf, ROW_HEIGHT, scrolledRows, scrollTopFor } from '../../../src/browser/grid/layout';

const ROOM = { width: 800, height: 600 };

const shape = (rows: number, columns: number) => ({
  name: '表',
  hidden: false,
  rows,
  columns,
  widths: Array.from({ length: columns }, () => 10),
  lines: [1, 3],
});

describe('an axis', () => {
  const axis = axisOf([10, 30, 20], 6, 5);

  test.each([
    [0, 0, 10],
    [1, 10, 30],
    [2, 40, 20],
    [3, 60, 5],
    [5, 70, 5],
  ])('number %d begins at %d and takes %d', (index, offset, size) => {
    expect([axis.offset(index), axis.size(index)]).toEqual([offset, size]);
    expect(axis.at(offset)).toBe(index);
    expect(axis.at(offset + size - 1)).toBe(index);
  });

  test('ends with its last', () => {
    expect(axis.length).toBe(75);
    expect(axis.at(10_000)).toBe(5);
    expect(axis.at(-5)).toBe(0);
  });
});

describe('the layout of a sheet', () => {
  test('fills the room and leaves empty cells to write in', () => {
    const { rows, columns } = layoutOf(shape(4, 2), ROOM);
    expect(rows.length).toBeGreaterThanOrEqual(600);
    expect(columns.length).toBeGreaterThanOrEqual(800);
    expect(layoutOf(shape(1000, 50), ROOM).rows.count).toBe(1012);
  });

  test('a row of three lines is higher', () => {
    const { rows } = layoutOf(shape(4, 2), ROOM);
    expect(rows.size(0)).toBe(ROW_HEIGHT);
    expect(rows.size(1)).toBeGreaterThan(2 * ROW_HEIGHT);
  });

  test('a million rows scroll within what browsers can lay out, to the very last', () => {
    const layout = layoutOf(shape(1_048_576, 2), ROOM);
    expect(layout.height).toBeLessThan(17_000_000);
    const end = layout.height - ROOM.height;
    expect(scrolledRows(layout, end, ROOM.height)).toBe(layout.rows.length - ROOM.height);
    const middle = layout.rows.offset(500_000);
    expect(scrolledRows(layout, scrollTopFor(layout, middle, ROOM.height), ROOM.height)).toBeCloseTo(middle, 3);
  });
});

describe('keys in the grid', () => {
  const at = { row: 5, column: 2 };
  const ends = {
    last: { row: 20, column: 7 },
    limit: { row: 32, column: 10 },
    page: 10,
    around: { first: at, last: { row: 6, column: 3 } },
  };
  test.each([
    ['ArrowUp', false, 4, 2],
    ['ArrowDown', false, 7, 2],
    ['ArrowLeft', false, 5, 1],
    ['ArrowRight', false, 5, 4],
    ['ArrowDown', true, 20, 2],
    ['PageDown', false, 15, 2],
    ['PageUp', false, 0, 2],
    ['Home', false, 5, 0],
    ['End', false, 5, 7],
    ['Home', true, 0, 0],
    ['End', true, 20, 7],
  ])('%s (Ctrl %s) leads to row %d, column %d', (key, ctrlKey, row, column) => {
    expect(moved({ key, ctrlKey, metaKey: false }, at, ends)).toEqual({ row, column });
  });

  test('others lead nowhere', () => {
    expect(moved({ key: 'Enter', ctrlKey: false, metaKey: false }, at, ends)).toBeUndefined();
  });
});

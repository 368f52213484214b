import { nextFound } from '../../../src/browser/grid/find-bar';
import { areaOf } from '../../../src/browser/grid/use-range';

test('a range takes merged areas whole, and those that these touch', () => {
  const merges = [
    { top: 1, left: 2, bottom: 3, right: 2 },
    { top: 3, left: 0, bottom: 3, right: 1 },
  ];
  expect(areaOf({ row: 2, column: 3 }, { row: 1, column: 1 }, [])).toEqual({ top: 1, left: 1, bottom: 2, right: 3 });
  expect(areaOf({ row: 2, column: 3 }, { row: 1, column: 1 }, merges)).toEqual({
    top: 1,
    left: 0,
    bottom: 3,
    right: 3,
  });
});

test('finding goes on in reading order, round and round', () => {
  const found = [
    { row: 1, column: 4 },
    { row: 3, column: 0 },
    { row: 3, column: 2 },
  ];
  expect(nextFound(found, { row: 1, column: 9 }, 1)).toBe(found[1]);
  expect(nextFound(found, { row: 3, column: 2 }, 1)).toBe(found[0]);
  expect(nextFound(found, { row: 3, column: 2 }, -1)).toBe(found[1]);
  expect(nextFound(found, { row: 1, column: 4 }, -1)).toBe(found[2]);
  expect(nextFound([], { row: 0, column: 0 }, 1)).toBeUndefined();
});

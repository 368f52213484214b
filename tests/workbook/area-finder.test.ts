import fc from 'fast-check';
import { holds } from '../../src/workbook/address';
import { areaFinder } from '../../src/workbook/area-finder';
import type { Area } from '../../src/workbook/types';

const end = fc.nat({ max: 40 });
const area = fc.tuple(end, end, end, end).map(
  ([a, b, c, d]): Area => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }),
);

test('finds the first of the areas that holds a cell, overlapping or not', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 30 }), fc.array(fc.tuple(end, end)), (areas, cells) => {
      const find = areaFinder(areas);
      for (const [row, column] of cells) expect(find(row, column)).toBe(areas.find((one) => holds(one, row, column)));
    }),
  );
});

test('finds areas at the ends of the grid', () => {
  const last = { top: 1_048_575, bottom: 1_048_575, left: 16_383, right: 16_383 };
  const column = { top: 0, bottom: 1_048_575, left: 2, right: 2 };
  const find = areaFinder([column, last]);
  expect(find(1_048_575, 16_383)).toBe(last);
  expect(find(700_000, 2)).toBe(column);
  expect(find(700_000, 3)).toBeUndefined();
});

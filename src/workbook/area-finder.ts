import { holds } from './address';
import type { Area } from './types';

/** The first of some areas that holds a cell; undefined where none does. */
export type AreaFinder = (row: number, column: number) => Area | undefined;

/**
 * Finds among many areas without looking at each: an area lies in at most four squares of a grid about as coarse as
 * the area is large, and few areas of that size that do not overlap can share one.
 */
export function areaFinder(areas: readonly Area[]): AreaFinder {
  const grids = new Map<number, { readonly high: number; readonly wide: number; readonly squares: Squares }>();
  for (const [order, area] of areas.entries()) {
    const high = coarseness(area.bottom - area.top);
    const wide = coarseness(area.right - area.left);
    const key = high * 32 + wide;
    const { squares } = grids.get(key) ?? { squares: new Map() };
    grids.set(key, { high, wide, squares });
    for (const row of new Set([area.top >> high, area.bottom >> high])) {
      for (const column of new Set([area.left >> wide, area.right >> wide])) {
        const square = row * 65_536 + column;
        const there = squares.get(square);
        if (there === undefined) squares.set(square, [{ order, area }]);
        // More than a few overlap, and are no areas that any program makes.
        else if (there.length < MOST_SHARED) there.push({ order, area });
      }
    }
  }
  return (row, column) => {
    let first: { readonly order: number; readonly area: Area } | undefined;
    for (const { high, wide, squares } of grids.values()) {
      const found = squares
        .get((row >> high) * 65_536 + (column >> wide))
        ?.find(({ area }) => holds(area, row, column));
      if (found !== undefined && found.order < (first?.order ?? Infinity)) first = found;
    }
    return first?.area;
  };
}

type Squares = Map<number, { readonly order: number; readonly area: Area }[]>;

const MOST_SHARED = 64;

/** The power of two that a length of this many cells more than one fits into. */
const coarseness = (more: number): number => 32 - Math.clz32(more);

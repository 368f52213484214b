import { captionNumber, readsLikeTitle } from './captions';
import type { Grid } from './grid';
import type { HeaderPath } from './header-paths';
import type { ExpectedColumn } from './types';

/** Rows above a header in which captions show where a table begins. */
const CAPTION_ROWS = 5;

const seamsOfGrid = new WeakMap<Grid, Map<number, ReadonlySet<number>>>();

/** Columns at which a caption begins right of other texts, in the rows above a header: tables that touch are parted there. */
export function captionSeams(grid: Grid, top: number): ReadonlySet<number> {
  const known = seamsOfGrid.get(grid) ?? new Map<number, ReadonlySet<number>>();
  seamsOfGrid.set(grid, known);
  let seams = known.get(top);
  if (seams === undefined) {
    const found = new Set<number>();
    for (let row = Math.max(0, top - CAPTION_ROWS); row < top; row++) {
      for (const { column, value } of grid.row(row)) {
        if (typeof value === 'string' && (captionNumber(value) !== undefined || readsLikeTitle(value)))
          found.add(column);
      }
    }
    seams = found;
    known.set(top, seams);
  }
  return seams;
}

/**
 * Where a run of columns may hold several tables that touch: at labels in its midst and where columns of the form meet
 * others, if columns of the form come twice or there are many others. A few strange columns are the table's own.
 */
export function headerSeams(
  items: readonly { readonly path: HeaderPath; readonly expected: ExpectedColumn | undefined; readonly key: string }[],
): number[] {
  const known = items.filter(({ expected }) => expected !== undefined);
  if (known.length === 0) return [];
  const isTwice = new Set(known.map(({ key }) => key)).size < known.length;
  if (!isTwice && (items.length - known.length) * 2 < known.length) return [];
  return items.flatMap(({ path, expected }, at) => {
    const before = items[at - 1]?.expected;
    if (at === 0) return [];
    const meets = (expected === undefined) !== (before === undefined);
    const begins = expected?.label !== undefined && before?.label === undefined;
    return meets || begins ? [path.column] : [];
  });
}

import { gathered } from '../../workbook/gathered';
import type { CellValue } from '../../workbook/types';
import { captionNumber, readsLikeTitle } from '../words/captions';
import type { Item } from './found-header';
import type { Grid } from './grid';

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
      let before: CellValue = '';
      for (const { column, value } of grid.row(row)) {
        const isNew = typeof value === 'string' && value !== before;
        if (isNew && (captionNumber(value) !== undefined || readsLikeTitle(value))) found.add(column);
        before = value;
      }
    }
    seams = found;
    known.set(top, seams);
  }
  return seams;
}

/**
 * Where a run of columns may hold several tables that touch. Columns of which all are the form's, each once, are one
 * table; strange ones are its own unless a caption begins among them; of columns that come twice, a second table's may
 * begin at a label or where columns of the form meet others.
 */
export function seamsIn(items: readonly Item[], captions: ReadonlySet<number>): ReadonlySet<number> {
  const known = items.filter(({ expected }) => expected !== undefined);
  const isTwice = new Set(known.map(({ key }) => key)).size < known.length;
  if (known.length === 0 || (!isTwice && known.length === items.length)) return NONE;
  const seams = gathered(items, ({ path: { column }, expected }, at) => {
    const before = items[at - 1]?.expected;
    const isSame = expected !== undefined && expected === before;
    if (at === 0 || isSame) return [];
    const meets = (expected === undefined) !== (before === undefined);
    const begins = expected?.label !== undefined && before?.label === undefined;
    return captions.has(column) || (isTwice && (meets || begins)) ? [column] : [];
  });
  return new Set(seams);
}

const NONE: ReadonlySet<number> = new Set();

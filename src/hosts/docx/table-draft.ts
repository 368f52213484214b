import type { Area } from '../../workbook/types';
import { textOf, wholeOf } from './item-text';
import type { Grid, GridCell, GridRow, Item, Stretch } from './items';

/** More columns than Word allows a table (63), and no more than a hostile one may have. */
const MOST_COLUMNS = 1024;
/** A column of the grid narrower than this (in twentieths of a point; 1.8 mm) only tells that two edges do not quite meet. */
const NARROW = 100;
const WIDE = 2 * NARROW;

export class CellDraft {
  /** How many pages begin in it. */
  pages = 0;
  span = 1;
  /** Goes on with the cell above, or lets one below go on with it. */
  vertical: 'restart' | 'continue' | undefined;
  goesOnSideways = false;
  isGone = false;
  readonly items: Item[] = [];
}

export class RowDraft {
  page = 1;
  before = 0;
  isGone = false;
  readonly cells: CellDraft[] = [];
}

/** A table while it is read. */
export class TableDraft {
  readonly columns: number[] = [];
  readonly rows: RowDraft[] = [];

  /** What it holds, where it is but a frame: one cell, with tables in it. */
  get framed(): readonly Item[] | undefined {
    const rows = this.rows.filter(({ isGone }) => !isGone);
    const cells = rows.flatMap((row) => row.cells.filter(({ isGone }) => !isGone));
    const isFrame = cells.length === 1 && cells[0]!.items.some(({ kind }) => kind === 'table');
    return isFrame ? cells[0]!.items : undefined;
  }

  finished(): Grid {
    const there = this.rows.filter(({ isGone }) => !isGone);
    const placed = there.map(placedCells);
    const edge = edgesOf(this.columns, placed.flat());
    const merges: Area[] = [];
    let open = new Map<number, Area>();
    const rows = placed.map((cells, index): GridRow => {
      const still = new Map<number, Area>();
      const shown: GridCell[] = [];
      for (const { column: first, span: wide, draft } of cells) {
        const column = edge(first);
        const span = Math.max(1, edge(first + wide) - column);
        const right = column + span - 1;
        const above = draft.vertical === 'continue' ? open.get(column) : undefined;
        if (above !== undefined && above.right === right) {
          still.set(column, { ...above, bottom: index });
          continue;
        }
        const whole = wholeOf(draft.items);
        const cell = { column, span, text: textOf(draft.items), at: stretchesOf(draft.items) };
        shown.push(whole === undefined ? cell : { ...cell, whole });
        const own = { top: index, left: column, bottom: index, right };
        if (draft.vertical !== undefined) still.set(column, own);
        else if (span > 1) merges.push(own);
      }
      for (const [column, area] of open) if (still.get(column)?.top !== area.top) merges.push(area);
      open = still;
      return { cells: shown, page: there[index]!.page };
    });
    merges.push(...open.values());
    const wide = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    const width = rows.reduce((most, { cells }) => Math.max(most, endOf(cells)), 0);
    return { kind: 'table', rows, merges: wide.sort((a, b) => a.top - b.top || a.left - b.left), width };
  }
}

const endOf = (cells: readonly GridCell[]): number => {
  const last = cells[cells.length - 1];
  return last === undefined ? 0 : last.column + last.span;
};

const stretchesOf = (items: readonly Item[]): Stretch[] =>
  items.flatMap((item) =>
    item.kind === 'paragraph' ? item.at : item.rows.flatMap(({ cells }) => cells.flatMap(({ at }) => at)),
  );

interface Placed {
  readonly column: number;
  readonly span: number;
  readonly draft: CellDraft;
}

function placedCells({ before, cells }: RowDraft): Placed[] {
  const placed: { column: number; span: number; draft: CellDraft }[] = [];
  let column = Math.min(before, MOST_COLUMNS);
  for (const draft of cells) {
    if (draft.isGone) continue;
    const span = Math.max(1, Math.min(draft.span, MOST_COLUMNS - column));
    const last = placed[placed.length - 1];
    if (draft.goesOnSideways && last !== undefined) last.span += span;
    else if (column < MOST_COLUMNS) placed.push({ column, span, draft });
    column += span;
  }
  return placed;
}

/** Where each column of the grid comes to lie once those are gone that only part edges which do not quite meet. */
function edgesOf(widths: readonly number[], cells: readonly Placed[]): (column: number) => number {
  const isNarrow = widths.map((width) => width > 0 && width < NARROW);
  const same = (column: number) => column;
  if (!isNarrow.includes(true) || widths.filter((width) => width >= WIDE).length < 2) return same;
  const moved = [0];
  for (const narrow of isNarrow) moved.push(moved[moved.length - 1]! + (narrow ? 0 : 1));
  const last = moved[moved.length - 1]!;
  const edge = (column: number) => moved[column] ?? last + column - widths.length;
  return cells.every(({ column, span }) => edge(column + span) > edge(column)) ? edge : same;
}

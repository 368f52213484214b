import type { SheetShape } from '../protocol/sheet-shape';
import { type Axis, axisOf } from './axis';

/** Pixels of the heads, and of what a character and a line take at the grid's font size. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 52;
export const ROW_HEIGHT = 25;
const CHARACTER = 7;
const CELL_PADDING = 28;
const LINE = 18;
const NEW_COLUMN = 72;

/** Empty cells around what there is, so that something can be written beside it. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 3;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** No browser lays out more than this; beyond it the scroll bar stands for more rows than it has pixels. */
const TALLEST = 12_000_000;

export interface GridLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Height of what scrolls; less than that of the rows where there are too many. */
  readonly height: number;
}

export function layoutOf({ rows, columns, widths, lines }: SheetShape): GridLayout {
  const sizes = lines.map((count) => Math.max(ROW_HEIGHT, count * LINE + 7));
  const rowAxis = axisOf(sizes, Math.min(MOST_ROWS, rows + SPARE_ROWS), ROW_HEIGHT);
  const columnAxis = axisOf(
    widths.map((width) => width * CHARACTER + CELL_PADDING),
    Math.min(MOST_COLUMNS, columns + SPARE_COLUMNS),
    NEW_COLUMN,
  );
  return { rows: rowAxis, columns: columnAxis, height: Math.min(rowAxis.length, TALLEST) };
}

/** How far the rows have been scrolled, for a scroll bar's position; and back. */
export function scrolledRows({ rows, height }: GridLayout, scrollTop: number, viewport: number): number {
  if (height === rows.length) return scrollTop;
  const room = Math.max(1, height - viewport);
  return (Math.min(scrollTop, room) / room) * (rows.length - viewport);
}

export function scrollTopFor({ rows, height }: GridLayout, distance: number, viewport: number): number {
  if (height === rows.length) return distance;
  return (distance / Math.max(1, rows.length - viewport)) * (height - viewport);
}

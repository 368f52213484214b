import { COLUMNS, ROWS } from '../../workbook/excel-limits';
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

/** No browser lays out more than this; beyond it the scroll bar stands for more rows than it has pixels. */
const TALLEST = 12_000_000;

export interface GridRoom {
  readonly width: number;
  readonly height: number;
}

export interface GridLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Height of what scrolls; less than that of the rows where there are too many. */
  readonly height: number;
}

/** @param room of the screen, which the grid fills */
export function layoutOf({ rows, columns, widths, lines }: SheetShape, room: GridRoom): GridLayout {
  const heights = lines.map((count) => Math.max(ROW_HEIGHT, count * LINE + 7));
  const pixels = widths.map((width) => width * CHARACTER + CELL_PADDING);
  const rowCount = filled(rows + SPARE_ROWS, heights, ROW_HEIGHT, room.height);
  const columnCount = filled(columns + SPARE_COLUMNS, pixels, NEW_COLUMN, room.width);
  const rowAxis = axisOf(heights, Math.min(ROWS, rowCount), ROW_HEIGHT);
  const columnAxis = axisOf(pixels, Math.min(COLUMNS, columnCount), NEW_COLUMN);
  return { rows: rowAxis, columns: columnAxis, height: Math.min(rowAxis.length, TALLEST) };
}

/** At least so many, and so many that nothing of the room stays bare. */
function filled(atLeast: number, measured: readonly number[], size: number, room: number): number {
  const bare = room - measured.reduce((all, one) => all + one, 0);
  return Math.max(atLeast, measured.length + Math.ceil(Math.max(0, bare) / size));
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

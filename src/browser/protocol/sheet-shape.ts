import type { CellLook } from '../../workbook/cell-look';
import type { MarkLook } from '../../workbook/edits';
import type { Area } from '../../workbook/types';

/** What the page knows of a sheet without its cells. Sizes are in characters and lines: the page makes pixels of them. */
export interface SheetShape {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and columns up to the last that holds something. */
  readonly rows: number;
  readonly columns: number;
  /** Width of each column by what stands in it; a Chinese character counts two. */
  readonly widths: readonly number[];
  /** Lines of each of the first rows; all further rows have one. */
  readonly lines: readonly number[];
}

/** A cell as the grid draws it. */
export interface CellShown {
  readonly row: number;
  readonly column: number;
  /** As Excel shows it. */
  readonly text: string;
  /** What a person would edit, where that is not what is shown: a formula, a number in full. */
  readonly entry?: string;
  readonly isNumber: boolean;
  /** Absent for a plain one. */
  readonly look?: CellLook;
  /** A mark of ours that is kept in the workbook. */
  readonly mark?: MarkLook;
  /** True where a formula's result is out of date. */
  readonly stale?: true;
}

/** The cells of an area that hold something, and the merged areas that touch it with the cells they begin with. */
export interface SheetWindow {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly CellShown[];
  readonly merges: readonly Area[];
}

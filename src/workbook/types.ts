/** Plain values of a workbook, as every host hands them to the core. All indexes are zero-based. */

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What was odd about the file and could not be read, in words for the user; the rest was. */
  readonly odd?: readonly string[];
  /** True when day 0 of dates is 1904-01-01 (old Mac workbooks) instead of 1899-12-31. */
  readonly date1904: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Only rows that hold cells, ascending by index. */
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
}

export interface Row {
  readonly index: number;
  /** Only cells that hold a value, ascending by column. */
  readonly cells: readonly Cell[];
  /** True for a row that is filtered out or hidden, where the host says so. */
  readonly hidden?: true;
}

export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  /** Number format code; absent for General. */
  readonly format?: string;
  /** The text the host shows, where the host knows it; otherwise see `shownText`. */
  readonly text?: string;
  /**
   * Of a text with runs of several looks, what a reader takes it to say: struck-out runs left out, raised digits as ¹²³.
   * The value has all of it.
   */
  readonly rich?: string;
  /** True in a report in Word, where every number is a text and no way of writing one is a fault. */
  readonly printed?: true;
  /** True where the whole cell is struck out: nobody can tell whether it counts. */
  readonly struck?: true;
  /** True where the workbook takes numbers as they are shown (以显示精度为准) and this one has more digits. */
  readonly asShown?: true;
  /** True where the formula was not worked out since what it uses was changed: the value is of before. */
  readonly stale?: true;
  /** Formula source without the leading "="; for a member of a shared formula that is not its master, "". */
  readonly formula?: string;
}

export type CellValue = number | string | boolean | CellError;

/** An Excel error value such as #REF!. */
export interface CellError {
  readonly error: string;
  /** True where the cell holds no error value, but something that is no value of its kind, or of a kind that nobody knows. */
  readonly unread?: true;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a sheet at hand. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** One cell of the workbook. */
export interface CellPlace extends Position {
  readonly sheet: string;
}

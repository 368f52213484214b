import type { Sheet } from './types';

/**
 * A piece of a report, in the order of the document: a heading (level 1 is a chapter), a paragraph, or the place of a table.
 * Texts are as a reader sees them: changes accepted, hidden and struck-out text gone, a line break is `\n`. `torn`: where a
 * number of the text is not one, since a part of it, or what stood between its signs, is struck out.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly torn?: readonly number[] }
  | { readonly kind: 'table'; readonly sheet: string };

/**
 * The running text of a report where a place of it is told like that of a cell: the row is the block, the column where in its
 * text it begins. No sheet can be called so.
 */
export const TEXT = ':text';

/** A report in Word, as the rest of the program sees it: a workbook of its tables, and the text around them. */
export interface Report {
  /** One sheet per table, its caption in row 1 where it has one, its grid below. */
  readonly sheets: readonly Sheet[];
  readonly blocks: readonly Block[];
  /** Of each sheet, by its name, where the rows of its grid are printed. */
  readonly printed?: ReadonlyMap<string, readonly PrintedRow[]>;
  /** What was odd about the file and could not be read, in words for the user; the rest was. */
  readonly odd?: readonly string[];
}

/** Where a row of a grid is printed: in which of the tables of Word that are one (续表), and in which row of that, both from 1. */
export interface PrintedRow {
  readonly part: number;
  readonly row: number;
  /** The page it was on when Word last laid the document out, from 1; not there where Word has left no word of its pages. */
  readonly page?: number;
}

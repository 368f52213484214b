import type { Area, CellPlace, CellValue } from './types';

/** What is to be written into a workbook, in plain values that every host can carry out. Indexes are zero-based. */

/** What a cell holds or is to hold. */
export interface CellContent {
  /** Absent: an empty cell (its format stays). With a formula: the result it had when it was last calculated. */
  readonly value?: CellValue;
  /** Without the leading "=". */
  readonly formula?: string;
  /** Number format code; absent: as it is. */
  readonly format?: string;
}

export interface CellEdit {
  readonly place: CellPlace;
  readonly content: CellContent;
}

/** How a mark looks; one for each severity. */
export type MarkLook = 'error' | 'query' | 'rounding' | 'note';

/** A cell that a finding is about, to be marked by a conditional format of our own. */
export interface Mark {
  readonly place: CellPlace;
  readonly look: MarkLook;
}

export type AddedCellLook = 'title' | 'heading' | 'plain' | 'number' | 'link' | 'input' | MarkLook;

/** One cell of a sheet that we add. Texts are always texts, whatever they begin with. */
export interface AddedCell {
  readonly column: number;
  /** '' for an empty cell that only has its look. */
  readonly value: string | number;
  readonly look: AddedCellLook;
  /** Cell that a click leads to. */
  readonly link?: CellPlace;
}

export interface AddedRow {
  readonly cells: readonly AddedCell[];
  /** In points; absent: as the host sees fit. */
  readonly height?: number;
}

/** A whole sheet that we add (核对报告): the host replaces the one it added before, known by `marker`, not by name. */
export interface AddedSheet {
  readonly name: string;
  /** A word that tells our sheet from any of the user's. */
  readonly marker: string;
  /** In characters, left to right. */
  readonly widths: readonly number[];
  readonly rows: readonly AddedRow[];
  readonly merges: readonly Area[];
  /** Rows repeated on every printed page, both ends included. */
  readonly repeat?: { readonly top: number; readonly bottom: number };
  /** First row that scrolls. */
  readonly frozenRows?: number;
  readonly landscape?: boolean;
  /** Printed one A4 page wide, as many pages high as it takes. */
  readonly fitToWidth?: boolean;
}

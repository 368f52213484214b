import type { AddedSheet, CellContent, CellEdit, Mark } from '../../../workbook/edits';
import type { CellPlace } from '../../../workbook/types';
import type { ChainBefore } from './calc-chain';
import type { AppendedFormats } from './number-formats';

/** What is to be done to a workbook, all or nothing. */
export interface Patch {
  /** Cells to change, each at most once. */
  readonly edits?: readonly (CellEdit | RawEdit)[];
  /** Results of formulas that stay as they are, worked out anew: protection of cells forbids edits, not results. */
  readonly results?: readonly CellEdit[];
  /** An earlier patch's edits to take back, as its result gave them; the latest is to be taken back first. Not with `edits`. */
  readonly undo?: Before;
  /** Our marks: replace all earlier ones by these; [] clears; absent leaves them as they are. */
  readonly marks?: readonly Mark[];
  /** Our report sheet: replaces the one we added before (known by its marker); null removes it; absent leaves it. */
  readonly report?: AddedSheet | null;
  /** What else of ours the workbook may carry; null takes it away. */
  readonly extras?: null;
  /** Text kept in our custom XML part; null removes the part; absent leaves it. Given what the edits were before. */
  readonly store?: string | null | ((before: Before) => string | null | undefined);
}

/** The exact state of a cell, in plain values that JSON can hold. */
export interface RawCell {
  readonly place: CellPlace;
  /** Its element as written; null if there is none. */
  readonly xml: string | null;
  /** The start tag of its row as written; null if there is none. */
  readonly row: string | null;
  /** Of all that the element refers to by number: where it differs, the element would mean something else. */
  readonly fingerprint: string;
  /** What the cell holds, for putting it back where the element cannot be. */
  readonly content: CellContent;
  /** True where only the result of its formula was changed. */
  readonly result?: boolean;
}

/** Only the result of a cell's formula. */
export interface ResultEdit extends CellEdit {
  readonly result: true;
}

/** Whatever may be done to one cell. */
export type AnyEdit = CellEdit | RawEdit | ResultEdit;

/** A cell to be put back as it was: by its element if the file still fits it, else by its content. */
export interface RawEdit {
  readonly place: CellPlace;
  readonly raw: RawCell;
}

/** All that edits changed, as it was before. Plain values, opaque to callers but for `cells`. */
export interface Before {
  /** Cells changed, those among them that only had to take over a shared formula. */
  readonly cells: readonly RawCell[];
  readonly sheets: readonly SheetBefore[];
  readonly calculation?: CalculationBefore;
  readonly chain?: ChainBefore;
  readonly formats?: AppendedFormats;
}

/** True for what an earlier patch gave and a workbook kept since: it may have been damaged on the way. */
export function isBefore(data: unknown): data is Before {
  if (typeof data !== 'object' || data === null) return false;
  const { cells, sheets } = data as Partial<Before>;
  return Array.isArray(cells) && Array.isArray(sheets) && cells.every(isRawCell);
}

function isRawCell(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { place, xml, row, fingerprint, content } = data as Partial<RawCell>;
  const isText = (value: unknown) => value === null || typeof value === 'string';
  return (
    typeof place?.sheet === 'string' &&
    Number.isSafeInteger(place.row) &&
    Number.isSafeInteger(place.column) &&
    isText(xml) &&
    isText(row) &&
    typeof fingerprint === 'string' &&
    typeof content === 'object'
  );
}

export interface SheetBefore {
  readonly sheet: string;
  /** The dimension element as it was and as it became. */
  readonly dimension?: { readonly before: string; readonly after: string };
  /** The sheetData element, if it held nothing. */
  readonly data?: string;
}

/** The calcPr element as it was and as it became, null for none. */
export interface CalculationBefore {
  readonly before: string | null;
  readonly after: string | null;
}

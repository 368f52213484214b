import type { ErrorWords } from '../../refusals/refusal';

/** A report in Word as the page draws it: what stands where a block of it is. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly sheet: string; readonly caption: string; readonly rows: readonly ReportRow[] };

export interface ReportRow {
  /** In the sheet that the table is read as. */
  readonly row: number;
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
  /** Columns and rows that it takes. */
  readonly across: number;
  readonly down: number;
}

/** A copy of a report with corrections, and those that could not be made, or not everywhere. */
export interface CorrectedReport {
  readonly bytes: Uint8Array;
  /** How many were made. */
  readonly made: number;
  readonly left: readonly LeftCorrection[];
  /** Made, but not in a second form of the place that the file has for other versions of Word. */
  readonly elsewhere: readonly Pick<Correction, 'printed' | 'correct'>[];
}

/** A correction that could not be made, and why. */
export interface LeftCorrection extends Pick<Correction, 'printed' | 'correct'> {
  readonly why: ErrorWords;
}

/** Digits to be put in the place of others, in a block's text. */
export interface Correction {
  readonly block: number;
  readonly start: number;
  readonly printed: string;
  readonly correct: string;
}

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

/** Digits to be put in the place of others, in a block's text. */
export interface Correction {
  readonly block: number;
  readonly start: number;
  readonly printed: string;
  readonly correct: string;
}

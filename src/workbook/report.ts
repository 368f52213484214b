import type { Sheet } from './types';

/**
 * A piece of a report, in the order of the document: a heading (level 1 is a chapter), a paragraph, or the place of a table.
 * Texts are as a reader sees them: changes accepted, hidden text gone, a line break is `\n`.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly sheet: string };

/** A report in Word, as the rest of the program sees it: a workbook of its tables, and the text around them. */
export interface Report {
  /** One sheet per table, its caption in row 1 where it has one, its grid below. */
  readonly sheets: readonly Sheet[];
  readonly blocks: readonly Block[];
}

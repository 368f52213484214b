import type { Area } from '../../workbook/types';
import type { Struck } from './struck';

/** A stretch of the document's part, in bytes of its UTF-8: where something of it is found again. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One text of a paragraph, with where it comes from. */
export interface Piece {
  /** As it is shown. */
  readonly text: string;
  /** Of the text in the document's part; a sign that has an element of its own is there as that. */
  readonly at: Stretch;
  /** `split` where its text is not in one piece (comments, CDATA); `sign` for an element that stands for a sign. */
  readonly kind: 'text' | 'split' | 'sign';
  readonly run: RunPlace;
}

/** A run, once it is read. */
export interface RunPlace {
  readonly start: number;
  end: number;
  /** True where it is neither what a field shows nor what somebody inserted or moved there. */
  readonly isFree: boolean;
}

/** A paragraph as a reader sees it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Its number, where it is counted by Word, and its own text. */
  readonly text: string;
  readonly number: string;
  /** 1 for a chapter, by its style or its own word. */
  readonly level?: number;
  /** True where all of its text is bold. */
  readonly isBold: boolean;
  readonly isCaption: boolean;
  /** Several where a mark between two paragraphs was deleted. */
  readonly at: Stretch[];
  /** What its text is made of. */
  readonly pieces: Piece[];
  /** What is struck out, in order. */
  readonly struck: Struck[];
}

export interface GridCell {
  /** In the grid of its table, of which it may take several columns. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  /** With what is struck out, where something is. */
  readonly whole?: string;
  /** The paragraphs of its text. */
  readonly at: readonly Stretch[];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The page on which Word last printed its end, from 1. */
  readonly page: number;
}

/** A table of Word, its cells on a grid. */
export interface Grid {
  readonly kind: 'table';
  readonly rows: readonly GridRow[];
  readonly merges: readonly Area[];
  readonly width: number;
}

export type Item = Paragraph | Grid;

/** A thing that a document has in several forms, for older and newer readers, of which one counts. */
export interface Choice {
  /** Where each form stands. */
  readonly forms: Stretch[];
  /** The form that counts; -1 where none does. */
  taken: number;
}

/** Which changes of a document count: as if all were accepted, or all rejected. */
export type Changes = 'accepted' | 'rejected';

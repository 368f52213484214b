import type { Language } from '../../desk/book/spoken';
import type { Desk, DeskEvent, Outcome } from '../../desk/desk';
import type { TypedCell } from '../../workbook/typed-entry';
import type { Area, Position } from '../../workbook/types';
import type { CorrectedReport, Correction, ReportBlock } from './report-shape';
import type { SheetShape, SheetWindow } from './sheet-shape';

/** What the page asks of the worker that holds a workbook. Plain values only; every call has exactly one answer. */
export interface BookCalls extends DeskCalls {
  /** Reads a workbook in place of the one before, and begins to check it: the first `check` is answered by that. */
  open(name: string, bytes: Uint8Array): Promise<Outcome<OpenedBook>>;
  window(sheet: string, area: Area): Promise<Outcome<SheetWindow>>;
  /** Writes what a person typed or pasted into cells, all or nothing: one step that `undo` takes back as any other. */
  edit(typed: readonly TypedCell[]): Promise<Outcome<null>>;
  /** Cells of a sheet in which words stand, as they are shown or as they are held, row by row. */
  find(sheet: string, words: string): Promise<Outcome<readonly Position[]>>;
  /** The workbook as it now is. */
  save(): Promise<Outcome<Uint8Array>>;
  /** The tables of a report in Word as a workbook. */
  extract(): Promise<Outcome<Uint8Array>>;
  /** A copy of a report in Word with these corrections as tracked changes, and which of them could not be made. */
  corrected(corrections: readonly Correction[]): Promise<Outcome<CorrectedReport>>;
}

/** What the desk does at the other end; selecting is the page's own business. */
export type DeskCalls = Pick<Desk, DeskCall>;

export const DESK_CALLS = [
  'check',
  'propose',
  'apply',
  'adopt',
  'enter',
  'undo',
  'redo',
  'calculate',
  'mark',
  'clearMarks',
  'addReport',
  'exportReport',
  'clean',
  'explain',
  'answer',
  'submission',
  'assign',
  'unassign',
  'ties',
  'ask',
  'questions',
  'withdraw',
] as const satisfies readonly (keyof Desk)[];

type DeskCall = (typeof DESK_CALLS)[number];

export interface OpenedBook {
  readonly sheets: readonly SheetShape[];
  readonly isReadOnly: boolean;
  /** By which the bytes of two files are told apart. */
  readonly fingerprint: string;
  /** Present for a report in Word: what is drawn in the place of sheets. */
  readonly report?: readonly ReportBlock[];
}

export type BookEvent =
  | { readonly kind: 'desk'; readonly event: DeskEvent }
  /** Cells, marks or sheets are not as they were: whoever shows them asks anew. */
  | { readonly kind: 'cells'; readonly sheets: readonly SheetShape[] };

/** From the page to the worker. What has no `id` is not answered, and is heard at once. */
export type Asked =
  | { readonly id: number; readonly call: keyof BookCalls; readonly values: readonly unknown[] }
  | { readonly call: 'cancel' }
  | { readonly call: 'setLive'; readonly live: boolean }
  | { readonly call: 'setAuthor'; readonly author: string }
  | { readonly call: 'setLanguage'; readonly language: Language };

/** From the worker to the page. */
export type Told =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'event'; readonly event: BookEvent };

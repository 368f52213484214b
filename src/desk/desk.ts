import type { FormKind } from '../audit/form/form-kinds';
import type { Answer } from '../audit/kept/explanation';
import type { Direction } from '../recognise/types';
import type { Told } from '../refusals/refusal';
import type { TypedCell } from '../workbook/typed-entry';
import type { Area, CellPlace } from '../workbook/types';
import type { Language } from './book/spoken';
import type { Gate } from './views/gate';
import type { CheckView, ProposalView, QuestionView, TiesView } from './views/views';

/**
 * One workbook under audit: what the pane, the ribbon and the browser edition ask of the core. Every method resolves
 * to an outcome and never rejects; one runs at a time, later ones wait. Only plain values cross it, so that it may
 * live in a worker.
 */
export interface Desk {
  /** Reads the whole workbook and checks it. */
  check(): Promise<Outcome<CheckView>>;
  /** Stops the work under way, as soon as it can be stopped without harm. */
  cancel(): void;
  /** Check again after edits, by itself. */
  setLive(live: boolean): void;
  /** What recalculation would change, or what would mend the faults of form (填写形式) without touching a figure. */
  propose(options: ProposeOptions): Promise<Outcome<ProposalView>>;
  /** Makes changes of the last proposal, with all of their groups, and checks again. */
  apply(changes: readonly string[]): Promise<Outcome<Applied>>;
  /** Takes over the values of a suspect, and checks again. */
  adopt(suspect: string): Promise<Outcome<Applied>>;
  /** Gives cells other values, and the derived figures that would no longer hold with them, as one step; and checks again. */
  enter(values: readonly TypedCell[]): Promise<Outcome<Applied>>;
  /**
   * Takes the last step back, whatever it was: what was typed, adopted, recalculated, explained or said of places; and
   * checks again. Where nothing of it can be put back it stays the last (`nothing-restored`).
   * @param step id of the step that is meant; where another is the last by now, nothing is done (`outdated`)
   */
  undo(step?: string): Promise<Outcome<Undone>>;
  /** Makes the step again that was taken back last, and checks again; of `step` the same holds. */
  redo(step?: string): Promise<Outcome<Undone>>;
  /** Has formulas worked out that wait for it, and checks again. */
  calculate(): Promise<Outcome<CheckView>>;
  /** Marks the cells of the open findings. */
  mark(): Promise<Outcome<Marked>>;
  clearMarks(): Promise<Outcome<CheckView>>;
  /** Puts the report into the workbook as a sheet. */
  addReport(): Promise<Outcome<CheckView>>;
  /** The report as a page or a list, for saving apart. */
  exportReport(kind: 'html' | 'csv'): Promise<Outcome<string>>;
  /** Takes marks, report sheet and what is kept out of the workbook, for submission. */
  clean(): Promise<Outcome<CheckView>>;
  /** Says in which language findings are told from now on; what was told is told anew (`checked`). */
  setLanguage(language: Language): void;
  /** Says who explains, answers and submits from now on; '' for nobody. */
  setAuthor(author: string): void;
  /** Explains why findings are accepted, several by one text; '' takes their explanations back. */
  explain(findings: string | readonly string[], text: string): Promise<Outcome<CheckView>>;
  /** The auditor's answer to what was explained of findings; null takes it back. */
  answer(findings: string | readonly string[], said: Said | null): Promise<Outcome<CheckView>>;
  /**
   * What is handed in: a copy of the workbook without anything of ours, and the 审核说明 document. The workbook stays as it
   * is. Can be cancelled while the copy is made. Refused (`submission-open`) while anything is open, unless `statement` says why it is submitted all the same.
   */
  submission(options: SubmissionOptions): Promise<Outcome<Submission>>;
  /**
   * Says what stands where (由您指定), as a step that is taken back like any other, and checks again. What was said before
   * and contradicts it no longer counts. An area of one cell stands for the block of cells around it.
   */
  assign(directions: readonly Direction[]): Promise<Outcome<CheckView>>;
  /** Takes back some of what was said of places, as a step of its own, and checks again. */
  unassign(directions: readonly Direction[]): Promise<Outcome<CheckView>>;
  /** What a cell takes part in, the one that the user stands on where none is given (`no-cell` where that is none). */
  ties(place?: CellPlace): Promise<Outcome<TiesView>>;
  /** Asks colleagues about a finding, by a comment on its cell. Refused (`no-comments`) where the host has none. */
  ask(finding: string): Promise<Outcome<readonly QuestionView[]>>;
  /** What was asked about the findings that there are, with the answers. */
  questions(): Promise<Outcome<readonly QuestionView[]>>;
  /** Takes questions back, with their answers. */
  withdraw(questions: readonly string[]): Promise<Outcome<readonly QuestionView[]>>;
  /** Shows a cell in the workbook. */
  select(place: CellPlace): Promise<Outcome<null>>;
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /** Lets go of the workbook. */
  close(): void;
}

/** 采纳 or 退回, with a remark, or '' without. */
export type Said = Pick<Answer, 'verdict' | 'remark'>;

export interface SubmissionOptions {
  /** Why it is submitted although something is open, for the document; '' or absent: nothing is said. */
  readonly statement?: string;
  /** The document alone, where a copy could not be made or handed over. */
  readonly withoutCopy?: true;
}

export interface Submission {
  /** What was open. */
  readonly gate: Gate;
  /** The clean copy; absent where the host cannot make one. */
  readonly copy?: Uint8Array;
  /** The 审核说明 document, as HTML. */
  readonly notes: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DeskError };

/** `cancelled` is no fault. */
export type DeskError = Told;

export interface ProposeOptions {
  readonly formulas: boolean;
  readonly toNumbers: boolean;
  /** Faults of form of these kinds, instead of a recalculation. */
  readonly forms?: readonly FormKind[];
}

export interface Applied {
  readonly view: CheckView;
  /** Cells written. */
  readonly cells: number;
  /** False where the step was too large to be kept for undoing. */
  readonly undoable: boolean;
}

/** What taking a step back did, or making it again. */
export interface Undone {
  readonly view: CheckView;
  readonly cells: number;
  /** True where the step had said what stands where; such a step has no cells. */
  readonly directed: boolean;
  /** True where the step had explained a finding. */
  readonly explained?: true;
  /** One of the cells that were put back, for showing it. */
  readonly place?: CellPlace;
  /** Cells left alone. */
  readonly left: readonly LeftAlone[];
}

/** A cell that stays as it is though the step it was changed by is taken back. */
export interface LeftAlone {
  readonly place: CellPlace;
  /** It was edited since, or its sheet is gone. */
  readonly why: 'edited' | 'sheet-gone';
  /** What stands there now, in words. */
  readonly now: string;
}

export interface Marked {
  readonly view: CheckView;
  readonly cells: number;
}

export type DeskEvent =
  /** Work goes on: reading `done` of `of`, or checking. */
  | {
      readonly kind: 'progress';
      readonly stage: 'reading' | 'checking' | 'writing';
      readonly done: number;
      readonly of: number;
    }
  /** What a check has found while there is no result yet; the result follows, with where the mistakes lie, or a failure. */
  | { readonly kind: 'found'; readonly view: CheckView }
  /** A check that nobody asked for: after an edit. */
  | { readonly kind: 'checked'; readonly view: CheckView }
  /** Edits that were not checked yet, as `live` is off. */
  | { readonly kind: 'stale' }
  /** `area` where more than the cell is selected. */
  | { readonly kind: 'selected'; readonly place: CellPlace; readonly area?: Area }
  /** The host cannot answer for the moment (a cell is being typed in), and can again. */
  | { readonly kind: 'busy'; readonly busy: boolean }
  /** A check after an edit failed. */
  | { readonly kind: 'failed'; readonly error: DeskError };

import type { FormKind } from '../../audit/form/form-kinds';
import type { ChangeKind } from '../../audit/recalculate/change';
import type { Severity } from '../../catalogue/types';
import type { Calculation } from '../../hosts/port/host';
import type { Direction } from '../../recognise/types';
import type { OtherPlace } from '../../report/direction-words';
import type { StateWord } from '../../report/severity-words';
import type { SheetPlace } from '../../workbook/sheet-reference';
import type { CellPlace } from '../../workbook/types';

/**
 * What is shown of a workbook under audit: plain values without functions, so that they cross from a worker to the
 * page. Sentences about figures are in the language that the desk speaks; names of tables and measures as in the workbook.
 */

export interface CheckView {
  /** Counts up with every check; ids of findings and changes hold for one of them only unless said otherwise. */
  readonly revision: number;
  readonly file?: string;
  readonly school?: string;
  readonly years: readonly string[];
  /** All 43, in their order. */
  readonly tables: readonly TableView[];
  /** By table, then severity, then cell. */
  readonly findings: readonly FindingView[];
  /** True while it is not known yet where the mistakes lie: no finding has suspects then. */
  readonly locating: boolean;
  readonly counts: CountsView;
  /** True where all that a report holds was found, read and compared. */
  readonly complete: boolean;
  /** What the user said of places (由您指定), oldest first. */
  readonly directions: readonly DirectionView[];
  /** What was read with doubt: two places that claim one table, columns and cells not understood. */
  readonly doubts: readonly NoteView[];
  readonly links: readonly LinkView[];
  /** What undoing would take back, and what would then be made again. */
  readonly undo?: StepView;
  readonly redo?: StepView;
  /** Sheets of the workbook, in order, our report among them. */
  readonly sheets: readonly SheetView[];
  readonly marked: boolean;
  /** True where the marks in the workbook are of an earlier check. */
  readonly marksOutdated: boolean;
  /** True where what is changed can only be saved as another file. */
  readonly readOnly?: true;
  /** Nobody calculates before the user says so; results that wait for it may be out of date (`pending`). */
  readonly calculation?: Calculation;
  readonly hasReport: boolean;
  /** Of a report in Word, every number of its text; its findings are among `findings`. Absent for a workbook. */
  readonly text?: readonly TextNumberView[];
  /** How the places that are mentioned here are named, by `placeText`, where that is not by addresses. */
  readonly named?: Readonly<Record<string, string>>;
  /** What the user should know of what was kept in the workbook; '' if nothing. */
  readonly warning: string;
}

export type TableStateWord = StateWord;

export interface TableView {
  readonly no: number;
  readonly title: string;
  readonly state: TableStateWord;
  /** How many findings, or relations not compared in full, the state speaks of; 0 where there is nothing to count. */
  readonly count: number;
  /** What else there is to know: `尾差 5`, `未核对 2/6`. */
  readonly notes: readonly string[];
  /** Which cells stand in the way of comparing, in words; '' if none does. */
  readonly obstacles: string;
  /** Where it stands; absent where it was not found. */
  readonly place?: CellPlace;
  /** `A3:E8` */
  readonly range?: string;
  /** 0 to 1. */
  readonly confidence?: number;
  /** Why it was taken for this table, in words. */
  readonly evidence: readonly string[];
  /** True where it stands where the user said. */
  readonly directed: boolean;
  /** All that it consists of; more than one piece where it is split. */
  readonly pieces: readonly SheetPlace[];
  /** Where else it may stand, and why that was not taken; second sets of it among them. */
  readonly others: readonly OtherPlace[];
}

export interface DirectionView {
  readonly direction: Direction;
  /** `“Sheet1” A3:E8 是表3`, and why it could not be followed where that is so. */
  readonly words: string;
  /** Absent where its sheet is not there any more. */
  readonly place?: CellPlace;
}

export interface CellView {
  readonly place: CellPlace;
  /** `C6` */
  readonly address: string;
  readonly role: 'reported' | 'source';
  readonly value: string;
}

export interface FindingView {
  /** Of the rule and its cells: the same in the next check if the finding is still there. */
  readonly id: string;
  /** Running number, as in the reports. */
  readonly number: number;
  readonly rule: { readonly id: string; readonly formula: string; readonly reason: string };
  readonly table: number;
  /** All tables that it speaks of. */
  readonly tables: readonly number[];
  readonly severity: Severity;
  readonly status: 'broken' | 'skipped' | 'failed';
  readonly message: string;
  /** True for what the text of a report says: its place is one of the text. */
  readonly text?: true;
  /** The finding that stands for the cause of this one: it vanishes with it. Absent where it stands for itself. */
  readonly root?: string;
  /** What it and others of the same rule, table and kind are about, said once; absent where there are no others. */
  readonly alike?: string;
  readonly reported: string;
  readonly expected: string;
  readonly difference: string;
  readonly cells: readonly CellView[];
  /** Where the text of a report says what this doubts: it is to be changed with it. */
  readonly alsoSaid?: readonly CellView[];
  /** Where the mistake is likely to lie, as a colleague would say; '' if that cannot be said. */
  readonly suspicion: string;
  /** Best first. */
  readonly suspects: readonly SuspectView[];
  /** True for a query accepted with an explanation (已说明). */
  readonly accepted: boolean;
  readonly explanation?: ExplanationView;
}

/** A number of the text of a report, and what became of it. */
export interface TextNumberView {
  /** Where its digits begin. */
  readonly place: CellPlace;
  /** The digits. */
  readonly printed: string;
  /** `plan`: it tells of what is to be, and is left alone. */
  readonly outcome: 'agrees' | 'rounding' | 'differs' | 'unread' | 'plan';
  /** Where it does not agree. */
  readonly severity?: Severity;
  /** What is to be said of it: what it says, what it was compared with; why it was not. */
  readonly message: string;
  /** What it was compared with, cells of tables and places of the text. */
  readonly cells: readonly CellView[];
  /**
   * Digits that would be right in its place; `safe` where only the text can be wrong, else a person must say which is right.
   * Absent until it is known where mistakes lie.
   */
  readonly correction?: { readonly text: string; readonly safe: boolean };
}

export interface ExplanationView {
  readonly text: string;
  /** True where a value changed since it was given, so that the finding is open again. */
  readonly outdated: boolean;
  /** Who and when, in words; absent where neither is known. */
  readonly signed?: string;
  readonly answer?: AnswerView;
}

/** What the auditor answered. */
interface AnswerView {
  readonly verdict: 'accepted' | 'returned';
  readonly remark: string;
  readonly signed?: string;
  /** True where it answers an earlier text, or one for other values. */
  readonly outdated: boolean;
}

export interface SuspectView {
  /** Holds for this revision. */
  readonly id: string;
  readonly rank: number;
  readonly cells: readonly SuspectCellView[];
  /** Derived cells that change along; `live` where a formula does it by itself. */
  readonly follows: readonly (SuspectCellView & { readonly live: boolean })[];
  /** What slip it would be, in words; '' if none. */
  readonly slip: string;
  /** How many findings would vanish. */
  readonly explains: number;
  /** Queries that it would newly break, in words. */
  readonly breaks: readonly string[];
  /** Why it cannot be taken over with one click; absent where it can. */
  readonly hindrance?: string;
}

export interface SuspectCellView {
  readonly place: CellPlace;
  readonly address: string;
  readonly now: string;
  readonly needed: string;
}

/** Open broken findings by severity, accepted queries apart. */
export interface CountsView {
  readonly error: number;
  readonly query: number;
  readonly rounding: number;
  readonly note: number;
  readonly accepted: number;
  readonly skipped: number;
  readonly failed: number;
  readonly compared: number;
  readonly held: number;
  readonly found: number;
}

export interface NoteView {
  readonly table: number;
  readonly place?: CellPlace;
  readonly message: string;
}

/** All relations between two tables: a line in the picture of relations. `from` < `to`. */
export interface LinkView {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly { readonly id: string; readonly reason: string }[];
  /** The gravest there is. */
  readonly state: 'holds' | 'error' | 'query' | 'skipped';
  /** Ids of the open findings. */
  readonly findings: readonly string[];
}

/** Everything that one cell takes part in. */
export interface TiesView {
  /** As in `CheckView`. */
  readonly named?: CheckView['named'];
  readonly place: CellPlace;
  readonly address: string;
  /** Of a figure: its table, what it is, and what stands there. Absent for a cell that is none. */
  readonly table?: number;
  readonly words?: string;
  readonly value?: string;
  /** Those that do not hold first. */
  readonly ties: readonly TieView[];
  /** What its formula uses, and the formulas that use it; absent where that cannot be told. */
  readonly uses?: readonly TracedView[];
  readonly usedBy?: readonly TracedView[];
}

/** One relation that a cell takes part in. */
export interface TieView {
  readonly rule: { readonly id: string; readonly reason: string };
  readonly outcome: 'holds' | 'rounding' | 'broken' | 'skipped';
  readonly severity: Severity;
  readonly accepted: boolean;
  /** What it compares, the cell itself among them. */
  readonly cells: readonly CellView[];
  /** How many more there are. */
  readonly more: number;
  /** Id of the finding; absent where there is none. */
  readonly finding?: string;
}

/** Cells that a formula names: `表3!C6:C8`, shown by the first. */
export interface TracedView {
  readonly place: CellPlace;
  readonly text: string;
}

/** A question to colleagues, on the cell of a finding. */
export interface QuestionView {
  readonly id: string;
  /** Id of the finding. */
  readonly finding: string;
  readonly place: CellPlace;
  readonly answers: readonly { readonly text: string; readonly signed: string }[];
}

export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  /** Numbers of the tables on it. */
  readonly tables: readonly number[];
  readonly isReport: boolean;
}

/** A step that can be taken back, or made again. */
export interface StepView {
  readonly id: string;
  /** ISO time. */
  readonly when: string;
  readonly cells: number;
  /** True for a step that says what stands where: it has no cells. */
  readonly directed: boolean;
  /** True for one that explains a finding: it has none either. */
  readonly explained?: true;
}

export interface ProposalView {
  readonly revision: number;
  readonly changes: readonly ChangeView[];
  readonly notes: readonly NoteView[];
}

export interface ChangeView {
  /** Holds for this revision. */
  readonly id: string;
  readonly table: number;
  readonly place: CellPlace;
  readonly address: string;
  /** The figure in words: `2021年 占比`. */
  readonly words: string;
  readonly old: string;
  readonly new: string;
  /** With "="; absent where a number is written. */
  readonly formula?: string;
  readonly rule: { readonly id: string; readonly reason: string };
  readonly kind: ChangeKind | 'form';
  /** Which faults of form are mended; absent for what is recalculated. */
  readonly forms?: readonly FormKind[];
  readonly safe: boolean;
  /** Why it needs a decision; absent where it is safe. */
  readonly why?: string;
  /** Changes of one group are made all or none. */
  /** True where a cell of its group must not be written: locked, spilled into and the like. */
  readonly blocked?: true;
  readonly group: string;
  /** For a wrong figure kept as a text, where numbers are asked for: the number that it says, to be made in the place of this change. */
  readonly kept?: { readonly id: string; readonly new: string };
}

import type { Refusal, RefusalCode } from '../../refusals/refusal';
import type { AddedSheet, CellContent, CellEdit, Mark } from '../../workbook/edits';
import type { Area, CellPlace, Sheet, Workbook } from '../../workbook/types';

/** What every program that holds a workbook (Excel, a file) does for the audit. Values in, values out; no host shows through. */

/** A workbook as the host has it now. */
export interface HostReading {
  /** All sheets, our report sheet among them. */
  readonly workbook: Workbook;
  /** Text kept in our custom XML part; absent if there is none. */
  readonly store?: string;
  /** Name of the file, where the host knows it. */
  readonly name?: string;
  /** True where marks of ours stand in the workbook. */
  readonly marked: boolean;
  /** Those that stand, where the host can tell which; absent where it cannot. */
  readonly marks?: readonly Mark[];
  /** Formulas whose results are known to be out of date, where the host does not calculate; absent: none. */
  readonly stale?: readonly CellPlace[];
  /** True where what is changed can only be saved as another file. */
  readonly readOnly?: true;
  /** What the host itself could not read, in words; absent: nothing. */
  readonly unread?: readonly string[];
  /** How far the results of formulas can be trusted; absent: as far as `stale` says. */
  readonly calculation?: Calculation;
  /** By name, what the host knows a sheet by when it is called otherwise; absent where it knows nothing of the kind. */
  readonly sheetIds?: SheetIds;
}

/** Ids of sheets by their names. */
export type SheetIds = Readonly<Record<string, string>>;

/** Nobody calculates before the user says so: by now all results stand (`manual`), or some wait for it (`pending`). */
export type Calculation = 'manual' | 'pending';

/** Some sheets as the host has them now. */
export interface SheetsReading {
  readonly sheets: readonly Sheet[];
  /** As of the whole workbook. */
  readonly calculation?: Calculation;
}

/** What was not marked that should be, while all else was written. */
export interface Unmarked {
  /** Protected sheets whose cells must not be formatted: their marks stay as they were. */
  readonly sheets: readonly string[];
  /** Marked cells on which a rule of the user's that ends the others (如果为真则停止) may keep the mark from being seen. */
  readonly hidden: number;
  /** Why none of the marks of `marksAfter` were written; those before them stand. */
  readonly refused?: Refusal;
}

/** How far long work has come; `of` counts what there is to do, in the host's own measure. */
interface HostProgress {
  readonly done: number;
  readonly of: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: HostProgress) => void;
}

/** What is to be done to the workbook, all or nothing. */
export interface HostPatch {
  /** Cells to change, each at most once. */
  readonly edits?: readonly CellEdit[];
  /** What the cells to be changed must still hold; where one does not, nothing is written (`changed-meanwhile`). */
  readonly expected?: readonly CellEdit[];
  /**
   * The host's own memory of an earlier step: takes that step back exactly. `edits` are then what the host makes instead
   * where it cannot use the memory: another host made it, or it was damaged.
   */
  readonly undo?: unknown;
  /** Cells of `undo` to be left as they are, since someone changed them after that step. */
  readonly leave?: readonly CellPlace[];
  /** Our marks: replace all earlier ones by these; [] clears; absent leaves them. */
  readonly marks?: readonly Mark[];
  /**
   * Asked once, after all else is written, of the workbook as it then is: the marks that it should have, undefined to leave
   * them. They are part of the same step of the host's undo list. Not asked where the workbook cannot be read. Must not throw.
   */
  readonly marksAfter?: (reading: HostReading) => Promise<readonly Mark[] | undefined>;
  /** Our report sheet: replaces the one we added before; null removes it; absent leaves it. */
  readonly report?: AddedSheet | null;
  /** Text kept in our custom XML part; null removes the part; absent leaves it. Given what was there before; undefined leaves it too. Where it throws, nothing is written, and `write` throws the same. */
  readonly store?: string | null | ((before: HostBefore) => string | null | undefined);
  /** What must still be kept where `store` is given, null for nothing; where it is not, nothing is written (`changed-meanwhile`). */
  readonly storeBefore?: string | null;
  /**
   * What else of ours the workbook may carry: our questions to colleagues, with their answers, and the wish that it open
   * the pane. null takes them away, which is not undone; absent leaves them.
   */
  readonly extras?: null;
  /** What the step is called where the host lists steps to take back. */
  readonly title?: string;
}

/** What a write replaces. */
export interface HostBefore {
  /** All that the cells held, with their formats, which are stated also where they are General. */
  readonly contents: readonly CellEdit[];
  /** What the host itself needs to put back exactly that: for `undo`. Plain JSON; absent where it needs nothing. */
  readonly memory?: unknown;
}

export type HostEvent =
  /** Cells were typed in, or pasted, and nobody but the desk could take that back: Excel keeps a list of its own. One step. */
  | {
      readonly kind: 'typed';
      readonly cells: readonly { readonly place: CellPlace; readonly after: CellContent }[];
      readonly before: HostBefore;
    }
  /** Cells were edited by the user or a colleague, or worked out anew; never by us. Formulas on other sheets may follow. */
  | { readonly kind: 'changed'; readonly sheets: readonly string[] }
  /** Sheets were added, removed, renamed: only a whole reading will do. */
  | { readonly kind: 'restructured' }
  /** `area` where more than the cell is selected. */
  | { readonly kind: 'selected'; readonly place: CellPlace; readonly area?: Area }
  /** The host cannot answer for the moment, as while the user is typing in a cell; and can again. */
  | { readonly kind: 'busy'; readonly busy: boolean };

/** A question of ours to colleagues, on a cell. */
export interface Question {
  readonly id: string;
  readonly place: CellPlace;
  /** Id of the relation that it asks about. */
  readonly rule: string;
  readonly text: string;
  readonly answers: readonly { readonly text: string; readonly by: string; readonly when?: string }[];
}

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What formulas make of a cell, one step away; absent: the host cannot tell. */
export interface Traced {
  /** What its formula uses. */
  readonly uses?: readonly SheetArea[];
  /** The formulas that use it. */
  readonly usedBy?: readonly SheetArea[];
}

/** Questions that the workbook itself carries to colleagues. All throw Refusal. */
export interface Questions {
  /** Throws `already-commented` where the cell has a comment. */
  ask(place: CellPlace, text: string): Promise<void>;
  /** Ours, wherever they stand now. */
  list(): Promise<readonly Question[]>;
  /** Takes questions away, with their answers. */
  withdraw(ids: readonly string[]): Promise<void>;
}

export interface Host {
  readonly kind: 'excel' | 'file';
  /** Reads everything. Throws Refusal. */
  read(options?: ReadOptions): Promise<HostReading>;
  /** Reads some sheets anew. Throws Refusal; `unknown-sheet` where one is gone. */
  readSheets(names: readonly string[], options?: ReadOptions): Promise<SheetsReading>;
  /** By `placeKey`, why some of these edits must not be made; absent ones may be. Throws Refusal. */
  obstacles(edits: readonly CellEdit[]): Promise<ReadonlyMap<string, RefusalCode>>;
  /**
   * Of a host that reads without merged areas: those that these cells lie in, by sheet; without the sheets of which it cannot
   * tell. Absent: `read` tells all of them. Throws Refusal.
   */
  mergedAround?(places: readonly CellPlace[]): Promise<ReadonlyMap<string, readonly Area[]>>;
  /**
   * Writes. Throws Refusal, and then nothing was written or all was put back as it was (`restored`), or it says that it
   * could not be (`not-restored`). The signal is heeded until the first cell is written.
   */
  write(patch: HostPatch, options?: Pick<ReadOptions, 'signal'>): Promise<Unmarked>;
  /** The bytes of a copy with this done to it; the workbook stays as it is. Absent where the host has no files. Throws Refusal. */
  copyWith?(patch: HostPatch, options?: ReadOptions): Promise<Uint8Array>;
  /** Has formulas worked out that wait for it. Absent where the host calculates by itself, or never. Throws Refusal. */
  calculate?(): Promise<void>;
  /** Absent where the host has no comments. */
  readonly questions?: Questions;
  /** Absent where the host knows nothing of formulas but their text. Throws Refusal. */
  traced?(place: CellPlace): Promise<Traced>;
  /** The cell that the user stands on, undefined where it is none. Absent where whoever asks knows it. Throws Refusal. */
  activeCell?(): Promise<CellPlace | undefined>;
  /** Shows a cell to the user: its sheet comes to the front. Throws Refusal. */
  select(place: CellPlace): Promise<void>;
  /** Calls back on what happens in the workbook until the function returned is called. */
  subscribe(listener: (event: HostEvent) => void): Promise<() => void>;
}

import { MOST_AT_ONCE } from '../../refusals/block';
import { Refusal, type RefusalCode } from '../../refusals/file-refusal';
import { placeText } from '../../workbook/address';
import type { CellContent, CellEdit, Mark } from '../../workbook/edits';
import type { TypedCell } from '../../workbook/typed-entry';
import type { CellPlace } from '../../workbook/types';
import type { Host, HostEvent, HostPatch, HostReading, ReadOptions, SheetsReading, Unmarked } from '../port/host';
import { requireKept } from '../port/kept-part';
import { patchFile } from './file-patch';
import {
  contentAt,
  type FileState,
  FormulaReader,
  isSameContent,
  requireExpected,
  stateAfter,
  stateOf,
} from './file-state';
import { fileKind } from './read/file-kind';
import { readSheetLooks, type SheetLooks } from './read/sheet-looks';
import { requireFree, typedContents } from './typed-contents';
import { obstaclesIn } from './write/cell-guards';
import { hiddenAmong, unmarkable } from './write/marks';
import { readMarks } from './write/patch-workbook';

/** A workbook file held in memory, as a host: the browser edition's Excel. */
export interface FileHost extends Host {
  readonly kind: 'file';
  readonly name: string;
  /** True for .xls, which can be checked but not written to. Throws a Refusal where the bytes are no workbook at all. */
  readonly isReadOnly: boolean;
  /** The workbook as it now is, to be saved: put together when it is asked for. Throws a Refusal once closed. */
  bytes(): Uint8Array;
  /** Another object after every write that changed anything. */
  readonly version: object;
  /** How the cells of a sheet look, for whoever shows them. Throws a Refusal. */
  looks(sheet: string): SheetLooks;
  /** Our marks as they now stand, for whoever shows the cells. Throws a Refusal. */
  marks(): readonly Mark[];
  /** Formulas whose results are out of date: they use edited cells, and could not be worked out. */
  stale(): readonly CellPlace[];
  /**
   * Writes one cell, as a person who edits it, and tells subscribers.
   * @param text as typed, taken as Excel takes it
   * @throws a Refusal: `not-calculable` for a typed formula that cannot be worked out here, `read-only-format`, `protected-cell` …
   */
  edit(place: CellPlace, text: string): Promise<Edited>;
  /**
   * Writes several cells, as a person who pastes a block or clears a range: all or nothing, one step to be taken back. What
   * is blank leaves cells that a merged area covers alone.
   * @throws a Refusal as `edit`; `block-refused` names all cells that may not be written to
   */
  enter(typed: readonly TypedCell[]): Promise<Entered>;
  /** Lets go of the workbook; whatever is asked afterwards is refused (`closed`). */
  close(): void;
}

/** What an edit did. */
export interface Edited extends Omit<Entered, 'cells'> {
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What typing into several cells did. */
export interface Entered {
  /** Those asked for, also where they hold what they held. */
  readonly cells: readonly { readonly place: CellPlace; readonly before: CellContent; readonly after: CellContent }[];
  /** Formulas that came out otherwise. */
  readonly follows: readonly CellPlace[];
  /** Formulas that use the cell and could not be worked out. */
  readonly stale: readonly CellPlace[];
}

/** Opens a workbook file (.xlsx, .xlsm, .xltx, .xltm, .xls). What is wrong with it is said when it is first read. */
export function openFile(bytes: Uint8Array, name: string): FileHost {
  return new OpenFile(bytes, name);
}

class OpenFile implements FileHost {
  readonly kind = 'file';
  private state: FileState | undefined;
  /** The file as it was opened; undefined once closed. */
  private given: Uint8Array | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly formulas = new FormulaReader();
  private outdated = new Map<string, CellPlace>();
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(
    bytes: Uint8Array,
    readonly name: string,
  ) {
    this.given = bytes;
  }

  get isReadOnly(): boolean {
    return fileKind(this.opened).kind === 'xls';
  }

  get version(): object {
    return this.state ?? this;
  }

  bytes(): Uint8Array {
    const { opened, state } = this;
    return state?.book === undefined ? opened : state.book.draft.build();
  }

  marks(): readonly Mark[] {
    return this.state?.marks ?? readMarks(this.opened);
  }

  looks(sheet: string): SheetLooks {
    const { state } = this;
    return state?.book === undefined ? new Map() : readSheetLooks(state.book.draft, sheet);
  }

  async read({ signal, onProgress }: ReadOptions = {}): Promise<HostReading> {
    onProgress?.({ done: 0, of: 1 });
    const state = await this.inTurn(() => this.current(signal));
    onProgress?.({ done: 1, of: 1 });
    return this.readingOf(state);
  }

  private readingOf({ workbook, marks, store, sheetIds }: FileState): HostReading {
    const stale = this.stale();
    return {
      workbook,
      marked: marks.length > 0,
      marks,
      name: this.name,
      sheetIds,
      ...(store === undefined ? {} : { store }),
      ...(stale.length === 0 ? {} : { stale }),
    };
  }

  async readSheets(names: readonly string[], { signal }: ReadOptions = {}): Promise<SheetsReading> {
    const { workbook } = await this.inTurn(() => this.current(signal));
    const sheets = names.map((name) => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new Refusal('unknown-sheet', { sheet: name });
      return sheet;
    });
    return { sheets };
  }

  stale(): readonly CellPlace[] {
    return [...this.outdated.values()];
  }

  write({ marksAfter, ...patch }: HostPatch): Promise<Unmarked> {
    return this.inTurn(async () => {
      const state = await this.current();
      requireExpected(state, patch.expected ?? []);
      if (patch.store !== undefined) requireKept(state.store, patch.storeBefore);
      const { marks: given } = patch;
      const left = leftIn(state, given ?? []);
      this.carryOut(state, given === undefined ? patch : { ...patch, marks: marksOutside(given, left.sheets) });
      const written = await this.current();
      const marks = await marksAfter?.(this.readingOf(written));
      return marks === undefined ? left : this.marked(written, marks);
    });
  }

  async obstacles(edits: readonly CellEdit[]): Promise<ReadonlyMap<string, RefusalCode>> {
    const { book } = await this.inTurn(() => this.current());
    return book === undefined ? new Map() : obstaclesIn(book, edits);
  }

  private marked(state: FileState, marks: readonly Mark[]): Unmarked {
    const left = leftIn(state, marks);
    try {
      this.carryOut(state, { marks: marksOutside(marks, left.sheets) });
      return left;
    } catch (error) {
      if (error instanceof Refusal) return { ...left, refused: error };
      throw error;
    }
  }

  copyWith(patch: HostPatch): Promise<Uint8Array> {
    return this.inTurn(async () => {
      const state = await this.current();
      if (state.book === undefined) throw new Refusal('read-only-format');
      const book = state.book.fork();
      patchFile(book, state, patch, () => this.formulas.read(state));
      return book.draft.build();
    });
  }

  async edit(place: CellPlace, text: string): Promise<Edited> {
    const { cells, follows, stale } = await this.enter([{ place, text }]);
    const [{ before, after }] = cells as [Entered['cells'][number]];
    return { before, after, follows, stale };
  }

  enter(typed: readonly TypedCell[]): Promise<Entered> {
    if (typed.length > MOST_AT_ONCE)
      return Promise.reject(new Refusal('block-too-large', { what: String(MOST_AT_ONCE) }));
    return this.inTurn(async () => {
      const state = await this.current();
      const hadOutdated = this.outdated.size > 0;
      const wanted = typedContents(state, typed, () => this.formulas.read(state));
      const given = wanted.map(({ place }) => ({ place, before: contentAt(state.workbook, place) }));
      const same = given.map((cell) => ({ ...cell, after: cell.before }));
      const nothing: Entered = { cells: same, follows: [], stale: [] };
      const edits = wanted.filter(
        ({ place, content }, at) => !isSameContent(given[at]!.before, content) || this.outdated.has(placeText(place)),
      );
      if (edits.length === 0) return nothing;
      if (edits.length > 1 && state.book !== undefined) requireFree(state.book, edits);
      const { cells, stale, before: was } = this.carryOut(state, { edits });
      if (this.state === state && this.outdated.size > 0 === hadOutdated) return nothing;
      const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
      const { workbook } = await this.current();
      const after = edits.map(({ place }) => ({ place, after: contentAt(workbook, place) }));
      this.tell({ kind: 'typed', cells: after, before: was });
      // Only a whole reading says which results are out of date.
      const isPartial = !hadOutdated && this.outdated.size === 0;
      this.tell(isPartial ? { kind: 'changed', sheets } : { kind: 'restructured' });
      const now = given.map((cell) => ({ ...cell, after: contentAt(workbook, cell.place) }));
      return { cells: now, follows: cells.slice(edits.length), stale };
    });
  }

  async select(place: CellPlace): Promise<void> {
    const { workbook } = await this.inTurn(() => this.current());
    if (!workbook.sheets.some(({ name }) => name === place.sheet))
      throw new Refusal('unknown-sheet', { sheet: place.sheet });
    this.tell({ kind: 'selected', place });
  }

  async subscribe(listener: (event: HostEvent) => void): Promise<() => void> {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.given = undefined;
    this.state = undefined;
    this.outdated.clear();
    this.listeners.clear();
  }

  /**
   * Patches the file; it counts once what became different has been read back: what we could not open again is not kept.
   * Its bytes are not made yet.
   */
  private carryOut(state: FileState, patch: HostPatch) {
    if (state.book === undefined) throw new Refusal('read-only-format');
    const book = state.book.fork();
    const patched = patchFile(book, state, patch, () => this.formulas.read(state));
    const isNothing = book.draft.isLike(state.book.draft);
    if (!isNothing) this.become(stateAfter(book, state));
    for (const place of patched.cells) this.outdated.delete(placeText(place));
    if (isNothing) return { ...patched, stale: [] };
    for (const place of patched.stale) this.outdated.set(placeText(place), place);
    return patched;
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** One thing at a time: each reading and writing sees the whole of the one before. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => run());
    this.last = turn.catch(() => {});
    return turn;
  }

  private async current(signal?: AbortSignal): Promise<FileState> {
    if (signal?.aborted) throw new Refusal('cancelled');
    const state = this.state ?? (await stateOf(this.opened));
    if (this.state === undefined) this.become(state);
    if (signal?.aborted) throw new Refusal('cancelled');
    return state;
  }

  private become(state: FileState): void {
    // Closed in the meantime.
    if (this.given === undefined) throw new Refusal('closed');
    this.state = state;
  }

  private get opened(): Uint8Array {
    if (this.given === undefined) throw new Refusal('closed');
    return this.given;
  }
}

/** What of these marks cannot be set, or perhaps not be seen. */
function leftIn({ book }: FileState, marks: readonly Mark[]): Unmarked {
  if (book === undefined) return { sheets: [], hidden: 0 };
  const sheets = unmarkable(book, marks);
  return { sheets, hidden: hiddenAmong(book, marksOutside(marks, sheets)) };
}

const marksOutside = (marks: readonly Mark[], sheets: readonly string[]): Mark[] =>
  marks.filter(({ place }) => !sheets.includes(place.sheet));

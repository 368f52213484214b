import { cellAt } from '../../workbook/cell-at';
import type { Mark } from '../../workbook/edits';
import { stillHolds } from '../../workbook/still-holds';
import type { CellPlace, Sheet, Workbook } from '../../workbook/types';
import {
  type Host,
  type HostConflict,
  type HostEvent,
  type HostPatch,
  type HostReading,
  type ReadOptions,
} from '../host';
import { fileKind } from './file-kind';
import { FILE_FAULTS, hostErrorOf } from './host-error';
import { readWorkbook } from './read-workbook';
import { WorkbookError } from './workbook-error';
import { type Before, isBefore, type Patch } from './write/patch';
import { patchWorkbook, readMarks, readStore } from './write/patch-workbook';

/** A workbook file held in memory, as a host: the browser edition's Excel. */
export interface FileHost extends Host {
  readonly kind: 'file';
  readonly name: string;
  /** True for .xls, which can be checked but not written to. Throws HostError where the bytes are no workbook at all. */
  readonly isReadOnly: boolean;
  /** The workbook as it now is, to be saved. Throws HostError once closed. */
  bytes(): Uint8Array;
  /** Our marks as they now stand, for whoever shows the cells. Throws HostError. */
  marks(): readonly Mark[];
  /** Lets go of the workbook; whatever is asked afterwards is refused (`closed`). */
  close(): void;
}

/** Opens a workbook file (.xlsx, .xlsm, .xltx, .xltm, .xls). What is wrong with it is said when it is first read. */
export function openFile(bytes: Uint8Array, name: string): FileHost {
  return new OpenFile(bytes, name);
}

/** A file as it was read: the bytes and what they say. */
interface State {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly marks: readonly Mark[];
  readonly store: string | undefined;
}

class OpenFile implements FileHost {
  readonly kind = 'file';
  private state: State | undefined;
  private given: Uint8Array | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(
    bytes: Uint8Array,
    readonly name: string,
  ) {
    this.given = bytes;
  }

  get isReadOnly(): boolean {
    return translated(() => fileKind(this.bytes()).kind === 'xls');
  }

  bytes(): Uint8Array {
    if (this.given === undefined) throw FILE_FAULTS.closed();
    return this.given;
  }

  marks(): readonly Mark[] {
    return this.state?.marks ?? translated(() => readMarks(this.bytes()));
  }

  async read({ signal, onProgress }: ReadOptions = {}): Promise<HostReading> {
    onProgress?.({ done: 0, of: 1 });
    const { workbook, marks, store } = await this.inTurn(() => this.current(signal));
    onProgress?.({ done: 1, of: 1 });
    return { workbook, marked: marks.length > 0, name: this.name, ...(store === undefined ? {} : { store }) };
  }

  async readSheets(names: readonly string[], { signal }: ReadOptions = {}): Promise<readonly Sheet[]> {
    const { workbook } = await this.inTurn(() => this.current(signal));
    return names.map((name) => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw FILE_FAULTS.unknownSheet(name);
      return sheet;
    });
  }

  write(patch: HostPatch): Promise<void> {
    return this.inTurn(async () => {
      const { bytes, workbook } = await this.current();
      requireExpected(workbook, patch.expected ?? []);
      const { store } = patch;
      const first = patchWorkbook(bytes, fixedPart(patch));
      const written =
        typeof store === 'function' ? patchWorkbook(first.bytes, { store: store(first.before) }).bytes : first.bytes;
      // Read back before it counts: what we could not open again is not kept.
      this.become(await stateOf(written));
    });
  }

  async select(place: CellPlace): Promise<void> {
    const { workbook } = await this.inTurn(() => this.current());
    if (!workbook.sheets.some(({ name }) => name === place.sheet)) throw FILE_FAULTS.unknownSheet(place.sheet);
    this.tell({ kind: 'selected', place });
  }

  async subscribe(listener: (event: HostEvent) => void): Promise<() => void> {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.given = undefined;
    this.state = undefined;
    this.listeners.clear();
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** One thing at a time: each reading and writing sees the whole of the one before. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => run().catch((error: unknown) => Promise.reject(hosted(error))));
    this.last = turn.catch(() => {});
    return turn;
  }

  private async current(signal?: AbortSignal): Promise<State> {
    if (signal?.aborted) throw FILE_FAULTS.cancelled();
    const state = this.state ?? (await stateOf(this.bytes()));
    if (this.state === undefined) this.become(state);
    if (signal?.aborted) throw FILE_FAULTS.cancelled();
    return state;
  }

  private become(state: State): void {
    // Closed in the meantime.
    if (this.given === undefined) throw FILE_FAULTS.closed();
    this.given = state.bytes;
    this.state = state;
  }
}

async function stateOf(bytes: Uint8Array): Promise<State> {
  const workbook = await readWorkbook(bytes);
  return { bytes, workbook, marks: readMarks(bytes), store: readStore(bytes) };
}

function requireExpected(workbook: Workbook, expected: NonNullable<HostPatch['expected']>): void {
  const conflicts = expected.flatMap(({ place, content }): HostConflict[] => {
    const cell = cellAt(workbook, place);
    if (stillHolds(cell, content)) return [];
    const { value, formula, format } = cell ?? {};
    const now = {
      ...(value === undefined ? {} : { value }),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
    return [{ place, now }];
  });
  if (conflicts.length > 0) throw FILE_FAULTS.changedMeanwhile(conflicts);
}

/** All of a patch but what is to be kept where that depends on the rest. */
function fixedPart({ edits, undo, leave = [], marks, report, store }: HostPatch): Patch {
  const cells = isBefore(undo) ? { undo: without(undo, leave) } : edits === undefined ? {} : { edits };
  return {
    ...cells,
    ...(marks === undefined ? {} : { marks }),
    ...(report === undefined ? {} : { report }),
    ...(store === undefined || typeof store === 'function' ? {} : { store }),
  };
}

/** A step without the cells that someone changed since. */
function without(before: Before, left: readonly CellPlace[]): Before {
  const isLeft = ({ sheet, row, column }: CellPlace) =>
    left.some((place) => place.sheet === sheet && place.row === row && place.column === column);
  return { ...before, cells: before.cells.filter(({ place }) => !isLeft(place)) };
}

const hosted = (error: unknown): unknown => (error instanceof WorkbookError ? hostErrorOf(error) : error);

function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw hosted(error);
  }
}

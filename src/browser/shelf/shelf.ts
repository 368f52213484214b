import type { DeskError } from '../../desk/desk';
import { loadBookPage } from '../book/load-book-page';
import { BookSession } from '../session/book-session';
import { takeWorker } from '../session/spare-worker';
import { Store } from '../session/store';
import type { WorkerChannel } from '../session/worker-channel';
import { type CountedFile, countedOf, FileCounter } from './file-counter';
import { bytesOf, type GivenFile } from './given-file';

/** One of the files that the user gave. */
export interface ShelfEntry {
  readonly id: number;
  readonly file: GivenFile;
  /** What a check found; absent until there was one. */
  readonly counted?: CountedFile;
  /** Why it could not be opened. */
  readonly error?: DeskError;
  /** Present while it is open. */
  readonly session?: BookSession;
}

export interface ShelfState {
  readonly entries: readonly ShelfEntry[];
  /** The file in front; absent: the start page, or the list where there are files. */
  readonly front?: number | undefined;
  /** The file that is being opened. */
  readonly opening?: number | undefined;
}

/** The files that the user gave: one opens at once, several are listed with what a check finds in each. */
export class Shelf {
  readonly store = new Store<ShelfState>({ entries: [] });
  private readonly counter = new FileCounter((id, result) =>
    this.amend(id, 'error' in result ? { error: result.error } : { counted: result }),
  );
  private lastId = 0;
  private worker: WorkerChannel | undefined;

  add(files: readonly GivenFile[]): void {
    if (files.length === 0) return;
    const fresh = files.map((file): ShelfEntry => ({ id: ++this.lastId, file }));
    // A file that could not be opened has been looked at; it only stands in the way.
    const kept = this.store.get().entries.filter(({ error }) => error === undefined);
    this.store.set({ entries: [...kept, ...fresh] });
    if (kept.length === 0 && fresh.length === 1) void this.open(fresh[0]!.id);
    else {
      this.store.set({ front: undefined });
      for (const { id, file } of fresh) this.counter.add(id, file);
    }
  }

  /** Opens a file, or brings it to the front where it is open. */
  async open(id: number): Promise<void> {
    const entry = this.entry(id);
    if (entry === undefined || this.store.get().opening !== undefined) return;
    if (entry.session !== undefined) return this.store.set({ front: id });
    this.store.set({ opening: id });
    this.counter.remove(id);
    const worker = takeWorker();
    this.worker = worker;
    const loading = loadBookPage();
    const bytes = await bytesOf(entry.file);
    const read = bytes.ok ? await worker.ask('open', entry.file.name, bytes.value) : bytes;
    const page = await loading;
    const outcome = page.ok ? read : page;
    // Cancelled in the meantime.
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.store.set({ opening: undefined });
    if (!outcome.ok) {
      worker.close();
      this.amend(id, { error: outcome.error });
      return;
    }
    const { sheets, isReadOnly } = outcome.value;
    const session = new BookSession(entry.file.name, worker, sheets, isReadOnly);
    session.store.subscribe(() => this.followed(id, session));
    this.amend(id, { session });
    this.store.set({ front: id });
  }

  cancelOpening(): void {
    const { opening, entries } = this.store.get();
    this.worker?.close();
    this.worker = undefined;
    this.store.set({ opening: undefined });
    if (opening !== undefined && entries.length === 1) this.close(opening);
  }

  toList(): void {
    this.store.set({ front: undefined });
  }

  /** Takes a file away, and lets go of all that was held for it. */
  close(id: number): void {
    const { entries, front } = this.store.get();
    this.counter.remove(id);
    this.entry(id)?.session?.close();
    const rest = entries.filter((entry) => entry.id !== id);
    this.store.set({ entries: rest, front: front === id ? undefined : front });
  }

  /** True where closing the page would lose something. */
  get hasUnsaved(): boolean {
    return this.store.get().entries.some(({ session }) => session?.store.get().dirty === true);
  }

  private entry(id: number): ShelfEntry | undefined {
    return this.store.get().entries.find((entry) => entry.id === id);
  }

  private amend(id: number, change: Partial<ShelfEntry>): void {
    const entries = this.store.get().entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
    this.store.set({ entries });
  }

  /** The list tells what the open workbook has come to. */
  private followed(id: number, session: BookSession): void {
    const { view, lost } = session.store.get();
    if (lost !== undefined) {
      const { entries } = this.store.get();
      const left = entries.map((entry) => (entry.id === id ? { id, file: entry.file, error: lost } : entry));
      this.store.set({ entries: left, front: undefined });
    } else if (view !== undefined) {
      if (this.entry(id)?.counted?.view !== view) this.amend(id, { counted: countedOf(view) });
    }
  }
}

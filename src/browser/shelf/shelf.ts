import type { DeskError } from '../../desk/desk';
import { loadBookPage } from '../book/load-book-page';
import { unused } from '../kept/in-use';
import { keepWork } from '../kept/keeper';
import { type KeptStore, type KeptWork, keptStore } from '../kept/kept-store';
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
  /** Of the bytes that were opened. */
  readonly fingerprint?: string;
  /** The work not saved that it is, where it is no file. */
  readonly kept?: KeptWork;
}

export interface ShelfState {
  readonly entries: readonly ShelfEntry[];
  /** The file in front; absent: the start page, or the list where there are files. */
  readonly front?: number | undefined;
  /** The file that is being opened. */
  readonly opening?: number | undefined;
  /** Work of earlier visits that was not saved. */
  readonly kept: readonly KeptWork[];
}

/** The files that the user gave: one opens at once, several are listed with what a check finds in each. */
export class Shelf {
  readonly store = new Store<ShelfState>({ entries: [], kept: [] });
  private readonly counter = new FileCounter((id, result) =>
    this.amend(id, 'error' in result ? { error: result.error } : { counted: result }),
  );
  private lastId = 0;
  private worker: WorkerChannel | undefined;
  /** Ends the keeping of what is open, by the entry's id. */
  private readonly keepers = new Map<number, (forgotten: boolean) => void>();

  constructor(private readonly works: KeptStore = keptStore) {}

  /** Looks for what earlier visits left unsaved. */
  async lookForKept(): Promise<void> {
    this.store.set({ kept: await unused(await this.works.list()) });
  }

  /** Opens work that was not saved, as it was; the file in front of it gives way unless it has changes of its own. */
  async restore(work: KeptWork): Promise<void> {
    const bytes = await this.works.bytes(work.id);
    const { front, kept } = this.store.get();
    this.store.set({ kept: kept.filter(({ id }) => id !== work.id) });
    if (bytes === undefined) return;
    const before = front === undefined ? undefined : this.entry(front);
    if (before?.session?.store.get().dirty === false) this.close(before.id);
    await this.openMade(work.name, bytes, work);
  }

  /** Opens a file that the user did not give, beside the others. */
  async openMade(name: string, bytes: Uint8Array, kept?: KeptWork): Promise<void> {
    const arrayBuffer = async () => bytes.slice().buffer as ArrayBuffer;
    const file: GivenFile = { name, size: bytes.length, arrayBuffer };
    const id = ++this.lastId;
    this.store.set({ entries: [...this.store.get().entries, { id, file, ...(kept && { kept }) }] });
    await this.open(id);
  }

  async removeKept({ id }: KeptWork): Promise<void> {
    this.store.set({ kept: this.store.get().kept.filter((work) => work.id !== id) });
    await this.works.remove(id);
  }

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
    const { sheets, isReadOnly, fingerprint, report } = outcome.value;
    const session = new BookSession(entry.file.name, worker, sheets, isReadOnly, report);
    session.store.subscribe(() => this.followed(id, session));
    const { name } = entry.file;
    const work = entry.kept ?? { id: newId(), name, fingerprint, when: 0, changes: 0 };
    if (!isReadOnly) this.keepers.set(id, keepWork(session, this.works, work));
    if (entry.kept !== undefined) session.markUnsaved();
    this.amend(id, { session, fingerprint });
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

  /** Takes a file away, and lets go of all that was held for it: what was not saved is no longer wanted. */
  close(id: number): void {
    const { entries, front } = this.store.get();
    this.counter.remove(id);
    this.letGo(id, true);
    this.entry(id)?.session?.close();
    const rest = entries.filter((entry) => entry.id !== id);
    this.store.set({ entries: rest, front: front === id ? undefined : front });
  }

  /** True where closing the page would lose something. */
  get hasUnsaved(): boolean {
    return this.store.get().entries.some(({ session }) => session?.store.get().dirty === true);
  }

  private letGo(id: number, forgotten: boolean): void {
    this.keepers.get(id)?.(forgotten);
    this.keepers.delete(id);
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
      this.letGo(id, false);
      void this.lookForKept();
      const { entries } = this.store.get();
      const left = entries.map((entry) => (entry.id === id ? { id, file: entry.file, error: lost } : entry));
      this.store.set({ entries: left, front: undefined });
    } else if (view !== undefined) {
      if (this.entry(id)?.counted?.view !== view) this.amend(id, { counted: countedOf(view) });
    }
  }
}

/** Of this page and moment; `randomUUID` is younger than some browsers, and wants https. */
const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

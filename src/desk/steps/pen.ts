import type { Host, HostPatch } from '../../hosts/port/host';
import { Refusal } from '../../refusals/refusal';
import type { Mark } from '../../workbook/edits';
import type { Book, BookKeeper } from '../book/book-keeper';
import { writtenBut } from '../book/fault';
import type { DeskEvent } from '../desk';
import type { LiveCheck } from '../live/live-check';
import type { Job } from '../live/queue';
import { marksFor, marksKey } from './marking';
import type { PendingEdits } from './pending-edits';

/** After a write the work goes on to its end: what was written must be known. */
const UNSTOPPABLE: Pick<Job, 'signal' | 'checkpoint'> = { signal: new AbortController().signal, checkpoint: () => {} };

/** Errors that tell of a workbook other than the one we know. */
const LEARNED = new Set(['changed-meanwhile', 'kept-meanwhile', 'not-restored', 'unknown-sheet']);

/** Writes into the workbook, and keeps the book in step with what was written. */
export class Pen {
  /** The marks that we last wrote; undefined where others may stand. */
  private marks: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly keeper: BookKeeper,
    private readonly edits: PendingEdits,
    private readonly live: LiveCheck,
    private readonly emit: (event: DeskEvent) => void,
  ) {}

  /**
   * Writes, all or nothing, and checks what then stands there. Throws what the host throws.
   * @param written called in between
   */
  async write(job: Job, patch: HostPatch, written: () => void = () => {}): Promise<Book> {
    job.commit();
    await this.put(patch);
    written();
    return this.after(() => this.keeper.readAll(UNSTOPPABLE));
  }

  /** Writes what changes no cell: only what is kept. */
  async keep(job: Job, store: string | null, written: () => void = () => {}): Promise<Book> {
    job.commit();
    await this.put({ store });
    written();
    return this.after(() => this.keeper.amended({ store }, UNSTOPPABLE));
  }

  /** Marks the open findings, instead of what was marked before. */
  async mark(job: Job, book: Book): Promise<{ readonly book: Book; readonly cells: number }> {
    const marks = marksFor(book);
    return { book: await this.putMarks(job, marks, '勾稽：标记'), cells: marks.length };
  }

  clearMarks(job: Job): Promise<Book> {
    return this.putMarks(job, [], '勾稽：清除标记');
  }

  private async putMarks(job: Job, marks: readonly Mark[], title: string): Promise<Book> {
    job.commit();
    await this.put({ marks, title });
    this.marks = marksKey(marks);
    this.keeper.warning = '';
    return this.keeper.amended({ marked: marks.length > 0 }, UNSTOPPABLE);
  }

  /** Brings marks that stand in the workbook in step with the findings; what that fails on is said, no more. */
  async refreshMarks(book: Book): Promise<Book> {
    if (!book.reading.marked) {
      this.marks = undefined;
      return book;
    }
    const marks = marksFor(book);
    const key = marksKey(marks);
    if (key === this.marks) return book;
    try {
      await this.put({ marks, title: '勾稽：更新标记' });
      this.marks = key;
      this.keeper.warning = '';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.keeper.warning = `标记没有随着更新：${error.words.zh}`;
    }
    return this.keeper.amended({ marked: marks.length > 0 }, UNSTOPPABLE);
  }

  private async after(read: () => Promise<Book>): Promise<Book> {
    try {
      const book = await this.refreshMarks(await read());
      this.live.checked();
      return book;
    } catch (error) {
      this.edits.addWhole();
      throw writtenBut(error);
    }
  }

  private async put(patch: HostPatch): Promise<void> {
    const tell = (done: number) => this.emit({ kind: 'progress', stage: 'writing', done, of: 1 });
    tell(0);
    // Whatever another page or person has put there since it was read must not be written over.
    const storeBefore = this.keeper.book?.reading.store ?? null;
    try {
      await this.host.write(patch.store === undefined ? patch : { ...patch, storeBefore });
    } catch (error) {
      this.learn(error);
      throw error;
    }
    tell(1);
  }

  /** What stands there is not what we know. */
  private learn(error: unknown): void {
    if (!(error instanceof Refusal) || !LEARNED.has(error.code)) return;
    const sheets = error.conflicts.map(({ place }) => place.sheet);
    if (error.code === 'changed-meanwhile' && sheets.length > 0) this.edits.add(sheets);
    else this.edits.addWhole();
    this.live.edited();
  }
}

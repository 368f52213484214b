import type { Host, HostPatch, HostReading, Unmarked } from '../../hosts/port/host';
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

const UNMARKED = (sheets: readonly string[]) => ({
  zh: `工作表${sheets.map((name) => `“${name}”`).join('')}受保护，上面的标记没有动；要标记请先在“审阅”里撤消保护。`,
  en: `Protected, so its marks stay as they are: ${sheets.map((name) => `“${name}”`).join(', ')}. To mark, unprotect it under Review first.`,
});

const HIDDEN = (cells: number) => ({
  zh: `其中 ${cells} 格另有条件格式设了“如果为真则停止”，标记可能看不见；核对结果以列表为准。`,
  en: `${cells} of the cells have another conditional format with Stop If True, which may hide the mark; the list counts.`,
});

/** Writes into the workbook, and keeps the book in step with what was written. */
export class Pen {
  constructor(
    private readonly host: Host,
    private readonly keeper: BookKeeper,
    private readonly edits: PendingEdits,
    private readonly live: LiveCheck,
    private readonly emit: (event: DeskEvent) => void,
  ) {}

  /**
   * Writes, all or nothing, and checks what then stands there; marks that stand in the workbook are brought in step with
   * the findings in the same step. What that fails on is said, no more. Throws what the host throws.
   * @param written called in between
   */
  async write(job: Job, patch: HostPatch, written: () => void = () => {}): Promise<Book> {
    job.commit();
    let isTold = false;
    const tellWritten = () => {
      if (!isTold) written();
      isTold = true;
    };
    let found: Book | undefined;
    let asked: readonly Mark[] | undefined;
    const marksAfter = async (reading: HostReading) => {
      try {
        tellWritten();
        found = await this.keeper.written(reading);
        const marks = marksFor(found);
        asked = reading.marked && marksKey(marks) !== this.keeper.marks ? marks : undefined;
        return asked;
      } catch {
        // The check is made once more below, and says what is the matter.
        return undefined;
      }
    };
    const left = await this.put({ ...patch, marksAfter });
    tellWritten();
    try {
      found ??= await this.keeper.readAll(UNSTOPPABLE);
    } catch (error) {
      this.edits.addWhole();
      throw writtenBut(error);
    }
    // Where the marks are those that stand, so does what was said of them.
    const book = asked === undefined ? found : await this.marked(asked, left);
    this.live.checked();
    return book;
  }

  /** Writes what changes no cell: only what is kept. */
  async keep(job: Job, store: string | null, written: () => void = () => {}): Promise<Book> {
    // What is explained, or said of places, changes what is to be marked.
    if (this.keeper.book?.reading.marked) return this.write(job, { store }, written);
    job.commit();
    await this.put({ store });
    written();
    return this.keeper.amended({ store });
  }

  /** Marks the open findings, instead of what was marked before. */
  async mark(job: Job, book: Book): Promise<{ readonly book: Book; readonly cells: number }> {
    const marks = marksFor(book);
    const { book: after, sheets } = await this.putMarks(job, marks, '勾稽：标记');
    return { book: after, cells: marks.filter(({ place }) => !sheets.includes(place.sheet)).length };
  }

  async clearMarks(job: Job): Promise<Book> {
    return (await this.putMarks(job, [], '勾稽：清除标记')).book;
  }

  private async putMarks(job: Job, marks: readonly Mark[], title: string) {
    job.commit();
    const left = await this.put({ marks, title });
    return { book: await this.marked(marks, left), sheets: left.sheets };
  }

  /** These marks stand in the workbook, but for what was left. */
  private marked(marks: readonly Mark[], { sheets, hidden, refused }: Unmarked): Promise<Book> {
    if (refused !== undefined) {
      const { zh, en } = refused.words;
      this.keeper.warning = { zh: `标记没有随着更新：${zh}`, en: `The marks were not renewed: ${en}` };
      return this.keeper.amended({});
    }
    this.keeper.marks = marksKey(marks);
    const said = [...(sheets.length === 0 ? [] : [UNMARKED(sheets)]), ...(hidden === 0 ? [] : [HIDDEN(hidden)])];
    this.keeper.warning = { zh: said.map(({ zh }) => zh).join('\n'), en: said.map(({ en }) => en).join('\n') };
    return this.keeper.amended({ marked: marks.length > 0 });
  }

  private async put(patch: HostPatch): Promise<Unmarked> {
    const tell = (done: number) => this.emit({ kind: 'progress', stage: 'writing', done, of: 1 });
    tell(0);
    // Whatever another page or person has put there since it was read must not be written over.
    const storeBefore = this.keeper.book?.reading.store ?? null;
    try {
      const left = await this.host.write(patch.store === undefined ? patch : { ...patch, storeBefore });
      tell(1);
      return left;
    } catch (error) {
      this.learn(error);
      throw error;
    }
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

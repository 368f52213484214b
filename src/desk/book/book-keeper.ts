import { type Catalogue, type CheckResult, check } from '../../audit/check';
import { directedAnew } from '../../audit/kept/directions';
import type { Host, HostReading, ReadOptions } from '../../hosts/port/host';
import type { Direction } from '../../recognise/types';
import { type ErrorWords, Refusal } from '../../refusals/refusal';
import { NOT_LOCATED, type Outline, outlineOf } from '../../report/outline';
import { type OwnParts, ownPartsOf } from '../../report/own-parts';
import { A1_NAMES } from '../../report/place-names';
import type { Words } from '../../report/words';
import { sheetsFollowing } from '../../workbook/formulas/sheets-following';
import { loadFormatter } from '../../workbook/number-formatter';
import { sameItems } from '../../workbook/same-items';
import { needsFormatter } from '../../workbook/shown-text';
import type { Sheet } from '../../workbook/types';
import type { DeskEvent } from '../desk';
import type { Job } from '../live/queue';
import type { Journal } from '../steps/journal';
import { marksFor, marksKey } from '../steps/marking';
import type { Edits, PendingEdits } from '../steps/pending-edits';
import { vainIn } from '../steps/vain-steps';
import { type Shown, shownOf } from '../views/check-view';
import type { PrintedReport } from '../views/printed';
import { partLoader } from './part-loader';
import { withKnownSheets } from './same-sheet';
import { type Language, wordsIn } from './spoken';
import { withStale } from './stale-results';
import { mergesInDoubt, NO_MERGES, type ToldMerges, withMergesTold } from './told-merges';

/** A workbook as it was last read, checked. */
export interface Book extends Shown {
  readonly reading: HostReading;
  readonly own: OwnParts;
  readonly checked: CheckResult;
  readonly outline: Outline;
  /** What it is told in. */
  readonly words: Words;
}

/** What the keeper needs of its surroundings. */
export interface Surroundings {
  readonly host: Host;
  readonly catalogue: Catalogue;
  /** Lets the screen be painted and a click come through. */
  readonly pause: () => Promise<void>;
  readonly emit: (event: DeskEvent) => void;
  readonly fileName?: string;
  /** What the user says of places on top of what is kept. */
  readonly said: readonly Direction[];
  readonly journal: Journal;
  /** False where nobody asks where the mistakes lie. */
  readonly suspects: boolean;
  /** Of a report in Word. */
  readonly printed?: PrintedReport;
}

/** What a write changed besides cells; absent: nothing. */
export interface Amendment {
  /** null where nothing is kept any more. */
  readonly store?: string | null;
  readonly marked?: boolean;
}

/** True where the user has said the same of places. */
const sameBy = (a: OwnParts, b: OwnParts): boolean => JSON.stringify(a.directions) === JSON.stringify(b.directions);

const STAGES = 3;

/** After a write the work goes on to its end. */
const UNSTOPPABLE: Pick<Job, 'checkpoint'> = { checkpoint: () => {} };

const formatter = partLoader(loadFormatter);

/** Keeps the book: reads the workbook, or what was edited of it, and checks what came. */
export class BookKeeper {
  book: Book | undefined;
  /** What the user should know besides what was kept; '' if nothing. */
  warning: ErrorWords = { zh: '', en: '' };
  /** By `marksKey`, the marks that stand in the workbook as far as we know; undefined where none do. */
  marks: string | undefined;
  /** What findings are told in. */
  language: Language = 'zh';
  private revision = 0;
  /** Merged areas of a host that reads without them, as it told them when it was last asked. */
  private merges: ToldMerges = NO_MERGES;

  constructor(
    private readonly around: Surroundings,
    private readonly edits: PendingEdits,
  ) {}

  /** The book as a writing found the workbook in the end. */
  async written(reading: HostReading): Promise<Book> {
    return this.reading(() => this.audited(reading, UNSTOPPABLE));
  }

  /** Reads and checks the whole workbook. */
  async readAll(job: Pick<Job, 'signal' | 'checkpoint'>): Promise<Book> {
    return this.reading(async () => {
      const reading = await this.around.host.read(this.options(job));
      job.checkpoint();
      this.merges = NO_MERGES;
      const book = await this.audited(reading, job);
      // Only where a check is asked for: the question empties the user's undo list.
      const merges = await mergesInDoubt(book.checked, this.around.host);
      if (merges === undefined) return book;
      this.merges = merges;
      return this.audited(reading, job);
    });
  }

  /** The book as the workbook is now: what was edited since is read and checked again. */
  async upToDate(job: Job): Promise<Book> {
    const { book } = this;
    if (book === undefined) return this.readAll(job);
    if (this.edits.isEmpty) return book;
    return this.reading(async (edits) => {
      const reading = await this.reread(book.reading, edits, job);
      job.checkpoint();
      return this.audited(reading, job);
    });
  }

  /** The book after a write that changed no cell: what else changed is given. */
  async amended(change: Amendment): Promise<Book> {
    const { store: before, marks: _, ...reading } = this.book!.reading;
    const { store = before ?? null, marked = reading.marked } = change;
    return this.audited({ ...reading, marked, ...(store === null ? {} : { store }) }, UNSTOPPABLE);
  }

  private async reading(read: (edits: Edits) => Promise<Book>): Promise<Book> {
    const edits = this.edits.take();
    try {
      return await read(edits);
    } catch (error) {
      this.edits.giveBack(edits);
      throw error;
    }
  }

  private async reread(before: HostReading, { sheets, whole }: Edits, job: Job): Promise<HostReading> {
    const { host } = this.around;
    const known = new Set(before.workbook.sheets.map(({ name }) => name));
    const names = [...sheetsFollowing(before.workbook, sheets)];
    if (whole || names.some((name) => !known.has(name))) {
      const reading = await host.read(this.options(job));
      // Rows that came or went may have moved them.
      this.merges = NO_MERGES;
      return reading;
    }
    try {
      const fresh = new Map<string, Sheet>();
      const read = await host.readSheets(names, this.options(job));
      for (const sheet of read.sheets) fresh.set(sheet.name, sheet);
      const now = before.workbook.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet);
      const { calculation: _, ...rest } = before;
      const { calculation } = read;
      return {
        ...rest,
        workbook: { ...before.workbook, sheets: now },
        ...(calculation === undefined ? {} : { calculation }),
      };
    } catch (error) {
      // Removed or renamed before we were told so.
      if (error instanceof Refusal && error.code === 'unknown-sheet') return host.read(this.options(job));
      throw error;
    }
  }

  private options({ signal }: Pick<Job, 'signal'>): ReadOptions {
    const { emit } = this.around;
    return { signal, onProgress: ({ done, of }) => emit({ kind: 'progress', stage: 'reading', done, of }) };
  }

  private async audited(found: HostReading, job: Pick<Job, 'checkpoint'>): Promise<Book> {
    const { catalogue, fileName, said, suspects, journal, printed } = this.around;
    const before = this.book;
    const told = withMergesTold(withStale(found), this.merges);
    const workbook = before === undefined ? told : withKnownSheets(told, before.reading.workbook);
    const name = found.name ?? fileName;
    const reading = { ...found, workbook, ...(name === undefined ? {} : { name }) };
    await this.stage(0, job);
    const words = await wordsIn(this.language);
    if (needsFormatter(reading.workbook)) await formatter();
    const read = ownPartsOf(reading.workbook, reading.store);
    const isSame =
      before?.own.workbook.date1904 === workbook.date1904 &&
      sameItems(before.own.workbook.sheets, read.workbook.sheets);
    const own = isSame ? { ...read, workbook: before.own.workbook } : read;
    const checked =
      isSame && sameBy(before.own, own)
        ? before.checked
        : check(own.workbook, catalogue, directedAnew(own.directions, said), before?.checked);
    const { explanations } = own.kept;
    const names = printed?.names(checked, this.language) ?? A1_NAMES;
    const revision = ++this.revision;
    const isVain = this.around.host.kind === 'excel' ? vainIn(reading) : undefined;
    journal.learn(own.kept.steps, isVain);
    const [undo, redo] = [journal.next('undo')?.step, journal.next('redo')?.step];
    const shown = (outline: Outline, locating: boolean) => {
      const key = marksKey(marksFor({ checked, outline }));
      // Where the host cannot tell which marks stand there, they are taken for what an earlier check left.
      const standing = this.marks ?? (reading.marks === undefined ? key : marksKey(reading.marks));
      this.marks = reading.marked ? standing : undefined;
      const marksOutdated = reading.marked && key !== standing;
      return shownOf({
        marksOutdated,
        revision,
        reading,
        own,
        checked,
        outline,
        locating,
        catalogue,
        warning: this.warning,
        words,
        undo,
        redo,
        text: printed?.text(checked, outline, this.language),
      });
    };
    // Nothing is on the screen yet: who waits sees what was found while we look where the mistakes lie.
    if (before === undefined) {
      job.checkpoint();
      this.around.emit({ kind: 'found', view: shown(outlineOf(checked, explanations, NOT_LOCATED, names), true).view });
    }
    await this.stage(1, job);
    const outline = outlineOf(checked, explanations, suspects ? undefined : NOT_LOCATED, names);
    await this.stage(2, job);
    const book: Book = { reading, own, checked, outline, words, ...shown(outline, false) };
    this.book = book;
    this.around.emit({ kind: 'progress', stage: 'checking', done: STAGES, of: STAGES });
    return book;
  }

  private async stage(done: number, job: Pick<Job, 'checkpoint'>): Promise<void> {
    this.around.emit({ kind: 'progress', stage: 'checking', done, of: STAGES });
    await this.around.pause();
    job.checkpoint();
  }
}

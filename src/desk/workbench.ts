import type { Catalogue } from '../audit/check';
import type { Step } from '../audit/kept/kept';
import { stepOf } from '../audit/kept/step-of';
import { placeKey } from '../audit/recalculate/cells';
import type { Host, HostEvent } from '../hosts/port/host';
import type { Direction } from '../recognise/types';
import { type Book, BookKeeper } from './book/book-keeper';
import { deskErrorOf } from './book/fault';
import { partLoader } from './book/part-loader';
import type { DeskEvent, Outcome } from './desk';
import { Listeners } from './live/listeners';
import { LiveCheck } from './live/live-check';
import { type Job, Queue } from './live/queue';
import { pause, type Timer } from './live/timer';
import { Journal } from './steps/journal';
import type { Pen } from './steps/pen';
import { PendingEdits } from './steps/pending-edits';
import type { PrintedReport } from './views/printed';

const pens = partLoader(() => import(/* webpackChunkName: "recalculation" */ './steps/pen'));

/** What a desk is set up with. */
export interface WorkbenchOptions {
  readonly catalogue: Catalogue;
  readonly timer: Timer;
  /** Id and time of a step that is made now. */
  readonly newStep: () => Pick<Step, 'id' | 'when'>;
  readonly said: readonly Direction[];
  readonly suspects: boolean;
  readonly fileName?: string;
  readonly printed?: PrintedReport;
}

/** What all work at a desk shares: its order, the book and the pen, and the ear for what happens in the workbook. */
export class Workbench {
  readonly listeners: Listeners;
  readonly live: LiveCheck;
  readonly keeper: BookKeeper;
  readonly journal = new Journal();
  private penAtHand: Pen | undefined;
  private readonly queue = new Queue();
  private readonly edits = new PendingEdits();
  private leave: (() => void) | undefined;
  private closed = false;

  constructor(
    private readonly host: Host,
    private readonly options: WorkbenchOptions,
  ) {
    const { timer, fileName, printed, said, suspects, catalogue } = options;
    this.listeners = new Listeners(timer);
    const emit = (event: DeskEvent) => this.listeners.tell(event);
    this.live = new LiveCheck(
      this.edits,
      timer,
      () => void this.recheck(),
      () => emit({ kind: 'stale' }),
    );
    const around = { host, catalogue, said, suspects, journal: this.journal, emit, pause: () => this.pause() };
    this.keeper = new BookKeeper({ ...around, ...(fileName && { fileName }), ...(printed && { printed }) }, this.edits);
  }

  /** What writes: not needed to check. */
  async pen(): Promise<Pen> {
    const { Pen } = await pens();
    this.penAtHand ??= new Pen(this.host, this.keeper, this.edits, this.live, (event) => this.listeners.tell(event));
    return this.penAtHand;
  }

  run<T>(work: (job: Job) => Promise<T>): Promise<Outcome<T>> {
    return this.queue.run(work);
  }

  cancel(): void {
    this.queue.cancel();
  }

  pause(): Promise<void> {
    return pause(this.options.timer);
  }

  /** Reads and checks the whole workbook. */
  async anew(job: Job): Promise<Book> {
    await this.listen();
    const book = await this.keeper.readAll(job);
    this.live.checked();
    return book;
  }

  /** The book as the workbook is now; a check that this takes is told to all, as nobody asked for it. */
  async current(job: Job): Promise<Book> {
    const before = this.keeper.book;
    const book = before === undefined ? await this.anew(job) : await this.keeper.upToDate(job);
    if (book === before) return book;
    this.live.checked();
    this.listeners.tell({ kind: 'checked', view: book.view });
    return book;
  }

  close(): void {
    this.queue.close();
    this.live.stop();
    this.listeners.clear();
    this.keeper.book = undefined;
    this.closed = true;
    this.leave?.();
  }

  /** Begins to hear what happens in the workbook: before it is read, so that no edit falls between. */
  private async listen(): Promise<void> {
    if (this.leave !== undefined) return;
    try {
      this.leave = await this.host.subscribe((event) => this.heard(event));
      if (this.closed) this.leave();
    } catch (error) {
      // Without it the workbook can still be checked, though not by itself; the next check tries again.
      this.listeners.tell({ kind: 'failed', error: deskErrorOf(error) });
    }
  }

  private heard(event: HostEvent): void {
    switch (event.kind) {
      case 'typed':
        this.typed(event);
        break;
      case 'changed':
        this.edits.add(event.sheets);
        this.edited();
        break;
      case 'restructured':
        this.edits.addWhole();
        this.edited();
        break;
      case 'busy':
        this.live.setBusy(event.busy);
        this.listeners.tell(event);
        break;
      case 'selected':
        this.listeners.tell({ ...event, place: { ...event.place } });
    }
  }

  private typed({ cells, before: { contents, memory } }: Extract<HostEvent, { kind: 'typed' }>): void {
    const held = new Map(contents.map(({ place, content }) => [placeKey(place), content]));
    const changes = cells.flatMap(({ place, after }) => {
      const old = held.get(placeKey(place));
      return old === undefined ? [] : [{ place, old, new: after }];
    });
    if (changes.length === 0) return;
    const ids = this.keeper.book?.reading.sheetIds;
    this.journal.add(stepOf(this.options.newStep(), changes, ids, memory));
  }

  /** Before the first check there is nothing to be behind of. */
  private edited(): void {
    if (this.keeper.book !== undefined) this.live.edited();
  }

  /** Checks what was edited, by itself. */
  private async recheck(): Promise<void> {
    const outcome = await this.run(async (job) => {
      const before = this.keeper.book;
      // Nothing is written unasked: Ctrl+Z after one's own typing must not meet marks of ours (office-js #4484, #6170).
      const book = await this.keeper.upToDate(job);
      if (book === before) return undefined;
      this.live.checked();
      return book.view;
    });
    if (outcome.ok) {
      if (outcome.value !== undefined) this.listeners.tell({ kind: 'checked', view: outcome.value });
    } else if (outcome.error.code === 'busy') this.live.edited();
    else if (outcome.error.code !== 'cancelled' && outcome.error.code !== 'closed') {
      this.listeners.tell({ kind: 'failed', error: outcome.error });
    }
  }
}

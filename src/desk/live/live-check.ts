import type { PendingEdits } from '../steps/pending-edits';
import type { Timer } from './timer';

/** Edits come in bursts, key by key or as a paste; a check waits so long for the next. In milliseconds. */
const QUIET = 600;

/** Decides when edits are checked: after a quiet moment, when the host can answer, and only if that is wanted. */
export class LiveCheck {
  private live = false;
  private busy = false;
  private saidStale = false;
  private waiting: unknown;

  /**
   * @param recheck has the edits checked; called only when there are some
   * @param sayStale tells once that there are edits which nobody checks
   */
  constructor(
    private readonly edits: PendingEdits,
    private readonly timer: Timer,
    private readonly recheck: () => void,
    private readonly sayStale: () => void,
  ) {}

  setLive(live: boolean): void {
    this.live = live;
    if (live) this.schedule();
    else this.stop();
  }

  setBusy(busy: boolean): void {
    this.busy = busy;
    if (!busy) this.schedule();
  }

  /** There are edits. */
  edited(): void {
    if (this.live) this.schedule();
    else if (!this.saidStale) {
      this.saidStale = true;
      this.sayStale();
    }
  }

  /** A check was made; edits since then count anew. */
  checked(): void {
    this.saidStale = false;
    if (this.live) this.schedule();
    else if (!this.edits.isEmpty) this.edited();
  }

  stop(): void {
    this.timer.clear(this.waiting);
    this.waiting = undefined;
  }

  private schedule(): void {
    this.stop();
    if (!this.live || this.edits.isEmpty) return;
    this.waiting = this.timer.set(() => {
      this.waiting = undefined;
      // Once the host can answer again it says so, and the wait begins anew.
      if (this.live && !this.busy && !this.edits.isEmpty) this.recheck();
    }, QUIET);
  }
}

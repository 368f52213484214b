import { Refusal } from '../../refusals/refusal';
import { deskErrorOf } from '../book/fault';
import type { Outcome } from '../desk';

/** One piece of work, as it sees itself. */
export interface Job {
  readonly signal: AbortSignal;
  /** Throws where the work was cancelled: for safe points, where nothing is half done. */
  readonly checkpoint: () => void;
  /** From here on the work can no longer be cancelled: it is about to write. Throws where it was before. */
  readonly commit: () => void;
}

/** Does one job at a time, in the order in which they come; whatever a job throws becomes its outcome. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private controller: AbortController | undefined;
  private closed = false;

  run<T>(work: (job: Job) => Promise<T>): Promise<Outcome<T>> {
    const outcome = this.last.then(() => this.done(work));
    this.last = outcome;
    return outcome;
  }

  /** Cancels the job under way, as soon as it comes to a safe point; those that wait go on. */
  cancel(): void {
    this.controller?.abort();
  }

  /** Cancels what is under way and refuses whatever waits or comes. */
  close(): void {
    this.closed = true;
    this.cancel();
  }

  private async done<T>(work: (job: Job) => Promise<T>): Promise<Outcome<T>> {
    const controller = new AbortController();
    const { signal } = controller;
    this.controller = controller;
    const checkpoint = () => {
      if (this.closed) throw new Refusal('closed');
      if (signal.aborted) throw new Refusal('cancelled');
    };
    const commit = () => {
      checkpoint();
      if (this.controller === controller) this.controller = undefined;
    };
    try {
      if (this.closed) throw new Refusal('closed');
      return { ok: true, value: await work({ signal, checkpoint, commit }) };
    } catch (error) {
      return { ok: false, error: deskErrorOf(error) };
    } finally {
      if (this.controller === controller) this.controller = undefined;
    }
  }
}

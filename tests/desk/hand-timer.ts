import type { Timer } from '../../src/desk/live/timer';

// A window has no setImmediate.
const soon = (run: () => void): void =>
  void (typeof setImmediate === 'undefined' ? setTimeout(run, 0) : setImmediate(run));

/** A timer that goes by hand; what is to run at once does, after all that is already under way. */
export class HandTimer implements Timer {
  private waiting = new Map<number, { readonly run: () => void; readonly at: number }>();
  private now = 0;
  private next = 0;

  set(run: () => void, milliseconds: number): unknown {
    const handle = ++this.next;
    if (milliseconds === 0) soon(run);
    else this.waiting.set(handle, { run, at: this.now + milliseconds });
    return handle;
  }

  clear(handle: unknown): void {
    this.waiting.delete(handle as number);
  }

  /** Lets so much time go by, then all that it set going come to rest. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const [handle, { run, at }] of [...this.waiting]) {
      if (at > this.now) continue;
      this.waiting.delete(handle);
      run();
    }
    await rest();
  }

  get isIdle(): boolean {
    return this.waiting.size === 0;
  }
}

/** Waits until whatever is under way has come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise<void>((resolve) => soon(resolve));
}

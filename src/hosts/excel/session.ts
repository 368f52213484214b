import { isBusy, isPerhapsBusy } from './office-codes';
import { cancelled } from './refusals';

/** Queues requests, and returns what takes the answers once they are there. Called anew for every attempt. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

/** One round trip. Waits while Excel is busy; throws what office.js throws, or `cancelled`. */
export type Trip = <T>(queue: Queue<T>) => Promise<T>;

export interface WorkOptions {
  readonly signal?: AbortSignal | undefined;
  /** All trips become one step of the user's undo list, where Excel can do that. */
  readonly asOneStep?: boolean;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 2000;

/** The way to Excel for all that this host does. */
export class Session {
  private waiting = 0;

  constructor(private readonly onBusy: (busy: boolean) => void) {}

  /**
   * Runs work of one or more trips, each one `context.sync()` that is sent: `trip` heeds the signal, `sure` does not,
   * for what must be brought to an end.
   */
  async run<T>(work: (trip: Trip, sure: Trip) => Promise<T>, { signal, asOneStep }: WorkOptions = {}): Promise<T> {
    const batch = (context: Excel.RequestContext): Promise<T> =>
      work(
        (queue) => this.attempt(context, queue, true, signal),
        (queue) => this.attempt(context, queue, false),
      );
    // An office.js that does not know the option yet leaves it alone.
    return asOneStep === true ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
  }

  /**
   * Excel refuses a whole batch while a cell is being typed in. `delayForCellEdit` would wait in silence and could not
   * be cancelled (Learn: "Delay execution while cell is being edited").
   */
  private async attempt<T>(
    context: Excel.RequestContext,
    queue: Queue<T>,
    isReading: boolean,
    signal?: AbortSignal,
  ): Promise<T> {
    let isWaiting = false;
    // A cell may have been left between a refusal and the question what it meant: what only reads is asked once more.
    let mayRepeat = isReading;
    try {
      for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
        if (signal?.aborted === true) throw cancelled();
        const take = queue(context);
        const refused = await sent(context, mayRepeat);
        if (refused === 'no') return take();
        if (refused === 'perhaps') {
          mayRepeat = false;
          continue;
        }
        if (!isWaiting) this.change(1);
        isWaiting = true;
        await pause(wait, signal);
      }
    } finally {
      if (isWaiting) this.change(-1);
    }
  }

  private change(by: 1 | -1): void {
    this.waiting += by;
    if (this.waiting === (by === 1 ? 1 : 0)) this.onBusy(by === 1);
  }
}

/** Sends what is queued, and says whether Excel was busy. */
async function sent(context: Excel.RequestContext, mayRepeat: boolean): Promise<'yes' | 'no' | 'perhaps'> {
  try {
    await context.sync();
    return 'no';
  } catch (error) {
    if (isBusy(error)) return 'yes';
    if (!isPerhapsBusy(error)) throw error;
    if (!(await answers(context))) return 'yes';
    if (mayRepeat) return 'perhaps';
    throw error;
  }
}

/** Whether Excel answers what it always can, unless it takes nothing at all for the moment. */
async function answers(context: Excel.RequestContext): Promise<boolean> {
  try {
    context.workbook.load('name');
    await context.sync();
    return true;
  } catch (error) {
    return !isBusy(error) && !isPerhapsBusy(error);
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });
}

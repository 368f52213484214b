/** How the desk waits: given by whoever opens it, as every place that it runs in has its own. */
export interface Timer {
  /** Runs something later; the handle is for `clear`. */
  set(run: () => void, milliseconds: number): unknown;
  clear(handle: unknown): void;
}

/** Lets the screen be painted and a click on "cancel" come through. */
export const pause = (timer: Timer): Promise<void> => new Promise((resolve) => void timer.set(resolve, 0));

import { codeOf, isTooLarge } from './office-codes';
import type { Trip } from './session';

/** Sends items so many at once, in their order; where a request proves too large, which Excel then has not begun, half as many. */
export async function inPortions<T>(
  items: readonly T[],
  most: number,
  send: (portion: readonly T[], from: number) => Promise<void>,
): Promise<void> {
  let size = most;
  for (let from = 0; from < items.length; ) {
    const portion = items.slice(from, from + size);
    try {
      await send(portion, from);
    } catch (error) {
      if (!isTooLarge(error) || portion.length <= 1) throw error;
      size = Math.floor(portion.length / 2);
      continue;
    }
    from += portion.length;
  }
}

/** What came of asking of many things: those that Excel fails on are left out. */
export interface Asked<T, R> {
  readonly answers: ReadonlyMap<T, R>;
  readonly failed: readonly T[];
  /** What the first of them failed with. */
  readonly error?: unknown;
}

/** So many are asked of in one request. */
const ASKED_AT_ONCE = 1000;

/**
 * Asks of many things, all in one round trip where Excel has no trouble with any; else those it fails on are found by
 * halving: one bad object must not hide the rest.
 */
export async function askOfEach<T, R>(
  trip: Trip,
  items: readonly T[],
  ask: (context: Excel.RequestContext, item: T) => () => R,
): Promise<Asked<T, R>> {
  const answers = new Map<T, R>();
  const failed: T[] = [];
  let first: unknown;
  const waiting: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += ASKED_AT_ONCE) waiting.push(items.slice(from, from + ASKED_AT_ONCE));
  for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) {
    const now = some;
    try {
      await trip((context) => {
        const taken = now.map((item) => ({ item, take: ask(context, item) }));
        return () => {
          for (const { item, take } of taken) answers.set(item, take());
        };
      });
    } catch (error) {
      if (codeOf(error) === '' || codeOf(error) === 'cancelled') throw error;
      const half = Math.ceil(now.length / 2);
      first ??= error;
      if (now.length === 1) failed.push(...now);
      else waiting.unshift(now.slice(0, half), now.slice(half));
    }
  }
  return { answers, failed, error: first };
}

import { isTooLarge } from './office-codes';

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

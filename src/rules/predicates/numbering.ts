/** One place of a numbered list: its number, absent where it has none that can be read. */
export interface Numbered {
  readonly value?: number | undefined;
  /** How unlikely it is that this number is wrong. */
  readonly weight: number;
}

/** What is wrong with a numbered list. Places are counted from 0. */
export type Fault =
  /** This place alone does not fit those before and behind it. */
  | { readonly what: 'odd'; readonly at: number; readonly needed: number }
  /** From this place on all numbers are so many too high (a gap) or too low (a repeat). */
  | { readonly what: 'shift'; readonly at: number; readonly by: number; readonly needed: number };

/** The least that explains how a list is numbered, and how unlikely that is. */
export interface Explanation {
  readonly faults: readonly Fault[];
  readonly cost: number;
}

/** One shift is likelier than two odd numbers in a row, and less likely than one. */
const SHIFT = 1.5;
/** Number less place in a list that counts 1, 2, 3… */
const FROM_ONE = 1;

/**
 * Explains a list that should count 1, 2, 3… by the least number of odd places and shifts. Each place stands by its
 * number less its place, which is 1 all along a right list; a shortest path over these differences, in linear time.
 */
export function explain(list: readonly Numbered[]): Explanation {
  const ahead = list.map(({ value }, at) => (value === undefined ? Number.NaN : value - at));
  // What it costs to have come to a place with a difference, less what every place so far costs all other differences.
  const costs = new Map<number, number>([[FROM_ONE, 0]]);
  const entered: boolean[] = [];
  const from: number[] = [];
  let [all, best, least] = [0, FROM_ONE, 0];
  list.forEach(({ weight }, at) => {
    const own = ahead[at]!;
    from.push(best);
    const stayed = costs.has(own) ? costs.get(own)! + all : Number.POSITIVE_INFINITY;
    const isShifted = !Number.isNaN(own) && least + SHIFT < stayed;
    entered.push(isShifted);
    const now = isShifted ? least + SHIFT : stayed;
    all += weight;
    if (!Number.isNaN(own)) costs.set(own, now - all);
    const kept = best === own ? now : least + weight;
    if (!Number.isNaN(own) && now < kept) [best, least] = [own, now];
    else least = kept;
  });
  const faults: Fault[] = [];
  let state = best;
  for (let at = list.length - 1; at >= 0; at--) {
    if (ahead[at] !== state) faults.push({ what: 'odd', at, needed: at + state });
    else if (entered[at]) {
      const before = from[at]!;
      faults.push({ what: 'shift', at, by: state - before, needed: at + before });
      state = before;
    }
  }
  return { faults: faults.reverse(), cost: least };
}

import { compare, multiply, type Rational, rational } from '../../workbook/rational';
import type { Share } from '../types';
import type { Draft } from './draft';
import { readAs } from './read-share';

/** What is known of shares besides their own column. */
export interface ShareEvidence {
  /** What a % in the column's header says of the numbers below it: that they are points. Undefined where there is none. */
  readonly headed: (draft: Draft) => Share | undefined;
  /** What the figures say that a share is made of; undefined where they tell nothing. */
  readonly told: (draft: Draft) => Share | undefined;
  /** The reading that comes less far from that, though neither may agree: inputs may be wrong. */
  readonly leans: (draft: Draft) => Share | undefined;
  /** True for a share that some relation makes of other figures. */
  readonly made: (draft: Draft) => boolean;
  /** How most shares of the workbook are meant that were told and stand, like this one, under a % or under none. */
  readonly usual: (draft: Draft) => Share | undefined;
}

/** What the numbers of a column are like, and what is sure of them. */
export interface Readings {
  /** Shares that can be read in one way only. */
  readonly sure: readonly Rational[];
  readonly told: Readonly<Record<Share, number>>;
  readonly leaning: Readonly<Record<Share, number>>;
  /** How many plain numbers are above 1, and those that are not, the smallest first. */
  readonly large: number;
  readonly small: readonly Rational[];
  /** True where the smallest number above 1 is not much larger than the largest that is not. */
  readonly isAlike: boolean;
  /** True where numbers are shown with % by their format. */
  readonly formatted: boolean;
}

const ONE = rational(1n);
const HUNDREDTH = rational(1n, 100n);

const numberOf = (draft: Draft): Rational => readAs(draft, 'fraction').value!;
export const isText = ({ slips }: Draft): boolean => slips.includes('number-as-text');
export const isLarge = (draft: Draft): boolean => compare(numberOf(draft), ONE) > 0;

export function readings(column: readonly Draft[], { told, leans }: ShareEvidence): Readings {
  const [sure, large, small]: [Rational[], Rational[], Rational[]] = [[], [], []];
  const counts = { told: { fraction: 0, points: 0 }, leaning: { fraction: 0, points: 0 } };
  let formatted = false;
  for (const draft of column) {
    if (draft.value!.n === 0n) continue;
    if (draft.share === undefined) {
      formatted ||= !isText(draft);
      sure.push(draft.value!);
      continue;
    }
    const [known, near] = [told(draft), leans(draft)];
    if (known !== undefined) counts.told[known]++;
    if (near !== undefined) counts.leaning[near]++;
    (isLarge(draft) ? large : small).push(numberOf(draft));
    const read = known ?? (isLarge(draft) ? 'points' : undefined);
    if (read !== undefined) sure.push(readAs(draft, read).value!);
  }
  for (const numbers of [sure, large, small]) numbers.sort(compare);
  const [most, least] = [small.at(-1), large[0]];
  const isAlike = most !== undefined && least !== undefined && isUpTo(least, ALIKE, most);
  return { sure, ...counts, large: large.length, small, isAlike, formatted };
}

/** Shares within this of each other are alike. */
const ALIKE = rational(3n);
const NEAR = rational(2n);
/** One or two numbers are alike by chance sooner than more are. */
const NEARER = rational(5n, 4n);
const FEW = 3;
/** Points may well be so much smaller than all others of their column. */
const FAR = rational(10n);
const TENTH = rational(1n, 10n);

const isUpTo = (a: Rational, times: Rational, b: Rational): boolean => compare(a, multiply(times, b)) <= 0;

/** Whether what is sure of a column goes down to small rates; undefined where nothing is. */
export function sizeOf({ sure }: Readings): 'small' | 'large' | undefined {
  if (sure.length === 0) return undefined;
  return compare(sure[0]!, TENTH) < 0 ? 'small' : 'large';
}

/** True where a number, taken for points, is of the size of the fractions given. */
export function fitsFractions(draft: Draft, fractions: readonly Rational[]): boolean {
  const points = multiply(numberOf(draft), HUNDREDTH);
  return isUpTo(fractions[0]!, NEAR, points) && isUpTo(points, NEAR, fractions.at(-1)!);
}

/** The reading by which a number up to 1 is of the size of the others; undefined where that is none, or both. */
export function typicalOf(draft: Draft, { sure }: Readings): Share | undefined {
  const number = numberOf(draft);
  const [low, high] = [sure[0]!, sure.at(-1)!];
  const [alike, near] = sure.length < FEW ? [NEARER, NEARER] : [ALIKE, NEAR];
  const isFraction = isUpTo(high, alike, low) && isUpTo(low, near, number) && isUpTo(number, near, high);
  const points = multiply(number, HUNDREDTH);
  const isPoints = isUpTo(low, FAR, points) || compare(multiply(low, low), multiply(points, high)) <= 0;
  if (isFraction === isPoints) return undefined;
  return isFraction ? 'fraction' : 'points';
}

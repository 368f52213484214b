import { groupBy } from '../../workbook/group-by';
import { compare, multiply, type Rational, rational } from '../../workbook/rational';
import { columnKey } from '../headers/turn';
import type { Share } from '../types';
import type { Draft } from './draft';

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
}

const ONE = rational(1n);
const HUNDRED = rational(100n);
const HUNDREDTH = rational(1n, 100n);

type Scaled = Pick<Draft, 'share' | 'value' | 'decimals' | 'ownDecimals' | 'typedDecimals' | 'roundedTo'>;
const DIGITS = ['ownDecimals', 'typedDecimals', 'roundedTo'] as const;

/** A share's number taken for a fraction, or for points. */
export function readAs<D extends Scaled>(draft: D, share: Share): D {
  if (draft.share === undefined || draft.share === share) return draft;
  const [factor, shift] = share === 'points' ? [HUNDREDTH, 2] : [HUNDRED, -2];
  const { value, decimals } = draft;
  const read = { ...draft, share, value: multiply(value!, factor), decimals: decimals + shift };
  for (const digits of DIGITS) if (draft[digits] !== undefined) read[digits] = draft[digits] + shift;
  return read;
}

/**
 * Settles what the plain numbers of one measure mean, cell by cell: what the figures tell that they are made of, else
 * what the other cells of the column tell. No cell turns its column into something else.
 * @returns those of which it cannot be told
 */
export function settleShares(measure: readonly Draft[], evidence: ShareEvidence): Draft[] {
  if (!measure.some(({ share }) => share !== undefined)) return [];
  const ratios = measure.filter((draft) => draft.state === 'number');
  const all = readings(ratios, evidence);
  return [...groupBy(ratios, columnKey).values()].flatMap((column) => {
    const plain = column.filter(({ share }) => share !== undefined);
    if (plain.length === 0) return [];
    const own = readings(column, evidence);
    const style = styleOf(plain, own, all, evidence);
    return plain.filter((draft) => {
      const read = shareOf(draft, own.sure.length > 0 ? own : all, style, evidence);
      Object.assign(draft, readAs(draft, read ?? style));
      return read === undefined;
    });
  });
}

/** What is sure of a column, and of which kind most of it is. */
interface Readings {
  /** Shares that can be read in one way only. */
  readonly sure: readonly Rational[];
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  readonly leaning: Readonly<Record<Share, number>>;
  /** How many plain numbers are above 1, and how many are not. */
  readonly large: number;
  readonly small: number;
  /** True where numbers are shown with % by their format. */
  readonly formatted: boolean;
}

const numberOf = (draft: Draft): Rational => readAs(draft, 'fraction').value!;
const isText = ({ slips }: Draft): boolean => slips.includes('number-as-text');
const isLarge = (draft: Draft): boolean => compare(numberOf(draft), ONE) > 0;

function readings(column: readonly Draft[], { told, leans }: ShareEvidence): Readings {
  const sure: Rational[] = [];
  const leaning = { fraction: 0, points: 0 };
  let [large, small, formatted] = [0, 0, false];
  for (const draft of column) {
    if (draft.value!.n === 0n) continue;
    if (draft.share === undefined) {
      formatted ||= !isText(draft);
      sure.push(draft.value!);
      continue;
    }
    const known = told(draft);
    const near = leans(draft);
    if (near !== undefined) leaning[near]++;
    if (isLarge(draft)) large++;
    else small++;
    const read = known ?? (isLarge(draft) ? 'points' : undefined);
    if (read !== undefined) sure.push(readAs(draft, read).value!);
  }
  const ordered = [...sure].sort(compare);
  return { sure, low: ordered[0], high: ordered.at(-1), leaning, large, small, formatted };
}

/** How the plain numbers of a column are meant unless one of them tells otherwise. */
function styleOf(plain: readonly Draft[], own: Readings, all: Readings, { headed }: ShareEvidence): Share {
  for (const { leaning } of [own, all])
    if (leaning.points !== leaning.fraction) return leaning.points > leaning.fraction ? 'points' : 'fraction';
  const said = headed(plain[0]!);
  if (said !== undefined) return said;
  if (own.large > 0) return own.large >= own.small ? 'points' : 'fraction';
  const isPointsBeside = all.large > 0 && all.large >= all.small;
  return isPointsBeside ? 'points' : 'fraction';
}

function shareOf(
  draft: Draft,
  known: Readings,
  style: Share,
  { headed, told, made }: ShareEvidence,
): Share | undefined {
  const read = told(draft);
  if (read !== undefined) return read;
  // A 0 is none of it however it is meant; what is made of figures that are not there is as its column is.
  if (draft.value!.n === 0n || made(draft)) return style;
  if (isLarge(draft)) return 'points';
  const { low, high } = known;
  if (low === undefined || high === undefined) return style;
  const typical = typicalOf(numberOf(draft), low, high);
  if (typical !== undefined || headed(draft) !== undefined) return typical ?? headed(draft);
  // The cell of a number among numbers with % has lost its format; a text among texts may lack its %.
  return known.formatted && !isText(draft) ? 'fraction' : undefined;
}

/** Shares within this of each other are alike. */
const ALIKE = rational(3n);
const NEAR = rational(2n);
/** Points may well be so much smaller than all others of their column. */
const FAR = rational(10n);

const isUpTo = (a: Rational, times: Rational, b: Rational): boolean => compare(a, multiply(times, b)) <= 0;

/** The reading by which a number up to 1 is of the size of the others; undefined where that is none, or both. */
function typicalOf(number: Rational, low: Rational, high: Rational): Share | undefined {
  const isFraction = isUpTo(high, ALIKE, low) && isUpTo(low, NEAR, number) && isUpTo(number, NEAR, high);
  const points = multiply(number, HUNDREDTH);
  const isPoints = isUpTo(low, FAR, points) || compare(multiply(low, low), multiply(points, high)) <= 0;
  if (isFraction === isPoints) return undefined;
  return isFraction ? 'fraction' : 'points';
}

import { compare, type Rational, unitInLastPlace } from '../../workbook/rational';
import { fractionOf, isFew, type Slip } from './slip';
import { absolute } from './written';

/** In how many ways a slip of each kind may come out, in a number of so many digits: the more, the less it says of any one. */
const WAYS: Readonly<Record<Slip, (digits: number) => number>> = {
  transposition: (digits) => digits - 1,
  dropped: (digits) => digits,
  doubled: (digits) => digits,
  point: () => 2,
  unit: () => 1,
  sign: () => 1,
  'neighbour-row': () => 2,
  'neighbour-year': () => 1,
  digit: (digits) => 9 * digits,
  extra: (digits) => 10 * (digits + 1),
  few: () => 18,
};

/**
 * How likely a hand that meant one number typed another, as a natural logarithm, all kinds of slips being as frequent and
 * each of their outcomes, too. It orders suspects that the relations cannot tell apart, and tells nothing else.
 * @param slip the kind that `slipBetween` or a number beside tells
 */
export function handLikelihood(now: string, meant: string, slip: Slip | undefined): number {
  const digits = meant.replace(/\D/g, '').length;
  const apart = [...now].filter((sign, at) => sign !== meant[at]).length;
  const kinds = new Set<Slip>(slip === undefined ? [] : [slip]);
  // A digit wrong may be a few more or less, too, and either may be a number copied by chance.
  if (now.length === meant.length && apart === 1) kinds.add('digit');
  if (isFew(now, meant, Math.max(fractionOf(now), fractionOf(meant)))) kinds.add('few');
  const likelihood = [...kinds].reduce((sum, kind) => sum + 1 / Math.max(1, WAYS[kind](digits)), 0);
  return Math.log(likelihood + 10 ** -digits);
}

/**
 * By how much nearer to the nearest of the other years a number is as needed than as it stands, in powers of e: years
 * that lie as far apart as that are e times as rare (a Laplace distribution of logarithms).
 */
export function yearsSpeakFor(now: Rational, needed: Rational, decimals: number, years: readonly Rational[]): number {
  const least = { n: 1n, d: 2n * unitInLastPlace(decimals).d };
  const known = years.map(absolute).filter(({ n }) => n > 0n);
  if (known.length === 0) return 0;
  const size = (value: Rational) => {
    const whole = absolute(value);
    return log(compare(whole, least) < 0 ? least : whole);
  };
  const away = (value: Rational) => Math.min(...known.map((year) => Math.abs(size(value) - size(year))));
  return away(now) - away(needed);
}

const log = ({ n, d }: Rational): number => Math.log(Number(n) / Number(d));

import { compare, fromDecimal, type Rational, subtract, unitInLastPlace } from '../../workbook/rational';
import { absolute } from './written';

/**
 * What a person's hand may have done (笔误): two digits changed places, one digit wrong, a digit left out, typed twice
 * or put in, the point moved, the wrong unit, a minus sign, the row or the year beside copied, or a few more or less in the last digit.
 */
export type Slip =
  | 'transposition'
  | 'dropped'
  | 'doubled'
  | 'point'
  | 'unit'
  | 'sign'
  | 'neighbour-row'
  | 'neighbour-year'
  | 'digit'
  | 'extra'
  | 'few';

/** How a slip is told to a person. */
export const SLIP_WORDS: Readonly<Record<Slip, string>> = {
  transposition: '相邻两位写颠倒',
  dropped: '漏写一位',
  doubled: '一位写了两次',
  point: '小数点错位',
  unit: '单位写错',
  sign: '多了负号',
  'neighbour-row': '抄了相邻一行',
  'neighbour-year': '抄了另一年',
  digit: '一位数字写错',
  extra: '多写一位',
  few: '末位相差几个数',
};

/**
 * How little a slip owes to chance: of two figures that would both make the sums right, the one whose digits changed
 * places is the likelier; any figure can be a digit or a few off.
 */
export function slipTier(slip: Slip | undefined): number {
  if (slip === undefined) return 2;
  return slip === 'digit' || slip === 'extra' || slip === 'few' ? 1 : 0;
}

const FEW = 10n;
/** Ten times too much is a point moved; a thousand times is a wrong unit. */
const UNIT_PLACES = 3;

/**
 * The slip that makes `now` of `meant`; undefined if none does.
 * @param now digits as they stand, without % sign, such as `-13.57`
 * @param meant digits that were meant
 */
export function slipBetween(now: string, meant: string): Slip | undefined {
  if (now === meant) return undefined;
  if (now === `-${meant}` || meant === `-${now}`) return 'sign';
  if (now.startsWith('-') || meant.startsWith('-')) return undefined;
  if (isSwapped(now, meant)) return 'transposition';
  const places = placesMoved(now, meant);
  if (places !== undefined) return Math.abs(places) < UNIT_PLACES ? 'point' : 'unit';
  if (isWithout(now, meant)) return 'doubled';
  const decimals = Math.max(fractionOf(now), fractionOf(meant));
  if (dropsOne(meant, now) && !isFew(now, meant, decimals)) return 'dropped';
  const [a, b] = [padded(now, decimals), padded(meant, decimals)];
  if (a.length === b.length && differences(a, b).length === 1) return 'digit';
  if (isFew(now, meant, decimals)) return 'few';
  return dropsOne(now, meant) ? 'extra' : undefined;
}

export const fractionOf = (digits: string): number =>
  digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;

/** With zeros behind the point up to so many decimals: 3.9 and 3.98 differ in their last digit only. */
function padded(digits: string, decimals: number): string {
  const missing = decimals - fractionOf(digits);
  if (missing === 0) return digits;
  return (digits.includes('.') ? digits : `${digits}.`) + '0'.repeat(missing);
}

const differences = (a: string, b: string): number[] => [...a].flatMap((sign, at) => (sign === b[at] ? [] : [at]));

function isSwapped(a: string, b: string): boolean {
  const decimals = Math.max(fractionOf(a), fractionOf(b));
  const [x, y] = [padded(a, decimals), padded(b, decimals)];
  if (x.length !== y.length || x.indexOf('.') !== y.indexOf('.')) return false;
  const [first, second, ...more] = differences(x, y);
  if (first === undefined || second === undefined || more.length > 0) return false;
  const isBeside = second === first + 1 || (second === first + 2 && x[first + 1] === '.');
  return isBeside && x[first] === y[second] && x[second] === y[first];
}

/** How many places the point moved, if nothing else did. */
function placesMoved(a: string, b: string): number | undefined {
  const digits = (text: string) => text.replace('.', '').replace(/^0+|0+$/g, '');
  if (digits(a) === '' || digits(a) !== digits(b)) return undefined;
  const lead = (text: string) => {
    const [whole = '', fraction = ''] = text.split('.');
    const trimmed = whole.replace(/^0+/, '');
    return trimmed === '' ? -(/^0*/.exec(fraction)?.[0].length ?? 0) : trimmed.length;
  };
  return lead(a) - lead(b);
}

/** True where `a` is `b` with one of its digits typed twice. */
function isWithout(a: string, b: string): boolean {
  if (a.length !== b.length + 1) return false;
  return [...a].some((digit, at) => digit !== '.' && a[at - 1] === digit && a.slice(0, at) + a.slice(at + 1) === b);
}

/** True where leaving out one digit of `a` gives `b`. */
function dropsOne(a: string, b: string): boolean {
  return [...a].some((digit, at) => {
    if (digit === '.') return false;
    const rest = a.slice(0, at) + a.slice(at + 1);
    return rest === b || (rest.endsWith('.') && rest.slice(0, -1) === b);
  });
}

/** True where two numbers are apart by less than ten of the last digits. */
export function isFew(a: string, b: string, decimals: number): boolean {
  const apart = absolute(subtract(fromDecimal(a), fromDecimal(b)));
  const few: Rational = { n: FEW, d: unitInLastPlace(decimals).d };
  return compare(apart, few) < 0;
}

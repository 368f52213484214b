/** Exact fractions: every comparison of figures is made with these, never with floating point. */
export interface Rational {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

const BIG = 1n << 128n;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n/d with the sign in the numerator. Throws RangeError when d is 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('division by zero');
  const top = d < 0n ? -n : n;
  const bottom = d < 0n ? -d : d;
  // Reducing costs more than it saves until the numbers have grown.
  if (bottom < BIG) return { n: top, d: bottom };
  const common = gcd(top, bottom);
  return { n: top / common, d: bottom / common };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** a ÷ b. Throws RangeError when b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, 0 or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const isLike = a.d === b.d;
  const left = isLike ? a.n : a.n * b.d;
  const right = isLike ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True where two numbers are no further apart than this. */
export function isNear(a: Rational, b: Rational, most: Rational): boolean {
  const off = subtract(a, b);
  return compare(off.n < 0n ? negate(off) : off, most) <= 0;
}

export function isInteger(a: Rational): boolean {
  return a.n % a.d === 0n;
}

const units = new Map<number, Rational>();

/** 10 to the power of `-decimals`. */
export function unitInLastPlace(decimals: number): Rational {
  let unit = units.get(decimals);
  if (unit === undefined) {
    unit = decimals >= 0 ? { n: 1n, d: 10n ** BigInt(decimals) } : { n: 10n ** BigInt(-decimals), d: 1n };
    units.set(decimals, unit);
  }
  return unit;
}

/** Nearest multiple of 10^-decimals, halves away from zero, as Excel's ROUND; -3 decimals are thousands. */
export function round(a: Rational, decimals: number): Rational {
  const unit = unitInLastPlace(decimals);
  const top = a.n * unit.d;
  const bottom = a.d * unit.n;
  const half = a.n < 0n ? -bottom : bottom;
  return { n: ((top * 2n + half) / (bottom * 2n)) * unit.n, d: unit.d };
}

/** Reads plain decimal digits such as `-1357.50`. Throws RangeError for anything else. */
export function fromDecimal(text: string): Rational {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal number: ${text}`);
  const fraction = match[3] ?? '';
  const digits = BigInt((match[2] as string) + fraction);
  return { n: match[1] === '-' ? -digits : digits, d: 10n ** BigInt(fraction.length) };
}

/** Plain decimal digits of a double at 15 significant digits, as Excel keeps it: 0.1 + 0.2 is `0.3`. */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const whole = padded.slice(0, Math.max(1, point));
  const fraction = padded.slice(Math.max(1, point)).replace(/0+$/, '');
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** Digits of a, rounded to at most `decimals` places; trailing zeros kept only when `fixed`. */
export function toDecimal(a: Rational, decimals: number, fixed = false): string {
  const rounded = round(a, decimals);
  const places = Math.max(0, decimals);
  const negative = rounded.n < 0n;
  const digits = String(negative ? -rounded.n : rounded.n).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  const sign = negative && /[1-9]/.test(whole + kept) ? '-' : '';
  return sign + whole + (kept === '' ? '' : `.${kept}`);
}

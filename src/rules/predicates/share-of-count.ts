import { add, compare, multiply, type Rational, rational, unitInLastPlace } from '../../workbook/rational';

/**
 * The GRIM test: can a share with so many decimals come from a whole number out of `total`, rounded or truncated?
 * Source: Brown & Heathers, "The GRIM Test" (2017), doi:10.1177/1948550616673876; truncation is added.
 * @param share as a fraction
 * @param decimals digits after the point of the fraction
 */
export function isShareOfCount(share: Rational, decimals: number, total: bigint): boolean {
  if (total <= 0n || share.n < 0n) return false;
  const ulp = unitInLastPlace(decimals);
  const half = multiply(ulp, rational(1n, 2n));
  const whole = rational(total);
  const low = multiply(add(share, multiply(half, rational(-1n))), whole);
  const high = multiply(add(share, half), whole);
  const truncatedHigh = multiply(add(share, ulp), whole);
  // The smallest whole number not below the interval's low end.
  const count = -(-low.n / low.d) + (low.n > 0n && low.n % low.d !== 0n ? 1n : 0n);
  const candidate = rational(count);
  if (count > total) return false;
  return compare(candidate, high) <= 0 || compare(rational(ceiling(multiply(share, whole))), truncatedHigh) < 0;
}

function ceiling({ n, d }: Rational): bigint {
  return n > 0n ? (n + d - 1n) / d : n / d;
}

import { placeBelow } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import type { Rational } from '../../workbook/rational';
import { isSameValue, type Neighbours } from './neighbours';
import { type Slip, slipBetween, slipTier } from './slip';
import { digitsOf, writtenAs } from './written';

/** What a person's hand may have done to make a number of another: its digits, and the slip if there is one. */
export interface Hand {
  readonly is: string;
  readonly meant: string;
  readonly slip: Slip | undefined;
}

/**
 * What a person's hand may have done where a figure should be of that value: by its digits, or by the cells beside it.
 * @param figure one with a number
 * @param now what stands in the workbook
 */
export function handBetween(
  figure: Figure,
  value: Rational,
  neighbours: Neighbours,
  now: (figure: Figure) => Figure = (each) => each,
): Hand {
  const own = now(figure);
  const written = { ...writtenAs(own), percent: false };
  const [is, meant] = [digitsOf(own.value!, written), digitsOf(value, written)];
  const byHand = slipBetween(is, meant);
  const slip = slipTier(byHand) === 0 ? byHand : (copiedFrom(figure, neighbours, now) ?? byHand);
  return { is, meant, slip };
}

/** The row or the year beside that a figure is the same as; many figures are 0, or all of something. */
function copiedFrom(figure: Figure, neighbours: Neighbours, now: (figure: Figure) => Figure): Slip | undefined {
  const own = now(figure);
  if (own.value!.n === 0n || (own.kind === 'ratio' && own.value!.n === own.value!.d)) return undefined;
  const isSame = (other: Figure | undefined): boolean => {
    if (other === undefined || other.measure !== figure.measure || other.block !== figure.block) return false;
    return isSameValue(own, now(other));
  };
  const years = neighbours.otherYears(figure);
  if (years.some(isSame) && !neighbours.isRepeating(figure)) return 'neighbour-year';
  return [-1, 1].some((step) => isSame(neighbours.at(placeBelow(figure, step)))) ? 'neighbour-row' : undefined;
}

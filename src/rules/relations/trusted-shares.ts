import type { Figure, Share } from '../../recognise/types';
import { measureKey } from '../../recognise/values/columns';
import { readAs } from '../../recognise/values/read-share';
import { groupBy } from '../../workbook/group-by';
import { compare, rational } from '../../workbook/rational';
import type { Known } from './told-shares';

type Told = ReadonlyMap<Figure['place'], Share>;

/** What most of some shares were told to be. */
export function commonestOf(figures: readonly Figure[], told: Told): Share | undefined {
  const shares = figures.flatMap(({ place }) => told.get(place) ?? []);
  const points = shares.filter((share) => share === 'points').length;
  if (points * 2 === shares.length) return undefined;
  return points * 2 > shares.length ? 'points' : 'fraction';
}

const isLarge = (figure: Figure): boolean => compare(readAs(figure, 'fraction').value!, rational(1n)) > 0;

/**
 * What shares were told to be, without what a wrong input says: where several change their scale together, what they
 * have in common is wrong, and not they. What makes up 100% is told by that.
 */
export function trusted(own: readonly Figure[], { told, summed, inputs, tooSmall }: Known): Told {
  const trusted = new Map(told);
  const plain = own.filter(({ place }) => told.has(place));
  const partsOf = (place: Figure['place']) => inputs.get(place) ?? [];
  for (const { place } of plain) if (partsOf(place).some((input) => tooSmall.has(input))) trusted.delete(place);
  for (const { share, fellows } of new Set(summed.values())) {
    const contrary = fellows.filter((place) => (trusted.get(place) ?? share) !== share);
    if (contrary.length > 1) for (const place of contrary) trusted.delete(place);
  }
  for (const measures of sharing(plain, partsOf)) withdrawTiny(measures, plain, trusted);
  for (const [place, { share }] of summed) if (!trusted.has(place)) trusted.set(place, share);
  return trusted;
}

/** Told shares by what they have in common; a set of them comes once. */
function sharing(plain: readonly Figure[], partsOf: (place: Figure['place']) => readonly Figure['place'][]) {
  const byInput = new Map<Figure['place'], Figure[]>();
  for (const figure of plain) {
    for (const input of new Set(partsOf(figure.place))) {
      const known = byInput.get(input);
      if (known === undefined) byInput.set(input, [figure]);
      else known.push(figure);
    }
  }
  return [...byInput.values()].filter(({ length }) => length > 1);
}

/** Points below 1 and nothing else, of one input, in measures whose other shares are fractions: the input is too large. */
function withdrawTiny(group: readonly Figure[], plain: readonly Figure[], trusted: Map<Figure['place'], Share>): void {
  const isPoints = (figure: Figure) => trusted.get(figure.place) === 'points';
  if (group.some(isLarge) || group.filter(isPoints).length < 2) return;
  const among = new Set(group);
  const others = groupBy(
    plain.filter((figure) => !among.has(figure)),
    measureKey,
  );
  for (const figure of group.filter(isPoints)) {
    if (commonestOf(others.get(measureKey(figure)) ?? [], trusted) === 'fraction') trusted.delete(figure.place);
  }
}

import { columnKey } from '../../recognise/headers/turn';
import type { Figure, Share } from '../../recognise/types';
import { measureKey } from '../../recognise/values/columns';
import { readAs } from '../../recognise/values/read-share';
import { groupBy } from '../../workbook/group-by';
import { compare, multiply, rational } from '../../workbook/rational';
import { isWholeOf, type Known } from './told-shares';

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
  for (const { share, shares } of new Set(summed.values())) {
    const contrary = shares.filter(({ place }) => share !== undefined && (trusted.get(place) ?? share) !== share);
    if (contrary.length > 1) for (const { place } of contrary) trusted.delete(place);
  }
  for (const group of sharing(plain, partsOf)) withdrawTiny(group, plain, trusted);
  for (const column of groupBy(plain, (figure) => `${measureKey(figure)}/${columnKey(figure)}`).values()) {
    for (const lone of column.filter((figure) => isLone(figure, column, trusted))) {
      const { shares = [] } = summed.get(lone.place) ?? {};
      if (!isWholeOf(shares, (figure) => trusted.get(figure.place))) trusted.delete(lone.place);
    }
  }
  for (const [place, { share }] of summed) if (share !== undefined && !trusted.has(place)) trusted.set(place, share);
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

const SIZE = rational(5n);

/** True where a share, read as all others of its column are, is of their size: it may be what it is made of that is wrong. */
function isLone(figure: Figure, column: readonly Figure[], trusted: Told): boolean {
  const read = trusted.get(figure.place);
  const others = column.filter((other) => other !== figure && trusted.has(other.place));
  const reading = others[0] === undefined ? undefined : trusted.get(others[0].place);
  if (read === undefined || reading === undefined || reading === read) return false;
  if (isLarge(figure) || others.some(({ place }) => trusted.get(place) !== reading)) return false;
  const value = (share: Figure) => readAs(share, reading).value!;
  const isUpTo = (a: Figure, b: Figure) => compare(value(a), multiply(SIZE, value(b))) <= 0;
  return others.some((other) => isUpTo(figure, other)) && others.some((other) => isUpTo(other, figure));
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
  // Many have one measure, and what is withdrawn is none of the others.
  for (const [measure, own] of groupBy(group.filter(isPoints), measureKey)) {
    if (commonestOf(others.get(measure) ?? [], trusted) !== 'fraction') continue;
    for (const { place } of own) trusted.delete(place);
  }
}

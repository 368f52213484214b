import { exactly } from '../../rules/judge/quantity';
import { compare } from '../../workbook/rational';
import type { CompiledLine } from '../lines/lines';
import { type Outcome, shownFor, weigh } from '../lines/weigh';
import type { Statement, TextPlace } from '../statement';
import { placeIn } from '../text/spoken-text';
import type { NamedPlace, Reading } from './reading';

/** The id of a line that is but the other side of one: what it names is compared with what that names. */
export const otherSideOf = (id: string): string => `${id}·`;

/**
 * Compares the places of a text that the two sides of a line name; stated on both. Each is compared with the largest and
 * the smallest of the other side: where it agrees with these, it does with all.
 */
export function betweenTexts({ line, comparisons }: CompiledLine, { named }: Reading): Statement[] {
  return comparisons.flatMap(({ operator, target }): Statement[] => {
    if (target.kind !== 'said') return [];
    const left = named.filter(({ line: id }) => id === line.id);
    const right = named.filter(({ line: id }) => id === otherSideOf(line.id));
    const stated = (one: NamedPlace, other: NamedPlace, outcome: Outcome): Statement => ({
      place: placeOf(one),
      number: digitsOf(one),
      kind: 'texts',
      line: line.id,
      target: target.text,
      members: [],
      operator,
      outcome,
      severity: 'query',
      said: `${one.said.printed}${one.said.mention.unit}`,
      expected: shownFor(one.said.mention, other.said.mention.value, one.said.printed),
      figures: [],
      others: [placeOf(other)],
      ...(line.reason === undefined ? {} : { reason: line.reason }),
    });
    const weighed = (a: NamedPlace, b: NamedPlace): Outcome =>
      weigh(a.said.mention, exactly(b.said.mention.value), operator);
    const against = (
      all: readonly NamedPlace[],
      others: readonly NamedPlace[],
      outcomeOf: (one: NamedPlace, other: NamedPlace) => Outcome,
    ): Statement[] => {
      const ends = endsOf(others);
      return all.flatMap((one) => {
        const other = ends.find((end) => outcomeOf(one, end) !== 'agrees') ?? ends[0];
        return other === undefined ? [] : [stated(one, other, outcomeOf(one, other))];
      });
    };
    return [...against(left, right, weighed), ...against(right, left, (b, a) => weighed(a, b))];
  });
}

/** The places with the largest number and with the smallest. */
function endsOf(places: readonly NamedPlace[]): NamedPlace[] {
  const [first] = places;
  if (first === undefined) return [];
  const end = (sign: number): NamedPlace =>
    places.reduce((a, b) => (sign * compare(b.said.mention.value, a.said.mention.value) > 0 ? b : a), first);
  return [end(1), end(-1)];
}

const placeOf = ({ said: { mention, clause }, block, spoken }: NamedPlace): TextPlace => ({
  block,
  ...placeIn(spoken, Math.min(clause.start, mention.start), mention.end),
});

const digitsOf = ({ said: { mention }, block, spoken }: NamedPlace): TextPlace => ({
  block,
  ...placeIn(spoken, mention.digits.start, mention.digits.end),
});

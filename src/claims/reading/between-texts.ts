import { exactly } from '../../rules/judge/quantity';
import type { CompiledLine } from '../lines/lines';
import { shownFor, weigh } from '../lines/weigh';
import type { Statement, TextPlace } from '../statement';
import { placeIn } from '../text/spoken-text';
import type { NamedPlace, Reading } from './reading';

/** The id of a line that is but the other side of one: what it names is compared with what that names. */
export const otherSideOf = (id: string): string => `${id}·`;

/** Compares the places of a text that the two sides of a line name, each with each; stated on both. */
export function betweenTexts({ line, comparisons }: CompiledLine, { named }: Reading): Statement[] {
  return comparisons.flatMap(({ operator, target }): Statement[] => {
    if (target.kind !== 'said') return [];
    const left = named.filter(({ line: id }) => id === line.id);
    const right = named.filter(({ line: id }) => id === otherSideOf(line.id));
    return left.flatMap((a) =>
      right.flatMap((b) => {
        const outcome = weigh(a.said.mention, exactly(b.said.mention.value), operator);
        const on = (one: NamedPlace, other: NamedPlace): Statement => ({
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
        return [on(a, b), on(b, a)];
      }),
    );
  });
}

const placeOf = ({ said: { mention, clause }, block, spoken }: NamedPlace): TextPlace => ({
  block,
  ...placeIn(spoken, Math.min(clause.start, mention.start), mention.end),
});

const digitsOf = ({ said: { mention }, block, spoken }: NamedPlace): TextPlace => ({
  block,
  ...placeIn(spoken, mention.digits.start, mention.digits.end),
});

import type { Figure } from '../../recognise/types';
import { combine, exactly, type Quantity } from '../../rules/judge/quantity';
import { compare, type Rational, ZERO } from '../../workbook/rational';
import type { Named } from '../lines/entries';
import { digitsFor, shownFor, weigh } from '../lines/weigh';
import type { StatementKind, TextPlace, Unread } from '../statement';
import type { Mention } from '../text/mention';
import type { Said } from '../text/said';
import { onlyYear } from '../text/spans';
import type { Reading } from './reading';

/** A quantity, what it was made of and where. */
export interface Made {
  readonly quantity: Quantity;
  readonly figures: readonly Figure[];
  readonly others?: readonly TextPlace[];
}

/** A number of the text, as it stands. */
export const fromText = ({ value }: Mention, place: TextPlace): Made => ({
  quantity: exactly(value),
  figures: [],
  others: [place],
});

/** One less the other, or a part of the other: of all that both were made of. Nothing where it is divided by 0. */
export function combined(operator: '-' | '÷', a: Made, b: Made): Made[] {
  if (operator === '÷' && compare(b.quantity.rounded.low, ZERO) <= 0) return [];
  return [
    {
      quantity: combine(operator, a.quantity, b.quantity),
      figures: [...a.figures, ...b.figures],
      others: [...(a.others ?? []), ...(b.others ?? [])],
    },
  ];
}

const CHANGES: ReadonlySet<StatementKind> = new Set(['change', 'growth']);

/** Why no number can set a change right: 增加 of what has become fewer, or of what has not changed. */
function turnedReason({ value: said }: Mention, value: Rational): string | undefined {
  if (value.n === 0n) return '表中没有增减，要改的是字句。';
  return said.n > 0n === value.n > 0n ? undefined : '增减的方向与表相反，要改的是字句，不只是数。';
}

/**
 * States a number that others make: right if any way of making it is.
 * @param isOpen true where it may be made of two things
 * @returns why there is no statement
 */
export function stateMade(
  reading: Reading,
  said: Said,
  kind: StatementKind,
  made: readonly Made[],
  name: Named | undefined,
  isOpen = false,
): Unread['why'] | undefined {
  if (made.length === 0) return 'no-figure';
  const { mention, printed, span } = said;
  const outcomes = made.map(({ quantity }) => weigh(mention, quantity, '='));
  const best = (['agrees', 'rounding', 'differs'] as const).find((one) => outcomes.includes(one))!;
  const { quantity, figures, others = [] } = made[outcomes.indexOf(best)]!;
  const turned = best === 'agrees' || !CHANGES.has(kind) ? undefined : turnedReason(mention, quantity.value);
  const outcome = turned === undefined ? best : 'differs';
  if (outcome === 'differs' && name?.ifFits === true) return 'unknown';
  const isVague = mention.hedge === 'about' || mention.hedge === 'over';
  const target = name?.entry.line.comparisons[0]?.target.text;
  const year = onlyYear(span);
  reading.state(said, kind, {
    ...(name === undefined ? {} : { line: name.entry.line.line.id }),
    ...(target === undefined ? {} : { target }),
    members: Object.values(name?.members ?? {}),
    ...(year === undefined ? {} : { year }),
    operator: '=',
    outcome,
    expected: shownFor(mention, quantity.value, printed),
    // Digits in the place of a word would not be read with what follows; nor would 增加 with less than nothing.
    ...(outcome === 'agrees' || mention.hedge !== undefined || turned !== undefined || !/\d/.test(printed)
      ? {}
      : { correction: digitsFor(mention, quantity.value, printed) }),
    figures,
    others,
    severity: isVague || isOpen || name?.instead !== undefined ? 'query' : 'error',
    ...(turned === undefined ? {} : { reason: turned }),
  });
  return undefined;
}

import { exactly } from '../../rules/judge/quantity';
import { rational } from '../../workbook/rational';
import { type Named, valuesFor } from '../lines/entries';
import type { ClaimOperator, Wording } from '../lines/lines';
import { type Looked, look, type Missing } from '../lines/lookup';
import { digitsFor, inBase, type Outcome, shownFor, weigh } from '../lines/weigh';
import type { Unread } from '../statement';
import { coreOf } from '../text/label';
import type { Said } from '../text/said';
import { onlyYear } from '../text/spans';
import { combined, fromText, type Made, stateMade } from './made';
import type { Reading } from './reading';

/**
 * Compares a number with all that the line of its name says.
 * @param bound takes the place of the line's own operators: it is at most, or at least
 * @returns why it was compared with nothing
 */
export function compareFigure(
  reading: Reading,
  said: Said,
  named: Named,
  bound?: ClaimOperator,
): Unread['why'] | undefined {
  const name = fitting(said, named);
  let missing: Missing | undefined;
  let found = false;
  name.entry.line.comparisons.forEach(({ operator, target }, at) => {
    if (target.kind === 'said') return;
    if (target.kind === 'rest') {
      found = compareRest(reading, said, name, target.wording, at) || found;
      return;
    }
    const looked = isOfThen(reading, said, name, at) ? 'no-year' : look(name, said.span, at);
    if (typeof looked === 'string') {
      missing ??= looked;
      return;
    }
    found = true;
    stateFigure(reading, said, bound ?? (name.narrowed ? '<=' : operator), looked, name, target.text);
  });
  return found ? undefined : (missing ?? 'unknown');
}

/** What the tables give without a year is as it is now: an earlier year's number is not compared with it. */
function isOfThen({ shown }: Reading, { span }: Said, name: Named, comparison: number): boolean {
  const year = onlyYear(span);
  return (
    year !== undefined &&
    year !== shown[shown.length - 1] &&
    valuesFor(name, comparison).every((value) => value.year === undefined)
  );
}

/** Of two things that a name may mean, the one that the number agrees with. */
function fitting(said: Said, name: Named): Named {
  if (name.instead === undefined) return name;
  const fits = (one: Named): boolean => {
    const looked = look(one, said.span);
    const { unit } = one.entry.line.wording;
    return (
      typeof looked === 'object' &&
      looked.options.some(({ quantity }) => weigh(said.mention, inBase(quantity, unit), '=') !== 'differs')
    );
  };
  return !fits(name) && fits(name.instead) ? name.instead : name;
}

function stateFigure(
  reading: Reading,
  said: Said,
  operator: ClaimOperator,
  looked: Looked,
  { entry: { line }, members }: Named,
  target: string,
): void {
  const { mention, printed, span } = said;
  const { unit } = line.wording;
  const options = looked.options.map(({ quantity, figures }) => ({ quantity: inBase(quantity, unit), figures }));
  const outcomes = options.map(({ quantity }) => weigh(mention, quantity, operator, unit === '万元/人'));
  const order: readonly Outcome[] = looked.each ? ['differs', 'rounding', 'agrees'] : ['agrees', 'rounding', 'differs'];
  const outcome = order.find((one) => outcomes.includes(one))!;
  const { quantity, figures } = options[outcomes.indexOf(outcome)]!;
  const isLoose = operator !== '=';
  const isVague = mention.hedge === 'about' || mention.hedge === 'over' || (mention.counts === '人次' && unit === '人');
  const other =
    outcome === 'differs'
      ? looked.others.find((one) => weigh(mention, inBase(one.quantity, unit), operator) !== 'differs')
      : undefined;
  const reason = other !== undefined ? `这是 ${other.year} 年的数。` : isLoose ? line.line.reason : undefined;
  const year = onlyYear(span);
  reading.state(said, 'figure', {
    line: line.line.id,
    target,
    members: Object.values(members),
    ...(year === undefined ? {} : { year }),
    operator,
    outcome,
    expected: shownFor(mention, quantity.value, printed),
    // 千兆 is a word: digits in its place would not be read with what follows.
    ...(mention.hedge === undefined && !isLoose && outcome !== 'agrees' && /\d/.test(printed)
      ? { correction: digitsFor(mention, quantity.value, printed) }
      : {}),
    figures,
    others: [],
    severity: isLoose || isVague || !looked.sure || other !== undefined ? 'query' : 'error',
    ...(reason === undefined ? {} : { reason }),
  });
}

/** 稳定率 = 1 − 异动 ÷ 在校生, where the text tells how many have gone. @returns true where it does */
function compareRest(reading: Reading, said: Said, name: Named, { required, optional }: Wording, at: number): boolean {
  const words = [...required.flat(), ...optional];
  const year = said.span?.years[0];
  const part = reading.understood
    .filter(
      ({ said: other, core }) =>
        other.mention.whole &&
        other.span?.years[0] === year &&
        required.every((group) => group.some((word) => core.includes(word))) &&
        coreOf(core, words) === '',
    )
    .pop();
  const looked = look(name, said.span, at);
  if (part === undefined || typeof looked === 'string') return false;
  const { mention } = part.said;
  const all: Made = { quantity: exactly(rational(1n)), figures: [] };
  const made = looked.options
    .flatMap((option) => combined('÷', fromText(mention, reading.placeOf(mention)), option))
    .flatMap((share) => combined('-', all, share));
  return stateMade(reading, said, 'figure', made, name) === undefined;
}

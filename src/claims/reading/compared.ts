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
  name: Named,
  bound?: ClaimOperator,
): Unread['why'] | undefined {
  let missing: Missing | undefined;
  let found = false;
  const { comparisons } = name.entry.line;
  const fits = comparisons.map((_, at) => outcomeAt(said, name, at) !== 'differs');
  comparisons.forEach(({ operator, target, either }, at) => {
    if (target.kind === 'said') return;
    // Where either may be meant, the one that fits is; where none does, both are told.
    const isEither = either || comparisons[at + 1]?.either === true;
    if (isEither && !fits[at] && (fits[at + 1] || fits[at - 1]) && !either) return;
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
    // Two tables carry it and the text agrees with one of them.
    const isOther = fits.some((fit) => fit);
    const own = (isEither || isOther) && !fits[at] ? '≈' : operator;
    stateFigure(reading, said, bound ?? (name.narrowed ? '<=' : own), looked, name, target.text);
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

/**
 * Of two things that a name may mean, the one that the number agrees with.
 * @returns nothing where a name is meant only if the number fits it, and it does not
 */
export function settled(said: Said, name: Named | undefined): Named | undefined {
  if (name === undefined) return undefined;
  const isOne = name.ofOne === true && isOfSeveral(name);
  if (name.instead === undefined && name.ifFits !== true && !isOne) return name;
  const { instead, ...alone } = name;
  if (agreesWith(said, name)) return alone;
  if (instead !== undefined && agreesWith(said, instead)) return instead;
  return name.ifFits === true || (isOne && isFewer(said, name)) ? undefined : name;
}

/**
 * A name with another that has a word of it and the very number, where its own has another: 设备总值 is told by 表2 and by
 * 表14. Which is meant cannot be told then.
 */
export function withKin(reading: Reading, said: Said, name: Named, label: string): Named {
  if (name.narrowed || name.instead !== undefined || agreesWith(said, name)) return name;
  const { counts } = said.mention;
  const own = tableOf(name.entry.line.line.claim);
  const kin = reading.entries
    .filter(
      ({ line: { line, wording } }) =>
        tableOf(line.claim) !== own &&
        wording.counts.includes(counts) &&
        wording.required[0]?.some((word) => word.length > 1 && label.includes(word)) === true,
    )
    .map((entry): Named => ({ ...name, entry }))
    .find(
      (one) => [...one.entry.slots.keys()].every((slot) => name.members[slot] !== undefined) && agreesWith(said, one),
    );
  return kin === undefined ? name : { ...name, instead: kin, isKin: true };
}

const agreesWith = (said: Said, name: Named): boolean =>
  name.entry.line.comparisons.some((_, at) => outcomeAt(said, name, at) === 'agrees');

/** True where the tables have several contests of the level that is named. */
const isOfSeveral = (name: Named): boolean =>
  new Set(valuesFor(name).flatMap(({ figures }) => figures.map(({ labels }) => labels.竞赛层级))).size > 1;

/** True for fewer than the tables have. */
function isFewer({ mention, span }: Said, name: Named): boolean {
  const looked = look(name, span);
  return (
    typeof looked === 'object' && looked.options.some(({ quantity }) => weigh(mention, quantity, '<=') === 'agrees')
  );
}

/** How a number stands to one of the things that its line compares with, if that were what it is. */
function outcomeAt({ mention, span }: Said, name: Named, comparison: number): Outcome {
  const { line } = name.entry;
  const looked = line.comparisons[comparison]?.target.kind === 'said' ? 'no-figure' : look(name, span, comparison);
  const operator = name.narrowed ? '<=' : '=';
  if (typeof looked === 'string') return 'differs';
  const outcomes = looked.options.map(({ quantity }) =>
    weigh(mention, inBase(quantity, line.wording.unit), operator, line.wording.unit === '万元/人'),
  );
  return BEST_FIRST.find((one) => outcomes.includes(one))!;
}

const BEST_FIRST: readonly Outcome[] = ['agrees', 'rounding', 'differs'];
const EITHER = '也可能说的是全体的数，同样对不上。';
const tableOf = (text: string): string => /表\d+/.exec(text)?.[0] ?? '另一张表';
const kinReason = (text: string): string => `${tableOf(text)}里有这个数，请核对说的是哪一个。`;

function stateFigure(
  reading: Reading,
  said: Said,
  operator: ClaimOperator,
  looked: Looked,
  { entry: { line }, members, instead, isKin }: Named,
  target: string,
): void {
  const { mention, printed, span } = said;
  const { unit } = line.wording;
  const options = looked.options.map(({ quantity, figures }) => ({ quantity: inBase(quantity, unit), figures }));
  const outcomes = options.map(({ quantity }) => weigh(mention, quantity, operator, unit === '万元/人'));
  const order: readonly Outcome[] = looked.each ? [...BEST_FIRST].reverse() : BEST_FIRST;
  const outcome = order.find((one) => outcomes.includes(one))!;
  const { quantity, figures } = options[outcomes.indexOf(outcome)]!;
  const isLoose = operator !== '=';
  const isVague = mention.hedge === 'about' || mention.hedge === 'over' || (mention.counts === '人次' && unit === '人');
  const other =
    outcome === 'differs'
      ? looked.others.find((one) => weigh(mention, inBase(one.quantity, unit), operator) !== 'differs')
      : undefined;
  const reason =
    other !== undefined
      ? `这是 ${other.year} 年的数。`
      : isLoose
        ? line.line.reason
        : instead !== undefined && outcome === 'differs'
          ? isKin === true
            ? kinReason(instead.entry.line.line.claim)
            : EITHER
          : undefined;
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
    severity: isLoose || isVague || !looked.sure || other !== undefined || instead !== undefined ? 'query' : 'error',
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

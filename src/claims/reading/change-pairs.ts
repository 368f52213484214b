import { CHANGE, FALLING, YEARLY } from '../../catalogue/claims/change-words';
import { combine, exactly } from '../../rules/judge/quantity';
import { compare, divide, multiply, round, ZERO } from '../../workbook/rational';
import { type Named, valuesFor } from '../lines/entries';
import { look } from '../lines/lookup';
import { nameIn } from '../lines/match';
import { inBase } from '../lines/weigh';
import { type Base, OTHER } from '../text/bases';
import { coreOf, isIdle, isPer } from '../text/label';
import { labelOf, type Said } from '../text/said';
import { yearBefore } from '../text/spans';
import { combined, fromText, type Made } from './made';
import type { Reading } from './reading';
import { printedShare, shareIn } from './shares';
import type { Understood } from './understood';
import { isOfUnit, isSame, lastChanging, subjectOf, unitFor, whoseChange } from './whose-change';

/** What has changed, now and a year before: as the tables have it, then as the text does. */
export interface Pair {
  readonly years: readonly (readonly [now: Made, then: Made])[];
  readonly name: Named | undefined;
  readonly core: string;
  readonly falls: boolean;
  /** True where two tables have it otherwise. */
  readonly isOpen?: boolean;
}

const areSame = ([a, b]: Pair['years'][number], [c, d]: Pair['years'][number]): boolean =>
  compare(a.quantity.value, c.quantity.value) === 0 && compare(b.quantity.value, d.quantity.value) === 0;

export const differences = ({ years, falls }: Pair): Made[] =>
  years.flatMap(([now, then]) =>
    combined('-', now, then).map((made) =>
      falls ? { ...made, quantity: combine('-', then.quantity, now.quantity) } : made,
    ),
  );

export const growths = (pair: Pair): Made[] =>
  pair.years.flatMap((years) => {
    const [, { quantity }] = years;
    if (compare(quantity.value, ZERO) <= 0) return [];
    // What it was made of is told by the difference already.
    return differences({ ...pair, years: [years] }).flatMap((one) => combined('÷', one, { quantity, figures: [] }));
  });

/** What a change is of, in its year and in the one that it is told against. @returns undefined where that is not known */
export function pairFor(reading: Reading, said: Said): Pair | undefined {
  const { before: words, mention, clause, base } = said;
  // 比计划增加, 年均增长: no figure of one year tells of that.
  if (base?.year === OTHER || YEARLY.test(CHANGE.exec(words)![0])) return undefined;
  const match = CHANGE.exec(words)!;
  const falls = FALLING.test(match[1]!);
  const subject = subjectOf(words.slice(0, match.index));
  const idle = isIdle(subject);
  const direct = reading.last;
  const isDirect =
    direct?.said.compared === true &&
    direct.said.clause === clause &&
    isOfUnit(mention.counts, direct.said.mention.counts);
  const last = isDirect ? direct : lastChanging(reading, said);
  if (said.nth === undefined ? idle && reading.isLost(said) : last === undefined) return undefined;
  if (mention.counts === '百分点' && idle && last !== undefined && !isRate(last)) return undefined;
  if (idle && isPer(subject) && (last === undefined || !isPer(labelOf(last.said)))) return undefined;
  const { name, core } = idle
    ? whoseChange(reading, said, last)
    : { name: nameIn(subject, reading.entries, unitFor(said), reading.naming(said)), core: coreOf(subject) };
  const span = said.span ?? (idle && !isDirect ? last?.said.span : undefined);
  const year = span?.kind === 'one' ? span.years[0]! : reading.shown[reading.shown.length - 1];
  if (year === undefined) return undefined;
  if (base !== undefined && !isOfSame(reading, said, base, name, core)) return undefined;
  const then = base?.year ?? yearBefore(year);
  if (idle && last?.kind === 'share') {
    const [a, b] = [shareIn(last, year), shareIn(last, then)];
    if (a === undefined || b === undefined) return undefined;
    // 8% and 92.7% are 84.7 apart, whatever they were before they were rounded.
    const [now, before] = [printedShare(reading, last, year), printedShare(reading, last, then)];
    const printed = now === undefined || before === undefined ? [] : [[now, before] as const];
    return { years: [[a, b], ...printed, [asPrinted(a, last), asPrinted(b, last)]], name, core, falls };
  }
  const years = [name, name?.instead].flatMap((one) => inTables(one, year, then));
  const isOpen = years.some((pair) => !areSame(pair, years[0]!));
  years.push(...inText(reading, core, year, then));
  return years.length === 0 ? undefined : { years, name, core, falls, isOpen };
}

/** A share as the text prints shares: 53.57% less 44.41% is 9.16, whatever lies behind them. */
function asPrinted(made: Made, { said: { mention } }: Understood): Made {
  const { ulp } = mention;
  return { ...made, quantity: exactly(multiply(round(divide(made.quantity.value, ulp), 0), ulp)) };
}

/** True where a base is the same thing in its year: 招生人数比2020年招生人数, not 比全市平均. */
function isOfSame(reading: Reading, said: Said, { words }: Base, name: Named | undefined, core: string): boolean {
  const other = coreOf(words);
  if (other === '' || core.includes(other)) return true;
  const named = name && nameIn(words, reading.entries, unitFor(said), reading.naming(said));
  return named?.entry === name?.entry && !named?.narrowed && isSame(named?.members, name?.members);
}

const isRate = ({ kind, said }: Understood): boolean => kind === 'share' || said.mention.counts === '%';

/** What the tables have for a name in two years. */
export function inTables(name: Named | undefined, year: string, then: string): Pair['years'] {
  if (name === undefined) return [];
  const { unit } = name.entry.line.wording;
  return name.entry.line.comparisons.flatMap((_, order): Pair['years'] => {
    // What a table gives without a year tells of no change; another that the line names may.
    if (valuesFor(name, order).every((value) => value.year === undefined)) return [];
    const [a, b] = [year, then].map((one) => look(name, { years: [one], kind: 'one', sure: true }, order));
    if (typeof a !== 'object' || typeof b !== 'object') return [];
    const made = ({ options: [first] }: typeof a): Made => ({ ...first!, quantity: inBase(first!.quantity, unit) });
    return [[made(a), made(b)]];
  });
}

function inText(reading: Reading, core: string, year: string, then: string): Pair['years'] {
  const [a, b] = [reading.kept(core, year), reading.kept(core, then)];
  return a === undefined || b === undefined ? [] : [[fromText(a.mention, a.place), fromText(b.mention, b.place)]];
}

import { AGAINST, CHANGE, COME_TO, EMPTY_BASE, FALLING, NO_CHANGE, YEARLY } from '../../catalogue/claims/change-words';
import { combine, exactly } from '../../rules/judge/quantity';
import { compare, divide, multiply, round, ZERO } from '../../workbook/rational';
import { type Entry, type Named, valuesFor } from '../lines/entries';
import { look } from '../lines/lookup';
import { nameIn } from '../lines/match';
import { inBase } from '../lines/weigh';
import type { Unread } from '../statement';
import { type Base, OTHER } from '../text/bases';
import { coreOf, isIdle } from '../text/label';
import type { Said } from '../text/said';
import { onlyYear, spanOf, yearBefore } from '../text/spans';
import { combined, fromText, type Made, stateMade } from './made';
import type { Reading } from './reading';
import { printedShare, shareIn } from './shares';
import type { Understood } from './understood';

/** True where a number says what something has come to, not by how much it has changed: 降至, 增加到. */
export const hasCome = ({ to, before }: Said): boolean => to || COME_TO.test(before);

/** True where a number says by how much something has changed. */
export const isChange = ({ before }: Said): boolean => CHANGE.test(before);

/** 增加133人: true for a change that is counted. 新增 and 最多 tell of no change. */
export const isCountedChange = (said: Said): boolean =>
  isChange(said) && !hasCome(said) && !NO_CHANGE.test(said.before);

/** A change without a subject of its own is of what the one before it was of, even where that is not known. */
const lose = (reading: Reading, said: Said): 'unknown' => {
  if (!isIdle(subjectOf(said.before.replace(CHANGE, '')))) reading.lose(said);
  return 'unknown';
};

/** 增加133人. @returns why it was not compared */
export function readChange(reading: Reading, said: Said): Unread['why'] | undefined {
  const pair = pairFor(reading, said);
  if (pair === undefined) return lose(reading, said);
  const { name, core } = pair;
  reading.understood.push({ said, named: name, core, kind: 'change' });
  return stateMade(reading, said, 'change', differences(pair), name);
}

/** 同比增长41.20%, 提高1.2个百分点. @returns why it was not compared */
export function readGrowth(reading: Reading, said: Said): Unread['why'] | undefined {
  const pair = pairFor(reading, said);
  if (pair === undefined) return lose(reading, said);
  const { name, core } = pair;
  reading.understood.push({ said, named: name, core, kind: 'growth' });
  const isPoints = said.mention.counts === '百分点' || name?.entry.line.wording.unit === '%';
  return stateMade(reading, said, isPoints ? 'change' : 'growth', isPoints ? differences(pair) : growths(pair), name);
}

/** What a number says it is times of. */
interface Times {
  readonly of: Understood;
  readonly named: Named;
  readonly year: string;
  readonly then: string;
}

const OF_THEN = /^(?:是|为|仅为|只有|约为|达到?|相当于)?的$/;

/** 是上年5次的3.1倍, 仅为上年的19.0%: so many times, or such a part of, what it was in the year before. */
export function timesOf({ last, shown }: Reading, { mention, before, clause, span }: Said): Times | undefined {
  if (last?.kind !== 'figure' || last.said.mention.counts === '%' || mention.counts === '百分点') return undefined;
  const { named: name, said } = last;
  if (name === undefined || name.narrowed || !OF_THEN.test(before)) return undefined;
  const isOfNumber = said.clause === clause && before === '的' && !said.before.includes('占');
  const then = onlyYear(isOfNumber ? said.span : span);
  const year = shown.find((one) => then !== undefined && yearBefore(one) === then);
  // Without a year it is the last one.
  const own = said.span === undefined ? shown[shown.length - 1] : onlyYear(said.span);
  const isSaid = isOfNumber || (before !== '的' && own === year);
  return isSaid && then !== undefined && year !== undefined ? { of: last, named: name, year, then } : undefined;
}

/** How what a number says it is times of has changed. @returns why it was not compared */
export function readTimes(reading: Reading, said: Said, { of, named, year, then }: Times): Unread['why'] | undefined {
  reading.understood.push({ said, named, core: of.core, kind: 'growth' });
  const made = inTables(named, year, then).flatMap(([a, b]) => combined('÷', a, b));
  return stateMade(reading, { ...said, span: spanOf({ kind: 'year', year }, reading.shown) }, 'times', made, named);
}

/** What has changed, now and a year before: as the tables have it, then as the text does. */
interface Pair {
  readonly years: readonly (readonly [now: Made, then: Made])[];
  readonly name: Named | undefined;
  readonly core: string;
  readonly falls: boolean;
}

const differences = ({ years, falls }: Pair): Made[] =>
  years.flatMap(([now, then]) =>
    combined('-', now, then).map((made) =>
      falls ? { ...made, quantity: combine('-', then.quantity, now.quantity) } : made,
    ),
  );

const growths = (pair: Pair): Made[] =>
  pair.years.flatMap((years) => {
    const [, { quantity }] = years;
    if (compare(quantity.value, ZERO) <= 0) return [];
    // What it was made of is told by the difference already.
    return differences({ ...pair, years: [years] }).flatMap((one) => combined('÷', one, { quantity, figures: [] }));
  });

function pairFor(reading: Reading, said: Said): Pair | undefined {
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
  const name = idle ? last?.named : nameIn(subject, reading.entries, unitFor(said), reading.naming(said));
  const core = idle ? (last?.core ?? '') : coreOf(subject);
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
  years.push(...inText(reading, core, year, then));
  return years.length === 0 ? undefined : { years, name, core, falls };
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

const isSame = (a: Named['members'] = {}, b: Named['members'] = {}): boolean =>
  Object.entries({ ...a, ...b }).every(([key, member]) => a[key] === member && b[key] === member);

/** A subject without what it is compared with: 招生总人数比2020年招生总人数 → 招生总人数. */
const subjectOf = (words: string): string =>
  words
    .replace(EMPTY_BASE, '')
    .replace(AGAINST, '')
    .replace(/(?:相[较比对]于?|较之?|比|与).*$/, '');

/** The number that a change without a subject of its own is of. Only 百分点 change shares. */
function lastChanging({ understood }: Reading, { mention, clause, nth }: Said): Understood | undefined {
  const known = understood.filter(
    ({ said, kind }) =>
      !said.compared &&
      said.clause.depth <= clause.depth &&
      (kind !== 'share' || mention.counts === '百分点') &&
      // A growth is of whatever has grown.
      (kind === 'growth' || isOfUnit(mention.counts, said.mention.counts)),
  );
  if (nth === undefined) return known[known.length - 1];
  // 分别提高1个百分点、4.61个百分点: each is of one of as many before.
  const row = known.filter(({ kind, said }) => kind === 'figure' && said.clause.sentence === clause.sentence);
  return row.length < nth.of ? undefined : row[row.length - nth.of + nth.at];
}

/** What a change may be of: a growth of anything, 百分点 of shares and rates, all else of what is counted alike. */
const isOfUnit = (change: string, counts: string): boolean =>
  change === '%' || change === '百分点' || change === counts || (/^人/.test(change) && /^人/.test(counts));

const isRate = ({ kind, said }: Understood): boolean => kind === 'share' || said.mention.counts === '%';

/** A growth may be that of anything; 百分点 are of rates, all else of what is counted alike. */
const unitFor =
  ({ mention: { counts } }: Said) =>
  ({ line: { wording } }: Entry): boolean =>
    counts === '%' || wording.counts.includes(counts === '百分点' ? '%' : counts);

function inTables(name: Named | undefined, year: string, then: string): Pair['years'] {
  if (name === undefined) return [];
  const { unit } = name.entry.line.wording;
  // What a table gives without a year tells of no change; another that the line names may.
  const at = name.entry.line.comparisons.findIndex((_, order) =>
    valuesFor(name, order).some((value) => value.year !== undefined),
  );
  if (at < 0) return [];
  const [a, b] = [year, then].map((one) => look(name, { years: [one], kind: 'one', sure: true }, at));
  if (typeof a !== 'object' || typeof b !== 'object') return [];
  const made = ({ options: [first] }: typeof a): Made => ({ ...first!, quantity: inBase(first!.quantity, unit) });
  return [[made(a), made(b)]];
}

function inText(reading: Reading, core: string, year: string, then: string): Pair['years'] {
  const [a, b] = [reading.kept(core, year), reading.kept(core, then)];
  return a === undefined || b === undefined ? [] : [[fromText(a.mention, a.place), fromText(b.mention, b.place)]];
}

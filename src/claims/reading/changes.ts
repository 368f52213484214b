import { CHANGE, COME_TO, NO_CHANGE } from '../../catalogue/claims/change-words';
import { isInteger } from '../../workbook/rational';
import type { Named } from '../lines/entries';
import { nameIn } from '../lines/match';
import type { Unread } from '../statement';
import { coreOf, isIdle } from '../text/label';
import type { Said } from '../text/said';
import { onlyYear, spanOf, yearBefore } from '../text/spans';
import { differences, growths, inTables, pairFor } from './change-pairs';
import { combined, stateMade } from './made';
import type { Reading } from './reading';
import { isCount } from './shares';
import type { Understood } from './understood';
import { subjectOf } from './whose-change';

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
  return stateMade(reading, said, 'change', differences(pair), name, pair.isOpen);
}

/** 同比增长41.20%, 提高1.2个百分点. @returns why it was not compared */
export function readGrowth(reading: Reading, said: Said): Unread['why'] | undefined {
  const pair = pairFor(reading, said);
  if (pair === undefined) return lose(reading, said);
  const { name, core } = pair;
  reading.understood.push({ said, named: name, core, kind: 'growth' });
  const isTimes = said.mention.counts === '倍';
  const isPoints = said.mention.counts === '百分点' || (!isTimes && name?.entry.line.wording.unit === '%');
  // 增长两倍 is three times as much to some and two to others: what does not fit is asked.
  return stateMade(
    reading,
    isTimes ? inWhole(said) : said,
    isPoints ? 'change' : 'growth',
    isPoints ? differences(pair) : growths(pair),
    name,
    pair.isOpen || isTimes,
  );
}

/** 增长一倍: whole times are told of what is about as much. */
function inWhole(said: Said): Said {
  const { mention } = said;
  return mention.hedge === undefined && isInteger(mention.ulp)
    ? { ...said, mention: { ...mention, hedge: 'about' } }
    : said;
}

/** What a number says it is times of. */
interface Times {
  readonly of: Understood;
  readonly named: Named;
  readonly year: string;
  readonly then: string;
}

/** The year that stood before 的 is told apart. */
const OF_OWN = /^(.+?)(?:是|为|达到?|相当于)的$/;
const OF_THEN = /^(?:是|为|仅为|只有|约为|达到?|相当于)?的$/;

/** 是上年5次的3.1倍, 仅为上年的19.0%: so many times, or such a part of, what it was in the year before. */
export function timesOf(reading: Reading, one: Said): Times | undefined {
  const { last, shown } = reading;
  const { mention, before, clause, span } = one;
  const subject = OF_OWN.exec(before)?.[1] ?? '';
  if (!isIdle(subject)) return mention.counts === '百分点' ? undefined : timesOfOwn(reading, one, subject);
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

/** 主干带宽是上年的十倍: what it is that is so many times what it was in the year told. */
function timesOfOwn(reading: Reading, said: Said, subject: string): Times | undefined {
  const named = nameIn(subject, reading.entries, isCount, reading.naming(said));
  const then = onlyYear(said.span);
  const year = reading.shown.find((one) => then !== undefined && yearBefore(one) === then);
  if (named === undefined || named.narrowed || named.ifFits || then === undefined || year === undefined)
    return undefined;
  return { of: { said, named, core: coreOf(subject), kind: 'figure' }, named, year, then };
}

/** How what a number says it is times of has changed. @returns why it was not compared */
export function readTimes(reading: Reading, said: Said, { of, named, year, then }: Times): Unread['why'] | undefined {
  reading.understood.push({ said, named, core: of.core, kind: 'growth' });
  const made = inTables(named, year, then).flatMap(([a, b]) => combined('÷', a, b));
  return stateMade(reading, { ...said, span: spanOf({ kind: 'year', year }, reading.shown) }, 'times', made, named);
}

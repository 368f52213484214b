import { nameIn } from '../lines/match';
import type { Unread } from '../statement';
import { coreOf, isIdle } from '../text/label';
import { labelOf, type Said } from '../text/said';
import { hasCome, isChange, readGrowth, readTimes, timesOf } from './changes';
import { compareFigure, settled } from './compared';
import type { Reading } from './reading';
import { isCount, readShare, shareAgain } from './shares';
import type { Understood } from './understood';

/** It says the rate before it once more, as it is in another year or place. */
const AGAIN = /^(?:为|即|达|达到)$/;

/** 占比53.57%,较上年44.41%: the same share, as it was. */
const isShareBefore = ({ compared, mention, clause, before, behind }: Said, { kind, said }: Understood): boolean =>
  compared &&
  kind === 'share' &&
  mention.counts === '%' &&
  said.clause.sentence === clause.sentence &&
  isIdle(`${before}${behind}`);

/** A number in %, 个百分点 or 倍: how it stands to another year, growth, a rate of the tables, or a share of something. @returns why it was not compared */
export function readPercent(reading: Reading, said: Said): Unread['why'] | undefined {
  const { mention, clause, to, compared, hasYear } = said;
  const { last } = reading;
  const times = timesOf(reading, said);
  if (times !== undefined) return readTimes(reading, said, times);
  if (hasCome(said)) {
    if (last?.kind === 'share' && last.said.clause === clause) return shareAgain(reading, said, last);
  } else if (isChange(said)) return readGrowth(reading, said);
  else if (last !== undefined && isShareBefore(said, last)) return shareAgain(reading, said, last);
  if (reading.isOfOther(said)) return 'unknown';
  const label = labelOf(said);
  const isAgain = to || compared || AGAIN.test(label) || hasYear;
  const rate = settled(
    said,
    last?.kind === 'figure' && last.said.mention.counts === '%' && isIdle(label) && isAgain
      ? last.named
      : nameIn(label, reading.entries, (entry) => !isCount(entry), reading.naming(said)),
  );
  if (rate === undefined || mention.counts !== '%') return readShare(reading, said);
  reading.understood.push({ said, named: rate, core: coreOf(label), kind: 'figure' });
  return compareFigure(reading, said, rate);
}

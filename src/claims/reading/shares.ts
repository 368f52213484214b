import { SHARE } from '../../catalogue/claims/words';
import type { Entry, Named } from '../lines/entries';
import { type Looked, look, type Missing } from '../lines/lookup';
import { nameIn } from '../lines/match';
import type { Unread } from '../statement';
import { coreOf, isIdle } from '../text/label';
import { labelOf, type Said } from '../text/said';
import { onlyYear, type YearSpan } from '../text/spans';
import { combined, fromText, type Made, stateMade } from './made';
import type { Reading } from './reading';
import type { Understood } from './understood';

/** True for a line of things that are counted or measured, not of a rate. */
export const isCount = ({ line: { wording } }: Entry): boolean => !wording.counts.includes('%');

/** 占比67.88%, 占专任教师的67.88%, 一体化教师占67.88%. @returns why it was not compared */
export function readShare(reading: Reading, said: Said): Unread['why'] | undefined {
  const { last: before, entries } = reading;
  // 150人(74.3%)
  const isAside =
    said.mention.counts === '%' &&
    isIdle(labelOf(said)) &&
    before?.kind === 'figure' &&
    before.said.mention.end === said.clause.start - 1;
  const match = SHARE.exec(isAside ? '占' : said.before);
  if (match === null) return 'unknown';
  const [, part = '', whole = ''] = match;
  const last = countBefore(reading, said);
  const isOwn = !isIdle(part);
  const name = isOwn ? nameIn(part, entries, isCount, reading.naming(said)) : last?.named;
  const known = isOwn ? sameCore(reading, coreOf(part), said.span) : last;
  if (name === undefined && known === undefined) return 'unknown';
  const span = isOwn || said.compared ? said.span : last?.said.span;
  const below = isIdle(whole)
    ? impliedWhole(reading, name, span)
    : saidWhole(
        reading,
        whole,
        [part, ...said.context.slice(0, said.near)],
        name?.entry.line.wording.counts ?? [known!.said.mention.counts],
        span,
      );
  if (typeof below === 'string') return below;
  const above = partsFor(reading, name, known ?? last, span);
  if (above.length === 0) return 'no-figure';
  reading.understood.push({ said, named: name, core: coreOf(part), kind: 'share', of: below.of });
  const made = above.flatMap((one) => below.looked.options.flatMap((other) => combined('÷', one, other)));
  return stateMade(reading, said, 'share', made, name);
}

/** The number of the sentence that a share without a name of its own is of. */
function countBefore({ understood }: Reading, { clause, nth, span }: Said): Understood | undefined {
  const counted = understood.filter(
    ({ kind, said: other }) =>
      kind === 'figure' &&
      other.mention.counts !== '%' &&
      other.clause.sentence === clause.sentence &&
      other.clause.depth <= clause.depth,
  );
  if (nth !== undefined) return counted[counted.length - (nth.of - nth.at)];
  // 分别为274人和405人,占比分别为84.83%、88.82%: each year's share is of that year's number.
  const ofYear = counted.filter(({ said: other }) => other.span?.years[0] === span?.years[0]);
  return ofYear[ofYear.length - 1] ?? counted[counted.length - 1];
}

/** The number that was told last by the same words, of the same year. */
function sameCore({ understood }: Reading, core: string, span: YearSpan | undefined): Understood | undefined {
  const found = understood.filter(
    (one) => one.kind === 'figure' && one.core === core && core !== '' && one.said.span?.years[0] === span?.years[0],
  );
  return found[found.length - 1];
}

/** What a share is of; `of` is its name where that is not what the line itself says. */
interface Whole {
  readonly looked: Looked;
  readonly of: Named | undefined;
}

/** What the line says that shares are of, or what the last share of the block was of. */
function impliedWhole({ whole }: Reading, name: Named | undefined, span: YearSpan | undefined): Whole | Missing {
  const own = name?.entry.line.whole === undefined ? undefined : look(name, span, 'whole');
  const looked = own ?? (whole === undefined ? 'no-figure' : look(whole, span));
  return typeof looked === 'string' ? looked : { looked, of: own === undefined ? whole : undefined };
}

/** 占专任教师的: what the text says that it is of. */
function saidWhole(
  reading: Reading,
  label: string,
  said: readonly string[],
  counts: readonly string[],
  span: YearSpan | undefined,
): Whole | Missing | 'unknown' {
  const fits = (entry: Entry): boolean =>
    isCount(entry) && entry.line.wording.counts.some((one) => counts.includes(one));
  const named = nameIn(label, reading.entries, fits);
  if (named === undefined) return 'unknown';
  reading.whole = named;
  const looked = look(named, span);
  if (typeof looked === 'string') return looked;
  // 实训设备占设备总值: of the 设备总值 that is meant where 实训 is spoken of, or of all.
  const beside = nameIn(label, reading.entries, fits, { context: said, near: said.length });
  const other = beside === undefined || beside.entry === named.entry ? 'no-figure' : look(beside, span);
  const options = typeof other === 'string' ? looked.options : [...looked.options, ...other.options];
  return { looked: { ...looked, options }, of: named };
}

/** What a share is the share of: the figure of the tables, and the number that the text gives for it. */
function partsFor(
  reading: Reading,
  name: Named | undefined,
  text: Understood | undefined,
  span: YearSpan | undefined,
): Made[] {
  const looked = name === undefined || name.narrowed ? undefined : look(name, span);
  const other = name?.instead === undefined ? undefined : look(name.instead, span);
  const made: Made[] = [looked, other].flatMap((one) => (typeof one === 'object' ? one.options : []));
  if (text?.said.mention.whole) made.push(fromText(text.said.mention, reading.placeOf(text.said.mention)));
  return made;
}

/** 从40.12%降至14.00%: the share of the other year. @returns why it was not compared */
export function shareAgain(reading: Reading, said: Said, first: Understood): Unread['why'] | undefined {
  const year = onlyYear(said.span);
  const made = year === undefined ? undefined : shareIn(first, year);
  if (made === undefined) return 'no-figure';
  reading.understood.push({ ...first, said });
  return stateMade(reading, said, 'share', [made], first.named);
}

/** A share that was told, as a table prints it for a year. */
export function printedShare({ printed }: Reading, { named, of }: Understood, year: string): Made | undefined {
  // A table prints what the line says that shares are of, not what a text may take them of.
  const above = named === undefined || of !== undefined ? 'no-figure' : look(named, ofYear(year));
  return typeof above === 'string' ? undefined : printed.beside(above.options[0]!.figures);
}

const ofYear = (year: string): YearSpan => ({ years: [year], kind: 'one', sure: true });

/** A share that was told, as it is in a year. */
export function shareIn({ named, of }: Understood, year: string): Made | undefined {
  if (named === undefined) return undefined;
  const span = ofYear(year);
  const [above, below] = [look(named, span), of === undefined ? look(named, span, 'whole') : look(of, span)];
  return typeof above === 'string' || typeof below === 'string'
    ? undefined
    : combined('÷', above.options[0]!, below.options[0]!)[0];
}

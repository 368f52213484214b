import { isLaterDate } from '../words/name-dates';
import { isLater } from '../words/set-words';
import type { CopyFacts } from './copy-facts';
import { beats } from './marks';
import { lastOf, type ReportYears } from './report-years';

/** Which of two sets of a table is not meant, and what speaks for that. */
export interface Verdict {
  readonly loser: CopyFacts;
  readonly by: 'years' | 'batch' | 'origin' | 'signs' | 'marks' | 'same' | 'complete' | 'agreement' | 'caption';
  /** One Chinese sentence without a full stop. */
  readonly why: string;
  readonly isLastYear: boolean;
}

/** What has become of the sets of one table. */
export interface Settled {
  readonly kept: readonly CopyFacts[];
  readonly lost: readonly Verdict[];
  /** Those between which nothing decides. */
  readonly open: readonly CopyFacts[];
}

/** What the sets filed together with one have shown: that they are of this year, of an earlier or of a later one. */
export type BatchKind = 'now' | 'before' | 'after';
export type BatchYears = (facts: CopyFacts) => BatchKind | undefined;

/** A form left open by what it shows of itself is looked up among its like. */
export interface Background {
  readonly report: ReportYears;
  readonly batch: BatchYears;
}

/** Says which of two sets of one table is meant, by the first thing that tells them apart. */
export function compareCopies(a: CopyFacts, b: CopyFacts, { report, batch }: Background): Verdict | undefined {
  return (
    byFigures(a, b) ??
    byYears(a, b, report) ??
    byBatch(a, b, batch) ??
    byOrigin(a, b) ??
    bySameness(a, b, batch) ??
    bySigns(a, b) ??
    byCompleteness(a, b)
  );
}

/** A template that nobody filled in is not the set meant. */
function byFigures(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const loser = [a, b].find(({ figures }) => figures === 0);
  if (loser === undefined || a.figures === b.figures) return undefined;
  return { loser, by: 'complete', why: loser.hasUnread ? '里面的行不认得' : '没有填数', isLastYear: false };
}

/** The set of the report's years is meant, not that of earlier ones. */
export function byYears(a: CopyFacts, b: CopyFacts, { last: reportLast, all }: ReportYears): Verdict | undefined {
  const kind = a.years.findIndex((years, at) => years.length > 0 && b.years[at]!.length > 0);
  if (kind < 0 || reportLast === undefined) return undefined;
  const [one, other] = [lastOf(a.years[kind]!)!, lastOf(b.years[kind]!)!];
  if (one === other) return undefined;
  const later = [one, other].sort()[1]!;
  // A later set than the report's is no more the one meant than an earlier one.
  const meant = later <= reportLast ? later : [one, other].find((year) => year === reportLast);
  if (meant === undefined) return undefined;
  const [winner, loser] = one === meant ? [a, b] : [b, a];
  const [had, has] = [loser.years[kind]!, winner.years[kind]!];
  // A table that is parted by years is not two sets of it: a set of other years begins and ends earlier, or later, and
  // holds no year of the report that the other one lacks.
  if (had[0]! === has[0]! || had[0]! < has[0]! !== lastOf(had)! < lastOf(has)!) return undefined;
  if (kind === 0 && had.some((year) => all.has(year) && !has.includes(year))) return undefined;
  if (winner.word?.isLastYear && !loser.word?.isLastYear) return undefined;
  const where = ['', '标题里的', '工作表名里的'][kind];
  return {
    loser,
    by: 'years',
    why: `${where}年度是${had.join('、')}，采用的一份是${has.join('、')}`,
    isLastYear: lastOf(had)! < meant,
  };
}

function byBatch(a: CopyFacts, b: CopyFacts, batch: BatchYears): Verdict | undefined {
  const loser = [a, b].find((facts) => batch(facts) === 'before');
  if (loser !== undefined && batch(a) !== batch(b))
    return { loser, by: 'batch', why: '与它放在一起的各表是以前年度的', isLastYear: true };
  const begun = [a, b].find((facts) => batch(facts) === 'after');
  if (begun === undefined || ![a, b].some((facts) => batch(facts) === 'now')) return undefined;
  return { loser: begun, by: 'batch', why: '与它放在一起的各表是以后年度的', isLastYear: false };
}

/** A set that is fetched from another one by formulas says what that one says: what is wrong is wrong there. */
function byOrigin(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const [loser, ...both] = [a, b].filter((facts) =>
    (facts === a ? b : a).copy.claims.some(({ header }) => facts.fetchedFrom.has(header.sheet)),
  );
  if (loser === undefined || both.length > 0) return undefined;
  return { loser, by: 'origin', why: '数字是用公式从采用的一份引来的', isLastYear: false };
}

/** An exact copy is no conflict: the better filed one is taken, or else the first. */
function bySameness(a: CopyFacts, b: CopyFacts, batch: BatchYears): Verdict | undefined {
  if (!sameValues(a, b)) return undefined;
  const signs = signsAgainst(a, b);
  const now = [a, b].filter((facts) => batch(facts) === 'now');
  const other = now.length === 1 ? (now[0] === a ? b : a) : undefined;
  const loser = other ?? signs[0]?.loser ?? worseMarked(a, b) ?? b;
  const why = ['与采用的一份完全相同', ...signs.flatMap((sign) => (sign.loser === loser ? sign.why : []))].join('；');
  return { loser, by: 'same', why, isLastYear: false };
}

/** Names, visibility and marks: believed where they agree. */
function bySigns(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const signs = signsAgainst(a, b);
  const marked = worseMarked(a, b);
  const [loser, ...others] = new Set([...signs.map((sign) => sign.loser), ...(marked === undefined ? [] : [marked])]);
  if (loser === undefined || others.length > 0) return undefined;
  if (signs.length === 0) return { loser, by: 'marks', why: '另有表号或标题更合的一份', isLastYear: false };
  const isUndated = loser.years[0].length === 0;
  return {
    loser,
    by: 'signs',
    why: signs.map(({ why }) => why).join('；'),
    isLastYear: isUndated && (loser.word?.isLastYear ?? false),
  };
}

const worseMarked = (a: CopyFacts, b: CopyFacts): CopyFacts | undefined =>
  beats(a.marks, b.marks) ? b : beats(b.marks, a.marks) ? a : undefined;

const signsAgainst = (a: CopyFacts, b: CopyFacts): { loser: CopyFacts; why: string }[] => [
  ...pick(a, b, isEarlierThan, (loser, winner) =>
    loser.word === undefined
      ? `采用的一份工作表名里写着“${winner.word?.word}”`
      : `工作表名或标题里写着“${loser.word.word}”`,
  ),
  ...pick(
    a,
    b,
    (facts, other) => isLaterDate(other.date, facts.date),
    (loser, winner) => `工作表名里的日期是“${loser.date!.written}”，采用的一份是“${winner.date!.written}”`,
  ),
  ...pick(a, b, isLessNamed, () => '工作表名不如采用的一份明确'),
  ...pick(
    a,
    b,
    ({ hidden }, other) => hidden && !other.hidden,
    () => '工作表是隐藏的',
  ),
];

const isEarlierThan = (facts: CopyFacts, other: CopyFacts): boolean => isLater(other.word, facts.word);

/** Of two sheets that name the table the one that says nothing else is meant, and none that names another table. */
const isLessNamed = ({ named, word }: CopyFacts, other: CopyFacts): boolean =>
  named === 'other'
    ? isNamed(other)
    : named === 'more' && other.named === 'plain' && word === undefined && other.word === undefined;

const isNamed = ({ named }: CopyFacts): boolean => named !== undefined && named !== 'other';

function pick(
  a: CopyFacts,
  b: CopyFacts,
  loses: (facts: CopyFacts, other: CopyFacts) => boolean,
  why: (loser: CopyFacts, winner: CopyFacts) => string,
): { loser: CopyFacts; why: string }[] {
  if (loses(a, b)) return [{ loser: a, why: why(a, b) }];
  return loses(b, a) ? [{ loser: b, why: why(b, a) }] : [];
}

function sameValues(a: CopyFacts, b: CopyFacts): boolean {
  return a.values.size === b.values.size && [...a.values].every(([about, text]) => b.values.get(about) === text);
}

/** A set that another one holds all of, and more, is a part or a draft of it. */
function byCompleteness(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const loser = isPartOf(a, b) ? a : isPartOf(b, a) ? b : emptier(a, b);
  return loser && { loser, by: 'complete', why: '填得不如采用的一份全', isLastYear: false };
}

const isPartOf = (a: CopyFacts, b: CopyFacts): boolean =>
  a.values.size < b.values.size && [...a.values].every(([about, text]) => b.values.get(about) === text);

/** A set in which so much more of what its form wants is blank than in the other. */
const FAR_EMPTIER = 0.4;

function emptier(a: CopyFacts, b: CopyFacts): CopyFacts | undefined {
  const blocks = ({ copy }: CopyFacts) => new Set(copy.claims.map(({ header }) => header.block)).size;
  const [less, more] = blocks(a) < blocks(b) || (blocks(a) === blocks(b) && a.filled < b.filled) ? [a, b] : [b, a];
  // The sheet that bears the table's name speaks louder than blank cells.
  if (isNamed(less) && !isNamed(more)) return undefined;
  if (blocks(less) < blocks(more)) return less;
  return more.filled - less.filled < FAR_EMPTIER || less.figures >= more.figures ? undefined : less;
}

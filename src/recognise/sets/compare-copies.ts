import type { CopyFacts } from './copy-facts';
import { beats } from './marks';
import { lastOf, type ReportYears } from './report-years';

/** Which of two sets of a table is not meant, and what speaks for that. */
export interface Verdict {
  readonly loser: CopyFacts;
  readonly by: 'years' | 'batch' | 'signs' | 'marks' | 'same' | 'complete' | 'agreement' | 'caption';
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

/** What the sets filed together with one have shown: that they are of this year, or of an earlier one. */
export type BatchYears = (facts: CopyFacts) => 'now' | 'before' | undefined;

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
    bySameness(a, b, batch) ??
    bySigns(a, b) ??
    byCompleteness(a, b)
  );
}

/** A template that nobody filled in is not the set meant. */
function byFigures(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const loser = [a, b].find(({ values }) => values.size === 0);
  if (loser === undefined || a.values.size === b.values.size) return undefined;
  return { loser, by: 'complete', why: '没有填数', isLastYear: false };
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
  if (loser === undefined || batch(a) === batch(b)) return undefined;
  return { loser, by: 'batch', why: '与它放在一起的各表是以前年度的', isLastYear: true };
}

/** An exact copy is no conflict: the better filed one is taken, or else the first. */
function bySameness(a: CopyFacts, b: CopyFacts, batch: BatchYears): Verdict | undefined {
  if (!sameValues(a, b)) return undefined;
  const signs = signsAgainst(a, b);
  const now = [a, b].filter((facts) => batch(facts) === 'now');
  const other = now.length === 1 ? (now[0] === a ? b : a) : undefined;
  const loser = other ?? signs[0]?.loser ?? worseMarked(a, b) ?? b;
  const why = ['与采用的一份完全相同', ...signs.flatMap((sign) => (sign.loser === loser ? sign.why : []))].join('，');
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
    why: signs.map(({ why }) => why).join('，'),
    isLastYear: isUndated && (loser.word?.isLastYear ?? false),
  };
}

const worseMarked = (a: CopyFacts, b: CopyFacts): CopyFacts | undefined =>
  beats(a.marks, b.marks) ? b : beats(b.marks, a.marks) ? a : undefined;

const signsAgainst = (a: CopyFacts, b: CopyFacts): { loser: CopyFacts; why: string }[] => [
  ...pick(
    a,
    b,
    ({ word }) => word !== undefined,
    ({ word }) => `工作表名或标题里写着“${word?.word}”`,
  ),
  ...pick(
    a,
    b,
    ({ hidden }) => hidden,
    () => '工作表是隐藏的',
  ),
];

function pick(
  a: CopyFacts,
  b: CopyFacts,
  has: (facts: CopyFacts) => boolean,
  why: (facts: CopyFacts) => string,
): { loser: CopyFacts; why: string }[] {
  if (has(a) === has(b)) return [];
  const loser = has(a) ? a : b;
  return [{ loser, why: why(loser) }];
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

/** A set with far more blank cells than the other. */
const FAR_EMPTIER = 0.25;

function emptier(a: CopyFacts, b: CopyFacts): CopyFacts | undefined {
  const blocks = ({ copy }: CopyFacts) => new Set(copy.claims.map(({ header }) => header.block)).size;
  if (blocks(a) !== blocks(b)) return blocks(a) < blocks(b) ? a : b;
  if (Math.abs(a.filled - b.filled) < FAR_EMPTIER) return undefined;
  return a.filled < b.filled ? a : b;
}

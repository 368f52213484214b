import type { CopyFacts } from './copy-facts';
import { beats } from './marks';
import { lastOf, type ReportYears } from './report-years';

/** Which of two sets of a table is not meant, and what speaks for that. */
export interface Verdict {
  readonly loser: CopyFacts;
  readonly by: 'years' | 'batch' | 'signs' | 'marks' | 'same' | 'complete' | 'agreement';
  /** One Chinese sentence without a full stop. */
  readonly why: string;
  readonly isLastYear: boolean;
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
  return byFigures(a, b) ?? byYears(a, b, report) ?? byBatch(a, b, batch) ?? bySigns(a, b) ?? byCompleteness(a, b);
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
  // Each with a year of the report that the other lacks: a table parted by years, not two sets of it.
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
  const [one, other] = [batch(a), batch(b)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const loser = one === 'before' ? a : b;
  return { loser, by: 'batch', why: '与它放在一起的各表是以前年度的', isLastYear: true };
}

/** Names, visibility and marks: believed where they agree. */
function bySigns(a: CopyFacts, b: CopyFacts): Verdict | undefined {
  const signs = [
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
  const isSame = sameValues(a, b);
  const marked = beats(a.marks, b.marks) ? b : beats(b.marks, a.marks) ? a : undefined;
  const losers = new Set([...signs.map(({ loser }) => loser), ...(marked === undefined ? [] : [marked])]);
  if (isSame) {
    const loser = signs[0]?.loser ?? marked ?? b;
    const why = ['与采用的一份完全相同', ...signs.flatMap((sign) => (sign.loser === loser ? sign.why : []))].join('，');
    return { loser, by: 'same', why, isLastYear: false };
  }
  if (losers.size !== 1) return undefined;
  const [loser] = losers as Set<CopyFacts>;
  if (signs.length === 0) return { loser: loser!, by: 'marks', why: '另有表号或标题更合的一份', isLastYear: false };
  return {
    loser: loser!,
    by: 'signs',
    why: signs.map(({ why }) => why).join('，'),
    isLastYear: loser!.word?.isLastYear ?? false,
  };
}

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

import type { Clause } from './clauses';
import { isIdle } from './label';
import { namesIn } from './names';
import { withoutYears } from './own-words';
import { labelOf, type Said } from './said';
import { yearsOf as eachOf, spanOf } from './spans';
import type { SpokenYear } from './years';

/** 分别, 依次: what is named before is shared out among the numbers behind. */
const RESPECTIVELY = /(?:分别|依次)(?:各|只)?(?:达到|达|为|是|有)?|分获|各(?:为|有|是)/;
const EDGES = /^[、和与及,]+|[、和与及,]+$/g;
/** 三类: how many there are, which is no name. */
const HOW_MANY = /[一二三四五六七八九十两]+(?:类|项|个|种|大|者|方面)/g;
const COPULA = /[为是]/g;
const CONJUNCTIONS = /^(?:和|与|及|、|,|以及|为|是)*$/;

/**
 * Gives each number of a row what is its own: as many names, years or numbers before as numbers behind, one for each.
 * @param said the numbers of a paragraph, in order
 * @param shown years that the report shows, ascending
 */
export function shareOut(
  text: string,
  clauses: readonly Clause[],
  said: readonly Said[],
  shown: readonly string[],
): Said[] {
  const result = said.map((one, at) => {
    const nth = rowAround(text, said, at);
    return nth === undefined ? one : { ...one, nth };
  });
  const twoYears = new TwoYears();
  clauses.forEach((clause, index) => {
    twoYears.enter(clause);
    const word = RESPECTIVELY.exec(text.slice(clause.start, clause.end));
    if (word === null) return;
    const from = clause.start + word.index;
    const first = result.findIndex(({ mention }) => mention.start > from);
    if (first < 0 || result[first]!.clause !== clause) return;
    const row = inRow(result, first);
    if (row.length < 2) return;
    const head = withoutYears(text, clause.start, from, clause).replace(EDGES, '');
    const tail = withoutYears(text, from + word[0].length, row[0]!.mention.start, clause);
    const years = told(clause, from);
    const lead = leadTo(text, clauses, index);
    const share =
      sharing(row, head, tail, lead, [years, twoYears.pair], shown) ??
      likeBefore(row, head, result.slice(0, first)) ??
      byPlace(row, `${head}${tail}`);
    row.forEach((one, order) => {
      result[first + order] = { ...one, nth: undefined, ...share(one, order) };
    });
  });
  return result.map((one, at) => likeRowBefore(one, at, result));
}

/** What a number of a row gets. */
type Share = (one: Said, order: number) => Partial<Said>;

/** What each number of a row gets: a year or a name. Undefined where neither can be shared out. */
function sharing(
  row: readonly Said[],
  head: string,
  tail: string,
  lead: string,
  [own, before]: readonly [own: readonly SpokenYear[], before: readonly SpokenYear[]],
  shown: readonly string[],
): Share | undefined {
  const words = `${head}${tail}`.replace(COPULA, '');
  const [names, led] = [namesIn(head.replace(HOW_MANY, '')), namesIn(lead.replace(HOW_MANY, ''))];
  const isFor = (all: readonly unknown[]): boolean => all.length === row.length;
  const { behind } = row[row.length - 1]!;
  // 分别有680名和311名学生毕业: what stands behind the last is said of each.
  const byYear = (years: readonly SpokenYear[]) => (_: Said, order: number) => ({
    before: words,
    behind,
    span: spanOf(years[order]!, shown),
  });
  if (isFor(own)) return byYear(own);
  if (isFor(names)) return (one, order) => named(one, names, order, tail, behind);
  if (isFor(led)) return (one, order) => named(one, led, order, words, behind);
  if (isFor(before)) return byYear(before);
  const range = own.length === 1 ? yearsOf(own[0]!, shown) : [];
  return isFor(range) ? byYear(range) : undefined;
}

/** Which of the numbers before it goes with each: 占比分别为28%、36.67%. */
const byPlace =
  (row: readonly Said[], words: string): Share =>
  (_, order) => ({ before: words.replace(COPULA, ''), nth: { at: order, of: row.length } });

/** 2022年三项依次为…: the names that as many numbers before have. */
function likeBefore(row: readonly Said[], head: string, before: readonly Said[]): Share | undefined {
  const rest = head.replace(HOW_MANY, '');
  const named = before.filter(
    (one) => one.mention.counts === row[0]!.mention.counts && !one.compared && !isIdle(labelOf(one)),
  );
  const models = named.slice(-row.length);
  if (rest === head || !isIdle(rest) || models.length < row.length) return undefined;
  return (_, order) => {
    const { before: own, behind, context, near } = models[order]!;
    return { before: own, behind, context, near };
  };
}

/** 2020至2021年, 两年: the years one by one. */
function yearsOf(year: SpokenYear, shown: readonly string[]): SpokenYear[] {
  const years = year.kind === 'range' ? eachOf(year) : year.kind === 'both' ? shown : [];
  return years.map((one) => ({ kind: 'year', year: one }));
}

/** The years that a clause tells, up to a place. 2022、2023两年: they are named, and counted. */
function told({ years }: Clause, until = Infinity): SpokenYear[] {
  const all = years.filter(({ compared, start }) => !compared && start < until).map(({ year }) => year);
  const named = all.filter(({ kind }) => kind !== 'both');
  return named.length > 0 ? named : all;
}

/** The clause that leads to a row, where it gives no digits of its own. */
function leadTo(text: string, clauses: readonly Clause[], index: number): string {
  const lead = clauses[index - 1];
  const isLead =
    lead !== undefined &&
    lead.sentence === clauses[index]!.sentence &&
    !lead.mentions.some(({ digits }) => /\d/.test(text.slice(digits.start, digits.end)));
  return isLead ? withoutYears(text, lead.start, lead.end, lead) : '';
}

/** The years that were named together last, or one after the other: 2020年…,2021年…,分别…. */
class TwoYears {
  pair: readonly SpokenYear[] = [];
  private single: SpokenYear | undefined;

  enter(clause: Clause): void {
    const own = told(clause);
    const [first] = own;
    if (first === undefined) return;
    if (own.length > 1) {
      this.pair = own;
      return;
    }
    if (first.kind === 'year') {
      const follows = this.single?.kind === 'year' && Number(this.single.year) + 1 === Number(first.year);
      this.pair = follows ? [this.single!, first] : [];
      this.single = first;
    } else if (first.kind !== 'both' && first.kind !== 'range') this.pair = [];
  }
}

/** One of several names told in a row; the last may say for all what they are: 本市、省内市外和省外招生. */
function named(one: Said, names: readonly string[], order: number, tail: string, behind: string): Partial<Said> {
  const last = names[names.length - 1]!;
  const grade = /等奖$/.test(last) && names[order]!.length === 1 ? '等奖' : '';
  const context = order === names.length - 1 ? one.context : [last, ...one.context];
  return {
    row: names[order]!,
    behind,
    before: `${names[order]}${grade}${tail.replace(COPULA, '')}`,
    context,
    near: one.near + context.length - one.context.length,
  };
}

/** A second row goes by the names of the first: 参评分别为127人、117人,通过124人、113人. */
function likeRowBefore(one: Said, at: number, said: readonly Said[]): Said {
  const { nth, clause } = one;
  if (nth === undefined) return one;
  const head = said[at - nth.at]!;
  const row = said
    .slice(0, at - nth.at)
    .filter(({ row: known, clause: other }) => known !== undefined && other.sentence === clause.sentence);
  const names = row.slice(-nth.of).map(({ row: known }) => known!);
  if (names.length < nth.of || isIdle(head.before)) return one;
  return { ...one, nth: undefined, before: `${names[nth.at]!}${head.before}` };
}

/** Where a number stands in a row of several that only 、 parts: 通过124人、113人、105人. */
function rowAround(text: string, said: readonly Said[], at: number): Said['nth'] {
  let first = at;
  while (first > 0 && follows(text, said[first - 1]!, said[first]!)) first--;
  let end = at + 1;
  while (end < said.length && follows(text, said[end - 1]!, said[end]!)) end++;
  return end - first > 1 ? { at: at - first, of: end - first } : undefined;
}

const follows = (text: string, last: Said, next: Said): boolean =>
  isAlike(last, next) &&
  next.clause.years.length === 0 &&
  /^(?:、|和|与|及|以及|或)$/.test(text.slice(last.mention.end, next.mention.start));

/** The numbers that follow one another from the first on, with nothing said between them. */
function inRow(said: readonly Said[], first: number): Said[] {
  let end = first + 1;
  while (end < said.length && isAlike(said[end - 1]!, said[end]!) && CONJUNCTIONS.test(said[end]!.before)) end++;
  return said.slice(first, end);
}

/** True for two numbers of one unit in one sentence, with nothing said behind the first. */
const isAlike = (last: Said, next: Said): boolean =>
  next.mention.counts === last.mention.counts &&
  next.clause.sentence === last.clause.sentence &&
  next.clause.depth === last.clause.depth &&
  !/[\u4e00-\u9fff]/.test(last.behind);

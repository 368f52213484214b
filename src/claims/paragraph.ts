import { PLANS } from '../catalogue/claims/words';
import { type Clause, clausesOf } from './clauses';
import { isIdle } from './match';
import type { Mention } from './mentions';
import type { Said } from './said';
import { spanOf, type YearSpan, yearBefore } from './spans';

/** A paragraph cut up: its numbers with their words and years, in order. */
export interface Paragraph {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly said: readonly Said[];
  /** Numbers in sentences that tell of plans. */
  readonly planned: readonly Mention[];
}

const RISING = /(?:增|提|升|降|减|扩|上|下|发展|达|涨)[^,]{0,4}(?:到|至|为)$/;
const FROM = /(?:由|从)[^由从]{0,12}$/;
const OF_ALL = /^(?:均|全部|都)/;
const RESPECTIVELY = '分别';

/**
 * Cuts a paragraph up.
 * @param headings what stands above it, nearest first
 * @param shown years that the report shows, ascending
 */
export function paragraphOf(text: string, headings: readonly string[], shown: readonly string[]): Paragraph {
  const clauses = clausesOf(text);
  const planned: Mention[] = [];
  const said: Said[] = [];
  let span: YearSpan | undefined;
  const plans = plannedSentences(text, clauses, shown);
  let sentence = 0;
  clauses.forEach((clause, at) => {
    // What happened in a year that the tables do not show says nothing of the next sentence.
    if (clause.sentence !== sentence && span?.years.every((year) => !shown.includes(year))) span = undefined;
    sentence = clause.sentence;
    if (plans.has(clause.sentence)) {
      planned.push(...clause.mentions);
      return;
    }
    const context = contextOf(text, clauses, at, headings);
    const next = clauses[at + 1];
    const follows = next !== undefined && next.sentence === clause.sentence && next.mentions.length === 0;
    const tail = follows ? text.slice(next.start, next.end) : '';
    clause.mentions.forEach((mention, order) => {
      const own = wordsAround(text, clause, order);
      const years = clause.years.filter(({ compared, start }) => !compared && start < mention.start);
      const word = years[years.length - 1];
      const later = span === undefined ? clause.years.find(({ compared }) => !compared) : undefined;
      if ((word ?? later) !== undefined) span = spanOf((word ?? later)!.year, shown) ?? span;
      const before = clause.mentions[order - 1];
      const first = said[said.length - 1];
      if (before !== undefined && first !== undefined && first.mention === before && RISING.test(own.before) && FROM.test(first.before)) {
        const last = word !== undefined && word.start > before.end ? span : toYear(first, span, shown);
        span = last;
        const year = last?.years[0];
        if (year !== undefined) said[said.length - 1] = { ...first, before: first.before.replace(/[由从](?=[^由从]*$)/, ''), span: { years: [earlier(first, year)], kind: 'one', sure: true } };
      }
      said.push({
        mention,
        clause,
        ...own,
        printed: text.slice(mention.digits.start, mention.digits.end),
        span,
        context,
        ...(order === clause.mentions.length - 1 && OF_ALL.test(tail) ? { ofAll: tail } : {}),
      });
    });
    const last = clause.years.filter(({ compared }) => !compared).pop();
    if (last !== undefined) span = spanOf(last.year, shown) ?? span;
  });
  return { text, clauses, said: shareOut(text, clauses, said, shown), planned };
}

const earlier = ({ span }: Said, year: string): string => {
  const own = span?.years[0];
  return own !== undefined && own < year ? own : yearBefore(year);
};

/** The year that something rose to: the one after that it rose from, where that is known. */
function toYear(first: Said, span: YearSpan | undefined, shown: readonly string[]): YearSpan | undefined {
  const last = shown[shown.length - 1];
  const own = first.span?.years[0];
  if (last === undefined) return span;
  const hasOwn = first.clause.years.some(({ compared, start }) => !compared && start < first.mention.start);
  const year = hasOwn && own !== undefined && own < last ? String(Number(own) + 1) : (own ?? last);
  return { years: [year], kind: 'one', sure: true };
}

/** Sentences that tell of what is to be, or of a year to come. */
function plannedSentences(text: string, clauses: readonly Clause[], shown: readonly string[]): Set<number> {
  const last = shown[shown.length - 1] ?? '9999';
  const sentences = new Map<number, [number, number]>();
  for (const { sentence, start, end } of clauses) sentences.set(sentence, [sentences.get(sentence)?.[0] ?? start, end]);
  const plans = new Set<number>();
  for (const [sentence, [start, end]] of sentences) if (PLANS.test(text.slice(start, end))) plans.add(sentence);
  for (const { sentence, years } of clauses) if (years.some(({ year, compared }) => !compared && year.kind === 'year' && year.year > last && Number(year.year) > Number(last) + 1)) plans.add(sentence);
  return plans;
}

const withoutYears = (text: string, from: number, to: number, { years }: Clause): string => {
  let result = '';
  let at = from;
  for (const { start, end } of years) {
    if (start < from || start >= to) continue;
    result += text.slice(at, start);
    at = Math.max(at, Math.min(end, to));
  }
  return (result + text.slice(at, to)).replace(/\([^()]*\)/g, '');
};

/**
 * The words of a clause that are a number's own: those up to it, and those behind the last one. Where nothing stands
 * before the first, what follows is its own: 137名专任教师中有124名教师有证.
 */
function wordsAround(text: string, clause: Clause, order: number): { before: string; behind: string } {
  const { mentions } = clause;
  const between = (at: number): string =>
    withoutYears(text, at === 0 ? clause.start : mentions[at - 1]!.end, mentions[at]?.start ?? clause.end, clause);
  const isBare = mentions.length > 1 && isIdle(between(0));
  const before = isBare && order === 1 ? '' : between(order);
  const behind = order === mentions.length - 1 ? between(order + 1) : isBare && order === 0 ? between(1) : '';
  return { before, behind };
}

/** What may complete a clause: the clause before, those of its sentence, of its paragraph, the headings. */
function contextOf(text: string, clauses: readonly Clause[], at: number, headings: readonly string[]): string[] {
  const clause = clauses[at]!;
  const earlier = clauses.slice(0, at).filter(({ depth }) => depth <= clause.depth);
  const words = (some: readonly Clause[]): string => some.map((one) => withoutYears(text, one.start, one.end, one)).join(',');
  const same = earlier.filter(({ segment }) => segment === clause.segment);
  const wider = earlier.filter(({ segment, sentence }) => segment >= clause.segment - 1 && sentence === clause.sentence);
  const contexts = [words(same.slice(-1)), words(same.slice(-2)), words(same), words(wider)];
  return [...new Set([...contexts, ...headings])].filter((context) => context !== '');
}

/** 分别: as many names or years as numbers, one for each. */
function shareOut(text: string, clauses: readonly Clause[], said: readonly Said[], shown: readonly string[]): Said[] {
  const result = [...said];
  clauses.forEach((clause) => {
    const at = text.slice(clause.start, clause.end).indexOf(RESPECTIVELY);
    if (at < 0) return;
    const from = clause.start + at;
    const first = result.findIndex(({ mention }) => mention.start > from);
    if (first < 0 || result[first]!.clause !== clause) return;
    let end = first + 1;
    const counts = result[first]!.mention.counts;
    while (end < result.length && result[end]!.clause.sentence === clause.sentence && result[end]!.mention.counts === counts && /^(?:和|与|及|、|,|以及|为|是)*$/.test(result[end]!.before) && /^[^\u4e00-\u9fff]*$/.test(result[end - 1]!.behind)) end++;
    const group = result.slice(first, end);
    if (group.length < 2) return;
    const years = clause.years.filter(({ compared, start }) => !compared && start < from);
    const head = withoutYears(text, clause.start, from, clause).replace(/^[、和与及,]+|[、和与及]+$/g, '');
    if (years.length === group.length) {
      group.forEach((one, order) => {
        result[first + order] = { ...one, before: head.replace(/[、和与及]{1,2}(?=$)|^[、和与及]/g, ''), span: spanOf(years[order]!.year, shown) };
      });
      return;
    }
    const range = years.length === 1 && years[0]!.year.kind === 'range' ? years[0]!.year : years.length === 0 || years[0]!.year.kind === 'both' ? bothOf(shown) : undefined;
    const names = namesIn(head);
    if (names.length === group.length) {
      group.forEach((one, order) => {
        const context = order === names.length - 1 ? one.context : [names[names.length - 1]!, ...one.context];
        result[first + order] = { ...one, before: names[order]!, context };
      });
    } else if (range !== undefined && group.length === 2) {
      group.forEach((one, order) => {
        result[first + order] = { ...one, before: head, span: { years: [order === 0 ? range.from : range.to], kind: 'one', sure: true } };
      });
    }
  });
  return result;
}

function bothOf(shown: readonly string[]): { from: string; to: string } | undefined {
  return shown.length === 2 ? { from: shown[0]!, to: shown[1]! } : undefined;
}

/** The names of a list: 公共课教师、专业课教师和实习指导教师. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, '')
    .split(/、|和|与|及|以及|,/)
    .filter((name) => name !== '');

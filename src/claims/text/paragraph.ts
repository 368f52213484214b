import { MORE_THAN } from '../../catalogue/claims/change-words';
import { Bases } from './bases';
import { type Clause, clausesOf } from './clauses';
import { isIdle } from './label';
import type { Mention } from './mention';
import { contextOf, OF_WHICH, type OwnWords, ownWords } from './own-words';
import { plannedSentences } from './plans';
import { shareOut } from './rows';
import type { Said } from './said';
import { type YearSpan, yearBefore } from './spans';
import { YearsInForce, yearBehind } from './years-in-force';

/** A paragraph cut up: its numbers with their words and years, in order. */
export interface Paragraph {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly said: readonly Said[];
  /** Numbers in sentences that tell of plans. */
  readonly planned: readonly Mention[];
  /** Numbers that are part of a name. */
  readonly named: readonly Mention[];
  /** The year that holds on behind it. */
  readonly span: YearSpan | undefined;
}

const RISING = /(?:增|提|升|降|减|扩|上|下|发展|达|涨|落)[^,]{0,4}(?:到|至|为)的?$/;
const TO = /^[^,]{0,8}(?:到|至|为|成)的?$/;
const FROM = /(?:由|从)[^由从]{0,12}$/;
const AGAIN = /^(?:合|折合|约合|即|约)$/;
const OF_ALL = /^(?:均|全部|都)/;
const JOINED = /(?:、|和|与|及)$/;

/**
 * Cuts a paragraph up.
 * @param headings what stands above it, nearest first
 * @param shown years that the report shows, ascending
 * @param inForce the year that was named before it and holds on
 */
export function paragraphOf(
  text: string,
  headings: readonly string[],
  shown: readonly string[],
  inForce?: YearSpan,
): Paragraph {
  const clauses = clausesOf(text);
  const plans = plannedSentences(text, clauses, shown);
  const years = new YearsInForce(text, shown, inForce);
  const bases = new Bases(text, clauses, shown);
  const planned: Mention[] = [];
  const said: Said[] = [];
  let part = false;
  clauses.forEach((clause, at) => {
    years.enter(clause);
    if (plans.has(clause.sentence)) {
      planned.push(...clause.mentions);
      return;
    }
    const opens = years.open(clause, at);
    if (opens) part = false;
    if (OF_WHICH.test(text.slice(clause.start, clause.end))) part = true;
    const { context, near } = contextOf(text, clauses, at, headings);
    const joined = JOINED.test(text.slice(0, clause.start)) ? (context[0] ?? '') : '';
    const ofAll = saidOfAll(text, clauses, at);
    clause.mentions.forEach((mention, order) => {
      const words = ownWords(text, clauses, at, order, said);
      const prior = said[said.length - 1];
      const { span, told } = years.of(clause, at, order, opens);
      const hasYear = told !== undefined && told === yearBehind(text, clause, mention);
      const against = years.against(clause, mention, clause.mentions[order - 1]?.end ?? clause.start, clauses[at - 1]);
      const isRise = prior !== undefined && prior.mention === clause.mentions[order - 1] && hasRisen(prior, words);
      const isAside = prior !== undefined && told === undefined && isInside(prior, clause, words);
      let mine = against !== 'none' ? against : span;
      if (isAside) mine = prior.span;
      if (isRise) {
        mine =
          hasYear || (told !== undefined && told.start > prior.mention.end && told.start < mention.start)
            ? span
            : years.risenTo(prior);
        years.risen(mine);
        const year = mine?.years[0];
        if (year !== undefined) said[said.length - 1] = risenFrom(prior, year);
      }
      said.push({
        mention,
        clause,
        ...words,
        printed: text.slice(mention.digits.start, mention.digits.end),
        span: mine,
        cohort: told?.cohort === true,
        base: bases.of(mention),
        hasYear: hasYear || clause.years.some(({ start }) => start < mention.start),
        compared: against !== 'none',
        moreThan: isMoreThan(text, clause, mention),
        part,
        restated: isAside || (prior !== undefined && isAgain(text, prior, mention, clause, words)),
        to: isRise,
        context,
        near,
        joined,
        ...(order === clause.mentions.length - 1 && ofAll !== undefined ? { ofAll } : {}),
      });
    });
    if (!said.some((one) => one.to && one.clause === clause)) years.leave(clause);
  });
  return {
    text,
    clauses,
    said: shareOut(text, clauses, said, shown),
    planned,
    named: clauses.flatMap(({ named }) => named),
    span: years.now,
  };
}

/** True for a number right behind the year that something is more than: 超过上年133人, not 超过上年的323人. */
const isMoreThan = (text: string, { years }: Clause, { start }: Mention): boolean =>
  years.some((year) => year.end === start && MORE_THAN.test(text.slice(Math.max(0, year.start - 2), year.start)));

/** What the next clause says of all that a clause tells of: 均已注册. */
function saidOfAll(text: string, clauses: readonly Clause[], at: number): string | undefined {
  const next = clauses[at + 1];
  if (next === undefined || next.sentence !== clauses[at]!.sentence || next.mentions.length > 0) return undefined;
  const tail = text.slice(next.start, next.end);
  return OF_ALL.test(tail) ? tail : undefined;
}

/** True for the second number of 由10人增至20人. */
const hasRisen = (from: Said, { before }: OwnWords): boolean =>
  (RISING.test(before) || TO.test(before)) && FROM.test(from.before);

/** The first of them, now that the year of the second is known. */
function risenFrom(from: Said, year: string): Said {
  const own = from.span?.years[0];
  const earlier = own !== undefined && own < year ? own : yearBefore(year);
  return {
    ...from,
    before: from.before.replace(/[由从](?=[^由从]*$)/, ''),
    span: { years: [earlier], kind: 'one', sure: true },
    compared: true,
  };
}

/** True for a number that stands alone in brackets behind another: 6624.43万元(0.66亿元). */
const isInside = (prior: Said, { depth, start }: Clause, { before, behind }: OwnWords): boolean =>
  depth > prior.clause.depth && start === prior.mention.end + 1 && isIdle(`${before}${behind}`);

/** True for a number that says the one before it once more: 6624.43万元,约合0.66亿元. */
const isAgain = (text: string, prior: Said, { counts }: Mention, { start }: Clause, { before }: OwnWords): boolean =>
  text.slice(prior.mention.end, start) === ',' && AGAIN.test(before) && prior.mention.counts === counts;

import { PLANS } from '../catalogue/claims/words';
import { type Clause, clausesOf } from './clauses';
import { isIdle } from './match';
import type { Mention } from './mentions';
import type { Said } from './said';
import { spanOf, type YearSpan, yearBefore } from './spans';
import type { SpokenYear } from './years';

/** A paragraph cut up: its numbers with their words and years, in order. */
export interface Paragraph {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly said: readonly Said[];
  /** Numbers in sentences that tell of plans. */
  readonly planned: readonly Mention[];
}

const RISING = /(?:增|提|升|降|减|扩|上|下|发展|达|涨|落)[^,]{0,4}(?:到|至|为)的?$/;
const TO = /^[^,]{0,8}(?:到|至|为|成)的?$/;
const FROM = /(?:由|从)[^由从]{0,12}$/;
const OF_WHICH = /^其中|^其$/;
/** 上年11人 and 两年合计 hold for their own number only. */
const isLocal = ({ kind }: SpokenYear): boolean => kind === 'before' || kind === 'both';
const OF_ALL = /^(?:均|全部|都)/;

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
  let [sentence, segment, part, depth] = [0, 0, false, 0];
  // What a bracket says of years holds within it.
  let base: YearSpan | undefined;
  let local: { readonly span: YearSpan | undefined; readonly clause: number } | undefined;
  const outer: (YearSpan | undefined)[] = [];
  clauses.forEach((clause, at) => {
    // What happened in a year that the tables do not show says nothing of the next sentence.
    if (clause.sentence !== sentence && span?.years.every((year) => !shown.includes(year))) span = undefined;
    sentence = clause.sentence;
    while (depth < clause.depth) outer[depth++] = span;
    if (depth > clause.depth) {
      span = outer[clause.depth];
      depth = clause.depth;
    }
    if (plans.has(clause.sentence)) {
      planned.push(...clause.mentions);
      return;
    }
    const { context, near } = contextOf(text, clauses, at, headings);
    const next = clauses[at + 1];
    const follows = next !== undefined && next.sentence === clause.sentence && next.mentions.length === 0;
    const tail = follows ? text.slice(next.start, next.end) : '';
    const opens = clause.segment !== segment || at === 0;
    if (opens) {
      part = false;
      if (base !== undefined) span = base;
      base = undefined;
    }
    segment = clause.segment;
    if (
      opens &&
      clause.years.some(({ year, compared, start }) => !compared && isLocal(year) && start - clause.start < 2)
    )
      base = span;
    if (OF_WHICH.test(text.slice(clause.start, clause.end))) part = true;
    clause.mentions.forEach((mention, order) => {
      const beside = said[said.length - 1];
      const own0 = inBracket(
        withLead(wordsAround(text, clause, order), text, clauses[at - 1], clause),
        text,
        clause,
        order,
        said,
      );
      // 国家级4个13.99万元: two numbers of one thing.
      const isSecond =
        beside !== undefined &&
        beside.mention.counts !== mention.counts &&
        isIdle(`${own0.before}${own0.behind}`) &&
        /^[、]?$/.test(text.slice(beside.mention.end, mention.start));
      const own = isSecond ? { before: beside.before, behind: own0.behind } : own0;
      const from = clause.mentions[order - 1]?.end ?? clause.start;
      const years = clause.years.filter(({ compared, start }) => !compared && start < mention.start);
      const word = years[years.length - 1];
      const later =
        span === undefined ? clause.years.find(({ compared, year }) => !compared && !isLocal(year)) : undefined;
      const told = word ?? later;
      const listed =
        told === undefined &&
        local !== undefined &&
        (local.clause === at || (local.clause === at - 1 && /(?:、|和|与|及)$/.test(text.slice(0, clause.start)))) &&
        order === 0
          ? local.span
          : undefined;
      if (listed !== undefined) local = { span: listed, clause: at };
      const ownSpan = told === undefined ? (listed ?? span) : (spanOf(told.year, shown) ?? span);
      if (told !== undefined && (!isLocal(told.year) || opens)) span = ownSpan;
      if (told !== undefined && isLocal(told.year)) local = { span: ownSpan, clause: at };
      const against = clause.years.find(
        ({ compared, start, end }) =>
          compared && start >= from && end <= mention.start && /^的?\(?$/.test(text.slice(end, mention.start)),
      );
      const before = clause.mentions[order - 1];
      const first = said[said.length - 1];
      let mine = against === undefined ? ownSpan : spanOf(against.year, shown);
      const prior = said[said.length - 1];
      let [restated, to] = [false, false];
      // 6624.43万元(约0.66亿元): the same once more.
      const again =
        /^[,]$/.test(text.slice(prior?.mention.end ?? 0, clause.start)) &&
        /^(?:合|折合|约合|即|约)$/.test(own.before) &&
        prior?.mention.counts === mention.counts;
      if (again) restated = true;
      if (
        told === undefined &&
        prior !== undefined &&
        clause.depth > prior.clause.depth &&
        clause.start === prior.mention.end + 1 &&
        isIdle(`${own.before}${own.behind}`)
      ) {
        mine = prior.span;
        restated = true;
      }
      if (
        before !== undefined &&
        first !== undefined &&
        first.mention === before &&
        (RISING.test(own.before) || TO.test(own.before)) &&
        FROM.test(first.before)
      ) {
        mine = word !== undefined && word.start > before.end ? ownSpan : toYear(first, span, shown);
        to = true;
        span = mine;
        const year = mine?.years[0];
        if (year !== undefined)
          said[said.length - 1] = {
            ...first,
            before: first.before.replace(/[由从](?=[^由从]*$)/, ''),
            span: { years: [earlier(first, year)], kind: 'one', sure: true },
            compared: true,
          };
      }
      said.push({
        mention,
        clause,
        ...own,
        printed: text.slice(mention.digits.start, mention.digits.end),
        span: mine,
        compared: against !== undefined,
        part,
        restated,
        to,
        context,
        near,
        joined: /(?:、|和|与|及)$/.test(text.slice(0, clause.start)) ? (context[0] ?? '') : '',
        ...(order === clause.mentions.length - 1 && OF_ALL.test(tail) ? { ofAll: tail } : {}),
      });
    });
    const last = clause.years.filter(({ compared, year }) => !compared && !isLocal(year)).pop();
    if (last !== undefined && !said.some((one) => one.to && one.clause === clause))
      span = spanOf(last.year, shown) ?? span;
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
  for (const { sentence, years } of clauses)
    if (
      years.some(
        ({ year, compared }) =>
          !compared && year.kind === 'year' && year.year > last && Number(year.year) > Number(last) + 1,
      )
    )
      plans.add(sentence);
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
  return (result + text.slice(at, to))
    .replace(/表\d+/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[“”"‘’]/g, '');
};

/**
 * The words of a clause that are a number's own: those up to it, and those behind the last one. Where nothing stands
 * before the first, what follows is its own: 137名专任教师中有124名教师有证.
 */
function wordsAround(text: string, clause: Clause, order: number): { before: string; behind: string } {
  const { mentions } = clause;
  const between = (at: number): string =>
    withoutYears(text, at === 0 ? clause.start : mentions[at - 1]!.end, mentions[at]?.start ?? clause.end, clause);
  const isBare = mentions.length > 1 && isIdle(between(0)) && !isIdle(between(1)) && !CHANGES.test(between(1));
  const before = isBare && order === 1 ? '' : order > 0 ? between(order).replace(COUNTED_THINGS, '') : between(order);
  const behind = order === mentions.length - 1 ? between(order + 1) : isBare && order === 0 ? between(1) : '';
  return { before, behind };
}

/** In brackets behind a name, a number is of that name: 模具制造技术(132人)、畜牧兽医(105人). */
function inBracket(
  own: { before: string; behind: string },
  text: string,
  clause: Clause,
  order: number,
  said: readonly Said[],
): { before: string; behind: string } {
  if (clause.depth === 0 || order > 0 || text[clause.start - 1] !== '(' || !BARE.test(`${own.before}${own.behind}`))
    return own;
  if (said.some(({ mention }) => mention.end === clause.start - 1)) return own;
  const name = /[^、,;:。()\d和与及是有为]{2,16}$/.exec(text.slice(0, clause.start - 1));
  return name === null ? own : { ...own, before: `${name[0]}${own.before}` };
}

/** What the number before has counted: 面向8个专业大类开设18个专业. */
const COUNTED_THINGS = /^(?:专业大类|专业|企业|专任教师|教师|学生|项目|工种|班级|教学班|课程|基地|校区|毕业生)(?=.)/;
const CHANGES = /^(?:增|减|下降|上升|提高|提升|降|回落|上涨|扩大|多|少)/;
const BARE =
  /^(?:由|从|仅有|仅为|仅|只有|只|恰为|恰|计|达到|达|为|约|近|共|有|均|高达|则|了|已|都|是|超过|一般|在|到)*$/;

/** A clause that says but a number (达到85%以上) goes with the one before it, where that has none. */
function withLead(
  own: { before: string; behind: string },
  text: string,
  lead: Clause | undefined,
  clause: Clause,
): { before: string; behind: string } {
  if (
    lead === undefined ||
    lead.mentions.length > 0 ||
    lead.sentence !== clause.sentence ||
    lead.depth !== clause.depth
  )
    return own;
  if (!BARE.test(`${own.before}${own.behind}`)) return own;
  return { ...own, before: `${withoutYears(text, lead.start, lead.end, lead)}${own.before}` };
}

/** What may complete a clause: the clause before, those of its sentence, of its paragraph, the headings. */
function contextOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  headings: readonly string[],
): { context: string[]; near: number } {
  const clause = clauses[at]!;
  const earlier = clauses.slice(0, at).filter(({ depth }) => depth <= clause.depth);
  const words = (some: readonly Clause[]): string =>
    some.map((one) => withoutYears(text, one.start, one.end, one)).join(',');
  const same = earlier.filter(({ segment }) => segment === clause.segment);
  const opening = earlier.filter(({ sentence }) => sentence === clause.sentence).slice(0, 1);
  const isOf = OF_WHICH.test(text.slice((opening[0] ?? clause).start));
  const whole = isOf
    ? earlier.filter(({ sentence, mentions }) => sentence === clause.sentence - 1 && mentions.length > 0).slice(-3)
    : [];
  const contexts = [words(same.slice(-1)), words(same.slice(-2)), words(same), words(opening), words(whole)];
  const near = [...new Set(contexts.slice(0, 3))].filter((context) => context !== '');
  const wider = contexts.slice(3).filter((context) => context !== '' && !near.includes(context));
  return { context: [...near, ...wider, ...headings.slice(0, 1)], near: near.length };
}

/** 分别, 依次: as many names, years or numbers before as numbers behind, one for each. */
function shareOut(text: string, clauses: readonly Clause[], said: readonly Said[], shown: readonly string[]): Said[] {
  let pair: readonly SpokenYear[] = [];
  let single: SpokenYear | undefined;
  const result = said.map((one, at) => {
    const of = rowAround(text, said, at);
    return of === undefined ? one : { ...one, nth: of };
  });
  clauses.forEach((clause, index) => {
    const own = clause.years.filter(({ compared }) => !compared);
    if (own.length === 1 && own[0]!.year.kind === 'year') {
      const year = own[0]!.year;
      const before = single;
      single = year;
      pair =
        before !== undefined && before.kind === 'year' && Number(before.year) + 1 === Number(year.year)
          ? [before, year]
          : [];
    } else if (own.length > 0)
      pair =
        own.length > 1 && clause.mentions.length === 0
          ? own.map(({ year }) => year)
          : own[0]!.year.kind === 'both' || own[0]!.year.kind === 'range'
            ? pair
            : own.length > 1
              ? own.map(({ year }) => year)
              : [];
    const word = RESPECTIVELY.exec(text.slice(clause.start, clause.end));
    if (word === null) return;
    const from = clause.start + word.index;
    const first = result.findIndex(({ mention }) => mention.start > from);
    if (first < 0 || result[first]!.clause !== clause) return;
    const group = inRow(result, first);
    if (group.length < 2) return;
    const set = (order: number, change: Partial<Said>): void => {
      result[first + order] = { ...group[order]!, nth: undefined, ...change };
    };
    const years = clause.years.filter(({ compared, start }) => !compared && start < from);
    const head = withoutYears(text, clause.start, from, clause).replace(EDGES, '');
    const tail = withoutYears(text, from + word[0].length, group[0]!.mention.start, clause);
    const words = `${head}${tail}`.replace(/[为是]/g, '');
    const lead = clauses[index - 1];
    const isLed =
      lead !== undefined &&
      !lead.mentions.some(({ digits }) => /\d/.test(text.slice(digits.start, digits.end))) &&
      lead.sentence === clause.sentence;
    const names = namesIn(head.replace(/[一二三四五六七八九十]+(?:类|项|个|种|大|者|方面)/g, ''));
    const before = isLed
      ? namesIn(
          withoutYears(text, lead.start, lead.end, lead).replace(
            /[一二三四五六七八九十两]+(?:类|项|个|种|大|者|方面)/g,
            '',
          ),
        )
      : [];
    if (years.length === group.length)
      group.forEach((_, order) => set(order, { before: words, span: spanOf(years[order]!.year, shown) }));
    else if (names.length === group.length) group.forEach((one, order) => set(order, named(one, names, order, tail)));
    else if (before.length === group.length)
      group.forEach((one, order) => set(order, named(one, before, order, words)));
    else if (pair.length === group.length)
      group.forEach((_, order) => set(order, { before: words, span: spanOf(pair[order]!, shown) }));
    else {
      const [year] = years;
      const range =
        years.length === 1 && year!.year.kind === 'range'
          ? [year!.year.from, year!.year.to]
          : years.length === 1 && year!.year.kind === 'both'
            ? shown
            : [];
      if (range.length === group.length)
        group.forEach((_, order) =>
          set(order, { before: words, span: { years: [range[order]!], kind: 'one', sure: true } }),
        );
      else group.forEach((_, order) => set(order, { before: words, nth: { at: order, of: group.length } }));
    }
  });
  return result.map((one, at) => likeRowBefore(one, at, result));
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

const RESPECTIVELY = /(?:分别|依次)(?:各|只)?(?:达到|达|为|是|有)?|各(?:为|有|是)/;
const EDGES = /^[、和与及,]+|[、和与及,]+$/g;

/** One of several names told in a row; the last may say for all what they are: 本市、省内市外和省外招生. */
function named(one: Said, names: readonly string[], order: number, tail: string): Partial<Said> {
  const last = names[names.length - 1]!;
  const grade = /等奖$/.test(last) && names[order]!.length === 1 ? '等奖' : '';
  const context = order === names.length - 1 ? one.context : [last, ...one.context];
  return {
    row: names[order]!,
    before: `${names[order]}${grade}${tail.replace(/[为是]/g, '')}`,
    context,
    near: one.near + context.length - one.context.length,
  };
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
  next.mention.counts === last.mention.counts &&
  next.clause.sentence === last.clause.sentence &&
  next.clause.depth === last.clause.depth &&
  next.clause.years.length === 0 &&
  !/[\u4e00-\u9fff]/.test(last.behind) &&
  /^(?:、|和|与|及|以及|或)$/.test(text.slice(last.mention.end, next.mention.start));

/** The numbers that follow one another from the first on, with nothing said between them. */
function inRow(said: readonly Said[], first: number): Said[] {
  const { mention, clause } = said[first]!;
  let end = first + 1;
  while (end < said.length) {
    const [last, next] = [said[end - 1]!, said[end]!];
    const isSame =
      next.clause.sentence === clause.sentence &&
      next.mention.counts === mention.counts &&
      next.clause.depth === clause.depth;
    if (!isSame || !/^(?:和|与|及|、|,|以及|为|是)*$/.test(next.before) || /[\u4e00-\u9fff]/.test(last.behind)) break;
    end++;
  }
  return said.slice(first, end);
}

/** The names of a list: 公共课教师、专业课教师和实习指导教师. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, '')
    .split(/、|和|与|及|以及|,/)
    .filter((name) => name !== '');

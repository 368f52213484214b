import type { Clause } from './clauses';
import { isIdle } from './label';
import { withoutHedge } from './mention';
import type { Said } from './said';

/** The words before and behind a number that are its own. */
export type OwnWords = Pick<Said, 'before' | 'behind'>;

/** Sets parts apart from the whole before it. */
export const OF_WHICH = /^其中|^其$/;
/** What the number before has counted: 面向8个专业大类开设18个专业. */
const COUNTED_THINGS = /^(?:专业大类|专业|企业|专任教师|教师|学生|项目|工种|班级|教学班|课程|基地|校区|毕业生)/;
const CHANGES = /^(?:相[比较])?(?:净|增|减|下降|上升|提高|提升|降|回落|上涨|扩大|多|少)/;
const BARE =
  /^(?:由|从|仅有|仅为|仅|只有|只|恰为|恰|计|达到|达|为|约|近|共|有|均|高达|则|了|已|都|是|超过|一般|在|到)*$/;

/** A stretch of a clause without its years, without tables and brackets. */
export function withoutYears(text: string, from: number, to: number, { years }: Clause): string {
  let result = '';
  let at = from;
  for (const { start, end } of years) {
    if (start < from || start >= to) continue;
    result += text.slice(at, start);
    at = Math.max(at, Math.min(end, to));
  }
  return (
    (result + text.slice(at, to))
      // 其中高级职称 is not 中高级.
      .replace(/表\d+|其中/g, '')
      .replace(/\([^()]*\)/g, '')
      .replace(/[“”"‘’]/g, '')
  );
}

/** The words of a number: of its clause, of the clause that leads to it, or of the name that its brackets stand behind. */
export function ownWords(
  text: string,
  clauses: readonly Clause[],
  at: number,
  order: number,
  said: readonly Said[],
): OwnWords {
  const clause = clauses[at]!;
  const own = inBracket(
    order > 0
      ? wordsAround(text, clause, order)
      : withLead(wordsAround(text, clause, order), text, clauses[at - 1], clause),
    text,
    clause,
    order,
    said,
  );
  const mention = clause.mentions[order]!;
  const beside = said[said.length - 1];
  // 国家级4个13.99万元: two numbers of one thing.
  const isSecond =
    beside !== undefined &&
    beside.mention.counts !== mention.counts &&
    isIdle(`${own.before}${own.behind}`) &&
    /^[、]?$/.test(text.slice(beside.mention.end, mention.start));
  return isSecond ? { before: beside.before, behind: own.behind } : own;
}

/**
 * The words of a clause that are a number's own: those up to it, and those behind the last one. Where nothing stands
 * before the first, what follows is its own: 137名专任教师中有124名教师有证.
 */
function wordsAround(text: string, clause: Clause, order: number): OwnWords {
  const { mentions } = clause;
  const between = (at: number): string =>
    withoutYears(text, at === 0 ? clause.start : mentions[at - 1]!.end, mentions[at]?.start ?? clause.end, clause);
  const isBare = mentions.length > 1 && isIdle(between(0)) && !isIdle(between(1)) && !CHANGES.test(between(1));
  const before = isBare && order === 1 ? '' : order > 0 ? between(order).replace(COUNTED_THINGS, '') : between(order);
  const behind =
    order === mentions.length - 1
      ? between(order + 1)
      : isBare && order === 0
        ? between(1)
        : (COUNTED_THINGS.exec(between(order + 1))?.[0] ?? '');
  return { before: withoutHedge(before), behind };
}

/** A clause that says but a number (达到85%以上) goes with the one before it, where that has none. */
function withLead(own: OwnWords, text: string, lead: Clause | undefined, clause: Clause): OwnWords {
  if (
    lead === undefined ||
    lead.mentions.length > 0 ||
    lead.sentence !== clause.sentence ||
    lead.depth !== clause.depth ||
    !BARE.test(`${own.before}${own.behind}`)
  )
    return own;
  return { ...own, before: `${withoutYears(text, lead.start, lead.end, lead)}${own.before}` };
}

/** In brackets behind a name, a number is of that name: 模具制造技术(132人)、畜牧兽医(105人). */
function inBracket(own: OwnWords, text: string, clause: Clause, order: number, said: readonly Said[]): OwnWords {
  if (clause.depth === 0 || order > 0 || text[clause.start - 1] !== '(' || !BARE.test(`${own.before}${own.behind}`))
    return own;
  if (said.some(({ mention }) => mention.end === clause.start - 1)) return own;
  const name = /[^、,;:。()\d和与及是有为]{2,16}$/.exec(text.slice(0, clause.start - 1));
  return name === null ? own : { ...own, before: `${name[0]}${own.before}` };
}

/**
 * What may complete the words of a clause, nearest first: the clause before, those of its part of the sentence, the
 * share behind it, the clause that opens the sentence, the whole that 其中 takes apart, the heading. `near` of them are of its own part.
 */
export function contextOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  headings: readonly string[],
): Pick<Said, 'context' | 'near'> {
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
  const contexts = [
    words(same.slice(-1)),
    words(same.slice(-2)),
    words(same),
    words(shareBehind(text, clauses, at)),
    words(opening),
    words(whole),
  ];
  const near = [...new Set(contexts.slice(0, 4))].filter((context) => context !== '');
  const wider = contexts.slice(4).filter((context) => context !== '' && !near.includes(context));
  return { context: [...near, ...wider, ...headings.slice(0, 1)], near: near.length };
}

/** 本市509人,占招生总人数的92.71%: the clause behind, where it says what it is a part of. */
function shareBehind(text: string, clauses: readonly Clause[], at: number): Clause[] {
  const next = clauses[at + 1];
  return next?.segment === clauses[at]!.segment && /^(?:占|约占)/.test(text.slice(next.start)) ? [next] : [];
}

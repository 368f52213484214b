import type { Mention } from './mention';
import { mentionsIn } from './mentions';
import { quotedNames } from './names';
import { type YearWord, yearsIn } from './years';

/** A stretch of text between two stops, with its numbers and years. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  readonly sentence: number;
  /** Counts on at every ; as well. */
  readonly segment: number;
  readonly mentions: readonly Mention[];
  /** Numbers that are part of a name. */
  readonly named: readonly Mention[];
  readonly years: readonly YearWord[];
}

const STOP = /[,:;。!?！？\n()【】●•◆■▲▼★☆※◇▶►✓✔♦➢➤◎①-⑳⑴-⒛㈠-㈩]/;
/** Opens another item of a list. */
const ITEM = /[;●•◆■▲▼★☆※◇▶►✓✔♦➢➤◎①-⑳⑴-⒛㈠-㈩]/;
const SENTENCE_END = /[。!?！？\n]/;
/** What is counted may stand behind the number: 8个专业、16门课程. */
const THING = /^[^、和及与中\d]{0,6}$/;
const JOINS = /^(?:、|和|及|与|以及|并)/;

/** Cuts a spoken text into clauses: at stops, and between two numbers that 、 or 和 joins. */
export function clausesOf(text: string): Clause[] {
  const years = yearsIn(text);
  const all = mentionsIn(text, years);
  const names = quotedNames(text);
  const isNamed = ({ start }: Mention): boolean => names.some((name) => name.start < start && start < name.end);
  const mentions = all.filter((one) => !isNamed(one));
  const named = all.filter(isNamed);
  const clauses: Clause[] = [];
  let [start, depth, sentence, segment] = [0, 0, 0, 0];
  const close = (end: number): void => {
    if (end > start) {
      const within = <T extends { start: number; end: number }>(all: readonly T[]): T[] =>
        all.filter((item) => item.start >= start && item.start < end);
      clauses.push({
        ...{ start, end, depth, sentence, segment },
        ...{ mentions: within(mentions), named: within(named), years: within(years) },
      });
    }
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const inNumber = mentions.some((mention) => mention.start <= at && at < mention.end);
    if (inNumber) continue;
    if (sign === '(' && isRemark(text, at, mentions)) {
      at = text.indexOf(')', at);
      continue;
    }
    // 1.2021年招生456人: the point parts the number of a line from what it says.
    if (STOP.test(sign) || (sign === '.' && years.some((year) => year.start === at + 1))) {
      close(at);
      start = at + 1;
      if (sign === '(') depth++;
      if (sign === ')') depth = Math.max(0, depth - 1);
      if (SENTENCE_END.test(sign)) sentence++;
      if (SENTENCE_END.test(sign) || ITEM.test(sign)) segment++;
      continue;
    }
    const join = JOINS.exec(text.slice(at, at + 2));
    if (join === null) continue;
    const behind = mentions.filter(({ end }) => end <= at && end > start).pop();
    if (behind === undefined || !THING.test(text.slice(behind.end, at))) continue;
    if (mentions.some((next) => next.start > at && !STOP.test(text.slice(at, next.start)) && next.start - at < 24)) {
      close(at);
      start = at + join[0].length;
      at = start - 1;
    }
  }
  close(text.length);
  return clauses;
}

/** True for brackets that hold no number: they belong to the word before them, 数控加工(加工中心操作工). */
function isRemark(text: string, at: number, mentions: readonly Mention[]): boolean {
  const end = text.indexOf(')', at);
  return (
    end > at && !/[(。;\n]/.test(text.slice(at + 1, end)) && !mentions.some(({ start }) => start > at && start < end)
  );
}

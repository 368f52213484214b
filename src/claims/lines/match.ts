import {
  ALL_PRIZES,
  ANYTHING,
  COMMON_IN_NAMES,
  CONTEST,
  LEVEL,
  MAJOR,
  MEMBER_NOUNS,
  NARROWING,
} from '../../catalogue/claims/words';
import { anyOf, coreOf, longestIn } from '../text/label';
import { type Entry, isSaid, isThere, type Named, valuesFor } from './entries';

/** What a label may be named with. */
export interface Naming {
  /** What was said before it, nearest first; the last one is the heading. */
  readonly context: readonly string[];
  /** How many of them stand in its own sentence part: they are as good as its own words. */
  readonly near: number;
  /** Members that the sentence is about: 农林牧渔类有实训室15间,生均设备值…. */
  readonly topic?: Readonly<Record<string, string>>;
  /** What stands before it in a row that only 、 parts: what it says holds for all of them (新购…、…). */
  readonly row?: string;
  /** Names that say whose it is and nothing else: of the school and its city. */
  readonly places?: readonly string[];
  /** Said of all of something (均, 都): what else is said then makes no part of it. */
  readonly isAll?: boolean;
}

const ALONE: Naming = { context: [], near: 0 };
const NARROW = new RegExp(anyOf(NARROWING), 'g');

/**
 * What a label names, by itself or together with what was said before it.
 * @param own the words of the clause itself, without its number and years
 * @param allows which lines may be meant
 * @returns undefined where nothing, or more than one thing, is named
 */
export function nameIn(
  own: string,
  entries: readonly Entry[],
  allows: (entry: Entry) => boolean,
  naming: Naming = ALONE,
): Named | undefined {
  const { context, near } = naming;
  // Few lines have a word of each group anywhere near: the others need not be tried with each context.
  const everything = [own, ...context].join(',');
  const allowed = entries.filter(
    (entry) => allows(entry) && mayBeIn(everything, entry) && (isThere(entry) || isSaid(entry)),
  );
  const withContext = (before: string, isHeading: boolean): Named[] =>
    allowed.flatMap((entry) => named(entry, own, before, naming, isHeading) ?? []);
  const found = ['', ...context.slice(0, near)].flatMap((before) => withContext(before, false));
  if (found.length > 0) return bestOf(found);
  for (const [at, before] of context.entries()) {
    const wider = at < near ? [] : withContext(before, at === context.length - 1);
    if (wider.length > 0) return bestOf(wider);
  }
  return undefined;
}

const mayBeIn = (text: string, { line: { wording } }: Entry): boolean =>
  wording.required.every((group) => group.some((word) => text.includes(word)));

function bestOf(all: readonly Named[]): Named | undefined {
  const whole = all.filter(({ narrowed }) => !narrowed);
  const found = whole.length > 0 ? whole : all;
  const top = Math.max(...found.map(({ score }) => score));
  const best = found.filter(({ score }) => score === top);
  const [first] = best;
  // Two names for one number leave nothing open.
  if (first === undefined || !best.every((other) => other === first || haveSameValues(first, other))) return undefined;
  if (!first.byTopic) return first;
  const plain = bestOf(found.filter(({ byTopic }) => !byTopic));
  return plain === undefined ? first : { ...first, instead: plain };
}

function haveSameValues(a: Named, b: Named): boolean {
  const key = (one: Named): string =>
    valuesFor(one)
      .map(
        ({ year, quantity }) =>
          `${year ?? ''}=${quantity === undefined ? '' : `${quantity.value.n}/${quantity.value.d}`}`,
      )
      .sort()
      .join();
  return key(a) === key(b);
}

/** What of a name was found, and where: in the label itself or in what was said before. */
interface Found {
  readonly words: string[];
  ownLength: number;
  contextLength: number;
}

function found(into: Found, word: string, isOwn: boolean): void {
  if (isOwn) {
    into.words.push(word);
    into.ownLength += word.length;
  } else into.contextLength += word.length;
}

function named(entry: Entry, own: string, context: string, naming: Naming, isHeading: boolean): Named | undefined {
  const { topic, places = [], row = '', isAll = false } = naming;
  const { required, optional, forbidden } = entry.line.wording;
  if (forbidden.some((word) => own.includes(word) || row.includes(word) || context.includes(word))) return undefined;
  const into: Found = { words: [], ownLength: 0, contextLength: 0 };
  for (const group of required) {
    const here = longestIn(group, own);
    const word = here ?? (context === '' ? undefined : longestIn(group, context));
    if (word === undefined) return undefined;
    found(into, word, here !== undefined);
  }
  // What sets it apart stands first in its line and must be said beside the number: 兼职 of 兼职教师.
  const isLed = required[0] === undefined || longestIn(required[0], `${own}${row}`) !== undefined;
  const members = membersIn(entry, own, context, isLed ? topic : undefined, isHeading, into);
  if (members === undefined || into.ownLength === 0 || !(isLed || members.isOwn)) return undefined;
  const nouns = entry.slots.size > 0 ? MEMBER_NOUNS : [];
  const left =
    isAll || optional.includes(ANYTHING)
      ? ''
      : coreOf(own, [...into.words, ...nouns, ...required.flat(), ...optional, ...places]);
  const narrowed = left !== '';
  if (narrowed && left.replace(NARROW, '') !== '') return undefined;
  const score = into.ownLength * 64 + Math.min(63, into.contextLength);
  return { entry, members: members.of, score, narrowed, byTopic: members.byTopic };
}

interface Members {
  readonly of: Readonly<Record<string, string>>;
  readonly byTopic: boolean;
  /** True where the label itself names one. */
  readonly isOwn: boolean;
}

/** Which members are meant. @returns undefined where one is not said, or several are */
function membersIn(
  { slots }: Entry,
  own: string,
  context: string,
  topic: Naming['topic'],
  isHeading: boolean,
  into: Found,
): Members | undefined {
  const of: Record<string, string> = {};
  let [byTopic, isOwn] = [false, false];
  for (const [dimension, known] of slots) {
    const here = memberIn(known, own) ?? (dimension === MAJOR ? shortFor(known, own) : undefined);
    // Which major or project is meant must be said beside the number; the level of a contest is said once for all.
    const isOnce = dimension === LEVEL;
    const before =
      here !== undefined || context === '' || !(isOnce || isHeading)
        ? here
        : memberIn(known, isOnce ? contestIn(context, known) : context);
    if (before === 'several') return undefined;
    const about = isOnce ? undefined : topic?.[dimension];
    if (before !== undefined) {
      of[dimension] = before.member;
      found(into, before.word, here !== undefined);
      isOwn ||= here !== undefined;
    } else if (about !== undefined && known.has(about)) {
      of[dimension] = about;
      byTopic = true;
      into.contextLength += 1;
    } else return undefined;
  }
  return { of, byTopic, isOwn };
}

/** 机器人专业: the one major whose name has these words. */
function shortFor(members: ReadonlyMap<string, readonly string[]>, text: string): Member | undefined {
  const words = /(\p{sc=Han}{2,})专业/u.exec(text)?.[1] ?? '';
  for (let at = 0; at + 2 <= words.length; at++) {
    const word = words.slice(at);
    const found = [...members.keys()].filter((member) => member.includes(word));
    if (found.length > 0)
      return found.length === 1 && !COMMON_IN_NAMES.has(word) ? { member: found[0]!, word } : undefined;
  }
  return undefined;
}

interface Member {
  readonly member: string;
  readonly word: string;
}

/** The clause that says at which level a contest was: the last that names one, if it tells of the contest itself. */
function contestIn(context: string, levels: ReadonlyMap<string, readonly string[]>): string {
  const words = [...levels.values()].flat();
  const clause = context
    .split(',')
    .reverse()
    .find((one) => words.some((word) => one.includes(word)));
  return clause !== undefined && CONTEST.test(clause) && !ALL_PRIZES.test(clause) ? clause : '';
}

/** The member that a text names: the one with the longest word. */
function memberIn(members: ReadonlyMap<string, readonly string[]>, text: string): Member | 'several' | undefined {
  let best: Member | undefined;
  let several = false;
  for (const [member, words] of members) {
    const word = longestIn(words, text);
    if (word === undefined) continue;
    if (best === undefined || word.length > best.word.length) {
      [best, several] = [{ member, word }, false];
    } else if (word.length === best.word.length) several = true;
  }
  return several ? 'several' : best;
}

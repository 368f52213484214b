import {
  ALL_PRIZES,
  AND_BEYOND,
  COMMON_IN_NAMES,
  CONTEST,
  LEVEL,
  MAJOR,
  ONE_CONTEST,
} from '../../catalogue/claims/words';
import { longestIn } from '../text/label';
import type { Entry } from './entries';

/** What of a name was found, and where: in the label itself or in what was said before. */
export interface Found {
  readonly words: string[];
  ownLength: number;
  contextLength: number;
}

/** Notes a word as found. */
export function found(into: Found, word: string, isOwn: boolean): void {
  if (isOwn) {
    into.words.push(word);
    into.ownLength += word.length;
  } else into.contextLength += word.length;
}

/** Which members a label names. */
export interface Members {
  readonly of: Readonly<Record<string, string>>;
  readonly byTopic: boolean;
  /** True where the label itself names one. */
  readonly isOwn: boolean;
  /** True where the level is that of one contest: others of its level may have been won as well. */
  readonly ofOne: boolean;
}

/**
 * Which members are meant: said in the label itself, or, as far as it may be said once for all, before.
 * @param topic members that the sentence is about
 * @param isHeading true where the context is a heading
 * @param into takes what was found
 * @returns undefined where one is not said, or several are
 */
export function membersIn(
  { slots }: Entry,
  own: string,
  context: string,
  topic: Readonly<Record<string, string>> | undefined,
  isHeading: boolean,
  into: Found,
): Members | undefined {
  const of: Record<string, string> = {};
  let [byTopic, isOwn, ofOne] = [false, false, false];
  for (const [dimension, known] of slots) {
    // Which major or project is meant must be said beside the number; the level of a contest is said once for all.
    const isOnce = dimension === LEVEL;
    const here =
      (isOnce && AND_BEYOND.test(own) ? 'several' : memberIn(known, own)) ??
      (dimension === MAJOR ? shortFor(known, own) : undefined);
    const before =
      here !== undefined || context === '' || !(isOnce || isHeading)
        ? here
        : memberIn(known, isOnce ? contestIn(context, known) : context);
    if (isOnce) ofOne ||= ONE_CONTEST.test(here === undefined ? contestIn(context, known) : own);
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
  return { of, byTopic, isOwn, ofOne };
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
  const isOne = clause !== undefined && !ALL_PRIZES.test(clause) && !AND_BEYOND.test(clause);
  return isOne && CONTEST.test(clause) ? clause : '';
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

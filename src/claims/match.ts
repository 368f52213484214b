import { FILLERS, NARROWING } from '../catalogue/claims/words';
import type { Figure } from '../recognise/types';
import type { FigureIndex } from '../rules/judge/figure-index';
import { figuresOf } from '../rules/judge/operands';
import type { CompiledLine } from './lines';
import { type Value, valuesOf, wordsFor } from './values';

/** A line with what the tables have for it, and how its members may be named. */
export interface Entry {
  readonly line: CompiledLine;
  /** One list for each comparison. */
  readonly values: readonly (readonly Value[])[];
  readonly wholes: readonly Value[];
  /** Names in the tables of what it counts. */
  readonly names: readonly Figure[];
  /** Dimension → member → words. */
  readonly slots: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** What a text names. */
export interface Named {
  readonly entry: Entry;
  readonly members: Readonly<Record<string, string>>;
  readonly score: number;
  /** True where the text speaks of a part of it (其中女教师). */
  readonly narrowed: boolean;
  /** True where only what the sentence is about says which member is meant. */
  readonly byTopic: boolean;
  /** What it names if that is not so. */
  readonly instead?: Named;
}

/** What the tables have for each line of the claims; lines whose tables are not there name nothing. */
export function entriesOf(lines: readonly CompiledLine[], index: FigureIndex, years: readonly string[]): Entry[] {
  return lines.flatMap((line): Entry[] => {
    const values = line.comparisons.map(({ target }) => valuesOf(target, index, years));
    const wholes = line.whole === undefined ? [] : valuesOf(line.whole, index, years);
    const first = values[0] ?? [];
    const slots = new Map<string, Map<string, readonly string[]>>();
    for (const { members, figures } of first) {
      for (const [dimension, member] of Object.entries(members)) {
        const known = slots.get(dimension) ?? new Map<string, readonly string[]>();
        slots.set(dimension, known);
        const words = known.get(member) ?? wordsFor(dimension, member);
        known.set(member, dimension === '级别' ? [...new Set([...words, ...figures.flatMap(placeIn)])] : words);
      }
    }
    const names = line.names === undefined ? [] : figuresOf(line.names, index).filter(({ text }) => text !== '');
    return [{ line, values, wholes, names, slots }];
  });
}

/** Dimensions that a sentence names once for all of its numbers. */
const CONTEST = /竞赛|大赛|比赛|等奖|获奖/;
const ALL_PRIZES = /奖项|总数|奖励/;

/** The clause that says at which level a contest was: the last that names one, if it tells of the contest itself. */
function contestIn(context: string, levels: ReadonlyMap<string, readonly string[]>): string {
  const words = [...levels.values()].flat();
  const clause = context
    .split(',')
    .reverse()
    .find((one) => words.some((word) => one.includes(word)));
  return clause !== undefined && CONTEST.test(clause) && !ALL_PRIZES.test(clause) ? clause : '';
}

const SAID_ONCE = new Set(['级别']);

/** Among the words that may be there: whatever else is said as well. */
const ANYTHING = '…';

/** Where a contest of a level was held, as its name says: 自贡市中职学校学生技能竞赛 is one of 自贡. */
function placeIn({ labels }: Figure): string[] {
  const place = /^(\p{sc=Han}{2,4}?)[省市州]/u.exec(labels.竞赛层级 ?? '')?.[1];
  return place === undefined ? [] : [place];
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const escape = (word: string): string => word.replace(/[/.*+?^$()[\]{}|\\]/g, '\\$&');
const alternatives = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort(longestFirst).map(escape).join('|'), 'g');
const FILLING = alternatives(FILLERS);
const NARROW = alternatives(NARROWING);
const SIGNS = /[\s“”"'‘’《》〈〉、\-—–·…\u0000()（）,.:;/]/g;

/** What is left of a label once what is understood is taken out. */
function residue(label: string, words: readonly string[]): string {
  const signs = [...label];
  for (const word of words) {
    // Words may share letters: 人才培养 and 培养方案.
    for (let at = word === '' ? -1 : label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1))
      signs.fill('\u0000', at, at + word.length);
  }
  return signs.join('').replace(FILLING, '').replace(SIGNS, '');
}

/** True where a label says nothing by itself: 共, 为, 其中. */
export const isIdle = (label: string): boolean => residue(label, []) === '';

/** The core of a label that no line knows: what it is kept by. */
export const coreOf = (label: string, known: readonly string[] = []): string => residue(label, known);

const longestIn = (words: readonly string[], text: string): string | undefined =>
  words.filter((word) => text.includes(word)).sort(longestFirst)[0];

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
  const allowed = entries.filter(allows);
  const found = ['', ...context.slice(0, near)].flatMap((before) =>
    allowed.flatMap((entry) => named(entry, own, before, naming, false) ?? []),
  );
  if (found.length > 0) return bestOf(found);
  for (const [at, before] of context.entries()) {
    if (at < near) continue;
    const wider = allowed.flatMap((entry) => named(entry, own, before, naming, at === context.length - 1) ?? []);
    if (wider.length > 0) return bestOf(wider);
  }
  return undefined;
}

function bestOf(all: readonly Named[]): Named | undefined {
  const whole = all.filter(({ narrowed }) => !narrowed);
  const found = whole.length > 0 ? whole : all;
  const top = Math.max(...found.map(({ score }) => score));
  const best = found.filter(({ score }) => score === top);
  const [first] = best;
  // Two names for one number leave nothing open.
  if (first === undefined || !best.every((other) => other === first || sameValues(first, other))) return undefined;
  if (!first.byTopic) return first;
  const plain = bestOf(found.filter(({ byTopic }) => !byTopic));
  return plain === undefined ? first : { ...first, instead: plain };
}

export const valuesFor = ({ entry, members }: Named, comparison = 0): readonly Value[] =>
  (entry.values[comparison] ?? []).filter((value) =>
    Object.entries(value.members).every(
      ([dimension, member]) => members[dimension] === undefined || members[dimension] === member,
    ),
  );

function sameValues(a: Named, b: Named): boolean {
  const key = (named: Named): string =>
    valuesFor(named)
      .map(
        ({ year, quantity }) =>
          `${year ?? ''}=${quantity === undefined ? '' : Number(quantity.value.n) / Number(quantity.value.d)}`,
      )
      .sort()
      .join();
  return key(a) === key(b);
}

/** True where it is compared with another place of the text, or only named for one to be. */
const isSaid = ({ line }: Entry): boolean =>
  line.comparisons.length === 0 || line.comparisons.some(({ target }) => target.kind === 'said');

function named(
  entry: Entry,
  own: string,
  context: string,
  { topic, places = [], row = '', isAll = false }: Naming,
  isHeading: boolean,
): Named | undefined {
  const { required, optional, forbidden } = entry.line.wording;
  const isThere = entry.line.comparisons.some(
    ({ target }, at) => target.kind !== 'said' && entry.values[at]!.length > 0,
  );
  if (!isThere && !isSaid(entry)) return undefined;
  if (forbidden.some((word) => own.includes(word) || row.includes(word) || (context !== '' && context.includes(word))))
    return undefined;
  const words: string[] = [];
  let [ownLength, contextLength, byTopic, isLed] = [0, 0, false, required.length === 0];
  const taken = (word: string, isOwn: boolean): void => {
    if (!isOwn) contextLength += word.length;
    else {
      words.push(word);
      ownLength += word.length;
    }
  };
  for (const group of required) {
    const here = longestIn(group, own);
    const word = here ?? (context === '' ? undefined : longestIn(group, context));
    if (word === undefined) return undefined;
    taken(word, here !== undefined);
    if (group === required[0] && here !== undefined) isLed = true;
  }
  const isNamed = isLed;
  const members: Record<string, string> = {};
  for (const [dimension, known] of entry.slots) {
    const here = memberIn(known, own);
    if (here === 'several') return undefined;
    // Which major or project is meant must be said beside the number; the level of a contest is said once for all.
    const isOnce = SAID_ONCE.has(dimension) || isHeading;
    const before =
      here ??
      (context === '' || !isOnce
        ? undefined
        : memberIn(known, dimension === '级别' ? contestIn(context, known) : context));
    if (before === 'several') return undefined;
    const about = SAID_ONCE.has(dimension) ? undefined : topic?.[dimension];
    if (before !== undefined) {
      members[dimension] = before.member;
      taken(before.word, here !== undefined);
      if (here !== undefined) isLed = true;
    } else if (isNamed && about !== undefined && known.has(about)) {
      [members[dimension], byTopic] = [about, true];
      contextLength += 1;
    } else return undefined;
  }
  // What sets it apart stands first in its line and must be said beside the number: 兼职 of 兼职教师.
  if (ownLength === 0 || !isLed) return undefined;
  if (entry.slots.size > 0) words.push('专业', '工种', '大类', '方向');
  const left =
    isAll || optional.includes(ANYTHING) ? '' : residue(own, [...words, ...required.flat(), ...optional, ...places]);
  const narrowed = left !== '';
  if (narrowed && left.replace(NARROW, '') !== '') return undefined;
  return { entry, members, score: ownLength * 64 + Math.min(63, contextLength), narrowed, byTopic };
}

function memberIn(
  members: ReadonlyMap<string, readonly string[]>,
  text: string,
): { member: string; word: string } | 'several' | undefined {
  let best: { member: string; word: string } | undefined;
  let several = false;
  for (const [member, words] of members) {
    const word = longestIn(words, text);
    if (word === undefined) continue;
    if (best === undefined || word.length > best.word.length) {
      [best, several] = [{ member, word }, false];
    } else if (word.length === best.word.length && !(word === best.word && member === best.member)) several = true;
  }
  return several ? 'several' : best;
}

import { FILLERS, NARROWING } from '../catalogue/claims/words';
import type { FigureIndex } from '../rules/judge/figure-index';
import type { CompiledLine } from './lines';
import { type Value, valuesOf, wordsFor } from './values';

/** A line with what the tables have for it, and how its members may be named. */
export interface Entry {
  readonly line: CompiledLine;
  /** One list for each comparison. */
  readonly values: readonly (readonly Value[])[];
  readonly wholes: readonly Value[];
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
}

/** What the tables have for each line of the claims; lines whose tables are not there name nothing. */
export function entriesOf(lines: readonly CompiledLine[], index: FigureIndex, years: readonly string[]): Entry[] {
  return lines.flatMap((line): Entry[] => {
    const values = line.comparisons.map(({ target }) => valuesOf(target, index, years));
    const wholes = line.whole === undefined ? [] : valuesOf(line.whole, index, years);
    const first = values[0] ?? [];
    const slots = new Map<string, Map<string, readonly string[]>>();
    for (const { members } of first) {
      for (const [dimension, member] of Object.entries(members)) {
        const known = slots.get(dimension) ?? new Map<string, readonly string[]>();
        slots.set(dimension, known);
        if (!known.has(member)) known.set(member, wordsFor(dimension, member));
      }
    }
    return [{ line, values, wholes, slots }];
  });
}

/** Among the words that may be there: whatever else is said as well. */
const ANYTHING = '…';

const longestFirst = (a: string, b: string): number => b.length - a.length;
const escape = (word: string): string => word.replace(/[/.*+?^$()[\]{}|\\]/g, '\\$&');
const alternatives = (words: readonly string[]): RegExp => new RegExp([...words].sort(longestFirst).map(escape).join('|'), 'g');
const FILLING = alternatives(FILLERS);
const NARROW = alternatives(NARROWING);
const SIGNS = /[\s“”"'‘’《》〈〉、\-—–·…\u0000()（）,.:;/]/g;

/** What is left of a label once what is understood is taken out. */
function residue(label: string, words: readonly string[]): string {
  const known = words.filter((word) => word !== '');
  const bare = known.length === 0 ? label : label.replace(alternatives(known), '\u0000');
  return bare.replace(FILLING, '').replace(SIGNS, '');
}

/** True where a label says nothing by itself: 共, 为, 其中. */
export const isIdle = (label: string): boolean => residue(label, []) === '';

/** The core of a label that no line knows: what it is kept by. */
export const coreOf = (label: string): string => residue(label, []);

const longestIn = (words: readonly string[], text: string): string | undefined =>
  words.filter((word) => text.includes(word)).sort(longestFirst)[0];

/**
 * What a label names, by itself or together with what was said before it.
 * @param own the words of the clause itself, without its number and years
 * @param context what may complete it, nearest first
 * @param allows which lines may be meant
 * @param isAll true where it is said of all of something (均, 都): what else is said then makes no part of it
 * @returns undefined where nothing, or more than one thing, is named
 */
export function nameIn(own: string, context: readonly string[], entries: readonly Entry[], allows: (entry: Entry) => boolean, isAll = false): Named | undefined {
  for (const before of ['', ...context]) {
    const found = entries.filter(allows).flatMap((entry) => named(entry, own, before, isAll) ?? []);
    const whole = found.filter(({ narrowed }) => !narrowed);
    const best = bestOf(whole.length > 0 ? whole : found);
    if (best !== undefined || found.length > 0) return best;
  }
  return undefined;
}

function bestOf(found: readonly Named[]): Named | undefined {
  const top = Math.max(...found.map(({ score }) => score));
  const best = found.filter(({ score }) => score === top);
  const [first] = best;
  if (first === undefined) return undefined;
  // Two names for one number leave nothing open.
  return best.every((other) => other === first || sameValues(first, other)) ? first : undefined;
}

export const valuesFor = ({ entry, members }: Named, comparison = 0): readonly Value[] =>
  (entry.values[comparison] ?? []).filter((value) => Object.entries(value.members).every(([dimension, member]) => members[dimension] === undefined || members[dimension] === member));

function sameValues(a: Named, b: Named): boolean {
  const key = (named: Named): string =>
    valuesFor(named)
      .map(({ year, quantity }) => `${year ?? ''}=${quantity === undefined ? '' : Number(quantity.value.n) / Number(quantity.value.d)}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/** True where it is compared with another place of the text, or only named for one to be. */
const isSaid = ({ line }: Entry): boolean => line.comparisons.length === 0 || line.comparisons.some(({ target }) => target.kind === 'said');

function named(entry: Entry, own: string, context: string, isAll: boolean): Named | undefined {
  const { required, optional, forbidden } = entry.line.wording;
  if (entry.line.comparisons.some(({ target }, at) => target.kind !== 'said' && entry.values[at]!.length > 0) === false && !isSaid(entry)) return undefined;
  if (forbidden.some((word) => own.includes(word) || (context !== '' && context.includes(word)))) return undefined;
  const words: string[] = [];
  let [ownLength, contextLength] = [0, 0];
  for (const group of required) {
    const here = longestIn(group, own);
    const word = here ?? (context === '' ? undefined : longestIn(group, context));
    if (word === undefined) return undefined;
    if (here === undefined) contextLength += word.length;
    else {
      words.push(word);
      ownLength += word.length;
    }
  }
  const members: Record<string, string> = {};
  for (const [dimension, known] of entry.slots) {
    const here = memberIn(known, own);
    if (here === 'several') return undefined;
    // Which major or project is meant must be said beside the number; the level of a contest is said once for all.
    const found = here ?? (context === '' || dimension !== '级别' ? undefined : memberIn(known, context));
    if (found === undefined || found === 'several') return undefined;
    members[dimension] = found.member;
    if (here === undefined) contextLength += found.word.length;
    else {
      words.push(found.word);
      ownLength += found.word.length;
    }
  }
  if (ownLength === 0) return undefined;
  const left = isAll || optional.includes(ANYTHING) ? '' : residue(own, [...words, ...optional]);
  const narrowed = left !== '';
  if (narrowed && left.replace(NARROW, '') !== '') return undefined;
  return { entry, members, score: ownLength * 8 + contextLength, narrowed };
}

function memberIn(members: ReadonlyMap<string, readonly string[]>, text: string): { member: string; word: string } | 'several' | undefined {
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

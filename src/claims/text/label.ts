import { FILLERS, PER, PER_YEAR } from '../../catalogue/claims/words';

const longestFirst = (a: string, b: string): number => b.length - a.length;
const escaped = (word: string): string => word.replace(/[/.*+?^$()[\]{}|\\]/g, '\\$&');

/** Any of some words, the longer ones first, for a pattern. */
export const anyOf = (words: readonly string[]): string => [...words].sort(longestFirst).map(escaped).join('|');

/** The longest of some words that a text has. */
export const longestIn = (words: readonly string[], text: string): string | undefined =>
  words.filter((word) => text.includes(word)).sort(longestFirst)[0];

const FILLING = new RegExp(anyOf(FILLERS), 'g');
const SIGNS = /[\s“”"'‘’《》〈〉、\-—–·…()（）,.:;/]/g;

/**
 * The core of a label: what is left once idle words, signs and what is known are taken out. A number that no line
 * knows is kept by it.
 */
export function coreOf(label: string, known: readonly string[] = []): string {
  const signs = [...label];
  for (const word of known) {
    // Words may share letters: 人才培养 and 培养方案.
    for (let at = word === '' ? -1 : label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1))
      signs.fill('·', at, at + word.length);
  }
  return signs.join('').replace(FILLING, '').replace(SIGNS, '');
}

/** True where a label shares something out: 人均, 年均. */
export const isPer = (label: string): boolean => label.search(PER) >= 0 || PER_YEAR.test(label);

/** True where a label says nothing by itself: 共, 为, 其中. */
export const isIdle = (label: string): boolean => coreOf(label) === '';

import type { Pattern } from './expected-columns';
import { meaningOf } from './header-variants';

/** Which patterns a header word may stand in, as a word of the form itself or as another one of the same meaning. */
export interface WordIndex {
  readonly patterns: ReadonlySet<Pattern>;
  readonly words: ReadonlyMap<string, readonly Pattern[]>;
  readonly meanings: ReadonlyMap<string, readonly Pattern[]>;
  /** What was found for a word. */
  readonly found: Map<string, readonly Pattern[]>;
}

export function wordIndexOf(patterns: readonly Pattern[]): WordIndex {
  const [words, meanings] = [new Map<string, Pattern[]>(), new Map<string, Pattern[]>()];
  const add = (to: Map<string, Pattern[]>, word: string, pattern: Pattern) => {
    const known = to.get(word);
    if (known === undefined) to.set(word, [pattern]);
    else known.push(pattern);
  };
  for (const pattern of patterns) {
    for (const word of pattern.words) add(words, word, pattern);
    for (const word of pattern.byFlatWords.keys()) if (!pattern.words.has(word)) add(words, word, pattern);
    for (const meaning of pattern.schoolWords.keys()) add(meanings, meaning, pattern);
  }
  return { patterns: new Set(patterns), words, meanings, found: new Map() };
}

/** A huge workbook costs no memory. */
const MOST = 10_000;
const NONE: readonly Pattern[] = [];

/** The patterns in which a text may stand in a header, under a word of the form or another one. */
export function patternsFor(word: string, { words, meanings, found }: WordIndex): readonly Pattern[] {
  let own = found.get(word);
  if (own === undefined) {
    own = [...(words.get(word) ?? NONE), ...(meanings.get(meaningOf(word)) ?? NONE)];
    if (found.size >= MOST) found.clear();
    found.set(word, own);
  }
  return own;
}

export const isIn = (index: WordIndex, word: string): boolean => patternsFor(word, index).length > 0;

/** True where an index knows all that another one knows. */
export const covers = (index: WordIndex, { patterns }: WordIndex): boolean =>
  [...patterns].every((pattern) => index.patterns.has(pattern));

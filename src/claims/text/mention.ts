import { BEFORE, BEHIND } from '../../catalogue/claims/words';
import type { Rational } from '../../workbook/rational';
import { anyOf } from './label';

/** How firmly a number is said: `atLeast` 以上, `more` 超过, `over` 40余, `tens` 数十, `about` 约; absent: as it stands. */
export type Hedge = 'atLeast' | 'more' | 'atMost' | 'less' | 'about' | 'over' | 'tens';

/** A number in running text. Offsets are into the spoken text. */
export interface Mention {
  readonly start: number;
  /** Behind the unit and what hedges it. */
  readonly end: number;
  /** The digits themselves. */
  readonly digits: { readonly start: number; readonly end: number };
  /** What it counts, in the base of its unit: 人, 元, m², % … `:1` for a ratio such as 9.91:1. */
  readonly counts: string;
  /** In that base; shares as fractions. */
  readonly value: Rational;
  /** What the last printed digit is worth, in that base. */
  readonly ulp: Rational;
  /** What one of its unit is worth, in that base. */
  readonly one: Rational;
  /** True where it is a whole number of things, written out in full: it is then exact. */
  readonly whole: boolean;
  readonly hedge?: Hedge;
  /** The unit as printed, with 万 and the like. */
  readonly unit: string;
}

const BEFORE_ALL = new RegExp(`(${anyOf(Object.values(BEFORE).flat())})(?:为|了|达|到|达到)?$`);

/** The words before a number without what hedges it: 招生超 → 招生. */
export const withoutHedge = (words: string): string => words.replace(BEFORE_ALL, '');

/** Any of the words that hedge a number from behind, for a pattern. */
export const HEDGES_BEHIND = anyOf(Object.values(BEHIND).flat());

/** What hedges a number, seen from the text before it. */
export function hedgeBefore(text: string): Hedge | undefined {
  const word = BEFORE_ALL.exec(text)?.[1];
  return word === undefined ? undefined : hedgeOf(BEFORE, word);
}

/** What hedges a number, seen from the words behind it. */
export function hedgeBehind(words: readonly (string | undefined)[]): Hedge | undefined {
  const found = words.flatMap((word) => (word === undefined ? [] : (hedgeOf(BEHIND, word) ?? [])));
  return found[0];
}

const hedgeOf = (hedges: Readonly<Partial<Record<Hedge, readonly string[]>>>, word: string): Hedge | undefined =>
  (Object.keys(hedges) as Hedge[]).find((hedge) => hedges[hedge]?.includes(word));

/** True where two stretches of a text share a character. */
export const isOver = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && a.end > b.start;

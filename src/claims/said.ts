import type { Clause } from './clauses';
import type { Named } from './match';
import type { Mention } from './mentions';
import type { YearSpan } from './spans';

/** A number of a paragraph with the words that tell what it is. */
export interface Said {
  readonly mention: Mention;
  readonly clause: Clause;
  /** Words before and behind it that are its own, without years. */
  readonly before: string;
  readonly behind: string;
  readonly printed: string;
  readonly span?: YearSpan | undefined;
  /** What the clauses before say, nearest first. */
  readonly context: readonly string[];
  /** What follows in a clause of its own and is said of all of it: 均已注册. */
  readonly ofAll?: string | undefined;
}

/** What a number turned out to be, for those after it to refer to. */
export interface Understood {
  readonly said: Said;
  readonly named?: Named | undefined;
  /** What it is kept by where the tables do not have it. */
  readonly core: string;
  readonly kind: 'figure' | 'share' | 'change' | 'growth';
}

export const labelOf = ({ before, behind }: Said): string => `${before}${behind}`;

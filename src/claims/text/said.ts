import type { Base } from './bases';
import type { Clause } from './clauses';
import type { Mention } from './mention';
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
  /** True where its clause says its year before it, or brackets behind it do. */
  readonly hasYear: boolean;
  /** True where its year is that of those who came then: 2021级. */
  readonly cohort: boolean;
  /** What it is told against if it is a change, where the text says so: 比计划, 与2019年相比. */
  readonly base?: Base | undefined;
  /** True where it is what something is compared with: 比上年的1591人. */
  readonly compared: boolean;
  /** True where that may as well be by how much it is more: 超过上年133人. */
  readonly moreThan: boolean;
  /** True where it says the number before it once more: 6624.43万元(约0.66亿元). */
  readonly restated: boolean;
  /** True where something has come to it from the number before: 由10人增至20人. */
  readonly to: boolean;
  /** True for one of the parts that follow 其中. */
  readonly part: boolean;
  /** Of several told in a row, the name of this one. */
  readonly row?: string;
  /** Which of the numbers just before it goes with, where several are told in a row: 占比分别为28%、36.67%. */
  readonly nth?: { readonly at: number; readonly of: number } | undefined;
  /** What the clauses before say, nearest first, and the heading last. */
  readonly context: readonly string[];
  /** How many of them stand in its own part of the sentence. */
  readonly near: number;
  /** The clause before, where only 、 parts them. */
  readonly joined: string;
  /** What follows in a clause of its own and is said of all of it: 均已注册. */
  readonly ofAll?: string | undefined;
  /** Where what it says begins and ends, if it is more than its clause up to its unit. */
  readonly from?: number;
  readonly until?: number;
}

/** All of a number's own words. */
export const labelOf = ({ before, behind }: Said): string => `${before}${behind}`;

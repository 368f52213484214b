import type { Rule } from '../../catalogue/types';
import type { Figure } from '../../recognise/types';
import type { Rational } from '../../workbook/rational';
import type { Finding } from '../finding';
import type { Slip } from './slip';

/** A cell that may be wrong, and what it would have to say. */
export interface SuspectCell {
  readonly figure: Figure;
  /** The number as it stands, with its % sign; a text around it is left out. */
  readonly now: string;
  /** The number as it should be written, to the digits of its cell. */
  readonly needed: string;
  /** The same as a value in the figure's own unit; shares as fractions. */
  readonly value: Rational;
  /** Where more than one value would do: the least and the greatest, absent where there is none. */
  readonly neededRange?: { readonly low?: string; readonly high?: string };
  /** Set where the cell holds a label and not a number, such as （2）: all that it should say. */
  readonly label?: string;
  /** What slip of the hand would make what stands there of what is needed. */
  readonly slip?: Slip;
}

/** A derived figure that changes along with a suspect. */
export interface FollowingCell {
  readonly figure: Figure;
  readonly now: string;
  readonly needed: string;
  readonly value: Rational;
  /** True where the cell holds a formula that does it by itself; false where it has to be typed anew. */
  readonly live: boolean;
}

/** A relation that a suspect's change would newly break: never one of the 逻辑 ones. */
export interface Strain {
  readonly rule: Rule;
  readonly message: string;
}

/** A change that alone would satisfy the broken relations around it (疑点): of one cell, or of two where one cannot. */
export interface Suspect {
  readonly cells: readonly SuspectCell[];
  readonly follows: readonly FollowingCell[];
  /** The findings that would vanish. */
  readonly explains: readonly Finding[];
  readonly breaks: readonly Strain[];
  /** Cells that a person has to type. */
  readonly cost: number;
  /** 1 for the likeliest; suspects of equal rank are ties, and the next rank counts all of them. */
  readonly rank: number;
}

/** A value that other relations bear out: 679 stands in 表7, 表34, 表35 as well. */
export interface Confirmation {
  /** The value as the finding's side has it, and what it is. */
  readonly value: string;
  readonly words: string;
  readonly figures: readonly Figure[];
  /** What else comes to the same value, in words, with the table it stands in. */
  readonly same: readonly { readonly table: number; readonly words: string }[];
}

/** What is known of where a finding's mistake lies. */
export interface Located {
  readonly finding: Finding;
  /** Best first. */
  readonly suspects: readonly Suspect[];
  readonly confirmed: readonly Confirmation[];
  /** What a colleague would say of it, in Chinese; '' where the finding has said it all. */
  readonly sentence: string;
}

/** Where the mistakes of a workbook lie (错误定位). */
export interface Localisation {
  /** By finding; one about which nothing can be said has no entry. */
  readonly located: ReadonlyMap<Finding, Located>;
  /** Of all findings together, best first. */
  readonly suspects: readonly Suspect[];
  /** Set where not every figure was looked into, so much is wrong: no change is safe then. */
  readonly isCut?: true;
}

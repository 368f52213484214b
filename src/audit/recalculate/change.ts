import type { Rule } from '../../catalogue/types';
import type { Figure } from '../../recognise/types';
import type { CellContent, CellEdit } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';

/**
 * What a change that follows from a rule does: puts a wrong derived figure right, fills an empty one, turns a text into the number that it says,
 * or puts a live formula in the place of a right number.
 */
export type ChangeKind = 'correct' | 'fill' | 'to-number' | 'formula';

/** Old and new content of one cell, proposed by recalculation (改动). */
export interface Change {
  readonly place: CellPlace;
  readonly table: number;
  /** The derived figure as it stands. */
  readonly figure: Figure;
  /** The rule that it follows from. */
  readonly rule: Rule;
  /** Complete: value, formula, and the number format ('General' where it has none). Empty cells have no value. */
  readonly old: CellContent;
  readonly oldText: string;
  readonly new: CellContent;
  readonly newText: string;
  readonly kind: ChangeKind;
  /** For a wrong figure that is kept as a text, where numbers are asked for: the number that the text says, unchanged. */
  readonly kept?: Pick<Change, 'new' | 'newText'>;
  /** True where nothing speaks against it; all safe changes may be made together without a look at each. */
  readonly safe: boolean;
  /** Why it needs a decision, in one Chinese sentence; absent where it is safe. */
  readonly why?: string;
  /** Rules that hold now and would not, with this change and those of its group made. */
  readonly breaks: readonly Rule[];
  /** Changes of one group need each other: make all of them or none. */
  readonly group: string;
  /** Formulas elsewhere that use the cell, with what they will come to. Hosts work these out by themselves. */
  readonly follows: readonly CellEdit[];
}

type NoteKind =
  /** A formula's SUM leaves a row of the table out. */
  | 'range-misses-row'
  /** A formula's SUM takes something in that is not to be summed. */
  | 'range-takes-more'
  /** A wrong figure that no content could be proposed for. */
  | 'not-proposed'
  /** Figures that were given no live formula. */
  | 'no-formula';

/** Something a person should know besides the changes. */
export interface RecalculationNote {
  readonly kind: NoteKind;
  readonly table: number;
  readonly place: CellPlace;
  /** Other cells of which the same is said. */
  readonly others: readonly CellPlace[];
  /** Range of the formula that is spoken of, as written. */
  readonly range?: string;
  /** What the row, or column, in question is called. */
  readonly label?: string;
  /** One Chinese sentence. */
  readonly message: string;
}

export interface Recalculation {
  /** By table, then as the cells stand. A cell has one change at most. */
  readonly changes: readonly Change[];
  readonly notes: readonly RecalculationNote[];
}

export interface RecalculateOptions {
  /** Live formulas: in the place of right numbers, and where a change is made. */
  readonly formulas?: boolean;
  /** Offers to turn derived figures that are kept as texts into numbers; a wrong one only becomes right if that is accepted. */
  readonly toNumbers?: boolean;
}

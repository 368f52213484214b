import type { Rule, Severity } from '../catalogue/types';
import type { Verdict } from '../rules/judge/verdict';
import type { Relation } from '../rules/relations/relation';
import type { CellPlace } from '../workbook/types';

/** Where a finding's cell stands and what part it plays. */
export interface FindingCell {
  readonly place: CellPlace;
  /** `reported`: the side that should change or be explained; `source`: what it was compared with. */
  readonly role: 'reported' | 'source';
  /** Text as shown. */
  readonly value: string;
}

/** Reported, expected and their difference as plain numbers; `unit` is '' where there is none. */
export interface FindingNumbers {
  readonly reported: number;
  readonly expected: number;
  readonly difference: number;
  readonly unit: string;
}

/** A relation that is broken, could not be checked, or whose check failed (核对结果). */
export interface Finding {
  readonly rule: Rule;
  /** The table that the reported side stands in. */
  readonly table: number;
  readonly severity: Severity;
  readonly status: 'broken' | 'skipped' | 'failed';
  readonly cells: readonly FindingCell[];
  /** Reported and expected values as shown, with unit; '' where the finding is not about a number. */
  readonly reported: string;
  readonly expected: string;
  readonly difference: string;
  /** The same as plain numbers, shares in percentage points; absent where the finding is not about a number. */
  readonly numbers?: FindingNumbers;
  /** One Chinese sentence: what was found, what was expected. */
  readonly message: string;
  /** What was compared and how it came out; absent where nothing was. */
  readonly relation?: Relation;
  readonly verdict?: Verdict;
}

/** How many findings of each kind there are, and how the rules came out. */
export interface Summary {
  readonly error: number;
  readonly query: number;
  readonly rounding: number;
  readonly note: number;
  readonly skipped: number;
  readonly failed: number;
  /** Single comparisons made, and how many of them held. */
  readonly compared: number;
  readonly held: number;
}

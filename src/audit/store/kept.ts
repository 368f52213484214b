import type { CellContent } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';
import type { Explanation } from '../explanation';

/** What is kept in the workbook itself and travels with it: steps that can be taken back, and explanations. */
export interface Kept {
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly explanations: readonly Explanation[];
}

export const NOTHING_KEPT: Kept = { steps: [], explanations: [] };

/** Changes that were made together and are taken back together. */
export interface Step {
  readonly id: string;
  /** ISO time, given by the caller. */
  readonly when: string;
  readonly cells: readonly StepCell[];
  /** Whatever else the host needs to take the step back; passed through as it is. Must be plain JSON. */
  readonly host?: unknown;
}

export interface StepCell extends CellPlace {
  readonly before: CellContent;
  readonly after: CellContent;
}

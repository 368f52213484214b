import type { CellContent } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';

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
}

export interface StepCell extends CellPlace {
  readonly before: CellContent;
  readonly after: CellContent;
  /** Whatever else the host needs to put the cell back; passed through as it is. Must be plain JSON. */
  readonly raw?: unknown;
}

/** The reason a person gives for accepting a finding (审核说明), with the values that it was given for. */
export interface Explanation {
  readonly rule: string;
  /** In the order of the finding. */
  readonly cells: readonly ExplainedCell[];
  readonly text: string;
  /** ISO time, given by the caller. */
  readonly when: string;
}

export interface ExplainedCell extends CellPlace {
  /** As shown. */
  readonly value: string;
}

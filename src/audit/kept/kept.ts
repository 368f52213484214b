import type { CellContent } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';
import type { KeptDirection } from './directions';
import type { Explanation } from './explanation';

/**
 * What is kept in the workbook itself and travels with it: steps that can be taken back, explanations, and what the user
 * said of places.
 */
export interface Kept {
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly explanations: readonly Explanation[];
  /** 由您指定: oldest first. One for a sheet that is not there any more stays, and is told. */
  readonly directions: readonly KeptDirection[];
}

export const NOTHING_KEPT: Kept = { steps: [], explanations: [], directions: [] };

/** Changes that were made together and are taken back together. */
export interface Step {
  readonly id: string;
  /** ISO time, given by the caller. */
  readonly when: string;
  readonly cells: readonly StepCell[];
  /** Of a step that says something of places: all that was said before, and after. Such a step changes no cell. */
  readonly directions?: { readonly before: readonly KeptDirection[]; readonly after: readonly KeptDirection[] };
  /** Of a step that explains a finding: what it replaced, and what it gave. Not kept in the workbook, which has the explanation. */
  readonly explanations?: { readonly before: readonly Explanation[]; readonly after: readonly Explanation[] };
  /** Sheets that it speaks of, by their names at that time, and what the host knows them by when they are called otherwise. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Whatever else the host needs to take the step back; passed through as it is. Must be plain JSON. */
  readonly host?: unknown;
}

export interface StepCell extends CellPlace {
  readonly before: CellContent;
  readonly after: CellContent;
}

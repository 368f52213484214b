import type { CellContent } from '../../../workbook/edits';
import type { RawCell } from './patch';
import type { SharedCell } from './shared-formulas';

/** What is to become of one cell of a sheet. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Its new element; null to take it away. */
  readonly xml: string | null;
  /** What its new element adds to the shared formulas; undefined for nothing. */
  readonly shared?: SharedCell | undefined;
  /** The formula that its group must give it. */
  readonly wanted?: string | undefined;
  /** What to write if the group cannot. */
  readonly fallback?: CellContent;
  /** Of a cell put back as it was. */
  readonly restored?: RawCell | undefined;
}

/** The planned cells of a sheet by address. */
export type Plan = Map<string, PlannedCell>;

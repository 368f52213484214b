import type { Area } from '../../../src/workbook/types';
import type { Look } from '../model/cell';
import type { ConditionalLook } from '../model/conditional-format';
import type { SheetProtection } from '../model/protection';

/** What a file says besides the values that the project's own reader takes; plain data, so that it can go to a page. */
export interface FileExtras {
  readonly structureProtected: boolean;
  readonly activeSheet: string | undefined;
  readonly names: readonly NameExtras[];
  readonly customXml: readonly string[];
  readonly sheets: Readonly<Record<string, SheetExtras>>;
}

/** A defined name of the whole workbook. */
export interface NameExtras {
  readonly name: string;
  readonly hidden: boolean;
  /** Without "=". */
  readonly formula: string;
}

export interface SheetExtras {
  readonly protection?: SheetProtection;
  readonly conditionalFormats: readonly FileConditionalFormat[];
  /** Cells that look like something, also empty ones: row, column, what is known of their look. */
  readonly looks: readonly (readonly [row: number, column: number, look: Look])[];
  /** Formulas of members of shared formulas, worked out. */
  readonly sharedFormulas: readonly (readonly [row: number, column: number, formula: string])[];
}

export interface FileConditionalFormat {
  readonly type: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

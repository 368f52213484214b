import type { Area, CellValue } from '../../../src/workbook/types';
import type { SheetModel } from './sheet-model';

/** What happened to the workbook, for whoever listens. */
export type ModelEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly detail?: ValueChange;
      readonly by?: 'Remote';
    }
  | { readonly kind: 'formatChanged'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'selectionChanged'; readonly sheet: SheetModel; readonly areas: readonly Area[] }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: SheetModel }
  | { readonly kind: 'protectionChanged'; readonly sheet: SheetModel }
  | {
      readonly kind: 'nameChanged' | 'visibilityChanged';
      readonly sheet: SheetModel;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'moved'; readonly sheet: SheetModel; readonly before: number; readonly after: number };

/** Told only where a single cell changed: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
export interface ValueChange {
  readonly before: CellValue | undefined;
  readonly after: CellValue | undefined;
}

import type { Area } from '../../../src/workbook/types';
import type { SheetModel } from './sheet-model';

/** A conditional format by formula. Formulas are written for the top left cell of its first area. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly sheet: SheetModel;
  /** "Custom" for ours; the file's own kinds keep their type and can be listed, not changed. */
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  look: ConditionalLook;
  /** Listed, but not to be read, as after Ctrl+Z or on a copied sheet: https://github.com/OfficeDev/office-js/issues/5222 */
  isUnreadable?: boolean;
}

export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

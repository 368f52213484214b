import type { CellValue } from '../../../src/workbook/types';

/** What one cell holds. Never changed in place, so that undo can put it back. */
export interface CellState {
  readonly value?: CellValue;
  /** Without the leading "="; "" where the file does not say (a member of a shared formula). */
  readonly formula?: string;
  /** The text as the file's reader knows it; gone as soon as the cell is written. */
  readonly text?: string;
  readonly look?: Look;
  readonly hyperlink?: Hyperlink;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** How a cell looks, in the words of Excel.RangeFormat; what is absent is as in a new workbook. */
export interface Look {
  readonly numberFormat?: string;
  readonly fillColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Record<string, Border>>;
}

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Look of a cell of a new workbook (Calibri 11, no fill): https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const PLAIN_LOOK = {
  numberFormat: 'General',
  fillColor: '#FFFFFF',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indentLevel: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
} as const satisfies Look;

export const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export const isBlank = (state: CellState | undefined): boolean =>
  state === undefined || (state.value === undefined && state.formula === undefined);

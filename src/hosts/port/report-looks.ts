import type { AddedCellLook } from '../../workbook/edits';
import { MARK_LOOKS } from './mark-looks';

/** RRGGBB of the thin lines around cells. */
export const BORDER_COLOUR = 'BFBFBF';

/** How a cell of our report sheet looks, beside what the workbook's plain cells are. */
export interface ReportLook {
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly italic?: boolean;
  /** Points above the workbook's own size. */
  readonly larger?: number;
  readonly text?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'right';
  /** For a person to write in: whatever it begins with, it stays a text. */
  readonly input?: boolean;
}

export const REPORT_LOOKS: Readonly<Record<AddedCellLook, ReportLook>> = {
  title: { bold: true, larger: 5 },
  heading: { bold: true, fill: 'D9E1F2', border: true },
  plain: { border: true },
  number: { border: true, horizontal: 'right' },
  link: { underline: true, text: '0563C1', border: true },
  input: { fill: 'FFFFE5', border: true, input: true },
  error: { ...MARK_LOOKS.error, border: true },
  query: { ...MARK_LOOKS.query, border: true },
  rounding: { ...MARK_LOOKS.rounding, border: true },
  note: { ...MARK_LOOKS.note, border: true },
};

import { shownDecimals, shownText } from '../../workbook/shown-text';
import type { Cell, CellValue } from '../../workbook/types';

/** What Excel says of one cell. */
export interface CellReport {
  readonly value: unknown;
  /** With its "=" where it is one; else the value again. */
  readonly formula: unknown;
  readonly text: unknown;
  readonly format: unknown;
  /** Excel.RangeValueType. */
  readonly type: unknown;
}

/**
 * A cell as the file reader would give it, so that the findings are the same: the value, the format unless General, the
 * formula. Undefined for one that holds nothing.
 */
export function cellOf(column: number, report: CellReport): Cell | undefined {
  const value = cellValueOf(report);
  const formula = formulaOf(report);
  if (value === '' && formula === undefined) return undefined;
  const format = formatOf(report.format);
  const cell: Cell = {
    column,
    value,
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
  };
  const text = textOf(cell, report.text);
  return text === undefined ? cell : { ...cell, text };
}

/** The same object for the same error. */
const errors = new Map<string, CellValue>();

export function cellValueOf({ value, type }: Pick<CellReport, 'value' | 'type'>): CellValue {
  // Only the type tells an error from a text that reads like one.
  if (type === 'Error') {
    const code = String(value);
    const known = errors.get(code) ?? { error: code };
    errors.set(code, known);
    return known;
  }
  // A sum with 0 turns -0 into 0, which is all a workbook knows.
  if (typeof value === 'number') return value + 0;
  return typeof value === 'boolean' ? value : String(value ?? '');
}

/**
 * The formula without its "=". Excel leaves the apostrophe out that keeps a text a text, so a text that begins with "="
 * looks like a formula; but no formula gives its own source.
 */
export function formulaOf({ formula, value }: Pick<CellReport, 'formula' | 'value'>): string | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula.slice(1) : undefined;
}

/** Absent for General, as everywhere. */
export function formatOf(format: unknown): string | undefined {
  if (typeof format !== 'string' || format === '' || /^(\[\$-[0-9A-Fa-f,]+\])?general$/i.test(format)) return undefined;
  return format;
}

/**
 * The text Excel shows, where it says more than the format does. A number in General shows fewer digits in a narrow
 * column, and one whose format fixes the decimals may be shown with the separators of another country: there the value
 * is what counts. Dates follow the settings of the system: there the text is. Dashes and ##### (too narrow) say nothing.
 */
function textOf(cell: Cell, shown: unknown): string | undefined {
  if (cell.value === '') return '';
  if (typeof cell.value !== 'number' || cell.format === undefined || typeof shown !== 'string') return undefined;
  const text = shown.trim();
  if (text === '' || /^#+$/.test(text) || shownDecimals(cell) !== undefined) return undefined;
  return text === shownText(cell, false) ? undefined : text;
}

/** True of a date whose text shows that the days of the workbook are counted from 1904: office.js does not say so. */
export function showsDate1904(cell: Cell): boolean {
  if (cell.text === undefined || typeof cell.value !== 'number') return false;
  const { text, ...bare } = cell;
  return text === shownText(bare, true) && text !== shownText(bare, false);
}

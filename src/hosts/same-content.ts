import type { CellContent } from '../workbook/edits';
import { decimalText } from '../workbook/rational';
import type { CellValue } from '../workbook/types';

/**
 * True if a cell still holds what it is expected to. A formula may have come to another result since; it is still the
 * same formula. Formats do not count.
 */
export function sameContent(now: CellContent, expected: CellContent): boolean {
  if (now.formula === undefined && expected.formula === undefined) return sameValue(now.value, expected.value);
  return now.formula !== undefined && expected.formula !== undefined && sameFormula(now.formula, expected.formula);
}

/** Numbers to the 15 digits that Excel holds; an empty text is nothing, and lines may end in either way. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return decimalText(a) === decimalText(b);
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return unified(a) === unified(b);
}

const unified = (value: CellValue | undefined) =>
  typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : (value ?? '');

/** Excel writes a formula in its own way: '表3'!B5 comes back as 表3!B5, and a file may leave out a shared one. */
function sameFormula(a: string, b: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s'=]/g, '').toUpperCase();
  return a === '' || b === '' || plain(a) === plain(b);
}

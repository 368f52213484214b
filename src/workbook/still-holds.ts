import type { CellContent } from './edits';
import { decimalText } from './rational';
import type { Cell } from './types';

/**
 * True where a cell still holds a content, formats aside. A formula may have come to another result since; it is still
 * the same formula.
 */
export function stillHolds(cell: Partial<Pick<Cell, 'value' | 'formula'>> | undefined, content: CellContent): boolean {
  const { value, formula } = content;
  if (formula !== undefined || cell?.formula !== undefined)
    return formula !== undefined && cell?.formula !== undefined && isSameFormula(cell.formula, formula);
  return isSameValue(cell?.value, value);
}

/** Excel writes a formula in its own way: '表3'!B5 comes back as 表3!B5, and a file may leave out a shared one. */
function isSameFormula(a: string, b: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s'=]/g, '').toUpperCase();
  return a === '' || b === '' || plain(a) === plain(b);
}

/** True for values that a workbook keeps alike: numbers to 15 digits, an empty text as nothing, line ends of either kind. */
export function isSameValue(a: Cell['value'] | undefined, b: Cell['value'] | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return decimalText(a) === decimalText(b);
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return unified(a) === unified(b);
}

const unified = (value: Cell['value'] | undefined) =>
  typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : (value ?? '');

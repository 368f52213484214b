import type { CellError, CellValue } from '../../../workbook/types';
import { decodeEscapes } from '../../port/xml-escape';
import { isoToSerial } from './iso-date';

/** What the `t` attribute of a cell says its value is. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The value that a cell's text stands for, other than a reference to a shared string.
 * Undefined if the text is not of the cell's type.
 */
export function cellValue(type: Exclude<CellType, 's'>, text: string, date1904: boolean): CellValue | undefined {
  switch (type) {
    case 'n':
      return numberOf(text.trim());
    case 'b':
      return booleanOf(text.trim());
    case 'e':
      return errorValue(text);
    case 'd':
      return isoToSerial(text, date1904);
    case 'str':
    case 'inlineStr':
      return decodeEscapes(text);
  }
}

function numberOf(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  // A sum with 0 turns -0 into 0, which is all a workbook knows.
  return Number.isFinite(value) ? value + 0 : undefined;
}

function booleanOf(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

const errors = new Map<string, CellError>();

/**
 * The error value of a code such as #REF!; the same object for the same code. Other programs have codes of their own
 * (Err:508).
 */
export function errorValue(text: string): CellError {
  const code = text.trim().slice(0, 40) || '#REF!';
  let value = errors.get(code);
  if (value === undefined) {
    value = Object.freeze({ error: code });
    // Excel has a dozen; a file that makes up its own must not fill the cache.
    if (errors.size < 50) errors.set(code, value);
  }
  return value;
}

/** What is no value of its cell's type, or of a type that nobody knows: as it is written, and not read. */
export const unreadValue = (text: string): CellError => Object.freeze({ ...errorValue(text), unread: true });

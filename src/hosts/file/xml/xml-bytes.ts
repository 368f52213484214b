import { COLUMNS } from '../../../workbook/excel-limits';

/** Small readers of ASCII values in UTF-8 bytes, for tokens of which a sheet has very many. */

/** A whole number of digits only, at most 999,999,999; -1 for anything else. */
export function plainInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 1 || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The zero-based column of an A1 address (without `$`) that lies in a given zero-based row; -1 for anything else,
 * for another row, or beyond Excel's grid.
 */
export function columnInRow(bytes: Uint8Array, start: number, end: number, row: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    // Upper and lower case letters differ by this bit only.
    const letter = ((bytes[at] as number) & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > COLUMNS) return -1;
  }
  return bytes[at] !== 0x30 && plainInteger(bytes, at, end) === row + 1 ? column - 1 : -1;
}

/** True if the bytes are exactly this ASCII text. */
export function isAscii(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Small readers of ASCII values from UTF-8 bytes, for the tokens of which a sheet has millions. */

// 15 digits always fit a double exactly, and so does every power of ten to 10^22.
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * A plain decimal of at most 15 digits, such as `-12.50`; NaN for anything else, which may still be a number.
 * Exact: one correctly rounded division of two exact doubles gives the same double as `Number`.
 */
export function plainDecimal(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let digits = 0;
  let point = -1;
  let value = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      if (++digits > EXACT_DIGITS) return Number.NaN;
      value = value * 10 + (byte - 0x30);
    } else if (byte === 0x2e && point < 0) {
      point = digits;
    } else {
      return Number.NaN;
    }
  }
  if (digits === 0) return Number.NaN;
  if (point >= 0) value /= POWERS_OF_TEN[digits - point] as number;
  return negative && value !== 0 ? -value : value;
}

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

const COLUMNS = 16_384;

/**
 * The zero-based column of an A1 address (without `$`) that lies in a given zero-based row; -1 for anything else,
 * for another row, or beyond Excel's grid. A number because an object for each of a million cells costs too much.
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

import { COLUMNS } from '../../../workbook/excel-limits';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const C = 0x63;
const F = 0x66;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;

const MAX_STYLE = 1_000_000;
// 15 digits always fit a double exactly, and so does every power of ten up to that: one division rounds correctly.
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * Reads a cell at one go if it is written the way nearly all are: `<c r="B2" s="1" t="s"><f>A2</f><v>12</v></c>`, with
 * style, type and formula optional, the value a number or shared string; or blank, `<c r="B2" s="1"/>`. All else is
 * left to the tokenizer, which reads these as well but takes several times as long; a form missed costs time only.
 *
 * One function, as for a small workbook the compiler's inlining of several takes longer than the reading.
 */
export class PlainCell {
  column = 0;
  style = 0;
  blank = false;
  /** True if `number` is the place of a shared string. */
  shared = false;
  number = 0;
  /** Where the text of the formula lies; an empty stretch if there is none. */
  formulaStart = 0;
  formulaEnd = 0;

  /**
   * Reads the cell whose `<` is at `start`, in a given zero-based row. Returns the offset after it, or -1 if it is of
   * another form or not wholly before `filled`.
   */
  read(bytes: Uint8Array, start: number, filled: number, row: number): number {
    if (
      bytes[start + 1] !== C ||
      bytes[start + 2] !== SPACE ||
      bytes[start + 3] !== R ||
      bytes[start + 4] !== EQUALS ||
      bytes[start + 5] !== QUOTE
    ) {
      return -1;
    }
    // Reading past `filled` meets stale bytes or `undefined`: harmless, since nothing counts unless the end is inside.
    let at = start + 6;
    let byte = bytes[at] as number;
    let column = 0;
    while (byte >= UPPER_A && byte <= UPPER_Z && column < COLUMNS) {
      column = column * 26 + byte - UPPER_A + 1;
      byte = bytes[++at] as number;
    }
    let digits = 0;
    let rowNumber = 0;
    if (byte === ZERO) return -1;
    while (byte >= ZERO && byte <= NINE && digits < 8) {
      rowNumber = rowNumber * 10 + byte - ZERO;
      digits++;
      byte = bytes[++at] as number;
    }
    if (column === 0 || column > COLUMNS || rowNumber !== row + 1 || byte !== QUOTE) return -1;
    this.column = column - 1;
    byte = bytes[++at] as number;

    let style = 0;
    if (byte === SPACE && bytes[at + 1] === S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      at += 4;
      byte = bytes[at] as number;
      while (byte >= ZERO && byte <= NINE && style < MAX_STYLE) {
        style = style * 10 + byte - ZERO;
        byte = bytes[++at] as number;
      }
      if (byte !== QUOTE) return -1;
      byte = bytes[++at] as number;
    }
    this.style = style;
    this.shared = false;
    if (byte === SPACE && bytes[at + 1] === T && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      this.shared = bytes[at + 4] === S;
      if ((!this.shared && bytes[at + 4] !== N) || bytes[at + 5] !== QUOTE) return -1;
      at += 6;
      byte = bytes[at] as number;
    }
    this.blank = byte === SLASH;
    if (this.blank) return bytes[at + 1] === GT && at + 2 <= filled ? at + 2 : -1;

    if (byte !== GT || bytes[++at] !== LT) return -1;
    this.formulaStart = at + 3;
    this.formulaEnd = at + 3;
    if (bytes[at + 1] === F && bytes[at + 2] === GT) {
      at = bytes.indexOf(LT, at + 3);
      if (at < 0 || bytes[at + 1] !== SLASH || bytes[at + 2] !== F || bytes[at + 3] !== GT) return -1;
      this.formulaEnd = at;
      at += 4;
    }
    if (bytes[at] !== LT || bytes[at + 1] !== V || bytes[at + 2] !== GT) return -1;
    at += 3;
    byte = bytes[at] as number;
    const negative = byte === MINUS;
    if (negative) byte = bytes[++at] as number;
    let value = 0;
    let point = -1;
    digits = 0;
    for (;;) {
      if (byte >= ZERO && byte <= NINE) {
        if (++digits > EXACT_DIGITS) return -1;
        value = value * 10 + byte - ZERO;
      } else if (byte === POINT && point < 0) {
        point = digits;
      } else {
        break;
      }
      byte = bytes[++at] as number;
    }
    if (digits === 0 || (this.shared && (negative || point >= 0))) return -1;
    if (
      byte !== LT ||
      bytes[at + 1] !== SLASH ||
      bytes[at + 2] !== V ||
      bytes[at + 3] !== GT ||
      bytes[at + 4] !== LT ||
      bytes[at + 5] !== SLASH ||
      bytes[at + 6] !== C ||
      bytes[at + 7] !== GT
    ) {
      return -1;
    }
    if (point >= 0) value /= POWERS_OF_TEN[digits - point] as number;
    this.number = negative && value !== 0 ? -value : value;
    return at + 8 <= filled ? at + 8 : -1;
  }
}

import { withoutInvisible } from '../../workbook/invisible';
import { halfWidth } from '../../workbook/label-text';
import type { Cell } from '../../workbook/types';

/** Digits that a number of a workbook holds. */
const MOST_DIGITS = 15;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))? ?(%?)$/;
/** Longer than any number is printed. */
const LONGEST = 60;

/**
 * A printed text as a cell of a workbook: `84.83%` is 0.8483 shown as 0.00%, `1,234.50` a number with two decimals, and
 * what is not plainly a number (a code, a range, two numbers, words) the text as it is printed. How a number is written in
 * print is no fault of form, so it comes with none. What is struck out is as in a workbook: a part of the cell, or all.
 * @param all with what is struck out, where something is
 */
export function typedCell(column: number, text: string, all = text): Cell {
  if (all !== text)
    return { column, value: all, printed: true, ...(text.trim() === '' ? { struck: true } : { rich: text }) };
  const known = text.length > LONGEST ? null : NUMBER.exec(plain(text));
  if (known === null) return { column, value: text, printed: true };
  const [, sign = '', whole = '', fraction = '', percent] = known;
  const digits = whole.replaceAll(',', '');
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || (digits + fraction).replace(/^0+/, '').length > MOST_DIGITS)
    return { column, value: text, printed: true };
  const shift = percent === '%' ? 2 : 0;
  // Through the text, so that 84.83% is 0.8483 to the last bit; a sum with 0 makes -0 of nobody.
  const value = Number(`${sign === '-' ? '-' : ''}${digits}.${fraction || '0'}e-${shift}`) + 0;
  const format = formatOf(fraction, whole.includes(','), percent === '%');
  return { column, value, ...(format === undefined ? {} : { format }) };
}

/** Widths folded, without blanks around it and signs that print nothing; any blank before a sign as a plain one. */
const plain = (text: string): string =>
  withoutInvisible(halfWidth(text).replaceAll('﹪', '%').replaceAll('\u2212', '-'))
    .trim()
    .replace(/\s+(?=%$)/, ' ');

/** The number format that shows what is printed; undefined where a number without one does. */
function formatOf(fraction: string, hasThousands: boolean, isPercent: boolean): string | undefined {
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  if (isPercent) return `0${decimals}%`;
  if (hasThousands) return `#,##0${decimals}`;
  return fraction.endsWith('0') ? `0${decimals}` : undefined;
}

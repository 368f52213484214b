import { halfWidth } from '../../workbook/label-text';
import { multiply, type Rational, rational, toDecimal } from '../../workbook/rational';

/** Digits as people write them, with blanks or commas among them; full-width ones as well. */
const NUMBER =
  /[+\-−＋－]?[\d０-９](?:[\d０-９]|[,，](?=[\d０-９]{3})|\s+(?=[\d０-９.．%％‰]))*(?:[.．]\s*[\d０-９]+)?/;

const FULL_DIGITS = /[０-９]/;

/**
 * A text with its number replaced and all else kept: unit, remark, blanks, full-width digits, commas of thousands.
 * @param value as the text has it: 84.83 for `84.83％`
 * @returns undefined where the text holds no number
 */
export function rewriteNumber(text: string, value: Rational, decimals: number): string | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [old] = match;
  const plain = toDecimal(value, decimals, true);
  const grouped = /[,，]/.test(old) ? plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : plain;
  const written = FULL_DIGITS.test(old) ? fullWidth(grouped, old) : grouped;
  return text.slice(0, match.index) + written + text.slice(match.index + old.length);
}

/** Digits in full width; point and comma as they were. */
function fullWidth(text: string, old: string): string {
  const point = old.includes('.') ? '.' : '．';
  const comma = old.includes(',') ? ',' : '，';
  return text
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace('.', point)
    .replaceAll(',', comma);
}

/** What a number as read is in the text itself: shares are written in hundredths, or thousandths. */
export function asWritten(value: Rational, text: string): { value: Rational; shift: number } {
  const [own = ''] = halfWidth(text).split(/[([【〔]/);
  const shift = own.includes('‰') ? 3 : own.includes('%') ? 2 : 0;
  return { value: multiply(value, rational(10n ** BigInt(shift))), shift };
}

import type { CellContent } from '../../../workbook/edits';
import { fullWidthDigits, halfWidth } from '../../../workbook/label-text';
import { withOpenUnits } from '../../../workbook/number-text';
import { compare, multiply, type Rational, rational, round, toDecimal } from '../../../workbook/rational';
import { readNumber } from '../../../workbook/read-number';
import { shownDecimals, speaksForItself } from '../../../workbook/shown-text';
import type { Cell } from '../../../workbook/types';
import { GENERAL } from '../cells';

/** A number to be written: % taken as hundredths, and the digits after the point that it is to show. */
export interface NewNumber {
  readonly value: Rational;
  readonly decimals: number;
}

/**
 * The content that makes a cell say a number, in the way in which the cell is written: a text stays a text, a number a
 * number in its format, which gets other decimals only where it must.
 * @returns undefined where no such content can be found
 */
export function contentSaying(given: Cell, number: NewNumber): CellContent | undefined {
  const cell = withoutRuns(given);
  const content = typeof cell.value === 'string' ? textSaying(cell.value, number) : numberSaying(cell, number);
  return content !== undefined && says({ ...cell, ...content } as Cell, number) ? content : undefined;
}

/** A text as it is read, in one look: all that a new text can have. */
function withoutRuns({ rich, ...cell }: Cell): Cell {
  return rich === undefined ? cell : { ...cell, value: rich };
}

function textSaying(text: string, { value, decimals }: NewNumber): CellContent | undefined {
  const written = asWritten(value, text);
  const rewritten = rewriteNumber(text, written.value, Math.max(0, decimals - written.shift));
  return rewritten === undefined ? undefined : { value: rewritten };
}

/** A number for a cell of the format given. */
export function numberSaying({ format }: Pick<Cell, 'format'>, { value, decimals }: NewNumber): CellContent {
  const number = Number(toDecimal(value, decimals));
  const cell: Cell = { column: 0, value: number, ...(format === undefined ? {} : { format }) };
  const shown = shownDecimals(cell);
  // The format of a number shown in thousands is not ours to change: whether it can say this is for `says` to tell.
  const keepsFormat = says(cell, { value, decimals }) || speaksForItself(cell);
  if (shown === undefined) return keepsFormat ? { value: number } : plain(number, decimals, false);
  const wanted = Math.max(0, decimals - (shown.percent ? 2 : 0));
  if (shown.decimals === wanted) return { value: number };
  const changed = { value: number, format: withDecimals(format!, wanted) };
  return shownDecimals({ column: 0, ...changed })?.decimals === wanted
    ? changed
    : plain(number, decimals, shown.percent);
}

/** A number in the plainest format that shows so many digits. */
function plain(value: number, decimals: number, percent: boolean): CellContent {
  const digits = Math.max(0, decimals - (percent ? 2 : 0));
  if (digits === 0 && !percent) return { value, format: GENERAL };
  return { value, format: plainFormat(digits, percent) };
}

/** 0.00, 0.00%, 0 … */
export const plainFormat = (decimals: number, percent: boolean): string =>
  `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;

/** The format code with so many fixed decimals in each section. */
function withDecimals(format: string, decimals: number): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return format
    .split(';')
    .map((section) => section.replace(/0(?:\.0+)?(?=[^0.]*$)/, `0${fraction}`))
    .join(';');
}

/** True where a cell is read as the number wanted, to at least the digits it has. */
function says(cell: Cell, { value, decimals }: NewNumber): boolean {
  const reading = readNumber(cell);
  if (reading.kind !== 'number' || reading.amounts.length !== 1) return false;
  const [amount] = reading.amounts;
  const rounded = round(value, decimals);
  const shown = round(amount.value, Math.max(amount.decimals, 0));
  return compare(amount.value, rounded) === 0 && compare(shown, rounded) === 0;
}

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
  const grouped = /[,，]/.test(old) ? plain.replace(/\d+/, inThousands) : plain;
  const written = FULL_DIGITS.test(old) ? fullWidth(grouped, old) : grouped;
  return text.slice(0, match.index) + written + text.slice(match.index + old.length);
}

const inThousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** Digits in full width; point and comma as they were. */
function fullWidth(text: string, old: string): string {
  const point = old.includes('.') ? '.' : '．';
  const comma = old.includes(',') ? ',' : '，';
  return fullWidthDigits(text).replace('.', point).replaceAll(',', comma);
}

/** What a number as read is in the text itself: shares are written in hundredths, or thousandths. */
function asWritten(value: Rational, text: string): { value: Rational; shift: number } {
  const [own = ''] = withOpenUnits(halfWidth(text)).split(/[([【〔]/);
  const shift = own.includes('‰') ? 3 : own.includes('%') ? 2 : 0;
  return { value: multiply(value, rational(10n ** BigInt(shift))), shift };
}

import type { CellContent } from './edits';
import { halfWidth } from './label-text';
import { shownDecimals } from './shown-text';
import type { Cell, CellPlace } from './types';

/** A cell, and what a person types into it. */
export interface TypedCell {
  readonly place: CellPlace;
  readonly text: string;
}

/** Excel keeps no more digits of a number; codes and account numbers must stay whole. */
const MOST_DIGITS = 15;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?\s*(%?)$/;

/**
 * What a cell comes to hold when a person types a text into it, as Excel takes it: a number, a share, TRUE or FALSE,
 * else a text. Full-width digits are digits. A leading apostrophe, and a cell of text format, keep the text as it is. Dates stay texts: a table of
 * this report has none that are reckoned with. Formulas are not for this function.
 */
export function typedContent(text: string, cell: Pick<Cell, 'format'> | undefined): CellContent {
  const typed = text.trim();
  if (typed === '') return {};
  if (cell?.format === '@') return { value: text };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (/^(?:true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  return numberTyped(halfWidth(typed), cell?.format) ?? { value: text };
}

/** A text with the digits and signs of its numbers in half width; its words stay as they are. */
export const withPlainDigits = (text: string): string =>
  text.replace(/[０-９．％＋－]|，(?=[0-9０-９]{3}(?![0-9０-９]))/g, (sign) => halfWidth(sign));

function numberTyped(typed: string, format: string | undefined): CellContent | undefined {
  const match = NUMBER.exec(typed);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power, percent] = match;
  const digits = whole.replaceAll(',', '') + fraction.replace('.', '');
  if (digits === '' || digits.replace(/^0+/, '').length > MOST_DIGITS) return undefined;
  const plain = `${sign}${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}`;
  const number = Number(power === undefined ? plain : `${plain}e${power}`);
  if (!Number.isFinite(number)) return undefined;
  const decimals = Math.max(0, fraction.length - 1);
  if (percent !== '') return { value: hundredth(plain, power), ...newFormat(format, decimals > 0 ? '0.00%' : '0%') };
  const shown = shownDecimals({ column: 0, value: 1, ...(format === undefined ? {} : { format }) });
  // In a cell of shares 12.5 is 12.5%, and so is 0.125.
  if (shown?.percent === true) return { value: Math.abs(number) < 1 ? number : hundredth(plain, power) };
  return { value: number, ...(whole.includes(',') ? newFormat(format, decimals > 0 ? '#,##0.00' : '#,##0') : {}) };
}

/** Through the text, so that 12.34% is 0.1234 to the last bit. */
const hundredth = (plain: string, power = '0'): number => Number(`${plain}e${Number(power) - 2}`);

/** A format that typing gives to a cell without one; others stay. */
const newFormat = (format: string | undefined, wanted: string): { format?: string } =>
  format === undefined || format === 'General' ? { format: wanted } : {};

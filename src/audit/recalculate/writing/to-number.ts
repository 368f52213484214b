import type { Figure } from '../../../recognise/types';
import type { CellContent } from '../../../workbook/edits';
import { halfWidth } from '../../../workbook/label-text';
import { compare, rational, toDecimal } from '../../../workbook/rational';
import { readNumber } from '../../../workbook/read-number';
import { GENERAL } from '../cells';
import { plainFormat } from './write-cell';

/** More than any double has behind the point that a report could hold. */
const MOST_DIGITS = 20;

/**
 * The number that a text says, in a format that shows it alike. Undefined where something would be lost by it (a unit, a
 * remark), or where it would be read as another share than the text is.
 */
export function asNumber(text: string, { kind }: Figure): CellContent | undefined {
  const reading = readNumber({ column: 0, value: text });
  if (reading.kind !== 'number' || reading.amounts.length > 1 || reading.remark !== undefined) return undefined;
  const [{ value, decimals, percent, unit, precise }] = reading.amounts;
  const isThousandth = /‰/.test(text);
  // A bare 0.5 among texts with % is half a point; as a number it would be a half.
  const isUnclear = kind === 'ratio' && !percent && value.n !== 0n && compare(value, rational(1n)) <= 0;
  if (unit !== '' || isThousandth || isUnclear) return undefined;
  // What a program printed is a number of all its digits, as a formula's result is.
  const kept = precise ? MOST_DIGITS : decimals;
  return { value: Number(toDecimal(value, kept)), format: formatLike(halfWidth(text), decimals, percent) };
}

function formatLike(text: string, decimals: number, percent: boolean): string {
  if (percent) return plainFormat(Math.max(0, decimals - 2), true);
  if (text.includes(',')) return `#,##${plainFormat(decimals, false)}`;
  return /\.\d*0\s*$/.test(text) ? plainFormat(decimals, false) : GENERAL;
}

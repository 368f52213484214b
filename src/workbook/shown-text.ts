import { numberFormat, PLAIN_DIGITS, sectionFor, UNFORMATTED } from './number-format';
import { formatter } from './number-formatter';
import { decimalText, fromDecimal, toDecimal } from './rational';
import type { Cell, Workbook } from './types';

/** Days from 1899-12-30 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
/** 10000-01-01, the first day no date can show. */
const DAYS_END = 2_958_466;
const NO_ROOM = '########';

/**
 * The text Excel shows in a cell of sufficient width, without the blanks that formats put around it for alignment.
 * Numbers without a format show in full, to the 15 digits Excel holds.
 */
export function shownText(cell: Cell, date1904: boolean): string {
  const { value, text } = cell;
  if (text !== undefined) return text;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const digits = cell.format === undefined ? null : PLAIN_DIGITS.exec(cell.format);
  const plain = digits === null ? undefined : plainText(value, digits[1]?.length ?? 0, digits[2] !== undefined);
  if (plain !== undefined) return plain;
  const { code, date, chinese, sections } = numberFormat(cell.format);
  if (code === undefined) return generalText(value);
  let shown = value;
  if (date) {
    shown += date1904 ? DAYS_TO_1904 : 0;
    if (shown < 0 || shown >= DAYS_END) return NO_ROOM;
  } else {
    const roundedAt = sectionFor(sections, value)?.roundedAt;
    const rounded = roundedAt === undefined ? value : roundDecimal(value, roundedAt);
    // Zero would be shown by another section than the small number it comes from.
    if (rounded !== 0) shown = rounded;
  }
  return formatter()
    .format(code, shown, { locale: chinese ? 'zh-CN' : '', throws: false })
    .trim();
}

/**
 * A number in such a format: halves are rounded away from zero, on the 15 digits that Excel holds. Undefined for one
 * below zero that is rounded to nothing, which is the formatter's to show.
 */
function plainText(value: number, decimals: number, percent: boolean): string | undefined {
  const exact = fromDecimal(decimalText(value));
  const shown = toDecimal(percent ? { n: exact.n * 100n, d: exact.d } : exact, decimals, true);
  return value < 0 && !/[1-9]/.test(shown) ? undefined : `${shown}${percent ? '%' : ''}`;
}

/** True where the formatter is needed to show the numbers of a workbook. */
export function needsFormatter({ sheets }: Workbook): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(
        ({ value, format }) =>
          typeof value === 'number' &&
          format !== undefined &&
          (PLAIN_DIGITS.test(format) ? value < 0 : !UNFORMATTED.test(format)),
      ),
    ),
  );
}

/**
 * The number of decimals that the format of a number cell fixes, and whether it shows per cent: `0.00%` gives 2 and
 * true. Undefined where nothing is fixed: General, dates, text, optional digits (`0.0#`), fractions, exponents and
 * numbers shown in thousands, and cells without a number.
 */
export function shownDecimals(cell: Cell): { decimals: number; percent: boolean } | undefined {
  if (typeof cell.value !== 'number') return undefined;
  const { date, sections } = numberFormat(cell.format);
  const section = date ? undefined : sectionFor(sections, cell.value);
  return section?.decimals === undefined ? undefined : { decimals: section.decimals, percent: section.percent };
}

/** Rounds half away from zero in decimal, as Excel does on the 15 digits it holds: 1.005 to two decimals is 1.01. */
function roundDecimal(value: number, decimals: number): number {
  const [digits, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const dropped = 14 - Number(exponent) - decimals;
  if (dropped <= 0) return value;
  if (dropped > 15) return 0;
  const unit = 10 ** dropped;
  const rounded = Math.floor((Number(digits.replace('.', '')) + unit / 2) / unit);
  return Math.sign(value) * Number(`${rounded}e${-decimals}`);
}

/** True of a number that is shown as a date or a time. */
export function isDate({ value, format }: Cell): boolean {
  return typeof value === 'number' && format !== undefined && numberFormat(format).date;
}

/**
 * True of a number whose format shows another one (in thousands, `0!.0,`), adds words or digits of its own (`0"万元"`),
 * or shows no digits at all: what it shows is what it means.
 */
export function speaksForItself({ value, format }: Cell): boolean {
  if (typeof value !== 'number' || format === undefined) return false;
  const { date, sections } = numberFormat(format);
  return !date && sectionFor(sections, value)?.ownWords === true;
}

/** A number in full, to 15 digits; as a power of ten only where Excel's formula bar shows one. */
function generalText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [digits, power] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const significant = digits.replace('.', '').replace(/0+$/, '');
  const exponent = Number(power);
  const sign = value < 0 ? '-' : '';
  if (significant === '') return '0';
  if (exponent > 20 || exponent < -15) {
    const fraction = significant.length > 1 ? `.${significant.slice(1)}` : '';
    return `${sign}${significant[0]}${fraction}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = significant.slice(exponent + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

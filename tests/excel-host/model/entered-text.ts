import type { CellValue } from '../../../src/workbook/types';
import { SimulatorNotImplemented } from '../errors';

/** What becomes of something that is put into a cell. */
export interface Entered {
  readonly value?: CellValue;
  readonly formula?: string;
  /** A format that Excel gives a General cell along with the number. */
  readonly format?: string;
}

const ERRORS: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'],
]);

// 2022-3-5, 3/4, 15-Feb, 2022年3月, 8:30: what a host of some language takes for a date or a time.
const DATE_LIKE =
  /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?( \d.*)?$|^\d{1,2}[- ][A-Za-z]{3,9}([- ]\d+)?$|^[A-Za-z]{3,9}[- ]\d+$|^\d+年\d+月(\d+日)?$|^\d+月\d+日$|^\d{1,2}:\d{2}(:\d{2})?$/;

/**
 * A text as Excel takes it, be it typed or given to `Range.values`: formula, number, per cent, truth value, error or
 * text. A cell with the format "@" takes everything as text; an apostrophe before it does the same.
 * https://learn.microsoft.com/javascript/api/excel/excel.range (values);
 * https://support.microsoft.com/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8
 */
export function enteredText(text: string, format: string): Entered {
  if (text === '') return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (/^=./.test(text)) return { formula: text.slice(1) };
  const number = enteredNumber(text.trim());
  if (number !== undefined) return number;
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  if (DATE_LIKE.test(text.trim()))
    throw new SimulatorNotImplemented(`entering "${text}", which Excel may take for a date`);
  // "If the value starts with a plus, minus or equal sign, Excel interprets it as a formula."
  if (/^[+-]./.test(text)) throw new SimulatorNotImplemented(`entering "${text}", which Excel takes for a formula`);
  return { value: text };
}

function enteredNumber(text: string): Entered | undefined {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?(%?)$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent, percent] = match ?? [];
  if (match === null || (whole === '' && fraction.length < 2)) return undefined;
  const shift = Number(exponent ?? 0) - (percent === '%' ? 2 : 0);
  const value = Number(`${sign}${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}e${shift}`);
  if (percent === '%') return { value, format: fraction.length > 1 ? '0.00%' : '0%' };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  if (whole.includes(',')) return { value, format: fraction.length > 1 ? '#,##0.00' : '#,##0' };
  return { value };
}

import { format, getFormatInfo } from 'numfmt';
import { decimalText } from './rational';
import type { Cell } from './types';
export function shownText(cell: Cell, _date1904: boolean): string {
  if (cell.text !== undefined) return cell.text;
  const { value } = cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return cell.format === undefined ? decimalText(value) : format(cell.format, value);
}
export function shownDecimals(cell: Cell): { decimals: number; percent: boolean } | undefined {
  if (cell.format === undefined) return undefined;
  const info = getFormatInfo(cell.format);
  return info.type === 'general' || info.isDate
    ? undefined
    : { decimals: info.maxDecimals, percent: info.isPercent === true };
}

import { decimalText } from '../rational';
import type { CellError, CellValue } from '../types';

/** What is not understood here, so that nothing may be said of the result. */
export class Unknown extends Error {}

/** One value, or the rows of a range. */
export type Result = CellValue | undefined | readonly (readonly (CellValue | undefined)[])[];

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The number that a value is in a calculation: texts of digits count, empty cells are 0. */
export function asNumber(value: CellValue | undefined): number | CellError {
  if (isError(value)) return value;
  if (typeof value !== 'string') return Number(value ?? 0);
  const match = /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+)\s*(%?)\s*$/.exec(value);
  // Dates and amounts of money count in Excel as well, each in its own country's way.
  if (match === null) {
    if (/\d/.test(value)) throw new Unknown();
    return { error: '#VALUE!' };
  }
  return Number(match[1]!.replaceAll(',', '')) / (match[2] === '%' ? 100 : 1);
}

export function asText(value: Exclude<CellValue, CellError> | undefined): string {
  if (typeof value === 'number') return decimalText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}

const ORDER = { number: 0, string: 1, boolean: 2 };
type Plain = Exclude<CellValue, CellError>;

/** Numbers before texts before TRUE and FALSE, as a number below, equal to or above 0. Throws `Unknown` for texts. */
export function inOrder(left: Plain | undefined, right: Plain | undefined): number {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  if (typeof a !== typeof b) return ORDER[typeof a as keyof typeof ORDER] - ORDER[typeof b as keyof typeof ORDER];
  // Which of two texts comes first depends on the language of the machine.
  if (typeof a === 'string') throw new Unknown();
  return typeof a === 'number' ? Number(decimalText(a)) - Number(decimalText(b as number)) : Number(a) - Number(b);
}

/** True where two values are not the same; texts are, whatever their case. */
export function differ(left: Plain | undefined, right: Plain | undefined): boolean {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  if (typeof a === 'string' && typeof b === 'string') return a.toUpperCase() !== b.toUpperCase();
  return typeof a !== typeof b || inOrder(a, b) !== 0;
}

const emptyLike = (other: Plain | undefined): Plain =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** Rounds on the 15 digits that Excel holds. */
export function roundTo(value: number, decimals: number, how: (scaled: number) => number): number {
  const scale = 10 ** Math.trunc(decimals);
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / scale;
}

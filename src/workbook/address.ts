import { COLUMNS, ROWS } from './excel-limits';
import type { Area, CellPlace, Position } from './types';

/** Column letters of a zero-based column index: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a zero-based row and column. */
export function address(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A1 address of an area; a single cell is written once. */
export function areaAddress(area: Area): string {
  const start = address(area.top, area.left);
  const end = address(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** A key that tells the cells of one sheet apart. */
export const cellKey = ({ row, column }: Position): string => `${row}:${column}`;

/** A key that tells places apart. */
export const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet}\u0000${row}\u0000${column}`;

/**
 * Reads an A1 address (`$` allowed, letter case free) into zero-based row and column.
 * Returns undefined for anything else or beyond Excel's 1,048,576 × 16,384 cells.
 */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= COLUMNS && row <= ROWS ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads `A1:C3`, `A1`, whole columns `A:C` or whole rows `1:3` into an area; undefined if it is none of them. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, more] = text.split(':');
  if (from === undefined || more !== undefined) return undefined;
  const isWhole = /^\$?(?:[a-z]{1,3}:\$?[a-z]{1,3}|\d{1,7}:\$?\d{1,7})$/i.test(text);
  const [first, last] = isWhole ? wholeArea(from, to as string) : [from, to];
  const start = parseAddress(first);
  const end = parseAddress(last as string);
  if (start === undefined || end === undefined) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

const wholeArea = (from: string, to: string): [string, string] =>
  /\d/.test(from) ? [`A${from}`, `XFD${to}`] : [`${from}1`, `${to}${ROWS}`];

/** True if a cell lies in an area. */
export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export const isWithin = ({ row, column }: Position, area: Area): boolean => holds(area, row, column);

/** True of a cell in whose place a merged area shows its first one. */
export const isCovered = (place: Position, area: Area): boolean =>
  isWithin(place, area) && (place.row !== area.top || place.column !== area.left);

/** True if two areas share a cell. */
export function areasMeet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** `表3!C6` */
export const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

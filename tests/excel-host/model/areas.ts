import { columnLetters, parseArea } from '../../../src/workbook/address';
import type { Area } from '../../../src/workbook/types';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const isInSheet = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;

/** What is left of an area without another: up to four areas. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (hole === undefined) return [area];
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...area, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}

/** `A1:B2`, `A:C`, `2:7` or `A1`, with or without `$`; undefined if it is none of these. */
export function readArea(text: string): Area | undefined {
  const plain = text.replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) {
    const area = parseArea(`${columns[1]}1:${columns[2]}1`);
    return area && { ...area, bottom: LAST_ROW };
  }
  const rows = /^([1-9]\d*):([1-9]\d*)$/.exec(plain);
  if (rows !== null) {
    const area = parseArea(`A${rows[1]}:A${rows[2]}`);
    return area && { ...area, right: LAST_COLUMN };
  }
  return parseArea(plain);
}

/** As Excel writes it without the sheet: `A1:B2`, `A:C`, `2:7`. */
export function areaText(area: Area): string {
  const cell = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const start = cell(area.top, area.left);
  const end = cell(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

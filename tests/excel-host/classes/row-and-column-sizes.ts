import type { Host, RangeTarget } from '../host-object';
import { positive } from './arguments';
import { checkAllowed } from './guards';
import { onlyArea } from './range-reads';

/** Points: 8.43 characters and one line of Calibri 11: https://learn.microsoft.com/javascript/api/excel/excel.worksheet (standardWidth) */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

function same(from: number, to: number, sizes: ReadonlyMap<number, number>, standard: number): number | null {
  const first = sizes.get(from) ?? standard;
  if (to - from > sizes.size && first !== standard) return null;
  if (to - from > sizes.size) {
    return [...sizes].some(([index, size]) => index >= from && index <= to && size !== standard) ? null : standard;
  }
  for (let index = from; index <= to; index++) if ((sizes.get(index) ?? standard) !== first) return null;
  return first;
}

function setSizes({ sheet }: RangeTarget, sizes: Map<number, number>, from: number, to: number, size: number): void {
  const old = new Map(sizes);
  for (let index = from; index <= to; index++) sizes.set(index, size);
  sheet.journal.record(() => {
    sizes.clear();
    for (const [index, each] of old) sizes.set(index, each);
  });
}

export const widthOf = (range: RangeTarget) =>
  same(onlyArea(range).left, onlyArea(range).right, range.sheet.columnWidths, STANDARD_WIDTH);

export const heightOf = (range: RangeTarget) =>
  same(onlyArea(range).top, onlyArea(range).bottom, range.sheet.rowHeights, STANDARD_HEIGHT);

export function setWidth(range: RangeTarget, value: unknown, { trace }: Host): void {
  checkAllowed(range, 'allowFormatColumns');
  for (const { left, right } of range.areas) setSizes(range, range.sheet.columnWidths, left, right, positive(value));
  trace.write(range, 'columnWidth');
}

export function setHeight(range: RangeTarget, value: unknown, { trace }: Host): void {
  checkAllowed(range, 'allowFormatRows');
  for (const { top, bottom } of range.areas) setSizes(range, range.sheet.rowHeights, top, bottom, positive(value));
  trace.write(range, 'rowHeight');
}

/** How high a text is cannot be known here: rows are of their own height again, and not to be measured. */
export function autofitRows(range: RangeTarget, _args: readonly unknown[], { trace }: Host): null {
  checkAllowed(range, 'allowFormatRows');
  const { sheet } = range;
  const old = new Map(sheet.rowHeights);
  for (const { top, bottom } of range.areas) {
    for (const row of old.keys()) if (row >= top && row <= bottom) sheet.rowHeights.delete(row);
  }
  sheet.journal.record(() => {
    for (const [row, height] of old) sheet.rowHeights.set(row, height);
  });
  trace.write(range, 'autofitRows');
  return null;
}

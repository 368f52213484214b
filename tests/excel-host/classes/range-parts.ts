import type { Area } from '../../../src/workbook/types';
import { HostError } from '../errors';
import { type ClassRules, type HostObject, object, type RangeTarget } from '../host-object';
import { boundingArea, columnsOf, intersection, isInSheet, LAST_COLUMN, LAST_ROW, rowsOf } from '../model/areas';
import { areasAt, targetOf, wholeNumber } from './arguments';
import { onlyArea } from './range-reads';

/** Ranges reached from a range: https://learn.microsoft.com/javascript/api/excel/excel.range (methods) */
export const rangeParts = {
  getCell: (range, [row, column]) => {
    const { top, left } = onlyArea(range);
    return cell(range, top + wholeNumber(row), left + wholeNumber(column));
  },
  getLastCell: (range) => cell(range, onlyArea(range).bottom, onlyArea(range).right),
  getRow: (range, [row]) => {
    const area = onlyArea(range);
    const top = area.top + within(row, rowsOf(area));
    return at(range, { ...area, top, bottom: top });
  },
  getColumn: (range, [column]) => {
    const area = onlyArea(range);
    const left = area.left + within(column, columnsOf(area));
    return at(range, { ...area, left, right: left });
  },
  getLastRow: (range) => at(range, { ...onlyArea(range), top: onlyArea(range).bottom }),
  getLastColumn: (range) => at(range, { ...onlyArea(range), left: onlyArea(range).right }),
  getOffsetRange: (range, [down, right]) => {
    const [rows, columns] = [wholeNumber(down, -LAST_ROW), wholeNumber(right, -LAST_COLUMN)];
    const { top, left, bottom, right: end } = onlyArea(range);
    return at(range, { top: top + rows, left: left + columns, bottom: bottom + rows, right: end + columns });
  },
  // By how much it grows, not to which size.
  getResizedRange: (range, [down, right]) => {
    const area = onlyArea(range);
    const [rows, columns] = [wholeNumber(down, -LAST_ROW), wholeNumber(right, -LAST_COLUMN)];
    return at(range, { ...area, bottom: area.bottom + rows, right: area.right + columns });
  },
  getAbsoluteResizedRange: (range, [rows, columns]) => {
    const { top, left } = onlyArea(range);
    return at(range, { top, left, bottom: top + wholeNumber(rows, 1) - 1, right: left + wholeNumber(columns, 1) - 1 });
  },
  getEntireRow: (range) => at(range, { ...onlyArea(range), left: 0, right: LAST_COLUMN }),
  getEntireColumn: (range) => at(range, { ...onlyArea(range), top: 0, bottom: LAST_ROW }),
  getBoundingRect: (range, [other]) => at(range, boundingArea(onlyArea(range), otherArea(range, other))),
  getIntersection: (range, [other]) => {
    const area = intersection(onlyArea(range), otherArea(range, other));
    if (area === undefined) throw new HostError('ItemNotFound');
    return at(range, area);
  },
  getIntersectionOrNullObject: (range, [other]) => {
    const area = intersection(onlyArea(range), otherArea(range, other));
    return area === undefined ? null : at(range, area);
  },
  // With no used cell in the range: ItemNotFound, or a null object from the other method.
  getUsedRange: (range, [valuesOnly]) => {
    const area = range.sheet.usedArea(valuesOnly === true, onlyArea(range));
    if (area === undefined) throw new HostError('ItemNotFound');
    return at(range, area);
  },
  getUsedRangeOrNullObject: (range, [valuesOnly]) => {
    const area = range.sheet.usedArea(valuesOnly === true, onlyArea(range));
    return area === undefined ? null : at(range, area);
  },
} satisfies NonNullable<ClassRules<'Range'>['call']>;

export function at({ sheet }: RangeTarget, area: Area): HostObject<'Range'> {
  if (!isInSheet(area) || area.top > area.bottom || area.left > area.right) throw new HostError('InvalidArgument');
  return object('Range', { sheet, areas: [area] });
}

const cell = (range: RangeTarget, row: number, column: number) =>
  at(range, { top: row, left: column, bottom: row, right: column });

function within(value: unknown, count: number): number {
  const index = wholeNumber(value);
  if (index >= count) throw new HostError('InvalidArgument');
  return index;
}

/** Another range of the same sheet, as an object or an address. */
function otherArea(range: RangeTarget, value: unknown): Area {
  if (typeof value === 'string') return areasAt(range.sheet, value)[0] as Area;
  const other = targetOf(value, 'Range');
  if (other.sheet !== range.sheet) throw new HostError('InvalidArgument');
  return onlyArea(other);
}

import { stillHolds } from '../../workbook/still-holds';
import type { Cell, Row, Sheet, Workbook } from '../../workbook/types';

/** True where two readings of a workbook hold the same, so that one check serves both. */
export function sameWorkbook(a: Workbook, b: Workbook): boolean {
  return a.date1904 === b.date1904 && sameList(a.sheets, b.sheets, sameSheet);
}

function sameSheet(a: Sheet, b: Sheet): boolean {
  if (a === b) return true;
  if (a.name !== b.name || a.visibility !== b.visibility) return false;
  return JSON.stringify(a.merges) === JSON.stringify(b.merges) && sameList(a.rows, b.rows, sameRow);
}

const sameRow = (a: Row, b: Row): boolean => a.index === b.index && sameList(a.cells, b.cells, sameCell);

function sameCell(a: Cell, b: Cell): boolean {
  if (a.column !== b.column || a.format !== b.format || a.text !== b.text || a.formula !== b.formula) return false;
  return stillHolds({ value: a.value }, { value: b.value }) && typeof a.value === typeof b.value;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at]!));
}

import { sameItems } from '../../workbook/same-items';
import { stillHolds } from '../../workbook/still-holds';
import type { Cell, Row, Sheet, Workbook } from '../../workbook/types';

/**
 * A workbook with the very sheets that an earlier reading of it had, where they hold the same: what was found in them
 * stands. It is that reading itself where all do.
 */
export function withKnownSheets(now: Workbook, before: Workbook): Workbook {
  if (now === before || now.date1904 !== before.date1904) return now;
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = now.sheets.map((sheet) => {
    const old = known.get(sheet.name);
    return old !== undefined && sameSheet(old, sheet) ? old : sheet;
  });
  return sameItems(sheets, before.sheets) ? before : { ...now, sheets };
}

function sameSheet(a: Sheet, b: Sheet): boolean {
  if (a === b) return true;
  if (a.visibility !== b.visibility) return false;
  return JSON.stringify(a.merges) === JSON.stringify(b.merges) && sameList(a.rows, b.rows, sameRow);
}

const sameRow = (a: Row, b: Row): boolean =>
  a.index === b.index && a.hidden === b.hidden && sameList(a.cells, b.cells, sameCell);

function sameCell(a: Cell, b: Cell): boolean {
  if (a.column !== b.column || a.format !== b.format || a.text !== b.text || a.formula !== b.formula) return false;
  if (a.rich !== b.rich || a.struck !== b.struck || a.asShown !== b.asShown || a.stale !== b.stale) return false;
  if (a.value === b.value) return true;
  return typeof a.value === typeof b.value && stillHolds({ value: a.value }, { value: b.value });
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at]!));
}

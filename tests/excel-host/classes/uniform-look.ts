import { SimulatorNotImplemented } from '../errors';
import type { RangeTarget } from '../host-object';
import { cellsOf, columnsOf, rowsOf } from '../model/areas';
import type { Look } from '../model/cell';
import { lookAt } from '../model/sheet-looks';

/** What all cells of a range have in common; null where they differ: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values */
export function uniform(range: RangeTarget, key: keyof Look): unknown {
  return common(range, (row, column) => lookAt(range.sheet, row, column)[key]);
}

export function common(range: RangeTarget, of: (row: number, column: number) => unknown): unknown {
  let found: unknown;
  let first = true;
  for (const area of range.areas) {
    if (rowsOf(area) * columnsOf(area) > 1_000_000) {
      const plain = range.sheet.columnLooks.size === 0 && range.sheet.rowLooks.size === 0;
      if (!plain || [...range.sheet.cells.within(area)].some(([, , state]) => state.look !== undefined)) {
        throw new SimulatorNotImplemented('the format of more than a million cells');
      }
      return of(area.bottom, area.right);
    }
    for (const [row, column] of cellsOf(area)) {
      const value = of(row, column);
      if (first) found = value;
      else if (JSON.stringify(found) !== JSON.stringify(value)) return null;
      first = false;
    }
  }
  return found;
}

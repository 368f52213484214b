import { HostError } from '../errors';
import type { RangeTarget } from '../host-object';
import { cellsOf, columnsOf, rowsOf } from '../model/areas';
import type { SheetProtection } from '../model/protection';
import { lookAt } from '../model/sheet-looks';
import type { WorkbookModel } from '../model/workbook-model';

/** Sheets of a workbook with protected structure cannot be added, deleted, moved, renamed, hidden: https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
export function checkStructure(model: WorkbookModel): void {
  if (model.structureProtected) throw new HostError('AccessDenied');
}

/** Locked cells of a protected sheet cannot be changed; cells are locked unless they say so: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets (Data protection) */
export function checkUnlocked({ sheet, areas }: RangeTarget): void {
  if (sheet.protection === undefined) return;
  for (const area of areas) {
    if (rowsOf(area) * columnsOf(area) > 1_000_000) throw new HostError('AccessDenied');
    for (const [row, column] of cellsOf(area)) {
      if (lookAt(sheet, row, column).locked !== false) throw new HostError('AccessDenied');
    }
  }
}

/** What a protected sheet lets through only if its options say so. */
export function checkAllowed({ sheet }: Pick<RangeTarget, 'sheet'>, option: keyof SheetProtection): void {
  if (sheet.protection !== undefined && sheet.protection[option] !== true) throw new HostError('AccessDenied');
}

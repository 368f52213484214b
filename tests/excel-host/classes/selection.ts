import { HostError } from '../errors';
import type { RangeTarget } from '../host-object';
import type { WorkbookModel } from '../model/workbook-model';
import { activateSheet } from './sheet-changes';

/** Selects cells and brings their sheet to the front: https://learn.microsoft.com/javascript/api/excel/excel.range (select) */
export function select(model: WorkbookModel, { sheet, areas }: RangeTarget): null {
  if (sheet.protection?.selectionMode === 'None') throw new HostError('AccessDenied');
  activateSheet(model, sheet);
  sheet.selection = areas;
  model.emit({ kind: 'selectionChanged', sheet, areas });
  return null;
}

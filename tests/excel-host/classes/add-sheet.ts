import { HostError } from '../errors';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { textArgument } from './arguments';
import { checkStructure } from './guards';

/**
 * Adds a sheet at the end; without a name, Excel gives one. It is not activated.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection (add)
 */
export function addSheet(model: WorkbookModel, name: unknown): SheetModel {
  checkStructure(model);
  const sheet = model.newSheet(name === null || name === undefined ? freeName(model) : checkedName(model, name));
  model.journal.assign(model, 'sheets', [...model.sheets, sheet]);
  model.emit({ kind: 'added', sheet });
  return sheet;
}

/** At most 31 characters, none of `\ / ? * [ ] :`, not taken: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function checkedName(model: WorkbookModel, value: unknown, self?: SheetModel): string {
  const name = textArgument(value);
  const taken = model.sheet(name);
  if (taken !== undefined && taken !== self) throw new HostError('ItemAlreadyExists');
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw new HostError('InvalidArgument');
  return name;
}

function freeName(model: WorkbookModel): string {
  for (let number = 1; ; number++) {
    if (model.sheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

import { cellAt } from '../classes/named-items';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { FileExtras, SheetExtras } from './file-extras';

/** Puts what a file says besides its values into the model. */
export function addExtras(model: WorkbookModel, extras: FileExtras): void {
  model.structureProtected = extras.structureProtected;
  model.customXmlParts = extras.customXml.map((xml) => ({ id: model.newId(), xml: xml.replace(/^\uFEFF/, '') }));
  // A name that refers to anything but one cell is not simulated.
  model.names = extras.names
    .filter(({ formula }) => /^('([^']|'')+'|[^'!]+)!\$[A-Z]+\$\d+$/.test(formula))
    .map(({ name, hidden, formula }) => ({ name, visible: !hidden, ...cellAt(model, `=${formula}`) }));
  const active = model.sheets.find(({ name }) => name === extras.activeSheet);
  if (active?.visibility === 'visible') model.active = active;
  for (const sheet of model.sheets) {
    const found = extras.sheets[sheet.name];
    if (found !== undefined) addSheetExtras(model, sheet, found);
  }
}

function addSheetExtras(model: WorkbookModel, sheet: SheetModel, extras: SheetExtras): void {
  sheet.protection = extras.protection;
  for (const [row, column, look] of extras.looks) {
    const state = sheet.cells.get(row, column);
    sheet.cells.set(row, column, { ...state, look: { ...look, ...state?.look } });
  }
  for (const [row, column, formula] of extras.sharedFormulas) {
    const state = sheet.cells.get(row, column);
    if (state?.formula === '') sheet.cells.set(row, column, { ...state, formula });
  }
  sheet.conditionalFormats = extras.conditionalFormats.map(({ priority: _priority, ...format }) => ({
    ...format,
    id: model.newId(),
    sheet,
  }));
}

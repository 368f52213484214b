import { HostError } from '../errors';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { checkedName } from './add-sheet';
import { oneOf } from './arguments';
import { checkStructure } from './guards';

export function renameSheet(model: WorkbookModel, sheet: SheetModel, value: unknown): void {
  checkStructure(model);
  const before = sheet.name;
  const after = checkedName(model, value, sheet);
  if (after === before) return;
  model.journal.assign(sheet, 'name', after);
  model.emit({ kind: 'nameChanged', sheet, before, after });
}

export function moveSheet(model: WorkbookModel, sheet: SheetModel, after: number): void {
  checkStructure(model);
  const before = model.sheets.indexOf(sheet);
  if (after >= model.sheets.length) throw new HostError('InvalidArgument');
  if (after === before) return;
  const sheets = model.sheets.filter((other) => other !== sheet);
  model.journal.assign(model, 'sheets', [...sheets.slice(0, after), sheet, ...sheets.slice(after)]);
  model.emit({ kind: 'moved', sheet, before, after });
}

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The last visible sheet stays: https://learn.microsoft.com/javascript/api/excel/excel.worksheet (visibility, delete) */
export function showSheet(model: WorkbookModel, sheet: SheetModel, value: unknown): void {
  checkStructure(model);
  const name = oneOf(value, Object.keys(VISIBILITIES)) as keyof typeof VISIBILITIES;
  const before = sheet.visibility;
  if (before === VISIBILITIES[name]) return;
  if (name !== 'Visible') leave(model, sheet);
  model.journal.assign(sheet, 'visibility', VISIBILITIES[name]);
  model.emit({ kind: 'visibilityChanged', sheet, before: capital(before), after: name });
}

/** A very hidden sheet has to be shown first, says the page above. */
export function deleteSheet(model: WorkbookModel, sheet: SheetModel): null {
  checkStructure(model);
  if (sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation');
  leave(model, sheet);
  model.journal.assign(
    model,
    'sheets',
    model.sheets.filter((other) => other !== sheet),
  );
  model.journal.assign(
    model,
    'comments',
    model.comments.filter((comment) => comment.sheet !== sheet),
  );
  model.emit({ kind: 'deleted', sheet });
  return null;
}

/** A hidden sheet cannot be activated; ours answers as desktop Excel does for a sheet that cannot be selected. */
export function activateSheet(model: WorkbookModel, sheet: SheetModel): null {
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
  if (model.active === sheet) return null;
  model.emit({ kind: 'deactivated', sheet: model.active });
  model.active = sheet;
  model.emit({ kind: 'activated', sheet });
  return null;
}

/** Before a sheet goes out of sight: another one has to be visible, and becomes active if this one was. */
function leave(model: WorkbookModel, sheet: SheetModel): void {
  if (sheet.visibility !== 'visible') return;
  const next = model.sheets.find((other) => other !== sheet && other.visibility === 'visible');
  if (next === undefined) throw new HostError('InvalidOperation', 'A workbook has to have at least one visible sheet.');
  if (model.active === sheet) {
    model.journal.assign(model, 'active', next);
    model.emit({ kind: 'activated', sheet: next });
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

import { HostError } from '../errors';
import { type ClassRules, object, type RangeTarget } from '../host-object';
import { WHOLE_SHEET } from '../model/areas';
import type { SheetModel } from '../model/sheet-model';
import { areasAt, color as colorArgument, wholeNumber } from './arguments';
import { registrations } from './registrations';
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from './sheet-changes';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheet: ClassRules<'Worksheet'> = {
  className: 'Worksheet',
  read: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    position: (sheet, { model }) => model.sheets.indexOf(sheet),
    visibility: ({ visibility }) => visibility.slice(0, 1).toUpperCase() + visibility.slice(1),
    tabColor: ({ tabColor, visibility }) => (visibility === 'visible' ? tabColor : null),
    standardWidth: () => 48,
    standardHeight: () => 15,
    showGridlines: ({ showGridlines }) => showGridlines,
    showHeadings: ({ showHeadings }) => showHeadings,
    enableCalculation: ({ enableCalculation }) => enableCalculation,
    tabId: (sheet, { model }) => model.sheets.indexOf(sheet) + 1,
  },
  write: {
    name: (sheet, name, { model }) => renameSheet(model, sheet, name),
    position: (sheet, position, { model }) => moveSheet(model, sheet, wholeNumber(position)),
    visibility: (sheet, visibility, { model }) => showSheet(model, sheet, visibility),
    // '' takes the colour away.
    tabColor: (sheet, color, { model }) =>
      model.journal.assign(sheet, 'tabColor', color === '' ? '' : colorArgument(color)),
    showGridlines: (sheet, on, { model }) => model.journal.assign(sheet, 'showGridlines', on === true),
    showHeadings: (sheet, on, { model }) => model.journal.assign(sheet, 'showHeadings', on === true),
  },
  go: {
    protection: (sheet) => object('WorksheetProtection', sheet),
    freezePanes: (sheet) => object('WorksheetFreezePanes', sheet),
    pageLayout: (sheet) => object('PageLayout', sheet),
    customProperties: (sheet) => object('WorksheetCustomPropertyCollection', sheet),
  },
  call: {
    activate: (sheet, _args, { model }) => activateSheet(model, sheet),
    delete: (sheet, _args, { model }) => deleteSheet(model, sheet),
    calculate: () => null,
    getRange: (sheet, [address]) =>
      rangeOf(sheet, address === null || address === undefined ? [WHOLE_SHEET] : one(sheet, address)),
    getRanges: (sheet, [address]) =>
      object('RangeAreas', {
        sheet,
        areas: address === null || address === undefined ? [WHOLE_SHEET] : areasAt(sheet, address),
      }),
    getRangeByIndexes: (sheet, args) => {
      const [top, left] = args.slice(0, 2).map((value) => wholeNumber(value)) as [number, number];
      const [rows, columns] = args.slice(2, 4).map((value) => wholeNumber(value, 1)) as [number, number];
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      if (area.bottom > WHOLE_SHEET.bottom || area.right > WHOLE_SHEET.right) throw new HostError('InvalidArgument');
      return rangeOf(sheet, [area]);
    },
    getCell: (sheet, args) => {
      const [top, left] = args.map((value) => wholeNumber(value)) as [number, number];
      return rangeOf(sheet, [{ top, left, bottom: top, right: left }]);
    },
    // An empty sheet has A1 as its used range; the other method answers a null object.
    getUsedRange: (sheet, [valuesOnly]) => rangeOf(sheet, [sheet.usedArea(valuesOnly === true) ?? A1]),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      if (sheet.isUnsupported) throw new HostError('UnsupportedSheet');
      const area = sheet.usedArea(valuesOnly === true);
      return area === undefined ? null : rangeOf(sheet, [area]);
    },
    ...registrations(({ id }: SheetModel) => id),
  },
};

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** Code UnsupportedSheet: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function rangeOf(sheet: SheetModel, areas: RangeTarget['areas']) {
  if (sheet.isUnsupported) throw new HostError('UnsupportedSheet');
  return object('Range', { sheet, areas });
}

function one(sheet: SheetModel, address: unknown): RangeTarget['areas'] {
  const areas = areasAt(sheet, address);
  // Several areas are for getRanges.
  if (areas.length !== 1) throw new HostError('InvalidArgument');
  return areas;
}

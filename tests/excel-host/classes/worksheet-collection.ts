import { HostError } from '../errors';
import { type ClassRules, object } from '../host-object';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { addSheet } from './add-sheet';
import { textArgument } from './arguments';
import { registrations } from './registrations';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const worksheetCollection: ClassRules<'WorksheetCollection'> = {
  className: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map(asObject),
  call: {
    getItem: (model, [key]) => {
      const sheet = model.sheet(textArgument(key));
      if (sheet === undefined) throw new HostError('ItemNotFound');
      return asObject(sheet);
    },
    getItemOrNullObject: (model, [key]) => orNull(model.sheet(textArgument(key))),
    getActiveWorksheet: ({ active }) => asObject(active),
    getCount: (model, [visibleOnly]) => shown(model, visibleOnly).length,
    getFirst: (model, [visibleOnly]) => asObject(shown(model, visibleOnly)[0] as SheetModel),
    getLast: (model, [visibleOnly]) => asObject(shown(model, visibleOnly).at(-1) as SheetModel),
    add: (model, [name]) => asObject(addSheet(model, name)),
    ...registrations(() => 'Workbook'),
  },
};

const asObject = (sheet: SheetModel) => object('Worksheet', sheet);
const orNull = (sheet: SheetModel | undefined) => (sheet === undefined ? null : asObject(sheet));

const shown = ({ sheets }: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] =>
  visibleOnly === true ? sheets.filter(({ visibility }) => visibility === 'visible') : sheets;

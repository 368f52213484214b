import { address } from '../../../src/workbook/address';
import { HostError, SimulatorNotImplemented } from '../errors';
import { type ClassRules, type Host, type HostObject, object } from '../host-object';
import type { NameModel, WorkbookModel } from '../model/workbook-model';
import { areasAt, flag, textArgument } from './arguments';

const asObject = ({ name }: NameModel): HostObject<'NamedItem'> => object('NamedItem', { name });

/** Names of the whole workbook only: https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export const namedItemCollection: ClassRules<'NamedItemCollection'> = {
  className: 'NamedItemCollection',
  items: (model) => model.names.map(asObject),
  call: {
    add: (model, [name, reference]) => {
      const text = textArgument(name);
      // https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text)) throw new HostError('InvalidArgument');
      if (find(model, text) !== undefined) throw new HostError('ItemAlreadyExists');
      const added = { name: text, ...cellAt(model, textArgument(reference)), visible: true };
      model.journal.assign(model, 'names', [...model.names, added]);
      return asObject(added);
    },
    getCount: (model) => model.names.length,
    getItem: (model, [name]) => asObject(known(model, textArgument(name))),
    getItemOrNullObject: (model, [name]) => {
      const found = find(model, textArgument(name));
      return found === undefined ? null : asObject(found);
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
export const namedItem: ClassRules<'NamedItem'> = {
  className: 'NamedItem',
  read: {
    name: ({ name }) => name,
    scope: () => 'Workbook',
    visible: ({ name }, { model }) => known(model, name).visible,
    // "Formulas always start with an equal sign."
    formula: ({ name }, { model }) => formulaOf(known(model, name), model),
  },
  write: {
    visible: ({ name }, visible, { model }) => change(model, name, { visible: flag(visible) }),
  },
  call: {
    delete: ({ name }, _args, { model }: Host) => {
      const rest = model.names.filter((one) => one !== known(model, name));
      model.journal.assign(model, 'names', rest);
      return null;
    },
  },
};

const find = (model: WorkbookModel, name: string): NameModel | undefined =>
  model.names.find((one) => one.name.toLowerCase() === name.toLowerCase());

function known(model: WorkbookModel, name: string): NameModel {
  const found = find(model, name);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function change(model: WorkbookModel, name: string, to: Partial<NameModel>): void {
  const old = known(model, name);
  const names = model.names.map((one) => (one === old ? { ...old, ...to } : one));
  model.journal.assign(model, 'names', names);
}

/** The one cell that a name refers to; it follows the sheet when that is renamed. */
export function cellAt(model: WorkbookModel, reference: string): Pick<NameModel, 'sheet' | 'row' | 'column'> {
  const [, quoted, plain, cell = ''] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(reference) ?? [];
  const sheet = model.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  if (sheet === undefined) throw new SimulatorNotImplemented(`a name that refers to ${reference}`);
  const area = areasAt(sheet, cell)[0];
  return { sheet, row: area?.top ?? 0, column: area?.left ?? 0 };
}

function formulaOf({ sheet, row, column }: NameModel, model: WorkbookModel): string {
  if (!model.sheets.includes(sheet)) return '=#REF!';
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  const name = isPlain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `=${name}!${address(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
}

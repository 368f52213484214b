import { HostError } from '../errors';
import { type ClassRules, type Host, object } from '../host-object';
import { textArgument } from './arguments';

/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
export const settingCollection: ClassRules<'SettingCollection'> = {
  className: 'SettingCollection',
  items: (model) => [...model.settings.keys()].map(asObject),
  call: {
    // Sets the value of a key that is there already.
    add: (_model, [key, value], host) => {
      store(textArgument(key), value, host);
      return asObject(textArgument(key));
    },
    getCount: (model) => model.settings.size,
    getItem: (model, [key]) => {
      if (!model.settings.has(textArgument(key))) throw new HostError('ItemNotFound');
      return asObject(textArgument(key));
    },
    getItemOrNullObject: (model, [key]) => (model.settings.has(textArgument(key)) ? asObject(textArgument(key)) : null),
  },
};

const asObject = (key: string) => object('Setting', { key });

function store(key: string, value: unknown, { model }: Host): void {
  model.journal.assign(model, 'settings', new Map([...model.settings, [key, value]]));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.setting */
export const setting: ClassRules<'Setting'> = {
  className: 'Setting',
  read: {
    key: ({ key }) => key,
    value: ({ key }, { model }) => model.settings.get(key),
  },
  write: { value: ({ key }, value, host) => store(key, value, host) },
  call: {
    delete: ({ key }, _args, { model }) => {
      model.journal.assign(model, 'settings', new Map([...model.settings].filter(([other]) => other !== key)));
      return null;
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection: keys of a sheet, letter case free. */
export const worksheetCustomPropertyCollection: ClassRules<'WorksheetCustomPropertyCollection'> = {
  className: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object('WorksheetCustomProperty', { sheet, key })),
  call: {
    add: (sheet, [key, value], { model }) => {
      const name = textArgument(key);
      const known = keyIn(sheet.customProperties, name) ?? name;
      model.journal.assign(
        sheet,
        'customProperties',
        new Map([...sheet.customProperties, [known, textArgument(value)]]),
      );
      return object('WorksheetCustomProperty', { sheet, key: known });
    },
    getCount: (sheet) => sheet.customProperties.size,
    getItem: (sheet, [key]) => {
      const known = keyIn(sheet.customProperties, textArgument(key));
      if (known === undefined) throw new HostError('ItemNotFound');
      return object('WorksheetCustomProperty', { sheet, key: known });
    },
    getItemOrNullObject: (sheet, [key]) => {
      const known = keyIn(sheet.customProperties, textArgument(key));
      return known === undefined ? null : object('WorksheetCustomProperty', { sheet, key: known });
    },
  },
};

const keyIn = (keys: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...keys.keys()].find((key) => key.toLowerCase() === name.toLowerCase());

export const worksheetCustomProperty: ClassRules<'WorksheetCustomProperty'> = {
  className: 'WorksheetCustomProperty',
  read: {
    key: ({ key }) => key,
    value: ({ sheet, key }) => sheet.customProperties.get(key),
  },
  write: {
    value: ({ sheet, key }, value, { model }) =>
      model.journal.assign(sheet, 'customProperties', new Map([...sheet.customProperties, [key, textArgument(value)]])),
  },
  call: {
    delete: ({ sheet, key }, _args, { model }) => {
      const rest = new Map([...sheet.customProperties].filter(([other]) => other !== key));
      model.journal.assign(sheet, 'customProperties', rest);
      return null;
    },
  },
};

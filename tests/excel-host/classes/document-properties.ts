import type { ClassRules } from '../host-object';
import type { WorkbookModel } from '../model/workbook-model';
import { textArgument } from './arguments';

const TEXTS = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'];

/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
export const documentProperties: ClassRules<'DocumentProperties'> = {
  className: 'DocumentProperties',
  read: Object.fromEntries(TEXTS.map((name) => [name, ({ properties }: WorkbookModel) => properties[name] ?? ''])),
  write: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      (model: WorkbookModel, text: unknown) =>
        model.journal.assign(model, 'properties', { ...model.properties, [name]: textArgument(text) }),
    ]),
  ),
};

import { type ClassRules, object } from '../host-object';

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbook: ClassRules<'Workbook'> = {
  className: 'Workbook',
  events: ['onSelectionChanged'],
  read: {
    name: (model) => model.name,
    readOnly: (model) => model.readOnly,
    isDirty: (model) => model.dirty,
  },
  write: {
    isDirty: (model, dirty) => {
      model.dirty = dirty === true;
    },
  },
  go: {
    worksheets: (model) => object('WorksheetCollection', model),
    application: (model) => object('Application', model),
    comments: (model) => object('CommentCollection', model),
    customXmlParts: (model) => object('CustomXmlPartCollection', model),
    names: (model) => object('NamedItemCollection', model),
    settings: (model) => object('SettingCollection', model),
    properties: (model) => object('DocumentProperties', model),
    protection: (model) => object('WorkbookProtection', model),
    _Runtime: (model) => object('Runtime', model),
  },
  call: {
    // The first area: a selection of several is for getSelectedRanges.
    getSelectedRange: ({ active }) => object('Range', { sheet: active, areas: active.selection.slice(0, 1) }),
    getSelectedRanges: ({ active }) => object('RangeAreas', { sheet: active, areas: active.selection }),
    getActiveCell: ({ active }) => object('Range', { sheet: active, areas: [active.activeCell] }),
    _RemoveReference: (_model, [id], host) => {
      host.references.remove(String(id));
      return null;
    },
    _GetObjectByReferenceId: (_model, [id], host) => host.references.get(String(id)),
  },
};

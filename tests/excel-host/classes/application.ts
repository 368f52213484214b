import { HostError } from '../errors';
import { type ClassRules, object } from '../host-object';
import { calculatePending } from '../model/recalculate';

/** https://learn.microsoft.com/javascript/api/excel/excel.application */
export const application: ClassRules<'Application'> = {
  className: 'Application',
  read: {
    calculationMode: (model) => model.calculationMode,
    calculationState: (model) => (model.pending.size === 0 ? 'Done' : 'Pending'),
  },
  write: {
    calculationMode: (model, mode) => {
      if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(mode)))
        throw new HostError('InvalidArgument');
      model.journal.assign(model, 'calculationMode', String(mode));
    },
  },
  call: {
    calculate: (model) => {
      calculatePending(model);
      return null;
    },
    // A copy of the file, in a window of its own: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
    createWorkbook: (_model, [file]) => object('WorkbookCreated', { file: xlsx(file) }),
    // Both only spare work until the next sync; nothing that an add-in could read differs.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.runtime */
export const runtime: ClassRules<'Runtime'> = {
  className: 'Runtime',
  read: { enableEvents: (model) => model.eventsEnabled },
  write: {
    enableEvents: (model, on) => {
      model.eventsEnabled = on === true;
    },
  },
};

/** The Base64 of a zip file; of what is none the page says nothing, so that the code is the general one. */
function xlsx(file: unknown): string {
  if (typeof file !== 'string' || !file.startsWith('UEsD')) throw new HostError('GeneralException');
  return file;
}

export const workbookCreated: ClassRules<'WorkbookCreated'> = {
  className: 'WorkbookCreated',
  read: { id: () => 'created' },
  call: {
    open: ({ file }, _args, { model }) => {
      model.opened = [...model.opened, file];
      return null;
    },
  },
};

import { HostError } from '../errors';
import type { ClassRules } from '../host-object';
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

import { HostError } from '../errors';
import type { ClassRules } from '../host-object';

/** https://learn.microsoft.com/javascript/api/excel/excel.application */
export const application: ClassRules<'Application'> = {
  className: 'Application',
  read: {
    calculationMode: (model) => model.calculationMode,
    calculationState: () => 'Done',
  },
  write: {
    calculationMode: (model, mode) => {
      if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(mode)))
        throw new HostError('InvalidArgument');
      model.journal.assign(model, 'calculationMode', String(mode));
    },
  },
  call: {
    calculate: () => null,
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

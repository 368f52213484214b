import { HostError, SimulatorNotImplemented } from '../errors';
import type { ClassRules } from '../host-object';
import type { SheetProtection } from '../model/protection';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection; protecting clears the undo stack. */
export const worksheetProtection: ClassRules<'WorksheetProtection'> = {
  className: 'WorksheetProtection',
  read: {
    protected: ({ protection }) => protection !== undefined,
    options: ({ protection }) => ({
      ...Object.fromEntries(OPTIONS.map((option) => [option, protection?.[option] ?? false])),
      selectionMode: protection?.selectionMode ?? 'Normal',
    }),
  },
  call: {
    protect: (sheet, [options, password], { model }) => {
      if (typeof password === 'string')
        throw new SimulatorNotImplemented('WorksheetProtection.protect with a password');
      if (sheet.protection !== undefined) throw new HostError('InvalidOperation', 'The sheet is protected already.');
      sheet.protection = (options ?? {}) as SheetProtection;
      model.journal.clear();
      model.emit({ kind: 'protectionChanged', sheet });
      return null;
    },
    unprotect: (sheet, [password], { model }) => {
      if (typeof password === 'string')
        throw new SimulatorNotImplemented('WorksheetProtection.unprotect with a password');
      sheet.protection = undefined;
      model.journal.clear();
      model.emit({ kind: 'protectionChanged', sheet });
      return null;
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
export const workbookProtection: ClassRules<'WorkbookProtection'> = {
  className: 'WorkbookProtection',
  read: { protected: ({ structureProtected }) => structureProtected },
};

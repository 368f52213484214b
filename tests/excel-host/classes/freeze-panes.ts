import type { Area } from '../../../src/workbook/types';
import { HostError } from '../errors';
import { type ClassRules, object } from '../host-object';
import { LAST_COLUMN, LAST_ROW } from '../model/areas';
import { areasAt, targetOf, wholeNumber } from './arguments';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const worksheetFreezePanes: ClassRules<'WorksheetFreezePanes'> = {
  className: 'WorksheetFreezePanes',
  call: {
    // Zero unfreezes.
    freezeRows: (sheet, [count]) => {
      const rows = count === null || count === undefined ? 1 : wholeNumber(count);
      const frozen = rows === 0 ? undefined : { top: 0, left: 0, bottom: rows - 1, right: LAST_COLUMN };
      sheet.journal.assign(sheet, 'frozen', frozen);
      return null;
    },
    freezeColumns: (sheet, [count]) => {
      const columns = count === null || count === undefined ? 1 : wholeNumber(count);
      const frozen = columns === 0 ? undefined : { top: 0, left: 0, bottom: LAST_ROW, right: columns - 1 };
      sheet.journal.assign(sheet, 'frozen', frozen);
      return null;
    },
    freezeAt: (sheet, [range]) => {
      const area = typeof range === 'string' ? areasAt(sheet, range)[0] : targetOf(range, 'Range').areas[0];
      sheet.journal.assign(sheet, 'frozen', area && { ...(area as Area), top: 0, left: 0 });
      return null;
    },
    unfreeze: (sheet) => {
      sheet.journal.assign(sheet, 'frozen', undefined);
      return null;
    },
    getLocation: (sheet) => {
      if (sheet.frozen === undefined) throw new HostError('ItemNotFound');
      return object('Range', { sheet, areas: [sheet.frozen] });
    },
    getLocationOrNullObject: (sheet) =>
      sheet.frozen === undefined ? null : object('Range', { sheet, areas: [sheet.frozen] }),
  },
};

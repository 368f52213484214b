import { address, parseAddress } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import { type HostConflict, HostError } from '../port/host';
import { WorkbookError } from './workbook-error';
import type { WorkbookErrorCode } from './workbook-error-texts';

/** What programs need not tell apart: the words say the rest. Other codes stay as they are. */
const CODES: Partial<Record<WorkbookErrorCode, string>> = {
  'read-only-format': 'read-only',
  'protected-cell': 'protected',
  'protected-format': 'protected',
  'protected-structure': 'protected',
};

/** The same error as hosts throw it, naming the cell that stands in the way. */
function hostErrorOf(error: WorkbookError): HostError {
  const { code, sheet, cell, message, english } = error;
  const at = sheet === undefined || cell === undefined ? undefined : parseAddress(cell);
  const conflicts = at === undefined ? [] : [{ place: { sheet: sheet!, ...at }, now: {} }];
  return new HostError(CODES[code] ?? code, { zh: message, en: english }, conflicts, error);
}

/** An error as hosts throw it; what is no fault of a file stays as it is. */
export const hosted = (error: unknown): unknown => (error instanceof WorkbookError ? hostErrorOf(error) : error);

/** Runs something that throws `WorkbookError`, throwing `HostError` instead. */
export function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw hosted(error);
  }
}

/** A cell as users name it: 表3!C5. */
export const cellWords = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

export const FILE_FAULTS = {
  cancelled: () => new HostError('cancelled', { zh: '已取消。', en: 'Cancelled.' }),
  closed: () => new HostError('closed', { zh: '工作簿已经关闭。', en: 'The workbook has been closed.' }),
  changedMeanwhile: (conflicts: readonly HostConflict[]) =>
    new HostError(
      'changed-meanwhile',
      {
        zh: `有 ${conflicts.length} 个单元格在核对之后又改过，所以没有写入。请看过新的核对结果再改。`,
        en: `${conflicts.length} of the cells were changed after the check, so nothing was written.`,
      },
      conflicts,
    ),
  notCalculable: (place: CellPlace, source: string) =>
    new HostError(
      'not-calculable',
      {
        zh: `这里算不出公式“=${source}”，所以没有写入。请填数，或在 Excel、WPS 里写公式。`,
        en: `The formula "=${source}" cannot be calculated here, so it was not written. Enter a number, or use Excel.`,
      },
      [{ place, now: {} }],
    ),
  unknownSheet: (name: string) =>
    new HostError('unknown-sheet', {
      zh: `工作簿里没有工作表“${name}”。`,
      en: `The workbook has no sheet "${name}".`,
    }),
};

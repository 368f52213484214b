import {
  type ErrorWords,
  type HostConflict,
  type Particulars,
  Refusal,
  type RefusalCode,
} from '../../refusals/refusal';
import type { CellPlace } from '../../workbook/types';
import { isDenied } from './office-codes';

/** Why this host does not do what it is asked: the workbook is open in Excel, which the words heed. */

export const refusal = (code: RefusalCode, particulars: Particulars = {}): Refusal =>
  new Refusal(code, { ...particulars, open: true });

export const notLoaded = () => refusal('not-loaded');

export const cancelled = () => refusal('cancelled');

export const unknownSheet = (names: readonly string[]) =>
  refusal('unknown-sheet', { what: { zh: names.join('”“'), en: names.join('", "') } });

export const hiddenSheet = (sheet: string) => refusal('hidden-sheet', { sheet });

export const unknownCell = ({ sheet, row, column }: CellPlace) =>
  refusal('unknown-cell', {
    sheet,
    what: { zh: `第 ${row + 1} 行、第 ${column + 1} 列`, en: `row ${row + 1}, column ${column + 1}` },
  });

export const changedMeanwhile = (conflicts: readonly HostConflict[]) => refusal('changed-meanwhile', { conflicts });

export const unknownStep = () => refusal('unknown-step');

export const onlySheet = (sheet: string) => refusal('only-sheet', { sheet });

export const tooLarge = (sheet: string) => refusal('sheet-too-large', { sheet });

/** What Excel reported in the middle of a step that was then put back. */
export const restored = (cause: unknown, detail: string) => refusal('restored', { cause, detail });

/** The same, where some cells, or other things, could not be put back. */
export const notRestored = (
  cause: unknown,
  detail: string | ErrorWords,
  conflicts: readonly HostConflict[],
  others: readonly ErrorWords[],
) => refusal('not-restored', { cause, detail, conflicts, others });

/** Excel lets the user change nothing here. */
export const accessDenied = (cause: unknown) => refusal('access-denied', { cause });

/** What Excel itself refused, before anything was written. */
export function failed(error: unknown, code: string): Refusal {
  if (error instanceof Refusal) return error;
  if (isDenied(error)) return accessDenied(error);
  const detail = code || (error instanceof Error ? error.message : String(error));
  return refusal('host-failed', { detail, cause: error });
}

import '../../refusals/writing-refusal';
import type { Particulars } from '../../refusals/refusal';
import type { CellPlace } from '../../workbook/types';
import { refusal } from './refusals';

/** Why this host does not write what it is asked to. */

export const protectedCells = (cells: readonly CellPlace[]) => refusal('protected-cell', { cells });

export const spilledCells = (cells: readonly CellPlace[]) => refusal('spilled-cell', { cells });

export const protectedFormats = (sheet: string) => refusal('protected-format', { sheet });

export const protectedStructure = () => refusal('protected-structure');

export const mergedCell = (cells: readonly CellPlace[]) => refusal('merged-cell', { cells });

export const unwritable = (place: CellPlace, detail: Particulars['detail'] & object) =>
  refusal('unwritable-content', { cells: [place], detail });

export const reportInUse = (what: string) => refusal('report-in-use', { what });

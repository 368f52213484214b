import { type Particulars, Refusal, type RefusalCode } from '../../refusals/beside-refusal';
import type { CellPlace } from '../../workbook/types';

/** Why this host does not do what goes beside checking and writing. */
const refusal = (code: RefusalCode, particulars: Particulars): Refusal =>
  new Refusal(code, { ...particulars, open: true });

/** Excel does not hand the workbook over as a file. */
export const documentNotGiven = (detail: string) => refusal('document-not-given', { detail });

export const copyNotOpened = (cause: unknown, detail: string) => refusal('copy-not-opened', { cause, detail });

export const settingNotSaved = (detail: string) => refusal('setting-not-saved', { detail });

export const alreadyCommented = (place: CellPlace) => refusal('already-commented', { cells: [place] });

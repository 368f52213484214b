import { builtInCatalogue } from '../audit/built-in';
import { type Catalogue, type CheckResult, check } from '../audit/check';
import type { KeptReading } from '../audit/store/kept-text';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { readStore } from '../hosts/xlsx/write/patch-workbook';
import { foreignStore, type OwnParts, ownPartsOf } from '../report/own-parts';
import { FileError, readFile } from './read-file';

/** A workbook from disk, checked, with what we keep in it. */
export interface OpenBook extends OwnParts {
  readonly bytes: Uint8Array;
  readonly checked: CheckResult;
  readonly catalogue: Catalogue;
}

/** Reads and checks a workbook. Throws FileError or WorkbookError. */
export async function openBook(file: string): Promise<OpenBook> {
  const bytes = readFile(file);
  const own = ownPartsOf(await readWorkbook(bytes), readStore(bytes));
  const catalogue = builtInCatalogue();
  const checked = check(own.workbook, catalogue);
  if (checked.recognition.tables.length === 0) {
    throw new FileError('没有认出任何一张年度质量报告的表（表1–表43）。请确认文件；表格应保留表头的文字。');
  }
  return { ...own, bytes, checked, catalogue, warning: own.warning === '' ? '' : `${own.warning}\n` };
}

/** Throws FileError where what is kept was written by another version, which writing would destroy. */
export function requireOwnStore(reading: KeptReading): void {
  const why = foreignStore(reading);
  if (why !== undefined) throw new FileError(why);
}

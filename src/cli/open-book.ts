import { builtInCatalogue } from '../audit/built-in';
import { type Catalogue, type CheckResult, check } from '../audit/check';
import type { Explanation } from '../audit/explanation';
import { mergeExplanations } from '../audit/merge-explanations';
import { type Kept, NOTHING_KEPT } from '../audit/store/kept';
import { type KeptReading, readKept } from '../audit/store/kept-text';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { readStore } from '../hosts/xlsx/write/patch-workbook';
import { isReportSheet, readExplanations } from '../report/read-explanations';
import type { Workbook } from '../workbook/types';
import { FileError, readFile } from './read-file';

/** A workbook from disk, checked, with what we keep in it. */
export interface OpenBook {
  readonly bytes: Uint8Array;
  /** Without the report sheet of our own. */
  readonly workbook: Workbook;
  readonly checked: CheckResult;
  readonly catalogue: Catalogue;
  /** What is kept in the workbook, with what was typed into the report sheet since. */
  readonly kept: Kept;
  /** How what is kept was read. */
  readonly reading: KeptReading;
  /** What the user should know about what was kept; '' if nothing. */
  readonly warning: string;
}

/** Reads and checks a workbook. Throws FileError or WorkbookError. */
export async function openBook(file: string): Promise<OpenBook> {
  const bytes = readFile(file);
  const whole = await readWorkbook(bytes);
  const reports = whole.sheets.filter(isReportSheet);
  const workbook = { ...whole, sheets: whole.sheets.filter((sheet) => !reports.includes(sheet)) };
  const catalogue = builtInCatalogue();
  const checked = check(workbook, catalogue);
  if (checked.recognition.tables.length === 0) {
    throw new FileError('没有认出任何一张年度质量报告的表（表1–表43）。请确认文件；表格应保留表头的文字。');
  }
  const reading = readKept(readStore(bytes));
  const kept = reading.state === 'other-version' ? NOTHING_KEPT : reading.kept;
  const explanations: Explanation[] = mergeExplanations(kept.explanations, reports.flatMap(readExplanations));
  return { bytes, workbook, checked, catalogue, kept: { ...kept, explanations }, reading, warning: warningOf(reading) };
}

/** Throws FileError where what is kept was written by another version, which writing would destroy. */
export function requireOwnStore(reading: KeptReading): void {
  if (reading.state === 'other-version') throw new FileError(`${reading.message}。请用那个版本的勾稽修改。`);
}

function warningOf(reading: KeptReading): string {
  if (reading.state === 'partly') return `${reading.lost.join('；')}。\n`;
  return reading.state === 'damaged' || reading.state === 'other-version' ? `${reading.message}。\n` : '';
}

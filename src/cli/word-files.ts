import { Refusal } from '../refusals/word-refusal';
import type { Report } from '../workbook/report';
import type { Workbook } from '../workbook/types';
import { readable } from './read-file';

/** True for the name of a report in Word, by its end. */
export const isWordFile = (file: string): boolean => /\.(?:docx|docm|dotx|dotm|doc)$/i.test(file);

/** A report as a workbook of its tables. */
export const workbookOf = ({ sheets, odd }: Report): Workbook => ({
  sheets,
  date1904: false,
  ...(odd === undefined ? {} : { odd }),
});

/** Throws a Refusal for a report in Word, where a command works on workbooks only. */
export function requireWorkbookFile(file: string): void {
  if (!isWordFile(file)) return;
  readable(file);
  throw new Refusal('word-not-written', { what: file });
}

import { Refusal } from '../../refusals/refusal';
import { csvReport } from '../../report/csv';
import { htmlReport } from '../../report/html';
import type { ReportOptions } from '../../report/outline';
import { reportSheet } from '../../report/report-sheet';
import { timeWords } from '../../report/time-words';
import type { AddedSheet } from '../../workbook/edits';
import type { Book } from '../book/book-keeper';

function optionsOf({ reading, own }: Book, now: Date): Required<ReportOptions> {
  return { file: reading.name ?? '', checkedAt: timeWords(now), explanations: own.kept.explanations };
}

/** Throws `no-tables` where there is nothing to report on. */
function requireTables({ checked }: Book): void {
  if (checked.recognition.tables.length === 0) throw new Refusal('no-tables');
}

/** The report as a sheet. Throws `no-tables`. */
export function sheetOf(book: Book, now: Date, explanations = book.own.kept.explanations): AddedSheet {
  requireTables(book);
  return reportSheet(book.checked, { ...optionsOf(book, now), explanations });
}

/** The report as a page or a list. Throws `no-tables`. */
export function reportText(book: Book, kind: 'html' | 'csv', now: Date): string {
  requireTables(book);
  const options = optionsOf(book, now);
  return kind === 'html' ? htmlReport(book.checked, options) : csvReport(book.checked, options.explanations);
}

import type { Signed } from '../../audit/kept/explanation';
import type { Host, ReadOptions } from '../../hosts/port/host';
import { Refusal } from '../../refusals/refusal';
import { csvReport } from '../../report/csv';
import { htmlReport } from '../../report/html';
import type { ReportOptions, TextRows } from '../../report/outline';
import { reportSheet } from '../../report/report-sheet';
import { submissionNotes } from '../../report/submission-notes';
import type { AddedSheet } from '../../workbook/edits';
import type { Book } from '../book/book-keeper';
import type { Submission } from '../desk';
import { gateOf, gateWords } from '../views/gate';
import { CLEAN } from './steps';

function optionsOf({ reading, own, words, outline }: Book, now: Date): Required<Omit<ReportOptions, 'text'>> {
  const { explanations } = own.kept;
  return { file: reading.name ?? '', checkedAt: words.time(now), explanations, names: outline.names };
}

/** Throws `no-tables` where there is nothing to report on. */
function requireTables({ checked }: Book): void {
  if (checked.recognition.tables.length === 0) throw new Refusal('no-tables');
}

/** The report as a sheet. Throws `no-tables`. */
export function sheetOf(book: Book, now: Date, explanations = book.own.kept.explanations): AddedSheet {
  requireTables(book);
  return reportSheet(book.checked, { ...optionsOf(book, now), explanations }, book.words);
}

/** The report as a page or a list. Throws `no-tables`. */
export function reportText(book: Book, kind: 'html' | 'csv', now: Date, text?: TextRows): string {
  requireTables(book);
  const options = optionsOf(book, now);
  return kind === 'html'
    ? htmlReport(book.checked, text === undefined ? options : { ...options, text }, book.words)
    : csvReport(book.checked, options.explanations, book.words, options.names, text);
}

/** What is handed in. Throws `no-tables`, and `submission-open` where something is open and nothing is said of that. */
export async function submissionOf(
  book: Book,
  host: Pick<Host, 'copyWith'>,
  said: Signed & { readonly statement: string },
  now: Date,
  options: ReadOptions = {},
): Promise<Submission> {
  requireTables(book);
  const gate = gateOf(book.view);
  if (!gate.isClear && said.statement === '') throw new Refusal('submission-open', { what: gateWords(gate) });
  const { file, checkedAt } = optionsOf(book, now);
  const statement = gate.isClear ? '' : said.statement;
  const notes = submissionNotes(book.checked, book.outline, { ...said, statement, file, checkedAt }, book.words);
  const copy = await host.copyWith?.(CLEAN, options);
  return { gate, notes, ...(copy === undefined ? {} : { copy }) };
}

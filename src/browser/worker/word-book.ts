import { openDesk } from '../../desk/audit-desk';
import type { Desk, Outcome } from '../../desk/desk';
import { printedReport } from '../../desk/views/text-views';
import type { CheckView } from '../../desk/views/views';
import { editKept } from '../../hosts/docx/edit/kept-edit';
import type { TextEdit } from '../../hosts/docx/edit/text-edit';
import { readReport, type WordReport } from '../../hosts/docx/read-report';
import { reportHost } from '../../hosts/docx/report-host';
import { newWorkbook } from '../../hosts/file/create/new-workbook';
import { crc32 } from '../../hosts/file/zip/crc32';
import { Refusal } from '../../refusals/word-refusal';
import type { BookEvent, OpenedBook } from '../protocol/book-calls';
import type { CorrectedReport, Correction } from '../protocol/report-shape';
import type { BookSurroundings, ServedBook } from './open-book';
import { reportBlocks } from './report-shapes';
import { shapesOf } from './sheet-shapes';

/**
 * A report in Word in the worker: its tables are checked as a workbook's, its text against them. Nothing is written into it;
 * what is made of it are other files. Loaded with the first one. Methods throw a Refusal.
 */
export class WordBook implements ServedBook {
  readonly desk: Desk;
  private readonly report: WordReport;
  private first: Promise<Outcome<CheckView>> | undefined;

  constructor(
    private readonly name: string,
    private readonly bytes: Uint8Array,
    { catalogue, timer, language = 'zh' }: BookSurroundings,
    tell: (event: BookEvent) => void,
  ) {
    this.report = readReport(bytes);
    this.desk = openDesk(reportHost(this.report, name), {
      catalogue,
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      timer,
      language,
      printed: printedReport(this.report),
    });
    this.desk.subscribe((event) => tell({ kind: 'desk', event }));
  }

  async open(): Promise<OpenedBook> {
    const { report, bytes } = this;
    this.first = this.desk.check();
    return {
      sheets: shapesOf({ sheets: report.sheets, date1904: false }),
      isReadOnly: true,
      fingerprint: `${bytes.length}-${crc32(0, bytes)}`,
      report: reportBlocks(report),
    };
  }

  check(): Promise<Outcome<CheckView>> {
    const check = this.first ?? this.desk.check();
    this.first = undefined;
    return check;
  }

  /** The tables as a workbook. */
  async extract(): Promise<Uint8Array> {
    const { sheets } = this.report;
    if (sheets.length === 0) throw new Refusal('no-word-tables', { what: this.name });
    return newWorkbook(sheets);
  }

  /** A copy with these corrections as tracked changes. */
  async corrected(corrections: readonly Correction[]): Promise<CorrectedReport> {
    const edits = corrections.map(({ block, start, printed, correct }) => ({
      block,
      start,
      end: start + printed.length,
      expected: printed,
      text: correct,
    }));
    const date = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const { bytes, left, elsewhere } = editKept(this.bytes, edits, { date });
    const told = ({ expected, text }: TextEdit) => ({ printed: expected, correct: text });
    return {
      bytes,
      made: edits.length - left.length,
      left: left.map(({ edit, why }) => ({ ...told(edit), why })),
      elsewhere: elsewhere.map(told),
    };
  }

  close(): void {
    this.desk.close();
  }

  async window(): Promise<never> {
    throw this.refused();
  }

  async edit(): Promise<never> {
    throw this.refused();
  }

  async find(): Promise<never> {
    throw this.refused();
  }

  async save(): Promise<never> {
    throw this.refused();
  }

  async tellCells(): Promise<void> {}

  private refused(): Refusal {
    return new Refusal('word-not-written', { what: this.name });
  }
}

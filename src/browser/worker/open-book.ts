import type { Catalogue } from '../../audit/check';
import { openDesk } from '../../desk/audit-desk';
import { partLoader } from '../../desk/book/part-loader';
import type { Language } from '../../desk/book/spoken';
import type { Desk, DeskEvent, Outcome } from '../../desk/desk';
import type { Timer } from '../../desk/live/timer';
import type { CheckView } from '../../desk/views/views';
import { type FileHost, openFile } from '../../hosts/file/file-host';
import type { SheetLooks } from '../../hosts/file/read/sheet-looks';
import { crc32 } from '../../hosts/file/zip/crc32';
import { loadFormatter } from '../../workbook/number-formatter';
import { needsFormatter } from '../../workbook/shown-text';
import type { TypedCell } from '../../workbook/typed-entry';
import type { Area, Position, Workbook } from '../../workbook/types';
import type { BookEvent, OpenedBook } from '../protocol/book-calls';
import type { CorrectedReport, Correction } from '../protocol/report-shape';
import type { SheetWindow } from '../protocol/sheet-shape';
import { foundIn } from './find-cells';
import { shapesOf } from './sheet-shapes';
import { windowOf } from './sheet-window';

const PLAIN: SheetLooks = new Map();

const formatter = partLoader(loadFormatter);

/** What a workbook needs of the place that it is held in. */
export interface BookSurroundings {
  readonly catalogue: Catalogue;
  readonly timer: Timer;
  /** In which findings are told; Chinese where it is not said. */
  readonly language?: Language;
}

/** A file in the worker, whichever it is. Methods throw a Refusal. */
export interface ServedBook {
  readonly desk: Desk;
  open(): Promise<OpenedBook>;
  check(): Promise<Outcome<CheckView>>;
  window(name: string, area: Area): Promise<SheetWindow>;
  edit(typed: readonly TypedCell[]): Promise<null>;
  find(name: string, words: string): Promise<readonly Position[]>;
  save(): Promise<Uint8Array>;
  extract?(): Promise<Uint8Array>;
  corrected?(corrections: readonly Correction[]): Promise<CorrectedReport>;
  tellCells(): Promise<void>;
  close(): void;
}

/** One workbook in the worker: the file, the desk over it, and what the grid asks. Methods throw a Refusal. */
export class OpenBook implements ServedBook {
  readonly desk: Desk;
  private readonly host: FileHost;
  private readonly fingerprint: string;
  private first: Promise<Outcome<CheckView>> | undefined;
  private shown: object | undefined;
  private telling: Promise<void> | undefined;

  constructor(
    name: string,
    bytes: Uint8Array,
    { catalogue, timer, language = 'zh' }: BookSurroundings,
    private readonly tell: (event: BookEvent) => void,
  ) {
    this.fingerprint = `${bytes.length}-${crc32(0, bytes)}`;
    this.host = openFile(bytes, name);
    this.desk = openDesk(this.host, {
      catalogue,
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      timer,
      language,
    });
    this.desk.subscribe((event) => this.heard(event));
  }

  /** Reads the workbook; the check that is sure to be asked for next is begun. */
  async open(): Promise<OpenedBook> {
    const { isReadOnly } = this.host;
    const workbook = await this.workbook();
    this.shown = this.host.version;
    const opened = { sheets: shapesOf(workbook), isReadOnly, fingerprint: this.fingerprint };
    this.first = this.desk.check();
    return opened;
  }

  check(): Promise<Outcome<CheckView>> {
    const check = this.first ?? this.desk.check();
    this.first = undefined;
    return check;
  }

  async window(name: string, area: Area): Promise<SheetWindow> {
    const workbook = await this.workbook();
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) return { sheet: name, area, cells: [], merges: [] };
    return windowOf(workbook, sheet, area, {
      marks: this.host.marks(),
      stale: this.host.stale(),
      looks: this.looksOf(name),
    });
  }

  async edit(typed: readonly TypedCell[]): Promise<null> {
    await this.host.enter(typed);
    await this.tellCells();
    return null;
  }

  async find(name: string, words: string): Promise<readonly Position[]> {
    const workbook = await this.workbook();
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    return sheet === undefined ? [] : foundIn(workbook, sheet, words);
  }

  /** Once what was typed before is written. */
  async save(): Promise<Uint8Array> {
    await this.host.read();
    await this.tellCells();
    await this.telling;
    return this.host.bytes().slice();
  }

  close(): void {
    this.desk.close();
    this.host.close();
  }

  /** Says that the cells are others, if they are: after every write, whoever asked for it. */
  async tellCells(): Promise<void> {
    const { version } = this.host;
    if (this.shown === undefined || version === this.shown) return;
    this.shown = version;
    this.telling = this.workbook().then((workbook) => this.tell({ kind: 'cells', sheets: shapesOf(workbook) }));
    await this.telling;
  }

  /** Looks are for the eye: a fault in them, where the cells could be read, must not hide these. */
  private looksOf(name: string): SheetLooks {
    try {
      return this.host.looks(name);
    } catch {
      return PLAIN;
    }
  }

  /** The workbook, once its numbers can be shown: a date needs the formatter, which is loaded when it is first needed. */
  private async workbook(): Promise<Workbook> {
    const { workbook } = await this.host.read();
    if (needsFormatter(workbook)) await formatter();
    return workbook;
  }

  private heard(event: DeskEvent): void {
    this.tell({ kind: 'desk', event });
    // What was written is shown while it is checked; and a check by itself moves the marks along.
    const isWritten = event.kind === 'progress' && event.stage === 'writing' && event.done === event.of;
    if (isWritten || event.kind === 'checked') this.tellCells().catch(() => {});
  }
}

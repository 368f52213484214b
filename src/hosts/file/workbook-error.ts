import { ERROR_TEXTS, type WorkbookErrorCode } from './workbook-error-texts';

export interface ErrorPlace {
  /** Name of the package part, such as xl/worksheets/sheet1.xml. */
  readonly part?: string;
  /** Name of the worksheet that part holds, where known. */
  readonly sheet?: string;
  /** Cell of that worksheet, as A1 address. */
  readonly cell?: string;
  /** What exactly is wrong there, in a few technical words. */
  readonly detail?: string;
  /** The exception that revealed the fault. */
  readonly cause?: unknown;
}

/** Why a file was not read as a workbook, or not written to: the only error that reading and writing end with. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: WorkbookErrorCode;
  readonly part: string | undefined;
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  readonly detail: string;
  /** The message in English; `message` itself is Chinese. */
  readonly english: string;

  constructor(code: WorkbookErrorCode, place: ErrorPlace = {}) {
    super(chineseMessage(code, place), place.cause === undefined ? undefined : { cause: place.cause });
    this.code = code;
    this.part = place.part;
    this.sheet = place.sheet;
    this.cell = place.cell;
    this.detail = place.detail ?? '';
    this.english = englishMessage(code, place);
  }

  /** The same error, naming the worksheet it was met in. */
  onSheet(sheet: string): WorkbookError {
    return new WorkbookError(this.code, {
      sheet,
      detail: this.detail,
      cause: this.cause,
      ...(this.part === undefined ? {} : { part: this.part }),
      ...(this.cell === undefined ? {} : { cell: this.cell }),
    });
  }
}

function chineseMessage(code: WorkbookErrorCode, { part, sheet, cell, detail }: ErrorPlace): string {
  const { found, remedy } = ERROR_TEXTS[code];
  const places = [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    cell === undefined ? '' : `单元格 ${cell}`,
    part === undefined ? '' : `部件 ${part}`,
  ].filter(Boolean);
  const place = places.length === 0 ? '' : `位置：${places.join('，')}。`;
  return `${found}${place}${remedy}${detail ? `（详情：${detail}）` : ''}`;
}

function englishMessage(code: WorkbookErrorCode, { part, sheet, cell, detail }: ErrorPlace): string {
  const places = [sheet === undefined ? '' : `sheet "${sheet}"`, cell ?? '', part ?? ''].filter(Boolean).join(', ');
  return [ERROR_TEXTS[code].english, places ? `In ${places}.` : '', detail ? `(${detail})` : '']
    .filter(Boolean)
    .join(' ');
}

import { type CellObject, type DenseWorkSheet, type Range, read, SSF, type WorkBook } from '@e965/xlsx';
import { Refusal } from '../../../refusals/file-refusal';
import { address } from '../../../workbook/address';
import type { Area, Cell, CellValue, Row, Sheet, Visibility, Workbook } from '../../../workbook/types';
import { BUILTIN_FORMATS, cellFormat } from '../read/builtin-formats';
import { errorValue } from '../read/cell-value';
import type { Limits } from '../zip/limits';
import { sanitizeBiff } from './biff-records';

// The grid of .xls.
const ROWS = 65_536;
const COLUMNS = 256;
const VISIBILITIES: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Reads the workbook stream of an .xls file (Excel 97 to 2003), which it alters. Throws `Refusal`. */
export function readLegacyXls(stream: Uint8Array, limits: Limits): Workbook {
  sanitizeBiff(stream, limits);
  const book = parse(stream);
  const hidden = new Map((book.Workbook?.Sheets ?? []).map((sheet) => [sheet.name, sheet.Hidden ?? 0]));
  const sheets: Sheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
    if (sheet === undefined) throw damaged(name, 'sheet is missing');
    // Left out by the parser's types: 'chart', 'macro' or 'dialog' for sheets without data.
    if (['chart', 'macro', 'dialog'].includes(String(sheet['!type']))) continue;
    sheets.push({
      name,
      visibility: VISIBILITIES[hidden.get(name) ?? 0] ?? 'visible',
      rows: rowsOf(sheet, name),
      merges: mergesOf(sheet, name),
    });
  }
  if (sheets.length === 0) throw new Refusal('no-sheets');
  const odd = unjudgedWords(sheets);
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true, ...(odd.length > 0 ? { odd } : {}) };
}

/** Results are taken as they are stored: what formulas of .xls say is not worked out. */
function unjudgedWords(sheets: readonly Sheet[]): string[] {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const count = cells.filter(({ formula }) => formula !== undefined).length;
  if (count === 0) return [];
  return [`.xls 里的 ${count} 个公式没有验算，按存的结果核对；要验算，请在 Excel 或 WPS 中另存为 .xlsx，再核对`];
}

function parse(stream: Uint8Array): WorkBook {
  // The parser's table of formats by id knows American ones only, and keeps those of the file read before.
  const own: FormatTable = { ...SSF.get_table() };
  setFormats({ 0: 'General', ...Object.fromEntries(BUILTIN_FORMATS) });
  try {
    // "buffer" takes any byte array as it is; "array" would copy it into eight times the space.
    return read(stream, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false });
  } finally {
    setFormats(own);
  }
}

type FormatTable = Record<number, string>;

function setFormats(formats: FormatTable): void {
  const table: FormatTable = SSF.get_table();
  for (const id of Object.keys(table)) delete table[Number(id)];
  Object.assign(table, formats);
}

function rowsOf(sheet: DenseWorkSheet, name: string): Row[] {
  const rows: Row[] = [];
  // Both arrays have holes: forEach visits what is there, in order.
  (sheet['!data'] ?? []).forEach((objects, index) => {
    const cells: Cell[] = [];
    objects?.forEach((object, column) => {
      if (index >= ROWS || column >= COLUMNS) throw damaged(name, 'cell beyond the grid');
      if (typeof object.v === 'number' && !Number.isFinite(object.v)) throw damaged(name, address(index, column));
      const cell = cellOf(object, column);
      if (cell !== undefined) cells.push(cell);
    });
    if (cells.length > 0) rows.push({ index, cells });
  });
  return rows;
}

function cellOf(object: CellObject, column: number): Cell | undefined {
  const value = valueIn(object);
  const formula = object.f;
  if (value === undefined || (value === '' && formula === undefined)) return undefined;
  const format = typeof object.z === 'string' ? cellFormat(object.z) : undefined;
  return {
    column,
    value,
    ...(format === undefined ? {} : { format }),
    // As in .xlsx: a formula that gave an empty text has a text to show.
    ...(value === '' ? { text: '' } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function valueIn({ t, v }: CellObject): CellValue | undefined {
  if (t === 'e') return errorValue(ERRORS.get(v) ?? '#UNKNOWN!');
  return typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean' ? v : undefined;
}

function mergesOf(sheet: DenseWorkSheet, name: string): Area[] {
  const merges: readonly Range[] = sheet['!merges'] ?? [];
  return merges.map(({ s, e }) => {
    const inside = s.r <= e.r && s.c <= e.c && e.r < ROWS && e.c < COLUMNS;
    if (!inside) throw damaged(name, 'merged area beyond the grid');
    return { top: s.r, left: s.c, bottom: e.r, right: e.c };
  });
}

function damaged(sheet: string, detail: string): Refusal {
  return new Refusal('damaged-xls', { sheet, detail });
}

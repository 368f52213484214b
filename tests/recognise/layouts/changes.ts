import { plainLabel } from '../../../src/workbook/label-text';
import type { Cell, CellValue, Workbook } from '../../../src/workbook/types';
import { changeCells, changeSheet, renameSheets } from '../../fixtures/layouts';
import { moveCells } from '../../fixtures/move-cells';
import { checked } from '../outcome';

/** Changes that schools make, each to a whole table or workbook. Rows are named as Excel shows them. */

const mapCells = (book: Workbook, name: string, change: (cell: Cell, row: number) => Cell): Workbook =>
  changeCells(book, (cell, row, sheet) => (sheet.name === name ? change(cell, row) : cell));

/** Takes a row out; what was below moves up. */
export function deleteRow(book: Workbook, name: string, row: number): Workbook {
  const emptied = changeSheet(book, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ index }) => index !== row - 1),
    merges: sheet.merges.filter(({ top, bottom }) => top !== row - 1 || bottom !== row - 1),
  }));
  return moveCells(emptied, (place) =>
    place.sheet === name && place.row >= row ? { ...place, row: place.row - 1 } : place,
  );
}

/** Writes all rows of a table's header in its first one, as an export does, each column's words joined by some text. */
export function flattened(book: Workbook, name: string, joint: string): Workbook {
  const found = checked(book).recognition.tables.flatMap(({ blocks }) => blocks.map(({ header }) => header));
  const own = found.filter(({ sheet }) => sheet === name).sort((a, b) => b.top - a.top);
  return own.reduce((changed, { top, bottom, columns, extras }) => {
    const sheet = changed.sheets.find((one) => one.name === name)!;
    const textAt = (row: number, column: number) => {
      const merged = sheet.merges.find(
        (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
      );
      const cells = sheet.rows.find(({ index }) => index === (merged?.top ?? row))?.cells ?? [];
      return String(cells.find((cell) => cell.column === (merged?.left ?? column))?.value ?? '');
    };
    const all = [...columns, ...extras].map(({ column }) => column);
    const cells = all.map((column): Cell => {
      const words = Array.from({ length: bottom - top + 1 }, (_, at) => textAt(top + at, column));
      const value = words.filter((word, at) => word !== '' && words.indexOf(word) === at).join(joint);
      return { column, value };
    });
    const flat = changeSheet(changed, name, (before) => ({
      ...before,
      merges: before.merges.filter(({ top: row }) => row < top || row > bottom),
      rows: before.rows.map((row) =>
        row.index === top ? { ...row, cells: cells.sort((a, b) => a.column - b.column) } : row,
      ),
    }));
    return Array.from({ length: bottom - top }, () => top + 2).reduce(
      (shorter, row) => deleteRow(shorter, name, row),
      flat,
    );
  }, book);
}

interface HeaderPlace {
  readonly sheet: string;
  /** The row below the header, as Excel shows it. */
  readonly row: number;
  /** The columns that it stands over, those merged over left out. */
  readonly columns: readonly number[];
}

/** Where headers end, from the bottom of each sheet upwards, so that a row put in moves none of those that follow. */
export function headersOf(book: Workbook, names: readonly string[]): HeaderPlace[] {
  return checked(book)
    .recognition.tables.flatMap(({ blocks }) => blocks.map(({ header }) => header))
    .filter(({ sheet }) => names.includes(sheet))
    .map(({ sheet, top, bottom, columns, extras }) => {
      const merges = book.sheets.find(({ name }) => name === sheet)!.merges;
      const isMergedOver = (column: number) =>
        merges.some(
          (area) =>
            area.top <= bottom &&
            area.bottom >= bottom &&
            area.top >= top &&
            area.left < column &&
            area.right >= column,
        );
      const all = [...new Set([...columns, ...extras].map(({ column }) => column))].sort((a, b) => a - b);
      return { sheet, row: bottom + 2, columns: all.filter((column) => !isMergedOver(column)) };
    })
    .sort((a, b) => b.row - a.row);
}

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];
const STYLES: Readonly<Record<string, (at: number) => CellValue>> = {
  digits: (at) => at + 1,
  texts: (at) => String(at + 1),
  brackets: (at) => `（${at + 1}）`,
  'half-brackets': (at) => `(${at + 1})`,
  circled: (at) => CIRCLED[at]!,
  'full-width': (at) => [...String(at + 1)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  'in-words': (at) => `${at > 9 ? '十' : ''}${[...'一二三四五六七八九十'][at % 10]!}`.replace('十十', '二十'),
  stems: (at) => (at < 2 ? '甲乙'[at]! : at - 1),
  letters: (at) => String.fromCharCode(65 + at),
  named: (at) => (at === 0 ? '栏次' : at),
  column: (at) => `第${at + 1}栏`,
  sums: (at) => (at === 0 ? '甲' : at === 1 ? '1=2+3' : at),
};

/** A row with something in each of these columns. */
export function inColumns(columns: readonly number[], write: (at: number) => CellValue): (CellValue | undefined)[] {
  const row: (CellValue | undefined)[] = [...Array<undefined>(Math.max(...columns) + 1)];
  for (const [at, column] of columns.entries()) row[column] = write(at);
  return row;
}

/** A row of 栏次, one for each column. */
export function printedNumbers(style: string, columns: readonly number[]): (CellValue | undefined)[] {
  const write = STYLES[style];
  if (write === undefined) throw new Error(`no numbers ${style}`);
  return inColumns(columns, write);
}

/** Other words in every text. */
export const replaced = (book: Workbook, name: string, from: string, to: string): Workbook =>
  mapCells(book, name, (cell) =>
    typeof cell.value === 'string' && cell.value.includes(from)
      ? { ...cell, value: cell.value.replaceAll(from, to) }
      : cell,
  );

const FULL = (digits: string) => [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const CHINESE = (digits: string) => [...digits].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

/** The years of the workbooks that stand alone in a cell, written otherwise: YYYY, YY, ＹＹＹＹ, 〇〇〇〇, and ZZZZ for the year before. */
export function yearsWritten(book: Workbook, name: string, pattern: string): Workbook {
  return mapCells(book, name, (cell) => {
    const year = /^(202[0-3])年?$/.exec(plainLabel(String(cell.value)))?.[1];
    if (year === undefined || (typeof cell.value === 'number' && cell.format !== undefined)) return cell;
    const text = pattern
      .replaceAll('YYYY', year)
      .replaceAll('ZZZZ', String(Number(year) - 1))
      .replaceAll('ＹＹＹＹ', FULL(year))
      .replaceAll('ＺＺＺＺ', FULL(String(Number(year) - 1)))
      .replaceAll('〇〇〇〇', CHINESE(year))
      .replaceAll('YY', year.slice(2));
    return { column: cell.column, value: text };
  });
}

/** An invisible sign in the middle of labels, or in front of what else is told. */
export function signedWith(book: Workbook, sign: string, where: string): Workbook {
  const isWord = (text: string) => /[\u4e00-\u9fff]/.test(text);
  return book.sheets.reduce(
    (changed, { name }) =>
      mapCells(changed, name, (cell, row) => {
        const { value } = cell;
        if (where === 'numbers' && typeof value === 'number' && row > 0)
          return {
            column: cell.column,
            value: cell.format?.includes('%') ? value : sign + String(value),
            ...(cell.format?.includes('%') ? { format: cell.format } : {}),
          };
        if (typeof value !== 'string' || !isWord(value)) return cell;
        const caption = /^表\s*\d+/.test(value);
        if (where === 'captions')
          return caption ? { ...cell, value: value.replace(/^(表\s*\d+)\s*/, `$1${sign}`) } : cell;
        if (where !== 'labels') return cell;
        const middle = Math.ceil(value.length / 2);
        return { ...cell, value: value.slice(0, middle) + sign + value.slice(middle) };
      }),
    book,
  );
}

/** Table numbers as a school gives them that does not have one of the tables: the others close up. */
export function renumbered(book: Workbook, lacking: number): Workbook {
  const less = (text: string) =>
    text.replace(/^表(\d+)/, (whole, digits: string) => (Number(digits) > lacking ? `表${Number(digits) - 1}` : whole));
  const captions = book.sheets.reduce(
    (changed, { name }) =>
      mapCells(changed, name, (cell, row) =>
        row === 0 && typeof cell.value === 'string' ? { ...cell, value: less(cell.value) } : cell,
      ),
    book,
  );
  return renameSheets(captions, Object.fromEntries(book.sheets.map(({ name }) => [name, less(name)])));
}

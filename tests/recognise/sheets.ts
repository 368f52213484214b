import { parseAddress } from '../../src/workbook/address';
import type { Area, Cell, CellPlace, CellValue, Row, Sheet, Workbook } from '../../src/workbook/types';
import { changeCells, changeSheet, insertColumn, insertRow, setCell } from '../fixtures/layouts';
import { moveCells } from '../fixtures/move-cells';

/** More changes of layout for recognition tests; rows and columns are named as Excel shows them. */

type Value = CellValue | undefined;

/** A sheet of plain values from A1 on. */
export function plainSheet(name: string, rows: readonly (readonly Value[])[]): Sheet {
  const filled = rows.map((values, index): Row => {
    const cells = values.flatMap((value, column): Cell[] =>
      value === undefined || value === '' ? [] : [{ column, value }],
    );
    return { index, cells };
  });
  return { name, visibility: 'visible', merges: [], rows: filled.filter(({ cells }) => cells.length > 0) };
}

/** A sheet as rows, without its merges. */
export function sheetRows(book: Workbook, name: string): (readonly CellValue[])[] {
  const { rows } = sheetNamed(book, name);
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 1;
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, at) => cells.find(({ column }) => column === at)?.value ?? ''),
  );
}

/** The workbook with other rows on a sheet, without its merges. */
export const withRowsOn = (book: Workbook, name: string, rows: readonly (readonly Value[])[]): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? plainSheet(name, rows) : sheet)),
});

export const addSheet = (book: Workbook, sheet: Sheet): Workbook => ({ ...book, sheets: [...book.sheets, sheet] });

export function sheetNamed(book: Workbook, name: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column);

/** The value of a cell. */
export function valueAt(book: Workbook, name: string, cell: string): Value {
  const place = parseAddress(cell)!;
  return cellAt(sheetNamed(book, name), place.row, place.column)?.value;
}

/** Changes every value of a sheet, or of all sheets. */
export function mapValues(book: Workbook, change: (value: CellValue, place: CellPlace) => CellValue): Workbook {
  return changeCells(book, (cell, row, sheet) => {
    const value = change(cell.value, { sheet: sheet.name, row, column: cell.column });
    return value === cell.value ? cell : { ...cell, value };
  });
}

/** Changes the texts of all sheets; numbers stay. */
export const mapTexts = (book: Workbook, change: (text: string) => string): Workbook =>
  mapValues(book, (value) => (typeof value === 'string' ? change(value) : value));

/** Undoes merges and writes the text of each into all of its cells, as "unmerge and fill" does. */
export function fillMerges(book: Workbook, name: string): Workbook {
  return changeSheet(book, name, (sheet) => {
    const rows = new Map(sheet.rows.map(({ index, cells }) => [index, [...cells]]));
    for (const area of sheet.merges) {
      const source = cellAt(sheet, area.top, area.left);
      if (source === undefined) continue;
      const { formula: _, ...plain } = source;
      for (let row = area.top; row <= area.bottom; row++) {
        const cells = (rows.get(row) ?? []).filter(({ column }) => column < area.left || column > area.right);
        for (let column = area.left; column <= area.right; column++) cells.push({ ...plain, column });
        rows.set(
          row,
          cells.sort((a, b) => a.column - b.column),
        );
      }
    }
    const filled = [...rows].map(([index, cells]) => ({ index, cells })).sort((a, b) => a.index - b.index);
    return { ...sheet, merges: [], rows: filled };
  });
}

/** Sets several cells, by address. */
export const setCells = (book: Workbook, name: string, cells: Readonly<Record<string, Value>>): Workbook =>
  Object.entries(cells).reduce((changed, [cell, value]) => setCell(changed, name, cell, value), book);

/** The number of the row below the last one that holds anything, as Excel shows it. */
export const rowBelow = (book: Workbook, name: string): number => (sheetNamed(book, name).rows.at(-1)?.index ?? -1) + 2;

/** Adds a row below all others. */
export const appendRow = (book: Workbook, name: string, values: readonly Value[], gap = 0): Workbook =>
  insertRow(book, name, rowBelow(book, name) + gap, values);

/** Puts the columns of a sheet in another order: `order` lists the old letters from left to right. */
export function reorderColumns(book: Workbook, name: string, order: string): Workbook {
  const target = new Map([...order].map((letter, to) => [parseAddress(`${letter}1`)!.column, to]));
  const to = (column: number) => target.get(column) ?? column;
  const captionless = changeSheet(book, name, (sheet) => ({
    ...sheet,
    merges: sheet.merges.filter(({ top }) => top > 0),
  }));
  return moveCells(captionless, (place) =>
    place.sheet === name && place.row > 0 ? { ...place, column: to(place.column) } : place,
  );
}

/** Inserts several columns before a letter; each is the list of its values from row 1 on. */
export const insertColumns = (
  book: Workbook,
  name: string,
  columns: readonly (readonly [before: string, values: readonly Value[]])[],
): Workbook =>
  [...columns]
    .sort(([a], [b]) => parseAddress(`${b}1`)!.column - parseAddress(`${a}1`)!.column)
    .reduce((changed, [before, values]) => insertColumn(changed, name, before, values), book);

/** Puts one table to the right of another, with blank columns between; its sheet goes. */
export function placeBeside(book: Workbook, left: string, right: string, gapColumns = 1): Workbook {
  const sheet = sheetNamed(book, left);
  const width = 1 + Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return moveCells(book, (place) =>
    place.sheet === right ? { ...place, sheet: left, column: place.column + width + gapColumns } : place,
  );
}

/**
 * Splits a table before row `from`: that row and all below move as far as told, and the header rows stand there again.
 * @param caption put above the repeated header
 */
export function splitTable(
  book: Workbook,
  name: string,
  {
    header,
    from,
    by,
    caption,
  }: { header: Area; from: number; by: { rows: number; columns: number }; caption?: string },
): Workbook {
  const height = header.bottom - header.top + 1;
  const moved = moveCells(book, (place) =>
    place.sheet === name && place.row >= from - 1
      ? { ...place, row: place.row + by.rows, column: place.column + by.columns }
      : place,
  );
  const start = from - 1 + by.rows - height;
  const copied = changeSheet(moved, name, (sheet) => {
    const rows = new Map(sheet.rows.map(({ index, cells }) => [index, [...cells]]));
    for (let row = header.top; row <= header.bottom; row++) {
      const to = start + row - header.top;
      const copies = (rows.get(row) ?? [])
        .filter(({ column }) => column >= header.left && column <= header.right)
        .map((cell) => ({ ...cell, column: cell.column + by.columns }));
      rows.set(
        to,
        [...(rows.get(to) ?? []), ...copies].sort((a, b) => a.column - b.column),
      );
    }
    if (caption !== undefined) rows.set(start - 1, [{ column: header.left + by.columns, value: caption }]);
    const all = [...rows].map(([index, cells]) => ({ index, cells })).sort((a, b) => a.index - b.index);
    return { ...sheet, rows: all.filter(({ cells }) => cells.length > 0) };
  });
  return copied;
}

/** Adds a blank row on top. */
export const insertedRowAbove = (book: Workbook, name: string): Workbook => insertRow(book, name, 1);

type Change = (value: CellValue) => CellValue;

const plainCopy = ({ formula: _, text: __, ...cell }: Cell, change: Change): Cell => ({
  ...cell,
  value: change(cell.value),
});

/** Repeats columns, each right behind itself, their values changed; what was on the right moves on. */
export function repeatColumns(book: Workbook, name: string, letters: readonly string[], change: Change): Workbook {
  return [...letters]
    .sort()
    .reverse()
    .reduce((changed, letter) => {
      const column = parseAddress(`${letter}1`)!.column;
      const moved = moveCells(changed, (place) =>
        place.sheet === name && place.column > column ? { ...place, column: place.column + 1 } : place,
      );
      return changeSheet(moved, name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map(({ index, cells }) => {
          const source = cells.find((cell) => cell.column === column);
          const copy =
            source === undefined || index === 0 ? [] : [{ ...plainCopy(source, change), column: column + 1 }];
          return { index, cells: [...cells, ...copy].sort((a, b) => a.column - b.column) };
        }),
      }));
    }, book);
}

/** Repeats a row right below itself, its values changed; what was below moves on. */
export function repeatRow(book: Workbook, name: string, row: number, change: Change): Workbook {
  const longer = insertRow(book, name, row + 1, []);
  return changeSheet(longer, name, (sheet) => {
    const source = sheet.rows.find(({ index }) => index === row - 1)!;
    const copy = { index: row, cells: source.cells.map((cell) => plainCopy(cell, change)) };
    const others = sheet.rows.filter(({ index }) => index !== row);
    return { ...sheet, rows: [...others, copy].sort((a, b) => a.index - b.index) };
  });
}

/** Takes columns out; what was on the right moves up. Merges go. */
export function dropColumns(book: Workbook, name: string, letters: readonly string[]): Workbook {
  const gone = letters.map((letter) => parseAddress(`${letter}1`)!.column);
  return changeSheet(book, name, (sheet) => ({
    ...sheet,
    merges: [],
    rows: sheet.rows.map(({ index, cells }) => ({
      index,
      cells: cells
        .filter(({ column }) => !gone.includes(column))
        .map((cell) => ({ ...cell, column: cell.column - gone.filter((column) => column < cell.column).length })),
    })),
  }));
}

/** Empties a row; nothing moves. */
export const dropRow = (book: Workbook, name: string, row: number): Workbook =>
  changeSheet(book, name, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ index }) => index !== row - 1) }));

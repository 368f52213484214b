import { address, areaAddress, columnLetters } from '../../workbook/address';
import type { AddedCell, AddedRow, AddedSheet } from '../../workbook/edits';
import { LONGEST_TEXT, MOST_LINKS } from '../../workbook/excel-limits';
import type { CellPlace } from '../../workbook/types';
import { BORDER_COLOUR, REPORT_LOOKS } from '../port/report-looks';
import { reference } from '../port/report-name';
import { GENERAL, textEntry } from './cell-entry';
import { NotTaken } from './not-taken';
import { inPortions } from './portions';
import type { Trip } from './session';
import { quiet } from './write-cells';

/** Each cell goes with its format: some 400 bytes. */
const CELLS_AT_ONCE = 5000;
/** A character of the standard font is 7 pixels wide, beside 5 of margin; Excel takes points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
/** Points of the plain text; the title is larger by what its look says. */
const TEXT_SIZE = 11;
/** Points. */
const MARGINS = {
  leftMargin: 36,
  rightMargin: 36,
  topMargin: 43.2,
  bottomMargin: 43.2,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/**
 * Lays our report out on an empty sheet.
 * @param nameOf name under which the workbook lists the sheet of a link
 */
export async function layOut(
  trip: Trip,
  sheetId: string,
  report: AddedSheet,
  nameOf: (sheet: string) => string,
): Promise<void> {
  const columns = columnsOf(report);
  let links = 0;
  await inPortions(report.rows, Math.max(1, Math.floor(CELLS_AT_ONCE / columns)), async (rows, from) => {
    const linked = rows
      .flatMap(({ cells }, r) => cells.map((cell) => ({ ...cell, row: from + r })))
      .filter(({ link }) => link !== undefined)
      .slice(0, MOST_LINKS - links);
    await trip((context) => {
      quiet(context);
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(from, 0, rows.length, columns);
      const cells = rows.map(({ cells: own }) => Array.from({ length: columns }, (_, c) => cellAt(own, c)));
      range.numberFormat = cells.map((row) => row.map(formatOf));
      range.values = cells.map((row) => row.map(entryOf));
      for (const { link, value, column, row } of linked) {
        const place = link as CellPlace;
        sheet.getCell(row, column).hyperlink = {
          documentReference: reference(nameOf(place.sheet), address(place.row, place.column)),
          textToDisplay: String(value),
        };
      }
      // After the links, which come with a look of their own.
      range.setCellProperties(cells.map((row) => row.map(propertiesOf)));
      const read = range.load('values');
      return () => refuseOdd(rows, read.values, { sheet: report.name, row: from });
    });
    links += linked.length;
  });
  await trip((context) => {
    quiet(context);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const area of report.merges) sheet.getRange(areaAddress(area)).merge();
    report.widths.forEach((width, c) => {
      const letters = columnLetters(c);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOf(width);
    });
    for (const { from, to, height } of heightsOf(report))
      sheet.getRange(`${from + 1}:${to + 1}`).format.rowHeight = height;
    if ((report.frozenRows ?? 0) > 0) sheet.freezePanes.freezeRows(report.frozenRows);
    return () => {};
  });
}

/** Sets how the report is printed. Where there is no printer Excel may refuse, and nothing else hangs on it. */
export async function layOutPages(trip: Trip, sheetId: string, report: AddedSheet): Promise<void> {
  await trip((context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheetId);
    pageLayout.orientation = report.landscape === true ? 'Landscape' : 'Portrait';
    pageLayout.paperSize = 'A4';
    // The height is left out: as many pages as it takes.
    if (report.fitToWidth === true) pageLayout.zoom = { horizontalFitToPages: 1 };
    Object.assign(pageLayout, MARGINS);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    const { repeat } = report;
    if (repeat !== undefined) pageLayout.setPrintTitleRows(`$${repeat.top + 1}:$${repeat.bottom + 1}`);
    return () => {};
  });
}

function columnsOf({ widths, rows }: AddedSheet): number {
  return Math.max(1, widths.length, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
}

const cellAt = (cells: readonly AddedCell[], column: number) => cells.find((cell) => cell.column === column);

const formatOf = (cell: AddedCell | undefined): string =>
  cell !== undefined && REPORT_LOOKS[cell.look].input === true ? '@' : GENERAL;

function entryOf(cell: AddedCell | undefined): string | number {
  const value = cell?.value ?? '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return textEntry(value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value, formatOf(cell));
}

/** Throws for the first text or number that reads otherwise than it was given. */
function refuseOdd(
  rows: readonly AddedRow[],
  values: readonly (readonly unknown[])[],
  { sheet, row }: Pick<CellPlace, 'sheet' | 'row'>,
): void {
  rows.forEach(({ cells }, r) => {
    for (const { column, value } of cells) {
      const wanted = typeof value === 'number' ? value : value.slice(0, LONGEST_TEXT - 1);
      const now = values[r]?.[column];
      const isSame = typeof wanted === 'number' || typeof now !== 'string' ? now === wanted : now.startsWith(wanted);
      if (!isSame) throw new NotTaken({ sheet, row: row + r, column });
    }
  });
}

function propertiesOf(cell: AddedCell | undefined): Excel.SettableCellProperties {
  if (cell === undefined) return {};
  const { bold, italic, underline, larger, text, fill, border, horizontal, input } = REPORT_LOOKS[cell.look];
  const line = { style: 'Continuous', weight: 'Thin', color: `#${BORDER_COLOUR}` } as const;
  return {
    format: {
      font: {
        bold: bold === true,
        italic: italic === true,
        underline: underline === true ? 'Single' : 'None',
        color: `#${text ?? '000000'}`,
        ...(larger === undefined ? {} : { size: TEXT_SIZE + larger }),
      },
      ...(fill === undefined ? {} : { fill: { color: `#${fill.slice(-6)}` } }),
      ...(border === true ? { borders: Object.fromEntries(SIDES.map((side) => [side, line])) } : {}),
      ...(horizontal === undefined ? {} : { horizontalAlignment: 'Right' as const }),
      verticalAlignment: 'Center',
      wrapText: true,
      ...(input === true ? { protection: { locked: false } } : {}),
    },
  };
}

/** Runs of rows of the same height, so that each takes one request. */
function heightsOf({ rows }: AddedSheet): { from: number; to: number; height: number }[] {
  const runs: { from: number; to: number; height: number }[] = [];
  rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, height });
  });
  return runs;
}

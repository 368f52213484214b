import { areaAddress, columnLetters } from '../../workbook/address';
import type { Area } from '../../workbook/types';
import { type Entry, entryOf, GENERAL } from './cell-entry';
import { cellValueOf, formulaOf } from './cell-of';
import { mergedAreas } from './merged-areas';
import { supports } from './office-codes';
import { type Block, readInPages } from './pages';
import type { Trip } from './session';
import { blockOf, loadUsed } from './used-blocks';
import { quiet } from './write-cells';

/** Some rows of our report sheet as they were. */
interface RememberedRows {
  readonly block: Block;
  readonly entries: readonly (readonly Entry[])[];
  readonly formats: readonly (readonly string[])[];
  readonly properties: readonly (readonly Excel.SettableCellProperties[])[];
  readonly heights: readonly number[];
}

/** All of our report sheet that writing it anew changes, as it was. */
export interface ReportMemory {
  readonly rows: readonly RememberedRows[];
  readonly widths: readonly number[];
  readonly merges: readonly Area[];
  readonly frozenRows: number;
}

const PROPERTIES = {
  hyperlink: true,
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, underline: true, color: true, size: true, name: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/**
 * Reads what the report sheet holds and how it looks.
 * @param likely the merged areas it has if this Excel cannot tell: all our reports have the same
 */
export async function rememberReport(trip: Trip, sheetId: string, likely: readonly Area[]): Promise<ReportMemory> {
  const { blocks, frozenRows } = await trip((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = loadUsed(sheet.getUsedRangeOrNullObject(false));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    return () => ({ blocks: blockOf(0, used), frozenRows: frozen.isNullObject ? 0 : frozen.rowCount });
  });
  const block = blocks[0];
  if (block === undefined) return { rows: [], widths: [], merges: [], frozenRows };
  const rows = await readInPages(blocks, (page) => trip((context) => queueRows(context, sheetId, page)));
  const area = { ...block, bottom: block.top + block.rows - 1, right: block.left + block.columns - 1 };
  const widths = await trip((context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(0, 0, 1, area.right + 1);
    const read = range.getColumnProperties({ format: { columnWidth: true } });
    return () => read.value.map(({ format }) => format?.columnWidth ?? 0);
  });
  const merged = supports('1.13') ? (await mergedAreas(trip, [{ sheetId, area }])).get(sheetId) : likely;
  return { rows: rows.flat(), widths, merges: merged ?? [], frozenRows };
}

function queueRows(context: Excel.RequestContext, sheetId: string, page: readonly Block[]): () => RememberedRows[] {
  const asked = page.map((block) => {
    const range = rangeOf(context, sheetId, block).load('values,formulas,numberFormat,valueTypes');
    const heights = range.getRowProperties({ format: { rowHeight: true } });
    return { block, range, properties: range.getCellProperties(PROPERTIES), heights };
  });
  return () =>
    asked.map(({ block, range, properties, heights }) => ({
      block,
      formats: range.numberFormat as string[][],
      entries: range.values.map((row, r) => row.map((_, c) => rememberedEntry(range, r, c))),
      properties: properties.value.map((row) => row.map(settable)),
      heights: heights.value.map(({ format }) => format?.rowHeight ?? 0),
    }));
}

function rememberedEntry({ values, formulas, valueTypes, numberFormat }: Excel.Range, r: number, c: number): Entry {
  const [value, formula, type] = [values[r]?.[c] as unknown, formulas[r]?.[c] as unknown, valueTypes[r]?.[c]];
  const source = formulaOf({ formula, value });
  const content = { value: cellValueOf({ value, type }), ...(source === undefined ? {} : { formula: source }) };
  return entryOf(content, String(numberFormat[r]?.[c] ?? GENERAL));
}

/** What may be set again of what was read: no fill is told as white, and the colour of no line would make a line. */
function settable({ format = {}, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...others } = format;
  const isFilled = fill?.pattern !== undefined && fill.pattern !== 'None' && fill.color !== undefined;
  const lines = Object.entries(borders ?? {}).filter(([, line]) => (line as Excel.CellBorder).style !== 'None');
  return {
    format: {
      ...others,
      ...(isFilled ? { fill: { color: fill.color as string } } : {}),
      ...(lines.length > 0 ? { borders: Object.fromEntries(lines) } : {}),
    },
    ...(hyperlink === undefined || hyperlink === null ? {} : { hyperlink }),
  };
}

/** Takes everything off the report sheet, so that it may be laid out anew. */
export function emptyReport(context: Excel.RequestContext, sheetId: string): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  // The cells used now, whatever becomes of them.
  const used = sheet.getUsedRange(false);
  used.unmerge();
  used.clear('All');
  used.format.autofitRows();
  sheet.getRange().conditionalFormats.clearAll();
  sheet.freezePanes.unfreeze();
}

/** Puts the report sheet back as it was. */
export async function restoreReport(trip: Trip, sheetId: string, memory: ReportMemory): Promise<void> {
  await trip((context) => {
    emptyReport(context, sheetId);
    return () => {};
  });
  for (const rows of memory.rows) {
    await trip((context) => {
      quiet(context);
      const range = rangeOf(context, sheetId, rows.block);
      range.numberFormat = rows.formats.map((row) => [...row]);
      range.values = rows.entries.map((row) => [...row]);
      range.setCellProperties(rows.properties.map((row) => [...row]));
      range.setRowProperties(rows.heights.map((rowHeight) => ({ format: { rowHeight } })));
      return () => {};
    });
  }
  await trip((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    memory.widths.forEach((width, column) => {
      const letters = columnLetters(column);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
    });
    for (const area of memory.merges) sheet.getRange(areaAddress(area)).merge();
    if (memory.frozenRows > 0) sheet.freezePanes.freezeRows(memory.frozenRows);
    return () => {};
  });
}

function rangeOf(context: Excel.RequestContext, sheetId: string, { top, left, rows, columns }: Block): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, rows, columns);
}

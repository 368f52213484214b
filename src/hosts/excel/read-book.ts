import type { Sheet, Visibility } from '../../workbook/types';
import type { Calculation, HostReading, ReadOptions, SheetsReading } from '../port/host';
import { markOfFormula } from '../port/mark-looks';
import { keptText, queueKept, queueKeptIds } from './kept-text';
import { type Block, cellsOf, readInPages } from './pages';
import { unknownSheet } from './refusals';
import type { Trip } from './session';
import { queueCells, SheetCells } from './sheet-cells';
import { blockOf, loadUsed, narrowed } from './used-blocks';

/** A worksheet as Excel lists it; the id outlives renaming. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

/**
 * Reads the whole workbook in three round trips, whatever the number of sheets, and one more for every further page of
 * 40,000 cells: the list of sheets; where each holds values, its conditional formats, what is kept; the cells.
 *
 * Against the file reader: merges are left out (`getMergedAreasOrNullObject` is newer than our floor and fails above
 * 512 areas), members of a shared formula and spilled cells carry their formula; neither changes a finding.
 */
export async function readBook(
  trip: Trip,
  { onProgress }: ReadOptions,
): Promise<{ reading: HostReading; sheets: readonly ListedSheet[] }> {
  const listed = await trip((context) => {
    const sheets = queueSheets(context);
    const kept = queueKeptIds(context);
    const workbook = context.workbook.load('name');
    const calculation = queueCalculation(context);
    return () => ({ sheets: sheets(), kept: kept(), name: workbook.name, calculation: calculation() });
  });
  const { sheets } = listed;
  const found = await trip((context) => {
    const kept = queueKept(context, listed.kept);
    const asked = sheets.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
      return { used: loadUsed(sheet.getUsedRangeOrNullObject(true)), formats };
    });
    return () => ({
      kept: kept()[0],
      blocks: asked.flatMap(({ used }, sheet) => blockOf(sheet, used)),
      custom: asked.flatMap(({ formats }, sheet) =>
        formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })),
      ),
    });
  });
  let marked = false;
  let custom = found.custom;
  const cells = await readCells(trip, sheets, found.blocks, onProgress, (context) => {
    const rules = custom.map(({ sheet, id }) => {
      const formats = context.workbook.worksheets.getItem(sheets[sheet]!.id).getRange().conditionalFormats;
      return formats.getItem(id).custom.rule.load('formula');
    });
    return () => {
      marked ||= rules.some(({ formula }) => markOfFormula(formula) !== undefined);
      custom = [];
    };
  });
  const store = keptText(found.kept);
  const reading: HostReading = {
    workbook: { sheets: sheets.map((sheet, i) => sheetOf(sheet, i, cells)), date1904: cells.date1904 },
    name: listed.name,
    marked,
    ...listed.calculation,
    sheetIds: Object.fromEntries(sheets.map(({ id, name }) => [name, id])),
    ...(store === undefined ? {} : { store }),
  };
  return { reading, sheets };
}

/** Reads some sheets in two round trips, and one more for every further page. Throws a Refusal, `unknown-sheet`. */
export async function readSomeSheets(
  trip: Trip,
  names: readonly string[],
  options: ReadOptions,
): Promise<SheetsReading> {
  const { asked, calculation } = await trip((context) => {
    const calculation = queueCalculation(context);
    const found = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id,name,visibility');
      return { name, sheet, used: loadUsed(sheet.getUsedRangeOrNullObject(true)) };
    });
    return () => {
      const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
      if (missing.length > 0) throw unknownSheet(missing);
      const asked = found.map(({ sheet, used }, i) => ({ sheet: listedSheet(sheet), blocks: blockOf(i, used) }));
      return { asked, calculation: calculation() };
    };
  });
  const sheets = asked.map(({ sheet }) => sheet);
  const blocks = asked.flatMap((one) => one.blocks);
  const cells = await readCells(trip, sheets, blocks, options.onProgress);
  return { sheets: sheets.map((sheet, i) => sheetOf(sheet, i, cells)), ...calculation };
}

/** Asks whether results of formulas wait for being worked out: with manual calculation, or while Excel is at it. */
function queueCalculation(context: Excel.RequestContext): () => { readonly calculation?: Calculation } {
  const application = context.application.load('calculationMode,calculationState');
  return () => {
    if (application.calculationState !== 'Done') return { calculation: 'pending' };
    return application.calculationMode === 'Manual' ? { calculation: 'manual' } : {};
  };
}

/** Asks for the list of worksheets, in tab order; chart sheets are not among them. */
export function queueSheets(context: Excel.RequestContext): () => ListedSheet[] {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  return () => sheets.items.map(listedSheet);
}

export function listedSheet({ id, name, visibility }: Excel.Worksheet): ListedSheet {
  return { id, name, visibility: VISIBILITY[visibility] ?? 'visible' };
}

function sheetOf({ name, visibility }: ListedSheet, at: number, cells: SheetCells): Sheet {
  return { name, visibility, rows: cells.rows(at), merges: [] };
}

/** Reads the cells of blocks page by page; `also` rides along with the first page, or alone where there is none. */
async function readCells(
  trip: Trip,
  sheets: readonly ListedSheet[],
  used: readonly Block[],
  onProgress: ReadOptions['onProgress'],
  also?: (context: Excel.RequestContext) => () => void,
): Promise<SheetCells> {
  const idOf = ({ sheet }: Block): string => sheets[sheet]!.id;
  const blocks = await narrowed(trip, used, idOf, ({ sheet }) => sheets[sheet]!.name);
  const cells = new SheetCells(sheets.length);
  const of = blocks.reduce((sum, block) => sum + cellsOf(block), 0);
  let done = 0;
  onProgress?.({ done, of });
  const readPage = (page: readonly Block[]): Promise<void> =>
    trip((context) => {
      const reports = queueCells(context, page, idOf);
      const rest = also?.(context);
      return () => {
        for (const report of reports()) cells.add(report);
        rest?.();
      };
    });
  await readInPages(blocks, readPage, (read) => {
    done += read;
    onProgress?.({ done, of });
  });
  if (blocks.length === 0 && also !== undefined) await readPage([]);
  return cells;
}

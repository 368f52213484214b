import { Refusal } from '../../refusals/refusal';
import type { Sheet } from '../../workbook/types';
import type { Calculation, HostReading, ReadOptions, SheetsReading } from '../port/host';
import { type CustomFormat, customFormats, isMark } from './formula-formats';
import { keptText, queueKept, queueKeptIds } from './kept-text';
import { type ListedSheet, listedSheet, queueSheets } from './listed-sheets';
import { codeOf } from './office-codes';
import { type Block, cellsOf, readInPages } from './pages';
import { askOfEach } from './portions';
import { unknownSheet } from './refusals';
import type { Trip } from './session';
import { queueCells, SheetCells } from './sheet-cells';
import { blockOf, loadUsed, narrowed } from './used-blocks';

/**
 * Reads the whole workbook in three round trips, whatever the number of sheets, and one more for every further page of
 * 40,000 cells: the list of sheets; where each holds values, its conditional formats, what is kept; the cells.
 *
 * Against the file reader: merges are left out (`getMergedAreasOrNullObject` is newer than our floor and fails above
 * 512 areas; the desk asks for them where they matter), members of a shared formula and spilled cells carry their formula.
 */
export async function readBook(
  trip: Trip,
  { onProgress }: ReadOptions,
): Promise<{ reading: HostReading; sheets: readonly ListedSheet[] }> {
  const listed = await trip((context) => {
    const sheets = queueSheets(context);
    const kept = queueKeptIds(context);
    const workbook = context.workbook.load('name,readOnly');
    const calculation = queueCalculation(context);
    return () => {
      const { name, readOnly } = workbook;
      return { sheets: sheets(), kept: kept(), name, readOnly, calculation: calculation() };
    };
  });
  const { sheets } = listed;
  const found = await findIn(trip, sheets, listed.kept);
  const { custom, unread } = found;
  let marked: boolean | undefined;
  const cells = await readCells(trip, sheets, found.blocks, onProgress, (context) => {
    const rules = custom.map((format) => isMark(context, format));
    return () => {
      marked = rules.some((rule) => rule());
    };
  });
  if (marked === undefined) {
    const { answers, failed: odd } = await askOfEach(trip, custom, isMark);
    marked = [...answers.values()].includes(true);
    if (odd.length > 0) unread.push(ODD_RULES(odd.length));
  }
  const store = keptText(found.kept);
  const reading: HostReading = {
    workbook: { sheets: sheets.map((sheet, i) => sheetOf(sheet, i, cells)), date1904: cells.date1904 },
    name: listed.name,
    marked,
    ...(unread.length === 0 ? {} : { unread }),
    ...listed.calculation,
    ...(listed.readOnly && { readOnly: true as const }),
    sheetIds: Object.fromEntries(sheets.map(({ id, name }) => [name, id])),
    ...(store === undefined ? {} : { store }),
  };
  return { reading, sheets };
}

const ODD_RULES = (count: number): string =>
  `有 ${count} 条条件格式，Excel 列了出来却读不出：它们不算这里的标记，也不会被改动。`;
const ODD_SHEET = (name: string): string =>
  `工作表“${name}”读不出来（图表、宏表一类，或者已损坏），其中的内容没有核对。`;

/** Where the cells of a workbook are, and what else there is to be read. */
interface Found {
  readonly kept: string | undefined;
  readonly blocks: readonly Block[];
  readonly custom: readonly CustomFormat[];
  /** What Excel does not give, in words. */
  readonly unread: string[];
}

/** Finds it in one round trip; where Excel fails on some sheet, sheet by sheet, so that the others are read. */
async function findIn(trip: Trip, sheets: readonly ListedSheet[], keptIds: readonly string[]): Promise<Found> {
  try {
    return await trip((context) => {
      const kept = queueKept(context, keptIds);
      const asked = sheets.map(({ id }, at) => ({
        used: usedIn(context, id, at),
        custom: customFormats(context, id),
      }));
      return () => ({
        kept: kept()[0],
        blocks: asked.flatMap(({ used }) => used()),
        custom: asked.flatMap(({ custom }) => custom()),
        unread: [],
      });
    });
  } catch (error) {
    if (codeOf(error) === '' || error instanceof Refusal) throw error;
  }
  const kept = await trip((context) => queueKept(context, keptIds));
  const used = await askOfEach(trip, [...sheets.entries()], (context, [at, { id }]) => usedIn(context, id, at));
  // Where no sheet can be read it is not the sheets.
  if (used.answers.size === 0) throw used.error;
  const readable = sheets.filter((sheet) => !used.failed.some(([, odd]) => odd === sheet));
  const rules = await askOfEach(trip, readable, (context, { id }) => customFormats(context, id));
  return {
    kept: kept[0],
    blocks: [...used.answers.values()].flat(),
    custom: [...rules.answers.values()].flat(),
    unread: [
      ...used.failed.map(([, { name }]) => ODD_SHEET(name)),
      ...(rules.failed.length === 0 ? [] : [ODD_RULES(rules.failed.length)]),
    ],
  };
}

function usedIn(context: Excel.RequestContext, id: string, at: number): () => Block[] {
  const used = loadUsed(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true));
  return () => blockOf(at, used);
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

function sheetOf({ name, visibility }: ListedSheet, at: number, cells: SheetCells): Sheet {
  return { name, visibility, rows: cells.rows(at), merges: [] };
}

/**
 * Reads the cells of blocks page by page; `also` rides along with the first page, or alone where there is none, and is let
 * go where that page cannot be read: it must not be what stands in the way.
 */
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
  const readPage = (page: readonly Block[], ride = also): Promise<void> =>
    trip((context) => {
      const reports = queueCells(context, page, idOf);
      const rest = ride?.(context);
      return () => {
        for (const report of reports()) cells.add(report);
        rest?.();
      };
    });
  const readFirst = async (page: readonly Block[]): Promise<void> => {
    if (also === undefined) return readPage(page);
    const ride = also;
    also = undefined;
    try {
      return await readPage(page, ride);
    } catch (error) {
      if (codeOf(error) === '' || error instanceof Refusal) throw error;
      if (page.length > 0) return readPage(page, undefined);
    }
  };
  await readInPages(blocks, readFirst, (read) => {
    done += read;
    onProgress?.({ done, of });
  });
  if (blocks.length === 0) await readFirst([]);
  return cells;
}

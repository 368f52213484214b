import { type Block, cellsOf } from './pages';
import { tooLarge } from './refusals';
import type { Trip } from './session';

/** A used area beyond this may be empty for the most part: one stray cell far out spans it. */
const WIDE_CELLS = 1_000_000;
/** So many are read in all; Excel gives no more of one range (Learn: "Resource limits and performance optimization"). */
const MOST_CELLS = 5_000_000;
const ROUNDS = 3;
const TILES = 16;

/**
 * The blocks that hold the values of wide sheets: asks for the used part of each of many tiles, until what is left can
 * be read. A sheet of ordinary size costs no trip.
 * Throws a Refusal, `sheet-too-large`, naming the sheet that `nameOf` gives.
 */
export async function narrowed(
  trip: Trip,
  blocks: readonly Block[],
  idOf: (block: Block) => string,
  nameOf: (block: Block) => string,
): Promise<readonly Block[]> {
  let current = blocks;
  for (let round = 0; round < ROUNDS; round++) {
    const wide = current.filter((block) => cellsOf(block) > WIDE_CELLS);
    if (wide.length === 0) break;
    const parts = await usedParts(trip, wide.flatMap(tiles), idOf);
    const isSmaller = total(parts) < total(wide) / 2;
    current = [...current.filter((block) => !wide.includes(block)), ...parts];
    if (!isSmaller) break;
  }
  const largest = current.toSorted((a, b) => cellsOf(b) - cellsOf(a))[0];
  if (largest !== undefined && total(current) > MOST_CELLS) throw tooLarge(nameOf(largest));
  return current.toSorted((a, b) => a.sheet - b.sheet || a.top - b.top || a.left - b.left);
}

const total = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + cellsOf(block), 0);

function tiles(block: Block): Block[] {
  const rows = Math.ceil(block.rows / TILES);
  const columns = Math.ceil(block.columns / TILES);
  const parts: Block[] = [];
  for (let top = 0; top < block.rows; top += rows) {
    for (let left = 0; left < block.columns; left += columns) {
      parts.push({
        sheet: block.sheet,
        top: block.top + top,
        left: block.left + left,
        rows: Math.min(rows, block.rows - top),
        columns: Math.min(columns, block.columns - left),
      });
    }
  }
  return parts;
}

function usedParts(trip: Trip, parts: readonly Block[], idOf: (block: Block) => string): Promise<Block[]> {
  return trip((context) => {
    const asked = parts.map((block) => {
      const sheet = context.workbook.worksheets.getItem(idOf(block));
      const range = sheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns);
      return { sheet: block.sheet, used: loadUsed(range.getUsedRangeOrNullObject(true)) };
    });
    return () => asked.flatMap(({ sheet, used }) => blockOf(sheet, used));
  });
}

/** What tells where a range lies. */
export function loadUsed(range: Excel.Range): Excel.Range {
  return range.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Where a used range lies; nothing for a sheet without values. */
export function blockOf(sheet: number, used: Excel.Range): Block[] {
  if (used.isNullObject) return [];
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
  return [{ sheet, top, left, rows, columns }];
}

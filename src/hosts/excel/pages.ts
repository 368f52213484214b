import { isTooLarge } from './office-codes';

/** A rectangle of cells of one sheet, as pages are cut from it. */
export interface Block {
  /** The sheet's place among those being read. */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Some 2 to 4 MB of values, formulas, texts and formats: below the 5 MB that Excel on the web gives at once. */
export const PAGE_CELLS = 40_000;

export const cellsOf = ({ rows, columns }: Block): number => rows * columns;

/**
 * Reads blocks in pages of so many cells that Excel gives them at once; where a page proves too large it is halved.
 * @param read one round trip
 */
export async function readInPages<T>(
  blocks: readonly Block[],
  read: (page: readonly Block[]) => Promise<T>,
  onRead: (cells: number) => void = () => {},
): Promise<T[]> {
  const left = [...blocks];
  const pages: T[] = [];
  let limit = PAGE_CELLS;
  while (left.length > 0) {
    const page = takePage(left, limit);
    const cells = page.reduce((sum, block) => sum + cellsOf(block), 0);
    try {
      pages.push(await read(page));
    } catch (error) {
      if (!isTooLarge(error) || cells <= 1) throw error;
      limit = Math.max(1, Math.floor(Math.min(cells, limit) / 2));
      left.unshift(...page);
      continue;
    }
    onRead(cells);
  }
  return pages;
}

/** Takes at most so many cells from the front, cutting the last block where it does not fit. */
function takePage(left: Block[], limit: number): Block[] {
  const page: Block[] = [];
  let room = limit;
  while (room > 0) {
    const block = left.shift();
    if (block === undefined) break;
    const rows = Math.min(block.rows, Math.floor(room / block.columns));
    if (rows === 0 && page.length > 0) {
      left.unshift(block);
      break;
    }
    const piece = rows === 0 ? { ...block, rows: 1, columns: room } : { ...block, rows };
    left.unshift(...rest(block, piece));
    page.push(piece);
    room -= cellsOf(piece);
  }
  return page;
}

/** What is left of a block once its first rows, or the first cells of its first row, are taken. */
function rest(block: Block, piece: Block): Block[] {
  const beside = { ...block, rows: 1, left: block.left + piece.columns, columns: block.columns - piece.columns };
  const below = { ...block, top: block.top + piece.rows, rows: block.rows - piece.rows };
  return [beside, below].filter((part) => cellsOf(part) > 0);
}

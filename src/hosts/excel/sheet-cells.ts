import type { Cell, Row } from '../../workbook/types';
import { cellOf, showsDate1904 } from './cell-of';
import type { Block } from './pages';

/** What Excel says of the cells of a block. */
export interface BlockReport {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  /** False where nothing in the block is struck out, true where all is, null where some is: office.js says no more. */
  readonly struck: boolean | null;
}

const PROPERTIES = 'values,formulas,text,numberFormat,valueTypes,format/font/strikethrough';

/** Asks for the cells of a page; the function returned takes the answers. */
export function queueCells(
  context: Excel.RequestContext,
  page: readonly Block[],
  idOf: (block: Block) => string,
): () => BlockReport[] {
  const asked = page.map((block) => {
    const sheet = context.workbook.worksheets.getItem(idOf(block));
    const range = sheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns);
    return { block, range: range.load(PROPERTIES) };
  });
  return () =>
    asked.map(({ block, range }) => {
      const { values, formulas, text, numberFormat, valueTypes } = range;
      const struck = range.format.font.strikethrough;
      return { block, values, formulas, text, numberFormat, valueTypes, struck };
    });
}

/** Gathers the cells of sheets from blocks that come in any order. */
export class SheetCells {
  private readonly sheets: Map<number, Cell[]>[];
  /** Set once a date shows that the workbook counts days from 1904. */
  date1904 = false;

  constructor(sheets: number) {
    this.sheets = Array.from({ length: sheets }, () => new Map());
  }

  add({ block, values, formulas, text, numberFormat, valueTypes, struck }: BlockReport): void {
    const rows = this.sheets[block.sheet] as Map<number, Cell[]>;
    for (let r = 0; r < block.rows; r++) {
      const cells = rows.get(block.top + r) ?? [];
      for (let c = 0; c < block.columns; c++) {
        const cell = cellOf(block.left + c, {
          value: values[r]?.[c],
          formula: formulas[r]?.[c],
          text: text[r]?.[c],
          format: numberFormat[r]?.[c],
          type: valueTypes[r]?.[c],
        });
        if (cell === undefined) continue;
        cells.push(struck === false ? cell : maybeStruck(cell, struck));
        this.date1904 ||= showsDate1904(cell);
      }
      if (cells.length > 0) rows.set(block.top + r, cells);
    }
  }

  /** The rows of a sheet that hold cells, ascending. */
  rows(sheet: number): Row[] {
    return [...(this.sheets[sheet] as Map<number, Cell[]>)]
      .toSorted(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, cells: cells.toSorted((a, b) => a.column - b.column) }));
  }
}

/**
 * A cell among some that are struck out. Which ones, and which of their digits, is not told in the trips a check may take:
 * so a text with digits counts as one with runs, of which nothing is safely made.
 */
function maybeStruck(cell: Cell, all: boolean | null): Cell {
  if (all === true) return { ...cell, struck: true };
  return typeof cell.value === 'string' && /\p{N}/u.test(cell.value) ? { ...cell, rich: cell.value } : cell;
}

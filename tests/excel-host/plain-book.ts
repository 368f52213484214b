import { parseArea } from '../../src/workbook/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/types';

/** A cell in short: a value, "=A1+1" with its result, or null for none. */
type Short = CellValue | null | { readonly formula: string; readonly value: CellValue } | Omit<Cell, 'column'>;

export interface PlainSheet {
  readonly rows: readonly (readonly Short[])[];
  readonly visibility?: Sheet['visibility'];
  /** Addresses such as `A1:B2`. */
  readonly merges?: readonly string[];
}

/** A workbook of sheets by name, each from A1 on. */
export function plainBook(sheets: Readonly<Record<string, PlainSheet | PlainSheet['rows']>>): Workbook {
  return {
    date1904: false,
    sheets: Object.entries(sheets).map(([name, sheet]) => plainSheet(name, 'rows' in sheet ? sheet : { rows: sheet })),
  };
}

function plainSheet(name: string, { rows, visibility = 'visible', merges = [] }: PlainSheet): Sheet {
  return {
    name,
    visibility,
    merges: merges.map((address) => parseArea(address)).filter((area) => area !== undefined),
    rows: rows
      .map((cells, index) => ({ index, cells: cells.flatMap((cell, column) => cellOf(cell, column)) }))
      .filter(({ cells }) => cells.length > 0),
  };
}

function cellOf(cell: Short, column: number): Cell[] {
  if (cell === null) return [];
  return typeof cell === 'object' && 'value' in cell ? [{ ...cell, column }] : [{ value: cell, column }];
}

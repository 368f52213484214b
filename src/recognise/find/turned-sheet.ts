import type { Cell, Row, Sheet } from '../../workbook/types';
import type { Grid } from '../headers/grid';
import { turnedCell } from '../headers/turn';
import type { Turn } from '../types';
import type { Region } from './turned-regions';

/**
 * A piece of a sheet with its rows as columns, and nothing besides but the lines above it, which stay upright: so that a
 * turned table is read as any other. Merges are not told: nothing that reads a table looks at them.
 */
export function turnedSheet(grid: Grid, { area, floor }: Region): { readonly sheet: Sheet; readonly turn: Turn } {
  const { top, left, bottom, right } = area;
  const turn: Turn = { top, left };
  const above: Row[] = [];
  for (let row = floor + 1; row < top; row++) {
    const cells = grid.row(row);
    const own = cells.filter(({ column }) => column >= left && column <= right);
    // Beside it there may be another table with lines of its own.
    if (cells.length > 0) above.push({ index: row, cells: own.length > 0 ? own : cells });
  }
  const turned = new Map<number, Cell[]>();
  for (let index = top; index <= bottom; index++) {
    for (const cell of grid.row(index)) {
      if (cell.column < left || cell.column > right) continue;
      const { row, column } = turnedCell(turn, index, cell.column);
      const own = turned.get(row);
      if (own === undefined) turned.set(row, [{ ...cell, column }]);
      else own.push({ ...cell, column });
    }
  }
  const rows = [...turned].sort(([a], [b]) => a - b).map(([index, cells]): Row => ({ index, cells }));
  return { turn, sheet: { ...grid.sheet, merges: [], rows: [...above, ...rows] } };
}

import type { Figure } from '../../../recognise/types';
import { groupBy } from '../../../workbook/group-by';
import { readNumber } from '../../../workbook/read-number';
import type { Cell } from '../../../workbook/types';
import type { Cells } from '../cells';
import { type CellScale, columnOf, PLAIN_SCALE } from './cell-scale';
import { plainFormat } from './write-cell';

/** A cell to write another one like, and how its number stands to its figure's value. */
export interface Model {
  readonly cell: Cell;
  readonly scale: CellScale;
}

/**
 * What to write an empty cell like: as most of its column is written, without a remark; a plain number where the column
 * has nothing to go by.
 */
export function modelFor(figure: Figure, peers: readonly Figure[], cells: Cells): Model {
  const { column } = figure.place;
  const known = columnOf(figure, peers, cells).flatMap(({ figure: { place }, scale }): Model[] => {
    const cell = cells.at(place);
    const reading = readNumber(cell);
    if (cell === undefined || cell.rich !== undefined || (reading.kind === 'number' && reading.remark !== undefined))
      return [];
    const { value, format } = cell;
    return [{ cell: { column, value, ...(format === undefined ? {} : { format }) }, scale }];
  });
  const wayOf = ({ cell: { value, format }, scale: { shift } }: Model) =>
    `${typeof value === 'string' ? 'text' : `number ${format ?? ''}`} ${shift}`;
  const [most] = [...groupBy(known, wayOf).values()].sort((a, b) => b.length - a.length);
  const plain = { column, value: 0, ...(figure.kind === 'ratio' ? { format: plainFormat(2, true) } : {}) };
  return most?.[0] ?? { cell: plain, scale: PLAIN_SCALE };
}

/** True where a cell is covered by a merged one, so that what is written in it is never seen. */
export function isCovered({ place: { sheet, row, column } }: Figure, cells: Cells): boolean {
  const merges = cells.grid(sheet)?.sheet.merges ?? [];
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}

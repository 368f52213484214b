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
  /** Undefined where the rows have units of their own, so that none tells another's. */
  readonly scale: CellScale | undefined;
}

type Told = Model & { readonly scale: CellScale };

/**
 * What to write an empty cell like: as most of its column is written, without a remark; a plain number where the column
 * has nothing to go by.
 */
export function modelFor(figure: Figure, peers: readonly Figure[], cells: Cells): Model {
  const { column } = figure.place;
  const written = columnOf(figure, peers, cells);
  const known = written.flatMap(({ figure: { place }, scale }): Told[] => {
    const cell = cells.at(place);
    const reading = readNumber(cell);
    if (cell === undefined || cell.rich !== undefined || (reading.kind === 'number' && reading.remark !== undefined))
      return [];
    const { value, format } = cell;
    return [{ cell: { column, value, ...(format === undefined ? {} : { format }) }, scale }];
  });
  const wayOf = ({ cell: { value, format }, scale: { shift } }: Told) =>
    `${typeof value === 'string' ? 'text' : `number ${format ?? ''}`} ${shift}`;
  const [most] = [...groupBy(known, wayOf).values()].sort((a, b) => b.length - a.length);
  const plain = { column, value: 0, ...(figure.kind === 'ratio' ? { format: plainFormat(2, true) } : {}) };
  const shifts = written.flatMap(({ amount, scale: { shift } }) => (amount.unit === '' ? shift : []));
  const isMixed = figure.kind !== 'ratio' && new Set(shifts).size > 1;
  return { ...(most?.[0] ?? { cell: plain, scale: PLAIN_SCALE }), ...(isMixed ? { scale: undefined } : {}) };
}

/** True where a cell is covered by a merged one, so that what is written in it is never seen. */
export function isCovered({ place: { sheet, row, column } }: Figure, cells: Cells): boolean {
  const merges = cells.grid(sheet)?.sheet.merges ?? [];
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}

import { add, compare, type Rational, ZERO } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundColumn, FoundHeader } from '../types';

export type Values = readonly Rational[];

/** The numbers of a block's rows in the columns that are added up, each column by itself. */
export interface RowValues {
  readonly columns: number;
  of(row: DataRow): Values;
  sumOf(rows: readonly DataRow[]): Values;
}

/** The columns that are added up. An amount may be an average, which is no sum: where people or things are counted, those. */
export function addedColumns({ columns }: FoundHeader): readonly FoundColumn[] {
  const ofKind = (wanted: 'count' | 'amount') =>
    columns.filter(({ expected: { measure } }) => measure?.kind === wanted && !measure.once);
  const counts = ofKind('count');
  return counts.length > 0 ? counts : ofKind('amount');
}

/** What is no number is 0. */
export function rowValues(grid: Grid, header: FoundHeader): RowValues {
  const added = addedColumns(header);
  // A sum settled among the rows of a list of thousands asks for each again.
  const known = new Map<number, Values>();
  const of = ({ row }: DataRow): Values => {
    const values = known.get(row) ?? added.map(({ column }) => valueAt(grid, row, column));
    known.set(row, values);
    return values;
  };
  const sumOf = (rows: readonly DataRow[]): Values =>
    rows.map(of).reduce(
      (sum, values) => sum.map((value, at) => add(value, values[at]!)),
      added.map(() => ZERO),
    );
  return { columns: added.length, of, sumOf };
}

export const isSameSum = (one: Values, other: Values): boolean =>
  one.every((value, at) => compare(value, other[at]!) === 0);

function valueAt(grid: Grid, row: number, column: number): Rational {
  const reading = readNumber(grid.cell(row, column));
  return reading.kind === 'number' ? reading.amounts[0].value : ZERO;
}

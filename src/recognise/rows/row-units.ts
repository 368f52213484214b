import { bracketedUnit, plainLabel } from '../../workbook/label-text';
import { isMagnitude, isSomeMoney, unitNamed } from '../../workbook/units';
import { unitsNamedIn } from '../find/above';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundColumn, FoundHeader, RowUnit } from '../types';
import { isOfOthers } from '../words/cell-unit';
import { isDitto } from '../words/ditto-marks';

/** Units that a row has of its own: in a column of units, left or right of the numbers, or in its label: 2020年（元）. */

const NAMES_UNITS = /^(?:计量|金额|货币|数量)?单位$/;

/** The columns that a column of units is for. */
interface UnitColumn {
  readonly column: number;
  readonly of: readonly FoundColumn[];
}

/** The units that rows name, by row. What a row says in its label outweighs what stands in a column. */
export function unitsOfRows(
  grid: Grid,
  header: FoundHeader,
  rows: readonly DataRow[],
): ReadonlyMap<number, readonly RowUnit[]> {
  const named = new Map<number, RowUnit[]>();
  const add = (row: number, units: readonly RowUnit[]) => {
    if (units.length > 0) named.set(row, [...(named.get(row) ?? []), ...units]);
  };
  const measures = header.columns.filter(hasUnit);
  for (const label of header.block.labels) {
    let unit: string | undefined;
    for (const { row, labels, labelCells, year } of rows) {
      const own = labelCells[label.name];
      const isCarried = (label.kind === 'year' ? year : labels[label.name]) !== undefined;
      unit = own !== undefined ? unitOfLabel(own.text) : isCarried ? unit : undefined;
      if (unit !== undefined) add(row, unitFor(measures, [unit], false));
    }
  }
  for (const beside of unitColumns(header, measures)) addBeside(grid, rows, beside, add);
  return named;
}

const hasUnit = ({ expected: { measure } }: FoundColumn): boolean =>
  measure !== undefined && measure.unit !== '' && measure.parts === undefined;

function unitOfLabel(text: string): string | undefined {
  const unit = bracketedUnit(text);
  if (unit === undefined || isMagnitude(unit)) return undefined;
  return unitNamed(unit) !== undefined || isSomeMoney(unit) ? unit : undefined;
}

/** One column of units is for all numbers; of several each is for those on its side, up to the next. */
function unitColumns({ extras }: FoundHeader, measures: readonly FoundColumn[]): UnitColumn[] {
  const places = extras.flatMap(({ column, text }) => (NAMES_UNITS.test(text) ? column : [])).sort((a, b) => a - b);
  const isBefore = places[0]! < (measures[0]?.column ?? 0);
  return places.map((column, at) => {
    const [from, to] = isBefore
      ? [column, places[at + 1] ?? Infinity]
      : [places[at - 1] ?? -1, places.length > 1 ? column : Infinity];
    return { column, of: measures.filter((found) => found.column > from && found.column < to) };
  });
}

function addBeside(
  grid: Grid,
  rows: readonly DataRow[],
  { column, of }: UnitColumn,
  add: (row: number, units: readonly RowUnit[]) => void,
): void {
  let above = '';
  const texts = rows.map(({ row }) => {
    const text = grid.text(row, column);
    above = isDitto(text) ? above : text;
    return above;
  });
  const words = new Map([...new Set(texts)].map((text) => [text, unitsIn(text)]));
  const known = [...new Map([...words.values()].map((units) => [units.join(), units])).values()];
  const [only, ...others] = known.filter((units) => units.length > 0);
  const isMeant = ({ expected }: FoundColumn) => known.flat().some((unit) => isOf(unit, expected.measure!.unit));
  rows.forEach(({ row }, at) => {
    const own = words.get(texts[at]!)!;
    if (own.length > 0) add(row, unitFor(of, own, true));
    // A blank goes on with the one unit of all rows; of several it may be any.
    else if (texts[at] === '' && others.length > 0) add(row, [{ unit: '', columns: of.filter(isMeant) }]);
    else if (texts[at] === '' && only !== undefined) add(row, unitFor(of, only, true));
  });
}

const unitsIn = (text: string): string[] =>
  text === '' ? [] : unitsNamedIn([`单位:${plainLabel(text).replace(/^[([](?:单位:)?(.*)[)\]]$/, '$1')}`]);

/**
 * Which columns each of some units is for: those that it can be turned into the unit of.
 * @param isOwn true where nothing else can be meant, so that a unit that fits none is said of all
 */
function unitFor(columns: readonly FoundColumn[], units: readonly string[], isOwn: boolean): RowUnit[] {
  const left = new Set(columns);
  const fitting = units.flatMap((unit): RowUnit[] => {
    const own = [...left].filter(({ expected }) => isOf(unit, expected.measure!.unit));
    for (const found of own) left.delete(found);
    return own.length === 0 ? [] : [{ unit, columns: own }];
  });
  return fitting.length > 0 || !isOwn ? fitting : [{ unit: units[0]!, columns }];
}

/** True for a unit that tells how much is meant, or money that nobody can turn into another. */
const isOf = (unit: string, wanted: string): boolean =>
  unitNamed(unit) === undefined ? isSomeMoney(unit) && isSomeMoney(wanted.split('/')[0]!) : !isOfOthers(unit, wanted);

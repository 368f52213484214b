import { conversion } from '../../workbook/units';
import type { Grid } from '../headers/grid';
import type { FoundColumn, FoundHeader } from '../types';
import { onlyUnit } from '../words/unit-words';
import { isBlank } from './between';

/** Units that stand in a row of their own, below a header or within it. */

type Units = ReadonlyMap<FoundColumn, string>;

/** The units that a row of words names for columns; one over merged columns of a measure counts for all of them. */
export function unitsOver(grid: Grid, row: number, { columns }: FoundHeader): Units {
  const named = new Map<FoundColumn, string>();
  const texts = columns.filter(({ column }) => !isBlank(grid, row, column));
  const isLine = texts.length === 1 && /单位/.test(grid.text(row, texts[0]!.column));
  if (isLine) return named;
  columns.forEach((found, at) => {
    const { measure, member } = found.expected;
    if (measure === undefined) return;
    const own = onlyUnit(grid.text(row, found.column));
    const before = columns[at - 1];
    const isMerged = before?.expected.measure === measure && before.expected.member === member;
    const unit = own ?? (isMerged && isBlank(grid, row, found.column) ? named.get(before) : undefined);
    if (unit !== undefined) named.set(found, unit);
  });
  return named;
}

/** The units that rows of nothing else name within a header, above the parts of its columns. */
export function unitsWithin(grid: Grid, header: FoundHeader): Units {
  const named = new Map<FoundColumn, string>();
  for (let row = header.top + 1; row < header.bottom; row++) {
    const texts = grid.row(row).flatMap(({ column }) => grid.text(row, column) || []);
    if (texts.every((text) => onlyUnit(text) !== undefined))
      for (const [found, unit] of unitsOver(grid, row, header)) named.set(found, unit);
  }
  return named;
}

/** True where units named in the midst of the rows differ from those that count until there. */
export const betterUnits = (named: Units, known: Units): boolean =>
  [...named].some(([found, unit]) => isOther(unit, known.get(found) ?? found.unit ?? found.expected.measure!.unit));

/** True for two units of which one can be turned into the other: a figure in one is not the same in the other. */
const isOther = (one: string, other: string): boolean => one !== other && conversion(one, other) !== undefined;

/** A header with the units that stand elsewhere. */
export function withUnits(header: FoundHeader, units: Units): FoundHeader {
  if (units.size === 0) return header;
  const columns = header.columns.map((found) => {
    const unit = units.get(found);
    if (unit === undefined) return found;
    const { isUnitOver: _, ...own } = found;
    return { ...own, unit };
  });
  return { ...header, columns };
}

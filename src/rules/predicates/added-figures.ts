import type { Measure } from '../../catalogue/types';
import { placeIn, turnedBy } from '../../recognise/headers/turn';
import type { AddedColumn, Figure, FoundBlock, Table } from '../../recognise/types';
import { unitsFor, unitsInRow } from '../../recognise/values/figure-context';
import { amountsOf } from '../../recognise/values/measure-values';
import { placeKey } from '../../workbook/address';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import type { Part } from './sum-readings';

/**
 * Reads a cell of the form, or one of a column that a school added as if it were of a measure; in the unit given where
 * its own header names none.
 */
export function cellReader(table: Table, block: FoundBlock, byPlace: ReadonlyMap<string, Figure>) {
  const addedAt = new Map([...block.added].map(([own, cells]) => [own.column, { own, cells }]));
  return (row: number, column: number, kin: Measure | undefined, beside: Part, unit?: string): Figure | undefined => {
    const place = placeIn(block.header, row, column);
    const known = byPlace.get(placeKey(place));
    if (known !== undefined) return known;
    const { own, cells } = addedAt.get(column) ?? {};
    const cell = cells?.get(row);
    if (own === undefined || cell === undefined) return undefined;
    const named = own.unit === undefined && unit !== undefined ? { ...own, unit } : own;
    return addedFigure(table, block, named, cell, kin ?? plainMeasure(cell, own), beside, row);
  };
}

/** What nothing is known of but its numbers: whole ones count people or things. */
const plainMeasure = ({ value }: Cell, { text, unit = '' }: AddedColumn): Measure => ({
  name: text,
  header: [],
  kind: typeof value === 'number' && !Number.isInteger(value) ? 'amount' : 'count',
  unit,
});

function addedFigure(
  { no, ...table }: Table,
  block: FoundBlock,
  { column, heads, unit }: AddedColumn,
  cell: Cell,
  measure: Measure,
  { found }: Part,
  row: number,
): Figure {
  const expected = { ...found?.expected, block: block.header.block, measure, path: [], dated: false, optional: true };
  const named = { column, expected, words: heads, headerEnd: 0, ...(unit === undefined ? {} : { unit }) };
  const text = shownText(cell, false).trim();
  const kin = found ?? block.header.columns.find((other) => other.expected.measure === measure);
  const units = unitsInRow(unitsFor({ no, ...table }, block, named), block, row, kin?.column ?? column);
  const {
    forColumn: _,
    part: __,
    why: ___,
    ...amount
  } = amountsOf(cell, text, measure, undefined, [], units, true)[0]!;
  return {
    table: no,
    block: block.header.block,
    measure: measure.name,
    kind: measure.kind,
    unit: measure.unit,
    labels: {},
    aside: [],
    ...turnedBy(block.header),
    ...amount,
    text,
    place: placeIn(block.header, row, column),
    formula: cell.formula !== undefined,
  };
}

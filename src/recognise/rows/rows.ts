import { gathered } from '../../workbook/gathered';
import { lacksRows } from '../find/row-evidence';
import { ADDED_COLUMNS } from '../headers/found-header';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundBlock, FoundHeader, Unread } from '../types';
import { BELOW_TOTAL, NOT_THE_YEAR, PART_OF_YEAR, SAME_YEAR, SO_FAR, WHOSE_YEAR } from '../words/doubt-words';
import type { Naming } from '../words/row-labels';
import { addedCells } from './added-cells';
import { rowsBelowTotal } from './below-total';
import { withLabelsOver } from './carried-parts';
import { withClassRows } from './class-rows';
import { type CollectedRows, collectRows, type Ground } from './collect-rows';
import { withUnits } from './column-units';
import { settled, withGroups, withoutWorkedOut } from './groups';
import { labelColumnsOf } from './label-columns';
import { momentsRead } from './moments-read';
import { oneOfEachYear, saysTotal } from './one-of-each-year';
import { withPartsBelow } from './parts-below';
import { partedPlans } from './plans';
import { withoutMixedYears, yearUnsaid } from './relative-rows';
import { withoutRepeatedTotals } from './repeated-totals';
import { unitsOfRows } from './row-units';
import { isPartOfYear } from './row-words';
import { runningSums } from './running-sums';
import { unknownNumbers } from './unknown-numbers';
import { knownOf, UnreadNotes } from './unread-notes';
import { datedByRows, NO_YEAR, rowsOfUnsureYear, sumsOfUnsureYear } from './year-headings';
import { withYearSums } from './year-sums';

/** The rows of a block, what of them was left unread, and what its label columns held at the end. */
export interface ReadRows extends FoundBlock {
  readonly unread: readonly Unread[];
  readonly carried: ReadonlyMap<string, string>;
}

/**
 * Reads the rows under a header, down to `limit` (exclusive), the first row that belongs to something else. What stands
 * among them and is none of them is passed by; figures that find no place are named.
 * @param before what the label columns held at the end of the part that this one continues
 */
export function readRows(
  sheet: Grid,
  header: FoundHeader,
  limit: number,
  naming: Naming,
  before: ReadonlyMap<string, string> = new Map(),
): ReadRows {
  const labels = labelColumnsOf(header);
  const ground = { grid: momentsRead(sheet, header.bottom, labels, limit), header, labels, naming, limit };
  const notes = new UnreadNotes(ground.grid, header);
  const met = collectRows(ground, before, notes);
  const { grid } = ground;
  // A part (其中) that the form does not know may be one more, or one of its own by another name.
  const lacksParts = lacksRows(header, 'part', settled(grid, header, met.parts));
  if (lacksParts) for (const { doubt, row } of met.parts) if (doubt !== undefined) notes.add(doubt, knownOf(row), true);
  const rows = whatEachIs(ground, itemsIn(ground, met, notes), notes);
  // Zeros under an unknown name change no sum, but may stand under one of the form's own that is wanting.
  if (met.idle.length > 0 && lacksRows(header, 'item', rows))
    for (const problem of met.idle) notes.add(problem, {}, true);
  const partsBelow = new Set(
    gathered(rows, ({ role, sums, row }) => (role === 'part' && sums !== undefined ? row : [])),
  );
  const all = [...header.columns, ...header.extras].map(({ column }) => column);
  const bottom = rows.at(-1)?.row ?? header.bottom;
  const united = withUnits(header, met.units);
  return {
    header: met.headed.size === 0 ? united : datedByRows(united),
    rows,
    area: { top: header.top, left: Math.min(...all), bottom, right: Math.max(...all) },
    units: met.lines,
    rowUnits: unitsOfRows(grid, header, rows),
    ...unknownNumbers(grid, header, rows),
    added: addedCells(grid, header, rows),
    unread: notes.all.filter(({ counted, place }) => lacksParts || !counted || !partsBelow.has(place.row)),
    carried: new Map([...met.carried].map(([{ expected }, text]) => [expected.label.name, text])),
  };
}

/** The rows that count: each of a year that is known, none that is a plan, a part of a year or a sum up to then. */
function itemsIn({ grid, header }: Ground, met: CollectedRows, notes: UnreadNotes): readonly DataRow[] {
  const settledRows = settled(grid, header, withoutRivals(grid, met, notes));
  const isDated = ({ row }: DataRow) => met.headed.get(row) !== NO_YEAR;
  for (const row of settledRows) if (!isDated(row)) notes.addApart(row, NOT_THE_YEAR);
  const dated = settledRows.filter(isDated);
  const whole = withoutRepeatedTotals(grid, header, dated);
  const doubled = rowsOfUnsureYear(whole, met.headed);
  for (const row of doubled.again) notes.addApart(row, SAME_YEAR);
  const sums = sumsOfUnsureYear(whole, met.headed);
  for (const row of sums) notes.addApart(row, WHOSE_YEAR);
  const unsure = new Set([...doubled.all, ...sums]);
  const sure = whole.filter((row) => !unsure.has(row));
  const { known, unsaid } = withoutMixedYears(withLabelsOver(grid, header, sure));
  for (const one of unsaid) notes.add(yearUnsaid(grid.sheet.name, header.block, one), one.labels);
  const { actual, plans } = partedPlans(grid, header, known);
  for (const { row, column, text, why, aside } of plans) {
    // It is no row of the table, so there is nothing else to say of it.
    notes.takeBack(row.row);
    const problem = { place: { sheet: grid.sheet.name, row: row.row, column }, text, what: 'year' as const, why };
    notes.add(problem, knownOf(row), aside, aside);
  }
  const chosen = oneOfEachYear(grid, header, wholeYears(grid, header, actual, notes));
  for (const { row } of chosen.unclear) notes.addRow(row);
  const sofar = runningSums(grid, header, chosen.rows);
  for (const row of sofar) notes.addApart(row, SO_FAR);
  return chosen.rows.filter((row) => !sofar.has(row));
}

/** Of a table without labels one row; where several may be it, none. */
function withoutRivals(grid: Grid, { rows, others }: CollectedRows, notes: UnreadNotes): CollectedRows['rows'] {
  const [only] = rows;
  if (only === undefined || others.length === 0 || saysTotal(grid, only.row.row)) return rows;
  for (const row of [only.row.row, ...others]) notes.addRow(row);
  return [];
}

/** The rows without those of a term or a quarter beside a year: it is the row of their sum that is the year's. */
function wholeYears(grid: Grid, header: FoundHeader, all: readonly DataRow[], notes: UnreadNotes): readonly DataRow[] {
  // In a list of what happened each row is by itself, whenever it was.
  if (header.block.labels.some(({ kind, carries }) => kind === 'ordinal' || (kind === 'year' && carries))) return all;
  const partOf = ({ row }: DataRow) =>
    header.extras.find(({ column, text }) => !ADDED_COLUMNS.has(text) && isPartOfYear(grid.text(row, column)));
  const key = ({ labels, year, role }: DataRow) => JSON.stringify([labels, year, role]);
  const summed = new Set(all.filter((row) => !partOf(row)).map(key));
  return all.filter((one) => {
    const part = partOf(one);
    if (part === undefined) return true;
    const place = { sheet: grid.sheet.name, row: one.row, column: part.column };
    const text = grid.text(one.row, part.column);
    if (!summed.has(key(one))) notes.add({ place, text, what: 'row', why: PART_OF_YEAR }, knownOf(one));
    return false;
  });
}

/** What each row is among the others: an item, a sum of years or of classes, a part; without those below the total. */
function whatEachIs({ grid, header, naming }: Ground, rows: readonly DataRow[], notes: UnreadNotes) {
  const parted = withPartsBelow(grid, header, withoutWorkedOut(grid, header, withYearSums(grid, header, rows)));
  const strange = rowsBelowTotal(grid, header, parted);
  for (const row of strange) {
    if (Object.keys(row.labelCells).length === 0) notes.takeBack(row.row);
    if (!notes.speaksOf(row.row)) notes.addApart(row, BELOW_TOTAL);
  }
  const own = parted.filter((row) => !strange.has(row));
  return withGroups(grid, header, withClassRows(grid, header, own, naming));
}

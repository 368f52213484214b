import { isTranslation } from '../../workbook/label-text';
import { readNumber } from '../../workbook/read-number';
import { lacksRows } from '../find/row-evidence';
import { ADDED_COLUMNS } from '../headers/found-header';
import type { Grid } from '../headers/grid';
import { DEEPEST_HEADER } from '../headers/headers';
import type { DataRow, FoundBlock, FoundColumn, FoundHeader, Unread } from '../types';
import { BELOW_TOTAL, PART_OF_YEAR, SO_FAR, WHOSE_YEAR } from '../words/doubt-words';
import type { Naming } from '../words/row-labels';
import { addedCells } from './added-cells';
import { rowsBelowTotal } from './below-total';
import { type Between, betweenOf, isBlank, isBox, openingOf } from './between';
import { withLabelsOver } from './carried-parts';
import { withClassRows } from './class-rows';
import { betterUnits, unitsOver, unitsWithin, withUnits } from './column-units';
import { dittosRead } from './dittos';
import { type EitherRow, settled, withGroups, withoutWorkedOut } from './groups';
import { type LabelColumn, labelColumnsOf } from './label-columns';
import { isList } from './list-block';
import { momentsRead } from './moments-read';
import { oneOfEachYear, saysTotal } from './one-of-each-year';
import { withPartsBelow } from './parts-below';
import { partedPlans } from './plans';
import { BLANK, type RowProblem, type RowRead, readRow } from './read-row';
import { withoutMixedYears, yearUnsaid } from './relative-rows';
import { withoutRepeatedTotals } from './repeated-totals';
import { LARGEST_GAP, surelyGoesOn } from './row-gaps';
import { unitsOfRows } from './row-units';
import { instructs, isPartOfYear, unitLine } from './row-words';
import { holdsNumber, isWholeRow, strayBelow } from './rows-below';
import { runningSums } from './running-sums';
import { unknownNumbers } from './unknown-numbers';
import { datedByRows, sumsOfUnsureYear, yearHeading } from './year-headings';
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
  const grid = momentsRead(sheet, header.bottom, labels, limit);
  const measures = header.columns.filter(({ expected }) => expected.measure !== undefined);
  const nameOf = ({ expected }: LabelColumn) => expected.label.name;
  const carried = new Map(
    labels.map((found) => [found, textsWithinHeader(grid, found, header) || (before.get(nameOf(found)) ?? '')]),
  );
  const dittoless = dittosRead(grid, header, labels, carried);
  const rows: EitherRow[] = [];
  const parts: (RowRead & { kind: 'row' })[] = [];
  const idle: RowProblem[] = [];
  /** Of a table without labels, rows besides the first. */
  const others: number[] = [];
  const unread: Unread[] = [];
  const note = (problem: RowProblem, known: Unread['labels'] = {}, counted = false, aside = false) =>
    unread.push({
      table: header.form.no,
      block: header.block,
      ...problem,
      labels: known,
      counted,
      ...(aside ? { aside } : {}),
    });
  const noteRow = (row: number) => {
    const { column } = header.columns.find((found) => !isBlank(grid, row, found.column))!;
    note({ place: { sheet: grid.sheet.name, row, column }, text: openingOf(grid, row, header), what: 'row' });
  };
  const noteApart = (one: DataRow, why: string) => {
    const bare = header.columns.find((found) => !isBlank(grid, one.row, found.column))?.column ?? 0;
    const { column = bare, text = grid.text(one.row, bare) } = Object.values(one.labelCells).at(-1) ?? {};
    note(
      { place: { sheet: grid.sheet.name, row: one.row, column }, text, what: 'row', why },
      knownOf(one),
      // A number without any label is in no sum, nor is a sum in others.
      one.role === 'total' || Object.keys(one.labelCells).length === 0,
    );
  };
  const units = new Map<FoundColumn, string>(unitsWithin(grid, header));
  const lines: string[] = [];
  const numberings = new Set<string>();
  // Rows that are the table's only if no other is: 1 2 3 or a row of words where no label tells.
  let spare: number | undefined;
  let [last, isNoted] = [header.bottom, false];
  let above: Between | undefined;
  // Of rows below a year alone in its row.
  let yearOver: string | undefined;
  const headed = new Map<number, string>();
  let end: number | undefined;
  for (let row = header.bottom + 1; end === undefined && row < limit; row++) {
    if (header.columns.every(({ column }) => isBlank(grid, row, column))) {
      if (row - last > LARGEST_GAP) end = row;
      continue;
    }
    const heading = yearHeading(grid, row, header);
    if (heading !== undefined) {
      yearOver = heading;
      for (const found of labels) carried.set(found, '');
      [last, above] = [row, 'header'];
      continue;
    }
    const gap = row - last - 1;
    const first = rows.length === 0;
    const kind = betweenOf(grid, row, header, { first, apart: gap > 0 || isLine(above) });
    if (kind === 'caption' || kind === 'foreign') {
      // Words right below the last row may be figures that nobody can read, unless the next table's header goes on below.
      if (kind === 'foreign' && gap === 0 && !isLine(above) && limit - row >= DEEPEST_HEADER) noteRow(row);
      break;
    }
    if (kind !== undefined) {
      if (gap > 1 && !first && isSaid(kind)) end = row;
      else passBy(row, kind, first);
    } else if (!take(row, gap)) end = row;
    if (end === undefined) [last, above] = [row, kind];
  }
  if (rows.length === 0 && spare !== undefined) noteRow(spare);
  const stray = end === undefined ? undefined : strayBelow(grid, header, end, limit);
  if (stray !== undefined) noteRow(stray);
  if (rows.length === 0 && last + 1 < limit && measures.some(isBox)) {
    // Boxes of which none is ticked leave an empty row, which says just that.
    const read = readRow(grid, last + 1, header, labels, carried, naming);
    if (read.kind === 'row') rows.push(read);
  }
  // A part (其中) that the form does not know may be one more, or one of its own by another name.
  const lacksParts = lacksRows(header, 'part', settled(grid, header, parts));
  if (lacksParts) for (const { doubt, row } of parts) if (doubt !== undefined) note(doubt, knownOf(row), true);
  const [only] = rows;
  if (only !== undefined && others.length > 0 && !saysTotal(grid, only.row.row)) {
    for (const row of [only.row.row, ...others]) noteRow(row);
    rows.length = 0;
  }
  const whole = withoutRepeatedTotals(grid, header, settled(grid, header, rows));
  const unsure = new Set(sumsOfUnsureYear(whole, headed));
  for (const row of unsure) noteApart(row, WHOSE_YEAR);
  const sure = whole.filter((row) => !unsure.has(row));
  const { known, unsaid } = withoutMixedYears(withLabelsOver(grid, header, sure));
  for (const one of unsaid) note(yearUnsaid(grid.sheet.name, header.block, one), one.labels);
  const { actual, plans } = partedPlans(grid, header, known);
  for (const { row, column, text, why, aside } of plans) {
    const problem = { place: { sheet: grid.sheet.name, row: row.row, column }, text, what: 'year' as const, why };
    // It is no row of the table, so there is nothing else to say of it.
    const said = unread.findIndex(({ place }) => place.row === row.row);
    if (said >= 0) unread.splice(said, 1);
    note(problem, knownOf(row), aside, aside);
  }
  const chosen = oneOfEachYear(grid, header, wholeYears(actual));
  for (const { row } of chosen.unclear) noteRow(row);
  const sofar = runningSums(grid, header, chosen.rows);
  for (const row of sofar) noteApart(row, SO_FAR);
  const summed = chosen.rows.filter((row) => !sofar.has(row));
  const parted = withPartsBelow(grid, header, withoutWorkedOut(grid, header, withYearSums(grid, header, summed)));
  const strange = rowsBelowTotal(grid, header, parted);
  for (const row of strange) {
    const said = unread.findIndex(({ place }) => place.row === row.row);
    if (said >= 0 && Object.keys(row.labelCells).length === 0) unread.splice(said, 1);
    if (!unread.some(({ place }) => place.row === row.row)) noteApart(row, BELOW_TOTAL);
  }
  const read = withGroups(
    grid,
    header,
    withClassRows(
      grid,
      header,
      parted.filter((row) => !strange.has(row)),
      naming,
    ),
  );
  const partsBelow = new Set(
    read.filter(({ role, sums }) => role === 'part' && sums !== undefined).map(({ row }) => row),
  );
  // Zeros under an unknown name change no sum, but may stand under one of the form's own that is wanting.
  if (idle.length > 0 && lacksRows(header, 'item', read)) for (const problem of idle) note(problem, {}, true);
  const all = [...header.columns, ...header.extras].map(({ column }) => column);
  const bottom = read.at(-1)?.row ?? header.bottom;
  const area = { top: header.top, left: Math.min(...all), bottom, right: Math.max(...all) };
  const onwards = new Map([...carried].map(([found, text]) => [nameOf(found), text]));
  const understood = unread.filter(({ counted, place }) => lacksParts || !counted || !partsBelow.has(place.row));
  return {
    header: headed.size === 0 ? withUnits(header, units) : datedByRows(withUnits(header, units)),
    rows: read,
    area,
    units: lines,
    rowUnits: unitsOfRows(grid, header, read),
    ...unknownNumbers(grid, header, read),
    added: addedCells(grid, header, read),
    unread: understood,
    carried: onwards,
  };

  /** The rows without those of a term or a quarter beside a year: it is the row of their sum that is the year's. */
  function wholeYears(all: readonly DataRow[]): readonly DataRow[] {
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
      if (!summed.has(key(one))) note({ place, text, what: 'row', why: PART_OF_YEAR }, knownOf(one));
      return false;
    });
  }

  /** Goes on below a row that is none of the table's, and keeps what it says of the others. */
  function passBy(row: number, kind: Between, first: boolean): void {
    if (kind === 'note') isNoted = !first;
    if (kind === 'doubtful-numbering') noteRow(row);
    if (kind === 'numbering' || kind === 'likely-numbering') {
      const key = header.columns.map(({ column }) => grid.text(row, column)).join('|');
      const isKnown = kind === 'numbering' || numberings.has(key) || above === 'header' || above === 'page';
      if (first && labels.length === 0 && !isKnown) spare = row;
      else if (!first && !isKnown) noteRow(row);
      numberings.add(key);
    }
    if (kind !== 'words' && kind !== 'remark') return;
    const named = unitsOver(grid, row, header);
    if (first) {
      lines.push(...unitLine(openingOf(grid, row, header)));
      for (const [found, unit] of named) units.set(found, unit);
      const opening = openingOf(grid, row, header);
      const isSaidPlainly = instructs(opening) || isTranslation(opening);
      if (labels.length === 0 && named.size + lines.length === 0 && !isSaidPlainly) spare ??= row;
    } else if (betterUnits(named, units)) noteRow(row);
  }

  /** Takes a row of the table; false where nothing shows that it is one, far below the others or below a note. */
  function take(row: number, gap: number): boolean {
    const read = withYear(readRow(dittoless(row), row, header, labels, carried, naming));
    const hasFigures = measures.some(({ column }) => !isBlank(grid, row, column));
    const isUsed =
      read.kind !== 'empty' &&
      (labels.length === 0 || (saysAnything(grid, row, header) && (hasFigures || !onlyText(grid, row, header))));
    const isFar = gap > 1 && rows.length > 0;
    if (isFar || (isNoted && isUsed)) {
      const isNext = isNoted && gap === 0 && isWholeRow(grid, read, header);
      if (!isNext && !surelyGoesOn(read, settled(grid, header, rows), header)) return false;
    }
    if (read.kind === 'empty' && read.doubt !== undefined && hasFigures) idle.push(read.doubt);
    if (!isUsed) return true;
    isNoted = false;
    if (read.kind === 'problem') {
      if (hasFigures && !isSaidAbove(read.problem, read.labels)) note(read.problem, read.labels);
      return true;
    }
    if (read.kind === 'row') addRow(read, hasFigures);
    return true;
  }

  /** True for a blank label that goes on with one above it which was named as unread. */
  function isSaidAbove({ place, text }: RowProblem, known: Unread['labels']): boolean {
    const isSame = (one: Unread) =>
      one.text === text && one.place.column === place.column && JSON.stringify(one.labels) === JSON.stringify(known);
    return isBlank(grid, place.row, place.column) && text !== BLANK && unread.some(isSame);
  }

  function withYear(read: RowRead): RowRead {
    if (yearOver === undefined || read.kind !== 'row' || read.row.year !== undefined) return read;
    headed.set(read.row.row, yearOver);
    const orElse = read.orElse && { orElse: { ...read.orElse, year: yearOver } };
    return { ...read, row: { ...read.row, year: yearOver }, ...orElse };
  }

  function addRow(read: RowRead & { kind: 'row' }, hasFigures: boolean): void {
    const { row } = read.row;
    const [one] = rows;
    if (labels.length === 0 && isList(header.block)) {
      if (!saysTotal(grid, row) && saysAnything(grid, row, header)) rows.push(read);
    } else if (labels.length > 0 || one === undefined) {
      if (read.row.role === 'part') parts.push(read);
      else if (read.doubt !== undefined && hasFigures) note(read.doubt, knownOf(read.row), !read.nameless);
      rows.push(read);
    } else if (!holdsNumber(grid, one.row.row, header)) rows.splice(0, 1, read);
    // Without labels there is one row; of several the one that sums is meant, or none can be told.
    else if (holdsNumber(grid, row, header) && !isSame(grid, one.row.row, row, header)) {
      if (saysTotal(grid, row)) rows.splice(0, 1, read);
      else if (!saysTotal(grid, one.row.row)) others.push(row);
    }
  }
}

/** True for what people say below a table rather than in its midst. */
const isSaid = (kind: Between): boolean => kind === 'words' || kind === 'remark' || kind === 'note';

/** True for a line that may head something else. */
const isLine = (kind: Between | undefined): boolean => kind === 'remark' || kind === 'note' || kind === 'page';

/** What a row is known to be about. */
const knownOf = ({ labels, year }: DataRow): Unread['labels'] =>
  year === undefined ? labels : { ...labels, 年度: year };

/** What a label column holds between its own header and the end of the deepest one: a merged cell that starts early. */
function textsWithinHeader(grid: Grid, found: FoundColumn, header: FoundHeader): string {
  let text = '';
  for (let row = found.headerEnd + 1; row <= header.bottom; row++) text = grid.text(row, found.column) || text;
  return text;
}

/** True where a row holds one text and nothing else: a heading or remark between the rows. */
const onlyText = (grid: Grid, row: number, { columns }: FoundHeader): boolean =>
  columns.filter(({ column }) => !isBlank(grid, row, column)).length < 2;

/** False for a row without labels that holds nothing but dashes, except in boxes. */
const saysAnything = (grid: Grid, row: number, { columns }: FoundHeader): boolean =>
  columns.some((found) =>
    found.expected.label === undefined && !isBox(found)
      ? readNumber(grid.cell(row, found.column)).kind !== 'nothing'
      : !isBlank(grid, row, found.column),
  );

const isSame = (grid: Grid, one: number, other: number, { columns }: FoundHeader): boolean =>
  columns.every(({ column }) => isBlank(grid, other, column) || grid.text(one, column) === grid.text(other, column));

import type { Label, Measure } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { invisibleIn } from '../../workbook/invisible';
import type { Cell } from '../../workbook/types';
import { hasYearRows, isAddedYear } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { placedIn, placeIn, turnedBy } from '../headers/turn';
import { isList } from '../rows/list-block';
import type { DataRow, Figure, FoundBlock, FoundColumn, FoundHeader, Table, Unread } from '../types';
import { isDitto } from '../words/ditto-marks';
import { DITTO } from '../words/doubt-words';
import { classIn, isPartLabel } from '../words/row-labels';
import { settleColumns, withoutRules } from './columns';
import type { Draft } from './draft';
import { captionYear, isSameAmount, type NamedUnits, unitsFor, unitsInRow } from './figure-context';
import { amountsOf } from './measure-values';

/** Reads all figures of a table. What cannot be read is added to `unread`. */
export function figuresOf(table: Table, gridOf: (header: FoundHeader) => Grid, unread: Unread[]): Figure[] {
  const drafts: Draft[] = [];
  let rowsBefore = 0;
  for (const block of table.blocks) {
    const grid = gridOf(block.header);
    const rows = block.rows.map((row, index) => lineOf(block, row, rowsBefore + index));
    for (const found of block.header.columns) {
      const { label, measure } = found.expected;
      if (label !== undefined) addLabelFigures(drafts, table, block, found, label, grid, rows, unread);
      if (measure === undefined) continue;
      const column: Column = { table, block, found, measure, grid, units: unitsFor(table, block, found), unread };
      if (measure.once) addOnceFigure(drafts, column);
      else for (const row of measure.dated ? rows : acrossYears(column, rows)) addCellFigures(drafts, column, row);
    }
    rowsBefore += block.rows.length;
  }
  // Which figures a share is made of is for the rules to say.
  settleColumns(drafts, withoutRules(table));
  return drafts;
}

/** A row with what all its figures have in common. */
interface Line {
  readonly row: DataRow;
  readonly labels: Readonly<Record<string, string>>;
  readonly aside: readonly string[];
}

function lineOf(block: FoundBlock, row: DataRow, index: number): Line {
  return { row, labels: rowLabels(block, row, index), aside: rowAside(block, row) };
}

/** A column of figures, with all that reading one of its cells takes. */
interface Column {
  readonly table: Table;
  readonly block: FoundBlock;
  readonly found: FoundColumn;
  readonly measure: Measure;
  readonly grid: Grid;
  readonly units: NamedUnits;
  /** Takes what cannot be read. */
  readonly unread: Unread[];
}

function rowLabels(block: FoundBlock, row: DataRow, index: number): Record<string, string> {
  const labels: Record<string, string> = { ...row.labels };
  for (const label of block.header.block.labels) {
    const member = classIn(label, labels[label.name] ?? '');
    if (member !== undefined) labels[label.classes!.name] = member;
  }
  if (row.year !== undefined) labels.年度 = row.year;
  if (isList(block.header.block)) labels.行 = String(index);
  return labels;
}

const NOT_ASIDE: readonly string[] = [];

/** Dimensions in which a row is not an item. */
function rowAside(block: FoundBlock, row: DataRow): readonly string[] {
  if (row.role === 'item') return NOT_ASIDE;
  if (row.sums !== undefined) return [row.sums];
  const { labels } = block.header.block;
  const owner =
    row.role === 'total'
      ? (labels.find(({ total, name }) => total !== undefined && row.labels[name] === total.name) ??
        labels.find(
          ({ kind, members, name }) =>
            kind === 'closed' && members?.some((m) => m.name === row.labels[name] && m.role === 'total'),
        ))
      : (labels.find(({ name }) => isPartLabel(row.labelCells[name]?.text ?? '')) ??
        labels.find(({ kind }) => kind === 'closed' || kind === 'open'));
  return [(owner ?? labels.find(({ kind }) => kind !== 'heading' && kind !== 'ordinal'))?.name ?? '行'];
}

function addLabelFigures(
  drafts: Draft[],
  table: Table,
  block: FoundBlock,
  found: FoundColumn,
  label: Label,
  grid: Grid,
  rows: readonly Line[],
  unread: Unread[],
): void {
  for (const { row, labels, aside } of rows) {
    const own = row.labelCells[label.name];
    const carried = row.labels[label.name];
    if (own === undefined && carried === undefined) continue;
    const cell = own === undefined ? undefined : grid.cell(row.row, found.column);
    const place = placeIn(block.header, row.row, found.column);
    const turned = turnedBy(block.header);
    if (label.kind === 'ordinal' && own !== undefined && isDitto(own.text)) {
      const which = { table: table.no, block: block.header.block, text: own.text, labels };
      unread.push({ ...which, place, ...turned, what: 'value', why: DITTO });
    }
    const isCarried = own === undefined || (label.carries === true && isDitto(grid.text(row.row, found.column)));
    drafts.push({
      table: table.no,
      block: block.header.block,
      measure: label.name,
      kind: label.kind === 'ordinal' ? 'ordinal' : 'text',
      unit: '',
      labels,
      aside,
      state: 'text',
      value: undefined,
      decimals: 0,
      written: true,
      precise: false,
      percent: false,
      text: own?.text ?? carried ?? '',
      place,
      formula: cell?.formula !== undefined,
      slips: isCarried ? CARRIED : textSlips(cell, label.kind),
      ...turned,
    });
  }
}

const NO_TEXTS: readonly string[] = [];
const CARRIED: readonly string[] = ['carried'];
const STRAY_BLANKS: readonly string[] = ['stray-blanks'];
const FULL_WIDTH: readonly string[] = ['full-width'];
const NO_SLIPS: readonly string[] = [];

/** Blanks around a text, or signs in it that print nothing, that a look-up in Excel would stumble over. */
function textSlips(cell: Cell | undefined, kind: Label['kind']): readonly string[] {
  if (typeof cell?.value !== 'string') return NO_SLIPS;
  if (kind === 'ordinal' && /[０-９]/.test(cell.value)) return FULL_WIDTH;
  const unseen = invisibleIn(cell.value);
  if (unseen.length > 0) return [...STRAY_BLANKS, ...unseen];
  return cell.value !== cell.value.trim() ? STRAY_BLANKS : NO_SLIPS;
}

/** What has no year in the form is the same in the rows of all years, where a table has such, or stands in one alone: one figure. */
function acrossYears({ block, found, grid }: Column, lines: readonly Line[]): readonly Line[] {
  if (hasYearRows(block.header.block) || lines.every(({ row }) => row.year === undefined)) return lines;
  const cellOf = ({ row }: Line) => grid.cell(row.row, found.column);
  return gathered([...groupBy(lines, ({ row }) => JSON.stringify([row.labels, row.sums])).values()], (own) => {
    const filled = own.filter(({ row }) => grid.text(row.row, found.column) !== '');
    const [first = own[0]] = filled;
    if (!filled.every((line) => isSameAmount(cellOf(first!), cellOf(line)))) return own;
    const { year: _, ...row } = first!.row;
    const { 年度: __, ...labels } = first!.labels;
    return [{ ...first!, row, labels }];
  });
}

/** A total printed once beside all rows, or beside those of each year; repeated in unmerged cells it is still one figure. */
function addOnceFigure(drafts: Draft[], column: Column): void {
  const { table, block, found, measure, grid } = column;
  const filled = block.rows.filter(({ row }) => grid.text(row, found.column) !== '');
  const isUndated = measure.dated === true && found.year === undefined && captionYear(table) === undefined;
  const byYear = isUndated ? totalsOfYears(column, filled) : undefined;
  if (byYear === undefined) addTotal(drafts, column, filled.length > 0 ? filled : block.rows.slice(0, 1));
  else for (const [year, rows] of byYear) addTotal(drafts, { ...column, found: { ...found, year } }, rows);
}

/** The rows of each year, where the years do not all have one total beside them: that may be the sum of all. */
function totalsOfYears({ found, grid }: Column, rows: readonly DataRow[]): [string, DataRow[]][] | undefined {
  const years = gathered([...groupBy(rows, ({ year }) => year)], ([year, own]): [string, DataRow[]][] =>
    year === undefined ? [] : [[year, own]],
  );
  const cells = years.map(([, [first]]) => grid.cell(first!.row, found.column));
  return cells.some((cell) => !isSameAmount(cells[0], cell)) ? years : undefined;
}

function addTotal(drafts: Draft[], column: Column, rows: readonly DataRow[]): void {
  const { table, block, found, grid, unread } = column;
  const [first] = rows;
  if (first === undefined) return;
  const text = grid.text(first.row, found.column);
  const own = { table: table.no, block: block.header.block };
  for (const { row } of rows) {
    const other = grid.text(row, found.column);
    const placed = placedIn(block.header, row, found.column);
    if (!isSameAmount(grid.cell(first.row, found.column), grid.cell(row, found.column)))
      unread.push({ ...own, ...placed, text: `${text} ≠ ${other}`, what: 'total-differs', labels: {} });
  }
  const alone: DataRow = { row: first.row, labels: {}, labelCells: {}, role: 'item' };
  addCellFigures(drafts, column, { row: alone, labels: {}, aside: [] });
}

/** True for a sum over the rows of several years, in a column of years that the form lacks. */
const isOverYears = ({ header }: FoundBlock, { role, sums, year }: DataRow): boolean =>
  role === 'subtotal' &&
  year === undefined &&
  header.columns.some(({ expected }) => isAddedYear(expected) && expected.label?.name === sums);

function addCellFigures(drafts: Draft[], column: Column, line: Line): void {
  const { table, block, found, measure, grid, unread } = column;
  const { row } = line;
  const units = unitsInRow(column.units, block, row.row, found.column);
  const hasOwnYears = hasYearRows(block.header.block);
  const year = found.year ?? (measure.dated && (hasOwnYears || row.year === undefined) ? captionYear(table) : row.year);
  if (measure.dated && year === undefined && !isOverYears(block, row)) return;
  const { member } = found.expected;
  const across = member === undefined ? undefined : block.header.block.across!.name;
  const place = placeIn(block.header, row.row, found.column);
  const turned = turnedBy(block.header);
  const cell = grid.cell(row.row, found.column);
  const text = grid.text(row.row, found.column);
  let { labels } = line;
  if (year !== row.year || measure.dated || across !== undefined) {
    const own: Record<string, string> = { ...labels };
    if (measure.dated && hasOwnYears && row.year !== undefined) own.行年度 = row.year;
    if (year !== undefined) own.年度 = year;
    if (across !== undefined) own[across] = member!.name;
    labels = own;
  }
  const others =
    measure.kind === 'mark'
      ? gathered(block.header.columns, (other) =>
          other !== found && other.expected.measure === measure ? grid.text(row.row, other.column) : [],
        )
      : NO_TEXTS;
  const aside = member?.role === undefined ? line.aside : [...line.aside, across!];
  const { repeatedIn } = row;
  const repeated =
    repeatedIn === undefined ? {} : { repeatedAt: placedIn(block.header, repeatedIn, found.column).place };
  for (const read of amountsOf(cell, text, measure, member, others, units, row.role === 'total')) {
    if (read.state === 'unread') {
      const why = read.why === undefined ? {} : { why: read.why };
      const which = { table: table.no, block: block.header.block, place, text, labels };
      unread.push({ ...which, what: 'value', ...turned, ...why });
    }
    drafts.push({
      table: table.no,
      block: block.header.block,
      measure: measure.name,
      kind: measure.kind,
      unit: read.part ?? measure.unit,
      labels: read.part === undefined ? labels : { ...labels, 计量: read.part },
      aside,
      state: read.state,
      value: read.value,
      decimals: read.decimals,
      written: read.written,
      precise: read.precise,
      percent: read.percent,
      text,
      place,
      formula: cell?.formula !== undefined,
      slips: read.slips,
      // What few figures have comes last: an object that gets anything after that is made ten times as slowly.
      ...turned,
      ...read.forColumn,
      ...repeated,
    });
  }
}

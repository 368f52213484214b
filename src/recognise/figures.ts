import type { Label, Measure } from '../catalogue/types';
import type { Cell } from '../workbook/types';
import { captionYear, isSameAmount, type NamedUnits, unitsFor } from './figure-context';
import type { Grid } from './grid';
import { isList } from './list-block';
import { amountsOf, settleColumns } from './measure-values';
import type { DataRow, Figure, FoundBlock, FoundColumn, Table, Unread } from './types';

/** A figure before the decimals and the scale of its column are settled. */
export type Draft = Omit<Figure, 'decimals' | 'value'> &
  Pick<Partial<Figure>, 'value'> & {
    readonly decimals: number;
    /** False where the digits after the point are a machine's, not a person's. */
    readonly written: boolean;
  };

/** Reads all figures of a table. What cannot be read is added to `unread`. */
export function figuresOf(table: Table, grids: ReadonlyMap<string, Grid>, unread: Unread[]): Figure[] {
  const drafts: Draft[] = [];
  let rowsBefore = 0;
  for (const block of table.blocks) {
    const grid = grids.get(block.header.sheet)!;
    for (const found of block.header.columns) {
      const { label, measure } = found.expected;
      if (label !== undefined) drafts.push(...labelFigures(table, block, found, label, grid, rowsBefore));
      if (measure === undefined) continue;
      const column: Column = { table, block, found, measure, grid, units: unitsFor(table, block, found), unread };
      if (measure.once) drafts.push(...onceFigure(column));
      else block.rows.forEach((row, index) => void drafts.push(...cellFigures(column, row, rowsBefore + index)));
    }
    rowsBefore += block.rows.length;
  }
  return settleColumns(drafts);
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
  for (const { name, classes } of block.header.block.labels) {
    const text = labels[name];
    const into =
      text === undefined ? undefined : classes?.into.find(([, ...words]) => words.some((word) => text.includes(word)));
    if (classes !== undefined && into !== undefined) labels[classes.name] = into[0];
  }
  if (row.year !== undefined) labels.年度 = row.year;
  if (isList(block.header.block)) labels.行 = String(index);
  return labels;
}

/** Dimensions in which a row is not an item. */
function rowAside(block: FoundBlock, row: DataRow): string[] {
  if (row.role === 'item') return [];
  if (row.sums !== undefined) return [row.sums];
  const { labels } = block.header.block;
  const owner =
    row.role === 'total'
      ? (labels.find(({ total, name }) => total !== undefined && row.labels[name] === total.name) ??
        labels.find(
          ({ kind, members, name }) =>
            kind === 'closed' && members?.some((m) => m.name === row.labels[name] && m.role === 'total'),
        ))
      : labels.find(({ kind }) => kind === 'closed' || kind === 'open');
  return [(owner ?? labels.find(({ kind }) => kind !== 'heading' && kind !== 'ordinal'))?.name ?? '行'];
}

function labelFigures(
  table: Table,
  block: FoundBlock,
  found: FoundColumn,
  label: Label,
  grid: Grid,
  rowsBefore: number,
): Draft[] {
  return block.rows.flatMap((row, index) => {
    const own = row.labelCells[label.name];
    const carried = row.labels[label.name];
    if (own === undefined && carried === undefined) return [];
    const cell = own === undefined ? undefined : grid.cell(row.row, found.column);
    return {
      table: table.no,
      block: block.header.block,
      measure: label.name,
      kind: label.kind === 'ordinal' ? ('ordinal' as const) : ('text' as const),
      unit: '',
      labels: rowLabels(block, row, rowsBefore + index),
      aside: rowAside(block, row),
      state: 'text' as const,
      decimals: 0,
      written: true,
      precise: false,
      percent: false,
      text: own?.text ?? carried ?? '',
      place: { sheet: block.header.sheet, row: row.row, column: found.column },
      formula: cell?.formula !== undefined,
      slips: own === undefined ? ['carried'] : textSlips(cell),
    };
  });
}

/** Blanks around a text, that a look-up in Excel would stumble over. */
function textSlips(cell: Cell | undefined): string[] {
  return typeof cell?.value === 'string' && cell.value !== cell.value.trim() ? ['stray-blanks'] : [];
}

/** A total printed once beside all rows; repeated in unmerged cells it is still one figure. */
function onceFigure(column: Column): Draft[] {
  const { table, block, found, grid, unread } = column;
  const filled = block.rows.filter(({ row }) => grid.text(row, found.column) !== '');
  const first = filled[0] ?? block.rows[0];
  if (first === undefined) return [];
  const text = grid.text(first.row, found.column);
  for (const { row } of filled) {
    const other = grid.text(row, found.column);
    const place = { sheet: block.header.sheet, row, column: found.column };
    if (!isSameAmount(grid.cell(first.row, found.column), grid.cell(row, found.column)))
      unread.push({ table: table.no, place, text: `${text} ≠ ${other}`, what: 'total-differs' });
  }
  const alone: DataRow = { row: first.row, labels: {}, labelCells: {}, role: 'item' };
  return cellFigures(column, alone, -1);
}

function cellFigures(
  { table, block, found, measure, grid, units, unread }: Column,
  row: DataRow,
  index: number,
): Draft[] {
  const year = measure.dated ? (found.year ?? captionYear(table)) : row.year;
  if (measure.dated && year === undefined) return [];
  const { member } = found.expected;
  const labels = index < 0 ? {} : rowLabels(block, row, index);
  if (measure.dated && row.year !== undefined) labels.行年度 = row.year;
  if (year !== undefined) labels.年度 = year;
  if (member !== undefined) labels[block.header.block.across!.name] = member.name;
  const aside = index < 0 ? [] : rowAside(block, row);
  if (member?.role !== undefined) aside.push(block.header.block.across!.name);
  const place = { sheet: block.header.sheet, row: row.row, column: found.column };
  const cell = grid.cell(row.row, found.column);
  const common = {
    table: table.no,
    block: block.header.block,
    measure: measure.name,
    kind: measure.kind,
    unit: measure.unit,
    aside,
    text: grid.text(row.row, found.column),
    place,
    formula: cell?.formula !== undefined,
  };
  return amountsOf(cell, measure, units, row.role === 'total').map((amount) => {
    if (amount.state === 'unread') unread.push({ table: table.no, place, text: common.text, what: 'value' });
    const { part, ...read } = amount;
    if (part === undefined) return { ...common, ...read, labels };
    return { ...common, ...read, labels: { ...labels, 计量: part }, unit: part };
  });
}

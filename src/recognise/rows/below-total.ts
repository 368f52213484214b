import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { namesMember } from '../words/row-labels';
import { isSameSum, rowValues } from './row-values';

/**
 * The rows that stand below a total which the rows above it make up already: whatever they are (上年同期, 招生计划, 工科合计,
 * a trade added last), the total is not wrong for them. Members of the form are its own, wherever they stand.
 */
export function rowsBelowTotal(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): ReadonlySet<DataRow> {
  const found = new Set<DataRow>();
  const first = rows.findIndex(isTotal);
  if (first < 0 || !rows.slice(first + 1).some(isItem)) return found;
  const isPlaced = header.columns.some(({ expected: { label } }) => label !== undefined && label.kind !== 'heading');
  const hasItems = rows.slice(0, first).some(isItem);
  for (const row of hasItems && isPlaced ? rows.slice(first + 1) : []) if (isBare(row)) found.add(row);
  const values = rowValues(grid, header);
  if (values.columns === 0) return found;
  for (const year of new Set(rows.map((row) => row.year))) {
    const lines = rows.filter((row) => row.year === year);
    const total = lines.findIndex(isTotal);
    const above = lines.slice(0, Math.max(0, total)).filter(isItem);
    if (above.length === 0) continue;
    const own = values.of(lines[total]!);
    if (own.every(({ n }) => n === 0n) || !isSameSum(own, values.sumOf(above))) continue;
    for (const row of lines.slice(total + 1))
      if (isItem(row) && !namesMember(header.block.labels, row.labels)) found.add(row);
  }
  return found;
}

/** A number without any label (a check sum, the number of a page) is no row below the total, whatever the total says. */
const isBare = ({ role, labels, labelCells, year }: DataRow): boolean =>
  role === 'item' && year === undefined && Object.keys({ ...labels, ...labelCells }).length === 0;

const isItem = ({ role }: DataRow): boolean => role === 'item';
const isTotal = ({ role }: DataRow): boolean => role === 'total';

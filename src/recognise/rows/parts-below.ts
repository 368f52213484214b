import { add, compare, ZERO } from '../../workbook/rational';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isPartLabel, memberNamed } from '../words/row-labels';
import { isSameSum, type RowValues, rowValues } from './row-values';

/** Rows right below one that says 其中, which most people print before the first part only. */

const isItem = ({ role }: DataRow): boolean => role === 'item';

/**
 * The rows, those of them as parts that stand below a part (其中) without the word: below the total, where the items above are
 * all of it; or where the parts add up to the row that they are parts of. What can neither be told nor ruled out is marked.
 */
export function withPartsBelow(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  if (!rows.some(({ role }) => role === 'part')) return rows;
  const values = rowValues(grid, header);
  const parts = new Map<DataRow, string>();
  const doubtful = new Set<DataRow>();
  const items = new Set<DataRow>();
  for (const year of new Set(rows.map((row) => row.year))) {
    const lines = rows.filter((row) => row.year === year);
    for (const at of lines.keys()) {
      const run = runAt(header, lines, at, parts);
      if (run === undefined) continue;
      const { found, isSure, isAll } = judge(lines, run, values);
      if (isAll) for (const row of run.parts) items.add(row);
      for (const row of found)
        if (isSure) parts.set(row, run.sums);
        else doubtful.add(row);
    }
  }
  return rows.map((row) => {
    const sums = parts.get(row);
    if (sums !== undefined) return { ...row, role: 'part', sums };
    if (items.has(row)) return { ...row, role: 'item' };
    return doubtful.has(row) ? { ...row, mayBePart: true } : row;
  });
}

/** One or more parts that say so, the row that they are parts of, and the items right below them. */
interface Run {
  readonly whole: DataRow;
  /** The label in whose column 其中 stands. */
  readonly sums: string;
  readonly parts: readonly DataRow[];
  readonly below: readonly DataRow[];
}

/** The run whose last part stands there; `found` are rows above that turned out to be parts, by their label. */
function runAt(
  { block }: FoundHeader,
  lines: readonly DataRow[],
  at: number,
  found: ReadonlyMap<DataRow, string>,
): Run | undefined {
  const isKnown = ({ labels }: DataRow) =>
    block.labels.some((label) => label.kind === 'closed' && memberNamed(label, labels[label.name] ?? '') !== undefined);
  const isSaid = (row: DataRow | undefined) => row?.role === 'part' && !isKnown(row);
  const isPart = (row: DataRow) => isSaid(row) || found.has(row);
  if (!isSaid(lines[at]) || isSaid(lines[at + 1])) return undefined;
  const head = lines.slice(0, at).findLastIndex((row) => !isPart(row));
  const end = lines.findIndex((row, index) => index > at && (!isItem(row) || isKnown(row)));
  const below = lines.slice(at + 1, end < 0 ? undefined : end);
  if (head < 0 || below.length === 0) return undefined;
  const parts = lines.slice(head + 1, at + 1);
  const sums = parts.flatMap(({ labelCells }) =>
    block.labels.flatMap(({ name }) => (isPartLabel(labelCells[name]?.text ?? '') ? name : [])),
  );
  return { whole: lines[head]!, sums: sums.at(-1) ?? '行', parts, below };
}

/** Which of the rows below are parts as well, or may be; `isAll` where the 其中 before the first row of all is a manner of speaking. */
interface Judgement {
  readonly found: readonly DataRow[];
  readonly isSure: boolean;
  readonly isAll?: boolean;
}
const NONE: Judgement = { found: [], isSure: true };

function judge(lines: readonly DataRow[], run: Run, values: RowValues): Judgement {
  const { whole, parts, below } = run;
  const total = lines.findLast(({ role }) => role === 'total');
  const isTotal = (rows: readonly DataRow[]) => total !== undefined && isSameSum(values.sumOf(rows), values.of(total));
  const all = lines.filter(isItem);
  const above = total === undefined ? [] : lines.slice(0, lines.indexOf(total)).filter(isItem);
  if (values.columns > 0 && isTotal(all)) return NONE;
  if (whole === total && above.length > 0) return { found: below, isSure: true };
  if (values.columns === 0) return NONE;
  if (whole === total) return isTotal([...parts, ...all]) ? { ...NONE, isAll: true } : { found: below, isSure: false };
  const items = above.length > 0 ? above : all;
  if (isTotal(items)) return NONE;
  const added = addingUp(parts, below, whole, values) ?? addingUp(parts.slice(-1), below, whole, values);
  if (added !== undefined) {
    // Two numbers may be a sum by chance; the total, or another column, tells.
    const isTold = values.of(whole).filter(({ n }) => n !== 0n).length > 1;
    return { found: added, isSure: isTold || isTotal(items.filter((row) => !added.includes(row))) };
  }
  const rest = below.findIndex((_, at) => isTotal(items.filter((row) => !below.slice(0, at + 1).includes(row))));
  if (rest >= 0) return { found: below.slice(0, rest + 1), isSure: true };
  return { found: isLone(lines, run) ? [] : fitting(parts, below, whole, values), isSure: false };
}

/** The rows that make up the whole together with the parts; undefined where none do, none where they do alone. */
function addingUp(
  parts: readonly DataRow[],
  below: readonly DataRow[],
  whole: DataRow,
  values: RowValues,
): readonly DataRow[] | undefined {
  const fits = (count: number) => isSameSum(values.sumOf([...parts, ...below.slice(0, count)]), values.of(whole));
  if (values.of(whole).every(({ n }) => n === 0n)) return [];
  const most = fitting(parts, below, whole, values).length;
  const count = Array.from({ length: most + 1 }, (_, at) => at).find(fits);
  return count === undefined ? undefined : below.slice(0, count);
}

/** As many of the rows as are, with the parts, no more than the whole in any column. */
function fitting(
  parts: readonly DataRow[],
  below: readonly DataRow[],
  whole: DataRow,
  values: RowValues,
): readonly DataRow[] {
  const limits = values.of(whole);
  let sum = values.sumOf(parts);
  const end = below.findIndex((row) => {
    sum = sum.map((value, at) => add(value, values.of(row)[at] ?? ZERO));
    return sum.some((value, at) => compare(value, limits[at]!) > 0);
  });
  return end < 0 ? below : below.slice(0, end);
}

/** True for a part that stands below several rows and is the only one of each: 其中：女生. */
function isLone(lines: readonly DataRow[], { sums, parts, below }: Run): boolean {
  const times = (row: DataRow) => lines.filter(({ labels }) => labels[sums] === row.labels[sums]).length;
  return parts.every((row) => times(row) > 1) && times(below[0]!) === 1;
}

import { add, compare, subtract, ZERO } from '../../workbook/rational';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isPartLabel, namesMember } from '../words/row-labels';
import { isSameSum, type RowValues, rowValues, type Values } from './row-values';

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
    let sums: Sums | undefined;
    for (const at of lines.keys()) {
      const run = runAt(header, lines, at, parts);
      if (run === undefined) continue;
      sums ??= sumsOf(lines, values);
      const { found, isSure, isAll } = judge(lines, run, values, sums);
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
  const isKnown = ({ labels }: DataRow) => namesMember(block.labels, labels);
  const isSaid = (row: DataRow | undefined) => row?.role === 'part' && !isKnown(row);
  const isPart = (row: DataRow) => isSaid(row) || found.has(row);
  if (!isSaid(lines[at]) || isSaid(lines[at + 1])) return undefined;
  const head = lines.slice(0, at).findLastIndex((row) => !isPart(row));
  const parts = lines.slice(head + 1, at + 1);
  const sums =
    parts
      .flatMap(({ labelCells }) =>
        block.labels.flatMap(({ name }) => (isPartLabel(labelCells[name]?.text ?? '') ? name : [])),
      )
      .at(-1) ?? '行';
  const end = lines.findIndex(
    (row, index) => index > at && (!isItem(row) || isKnown(row) || goesOn(lines[head], row, sums)),
  );
  const below = lines.slice(at + 1, end < 0 ? undefined : end);
  if (head < 0 || below.length === 0) return undefined;
  return { whole: lines[head]!, sums, parts, below };
}

/** True for a row whose blank label is known to repeat that of the whole: it stands beside it. */
const goesOn = (whole: DataRow | undefined, { labels, labelCells, mayBePart }: DataRow, sums: string): boolean =>
  labels[sums] !== undefined && labels[sums] === whole?.labels[sums] && labelCells[sums] === undefined && !mayBePart;

/** Which of the rows below are parts as well, or may be; `isAll` where the 其中 before the first row of all is a manner of speaking. */
interface Judgement {
  readonly found: readonly DataRow[];
  readonly isSure: boolean;
  readonly isAll?: boolean;
}
const NONE: Judgement = { found: [], isSure: true };

/** What the lines come to beside their total, worked out once for all runs. */
interface Sums {
  readonly total?: DataRow;
  /** True where items stand above the total: those below it are no items beside them. */
  readonly isBelow: boolean;
  /** True where the items are what the total says, those below it too or without them. */
  readonly fits: boolean;
  readonly fitsAbove: boolean;
  /** By how much the items are more than the total; nothing without one. */
  readonly over?: Values;
}

function sumsOf(lines: readonly DataRow[], values: RowValues): Sums {
  const total = lines.findLast(({ role }) => role === 'total');
  if (total === undefined) return { isBelow: false, fits: false, fitsAbove: false };
  const above = lines.slice(0, lines.indexOf(total)).filter(isItem);
  const overOf = (items: readonly DataRow[]) => {
    const own = values.of(total);
    return values.sumOf(items).map((value, at) => subtract(value, own[at]!));
  };
  const all = overOf(lines.filter(isItem));
  const over = above.length > 0 ? overOf(above) : all;
  const isNone = (some: Values) => some.every(({ n }) => n === 0n);
  return { total, isBelow: above.length > 0, fits: isNone(all), fitsAbove: isNone(over), over };
}

function judge(lines: readonly DataRow[], run: Run, values: RowValues, sums: Sums): Judgement {
  const { whole, parts, below } = run;
  const { total, over } = sums;
  if (values.columns > 0 && sums.fits) return NONE;
  if (whole === total && sums.isBelow) return { found: below, isSure: true };
  if (values.columns === 0) return NONE;
  const makesUp = (rows: readonly DataRow[]) => over !== undefined && isSameSum(values.sumOf(rows), over);
  if (whole === total) {
    const isAll =
      over !== undefined &&
      isSameSum(
        values.sumOf(parts),
        over.map((value) => subtract(ZERO, value)),
      );
    return isAll ? { ...NONE, isAll } : { found: below, isSure: false };
  }
  if (sums.fitsAbove) return NONE;
  const added = addingUp(parts, below, whole, values) ?? addingUp(parts.slice(-1), below, whole, values);
  if (added !== undefined) {
    // Two numbers may be a sum by chance; the total, or another column, tells.
    const isTold = values.of(whole).filter(({ n }) => n !== 0n).length > 1;
    return { found: added, isSure: isTold || makesUp(added) };
  }
  const most = fitting(parts, below, whole, values);
  const count = over === undefined ? undefined : countOf(below, values, (sum) => isSameSum(sum, over));
  if (count !== undefined && count > 0) return { found: below.slice(0, count), isSure: true };
  return { found: isLone(lines, run) ? [] : most, isSure: false };
}

/** How many of the rows, from the first on, come to what is wanted; undefined where none do. */
function countOf(
  rows: readonly DataRow[],
  values: RowValues,
  isWanted: (sum: Values) => boolean,
  from: Values = values.sumOf([]),
): number | undefined {
  let sum = from;
  for (let count = 0; count <= rows.length; count++) {
    if (isWanted(sum)) return count;
    const own = count < rows.length ? values.of(rows[count]!) : [];
    sum = sum.map((value, at) => add(value, own[at] ?? ZERO));
  }
  return undefined;
}

/** The rows that make up the whole together with the parts; undefined where none do, none where they do alone. */
function addingUp(
  parts: readonly DataRow[],
  below: readonly DataRow[],
  whole: DataRow,
  values: RowValues,
): readonly DataRow[] | undefined {
  const wanted = values.of(whole);
  if (wanted.every(({ n }) => n === 0n)) return [];
  const most = fitting(parts, below, whole, values);
  const count = countOf(most, values, (sum) => isSameSum(sum, wanted), values.sumOf(parts));
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

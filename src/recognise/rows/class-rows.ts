import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { type Naming, rowLabel } from '../words/row-labels';
import { groupBelow } from './group-below';
import { type RowValues, rowValues } from './row-values';

/** A 大类 in a row of its own above its 专业, all in one column of names. */
interface ClassGroup {
  readonly head: DataRow;
  readonly own: readonly DataRow[];
  /** True where the head is the sum of its own in every column of numbers. */
  readonly agrees: boolean;
}

/**
 * Tells 大类 and 专业 apart where one column names both and no total bears them out: each 大类 is the sum of the rows right below
 * it. One that is not is still one by its name, where most are: the numbers of it are wrong.
 */
export function withClassRows(
  grid: Grid,
  header: FoundHeader,
  rows: readonly DataRow[],
  naming: Naming,
): readonly DataRow[] {
  const names = header.columns.flatMap(({ expected: { label } }) => (label?.kind === 'open' ? label.name : []));
  const [name] = names;
  const values = rowValues(grid, header);
  const isPlain = rows.every(({ role, year }) => (role === 'item' || role === 'part') && year === undefined);
  if (name === undefined || names.length > 1 || !isPlain || values.columns === 0) return rows;
  const groups = groupsIn(rows, name, values);
  if (groups === undefined) return rows;
  const open = header.block.labels.flatMap((label) => (label.kind === 'open' ? label.name : []));
  const [outer, inner] = [open[0]!, open.at(-1)!];
  const isOfMajors = inner === '专业名称';
  return groups.flatMap(({ head, own }): DataRow[] => {
    if (own.length === 0) return [head];
    const classed = naming(outer, head.labelCells[name]?.text ?? '');
    if (!isOfMajors) return [head, ...own.map((row): DataRow => ({ ...row, role: 'part', sums: name }))];
    const labelled = (row: DataRow): DataRow['labels'] =>
      outer === inner ? row.labels : { ...row.labels, [inner]: row.labels[name]!, [outer]: classed };
    return [
      { ...head, role: 'subtotal', sums: inner, labels: outer === inner ? head.labels : { [outer]: classed } },
      ...own.map((row): DataRow => ({ ...row, role: 'item', labels: labelled(row) })),
    ];
  });
}

const isClass = (row: DataRow, name: string): boolean => /类$/.test(rowLabel(row.labelCells[name]?.text ?? ''));

/** All rows as groups, where the numbers of most bear them out; undefined where they do not. */
function groupsIn(rows: readonly DataRow[], name: string, values: RowValues): readonly ClassGroup[] | undefined {
  const isNothing = (row: DataRow | undefined) => row !== undefined && values.of(row).every(({ n }) => n === 0n);
  const groups: ClassGroup[] = [];
  for (let at = 0; at < rows.length; ) {
    const head = rows[at]!;
    const next = rows.findIndex((row, index) => index > at && isClass(row, name));
    const end = next < 0 ? rows.length : next;
    let count = isNothing(head) ? 0 : groupBelow(rows, at, values).length;
    // Majors without students add nothing to their class.
    while ((count > 0 || isNothing(head)) && at + 1 + count < end && isNothing(rows[at + 1 + count])) count++;
    const agrees = count > 0 && at + 1 + count <= end;
    if (!agrees && !isClass(head, name)) return undefined;
    const own = rows.slice(at + 1, agrees ? at + 1 + count : end);
    groups.push({ head, own, agrees });
    at += 1 + own.length;
  }
  // A class without majors of its own is none that a sum could be wrong of.
  const filled = groups.filter(({ own }) => own.length > 0);
  const right = filled.filter(({ agrees, head }) => agrees && !isNothing(head));
  const isTold = right.length >= FEWEST && right.length * 2 > filled.length && right.some(({ own }) => own.length > 1);
  return isTold ? groups : undefined;
}

/** One row may be the sum of the next by chance. */
const FEWEST = 2;

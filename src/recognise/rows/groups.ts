import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { isInteger } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import type { Cell } from '../../workbook/types';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isPartLabel, namesMember } from '../words/row-labels';
import { groupBelow } from './group-below';
import { isSameSum, type RowValues, rowValues } from './row-values';
import { isWorkedOut } from './row-words';

/**
 * The rows without those that are worked out of others: by their words and what they hold, rates and broken numbers where
 * people or things are counted; by their words alone below the total (合格率, 同比增长, 另：非全日制).
 */
export function withoutWorkedOut(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  const total = rows.findLastIndex(({ role }) => role === 'total');
  const hasItems = rows.slice(0, Math.max(0, total)).some(isItem);
  const counts = header.columns.filter(({ expected: { measure } }) => measure?.kind === 'count');
  const saysSo = ({ labels, labelCells }: DataRow) =>
    [...Object.values(labels), ...Object.values(labelCells).map(({ text }) => text)].some(isWorkedOut);
  const holdsRates = ({ row }: DataRow) => counts.some(({ column }) => isRate(grid.cell(row, column)));
  return rows.filter(
    (row, at) =>
      !isItem(row) ||
      namesMember(header.block.labels, row.labels) ||
      !saysSo(row) ||
      !((hasItems && at > total) || holdsRates(row)),
  );
}

/** True for a percentage or a broken number, which counts nothing. */
function isRate(cell: Cell | undefined): boolean {
  const reading = readNumber(cell);
  return reading.kind === 'number' && (reading.amounts[0].percent || !isInteger(reading.amounts[0].value));
}

const isItem = ({ role }: DataRow): boolean => role === 'item';

/** The label that tells the single rows apart: 专业名称 behind 专业大类. */
const lastName = ({ block }: FoundHeader): string | undefined =>
  block.labels.findLast(({ kind }) => kind === 'open' || kind === 'closed')?.name;

/** A row, and what it is if another sum follows. */
export interface EitherRow {
  readonly row: DataRow;
  readonly orElse?: DataRow;
}

/**
 * Of sums behind a blank label the last one is the table's, those before it are over some rows only. Where each stands below
 * rows of its own, the last one does so too, unless it is the sum of all.
 */
export function settled(grid: Grid, header: FoundHeader, rows: readonly EitherRow[]): DataRow[] {
  const either = gathered(rows, ({ orElse }, at) => (orElse === undefined ? [] : at));
  return rows.map(({ row, orElse }, at) => {
    if (orElse === undefined) return row;
    const isLast = !rows.slice(at + 1).some((later) => isItem(later.row) || later.row.role === 'total');
    const before = either.findLast((other) => other < at);
    if (!isLast || before === undefined || !rows.slice(before + 1, at).some((own) => isItem(own.row)))
      return isLast ? row : orElse;
    const values = rowValues(grid, header);
    const all = rows.map((one) => one.row).filter((one) => isItem(one) && one.year === row.year);
    return values.columns > 0 && isSameSum(values.of(row), values.sumOf(all)) ? row : orElse;
  });
}

/**
 * Sets aside what is counted twice: a 大类 in a row of its own beside its 专业, known by being their sum in every column of
 * numbers; and a row that gives the sum of those below it without saying so, which the table's own total must bear out.
 */
export function withGroups(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  const sums = lastName(header);
  const values = rowValues(grid, header);
  if (values.columns === 0 || sums === undefined) return rows;
  const asides = namesOfGroups(rows, sums, values);
  const named =
    asides.size === 0 ? rows : rows.map((row) => (asides.has(row) ? { ...row, role: 'subtotal' as const, sums } : row));
  return withUnsaidSums(header, named, sums, values);
}

/**
 * Rows with the name of a group alone, or with a word for all that stands in several (全部专业), which are the sum of that group's
 * rows right below or right above. Where most are, the others are too, and wrong.
 */
function namesOfGroups(rows: readonly DataRow[], sums: string, values: RowValues): ReadonlySet<DataRow> {
  const items = rows.filter(isItem);
  const groups = items.map(({ labels, year }) =>
    JSON.stringify([year ?? '', ...Object.entries(labels).filter(([name]) => name !== sums)]),
  );
  const nameAt = (at: number) => items[at]?.labels[sums] ?? '';
  const heads = gathered([...groupBy([...items.keys()], nameAt)], ([name, own]) =>
    name === '' || (OF_ALL.test(name) && new Set(own.map((at) => groups[at])).size > 1) ? [own] : [],
  );
  return new Set(gathered(heads, (own) => headsAmong(items, groups, new Set(own), values)));
}

function headsAmong(
  items: readonly DataRow[],
  groups: readonly string[],
  heads: ReadonlySet<number>,
  values: RowValues,
): readonly DataRow[] {
  const isBare = (at: number) => heads.has(at);
  const run = (from: number, step: 1 | -1): DataRow[] => {
    const own: DataRow[] = [];
    for (let at = from + step; items[at] !== undefined && groups[at] === groups[from] && !isBare(at); at += step)
      own.push(items[at]!);
    return own;
  };
  const isSumOf = (head: DataRow, own: readonly DataRow[]) =>
    own.length > 0 && isSameSum(values.of(head), values.sumOf(own));
  const own = items.filter((_, at) => isBare(at));
  const right = items.filter((head, at) => isBare(at) && (isSumOf(head, run(at, 1)) || isSumOf(head, run(at, -1))));
  const named = own.filter(({ labels }) => Object.keys(labels).length > 0);
  return right.length >= FEWEST && right.length * 2 > named.length ? named : right;
}

/** One row may be the sum of its neighbours by chance. */
const FEWEST = 2;
/** A name in several groups says nothing: a contest comes every year, a major may be of two classes. */
const OF_ALL = /^(?:全部|全体|所有|各)/;

function withUnsaidSums(
  header: FoundHeader,
  rows: readonly DataRow[],
  sums: string,
  values: RowValues,
): readonly DataRow[] {
  const total = rows.find(({ role }) => role === 'total');
  if (total === undefined) return rows;
  const lines = rows.filter(({ role, year }) => (role === 'item' || role === 'part') && year === total.year);
  const wanted = values.of(total);
  if (isSameSum(values.sumOf(lines.filter(isItem)), wanted) || wanted.every(({ n }) => n === 0n)) return rows;
  const groups: { readonly head: DataRow; readonly below: readonly DataRow[] }[] = [];
  const single: DataRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = lines[at]!;
    const below = groupBelow(lines, at, values);
    if (below.length > 0) groups.push({ head, below });
    else if (isItem(head)) single.push(head);
    at += 1 + below.length;
  }
  if (groups.length === 0 || !isSameSum(values.sumOf([...single, ...groups.map(({ head }) => head)]), wanted))
    return rows;
  // One slip in the total, or two rows alike, must not pass for a group: more than one column and more than one row tell.
  const twice = values.sumOf(gathered(groups, ({ below }) => below)).filter(({ n }) => n !== 0n);
  if (twice.length < 2 || groups.every(({ below }) => below.length < 2)) return rows;
  const asides = new Set(gathered(groups, ({ head, below }) => (isOfMajors(header, below) ? [head] : below)));
  const items = new Set(gathered(groups, ({ head, below }) => (asides.has(head) ? below : [head])));
  return rows.map((row) => {
    if (asides.has(row)) return { ...row, role: 'subtotal', sums };
    return items.has(row) && row.role === 'part' ? { ...row, role: 'item' } : row;
  });
}

const isNamedPart = ({ labelCells }: DataRow): boolean =>
  Object.values(labelCells).some(({ text }) => isPartLabel(text));

/** Of 专业 the form counts those, not the 大类 above them; parts that say so are none of its rows. */
const isOfMajors = ({ block }: FoundHeader, below: readonly DataRow[]): boolean =>
  block.labels.some(({ name }) => name === '专业名称') && !below.some(isNamedPart);

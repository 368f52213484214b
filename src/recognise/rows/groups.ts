import { plainLabel } from '../../workbook/label-text';
import { add, compare, type Rational, ZERO } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isPartLabel } from '../words/row-labels';

/** What people work out below the row of sums: a rate, a growth, a mean; or what is counted besides. */
const WORKED_OUT =
  /^(?:同比|环比|[比较]上[年期]|增长|增幅|增减|增加|减少|合格率|通过率|就业率|升学率|占比|比例|百分比|人均|生均|平均|均值|另[外有:,]?)/;

/** The rows without those that stand below the total and are no items of it: 合格率, 同比增长, 另：非全日制. */
export function withoutWorkedOut(rows: readonly DataRow[]): readonly DataRow[] {
  const total = rows.findLastIndex(({ role }) => role === 'total');
  if (!rows.slice(0, Math.max(0, total)).some(({ role }) => role === 'item')) return rows;
  const isWorkedOut = ({ role, labelCells }: DataRow) =>
    role === 'item' && Object.values(labelCells).some(({ text }) => WORKED_OUT.test(plainLabel(text)));
  return rows.filter((row, at) => at <= total || !isWorkedOut(row));
}

/**
 * Sets aside what is counted twice where a row gives the sum of those below it without saying so: a 大类 before its 专业,
 * a line before those that are 其中. It is known by the table's own total, which is that of all rows only without them, in
 * every column of numbers; where anything else is the case the rows stay as they are.
 */
export function withGroups(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  const total = rows.find(({ role }) => role === 'total');
  const sums = header.block.labels.findLast(({ kind }) => kind === 'open' || kind === 'closed')?.name;
  const ofKind = (wanted: 'count' | 'amount') =>
    header.columns.filter(({ expected: { measure } }) => measure?.kind === wanted && !measure.once);
  // An amount may be an average, which is no sum; people and things are counted.
  const columns = ofKind('count').length > 0 ? ofKind('count') : ofKind('amount');
  if (total === undefined || columns.length === 0 || sums === undefined) return rows;
  const known = new Map<DataRow, readonly Rational[]>();
  const valuesOf = (row: DataRow): readonly Rational[] => {
    const values = known.get(row) ?? columns.map(({ column }) => valueAt(grid, row.row, column));
    known.set(row, values);
    return values;
  };
  const sumOf = (some: readonly DataRow[]) =>
    some.map(valuesOf).reduce(
      (sum, values) => sum.map((value, at) => add(value, values[at]!)),
      columns.map(() => ZERO),
    );
  const isSame = (one: readonly Rational[], other: readonly Rational[]) =>
    one.every((value, at) => compare(value, other[at]!) === 0);
  const lines = rows.filter(({ role, year }) => (role === 'item' || role === 'part') && year === total.year);
  const wanted = valuesOf(total);
  const isItem = ({ role }: DataRow) => role === 'item';
  if (isSame(sumOf(lines.filter(isItem)), wanted) || wanted.every(({ n }) => n === 0n)) return rows;
  const groups: { readonly head: DataRow; readonly below: readonly DataRow[] }[] = [];
  const single: DataRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = lines[at]!;
    const below = groupBelow(lines, at, valuesOf);
    if (below.length > 0) groups.push({ head, below });
    else if (isItem(head)) single.push(head);
    at += 1 + below.length;
  }
  if (groups.length === 0 || !isSame(sumOf([...single, ...groups.map(({ head }) => head)]), wanted)) return rows;
  // One slip in the total, or two rows alike, must not pass for a group: more than one column and more than one row tell.
  const twice = sumOf(groups.flatMap(({ below }) => below)).filter(({ n }) => n !== 0n);
  if (twice.length < 2 || groups.every(({ below }) => below.length < 2)) return rows;
  const asides = new Set(groups.flatMap(({ head, below }) => (isOfMajors(header, below) ? [head] : below)));
  const items = new Set(groups.flatMap(({ head, below }) => (asides.has(head) ? below : [head])));
  return rows.map((row) => {
    if (asides.has(row)) return { ...row, role: 'subtotal', sums };
    return items.has(row) && row.role === 'part' ? { ...row, role: 'item' } : row;
  });
}

/** The rows right below one that add up to it, the fewest; none where they do not. */
function groupBelow(
  lines: readonly DataRow[],
  at: number,
  valuesOf: (row: DataRow) => readonly Rational[],
): readonly DataRow[] {
  if (lines[at]!.role !== 'item') return [];
  const head = valuesOf(lines[at]!);
  let sum = head.map(() => ZERO);
  for (let end = at + 1; end < lines.length; end++) {
    sum = sum.map((value, index) => add(value, valuesOf(lines[end]!)[index]!));
    const signs = sum.map((value, index) => compare(value, head[index]!));
    if (signs.every((sign) => sign === 0)) return lines.slice(at + 1, end + 1);
    // Past the sum no further row brings it back.
    if (signs.some((sign) => sign > 0)) return [];
  }
  return [];
}

const isNamedPart = ({ labelCells }: DataRow): boolean =>
  Object.values(labelCells).some(({ text }) => isPartLabel(text));

/** Of 专业 the form counts those, not the 大类 above them; parts that say so are none of its rows. */
const isOfMajors = ({ block }: FoundHeader, below: readonly DataRow[]): boolean =>
  block.labels.some(({ name }) => name === '专业名称') && !below.some(isNamedPart);

function valueAt(grid: Grid, row: number, column: number): Rational {
  const reading = readNumber(grid.cell(row, column));
  return reading.kind === 'number' ? reading.amounts[0].value : ZERO;
}

import { headerLabel, isSubtotalWord, isTotalWord } from '../../workbook/label-text';
import { groupsByYear, isAddedYear } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { memberNamed, rowLabel } from '../words/row-labels';
import type { Carried, LabelColumn } from './label-columns';
import { isYearSumWord } from './year-sums';

/** A row of sums: over all rows, over some of them, or over some of them if another sum follows. */
export interface SumRow {
  /** The column that says so. */
  readonly found: LabelColumn;
  readonly kind: 'total' | 'subtotal' | 'either';
  /** What it says there, or what a merged cell above it does. */
  readonly text: string;
}

const isSum = (text: string): boolean => isTotalWord(text) || isSubtotalWord(text);
/** What a sum over some rows may be called by, where it does not give the name of its group. */
const GROUP = /^(?:本|该|各)?(?:专业)?(?:大?类|系部?|部门|专业部)$|^(?:国家?|省|市|区|县|校)级$/;
const isDimension = ({ expected }: LabelColumn): boolean =>
  expected.label.kind === 'open' || expected.label.kind === 'closed';

/** The name of the group that a sum says it sums: 机械类合计. */
const groupSummed = (text: string): string | undefined =>
  isTotalWord(text) ? undefined : /^(.+)(?:合计|总计|共计|汇总)$/.exec(rowLabel(headerLabel(text)))?.[1];

const isNameOf = (group: string, name: string): boolean =>
  rowLabel(name) === group || rowLabel(headerLabel(name)) === group;

/** The name above the one that goes on in a blank cell. */
function nameBefore(grid: Grid, row: number, column: number): string {
  let names = 0;
  for (let above = row; above >= 0; above--)
    if (grid.text(above, column) !== '' && ++names === 2) return grid.text(above, column);
  return '';
}

/**
 * Tells a row of sums by its labels, and sums over all rows from sums over some: 小计 beside other labels, a total behind
 * a label of its own (机械类 | 合计), a total of the years of one label. Behind a blank label it may be either.
 */
export function sumRowOf(
  grid: Grid,
  row: number,
  columns: readonly LabelColumn[],
  carried: Carried,
): SumRow | undefined {
  const textOf = (column: LabelColumn) => grid.text(row, column.column) || carriedSum(column);
  const isDated = columns.some(
    ({ column, expected }) => expected.label.kind === 'year' && grid.text(row, column) !== '',
  );
  // 小计 or 合计 printed once beside two years is the sum of both rows.
  const carriedSum = (column: LabelColumn) => {
    const above = column.expected.label.carries ? (carried.get(column) ?? '') : '';
    return isSubtotalWord(above) || (isDated && (isTotalWord(above) || isOfGroup(above))) ? above : '';
  };
  // A sum of one name: 机械类合计 beside rows of 机械类, 大类合计. Of another word nobody can tell what it sums.
  const isOfGroup = (text: string): boolean => {
    const group = groupSummed(text);
    if (group === undefined) return false;
    // In the years below such a sum it stands between its rows and the one asked about.
    const before = ({ column }: LabelColumn) => (grid.text(row, column) === '' ? nameBefore(grid, row, column) : '');
    const near = columns.flatMap((one) => [carried.get(one) ?? '', grid.text(row + 1, one.column), before(one)]);
    return GROUP.test(group) || near.some((name) => isNameOf(group, name));
  };
  const isSumOfSome = (text: string): boolean => isSubtotalWord(text) || isOfGroup(text);
  const isNamed = columns.some(isDimension);
  // Where the form has a row of sums, one of a year is that.
  const hasTotal = columns.some(({ expected }) => expected.label.total !== undefined);
  const isOfGroups = ({ expected }: LabelColumn) => isAddedYear(expected) || (hasTotal && groupsByYear(expected));
  const saysSum = (column: LabelColumn): boolean =>
    isSum(textOf(column)) ||
    (isNamed && isOfGroups(column) && isYearSumWord(textOf(column))) ||
    (column.expected.label.kind === 'open' && isOfGroup(textOf(column)));
  const found = columns.find(saysSum);
  if (found === undefined) return undefined;
  const { label } = found.expected;
  const text = textOf(found);
  if (label.kind === 'closed' && memberNamed(label, text) !== undefined) return { found, kind: 'total', text };
  const others = columns.filter((column) => column !== found && isDimension(column));
  const named = others.filter((column) => textOf(column) !== '' && !isSum(textOf(column)));
  const blank = others.filter(
    (column) => textOf(column) === '' && column.expected.label.carries && carried.get(column),
  );
  // Which of the years it sums is told once all rows are read.
  if (isOfGroups(found)) return { found, kind: 'subtotal', text };
  if (label.kind === 'year') {
    const isOfLabel = label.total === undefined && named.length + blank.length > 0;
    return { found, kind: isOfLabel ? 'subtotal' : 'total', text };
  }
  if (!isDimension(found)) return { found, kind: 'total', text };
  if (isSumOfSome(text))
    // Where nothing else tells the rows apart one 小计 is the sum of all, and of several each is of those above it.
    return { found, kind: headerLabel(text) === '小计' && others.length === 0 ? 'either' : 'subtotal', text };
  if (named.length > 0) return { found, kind: 'subtotal', text };
  const years = columns.find((column) => isOfGroups(column) && !isAddedYear(column.expected));
  if (years !== undefined && textOf(years) === '') return { found: years, kind: 'subtotal', text };
  return {
    found,
    kind: blank.some((column) => columns.indexOf(column) < columns.indexOf(found)) ? 'either' : 'total',
    text,
  };
}

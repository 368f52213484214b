import { gathered } from '../../workbook/gathered';
import type { AddedColumn, ExpectedColumn, FoundColumn, FoundHeader } from '../types';
import { cornerColumn } from './corner';
import { asPrinted, isAddedYear, type Pattern } from './expected-columns';
import type { Grid } from './grid';
import type { HeaderPath } from './header-path';
import { matchColumn } from './match-column';

/** Columns that schools add to any table. */
export const ADDED_COLUMNS = new Set([
  '单位',
  '计量单位',
  '完成情况',
  '备注',
  '说明',
  '序号',
  '编号',
  '填报人',
  '数据来源',
  '审核说明',
]);

/** A column in other words is so much less like the form's. */
const REWORDED = 0.1;

/** A column of the sheet and the column of the form that it is, if any. */
export interface Item {
  readonly path: HeaderPath;
  readonly expected: ExpectedColumn | undefined;
  /** The same for two columns that are the same column of the form in the same year. */
  readonly key: string;
  /** Its words where they are none that the form prints. */
  readonly reworded?: string;
  /** True for a sum beside the years that it adds up. */
  readonly sumsYears?: true;
}

type OwnItem = Item & { readonly expected: ExpectedColumn };

/**
 * The header that columns of a sheet make; undefined where they cannot be one of the form's. Most of those that are tried
 * are none, which is told before anything is made of them.
 * @param worth the share of the form's columns below which it is none
 */
export function headerOf(
  grid: Grid,
  pattern: Pattern,
  top: number,
  bottom: number,
  items: readonly Item[],
  worth: number,
): FoundHeader | undefined {
  const panel = withoutYearsBeside(items);
  const own = panel.filter((item): item is OwnItem => item.expected !== undefined);
  const [first] = own;
  if (first === undefined) return undefined;
  const foundKinds = new Set<ExpectedColumn>();
  for (const { expected } of own) foundKinds.add(expected);
  const measured = own.filter(({ expected }) => expected.measure !== undefined);
  const isOfYear = ({ path }: Item) => path.years[0] !== undefined;
  // Where each column says its year the rows need not.
  const isDated = measured.length > 0 && measured.every(isOfYear);
  const isNeeded = ({ label }: ExpectedColumn) => label?.kind !== 'year' || !isDated;
  let needed = 0;
  for (const column of pattern.columns) if ((!column.optional && isNeeded(column)) || foundKinds.has(column)) needed++;
  const names = pattern.names.filter(isNeeded);
  const isNamed = names.length === 0 || names.some((column) => foundKinds.has(column));
  const added: Pick<OwnItem, 'path' | 'expected'>[] = [];
  if (!isNamed) {
    // All that a form has besides: else any two columns would be a table.
    if (foundKinds.size < needed - 1) return undefined;
    // A running number may stand in front of it.
    const at = (own.find(({ expected: { label } }) => label?.kind !== 'ordinal') ?? first).path.column - 1;
    const head = panel.find(({ path }) => path.column === at)?.path;
    const corner = cornerColumn(grid, bottom, names, at, head);
    if (corner === undefined) return undefined;
    added.push(corner);
    foundKinds.add(corner.expected);
  }
  addYears();
  const coverage = foundKinds.size / needed;
  if (coverage < worth) return undefined;
  const columns = [...own, ...added].map((item) => foundColumn(item, item.expected, bottom, pattern));
  if (added.length > 0) columns.sort((a, b) => a.column - b.column);
  const [left, right] = [columns[0]!.column, columns.at(-1)!.column];
  const taken = new Set(columns.map(({ column }) => column));
  const strangers = panel.filter(
    ({ path, expected }) =>
      expected === undefined && path.steps.length > 0 && !taken.has(path.column) && !isBeside(path, pattern),
  );
  const within = strangers.filter(({ path: { column } }) => isWithin(column, left, right, strangers));
  // Numbers over more columns than the form has words for: a row of data, as where a turned table stands.
  if (within.filter(({ path }) => isNumber(path)).length > columns.length) return undefined;
  const between = within.filter(({ sumsYears }) => sumsYears === undefined);
  const counted = between.filter(({ path }) => !path.isPart && !ADDED_COLUMNS.has(path.steps.at(-1)!.text));
  const repeats = columns.length - new Set(own.map(({ key }) => key)).size;
  const rewordings = new Set(gathered(columns, ({ expected, isReworded }) => (isReworded ? expected : [])));
  return {
    sheet: grid.sheet.name,
    form: pattern.form,
    block: pattern.block,
    top,
    bottom,
    columns,
    extras: between.map(({ path }) => addedColumn(path)),
    yearSums: gathered(within, ({ path, sumsYears }) => (sumsYears ? addedColumn(path) : [])),
    coverage,
    likeness: (foundKinds.size - REWORDED * rewordings.size) / (needed + counted.length + repeats),
  };

  /** Years in front of all rows of a table whose form has them in its header, whatever stands over them: 项目, nothing. */
  function addYears(): void {
    const years = pattern.columns.find(isAddedYear);
    if (years === undefined || foundKinds.has(years)) return;
    if (measured.some(isOfYear)) return;
    const at = Math.min(...[...own, ...added].map(({ path }) => path.column)) - 1;
    const head = panel.find(({ path }) => path.column === at)?.path;
    const corner = cornerColumn(grid, bottom, [years], at, head);
    if (corner === undefined) return;
    added.push(corner);
    foundKinds.add(years);
    needed++;
  }
}

/** True for a column of another block of the form that stands under the same header. */
const isBeside = (path: HeaderPath, { beside }: Pattern): boolean =>
  beside.some((other) => matchColumn(path, other)?.measure !== undefined);

/** A column of years right of those that each say their year is that of the table beside it. */
function withoutYearsBeside(items: readonly Item[]): readonly Item[] {
  const last = items.findLastIndex(({ expected }) => expected?.measure !== undefined);
  const isBare = ({ path, expected }: Item) => expected?.dated === true && path.years.length === 0;
  const isBeside = ({ expected }: Item, at: number) => at > last && expected !== undefined && isAddedYear(expected);
  return items.some(isBeside) && !items.some(isBare) ? items.filter((item, at) => !isBeside(item, at)) : items;
}

const isNumber = ({ steps }: HeaderPath): boolean => /^[\d.,]+%?$/.test(steps.at(-1)!.text);

function addedColumn({ column, steps, years, unit, of }: HeaderPath): AddedColumn {
  const heads = steps.map(({ text }) => text);
  return {
    column,
    text: heads.at(-1)!,
    heads,
    ...(years[0] === undefined ? {} : { year: years[0] }),
    ...(unit === undefined ? {} : { unit }),
    ...(of === undefined ? {} : { of }),
  };
}

/** True for a column among a header's own, or joined to them by others without a blank one between. */
function isWithin(column: number, left: number, right: number, strangers: readonly Item[]): boolean {
  const [from, to] = column < left ? [column, left] : [right + 1, column + 1];
  const joined = strangers.filter(({ path }) => path.column >= from && path.column < to);
  return (column >= left && column <= right) || joined.length === to - from;
}

function foundColumn(
  { path, reworded }: Pick<Item, 'path' | 'reworded'>,
  expected: ExpectedColumn,
  bottom: number,
  pattern: Pattern,
): FoundColumn {
  const own =
    expected.label === undefined
      ? undefined
      : path.steps.findLast(({ text }) => expected.path[0]!.includes(asPrinted(pattern, text)));
  return {
    column: path.column,
    expected,
    words: path.steps.map(({ text }) => text),
    headerEnd: own !== undefined && own.row < bottom && own !== path.steps.at(-1) ? own.row : bottom,
    ...(reworded === undefined ? {} : { isReworded: true as const }),
    ...(path.years[0] === undefined ? {} : { year: path.years[0] }),
    ...(path.unit === undefined ? {} : { unit: path.unit }),
    ...(path.isUnitOver ? { isUnitOver: true } : {}),
  };
}

import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { plainLabel } from '../../workbook/label-text';
import { isDated } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { headerText } from '../headers/header-text';
import type { DataRow, FoundHeader } from '../types';
import { isExpected, isPlanAlone } from '../words/plan-words';
import { isPartOfYear } from './row-words';

/** Years that stand alone in a row, each over the rows of that year. */

/** Of rows that are of a part of a year, or of what was planned for one. */
export const NO_YEAR = '';

/**
 * The year of the rows below a row that says nothing else, in a table that has no other place for it; none where it says that
 * they are not that year's (2021年计划, 2021年春季).
 */
export function yearHeading(grid: Grid, row: number, { columns, extras }: FoundHeader): string | undefined {
  const isBare = columns.some((found) => isDated(found.expected) && (found.year === undefined || found.isYearOfTitle));
  if (!isBare || columns.some(({ expected }) => expected.label?.kind === 'year')) return undefined;
  const all = [...columns, ...extras].map(({ column }) => column);
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const own = grid.row(row).filter(({ column }) => column >= left && column <= right && grid.text(row, column) !== '');
  const [first] = own;
  if (first === undefined || columns.some(({ column, expected }) => column === first.column && !expected.label))
    return undefined;
  const text = grid.text(row, first.column);
  if (!/\d{4}/.test(plainLabel(text)) || own.some(({ column }) => grid.text(row, column) !== text)) return undefined;
  const said = headerText(text);
  if (said.text === '') return said.year;
  const rest = said.text.replace(/[()]/g, '');
  return said.year !== undefined && (isPartOfYear(rest) || isPlanAlone(rest) || isExpectedAlone(rest))
    ? NO_YEAR
    : undefined;
}

const LONGEST_EXPECTED = 3;
const isExpectedAlone = (text: string): boolean => text.length <= LONGEST_EXPECTED && isExpected(text);

/** The header without the year of the title, where years over the rows say it. */
export function datedByRows(header: FoundHeader): FoundHeader {
  const columns = header.columns.map(({ isYearOfTitle, year, ...found }) =>
    isYearOfTitle || year === undefined ? found : { ...found, year },
  );
  return { ...header, columns };
}

/** Sums below headings of several years of which nothing tells whether they are of one year or of all: each year must have one. */
export function sumsOfUnsureYear(rows: readonly DataRow[], headed: ReadonlyMap<number, string>): readonly DataRow[] {
  const years = new Set([...headed.values()].filter((year) => year !== NO_YEAR));
  const sums = rows.filter(({ role, row }) => role === 'total' && headed.has(row));
  const isOneOfEach = sums.length === years.size && new Set(sums.map(({ year }) => year)).size === years.size;
  return isOneOfEach ? [] : sums;
}

/**
 * Rows below headings of a year under which most names stand twice: a heading for some of them is wanting, or is a slip. Those
 * that come again, and all of that year.
 */
export function rowsOfUnsureYear(
  rows: readonly DataRow[],
  headed: ReadonlyMap<number, string>,
): { readonly again: readonly DataRow[]; readonly all: readonly DataRow[] } {
  const own = rows.filter(({ role, row }) => role !== 'total' && headed.has(row));
  const doubled = gathered([...groupBy(own, ({ year }) => year).values()], (all) => {
    const names = [...groupBy(all, ({ labels }) => JSON.stringify(labels)).values()];
    const again = gathered(names, ([_, ...others]) => others);
    return again.length * 2 >= names.length ? [{ again, all }] : [];
  });
  return { again: gathered(doubled, ({ again }) => again), all: gathered(doubled, ({ all }) => all) };
}

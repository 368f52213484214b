import type { Label } from '../../catalogue/types';
import { headerLabel, isSubtotalWord, isTotalWord, plainLabel } from '../../workbook/label-text';
import { readYear } from '../../workbook/year-text';
import { groupsByYear } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isSameSum, rowValues } from './row-values';

/** What a sum may say of its year without naming it: 本年度合计, 年度合计. */
const THIS_YEAR = /^[本该当全]?年度?/;
const OVER_YEARS = /^[两二三各历]个?学?年/;

/** A word of a sum in a column of years, without the year that it names: 2020年小计, 本年度合计. */
const sumWord = (text: string): string => (readYear(text)?.rest ?? plainLabel(text)).replace(THIS_YEAR, '');

/** True for a sum in a column of years. */
export const isYearSumWord = (text: string): boolean => {
  const word = sumWord(text);
  return isTotalWord(text) || isTotalWord(word) || isSubtotalWord(word);
};

/** True for a word that is never said of all years: 小计, 年度合计. */
const saysOneYear = (text: string): boolean =>
  !OVER_YEARS.test(plainLabel(text)) && (isSubtotalWord(text) || sumWord(text) !== plainLabel(text));

/**
 * Tells of which year the sums are that stand in a column of years which the form lacks (小计 under 年度): of the one in the
 * rows above it, where that is one alone. Over all rows of its year it is the form's row of 合计; of any other the numbers
 * have to tell what it sums.
 */
export function withYearSums(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  const dated = header.columns.find(({ expected }) => groupsByYear(expected))?.expected.label?.name;
  const textOf = (row: DataRow) => row.labelCells[dated!]?.text ?? '';
  const isYearSum = (row: DataRow) =>
    row.role === 'subtotal' && row.sums === dated && Object.keys(row.labels).length === 0;
  const names = header.block.labels.flatMap(({ kind, name }) => (kind === 'open' || kind === 'closed' ? name : []));
  // Without names a year has one row, and needs no sum.
  const sums = dated === undefined || names.length === 0 ? [] : rows.filter(isYearSum);
  if (sums.length === 0) return rows;
  const items = rows.filter(({ role }) => role === 'item');
  const values = rowValues(grid, header);
  // Sums above their rows are of those below.
  const isAbove = rows.indexOf(items[0]!) > rows.indexOf(sums[0]!);
  const years = new Map(sums.map((row) => [row, yearOf(row)]));
  const total = header.block.labels.map(totalOf).find((own) => own !== undefined);
  return rows.map((row): DataRow => {
    const year = years.get(row);
    if (year === undefined) return row;
    // Of a known year it sums names, not years.
    if (total === undefined || !isOfAll(row, year)) return { ...row, year, sums: names.at(-1)! };
    const { sums: _, ...whole } = row;
    return { ...whole, year, role: 'total', labels: total };
  });

  function yearOf(row: DataRow): string | undefined {
    if (row.year !== undefined) return row.year;
    if (isAbove || OVER_YEARS.test(plainLabel(textOf(row)))) return undefined;
    const own = itemsAbove(row);
    const year = own[0]?.year;
    if (year === undefined || own.some((item) => item.year !== year)) return undefined;
    const above = items.filter((item) => item.row < row.row);
    const isOfOne = saysOneYear(textOf(row)) || above.every((item) => item.year === year) || isUsual(row, year);
    const isOfAllYears = own.length < above.length && isSameSum(values.of(row), values.sumOf(above));
    return isOfOne && !(isOfAllYears && values.columns > 0) ? year : undefined;
  }

  /** True where another year's sum is called the same. */
  function isUsual(row: DataRow, year: string): boolean {
    return sums.some((other) => {
      const [first] = other.row < row.row ? itemsAbove(other) : [];
      return first !== undefined && first.year !== year && headerLabel(textOf(other)) === headerLabel(textOf(row));
    });
  }

  /** The rows between a sum and the one above it. */
  function itemsAbove({ row }: DataRow): readonly DataRow[] {
    const from = rows.findLast((other) => other.row < row && (isYearSum(other) || other.role === 'total'))?.row ?? -1;
    return items.filter((item) => item.row > from && item.row < row);
  }

  /** True for the one sum of a year that stands below or above all its rows. */
  function isOfAll(row: DataRow, year: string): boolean {
    const isOther = (other: DataRow) =>
      other !== row && (other.role === 'total' ? other.year : years.get(other)) === year;
    const own = items.filter((item) => item.year === year);
    const isApart = own.every((item) => item.row < row.row) || own.every((item) => item.row > row.row);
    return own.length > 0 && isApart && !rows.some(isOther);
  }
}

/** The name of the row of sums that a label has, in a form that has one. */
function totalOf({ name, total, members }: Label): Readonly<Record<string, string>> | undefined {
  const own = total ?? members?.find(({ role }) => role === 'total');
  return own === undefined ? undefined : { [name]: own.name };
}

import { halfWidth } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';

/** The day that a sheet was named by: 20211103, 2021.11.3, 1103, 11月3日. */
export interface NameDate {
  /** As written. */
  readonly written: string;
  /** Absent where only month and day are named. */
  readonly year?: number;
  readonly month: number;
  /** Absent where only year and month are named. */
  readonly day?: number;
}

const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const TWO_MONTH = '(0[1-9]|1[0-2])';
const TWO_DAY = '(0[1-9]|[12]\\d|3[01])';
/** What may stand in front of a date that names its year: nothing that makes it part of another number. */
const BEFORE = '(^|[^\\d.])';
/** What parts bare digits from the number of a table. */
const APART = '^|[\\s_(\\[【-]|(?!表)[\\u4e00-\\u9fff]|(?![附续])[\\u4e00-\\u9fff]表';
/** A year written in two digits. */
const CENTURY = 2000;

/** Each with its groups: what stands before, then year, month and day as far as they are named. */
const WRITTEN: readonly (readonly [RegExp, ...('year' | 'month' | 'day')[]])[] = [
  [new RegExp(`${BEFORE}(20\\d\\d)${TWO_MONTH}${TWO_DAY}(?!\\d)`), 'year', 'month', 'day'],
  [new RegExp(`(表\\d{1,2})(20\\d\\d)${TWO_MONTH}${TWO_DAY}(?!\\d)`), 'year', 'month', 'day'],
  [new RegExp(`${BEFORE}(20\\d\\d)[年./_-]${MONTH}[月./_-]${DAY}[日号]?(?!\\d)`), 'year', 'month', 'day'],
  [new RegExp(`${BEFORE}(20\\d\\d)年${MONTH}月(?:份)?(?!\\d)`), 'year', 'month'],
  [new RegExp(`(^|\\D)${MONTH}月${DAY}[日号]?(?!\\d)`), 'month', 'day'],
  [new RegExp(`(${APART})(\\d\\d)${TWO_MONTH}${TWO_DAY}(?!\\d)`), 'year', 'month', 'day'],
  [new RegExp(`(${APART})${TWO_MONTH}${TWO_DAY}(?![\\d.年月])`), 'month', 'day'],
  // Two numbers with a sign between may count parts of a table, unless they stand apart from its number.
  [new RegExp(`([\\s_(\\[【])${MONTH}[.-]${DAY}(?![\\d.年月-])`), 'month', 'day'],
  [new RegExp(`(-)${MONTH}\\.${DAY}(?![\\d.年月-])`), 'month', 'day'],
];

/** The date in the name of a sheet; undefined where there is none. */
export const dateInName = remembered((name: string): NameDate | undefined => {
  const half = halfWidth(name);
  for (const [pattern, ...parts] of WRITTEN) {
    const match = pattern.exec(half);
    if (match === null) continue;
    const [whole, before = '', ...numbers] = match;
    const read = Object.fromEntries(parts.map((part, at) => [part, Number(numbers[at])]));
    if (read.year !== undefined && read.year < 100) read.year += CENTURY;
    return { ...(read as Omit<NameDate, 'written'>), written: whole.slice(before.length) };
  }
  return undefined;
});

/** The name of a sheet without the day that it was given: what is left says which table it is, and of which set. */
export const withoutDate = (name: string): string => {
  const date = dateInName(name);
  return date === undefined ? name : halfWidth(name).replace(date.written, '');
};

/** Days of a month and day alone that are further apart than this may be of two years. */
const HALF_A_YEAR = 183;

/** True where one date is surely later than another; never where only one names its year. */
export function isLaterDate(one: NameDate | undefined, other: NameDate | undefined): boolean {
  if (one === undefined || other === undefined || (one.year === undefined) !== (other.year === undefined)) return false;
  const [a, b] = [dayOf(one), dayOf(other)];
  if (one.day === undefined || other.day === undefined) {
    return one.year! * 12 + one.month > other.year! * 12 + other.month;
  }
  return a > b && (one.year !== undefined || a - b < HALF_A_YEAR);
}

/** Days, counted with months of 31: enough to put dates in order. */
const dayOf = ({ year = 0, month, day = 0 }: NameDate): number => (year * 12 + month) * 31 + day;

import { fullWidthDigits, plainLabel, seenText } from './label-text';
import { chineseDigits } from './numerals';
import { decimalText } from './rational';
import { isDate } from './shown-text';
import type { Cell } from './types';

/** Years as labels name them. */
export interface YearReading {
  /** The year meant; of a school year 2019-2020 the one it ends in. */
  readonly year: string;
  /** First year of a range; equal to `year` otherwise. */
  readonly from: string;
  /** What is left of the label once the year words are taken out. */
  readonly rest: string;
}

const DIGITS = '零一二三四五六七八九';
/** A year in Chinese digits; 〇 is also typed as a circle, as 零 or as a letter. */
const CHINESE =
  /(^|[^〇○零一二三四五六七八九])((?:二[〇○◯零0Oo]|一九)[〇○◯零0Oo一二三四五六七八九]{2})(?=[-~至]|年|学年|届|级|$)/g;
// Nobody reports on years before 1950; and a year typed into a cell of dates shows as one of 1905.
const FULL = '(?:19[5-9]|20\\d)\\d';
/** A month behind the first or the last year of a range; 1月-12月 is all of one. */
const MONTH = '(?:\\s*[.年/-]\\s*(1[0-2]|0?[1-9])月?)?';
const WORD = '(?:学年度?|年度?|届|级)?(?:全年|末|底|秋季?)?';
const ALL_MONTHS = '(?:0?1月?[-~—至到]12月份?)?';
/** A year or a range of two; `2019-20` only where 学年 or 年度 follows, else it may be a month. */
const YEAR = new RegExp(
  `(^|\\D)(?:FY)?(${FULL})(?:${MONTH}\\s*年?\\s*[-~—至到/]+\\s*(${FULL}|\\d\\d(?=学年|年度))${MONTH}|\\.0+)?(?!\\d)\\s*${WORD}${ALL_MONTHS}`,
  'i',
);
/** 2019/20, where no month can be meant. */
const SHORTENED = new RegExp(`(^|\\D)(${FULL})([-~—至到/])(1[3-9]|[2-9]\\d)(?![\\d./月年-])`);
/** Two digits are a year only where 年 or an apostrophe says so, and nothing else stands there: 教龄20年 is none. */
const SHORT = /^([1-3]\d)(?:年?[-~—至到/]+([1-3]\d))?(?:学年度?|年度?)(?:末|底)?(?=$|[([【〔])/;
const APOSTROPHE = /^['’‘`´]([1-3]\d)$/;

/** What every year has in it; most labels have not, and that is told faster. */
const MAY_NAME_YEAR = /19|20|二[〇○◯零0Oo]|一九|^[1-3]\d[年学\-~—至到/]/;

const inDigits = (chinese: string): string =>
  [...chinese.replace(/[〇○◯0Oo]/g, '零')].map((digit) => DIGITS.indexOf(digit)).join('');

/** Finds the year in a label such as `2020年`, `2020学年`, `2019-2020` or `2020年数量`; undefined if it names none. */
export function readYear(label: string): YearReading | undefined {
  const text = plainLabel(label);
  const apostrophe = text.length === 2 ? APOSTROPHE.exec(seenText(label).trim()) : null;
  if (apostrophe !== null) return { year: `20${apostrophe[1]}`, from: `20${apostrophe[1]}`, rest: '' };
  if (!MAY_NAME_YEAR.test(text)) return undefined;
  const plain = inFull(text.replace(CHINESE, (_, before, year) => before + inDigits(year)));
  const match = YEAR.exec(plain);
  if (match === null) return shortYear(plain);
  const [found, before = '', from = '', month, to, lastMonth] = match;
  const year = to === undefined ? from : from.slice(0, 4 - to.length) + to;
  if (!isOneYear(Number(from), Number(year), month, lastMonth)) return undefined;
  return { year, from, rest: plain.slice(0, match.index) + before + plain.slice(match.index + found.length) };
}

function inFull(text: string): string {
  const [found, before = '', from = '', joint = '', to] = SHORTENED.exec(text) ?? [];
  const year = String(Number(from) + 1);
  return found === undefined || !year.endsWith(to!) ? text : text.replace(found, before + from + joint + year);
}

function shortYear(plain: string): YearReading | undefined {
  const match = SHORT.exec(plain);
  if (match === null) return undefined;
  const [found, from, to = from] = match;
  if (!isOneYear(Number(from), Number(to), undefined, undefined)) return undefined;
  return { year: `20${to}`, from: `20${from}`, rest: plain.slice(found.length) };
}

/** True for a year, or two in a row; with months for all of a calendar year, or a school year from summer to summer. */
function isOneYear(from: number, to: number, month: string | undefined, last: string | undefined): boolean {
  if (month === undefined && last === undefined) return to === from || to === from + 1;
  if (month === undefined || last === undefined) return false;
  if (to === from) return Number(month) === 1 && Number(last) === 12;
  return to === from + 1 && Number(month) >= 7 && Number(last) <= 8;
}

/** What may be left of a label that names a whole year: words in brackets, the year's last day or month. */
const WHOLE_YEAR =
  /^(?:[上本去今]学?[年期]度?)?(?:截至|截止|至)?(?:[-/.]?12(?:[-/.月](?:31日?)?|月?[底末])?)?(?:[([【〔][^)\]】〕]*[)\]】〕])*$/;
export const isWholeYear = (rest: string): boolean => WHOLE_YEAR.test(rest);
/** Other words are let pass, unless they make it a part of the year, or another year stands among them. */
const PART = /\d|半年|季|春|秋|[一二三四五六七八九十]月|旬|学期|前|后|[以之]/;

/**
 * The year that a cell of years names: by its label or number, by what a date shows. Undefined for a part of a year, for
 * several, and for a year typed into a cell of dates, which is read as a day of 1905.
 * @param text what the cell shows
 */
export function yearOfCell(cell: Cell | undefined, text: string): string | undefined {
  const read = namedIn(cell, text);
  return read === undefined || isWholeYear(read.rest) || !PART.test(read.rest) ? read?.year : undefined;
}

/** A year with a month, or a month and a day, in digits alone: 2001.9, which Excel makes a number, 200109, 20010901. */
const MOMENT = /^((?:19|20)\d\d)(?:\.(?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)$/;

/** The year in which something was, as a cell has it: any day or month of it will do. */
export function momentYear(cell: Cell | undefined, text: string): string | undefined {
  const named = namedIn(cell, text)?.year;
  if (named !== undefined || cell === undefined || cell.struck === true || isDate(cell)) return named;
  const digits = typeof cell.value === 'number' ? decimalText(cell.value) : seenText(text).trim();
  return MOMENT.exec(digits)?.[1];
}

function namedIn(cell: Cell | undefined, text: string): Pick<YearReading, 'year' | 'rest'> | undefined {
  if (cell?.struck === true) return undefined;
  if (typeof cell?.value === 'number' && !isDate(cell)) {
    const { value } = cell;
    if (value >= 1900 && value < 2100) return Number.isInteger(value) ? { year: String(value), rest: '' } : undefined;
  }
  // A format of thousands shows 2,020.
  return readYear(text.replace(/^(\d),(?=\d{3}(?:\.0+)?$)/, '$1'));
}

/** A year that is named by its place alone: this one, or the one before. Which they are the other tables tell. */
export type RelativeYear = '+0' | '-1';
const RELATIVE = /^(?:([本今当])|[上去]一?)(?:学?年度?|期)$/;

export function relativeYear(label: string): RelativeYear | undefined {
  const match = RELATIVE.exec(plainLabel(label));
  return match === null ? undefined : match[1] === undefined ? '-1' : '+0';
}

/** The number of a table, or of a chapter and its table: what stands behind the blank is not joined to it. */
const TABLE_NUMBER = /^\s*[附续]?表\s*\d{1,2}(?:\s*[-.~—–]\s*\d{1,2})?(?=[\s:、.]|(?:19|20)\d\d[-~年至])/;

/** Digits with blanks between: numbers of their own (附件20 2020), unless every digit stands apart. */
const partedDigits = (run: string): string => (/\d\d/.test(run) ? run.replace(/\s+/g, '|') : run);

/** Why the years in a caption cannot be meant, in words for the user; undefined when they can. */
export function impossibleYears(caption: string): string | undefined {
  const plain = plainLabel(
    caption
      .normalize('NFKC')
      .replace(TABLE_NUMBER, '')
      .replace(/\d[\d\s]*\d/g, partedDigits),
  );
  const long = /(?:^|\D)(20\d{3,})(?=学?年|届|级|[-~至])|\d年?[-~至](20\d{3,})(?!\d)/.exec(plain);
  if (long !== null) return `“${long[1] ?? long[2]}”不是年份`;
  const range = /(?:^|\D)((20\d\d)年?[-~至](20\d\d))(?!\d)/.exec(plain);
  if (range !== null && Number(range[3]) < Number(range[2])) return `“${range[1]}”的年份前后颠倒`;
  return undefined;
}

/**
 * A caption whose years cannot be meant, as it must be meant: a digit too many left out, two years in the wrong order
 * exchanged. Undefined unless this can be done with `years` in one way only.
 */
export function titleLike(caption: string, years: readonly string[]): string | undefined {
  const [long] = /\d{5,}/.exec(caption) ?? [];
  const shorter = long === undefined ? [] : [...long].map((_, at) => long.slice(0, at) + long.slice(at + 1));
  const turned = caption.replace(RANGE, (_, from, between, to) => to + between + from);
  const meant = [...years.filter((year) => shorter.includes(year)).map((year) => caption.replace(long!, year)), turned];
  const possible = meant.filter((text) => {
    const [, from, , to] = RANGE.exec(text) ?? [];
    return text !== caption && impossibleYears(text) === undefined && (from === undefined || from < to!);
  });
  return possible.length === 1 ? possible[0] : undefined;
}

const RANGE = /(20\d\d)(年?\s*[-—–~至]+\s*)(20\d\d)(?!\d)/;

/** A year label that names another year, written as it was: `2020-2021学年` a year later is `2021-2022学年`. */
export function yearLike(label: string, year: string, needed: string): string {
  const later = Number(needed) - Number(year);
  let before: number | undefined;
  const written = label.replace(/[0-9０-９]+/g, (digits) => {
    const plain = Number(digits.normalize('NFKC'));
    // The end of 2019/20; up to 12 it is a month.
    const isEnd = digits.length === 2 && before !== undefined && plain > 12 && plain === (before + 1) % 100;
    if (digits.length !== 4 && !isEnd) return digits;
    const meant = isEnd ? before! + 1 : plain;
    before = meant;
    const moved = String(meant + later).slice(-digits.length);
    return /[０-９]/.test(digits) ? fullWidthDigits(moved) : moved;
  });
  if (before !== undefined) return written;
  let isFound = false;
  const chinese = label.replace(/[〇○零一二三四五六七八九]{4}/, () => {
    isFound = true;
    return chineseDigits(needed);
  });
  return isFound ? chinese : needed;
}

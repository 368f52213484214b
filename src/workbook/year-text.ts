import { plainLabel } from './label-text';

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
/** A year in Chinese digits; 〇 is also typed as a circle or as 零. */
const CHINESE =
  /(?<![〇○零一二三四五六七八九])(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2}(?=[-~至]|年|学年|届|级|$)/g;
/** A year or a range of two; `2019-20` only where 学年 follows, else it may be a month. */
const YEAR =
  /(?<!\d)((?:19|20)\d\d)(?:\s*年?\s*[-~—至/]\s*((?:19|20)\d\d|\d\d(?=学年)))?(?!\d)\s*(?:学年度?|年度?|届|级)?/;

/** What every year has in it; most labels have not, and that is told faster. */
const MAY_NAME_YEAR = /19|20|二[〇○零]|一九/;

const inDigits = (chinese: string): string =>
  [...chinese.replace(/[〇○]/g, '零')].map((digit) => DIGITS.indexOf(digit)).join('');

/** Finds the year in a label such as `2020年`, `2020学年`, `2019-2020` or `2020年数量`; undefined if it names none. */
export function readYear(label: string): YearReading | undefined {
  const text = plainLabel(label);
  if (!MAY_NAME_YEAR.test(text)) return undefined;
  const plain = text.replace(CHINESE, inDigits);
  const match = YEAR.exec(plain);
  if (match === null) return undefined;
  const [found, from = '', to] = match;
  return {
    year: to === undefined ? from : from.slice(0, 4 - to.length) + to,
    from,
    rest: plain.slice(0, match.index) + plain.slice(match.index + found.length),
  };
}

/** Why the years in a caption cannot be meant, in words for the user; undefined when they can. */
export function impossibleYears(caption: string): string | undefined {
  const plain = plainLabel(caption);
  const long = /(?<!\d)20\d{3,}(?=学?年|届|级|[-~至])|(?<=\d年?[-~至])20\d{3,}(?!\d)/.exec(plain);
  if (long !== null) return `“${long[0]}”不是年份`;
  const range = /(?<!\d)(20\d\d)年?[-~至](20\d\d)(?!\d)/.exec(plain);
  if (range !== null && Number(range[2]) < Number(range[1])) return `“${range[0]}”的年份前后颠倒`;
  return undefined;
}

const FOUR_DIGITS = /(?<![0-9０-９])[0-9０-９]{4}(?![0-9０-９])/g;

/** A year label that names another year, written as it was: `2020-2021学年` a year later is `2021-2022学年`. */
export function yearLike(label: string, year: string, needed: string): string {
  const later = Number(needed) - Number(year);
  let isFound = false;
  const written = label.replace(FOUR_DIGITS, (digits) => {
    isFound = true;
    const moved = String(Number(digits.normalize('NFKC')) + later);
    return /[０-９]/.test(digits) ? wide(moved) : moved;
  });
  if (isFound) return written;
  const chinese = label.replace(/[〇○零一二三四五六七八九]{4}/, () => {
    isFound = true;
    return [...needed].map((digit) => `〇${DIGITS.slice(1)}`[Number(digit)]).join('');
  });
  return isFound ? chinese : needed;
}

const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

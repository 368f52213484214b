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

const DIGITS = '〇零一二三四五六七八九';
const YEAR = /(?<!\d)((?:19|20)\d\d)(?:\s*年?\s*[-~—至/]\s*((?:19|20)\d\d))?(?!\d)\s*(?:学年度?|年度?|届|级)?/;

/** Finds the year in a label such as `2020年`, `2020学年`, `2019-2020` or `2020年数量`; undefined if it names none. */
export function readYear(label: string): YearReading | undefined {
  const plain = plainLabel(label).replace(/[二][〇零][〇零一二三四五六七八九]{2}(?=年|学年|$)/, (chinese) =>
    [...chinese].map((digit) => (digit === '零' ? 0 : DIGITS.replace('零', '').indexOf(digit))).join(''),
  );
  const match = YEAR.exec(plain);
  if (match === null) return undefined;
  const from = match[1] as string;
  return {
    year: match[2] ?? from,
    from,
    rest: plain.slice(0, match.index) + plain.slice(match.index + match[0].length),
  };
}

/** Why the years in a caption cannot be meant, in words for the user; undefined when they can. */
export function impossibleYears(caption: string): string | undefined {
  const plain = plainLabel(caption);
  const long = /(?<!\d)20\d{3,}(?!\d)/.exec(plain);
  if (long !== null) return `“${long[0]}”不是年份`;
  const range = /(?<!\d)(20\d\d)年?[-~至](20\d\d)(?!\d)/.exec(plain);
  if (range !== null && Number(range[2]) < Number(range[1])) return `“${range[0]}”的年份前后颠倒`;
  return undefined;
}

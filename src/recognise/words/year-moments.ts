import { plainLabel } from '../../workbook/label-text';

/** A month or a day of a year, for which a table may give what there was: 2020年10月, 2020年10月1日, 2020-10-01. */
export interface YearMoment {
  readonly year: string;
  /** The month, and the day where it is named. */
  readonly at: string;
}

const IN_WORDS = /^((?:19|20)\d\d)年(0?[1-9]|1[0-2])月份?(?:([0-3]?\d)[日号]|[初末底])?$/;
const IN_DIGITS = /^((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.]([0-3]?\d)$/;

export function yearMoment(text: string): YearMoment | undefined {
  const plain = plainLabel(text).replace(/^截[至止]/, '');
  const [, year, month, day] = IN_WORDS.exec(plain) ?? IN_DIGITS.exec(plain) ?? [];
  if (year === undefined) return undefined;
  return { year, at: [month, ...(day === undefined ? [] : [day])].map(Number).join('/') };
}

/**
 * The texts that stand for their years: all of one month or day, so that no two are parts of one year, and of more years
 * than one. Of a single one nobody can tell whether it is a year's.
 */
export function yearsByMoment(texts: readonly string[]): ReadonlyMap<string, string> {
  const moments = texts.map(yearMoment);
  const known = moments.flatMap((moment) => moment ?? []);
  const isSame = known.length === texts.length && new Set(known.map(({ at }) => at)).size === 1;
  if (!isSame || new Set(known.map(({ year }) => year)).size < 2) return NONE;
  return new Map(texts.map((text, at) => [text, moments[at]!.year]));
}

const NONE: ReadonlyMap<string, string> = new Map();

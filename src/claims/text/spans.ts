import type { SpokenYear } from './years';

/** The years that a number is of, as the report's own years make it out. */
export interface YearSpan {
  readonly years: readonly string[];
  /** `several`: each of them or both, as what is counted has it; `together`: the two years as the tables add them up. */
  readonly kind: 'one' | 'several' | 'together';
  /** False where a school year may be either of its two. */
  readonly sure: boolean;
}

/**
 * What a year word means in a report.
 * @param shown the years that the report shows, ascending
 * @returns undefined where the report shows no such year
 */
export function spanOf(year: SpokenYear, shown: readonly string[]): YearSpan | undefined {
  const one = (at: number): YearSpan | undefined => {
    const found = shown[shown.length + at];
    return found === undefined ? undefined : { years: [found], kind: 'one', sure: true };
  };
  switch (year.kind) {
    case 'year':
      return { years: [year.year], kind: 'one', sure: true };
    case 'last':
      return one(-1);
    case 'before':
      return one(-2);
    case 'many':
      return { years: [MANY], kind: 'one', sure: false };
    case 'both':
      return { years: shown, kind: 'together', sure: true };
    case 'since':
      // How it is since a year that no table has is not known.
      return shown.includes(year.year)
        ? { years: shown.filter((one) => one >= year.year), kind: 'several', sure: false }
        : { years: [MANY], kind: 'one', sure: false };
    case 'range':
      return { years: yearsOf(year), kind: 'several', sure: !year.schoolYear };
  }
}

/** Each year of a range; a school year is named by both of its own. */
export const yearsOf = ({ from, to }: Extract<SpokenYear, { kind: 'range' }>): string[] => {
  const count = Number(to) - Number(from);
  return count > 0 && count < LONGEST
    ? Array.from({ length: count + 1 }, (_, at) => String(Number(from) + at))
    : [from, to];
};
const LONGEST = 50;

/** What no table shows: of more years than there are. */
const MANY = 'many';

/** The year before, among those that the report shows or by the calendar. */
export const yearBefore = (year: string): string => String(Number(year) - 1);

/** The one year that a number is of; undefined where there are several, or none. */
export const onlyYear = (span: YearSpan | undefined): string | undefined =>
  span?.kind === 'one' ? span.years[0] : undefined;

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
    case 'range':
      return { years: [year.from, year.to], kind: 'several', sure: !year.schoolYear };
  }
}

/** What no table shows: of more years than there are. */
const MANY = 'many';

/** The year before, among those that the report shows or by the calendar. */
export const yearBefore = (year: string): string => String(Number(year) - 1);

/** The one year that a number is of; undefined where there are several, or none. */
export const onlyYear = (span: YearSpan | undefined): string | undefined =>
  span?.kind === 'one' ? span.years[0] : undefined;

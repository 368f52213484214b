import type { CopyFacts } from './copy-facts';

/** The years that the report in a workbook is about, as most of its tables show them. */
export interface ReportYears {
  /** The last year; undefined where too many tables show another one to tell. */
  readonly last: string | undefined;
  /** The years that at least half of the tables up to that year show. */
  readonly all: ReadonlySet<string>;
}

/** So many tables of later years, against those of the commonest, make the later years the report's… */
const ENOUGH_LATER = 1 / 2;
/** …and no more than so many are strays, as a plan for the next year. */
const FEW_LATER = 1 / 8;

export const lastOf = (years: readonly string[]): string | undefined => years.at(-1);

/** What the tables with figures in them say, by the latest year that has any; the later years count where about as many tables show them. */
export function reportYearsOf(facts: readonly CopyFacts[]): ReportYears {
  const votes = new Map<string, Set<number>>();
  const shown = facts.filter(({ lastFilled }) => lastFilled !== undefined);
  for (const { copy, lastFilled: last = '' } of shown) {
    votes.set(last, (votes.get(last) ?? new Set()).add(copy.form.no));
  }
  const most = Math.max(0, ...[...votes.values()].map(({ size }) => size));
  let last: string | undefined;
  for (const [year, { size }] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (size === most || (last !== undefined && size >= most * ENOUGH_LATER)) last = year;
    else if (last !== undefined && size > most * FEW_LATER) return { last: undefined, all: new Set() };
  }
  return { last, all: yearsOfMost(shown.filter(({ years }) => lastOf(years[0]) === last)) };
}

function yearsOfMost(facts: readonly CopyFacts[]): Set<string> {
  const votes = new Map<string, number>();
  for (const { years } of facts) for (const year of years[0]) votes.set(year, (votes.get(year) ?? 0) + 1);
  return new Set([...votes].filter(([, count]) => count * 2 >= facts.length).map(([year]) => year));
}

import type { Figure } from '../../recognise/types';
import { combine, type Quantity } from '../../rules/judge/quantity';
import type { YearSpan } from '../text/spans';
import { type Named, valuesFor, wholesFor } from './entries';
import type { Value } from './values';

/** What the tables have for a name and its years. */
export interface Looked {
  /** Any of them will do, or, of rates over several years, each must. */
  readonly options: readonly { readonly quantity: Quantity; readonly figures: readonly Figure[] }[];
  readonly each: boolean;
  /** False where the text leaves open which year it means. */
  readonly sure: boolean;
  /** Values of other years, which the text may have meant if it says none. */
  readonly others: readonly { readonly quantity: Quantity; readonly year: string }[];
}

/** Why the tables have nothing: not of that year, or not at all. */
export type Missing = 'no-year' | 'no-figure';

/**
 * What the tables have for a name in the years that a text speaks of. Counts add up over several years; rates must
 * each be right. Without a year it is the last one, and the others are kept to be named if one of them fits.
 * @param comparison which of the line's comparisons; or `whole`, what its shares are of
 */
export function look(named: Named, span: YearSpan | undefined, comparison: number | 'whole' = 0): Looked | Missing {
  const values = comparison === 'whole' ? wholesFor(named) : valuesFor(named, comparison);
  const all = comparison === 'whole' ? named.entry.wholes : (named.entry.values[comparison] ?? []);
  const known = new Set(all.flatMap(({ year }) => year ?? []));
  return pick(values, span, !ADDS_UP.test(named.entry.line.wording.unit), known);
}

/** What is counted year by year adds up over years; rates, averages and what is there at a time do not. */
const ADDS_UP = /^(?:人|人次|个|家|项|门|本|篇|次|天|人天|种|万元)$/;

function pick(
  values: readonly Value[],
  span: YearSpan | undefined,
  isRate: boolean,
  known: ReadonlySet<string>,
): Looked | Missing {
  if (values.length === 0) return 'no-figure';
  const undated = values.filter(({ year }) => year === undefined);
  if (undated.length > 0) return looked(undated.slice(0, 1), true);
  const ofYear = (year: string): readonly Value[] => values.filter((value) => value.year === year);
  if (span === undefined) {
    const years = [...new Set(values.flatMap(({ year }) => (year === 'all' ? [] : (year ?? []))))].sort();
    const last = years[years.length - 1];
    if (last === undefined) return 'no-year';
    const found = looked(ofYear(last).slice(0, 1), true);
    if (typeof found === 'string') return found;
    const others = years
      .slice(0, -1)
      .flatMap((year) => ofYear(year).flatMap(({ quantity }) => (quantity === undefined ? [] : [{ quantity, year }])));
    return { ...found, others };
  }
  if (span.kind === 'one') {
    const found = ofYear(span.years[0]!);
    return found.length === 0 ? 'no-year' : looked(found.slice(0, 1), span.sure);
  }
  const together =
    span.kind === 'several' || span.kind === 'together' ? values.filter(({ year }) => year === 'all') : [];
  const within = span.years.flatMap((year) => ofYear(year).slice(0, 1));
  // A school year stands under one of its years; a sum over years that no row has is no sum of what they have.
  const isWhole = span.years.every((year) => known.has(year)) || (!span.sure && span.years.length === 2);
  if (within.length === 0 || !isWhole) return 'no-year';
  if (within.some(({ quantity }) => quantity === undefined)) return 'no-figure';
  if (isRate) return { options: within.flatMap(optionOf), each: true, sure: span.sure, others: [] };
  const sum = within.map(({ quantity }) => quantity!).reduce((a, b) => combine('+', a, b));
  const figures = within.flatMap((value) => value.figures);
  const options = [{ quantity: sum, figures }, ...together.flatMap(optionOf)];
  // A school year is named by both of its years, and its figures stand under the later one.
  if (span.kind === 'several' && span.years.length === 2) options.push(...ofYear(span.years[1]!).flatMap(optionOf));
  return { options, each: false, sure: span.sure, others: [] };
}

const optionOf = ({ quantity, figures }: Value): { quantity: Quantity; figures: readonly Figure[] }[] =>
  quantity === undefined ? [] : [{ quantity, figures }];

function looked(values: readonly Value[], sure: boolean): Looked | Missing {
  const options = values.flatMap(optionOf);
  return options.length === 0 ? 'no-figure' : { options, each: false, sure, others: [] };
}

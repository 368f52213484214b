import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import { placeKey } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';

/** The figures beside a figure, which a hand may have copied. */
export interface Neighbours {
  readonly at: (place: CellPlace) => Figure | undefined;
  /** The figures of the same labels in the other years of its table. */
  readonly otherYears: (figure: Figure) => readonly Figure[];
  /** True where many figures of a measure are the same in every year, so that one more says nothing. */
  readonly isRepeating: (figure: Figure) => boolean;
}

const NONE: readonly never[] = [];

/**
 * Tells what stands beside what.
 * @param figures all figures of the workbook
 * @param now what stands in the workbook, where that is not these figures
 */
export function neighboursOf(figures: readonly Figure[], now: Changes): Neighbours {
  let places: ReadonlyMap<string, Figure> | undefined;
  let measures: ReadonlyMap<string, readonly Figure[]> | undefined;
  const dated = new Map<string, ReadonlyMap<string, readonly Figure[]>>();
  const repeating = new Map<string, boolean>();
  const ofMeasure = (figure: Figure) => {
    measures ??= groupBy(figures, measureKey);
    return measures.get(measureKey(figure)) ?? NONE;
  };
  const sameLabels = (figure: Figure) => {
    const key = measureKey(figure);
    const known = dated.get(key) ?? groupBy(ofMeasure(figure), undatedKey);
    dated.set(key, known);
    return known.get(undatedKey(figure)) ?? NONE;
  };
  return {
    at: (place) => {
      places ??= new Map(figures.map((figure) => [placeKey(figure.place), figure]));
      return places.get(placeKey(place));
    },
    otherYears: (figure) => sameLabels(figure).filter((other) => other !== figure),
    isRepeating: (figure) => {
      const key = measureKey(figure);
      const known = repeating.get(key) ?? repeats(ofMeasure(figure), sameLabels, now);
      repeating.set(key, known);
      return known;
    },
  };
}

/** What a figure is, but for its year; rows of a list that differ by their year have a number each. */
function undatedKey({ labels }: Figure): string {
  const own = Object.entries(labels).filter(([dimension]) => dimension !== '年度' && dimension !== '行');
  return own.sort().flat().join('\u0000');
}

const measureKey = ({ table, block, measure }: Figure): string => `${table}\u0000${block.name ?? ''}\u0000${measure}`;

/** More repetitions than one in so many are the way of the measure. */
const SELDOM = 4;

function repeats(figures: readonly Figure[], sameLabels: (figure: Figure) => readonly Figure[], now: Changes): boolean {
  const valued = (figure: Figure) => now.get(figure) ?? figure;
  const own = figures.filter((figure) => valued(figure).value?.n !== 0n);
  const repeated = own.filter((figure) =>
    sameLabels(figure).some((other) => other !== figure && isSameValue(valued(figure), valued(other))),
  );
  // Both of a pair count.
  return repeated.length > 2 && repeated.length * SELDOM > own.length;
}

export function isSameValue({ value: a }: Figure, { value: b }: Figure): boolean {
  return a !== undefined && b !== undefined && a.n * b.d === b.n * a.d;
}

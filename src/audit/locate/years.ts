import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import { groupBy } from '../../workbook/group-by';

/** What a figure says in its other years. */
export interface Years {
  /** The figures of the same labels in the other years of its table. */
  readonly others: (figure: Figure) => readonly Figure[];
  /** True where many figures of a measure are the same in every year, so that one more says nothing. */
  readonly repeat: (figure: Figure) => boolean;
}

const NONE: readonly never[] = [];

export function yearsOf(figures: readonly Figure[], now: Changes): Years {
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
    others: (figure) => sameLabels(figure).filter((other) => other !== figure),
    repeat: (figure) => {
      const key = measureKey(figure);
      const known = repeating.get(key) ?? isRepeating(ofMeasure(figure), sameLabels, now);
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

function isRepeating(
  figures: readonly Figure[],
  sameLabels: (figure: Figure) => readonly Figure[],
  now: Changes,
): boolean {
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

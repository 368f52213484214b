import type { Figure, Unread } from '../../recognise/types';
import { placeText } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { CheckResult } from '../check';
import { type Confirmed, confirming } from './confirmed';
import { type FigureRow, matchRows, rowsOf } from './rows';
import { isSameFigure } from './same-figure';

/** What a figure is, in words. */
export { labelWords as figureWords } from '../../rules/judge/operands';

/** One figure that two workbooks give otherwise. */
export interface Difference {
  readonly first: Figure;
  readonly second: Figure;
  readonly confirmed: Confirmed;
}

/** Figures of one row that only one of two workbooks has. */
export interface Lone {
  readonly side: 'first' | 'second';
  readonly figures: readonly Figure[];
  /** True where the other one does not have the row at all. */
  readonly isWholeRow: boolean;
}

/** Two workbooks, or reports, side by side. */
export interface Compared {
  /** Figures that both have, and how many of them are equal. */
  readonly compared: number;
  readonly equal: number;
  /** By table. */
  readonly differences: readonly Difference[];
  readonly lone: readonly Lone[];
  /** Tables that only one of them has; nothing more is said of those. */
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
  /** Tables found in neither. */
  readonly missing: readonly number[];
  /** Cells and rows of tables that both have which were not understood in each, and so not compared. */
  readonly unread: readonly [first: readonly Unread[], second: readonly Unread[]];
}

/**
 * Compares the figures of two workbooks by what they mean: table, measure, labels, year. Where they stand, and how their
 * labels are worded, does not matter.
 */
export function compareResults(first: CheckResult, second: CheckResult): Compared {
  const numbers = (result: CheckResult) => new Set(result.recognition.tables.map(({ no }) => no));
  const [mine, others] = [numbers(first), numbers(second)];
  const common = (figures: readonly Figure[]) =>
    rowsOf(figures.filter((figure) => mine.has(figure.table) && others.has(figure.table)));
  const { pairs, onlyFirst, onlySecond } = matchRows(
    common(first.recognition.figures),
    common(second.recognition.figures),
  );
  const differing: (readonly [Figure, Figure])[] = [];
  const lone: Lone[] = [];
  const alone = (side: Lone['side'], figures: readonly Figure[], isWholeRow: boolean) => {
    const telling = figures.filter(isTelling);
    if (telling.length > 0) lone.push({ side, figures: telling, isWholeRow });
  };
  const told = { first: new Set<string>(), second: new Set<string>() };
  let compared = 0;
  for (const [one, other] of pairs) {
    const matched = matchFigures(one, other);
    for (const [a, b] of matched.pairs) {
      compared += 1;
      told.first.add(placeText(a.place));
      told.second.add(placeText(b.place));
      if (!isSameFigure(a, b)) differing.push([a, b]);
    }
    alone('first', matched.onlyFirst, false);
    alone('second', matched.onlySecond, false);
  }
  for (const row of onlyFirst) alone('first', row.figures, true);
  for (const row of onlySecond) alone('second', row.figures, true);
  for (const { side, figures } of lone) for (const { place } of figures) told[side].add(placeText(place));
  const confirmedBy = confirming(first, second, differing);
  const differences = differing.map(
    (pair): Difference => ({ first: pair[0], second: pair[1], confirmed: confirmedBy(pair) }),
  );
  const byTable =
    <T>(tableOf: (each: T) => number) =>
    (a: T, b: T) =>
      tableOf(a) - tableOf(b);
  return {
    compared,
    equal: compared - differences.length,
    differences: differences.sort(byTable((each) => each.first.table)),
    lone: lone.sort(byTable((each) => each.figures[0]!.table)),
    onlyFirst: [...mine].filter((no) => !others.has(no)),
    onlySecond: [...others].filter((no) => !mine.has(no)),
    missing: first.recognition.missing.filter((no) => !others.has(no)),
    unread: [unreadIn(first, others, told.first), unreadIn(second, mine, told.second)],
  };
}

/** What was compared as a text, or told as standing in one only, is not among them. */
const unreadIn = ({ recognition }: CheckResult, tables: ReadonlySet<number>, told: ReadonlySet<string>): Unread[] =>
  recognition.unread.filter(({ table, place }) => tables.has(table) && !told.has(placeText(place)));

/** True of what says something: a cell left blank does not, nor does the number of a row. */
const isTelling = ({ state, kind }: Figure): boolean => state !== 'blank' && kind !== 'ordinal' && kind !== 'mark';

/** The figures of two rows that are about the same: those of one measure and one set of labels. */
function matchFigures(first: FigureRow, second: FigureRow) {
  const others = groupBy(second.figures.filter(isCompared), keyOf);
  const pairs: [Figure, Figure][] = [];
  const onlyFirst = first.figures.filter(isCompared).filter((figure) => {
    const same = others.get(keyOf(figure))?.shift();
    if (same !== undefined) pairs.push([figure, same]);
    return same === undefined;
  });
  return { pairs, onlyFirst, onlySecond: [...others.values()].flat() };
}

/** A label is what rows are matched by, and may be worded otherwise; rows may well be counted otherwise. */
const isCompared = ({ measure, kind, labels }: Figure): boolean => kind !== 'ordinal' && labels[measure] === undefined;

const keyOf = ({ measure, labels }: Figure): string =>
  JSON.stringify([
    measure,
    ...Object.entries(labels)
      .filter(([dimension]) => dimension !== '行')
      .sort(),
  ]);

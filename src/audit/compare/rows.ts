import { rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { groupBy } from '../../workbook/group-by';
import { plainLabel } from '../../workbook/label-text';

/** A row of a table: what it is about, and its figures. */
export interface FigureRow {
  readonly table: number;
  /** The labels that all of its figures share, and the block they stand in. */
  readonly about: string;
  readonly figures: readonly Figure[];
}

/** Rows of two workbooks that are about the same, and those that only one of them has. */
export interface MatchedRows {
  readonly pairs: readonly (readonly [first: FigureRow, second: FigureRow])[];
  readonly onlyFirst: readonly FigureRow[];
  readonly onlySecond: readonly FigureRow[];
}

/** Tells rows of equal labels apart, and so is no label of the row. */
const COUNTED = '行';
/** Rows that are compared each with each; of more each stands for itself, in order. */
const MOST_COMPARED = 200;

/** The rows of all tables. */
export function rowsOf(figures: readonly Figure[]): FigureRow[] {
  const byPlace = groupBy(figures, (figure) => `${figure.table}\0${figure.block.name}\0${rowKey(figure)}`);
  return [...byPlace.values()].map((own) => {
    const [first, ...others] = own as [Figure, ...Figure[]];
    const shared = Object.entries(first.labels).filter(
      ([dimension, member]) =>
        dimension !== COUNTED && others.every(({ labels }) => (labels[dimension] ?? member) === member),
    );
    return { table: first.table, about: JSON.stringify([first.block.name, ...shared.sort()]), figures: own };
  });
}

/** Which rows of one workbook are which of the other: by their labels; of equal labels by what else they say. */
export function matchRows(first: readonly FigureRow[], second: readonly FigureRow[]): MatchedRows {
  const pairs: (readonly [FigureRow, FigureRow])[] = [];
  const onlyFirst: FigureRow[] = [];
  const onlySecond: FigureRow[] = [];
  const keyOf = ({ table, about }: FigureRow) => `${table}\0${about}`;
  const others = groupBy(second, keyOf);
  const mine = groupBy(first, keyOf);
  for (const [key, rows] of mine) {
    const matched = aligned(rows, others.get(key) ?? []);
    pairs.push(...matched.pairs);
    onlyFirst.push(...matched.onlyFirst);
    onlySecond.push(...matched.onlySecond);
  }
  for (const [key, rows] of others) if (!mine.has(key)) onlySecond.push(...rows);
  return { pairs, onlyFirst, onlySecond };
}

/** Rows with the same labels: first those that say the same throughout, then those that have most in common. */
function aligned(first: readonly FigureRow[], second: readonly FigureRow[]): MatchedRows {
  if (first.length === 1 && second.length === 1)
    return { pairs: [[first[0]!, second[0]!]], onlyFirst: [], onlySecond: [] };
  const pairs: [FigureRow, FigureRow][] = [];
  const waiting = groupBy(second, contentOf);
  const left = first.filter((row) => {
    const same = waiting.get(contentOf(row))?.shift();
    if (same !== undefined) pairs.push([row, same]);
    return same === undefined;
  });
  const taken = new Set(pairs.map(([, row]) => row));
  const rest = second.filter((row) => !taken.has(row));
  const onlyFirst = left.filter((row) => {
    const like = mostAlike(row, rest);
    if (like < 0) return true;
    pairs.push([row, rest.splice(like, 1)[0]!]);
    return false;
  });
  return { pairs, onlyFirst, onlySecond: rest };
}

/** The row that has most in common with another one, and something at least; -1 for none. */
function mostAlike(row: FigureRow, others: readonly FigureRow[]): number {
  if (others.length > MOST_COMPARED) return 0;
  const own = new Set(saidBy(row));
  let [best, most] = [-1, 0];
  others.forEach((other, at) => {
    const common = saidBy(other).filter((said) => own.has(said)).length;
    if (common > most) [best, most] = [at, common];
  });
  return best;
}

/** What the figures of a row say, blanks and running numbers left out. */
const saidBy = ({ figures }: FigureRow): string[] =>
  figures.flatMap(({ kind, measure, text }) => {
    const said = plainLabel(text);
    return kind === 'ordinal' || said === '' ? [] : [`${measure}=${said}`];
  });

const contentOf = (row: FigureRow): string => saidBy(row).join('\0');

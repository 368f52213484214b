import { groupBy } from '../../workbook/group-by';
import { columnKey } from '../headers/turn';
import type { Figure } from '../types';
import type { Draft } from './draft';

/** Digits that money is given to; a share has those of a percent at least: 1 alone is one, not a half to one and a half. */
const CENTS = 2;

const ROUNDED: ReadonlySet<string> = new Set(['ratio', 'per-head', 'amount']);

/**
 * Settles to how many digits the figures of one measure are reported: those commonest in its column (`100%` among
 * `98.75%` means 100.00%, 98.5 in a General cell 98.50). A cell that is written with more, or that surely shows all its
 * digits, is judged by its own. No cell changes what is thought of the others.
 */
export function settleDecimals(measure: readonly Draft[]): void {
  const { kind } = measure[0]!;
  if (!ROUNDED.has(kind)) {
    for (const draft of measure) draft.decimals = draft.written ? Math.max(draft.decimals, 0) : 0;
    return;
  }
  const inAll = commonestDecimals(measure);
  const mostInAll = mostTyped(measure);
  // Each column of shares or averages has its own digits; amounts of one measure are kept alike in all their columns.
  const columns = kind === 'amount' ? [measure] : groupBy(measure, columnKey).values();
  for (const column of columns) {
    const usual = commonestDecimals(column, inAll) ?? inAll;
    const typed = column.length < FEW ? mostInAll : mostTyped(column);
    for (const draft of column) settle(draft, usual, typed);
  }
}

/** So few numbers may all end in 0 by chance. */
const FEW = 3;

function settle(draft: Draft, usual: Usual | undefined, mostTyped: number): void {
  const { decimals: shown, ownDecimals = shown, kind, state, written } = draft;
  const own = leastDecimals(draft);
  draft.decimals = settled(draft, usual?.digits);
  draft.roundedTo = undefined;
  if (state !== 'number' || !written || own >= draft.decimals) return;
  const isTied = kind !== 'amount' && ownDecimals < draft.decimals && usual?.tied.includes(ownDecimals);
  const isAlike = draft.decimals === usual?.digits && mostTyped < draft.decimals;
  // None or all of something is rounded where all the others are, and the zeros of a whole amount are exact.
  const fewer = isAlike ? mostTyped : isTied && !isWhole(draft) ? own : undefined;
  if (kind !== 'amount' || fewer !== 0) draft.roundedTo = fewer;
}

/** Most digits that a number of a column has by itself: where its cells show more, these are but zeros of their format. */
function mostTyped(column: readonly Draft[]): number {
  const telling = column.filter((draft) => draft.state === 'number' && !isWhole(draft));
  return telling.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...telling.map(leastDecimals));
}

/** A share has the digits of a percent at least, an average or an amount those of the point. */
function leastDecimals({ kind, decimals, ownDecimals = decimals, typedDecimals = ownDecimals }: Draft): number {
  return kind === 'ratio' ? Math.max(typedDecimals, CENTS) : typedDecimals;
}

function settled(draft: Draft, usual: number | undefined): number {
  const { kind, state, written, decimals, ownDecimals } = draft;
  if (!written) return usual ?? ownDecimals ?? decimals;
  if (ownDecimals === undefined) return decimals;
  const least = kind === 'ratio' && state === 'number' && isWhole(draft) ? CENTS : 0;
  return Math.max(ownDecimals, usual ?? 0, least);
}

/** The digits that the other cells of a figure's column lend it; undefined where no other tells. */
export function usualDecimals(figure: Figure, measure: readonly Figure[]): number | undefined {
  const others = measure.filter((other) => other !== figure);
  const column = others.filter((other) => columnKey(other) === columnKey(figure));
  const inAll = commonestDecimals(others);
  return (figure.kind === 'amount' ? inAll : (commonestDecimals(column, inAll) ?? inAll))?.digits;
}

/** What most cells of a column are written with. */
interface Usual {
  readonly digits: number;
  /** Numbers of digits of which there are as many cells: nobody can say that those with fewer lack any. */
  readonly tied: readonly number[];
}

/**
 * The digits that most cells of a column are written with; undefined where no figure tells.
 * @param inAll what decides between those that are as common
 */
function commonestDecimals(column: readonly Figure[], inAll?: Usual): Usual | undefined {
  const telling = column.filter((draft) => draft.state === 'number' && draft.written && !isWhole(draft));
  // A total may well be a mean or a sum with more digits; it does not speak for the items.
  const items = telling.filter(({ aside }) => aside.length === 0);
  const counted = items.length > 0 ? items : telling;
  const tied = mostOften(counted.map(({ decimals, ownDecimals }) => ownDecimals ?? decimals));
  if (tied.length === 0) return undefined;
  if (inAll !== undefined && tied.includes(inAll.digits)) return inAll;
  // A zero may be dropped, two hardly: what has so many digits more is the odd one. But whole percents are just round.
  const fewest = Math.min(...tied);
  const round = fewest === CENTS && counted.some(({ percent }) => percent) ? 2 * CENTS : CENTS;
  return { digits: Math.max(...tied.filter((digits) => digits <= Math.max(fewest + 1, round))), tied };
}

/** None or all of something: it says nothing of the digits of what is neither. */
export const isWhole = ({ kind, value }: Pick<Figure, 'kind' | 'value'>): boolean =>
  value!.n === 0n || (kind === 'ratio' && value!.n === value!.d);

/** The numbers that come most often. */
function mostOften(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, times]) => times === most).map(([number]) => number);
}

/** The number that comes most often, of equals the largest. */
export function commonest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...mostOften(numbers));
}

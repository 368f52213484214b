import type { Figure } from '../../recognise/types';
import type { CellPlace } from '../../workbook/types';
import type { Quantity } from './quantity';

/** Why a value is not there: what is missing or cannot be read, in words, and its cell where it has one. */
export interface Gap {
  readonly table: number;
  readonly words: string;
  readonly figure?: Figure;
  /** Its cell where that holds no figure: the label of a row that was left unread. */
  readonly spot?: Spot;
  /** True where something of a table that is there was not understood, though no cell of it is named. */
  readonly isUnclear?: true;
  /** Which term of the relation it is missing from, where that is known. */
  readonly term?: number;
}

/** True for what stands in a table and was not understood; what is not there, or empty, is no such thing. */
export const isUnclear = ({ spot, figure, isUnclear: unclear }: Gap): boolean =>
  unclear === true || spot !== undefined || figure?.state === 'unread';

/** A cell that is no figure. */
export interface Spot {
  readonly table: number;
  readonly place: CellPlace;
  readonly text: string;
}

/** Figures that are to be taken for others: what stands in the workbook → what would stand there. */
export type Changes = ReadonlyMap<Figure, Figure>;

/** One value of a labelled array. */
export interface Entry {
  readonly labels: Readonly<Record<string, string>>;
  readonly quantity?: Quantity | undefined;
  readonly gaps: readonly Gap[];
  /** What makes it doubtful, though it is there: only what it agrees with confirms it. */
  readonly doubts?: readonly Gap[];
  /** Figures of a sum which may be none of it, where it is too great by just one of them. */
  readonly suspects?: readonly { readonly figure: Figure; readonly gap: Gap }[];
  readonly figures: readonly Figure[];
  /** The two that it is joined of: many shares have one long sum in common, which then is searched once. */
  readonly parts?: readonly [Entry, Entry];
  /** Dimensions in which it is a total or a part. */
  readonly aside: readonly string[];
  /** Set where nothing stands there and nothing has to: it counts only once something does. */
  readonly idle?: true;
  /** Set for a share of nothing in nothing: 0 ÷ 0. */
  readonly ofNothing?: true;
  /** The entry as it would be if some of its figures were others; absent where it has none. */
  readonly again?: (changes: Changes) => Entry;
}

/** An entry as it would be if some figures were others; one that has none of them stays as it is. */
export function renew(entry: Entry, changes: Changes): Entry {
  if (entry.again === undefined) return entry;
  return isChanged(entry, changes) ? entry.again(changes) : entry;
}

const isChanged = ({ parts, figures }: Entry, changes: Changes): boolean =>
  parts === undefined ? changedAmong(figures, changes).length > 0 : parts.some((part) => isChanged(part, changes));

/** Below this looking at every figure is quicker than a set of them. */
const SHORT = 24;
const sets = new WeakMap<readonly Figure[], ReadonlySet<Figure>>();

/** Those of some figures that are to be others. The changes are few, the figures of a sum may be many. */
export function changedAmong(figures: readonly Figure[], changes: Changes): readonly Figure[] {
  if (figures.length <= SHORT) return figures.filter((figure) => changes.has(figure));
  const all = sets.get(figures) ?? new Set(figures);
  sets.set(figures, all);
  return [...changes.keys()].filter((figure) => all.has(figure));
}

/** True where one of some figures, or what it is to be, keeps more digits than it shows. */
export function keepsMore(figures: readonly Figure[], changes?: Changes): boolean {
  const precise = preciseOf(figures);
  if (changes === undefined) return precise.length > 0;
  const isStill = (figure: Figure) => (changes.get(figure) ?? figure).precise;
  return precise.some(isStill) || changedAmong(figures, changes).some(isStill);
}

const preciseOf = rememberedOf((figures) => figures.filter(({ precise }) => precise));

/** What is found among figures, found once for each list of them: a sum is judged over and over. */
export function rememberedOf<T extends object>(find: (figures: readonly Figure[]) => T): typeof find {
  const known = new WeakMap<readonly Figure[], T>();
  return (figures) => {
    const found = known.get(figures) ?? find(figures);
    known.set(figures, found);
    return found;
  };
}

/** Values by their labels, as an operand of a relation. */
export interface Labelled {
  readonly dims: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Set when nothing can be had at all: the table, or the column, is missing. */
  readonly absent?: Gap;
  /** What an entry that is not there means, by the labels asked for. */
  readonly whenAbsent: (labels: Readonly<Record<string, string>>, aside: readonly string[]) => Entry | 'not-comparable';
  /** Figures that could not be put under a label and may belong to any: 专业 without a 大类. */
  readonly loose: readonly Figure[];
}

/** The key of labels under some dimensions. */
export function keyOf(dims: readonly string[], labels: Readonly<Record<string, string>>): string {
  // By far the most often asked: no key to be put together.
  if (dims.length === 1) return labels[dims[0]!] ?? '';
  const order = inOrder(dims);
  let key = '';
  for (let at = 0; at < order.length; at++) key += `${labels[order[at]!] ?? ''}\u0000`;
  return key;
}

const orders = new WeakMap<readonly string[], readonly string[]>();

/** Dimensions in the order that keys are made in; a relation asks for the same few over and over. */
function inOrder(dims: readonly string[]): readonly string[] {
  const known = orders.get(dims);
  if (known !== undefined) return known;
  const order = [...dims].sort();
  orders.set(dims, order);
  return order;
}

/** A single value that fits anywhere. */
export function scalar(entry: Omit<Entry, 'labels' | 'aside'>): Labelled {
  const whole: Entry = { ...entry, labels: {}, aside: [] };
  return { dims: [], entries: new Map([[keyOf([], {}), whole]]), whenAbsent: () => whole, loose: [] };
}

/** The entry that an operand has for the labels of another one. */
export function entryFor(
  operand: Labelled,
  labels: Readonly<Record<string, string>>,
  aside: readonly string[],
): Entry | 'not-comparable' {
  if (operand.absent !== undefined) return { labels, gaps: [operand.absent], figures: [], aside: [] };
  return operand.entries.get(keyOf(operand.dims, labels)) ?? operand.whenAbsent(labels, aside);
}

import type { Plan } from '../compile/plan';
import { aggregateOperand } from './aggregates';
import type { FigureIndex } from './figure-index';
import { type Changes, type Entry, entryFor, type Gap, type Labelled, renew } from './labelled';
import { labelWords, numberOperand, referenceOperand } from './operands';
import { combine, isExact, type Quantity } from './quantity';

/** The values of one side of a relation; `alone` where it is a single figure for each set of labels. */
export function operandOf(plan: Plan, index: FigureIndex, alone: boolean): Labelled {
  switch (plan.kind) {
    case 'number':
      return numberOperand(plan);
    case 'reference':
      return referenceOperand(plan, index, alone);
    case 'aggregate':
      return aggregateOperand(plan, index);
    case 'binary':
      return join(plan.operator, operandOf(plan.left, index, false), operandOf(plan.right, index, false));
  }
}

function join(operator: '+' | '-' | '×' | '÷', left: Labelled, right: Labelled): Labelled {
  const [driver, other] = left.dims.length >= right.dims.length ? [left, right] : [right, left];
  const entries = new Map<string, Entry>();
  for (const [key, entry] of driver.entries) {
    const found = entryFor(other, entry.labels, entry.aside);
    if (found === 'not-comparable') continue;
    entries.set(key, driver === left ? joined(operator, entry, found, entry) : joined(operator, found, entry, entry));
  }
  const absent = left.absent ?? right.absent;
  return {
    dims: driver.dims,
    entries,
    loose: [...left.loose, ...right.loose],
    whenAbsent: (labels, aside) => {
      const [a, b] = [entryFor(left, labels, aside), entryFor(right, labels, aside)];
      if (a === 'not-comparable' || b === 'not-comparable') return 'not-comparable';
      return joined(operator, a, b, { labels, gaps: [], figures: [], aside: [] });
    },
    ...(absent === undefined ? {} : { absent }),
  };
}

const NO_GAPS: readonly Gap[] = [];

function joined(
  operator: '+' | '-' | '×' | '÷',
  a: Entry,
  b: Entry,
  named: Entry,
  figures = a.figures.length === 0 ? b.figures : [...a.figures, ...b.figures],
): Entry {
  const { labels, aside } = named;
  const gaps = a.gaps.length === 0 ? b.gaps : [...a.gaps, ...b.gaps];
  // Renewed entries name the figures that stand in the workbook.
  const again = (changes: Changes): Entry => joined(operator, renew(a, changes), renew(b, changes), named, figures);
  const doubts = a.doubts === undefined ? (b.doubts ?? NO_GAPS) : [...a.doubts, ...(b.doubts ?? NO_GAPS)];
  const idle = a.idle || b.idle ? { idle: true as const } : {};
  const doubted = doubts.length === 0 ? {} : { doubts };
  const parts: [Entry, Entry] = [a, b];
  const entryWith = (quantity: Quantity | undefined, own: readonly Gap[]): Entry => ({
    labels,
    figures,
    parts,
    aside,
    again,
    quantity,
    gaps: own,
    ...idle,
    ...doubted,
  });
  if (a.quantity === undefined || b.quantity === undefined) return entryWith(undefined, gaps);
  try {
    return entryWith(combine(operator, a.quantity, b.quantity), gaps);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const none = entryWith(undefined, [...gaps, zeroDivisor(b)]);
    return isNone(a) && isNone(b) ? { ...none, ofNothing: true } : none;
  }
}

/** True for what is clearly 0, of which nothing is missing. */
const isNone = ({ quantity, gaps, doubts = [] }: Entry): boolean =>
  quantity !== undefined && isExact(quantity) && quantity.value.n === 0n && gaps.length === 0 && doubts.length === 0;

/** Why there is no quotient: the divisor, by name. */
export function zeroDivisor({ figures }: Pick<Entry, 'figures'>): Gap {
  const [figure, ...others] = figures;
  if (figure === undefined) return { table: 0, words: '除数是 0' };
  const name = others.length === 0 ? labelWords(figure) : `${figure.measure} 合计`;
  return { table: figure.table, words: `除数是 0（表${figure.table}“${name}”）`, figure };
}

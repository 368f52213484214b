import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { add, compare, type Rational, subtract, ZERO } from '../../workbook/rational';
import { declaredMembers } from '../compile/dimensions';
import type { Plan, PlannedChain, PlannedReference } from '../compile/plan';
import type { Operator } from '../notation/syntax';
import { addedUp } from './added-up';
import type { FigureIndex } from './figure-index';
import { operandOf } from './join';
import { judge } from './judge';
import { type Changes, type Entry, entryFor, type Gap, keepsMore, type Labelled, renew } from './labelled';
import { looseGap, makesUp, mayBelong, saidInWords } from './loose';
import { type Quantity, showsAs } from './quantity';
import { shareOfNothing } from './share-of-nothing';
import type { Side, Verdict } from './verdict';

/** The terms of a relation under one set of labels. */
export interface Comparison {
  readonly chain: PlannedChain;
  readonly labels: Verdict['labels'];
  readonly entries: readonly (Entry | 'not-comparable')[];
  /** For each term the figures that could not be put under a label. */
  readonly loose: readonly (readonly Figure[])[];
  /** For each term rows that the form does not know, of blocks of which it adds up single rows. */
  readonly strangers: readonly (readonly Gap[])[];
  /** The term whose labels are walked. */
  readonly driver: number;
}

/** What a chain compares, for every set of labels, and what it lacks altogether. */
export interface Comparisons {
  readonly chain: PlannedChain;
  readonly comparisons: readonly Comparison[];
  readonly absent: readonly Gap[];
  /** Figures of the side whose labels are walked that stand under none of them: no walk comes by them. */
  readonly unplaced: readonly Figure[];
}

/** The verdicts of a chain over all its labels, or that it had to be skipped. */
export function verdictsOf(whole: Comparisons, changes?: Changes): Verdict[] {
  const { chain, comparisons, absent } = whole;
  const verdicts = comparisons.flatMap((comparison) => compareTerms(comparison, changes));
  const unplaced = unsaidOf(whole, verdicts);
  if (unplaced.length > 0) return [...verdicts, skipped(chain, unplaced.map(looseGap))];
  return verdicts.length === 0 && absent.length > 0 ? [skipped(chain, absent)] : verdicts;
}

/** The figures without a place that no verdict speaks of. */
export function unsaidOf({ unplaced }: Comparisons, verdicts: readonly Verdict[]): readonly Figure[] {
  if (unplaced.length === 0) return unplaced;
  const said = new Set(verdicts.flatMap(({ gaps }) => gaps.map(({ figure }) => figure)));
  return unplaced.filter((figure) => !said.has(figure));
}

export function comparisonsOf(chain: PlannedChain, index: FigureIndex): Comparisons {
  const operands = chain.terms.map((term) => operandOf(term, index, term.kind === 'reference'));
  const driver = driverOf(operands, chain);
  const keys = new Map(driver.entries);
  // What only the other sides have must not pass silently: a year or a class that this side lacks.
  const closed = closedDims(chain);
  for (const operand of operands) {
    if (operand === driver || operand.absent !== undefined || operand.dims.length < chain.dims.length) continue;
    if (!operand.dims.every((dimension) => closed.has(dimension))) continue;
    for (const [key, entry] of operand.entries)
      if (!keys.has(key) && !entry.aside.some((dimension) => chain.dims.includes(dimension)))
        keys.set(key, { ...entry, figures: [] });
  }
  const absent = operands.flatMap(({ absent: gap }, term) => (gap === undefined ? [] : [{ ...gap, term }]));
  if (driver.absent !== undefined) return { chain, comparisons: [], absent, unplaced: [] };
  const loose = operands.map((operand) => operand.loose);
  const strangers = addedUp(chain).map((added) => gathered(added, index.completeness.strangersIn));
  const isAcross = new Set(gathered(chain.terms, leavesOf).map(({ of }) => of.form.no)).size > 1;
  const comparisons = [...keys.values()].map(({ labels, aside }) => {
    const own = operands.map((operand) => entryFor(operand, labels, aside));
    const entries = isAcross ? own.map((entry) => inItsYears(entry, index)) : own;
    return { chain, labels, entries, loose, strangers, driver: operands.indexOf(driver) };
  });
  // A sum that the school has put in has no place by its nature; and where a side is not there, nothing is to be compared.
  const unplaced = absent.length > 0 ? [] : driver.loose.filter(({ aside }) => aside.length === 0);
  return { chain, comparisons, absent, unplaced };
}

/** An entry that other tables are compared with; without its value where its own table is a year out. */
function inItsYears(entry: Entry | 'not-comparable', { completeness }: FigureIndex): Entry | 'not-comparable' {
  if (entry === 'not-comparable') return entry;
  const gap = entry.figures.map(({ table }) => completeness.yearsOutOf(table)).find((found) => found !== undefined);
  if (gap === undefined) return entry;
  const out: Entry = { ...entry, quantity: undefined, gaps: [gap], again: () => out };
  return out;
}

/** The side whose labels are walked: the first of those with most dimensions that is there at all. */
function driverOf(operands: readonly Labelled[], chain: PlannedChain): Labelled {
  const widest = operands.filter(({ dims }) => dims.length === chain.dims.length);
  return widest.find(({ absent }) => absent === undefined) ?? widest[0]!;
}

/**
 * Dimensions whose members are known beforehand: what one side lacks of them is missing, not merely not listed. Columns
 * of the same rows have all labels in common.
 */
function closedDims(chain: PlannedChain): ReadonlySet<string> {
  const leaves = gathered(chain.terms, leavesOf);
  const blocks = new Set(leaves.filter(({ dims }) => dims.length === chain.dims.length).map(({ of }) => of.block));
  if (blocks.size === 1) return new Set(chain.dims);
  const isClosed = (dimension: string) =>
    YEARS.has(dimension) ||
    leaves.every(
      ({ of, dims }) =>
        !dims.includes(dimension) ||
        declaredMembers(
          of.block,
          dimension,
          of.block.measures.find(({ name }) => name === of.measure),
        ) !== undefined,
    );
  return new Set(chain.dims.filter(isClosed));
}

const YEARS = new Set(['年度', '行年度']);

function leavesOf(plan: Plan): { of: PlannedReference; dims: readonly string[] }[] {
  if (plan.kind === 'number') return [];
  if (plan.kind === 'reference') return [{ of: plan, dims: plan.dims }];
  return plan.kind === 'aggregate' ? [{ of: plan.of, dims: plan.dims }] : gathered([plan.left, plan.right], leavesOf);
}

function skipped(
  chain: PlannedChain,
  gaps: readonly Gap[],
  labels: Verdict['labels'] = {},
  figures: readonly Figure[] = [],
): Verdict {
  return {
    outcome: 'skipped',
    labels,
    reported: { figures },
    expected: { figures: [] },
    operator: chain.operators[0]!,
    terms: [0, 1],
    gaps,
  };
}

/** A term's entry for some labels whose value is known. */
interface Known {
  readonly figures: readonly Figure[];
  readonly quantity: Quantity;
  readonly term: number;
  readonly doubts: readonly Gap[];
  readonly suspects: NonNullable<Entry['suspects']>;
}

/** True where digits that do not show may excuse a difference; of a sum's own figure only where it shows the sum. */
function isPrecise(one: Known, other: Known, changes: Changes | undefined): boolean {
  const now = (figure: Figure) => changes?.get(figure) ?? figure;
  const isOfSum = (sum: Known, { figures, quantity }: Known) =>
    figures.length === 1 && sum.figures.length > 1 && compare(quantity.value, now(figures[0]!).value!) === 0;
  for (const [own, sum] of [
    [one, other],
    [other, one],
  ] as const)
    if (isOfSum(sum, own) && !keepsMore(sum.figures, changes)) return showsAs(now(own.figures[0]!), sum.quantity.value);
  return keepsMore(one.figures, changes) || keepsMore(other.figures, changes);
}

/**
 * Compares the terms. Of equal terms, each odd one is compared with the value that most agree on; a term that is missing
 * is skipped and named, the others are compared all the same.
 * @param changes figures to be taken for others; the verdicts name those that stand in the workbook
 */
function compareTerms(
  { chain, labels, entries: before, loose, strangers, driver }: Comparison,
  changes?: Changes,
): Verdict[] {
  if (before[0] === 'not-comparable' && before.length === 2) return [];
  const entries =
    changes === undefined
      ? before
      : before.map((entry) => (entry === 'not-comparable' ? entry : renew(entry, changes)));
  const known: Known[] = [];
  const gaps: Gap[] = [];
  let there = 0;
  if (isIdle(entries[driver]!)) return [];
  entries.forEach((entry, term) => {
    if (isIdle(entry)) return;
    there++;
    for (const gap of entry.gaps) gaps.push({ ...gap, term });
    const { figures, quantity, doubts = NO_GAPS, suspects = [] } = entry;
    if (quantity !== undefined) known.push({ figures, quantity, term, doubts, suspects });
  });
  const isEquality = chain.operators.every((operator) => operator === '=' || operator === ':=');
  const verdicts: Verdict[] = [];
  if (there < 2) return verdicts;
  const none = isEquality && strangers.flat().length === 0 ? shareOfNothing(entries, changes) : undefined;
  if (none !== undefined) return [{ ...none, labels, operator: chain.operators[0]! }];
  const verdictOf = (a: Known, b: Known, operator: Operator): Verdict => {
    const precise = isPrecise(a, b, changes);
    const outcome = judge(a.quantity, b.quantity, operator, { pureSum: chain.pureSum, precise });
    const terms = [a.term, b.term] as const;
    const base: Verdict = { outcome, labels, reported: side(a), expected: side(b), operator, terms, gaps: NO_GAPS };
    if (outcome !== 'broken' && outcome !== 'rounding') return base;
    const doubts = [...a.doubts, ...b.doubts, ...strangersTo(strangers, a, b, operator)];
    if (doubts.length > 0) return { ...base, outcome: 'skipped', gaps: doubts };
    if (outcome !== 'broken') return base;
    const surplus = isEquality ? surplusIn(a, b) : NO_GAPS;
    if (surplus.length > 0) return { ...base, outcome: 'skipped', gaps: surplus };
    const inWords = saidInWords([a, b]);
    if (inWords.length > 0) return { ...base, outcome: 'skipped', gaps: inWords };
    const unplaced = mayBelong([a, b], chain, labels, loose);
    return makesUp(unplaced, a.quantity, b.quantity, chain)
      ? { ...base, outcome: 'skipped', gaps: unplaced.map(looseGap) }
      : base;
  };
  if (isEquality) {
    const anchor = anchorOf(known, chain, changes);
    for (const entry of known)
      if (anchor !== undefined && entry !== anchor) verdicts.push(verdictOf(entry, anchor, chain.operators[0]!));
  } else {
    chain.operators.forEach((operator, at) => {
      const [left, right] = [known.find(({ term }) => term === at), known.find(({ term }) => term === at + 1)];
      if (left === undefined || right === undefined) return;
      verdicts.push(
        left.figures.length === 0 ? verdictOf(right, left, MIRRORED[operator]) : verdictOf(left, right, operator),
      );
    });
  }
  if (gaps.length > 0)
    verdicts.push(
      skipped(
        chain,
        gaps,
        labels,
        gathered(entries, (entry) => (isIdle(entry) ? [] : entry.figures)),
      ),
    );
  return verdicts;
}

/** The rows that a sum may lack: either side of an equality, the one that should be the greater. */
function strangersTo(strangers: Comparison['strangers'], a: Known, b: Known, operator: Operator): readonly Gap[] {
  if (operator === '=' || operator === ':=') return distinctGaps(strangers.flat());
  return strangers[operator === '<=' || operator === '<' ? b.term : a.term] ?? NO_GAPS;
}

/** The figures by which the greater of two sums is too great, one or all of those that may be none of it. */
function surplusIn(a: Known, b: Known): readonly Gap[] {
  const [more, less] = compare(a.quantity.value, b.quantity.value) > 0 ? [a, b] : [b, a];
  const surplus = subtract(more.quantity.value, less.quantity.value);
  const isIt = (value: Rational | undefined) => value !== undefined && compare(value, surplus) === 0;
  const one = more.suspects.filter(({ figure }) => isIt(figure.value));
  const all = more.suspects.reduce((sum, { figure }) => add(sum, figure.value ?? ZERO), ZERO);
  return (one.length > 0 || !isIt(all) ? one : more.suspects).map(({ gap }) => gap);
}

const distinctGaps = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((gap) => [gap.words, gap])).values(),
];

const isIdle = (entry: Entry | 'not-comparable'): entry is 'not-comparable' =>
  entry === 'not-comparable' || entry.idle === true;

const NO_GAPS: readonly Gap[] = [];

const side = ({ figures, quantity }: { figures: readonly Figure[]; quantity: Quantity }): Side => ({
  figures,
  quantity,
});
const MIRRORED: Record<Operator, Operator> = { ':=': '=', '=': '=', '<=': '>=', '>=': '<=', '<': '>', '>': '<' };

/** The term that most others agree with; of a pair the right one, of equals the first. */
function anchorOf(known: readonly Known[], chain: PlannedChain, changes: Changes | undefined): Known | undefined {
  if (known.length === 2) return known[1];
  const agreeing = (one: Known) =>
    known.filter((other) => {
      const precise = isPrecise(one, other, changes);
      const terms = { pureSum: chain.pureSum, precise };
      return judge(one.quantity, other.quantity, '=', terms) === 'holds';
    }).length;
  return known.reduce<Known | undefined>(
    (best, one) => (best === undefined || agreeing(one) > agreeing(best) ? one : best),
    undefined,
  );
}

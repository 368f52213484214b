import type { Figure } from '../recognise/types';
import { add, compare, negate, type Rational, subtract, ZERO } from '../workbook/rational';
import type { FigureIndex } from './figure-index';
import { type Entry, entryFor, type Gap, type Labelled } from './labelled';
import { aggregateOperand, numberOperand, referenceOperand } from './operands';
import type { Plan, PlannedChain, PlannedStatement } from './plan';
import { evaluatePredicate } from './predicates';
import { combine, meet, type Quantity } from './quantity';
import type { Operator } from './syntax';
import type { Outcome, Side, Verdict } from './verdict';

/** Evaluates a statement over the figures. Every set of labels gets its own verdict; order follows the figures. */
export function evaluate(statement: PlannedStatement, index: FigureIndex): Verdict[] {
  switch (statement.kind) {
    case 'chain':
      return evaluateChain(statement, index);
    case 'either': {
      const options = statement.options.map((option) => evaluateChain(option, index));
      return options[0]!.map((first, at) => {
        const holding = options.find((option) => option[at]?.outcome === 'holds');
        const slipping = options.find((option) => option[at]?.outcome === 'rounding');
        return holding?.[at] ?? slipping?.[at] ?? first;
      });
    }
    case 'implication':
      return evaluateImplication(statement.condition, statement.consequence, index);
    case 'predicate':
      return evaluatePredicate(statement, index);
  }
}

function evaluateImplication(condition: PlannedChain, consequence: PlannedChain, index: FigureIndex): Verdict[] {
  const conditions = evaluateChain(condition, index);
  return evaluateChain(consequence, index).flatMap((verdict) => {
    const premise = conditions.find(({ labels }) =>
      condition.dims.every((dimension) => labels[dimension] === verdict.labels[dimension]),
    );
    if (premise === undefined || premise.outcome === 'broken') return [];
    if (premise.outcome === 'skipped') return [premise];
    const reported = { ...verdict.reported, figures: [...verdict.reported.figures, ...premise.reported.figures] };
    return [{ ...verdict, reported }];
  });
}

function operandOf(plan: Plan, index: FigureIndex, alone: boolean): Labelled {
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
    ...(absent === undefined ? {} : { absent }),
    loose: [...left.loose, ...right.loose],
    whenAbsent: (labels, aside) => {
      const [a, b] = [entryFor(left, labels, aside), entryFor(right, labels, aside)];
      if (a === 'not-comparable' || b === 'not-comparable') return 'not-comparable';
      return joined(operator, a, b, { labels, gaps: [], figures: [], aside: [] });
    },
  };
}

function joined(operator: '+' | '-' | '×' | '÷', a: Entry, b: Entry, named: Entry): Entry {
  const common = { labels: named.labels, aside: named.aside, figures: [...a.figures, ...b.figures] };
  const gaps = [...a.gaps, ...b.gaps];
  if (a.quantity === undefined || b.quantity === undefined) return { ...common, gaps };
  try {
    return { ...common, gaps, quantity: combine(operator, a.quantity, b.quantity) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const table = b.figures[0]?.table ?? 0;
    return {
      ...common,
      gaps: [...gaps, { table, words: '除数是 0', ...(b.figures[0] === undefined ? {} : { figure: b.figures[0] }) }],
    };
  }
}

function evaluateChain(chain: PlannedChain, index: FigureIndex): Verdict[] {
  const operands = chain.terms.map((term) => operandOf(term, index, term.kind === 'reference'));
  const driver = driverOf(operands, chain);
  const keys = new Map(driver.entries);
  // What only the other sides have must not pass silently: a year or a class that this side lacks.
  for (const operand of operands) {
    if (operand === driver || !hasClosedKeys(operand, chain)) continue;
    for (const [key, entry] of operand.entries)
      if (!keys.has(key) && entry.aside.length === 0) keys.set(key, { ...entry, figures: [] });
  }
  const absent = operands.flatMap(({ absent: gap }, term) => (gap === undefined ? [] : [{ ...gap, term }]));
  if (driver.absent !== undefined) return [skipped(chain, absent)];
  const loose = operands.map((operand) => operand.loose);
  const verdicts: Verdict[] = [];
  for (const { labels, aside } of keys.values()) {
    const entries = operands.map((operand) => entryFor(operand, labels, aside));
    verdicts.push(...compareTerms(chain, labels, entries, loose));
  }
  return verdicts.length > 0 ? verdicts : absent.length > 0 ? [skipped(chain, absent)] : [];
}

/** The side whose labels are walked: the first of those with most dimensions that is there at all. */
function driverOf(operands: readonly Labelled[], chain: PlannedChain): Labelled {
  const widest = operands.filter(({ dims }) => dims.length === chain.dims.length);
  return widest.find(({ absent }) => absent === undefined) ?? widest[0]!;
}

const CLOSED = new Set(['年度', '级别', '等次']);
const hasClosedKeys = (operand: Labelled, chain: PlannedChain): boolean =>
  operand.dims.length === chain.dims.length &&
  operand.dims.every((dimension) => CLOSED.has(dimension)) &&
  operand.absent === undefined;

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

function compareTerms(
  chain: PlannedChain,
  labels: Verdict['labels'],
  entries: readonly (Entry | 'not-comparable')[],
  loose: readonly (readonly Figure[])[],
): Verdict[] {
  const isEquality = chain.operators.every((operator) => operator === '=' || operator === ':=');
  const there = entries.flatMap((entry, term) => (entry === 'not-comparable' ? [] : [{ ...entry, term }]));
  if (entries[0] === 'not-comparable' && entries.length === 2) return [];
  if (there.length < 2) return [];
  const gaps = there.flatMap((entry) => entry.gaps.map((gap) => ({ ...gap, term: entry.term })));
  const known = there.filter(
    (entry): entry is (typeof there)[number] & { quantity: Quantity } => entry.quantity !== undefined,
  );
  const verdicts: Verdict[] = [];
  const verdictOf = (a: (typeof known)[number], b: (typeof known)[number], operator: Operator): Verdict => {
    const outcome = judge(a.quantity, b.quantity, operator, chain.pureSum, [...a.figures, ...b.figures]);
    const terms = [a.term, b.term] as const;
    const base = { labels, reported: side(a), expected: side(b), operator, terms, gaps: [] };
    const unplaced = loose[compare(a.quantity.value, b.quantity.value) < 0 ? a.term : b.term] ?? [];
    return outcome === 'broken' && makesUp(unplaced, subtract(a.quantity.value, b.quantity.value))
      ? { ...base, outcome: 'skipped', gaps: unplaced.map(looseGap) }
      : { ...base, outcome };
  };
  if (isEquality) {
    const anchor = anchorOf(known, chain);
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
        there.flatMap(({ figures }) => figures),
      ),
    );
  return verdicts;
}

const side = ({ figures, quantity }: { figures: readonly Figure[]; quantity: Quantity }): Side => ({
  figures,
  quantity,
});
const MIRRORED: Record<Operator, Operator> = { ':=': '=', '=': '=', '<=': '>=', '>=': '<=', '<': '>', '>': '<' };

/** The term that most others agree with; of a pair the right one, of equals the first. */
function anchorOf<T extends { quantity: Quantity; figures: readonly Figure[] }>(
  known: readonly T[],
  chain: PlannedChain,
): T | undefined {
  if (known.length === 2) return known[1];
  const agreeing = (one: T) =>
    known.filter((other) => judge(one.quantity, other.quantity, '=', chain.pureSum, []) === 'holds').length;
  return known.reduce<T | undefined>(
    (best, one) => (best === undefined || agreeing(one) > agreeing(best) ? one : best),
    undefined,
  );
}

function judge(a: Quantity, b: Quantity, operator: Operator, pureSum: boolean, figures: readonly Figure[]): Outcome {
  if (operator === '=' || operator === ':=') {
    if (meet(a.rounded, b.rounded)) {
      const exact = !pureSum || compare(a.value, b.value) === 0 || figures.some(({ precise }) => precise);
      return exact ? 'holds' : 'rounding';
    }
    return meet(a.slipped, b.slipped) ? 'rounding' : 'broken';
  }
  const [low, high] = operator === '<=' || operator === '<' ? [a, b] : [b, a];
  const strict = operator === '<' || operator === '>';
  const fits = (x: Quantity['rounded'], y: Quantity['rounded']) => {
    const order = compare(x.low, y.high);
    return strict ? order < 0 : order <= 0;
  };
  if (fits(low.rounded, high.rounded)) return 'holds';
  return fits(low.slipped, high.slipped) ? 'rounding' : 'broken';
}

/** True where figures that could not be put under a label may make up a difference. */
function makesUp(unplaced: readonly Figure[], difference: Rational): boolean {
  const known = unplaced.flatMap(({ value }) => value ?? []);
  if (known.length < unplaced.length) return true;
  const total = known.reduce(add, ZERO);
  return unplaced.length > 0 && compare(difference.n < 0n ? negate(difference) : difference, total) <= 0;
}

function looseGap(figure: Figure): Gap {
  const name = figure.block.labels
    .flatMap(({ name: label, classes, lookup }) =>
      (classes ?? lookup) === undefined ? [] : (figure.labels[label] ?? []),
    )
    .join('、');
  return { table: figure.table, words: `表${figure.table}“${name}”不知归在哪一类`, figure };
}

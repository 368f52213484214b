import type { Figure } from '../../recognise/types';
import type { Comparison } from '../../rules/judge/chain';
import { type Changes, type Entry, renew } from '../../rules/judge/labelled';
import type { Quantity } from '../../rules/judge/quantity';
import type { Relation } from '../../rules/relations/relation';
import { add, compare, multiply, type Rational, rational, subtract, unitInLastPlace } from '../../workbook/rational';
import { type Dependence, exactlyRemade } from './dependences';
import type { SuspectScenario } from './network';
import { intersect, notAboveZero, type Point, type Range } from './range';
import { absolute, withValue } from './written';

/** What two terms of a relation leave to one figure. */
export interface Allowed {
  readonly relation: Relation;
  /** Undefined where no value will do. */
  readonly range: Range | undefined;
}

/** The changes that go with a figure taking other values: three of them, for any relation is of degree one in it. */
export type Probes = readonly [at: Rational, changes: Changes][];

/** Three values for a figure, with what moves along recomputed unrounded. */
export function probe(figure: Figure, along: readonly Dependence[], scenario: SuspectScenario): Probes {
  const now = scenario.now(figure);
  const unit = unitInLastPlace(figure.decimals);
  const base = now.value === undefined || now.value.n === 0n ? unit : absolute(now.value);
  return [0n, 1n, 2n].map((steps) => {
    const at = add(base, multiply(unit, rational(steps)));
    const changes = new Map(scenario.changes).set(figure, withValue(now, at));
    for (const dependence of along) {
      const moved = exactlyRemade(dependence, changes);
      if (moved !== undefined) changes.set(dependence.target, moved);
    }
    return [at, changes] as const;
  });
}

/**
 * What each pair of terms of a relation leaves to the figure that is probed. A condition (若) leaves what does not meet it.
 * @param decimals digits after the point that the figure is written to
 */
export function allowedBy(
  relation: Relation,
  moving: ReadonlySet<Figure>,
  probes: Probes,
  decimals: number,
): Allowed[] {
  const { statement } = relation.compiled;
  return relation.comparisons.flatMap((comparison) => {
    const isCondition = statement.kind === 'implication' && comparison.chain === statement.condition;
    const ranges = pairsIn(comparison, moving).map((pair) => rangeOf(pair, probes));
    return (isCondition ? ranges.flatMap((range) => outside(range, decimals)) : ranges).map((range) => ({
      relation,
      range,
    }));
  });
}

/** What lies above a range and what lies below it, by one last digit at least. */
function outside(range: Range | undefined, decimals: number): Range[] {
  const unit = unitInLastPlace(decimals);
  const above = range?.high === undefined ? [] : [{ low: add(range.high, unit) }];
  const below = range?.low === undefined ? [] : [{ high: subtract(range.low, unit) }];
  return [...above, ...below];
}

interface Pair {
  readonly left: Entry;
  readonly right: Entry;
  readonly operator: '=' | '<=' | '>=';
}

const isMoved = ({ figures }: Entry, moving: ReadonlySet<Figure>): boolean =>
  figures.some((figure) => moving.has(figure));

/** Of equal terms every pair counts in which something moves; of a row of bounds those beside each other. */
function pairsIn({ chain, entries }: Comparison, moving: ReadonlySet<Figure>): Pair[] {
  const there = entries.map((entry) =>
    entry === 'not-comparable' || entry.quantity === undefined ? undefined : entry,
  );
  const isEquality = chain.operators.every((operator) => operator === '=' || operator === ':=');
  return there.flatMap((left, at): Pair[] => {
    if (left === undefined) return [];
    return there.slice(at + 1).flatMap((right, next): Pair[] => {
      if (right === undefined || !(isMoved(left, moving) || isMoved(right, moving))) return [];
      if (isEquality) return [{ left, right, operator: '=' }];
      if (next > 0) return [];
      const operator = chain.operators[at]!.startsWith('<') ? '<=' : '>=';
      return [{ left, right, operator }];
    });
  });
}

function rangeOf({ left, right, operator }: Pair, probes: Probes): Range | undefined {
  const sides: [Rational, Quantity, Quantity][] = [];
  for (const [at, changes] of probes) {
    const [a, b] = [renew(left, changes).quantity, renew(right, changes).quantity];
    if (a === undefined || b === undefined) return undefined;
    sides.push([at, a, b]);
  }
  const solve = (excess: (a: Quantity, b: Quantity) => Rational) => {
    const [p, q, r] = sides.map(([at, a, b]): Point => [at, excess(a, b)]);
    return notAboveZero([p!, q!, r!]);
  };
  // a ≤ b as far as rounding leaves it open, and a ≥ b likewise.
  const notAbove = operator === '>=' ? {} : solve((a, b) => subtract(a.rounded.low, b.rounded.high));
  const notBelow = operator === '<=' ? {} : solve((a, b) => subtract(b.rounded.low, a.rounded.high));
  if (notAbove === undefined || notBelow === undefined) return undefined;
  const range = intersect(notAbove, notBelow);
  return range.low !== undefined && range.high !== undefined && compare(range.low, range.high) > 0 ? undefined : range;
}

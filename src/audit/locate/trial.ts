import type { Figure } from '../../recognise/types';
import type { Plan } from '../../rules/compile/plan';
import type { Comparison } from '../../rules/judge/chain';
import type { Changes } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { compare, type Rational } from '../../workbook/rational';
import { type Derivation, remade } from './derivations';
import { type Situation, type Standing, standingUnder } from './situation';
import { withValue } from './written';

/** What comes of giving a figure another value and doing over what follows from it. */
export interface Trial {
  readonly figure: Figure;
  readonly value: Rational;
  /** All changes, those of the situation it was tried in among them. */
  readonly changes: Changes;
  /** Derived figures done over: formulas do it themselves, typed ones have to be typed anew. */
  readonly follows: readonly Derivation[];
  /** Cells to be typed: the figure, and the typed figures that follow. */
  readonly cost: number;
  /** How every relation touched stands afterwards. */
  readonly after: ReadonlyMap<Relation, Standing>;
  /** Broken relations that hold again because of the figure, not because their own left side was typed anew. */
  readonly mended: readonly Relation[];
  /** Relations that held, or slipped less, before. */
  readonly spoilt: readonly Relation[];
}

/** What follows goes no further than this. */
const STEPS = 60;

/** Tries another value for a figure: its derived figures follow where they no longer hold, all relations are judged. */
export function tryValue(figure: Figure, value: Rational, situation: Situation): Trial {
  const { network, standing } = situation;
  const changes = new Map(situation.changes);
  changes.set(figure, withValue(situation.now(figure), value));
  const follows = new Map<Figure, Derivation>();
  const queue: Figure[] = [figure];
  for (let step = 0; queue.length > 0 && step < STEPS; step++) {
    for (const derivation of network.makes(queue.shift()!)) {
      const { target, relation, live } = derivation;
      if (target === figure) continue;
      if (!live && !isSpoilt(standing(relation), standingUnder(relation, changes))) continue;
      const moved = remade(derivation, changes);
      const before = changes.get(target) ?? target;
      if (moved === undefined || (before.value !== undefined && compare(moved.value!, before.value) === 0)) continue;
      changes.set(target, moved);
      follows.set(target, derivation);
      queue.push(target);
    }
  }
  const touched = new Set([figure, ...follows.keys()].flatMap((moved) => network.about(moved)));
  const retyped = new Set([...follows.values()].flatMap(({ live, relation }) => (live ? [] : [relation])));
  const after = new Map<Relation, Standing>();
  const mended: Relation[] = [];
  const spoilt: Relation[] = [];
  for (const relation of touched) {
    const [was, is] = [standing(relation), standingUnder(relation, changes)];
    after.set(relation, is);
    if (isSpoilt(was, is)) spoilt.push(relation);
    else if (is.broken < was.broken && !retyped.has(relation)) mended.push(relation);
  }
  const typed = [...follows.values()].filter(({ live }) => !live).length;
  return { figure, value, changes, follows: [...follows.values()], cost: 1 + typed, after, mended, spoilt };
}

/**
 * True where a count stands in an equation of counts that holds and has to: whatever else it were, that would break.
 * Most figures are so, which spares looking for the value that another relation wants of them.
 */
export function isPinned(figure: Figure, { network, standing }: Situation): boolean {
  if (figure.kind !== 'count' || network.moving(figure).length > 0) return false;
  const followed = new Set(network.makes(figure).map(({ relation }) => relation));
  return network.about(figure).some((relation) => {
    if (!isError(relation) || followed.has(relation) || relation.compiled.statement.kind !== 'chain') return false;
    const { broken, skipped } = standing(relation);
    const [comparison] = relation.comparisons;
    return broken + skipped === 0 && comparison !== undefined && isEquationOfCounts(comparison, figure);
  });
}

function isEquationOfCounts({ chain, entries }: Comparison, figure: Figure): boolean {
  if (!chain.terms.every(isSum) || !chain.operators.every((operator) => operator === '=' || operator === ':='))
    return false;
  const holding = entries.filter((entry) => entry !== 'not-comparable' && entry.figures.includes(figure));
  const isCounted = (entry: (typeof entries)[number]) =>
    entry !== 'not-comparable' && entry.figures.every(({ kind }) => kind === 'count');
  return holding.length === 1 && entries.length > 1 && entries.every(isCounted);
}

/** Sums and differences of figures: not how many of them there are, nor their mean. */
function isSum(term: Plan): boolean {
  if (term.kind === 'number' || term.kind === 'reference') return true;
  if (term.kind === 'aggregate') return term.name === '合计';
  return (term.operator === '+' || term.operator === '-') && isSum(term.left) && isSum(term.right);
}

/**
 * True where a value breaks at first sight an error rule that holds and that no derived figure can make up for. Most
 * values do, and looking at one relation shows it.
 */
export function isHopeless(figure: Figure, value: Rational, situation: Situation): boolean {
  const { network, standing, now } = situation;
  if (network.moving(figure).length > 0) return false;
  const changes = new Map(situation.changes).set(figure, withValue(now(figure), value));
  const followed = new Set(network.makes(figure).map(({ relation }) => relation));
  return network
    .about(figure)
    .some(
      (relation) =>
        isError(relation) &&
        !followed.has(relation) &&
        standing(relation).broken === 0 &&
        standingUnder(relation, changes).broken > 0,
    );
}

/** True where a relation stands worse than it did. */
export function isSpoilt(was: Standing, is: Standing): boolean {
  if (is.broken !== was.broken) return is.broken > was.broken;
  return is.rounding > was.rounding || is.skipped > was.skipped;
}

/** Relations that must not be broken: 逻辑. */
export const isError = ({ compiled }: Relation): boolean => compiled.rule.severity === 'error';
/** Relations that should hold: 核实. */
export const isQuery = ({ compiled }: Relation): boolean => compiled.rule.severity === 'query';

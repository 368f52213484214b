import type { Figure } from '../../recognise/types';
import type { Plan } from '../../rules/compile/plan';
import type { Comparison } from '../../rules/judge/chain';
import type { Changes } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { compare, type Rational } from '../../workbook/rational';
import { differences, isSpoilt, letFollow, scenarioOf, standingUnder } from '../whatif/scenario';
import { type Dependence, remade } from './dependences';
import type { SuspectScenario } from './network';
import { withValue } from './written';

/** What comes of giving a figure another value and doing over what follows from it. */
export interface Effect {
  readonly figure: Figure;
  readonly value: Rational;
  /** All changes made, those of the scenario it was tried in among them. */
  readonly after: SuspectScenario;
  /** Derived figures done over: formulas do it themselves, typed ones have to be typed anew. */
  readonly follows: readonly Dependence[];
  /** Cells to be typed: the figure, and the typed figures that follow. */
  readonly cost: number;
  /** Broken relations that hold again because of the figure, not because their own left side was typed anew. */
  readonly mended: readonly Relation[];
  /** Relations that held, or slipped less, before. */
  readonly spoilt: readonly Relation[];
}

/** What follows goes no further than this. */
const STEPS = 60;

/** Tries another value for a figure: its derived figures follow where they no longer hold, all relations are judged. */
export function effectOf(figure: Figure, value: Rational, scenario: SuspectScenario): Effect {
  const { network, standing } = scenario;
  const changes = new Map(scenario.changes).set(figure, withValue(scenario.now(figure), value));
  const remadeWhereSpoilt = (dependence: Dependence, under: Changes) => {
    const { target, relation, live } = dependence;
    if (!live && !isSpoilt(standing(relation), standingUnder(relation, under))) return undefined;
    const moved = remade(dependence, under);
    const before = (under.get(target) ?? target).value;
    return moved === undefined || (before !== undefined && compare(moved.value!, before) === 0) ? undefined : moved;
  };
  const follows = [...letFollow(network, [figure], changes, remadeWhereSpoilt, STEPS).values()];
  const after = scenarioOf(network, changes);
  const touched = new Set([figure, ...follows.map(({ target }) => target)].flatMap(network.about));
  return { figure, value, follows, after, ...gains(touched, scenario, after, [figure], follows) };
}

/**
 * What changes bring and what they cost. A relation is not mended because its own left side was typed anew.
 * @param changed the figures that were given other values
 * @param follows what followed from them
 */
export function gains(
  touched: Iterable<Relation>,
  before: SuspectScenario,
  after: SuspectScenario,
  changed: readonly Figure[],
  follows: readonly Dependence[],
): Pick<Effect, 'mended' | 'spoilt' | 'cost'> {
  const typed = follows.filter(({ live }) => !live);
  const retyped = new Set(typed.map(({ relation }) => relation));
  const { mended, spoilt } = differences(touched, before, after);
  return {
    mended: mended.filter((relation) => !retyped.has(relation)),
    spoilt,
    cost: new Set([...changed, ...typed.map(({ target }) => target)]).size,
  };
}

/**
 * True where a count stands in an equation of counts that holds and has to: whatever else it were, that would break.
 * Most figures are so, which spares looking for the value that another relation wants of them.
 */
export function isPinned(figure: Figure, { network, standing }: SuspectScenario): boolean {
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
export function isHopeless(figure: Figure, value: Rational, scenario: SuspectScenario): boolean {
  const { network, standing, now } = scenario;
  if (network.moving(figure).length > 0) return false;
  const changes = new Map(scenario.changes).set(figure, withValue(now(figure), value));
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

/** Relations that must not be broken: 逻辑. */
export const isError = ({ compiled }: Relation): boolean => compiled.rule.severity === 'error';
/** Relations that must hold or should: 逻辑 and 核实. */
export const isWeighty = (relation: Relation): boolean =>
  isError(relation) || relation.compiled.rule.severity === 'query';

import type { Figure } from '../../recognise/types';
import type { Plan } from '../../rules/compile/plan';
import type { Comparison } from '../../rules/judge/chain';
import type { Changes } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { compare, type Rational } from '../../workbook/rational';
import { differences, isSpoilt, letFollow, scenarioOf, standingUnder } from '../whatif/scenario';
import { type Dependence, remade } from './dependences';
import type { SuspectNetwork, SuspectScenario } from './network';
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

/** Another value tried for a figure, with what follows from it; how relations stand then is judged where it is asked for. */
export type Trial = Pick<Effect, 'figure' | 'value' | 'after' | 'follows'> & {
  /** The relations in which something has changed, those about the figure itself first. */
  readonly touched: ReadonlySet<Relation>;
};

/** Tries another value for a figure: its derived figures follow where they no longer hold. */
export function trialOf(figure: Figure, value: Rational, scenario: SuspectScenario): Trial {
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
  const touched = new Set([figure, ...follows.map(({ target }) => target)].flatMap(network.about));
  return { figure, value, follows, after: scenarioOf(network, changes), touched };
}

/** What a trial does to every relation that it touches. */
export function judged({ touched, ...trial }: Trial, scenario: SuspectScenario): Effect {
  return { ...trial, ...gains(touched, scenario, trial.after, [trial.figure], trial.follows) };
}

/** Tries another value for a figure: its derived figures follow where they no longer hold, all relations are judged. */
export const effectOf = (figure: Figure, value: Rational, scenario: SuspectScenario): Effect =>
  judged(trialOf(figure, value, scenario), scenario);

/**
 * True where no error rule is broken, or cannot be told any more, that was not so before. Most trials break one of the
 * first that is looked at, and the others need not be judged.
 */
export function isSound({ touched, after }: Pick<Trial, 'touched' | 'after'>, { standing }: SuspectScenario): boolean {
  for (const relation of touched) {
    if (!isError(relation)) continue;
    const [was, is] = [standing(relation), after.standing(relation)];
    if (is.broken > was.broken || (is.broken === was.broken && is.skipped > was.skipped)) return false;
  }
  return true;
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
  if (figure.kind !== 'count') return false;
  return unmoved(figure, network).some((relation) => {
    if (relation.compiled.statement.kind !== 'chain') return false;
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
  const changes = new Map(scenario.changes).set(figure, withValue(now(figure), value));
  return unmoved(figure, network).some(
    (relation) => standing(relation).broken === 0 && standingUnder(relation, changes).broken > 0,
  );
}

/** The error rules about a figure in which it alone changes: nothing is made from it there, and no formula moves with it. */
function unmoved(figure: Figure, network: SuspectNetwork): readonly Relation[] {
  const followed = new Set(network.makes(figure).map(({ relation }) => relation));
  const swept = network.swept(figure);
  return network
    .about(figure)
    .filter(
      (relation) =>
        isError(relation) &&
        !followed.has(relation) &&
        !(swept.size > 0 && relation.figures.some((each) => swept.has(each))),
    );
}

/** Relations that must not be broken: 逻辑. */
export const isError = ({ compiled }: Relation): boolean => compiled.rule.severity === 'error';
/** Relations that must hold or should: 逻辑 and 核实. */
export const isWeighty = (relation: Relation): boolean =>
  isError(relation) || relation.compiled.rule.severity === 'query';

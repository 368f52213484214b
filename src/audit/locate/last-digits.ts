import { rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { renew } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { add, divide, multiply, type Rational, round, subtract } from '../../workbook/rational';
import { isSpoilt, standingUnder } from '../whatif/scenario';
import { probe } from './allowed';
import { type Candidate, candidateOf, isNumber } from './candidates';
import { isPinned, judged, trialOf } from './effect';
import { likeliest } from './long-sums';
import type { SuspectNetwork, SuspectScenario } from './network';
import { withValue } from './written';

/** That one figure sets one more relation right by its last digit owes to chance once in ten times: ln 10. */
const SELDOM = Math.log(10);

/** Of a longer relation a last digit says too little about any one figure; those that are likeliest are looked into. */
const MOST_FIGURES = 60;

/**
 * What would set right a relation that only slips by its last digits (尾差): the figure that it makes, written anew; and
 * behind it, or side by side where it makes none, the figures that it is about, each with the value that makes both
 * sides equal. Whichever it is, nothing becomes safe by it or is hindered: 逻辑 findings alone decide that.
 */
export function lastDigits(relation: Relation, scenario: SuspectScenario): Candidate[] {
  return relation.comparisons.slice(0, 1).flatMap(({ chain, entries: [left, right] }) => {
    if (left === undefined || left === 'not-comparable' || right === undefined || right === 'not-comparable') return [];
    const isMade = chain.terms[0]?.kind === 'reference' && chain.operators[0] === ':=';
    const figures = relation.figures.filter(
      (figure) => isNumber(figure) && scenario.network.made(figure)?.live !== true && !isPinned(figure, scenario),
    );
    const all = likeliest(
      figures.map((figure) => ({ figure })),
      relation,
      scenario,
      MOST_FIGURES,
    );
    return all.flatMap(({ figure }): Candidate[] => {
      const [p, q] = probe(figure, scenario.network.moving(figure), scenario).map(([at, changes]) => {
        const [a, b] = [renew(left, changes).quantity, renew(right, changes).quantity];
        return a === undefined || b === undefined ? undefined : ([at, subtract(a.value, b.value)] as const);
      });
      const wanted = p === undefined || q === undefined ? undefined : zeroBetween(p, q);
      if (wanted === undefined || wanted.n < 0n) return [];
      const isDerived = isMade && left.figures.includes(figure);
      const value = round(wanted, figure.decimals);
      if (!isDerived && spoilsAny(figure, value, relation, scenario)) return [];
      const trial = trialOf(figure, value, scenario);
      if (trial.after.standing(relation).rounding > 0) return [];
      const effect = judged(trial, scenario);
      // What else would have to be typed anew speaks against it.
      if (effect.spoilt.length > 0 || (effect.cost > 1 && !isDerived)) return [];
      const others = [...effect.after.touched].filter(
        (each) => effect.after.standing(each).rounding < scenario.standing(each).rounding,
      );
      const candidate = candidateOf(effect, {}, scenario);
      const parts = candidate.parts.map(({ slip, ...part }) => ({
        ...part,
        likelihood: part.likelihood + SELDOM * (others.length - 1),
        // A derived figure is the one that is rounded; what it is made from comes behind.
        ...(slip === undefined || (isMade && !isDerived) ? {} : { slip }),
      }));
      return [{ ...candidate, parts, mended: [relation] }];
    });
  });
}

/**
 * True where another value leaves the relation as it is, or makes another one about the figure worse: one that something
 * would have to be typed anew for, or that stays so. Those of its own row show it first: a share of its own before all
 * shares of its total.
 */
function spoilsAny(figure: Figure, value: Rational, relation: Relation, scenario: SuspectScenario): boolean {
  const { network, standing } = scenario;
  // What a formula does besides is for the trial to see.
  if (network.moving(figure).length > 0) return false;
  const changes = new Map(scenario.changes).set(figure, withValue(scenario.now(figure), value));
  if (standingUnder(relation, changes).rounding > 0) return true;
  return nearestFirst(figure, network).some((each) => isSpoilt(standing(each), standingUnder(each, changes)));
}

const ordered = new WeakMap<SuspectNetwork, Map<Figure, readonly Relation[]>>();

/** The relations about a figure, those of which the left side stands in its own row first. */
function nearestFirst(figure: Figure, network: SuspectNetwork): readonly Relation[] {
  const known = ordered.get(network) ?? new Map<Figure, readonly Relation[]>();
  ordered.set(network, known);
  const found = known.get(figure) ?? ownFirst(network.about(figure), rowKey(figure));
  known.set(figure, found);
  return found;
}

function ownFirst(relations: readonly Relation[], row: string): readonly Relation[] {
  const isOwn = ({ figures: [left] }: Relation) => left !== undefined && rowKey(left) === row;
  return [...relations.filter(isOwn), ...relations.filter((relation) => !isOwn(relation))];
}

type Point = readonly [at: Rational, value: Rational];

/** Where a straight line through two points comes to 0; undefined where it never does. */
function zeroBetween([x, f]: Point, [y, g]: Point): Rational | undefined {
  const rise = subtract(g, f);
  if (rise.n === 0n) return undefined;
  return add(x, divide(multiply(f, subtract(x, y)), rise));
}

import type { Figure } from '../../../recognise/types';
import type { Relation } from '../../../rules/relations/relation';
import { add, compare, type Rational } from '../../../workbook/rational';
import { handBetween } from '../../locate/hand';
import { type Neighbours, neighboursOf } from '../../locate/neighbours';
import type { Slip } from '../../locate/slip';
import { type Instance, instancesOf } from '../../whatif/instances';
import type { Baseline } from '../baseline';
import type { Proposal } from '../proposals';
import { WHY } from '../wording';
import type { Attempt, Objections } from './attempt';

/**
 * Wrong figures made of an input that nothing else bears out: the mistake may be there as well. What a slip of the hand
 * explains is the slip; 13 where 610 should stand is none, but may be right beside parts that are not.
 */
export function unexplained({ baseline, safe }: Attempt): Objections {
  const found = new Map<Figure, string>();
  for (const proposal of safe.values()) {
    const { target, derived, standing } = proposal;
    if (standing !== 'broken' || isExplained(proposal, baseline)) continue;
    const input = derived.inputs.find((each) => !safe.has(each) && !isBorneOut(each, target, baseline));
    if (input !== undefined) found.set(target, WHY.unexplained(input));
  }
  return found;
}

/** True where an equation of 逻辑 holds for a figure, besides those about what is made of it. */
export function isBorneOut(input: Figure, target: Figure, baseline: Baseline): boolean {
  const speaksFor = ({ outcome, figures }: Instance): boolean =>
    (outcome === 'holds' || outcome === 'rounding') &&
    figures.includes(input) &&
    !figures.includes(target) &&
    !figures.some((other) => other.formula && other !== input && baseline.graph.uses(other.place, [input.place]));
  return baseline.network
    .about(input)
    .some((relation) => isEquation(relation) && [...instancesOf(relation).values()].some(speaksFor));
}

/** A bound leaves a figure too much room to bear it out. */
const isEquation = ({ compiled: { rule, statement }, comparisons }: Relation): boolean =>
  rule.severity === 'error' &&
  statement.kind !== 'implication' &&
  comparisons.some(({ chain }) => chain.operators.every((operator) => operator === '=' || operator === ':='));

const neighbours = new WeakMap<Baseline, Neighbours>();

/** What a hand may have done to make a figure as it stands of a value. */
export function slipOfHand(figure: Figure, value: Rational, baseline: Baseline): Slip | undefined {
  const beside = neighbours.get(baseline) ?? neighboursOf(baseline.index.recognition.figures, new Map());
  neighbours.set(baseline, beside);
  return handBetween(figure, value, beside).slip;
}

/**
 * True where a wrong figure is a slip of the hand, or what it should be taken twice, as where a sub-total is summed in. That
 * it is a few more or less explains nothing: so may be any part.
 */
function isExplained({ target, figure }: Proposal, baseline: Baseline): boolean {
  const value = figure.value!;
  const slip = slipOfHand(target, value, baseline);
  return (slip !== undefined && slip !== 'few') || compare(target.value!, add(value, value)) === 0;
}

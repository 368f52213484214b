import type { Figure } from '../../../recognise/types';
import type { Changes } from '../../../rules/judge/labelled';
import { type Derived, derive } from '../../../rules/relations/derive';
import { groupBy } from '../../../workbook/group-by';
import { add, compare, type Rational, round, subtract } from '../../../workbook/rational';
import { type Instance, instancesOf } from '../../whatif/instances';
import { type Baseline, standingOf } from '../baseline';
import type { Proposal } from '../proposals';
import { WHY } from '../wording';
import type { Attempt, Objections } from './attempt';
import { isBorneOut } from './borne-out';
import { isUnsure } from './hindrances';
import { notCompared } from './not-compared';

/**
 * Inputs, followed back through derived figures, that a change had better not be made of: of a block in which something
 * was left unread, of which a person has to say what is meant, or in an error rule still broken, for the slip may well be
 * in them. A 核实 rule still broken speaks against an input that no equation of 逻辑 bears out. A slip of the last digit is
 * exempt, as the value that it has confirms its inputs; unless it would be no slip at all, or another one, were one of
 * them put right.
 */
export function doubts({ baseline, safe, forecast }: Attempt): Objections {
  const { doubtIn } = baseline.index.completeness;
  const doubtful = new Map<Figure, Instance[]>();
  for (const relation of [...baseline.aboutWriting, ...baseline.network.relations]) {
    for (const instance of instancesOf(relation, forecast).values()) {
      if (instance.outcome !== 'broken' || instance.rule.severity === 'note') continue;
      for (const figure of instance.figures) {
        const known = doubtful.get(figure);
        if (known === undefined) doubtful.set(figure, [instance]);
        else known.push(instance);
      }
    }
  }
  const heard = new Map([...doubtful].map(([figure, instances]) => [figure, fewOf(instances)]));
  /** One that stands in more than are heard is in doubt whatever they say. */
  const unheard = (figure: Figure) =>
    heard.get(figure)?.length === doubtful.get(figure)?.length ? undefined : doubtful.get(figure)![0];
  const found = new Map<Figure, string>();
  const unclear = notCompared(baseline);
  /** Of a slip of the last digit the value confirms the inputs. */
  const openIn = ({ target, standing }: Proposal, basis: readonly Figure[]) =>
    (standing === 'rounding' ? [target] : [target, ...basis]).flatMap((figure) => unclear.get(figure) ?? [])[0];
  for (const proposal of safe.values()) {
    const basis = basisOf(proposal, baseline);
    const made = madeIn(basis, baseline);
    const left = proposal.standing === 'rounding' ? undefined : basis.map(doubtIn).find((gap) => gap !== undefined);
    if (left !== undefined) found.set(proposal.target, WHY.incomplete(left));
    const open = left !== undefined ? undefined : openIn(proposal, basis);
    if (open !== undefined) found.set(proposal.target, WHY.notCompared(open.rule, open.gap));
    const unsure = basis.find(isUnsure);
    if (unsure !== undefined) found.set(proposal.target, WHY.unsure(unsure));
    const speaksAgainst = (figure: Figure, instance: Instance): boolean =>
      (proposal.standing !== 'rounding' &&
        (instance.rule.severity === 'error' || !isBorneOut(figure, proposal.target, baseline))) ||
      comesOtherwise(proposal, made, figure, instance);
    for (const input of basis) {
      const instance = heard.get(input)?.find((each) => speaksAgainst(input, each)) ?? unheard(input);
      if (instance === undefined) continue;
      found.set(proposal.target, WHY.doubt(input, instance.rule));
      break;
    }
  }
  return found;
}

/** Of a column that is wrong all over every row speaks against its total; so many of them are heard. */
const MOST_HEARD = 24;

/** Of very many instances those that come first, and the first of each rule. */
function fewOf(instances: readonly Instance[]): readonly Instance[] {
  if (instances.length <= MOST_HEARD) return instances;
  const firsts = new Set([...groupBy(instances, ({ rule }) => rule).values()].map(([first]) => first!));
  return instances.filter((each, at) => at < MOST_HEARD || firsts.has(each));
}

/** All figures that a proposal is made of, as they stand, be it through derived ones; nearest first. */
function basisOf({ target, derived }: Proposal, { byTarget }: Baseline): Figure[] {
  const basis = new Set(derived.inputs);
  // A set that grows while it is walked: what is added is walked as well.
  for (const figure of basis)
    for (const { inputs } of byTarget.get(figure) ?? []) for (const input of inputs) basis.add(input);
  basis.delete(target);
  return [...basis];
}

/**
 * True where the target as it stands holds once an input makes up for what a broken rule is off by; or where it is a slip
 * of the last digit all the same, but of another number.
 */
function comesOtherwise(
  { target, derived, standing, decimals }: Proposal,
  made: Made,
  input: Figure,
  { differences }: Instance,
): boolean {
  const { value } = input;
  if (value === undefined) return false;
  return differences
    .flatMap((difference) => [subtract(value, difference), add(value, difference)])
    .some((other) => {
      const again = derive(derived.derivation, followed(input, other, made));
      if (again === undefined) return false;
      const then = standingOf(target, again);
      const written = ({ expected }: Pick<Derived, 'expected'>) => round(expected.value, decimals);
      return (
        then === 'holds' ||
        (then === standing && then === 'rounding' && compare(written(again), written(derived)) !== 0)
      );
    });
}

/** What of a basis is made of something itself, the farthest first: most of a long column is not. */
type Made = readonly (readonly [Figure, readonly Derived[]])[];

const madeIn = (basis: readonly Figure[], { byTarget }: Baseline): Made =>
  basis.flatMap((figure) => (byTarget.has(figure) ? [[figure, byTarget.get(figure)!] as const] : [])).reverse();

/** An input with another value, and what is made of it and holds on the way to the target. */
function followed(input: Figure, value: Rational, all: Made): Changes {
  const changes = new Map([[input, { ...input, value }]]);
  for (const [figure, ways] of all) {
    const made = figure === input ? undefined : ways.find((each) => each.inputs.some((source) => changes.has(source)));
    if (made === undefined || standingOf(figure, made) !== 'holds') continue;
    const again = derive(made.derivation, changes);
    if (again !== undefined) changes.set(figure, { ...figure, value: again.expected.value });
  }
  return changes;
}

import { rowKey } from '../../../recognise/headers/turn';
import type { Figure } from '../../../recognise/types';
import type { Changes } from '../../../rules/judge/labelled';
import { type Derived, derive } from '../../../rules/relations/derive';
import { placeKey, placeText } from '../../../workbook/address';
import { groupBy } from '../../../workbook/group-by';
import { add, subtract } from '../../../workbook/rational';
import { type Instance, instancesOf, worsened } from '../../whatif/instances';
import { type Baseline, derivedIn, isTrimmed, standingOf } from '../baseline';
import type { Forecast } from '../forecast';
import type { ByTarget, Proposal } from '../proposals';
import { WHY } from '../wording';
import { isUnsure } from './hindrances';
import { notCompared } from './not-compared';

/** What speaks against making some proposals, by target. */
export type Objections = ReadonlyMap<Figure, string>;

/** The proposals held to be safe, and what comes of making all of them. */
interface Attempt {
  readonly baseline: Baseline;
  readonly safe: ByTarget;
  readonly forecast: Forecast;
}

/** The first kind of objection there is: one may be the cause of others, which may be gone with it. */
export function objectionsIn(attempt: Attempt): Objections {
  for (const kind of [worsening, unmetNeeds, unknownUsers, disagreements, exchanges, doubts]) {
    const found = kind(attempt);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** What a relation came to be worse by. */
function worsening({ baseline, safe, forecast }: Attempt): Objections {
  const found = new Map<Figure, string>();
  const touched = baseline.network.relations.filter((relation) => forecast.touched.has(relation));
  for (const instance of worsened(touched, forecast, (share) => isTrimmed(share, baseline))) {
    const words = wordsOf(instance);
    for (const member of membersOf(instance, safe, forecast, baseline))
      if (!found.has(member)) found.set(member, words);
  }
  return found;
}

/** Why an instance that came to be worse speaks against a change. */
export const wordsOf = ({ rule, outcome }: Instance): string =>
  outcome === 'holds' ? WHY.whole(rule) : WHY.breaks([rule]);

/** The changed targets that an instance compares, be it through a formula. */
export function membersOf({ figures }: Instance, made: ByTarget, { follows }: Forecast, { graph }: Baseline): Figure[] {
  const members = figures.flatMap((figure) => {
    if (made.has(figure)) return [figure];
    return follows.has(figure) ? [...made.keys()].filter((target) => graph.uses(figure.place, [target.place])) : [];
  });
  return [...new Set(members)];
}

function unmetNeeds({ safe }: Attempt): Objections {
  const unmet = [...safe.values()].flatMap(({ target, needs }) => {
    const missing = needs.find((need) => !safe.has(need));
    return missing === undefined ? [] : [[target, WHY.needs(placeText(missing.place))] as const];
  });
  return new Map(unmet);
}

/** Formulas in tables that use a changed cell, of which no rule says what they come to. */
function unknownUsers({ baseline, safe, forecast }: Attempt): Objections {
  if (baseline.graph.isEmpty) return new Map();
  const figures = groupBy(
    baseline.index.recognition.figures.filter(({ formula }) => formula),
    ({ place }) => placeKey(place),
  );
  const isKnown = (figure: Figure) => forecast.follows.has(figure) || safe.has(figure) || baseline.byTarget.has(figure);
  const found = new Map<Figure, string>();
  for (const target of safe.keys()) {
    const users = [...baseline.graph.usersOf([target.place], false)];
    const unknown = users.find(([key]) => figures.get(key)?.some((figure) => !isKnown(figure)));
    if (unknown !== undefined) found.set(target, WHY.used(unknown[1].place));
  }
  return found;
}

/** Other rules that make something else of the same figure. */
function disagreements({ baseline, safe, forecast }: Attempt): Objections {
  const found = new Map<Figure, string>();
  for (const derivation of baseline.network.derivations) {
    const { target, relation } = derivation;
    const { rule } = relation.compiled;
    if (!safe.has(target) || rule.severity !== 'error') continue;
    const derived = derivedIn(derivation, forecast, baseline);
    if (derived !== undefined && standingOf(forecast.now(target), derived) !== 'holds')
      found.set(target, WHY.disagrees(rule));
  }
  return found;
}

/**
 * Inputs that may have been exchanged with another of their column: with its number a change would not be needed, and it
 * is in trouble itself. No sum tells that two rows were exchanged.
 */
function exchanges({ baseline, safe }: Attempt): Objections {
  const wrong = [...safe.values()].filter(({ standing }) => standing === 'broken');
  const columns = groupBy(troubled(baseline), columnKey);
  const found = new Map<Figure, string>();
  for (const { target, derived } of wrong) {
    for (const input of derived.inputs) {
      if (input.value === undefined || rowKey(input) !== rowKey(target)) continue;
      const other = columns
        .get(columnKey(input))
        ?.find((each) => each !== input && holdsWith(target, derived, exchanged(input, each)));
      if (other !== undefined) found.set(target, WHY.exchanged(input, other));
    }
  }
  return found;
}

const exchanged = (a: Figure, b: Figure): Changes =>
  new Map([
    [a, { ...a, value: b.value! }],
    [b, { ...b, value: a.value! }],
  ]);

const columnKey = ({ table, block, measure, labels }: Figure): string =>
  [table, block.name ?? '', measure, labels.年度 ?? ''].join('\u0000');

/** Numbers in relations that do not hold as things stand. */
function troubled({ network: { relations } }: Baseline): Figure[] {
  const broken = relations
    .filter(({ compiled }) => compiled.rule.severity !== 'note')
    .flatMap((relation) => [...instancesOf(relation).values()])
    .filter(({ outcome }) => outcome === 'broken');
  return [...new Set(broken.flatMap(({ figures }) => figures))].filter(({ state }) => state === 'number');
}

/**
 * Inputs, followed back through derived figures, that a change had better not be made of: of a block in which something
 * was left unread, of which a person has to say what is meant, or in an error rule still broken, for the slip may well be
 * in them. A slip of the last digit is exempt, as the value that it has confirms its inputs; unless it would be no slip
 * at all were one of them put right, for then it confirms that. So it is with 核实, of which alone nothing follows.
 */
function doubts({ baseline, safe, forecast }: Attempt): Objections {
  const { doubtIn } = baseline.index.completeness;
  const doubtful = new Map<Figure, Instance[]>();
  for (const relation of [...baseline.aboutWriting, ...baseline.network.relations]) {
    for (const instance of instancesOf(relation, forecast).values()) {
      if (instance.outcome !== 'broken' || instance.rule.severity === 'note') continue;
      for (const figure of instance.figures) doubtful.set(figure, [...(doubtful.get(figure) ?? []), instance]);
    }
  }
  const found = new Map<Figure, string>();
  const unclear = notCompared(baseline);
  /** Of a slip of the last digit the value confirms the inputs. */
  const openIn = ({ target, standing }: Proposal, basis: readonly Figure[]) =>
    (standing === 'rounding' ? [target] : [target, ...basis]).flatMap((figure) => unclear.get(figure) ?? [])[0];
  for (const proposal of safe.values()) {
    const basis = basisOf(proposal, baseline);
    const left = proposal.standing === 'rounding' ? undefined : basis.map(doubtIn).find((gap) => gap !== undefined);
    if (left !== undefined) found.set(proposal.target, WHY.incomplete(left));
    const open = left !== undefined ? undefined : openIn(proposal, basis);
    if (open !== undefined) found.set(proposal.target, WHY.notCompared(open.rule, open.gap));
    const unsure = basis.find(isUnsure);
    if (unsure !== undefined) found.set(proposal.target, WHY.unsure(unsure));
    const speaksAgainst = (figure: Figure, instance: Instance): boolean =>
      (instance.rule.severity === 'error' && proposal.standing !== 'rounding') ||
      holdsOtherwise(proposal, figure, instance);
    for (const input of basis) {
      const instance = doubtful.get(input)?.find((each) => speaksAgainst(input, each));
      if (instance === undefined) continue;
      found.set(proposal.target, WHY.doubt(input, instance.rule));
      break;
    }
  }
  return found;
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

/** True where the target as it stands holds once an input makes up for what a broken rule is off by. */
function holdsOtherwise({ target, derived }: Proposal, input: Figure, { differences }: Instance): boolean {
  const { value } = input;
  if (value === undefined) return false;
  return differences
    .flatMap((difference) => [subtract(value, difference), add(value, difference)])
    .some((other) => holdsWith(target, derived, new Map([[input, { ...input, value: other }]])));
}

/** True where a target as it stands is what it should be once some inputs are others. */
function holdsWith(target: Figure, { derivation }: Derived, changes: Changes): boolean {
  const again = derive(derivation, changes);
  return again !== undefined && standingOf(target, again) === 'holds';
}

import type { Figure } from '../../../recognise/types';
import { derive } from '../../../rules/relations/derive';
import { placeKey, placeText } from '../../../workbook/address';
import { groupBy } from '../../../workbook/group-by';
import { add, subtract } from '../../../workbook/rational';
import { type Instance, instancesOf, worsened } from '../../whatif/instances';
import { type Baseline, derivedIn, isTrimmed, standingOf } from '../baseline';
import type { Forecast } from '../forecast';
import type { ByTarget, Proposal } from '../proposals';
import { WHY } from '../wording';
import { isUnsure } from './hindrances';

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
  for (const kind of [worsening, unmetNeeds, unknownUsers, disagreements, doubts]) {
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
 * Inputs, followed back through derived figures, that a change had better not be made of: of a block in which something
 * was left unread, of which a person has to say what is meant, or in an error rule still broken, for the slip may well be
 * in them. A slip of the last digit is exempt, as the value that it has confirms its inputs; unless it would be no slip
 * at all were one of them put right, for then it confirms that.
 */
function doubts({ baseline, safe, forecast }: Attempt): Objections {
  const { doubtIn } = baseline.index.completeness;
  const doubtful = new Map<Figure, Instance>();
  for (const relation of [...baseline.aboutWriting, ...baseline.network.relations]) {
    if (relation.compiled.rule.severity !== 'error') continue;
    for (const instance of instancesOf(relation, forecast).values()) {
      if (instance.outcome !== 'broken') continue;
      for (const figure of instance.figures) if (!doubtful.has(figure)) doubtful.set(figure, instance);
    }
  }
  const found = new Map<Figure, string>();
  for (const proposal of safe.values()) {
    const basis = basisOf(proposal, baseline);
    const left = proposal.standing === 'rounding' ? undefined : basis.map(doubtIn).find((gap) => gap !== undefined);
    if (left !== undefined) found.set(proposal.target, WHY.incomplete(left));
    const unsure = basis.find(isUnsure);
    if (unsure !== undefined) found.set(proposal.target, WHY.unsure(unsure));
    const input = basis.find((figure) => {
      const instance = doubtful.get(figure);
      if (instance === undefined) return false;
      return proposal.standing !== 'rounding' || holdsOtherwise(proposal, figure, instance);
    });
    if (input !== undefined) found.set(proposal.target, WHY.doubt(input, doubtful.get(input)!.rule));
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
    .some((other) => {
      const again = derive(derived.derivation, new Map([[input, { ...input, value: other }]]));
      return again !== undefined && standingOf(target, again) === 'holds';
    });
}

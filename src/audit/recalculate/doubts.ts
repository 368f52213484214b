import type { Figure } from '../../recognise/types';
import { alter } from '../../rules/judge/alter';
import { derivationsOf } from '../../rules/relations/derive';
import { groupBy } from '../../workbook/group-by';
import { add, subtract } from '../../workbook/rational';
import type { Attempt, Objections } from './attempt';
import { type Ground, standingOf } from './ground';
import type { Instance } from './instances';
import type { Proposal } from './proposals';
import { isUnsure } from './reliance';
import type { Scene } from './scene';
import { WHY } from './wording';

/**
 * Inputs, followed back through derived figures, that a change had better not be made of: of a block in which something
 * was left unread, of which a person has to say what is meant, or in an error rule still broken, for the slip may well be
 * in them. A slip of the last digit is exempt, as the value that it has confirms its inputs; unless it would be no slip
 * at all were one of them put right, for then it confirms that.
 */
export function doubtsIn({ ground, safe, scene, after }: Attempt): Objections {
  const { doubtIn } = ground.index.completeness;
  const doubtful = new Map<Figure, Instance>();
  for (const instance of after.values()) {
    if (instance.outcome !== 'broken' || instance.rule.severity !== 'error') continue;
    for (const figure of instance.figures.map(scene.origin)) if (!doubtful.has(figure)) doubtful.set(figure, instance);
  }
  const inputs = new Map(
    [...groupBy(ground.derivations, ({ target }) => target)].map(([target, all]) => [
      target,
      all.flatMap((derivation) => derivation.inputs),
    ]),
  );
  const found = new Map<Figure, string>();
  for (const proposal of safe.values()) {
    const basis = basisOf(proposal, scene, inputs);
    const left = proposal.standing === 'rounding' ? undefined : basis.map(doubtIn).find((gap) => gap !== undefined);
    if (left !== undefined) found.set(proposal.target, WHY.incomplete(left));
    const unsure = basis.find(isUnsure);
    if (unsure !== undefined) found.set(proposal.target, WHY.unsure(unsure));
    const input = basis.find((figure) => {
      const instance = doubtful.get(figure);
      if (instance === undefined) return false;
      return proposal.standing !== 'rounding' || holdsOtherwise(proposal, figure, instance, ground);
    });
    if (input !== undefined) found.set(proposal.target, WHY.doubt(input, doubtful.get(input)!.rule));
  }
  return found;
}

/** All figures that a proposal is made of, as they stand, be it through derived ones; nearest first. */
function basisOf(
  { target, derivation }: Proposal,
  scene: Scene,
  inputs: ReadonlyMap<Figure, readonly Figure[]>,
): Figure[] {
  const basis = new Set(derivation.inputs.map(scene.origin));
  // A set that grows while it is walked: what is added is walked as well.
  for (const figure of basis) for (const input of inputs.get(figure) ?? []) basis.add(input);
  basis.delete(target);
  return [...basis];
}

/** True where the target as it stands holds once an input makes up for what a broken rule is off by. */
function holdsOtherwise(
  { target, derivation }: Proposal,
  input: Figure,
  { differences }: Instance,
  ground: Ground,
): boolean {
  const { value } = input;
  if (value === undefined) return false;
  return differences
    .flatMap((difference) => [subtract(value, difference), add(value, difference)])
    .some((other) =>
      derivationsOf([derivation.compiled], alter(ground.index, new Map([[input, { ...input, value: other }]])))
        .filter((again) => again.target === target)
        .some((again) => standingOf(target, again) === 'holds'),
    );
}

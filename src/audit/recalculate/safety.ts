import type { Rule } from '../../catalogue/types';
import type { Figure } from '../../recognise/types';
import type { Objections } from './attempt';
import { effectsOf } from './effects';
import type { Ground } from './ground';
import { groupsOf } from './groups';
import { hindranceOf } from './hindrances';
import { type Instances, instancesOf, isAboutWriting } from './instances';
import { objectionsIn } from './objections';
import { type ByTarget, figuresOf } from './proposals';
import { type Scene, sceneOf } from './scene';

/** Which proposals are safe, and why the others are not. */
export interface Safety {
  /** Reasons against; none for a safe one. */
  readonly why: ReadonlyMap<Figure, readonly string[]>;
  /** Rules that hold and would not, for those that are not safe. */
  readonly breaks: ReadonlyMap<Figure, readonly Rule[]>;
  /** Targets that need each other, by each of them. */
  readonly groups: ReadonlyMap<Figure, readonly Figure[]>;
  /** The figures with all safe proposals made. */
  readonly scene: Scene;
}

/**
 * Finds the safe ones among proposals: those that nothing speaks against when all of them are made. Begins with all
 * that are not hindered in themselves and drops those that something speaks against, until nothing does.
 * @param refused targets that were found unsafe otherwise, and why
 */
export function judgeSafety(ground: Ground, proposals: ByTarget, refused: Objections): Safety {
  const rules = ground.rules.filter((rule) => !isAboutWriting(rule));
  // How cells are written stays as it is, but an input that is no number at all, or half a person, is in doubt.
  const written = instancesOf(ground.rules.filter(isAboutWriting), ground.index);
  const before: Instances = new Map([...written, ...instancesOf(rules, ground.index)]);
  const why = new Map<Figure, readonly string[]>();
  for (const [target, proposal] of proposals) {
    const reasons = [...hindranceOf(proposal), ...[refused.get(target) ?? []].flat()];
    if (reasons.length > 0) why.set(target, reasons);
  }
  for (;;) {
    const safe = new Map([...proposals].filter(([target]) => !why.has(target)));
    const scene = sceneOf(ground, figuresOf(safe.values()));
    const after: Instances = new Map([...written, ...instancesOf(rules, scene.index)]);
    const objections = objectionsIn({ ground, proposals, safe, scene, before, after });
    for (const [target, reason] of objections) why.set(target, [reason]);
    if (objections.size > 0) continue;
    const { breaks, words } = effectsOf(ground, proposals, why, before);
    for (const [target, more] of words) why.set(target, [...new Set([...why.get(target)!, ...more])]);
    return { why, breaks, groups: groupsOf(ground, proposals, safe, before), scene };
  }
}

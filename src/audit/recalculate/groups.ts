import type { Figure } from '../../recognise/types';
import { rulesAboutIn, trial, withNeeds } from './effects';
import type { Ground } from './ground';
import type { Instances } from './instances';
import { membersOf } from './objections';
import type { ByTarget } from './proposals';

/**
 * Targets that need each other, by each of them: one is made of another's new value, or a relation holds only when both
 * are changed (two shares of one column that were trimmed against each other).
 */
export function groupsOf(
  ground: Ground,
  proposals: ByTarget,
  safe: ByTarget,
  before: Instances,
): Map<Figure, readonly Figure[]> {
  const groups = new Map<Figure, Set<Figure>>([...proposals.keys()].map((target) => [target, new Set([target])]));
  const unite = (a: Figure, b: Figure): boolean => {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other) return false;
    for (const member of other) groups.set(member, one.add(member));
    return true;
  };
  for (const { target, needs } of proposals.values())
    for (const need of needs) if (proposals.has(need) && safe.has(need) === safe.has(target)) unite(target, need);
  const about = rulesAboutIn(ground);
  const waiting = [...safe.keys()];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    const group = groups.get(target)!;
    const { scene, worse } = trial(ground, withNeeds(group, proposals), before, about);
    if (worse.length === 0) continue;
    // Whoever else is compared there makes it come right.
    const whole = worse.flatMap((instance) => membersOf(instance, safe, scene, ground));
    const grown = whole.map((member) => unite(target!, member)).some((united) => united);
    if (grown) waiting.push(target);
  }
  // In the order of the proposals, whoever was united first.
  const order = [...proposals.keys()];
  return new Map([...groups].map(([target, group]) => [target, order.filter((member) => group.has(member))]));
}

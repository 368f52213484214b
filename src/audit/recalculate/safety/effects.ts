import type { Rule } from '../../../catalogue/types';
import type { Figure } from '../../../recognise/types';
import type { Relation } from '../../../rules/relations/relation';
import { groupBy } from '../../../workbook/group-by';
import { type Instance, worsened } from '../../whatif/instances';
import { type Baseline, isTrimmed } from '../baseline';
import { type Forecast, forecastOf } from '../forecast';
import { type ByTarget, figuresOf } from '../proposals';
import { membersOf, wordsOf } from './objections';

/** What comes of making some proposals and no others. */
function effectOf(baseline: Baseline, made: ByTarget): { forecast: Forecast; worse: readonly Instance[] } {
  const forecast = forecastOf(baseline, figuresOf(made.values()));
  return { forecast, worse: worsened(byRule(forecast), forecast, (share) => isTrimmed(share, baseline)) };
}

/** The relations that a change touches, rule by rule, as the changed figures come to them. */
function byRule({ touched }: Forecast): Relation[] {
  return [...groupBy([...touched], ({ compiled }) => compiled).values()].flat();
}

/** A target with all others that it needs, be it through others. */
function withNeeds(targets: Iterable<Figure>, proposals: ByTarget): ByTarget {
  const all = new Set(targets);
  for (const target of all) for (const need of proposals.get(target)?.needs ?? []) all.add(need);
  return new Map([...all].flatMap((target) => (proposals.has(target) ? [[target, proposals.get(target)!]] : [])));
}

/** What each of the proposals that are not safe would break, made with what it needs and nothing else. */
export function effectsOf(
  baseline: Baseline,
  proposals: ByTarget,
  why: ReadonlyMap<Figure, readonly string[]>,
): { breaks: Map<Figure, readonly Rule[]>; words: Map<Figure, readonly string[]> } {
  const breaks = new Map<Figure, readonly Rule[]>();
  const words = new Map<Figure, readonly string[]>();
  for (const target of why.keys()) {
    const { worse } = effectOf(baseline, withNeeds([target], proposals));
    if (worse.length === 0) continue;
    breaks.set(target, [...new Set(worse.filter(({ outcome }) => outcome !== 'holds').map(({ rule }) => rule))]);
    words.set(target, worse.map(wordsOf));
  }
  return { breaks, words };
}

/**
 * Targets that need each other, by each of them: one is made of another's new value, or a relation holds only when both
 * are changed (two shares of one column that were trimmed against each other).
 */
export function groupsOf(baseline: Baseline, proposals: ByTarget, safe: ByTarget): Map<Figure, readonly Figure[]> {
  const groups = new Map<Figure, Set<Figure>>([...proposals.keys()].map((target) => [target, new Set([target])]));
  const unite = (a: Figure, b: Figure): boolean => {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other) return false;
    for (const member of other) groups.set(member, one.add(member));
    return true;
  };
  for (const { target, needs } of proposals.values())
    for (const need of needs) if (proposals.has(need) && safe.has(need) === safe.has(target)) unite(target, need);
  const waiting = [...safe.keys()];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    const group = groups.get(target)!;
    const { forecast, worse } = effectOf(baseline, withNeeds(group, proposals));
    if (worse.length === 0) continue;
    // Whoever else is compared there makes it come right.
    const whole = worse.flatMap((instance) => membersOf(instance, safe, forecast, baseline));
    const grown = whole.map((member) => unite(target!, member)).some((united) => united);
    if (grown) waiting.push(target);
  }
  // In the order of the proposals, whoever was united first.
  const order = [...proposals.keys()];
  return new Map([...groups].map(([target, group]) => [target, order.filter((member) => group.has(member))]));
}

import type { Rule } from '../../../catalogue/types';
import type { Figure } from '../../../recognise/types';
import type { Baseline } from '../baseline';
import { type Forecast, forecastOf } from '../forecast';
import { type ByTarget, figuresOf } from '../proposals';
import type { Objections } from './attempt';
import { effectsOf, groupsOf } from './effects';
import { hindranceOf } from './hindrances';
import { objectionsIn } from './objections';

/** Which proposals are safe, and why the others are not. */
export interface Safety {
  /** Reasons against; none for a safe one. */
  readonly why: ReadonlyMap<Figure, readonly string[]>;
  /** Rules that hold and would not, for those that are not safe. */
  readonly breaks: ReadonlyMap<Figure, readonly Rule[]>;
  /** Targets that need each other, by each of them. */
  readonly groups: ReadonlyMap<Figure, readonly Figure[]>;
  /** The workbook with all safe proposals made. */
  readonly forecast: Forecast;
}

/**
 * Finds the safe ones among proposals: those that nothing speaks against when all of them are made. Begins with all
 * that are not hindered in themselves and drops those that something speaks against, until nothing does.
 * @param refused targets that were found unsafe otherwise, and why
 */
export function judgeSafety(baseline: Baseline, proposals: ByTarget, refused: Objections): Safety {
  const why = new Map<Figure, readonly string[]>();
  for (const [target, proposal] of proposals) {
    const reasons = [...hindranceOf(proposal), ...[refused.get(target) ?? []].flat()];
    if (reasons.length > 0) why.set(target, reasons);
  }
  for (;;) {
    const safe = new Map([...proposals].filter(([target]) => !why.has(target)));
    const forecast = forecastOf(baseline, figuresOf(safe.values()));
    const objections = objectionsIn({ baseline, safe, forecast });
    for (const [target, reason] of objections) why.set(target, [reason]);
    if (objections.size > 0) continue;
    const { breaks, words } = effectsOf(baseline, proposals, why);
    for (const [target, more] of words) why.set(target, [...new Set([...why.get(target)!, ...more])]);
    return { why, breaks, groups: groupsOf(baseline, proposals, safe), forecast };
  }
}

import type { Rule } from '../../../catalogue/types';
import type { Figure } from '../../../recognise/types';
import { type Gap, isUnclear } from '../../../rules/judge/labelled';
import type { Baseline } from '../baseline';

/** A relation that was skipped because something was not understood. */
export interface NotCompared {
  readonly rule: Rule;
  readonly gap: Gap;
}

const knownOf = new WeakMap<Baseline, ReadonlyMap<Figure, NotCompared>>();

/**
 * Figures of error rules that could not be compared because something was not understood: what was not compared might
 * have spoken against them. Where the rest of a relation bears them out nothing is wanting.
 */
export function notCompared(baseline: Baseline): ReadonlyMap<Figure, NotCompared> {
  const known = knownOf.get(baseline);
  if (known !== undefined) return known;
  const found = new Map<Figure, NotCompared>();
  for (const { compiled, verdicts } of baseline.network.relations) {
    const { rule } = compiled;
    if (rule.severity !== 'error') continue;
    const held = new Set(
      verdicts
        .filter(({ outcome }) => outcome === 'holds')
        .flatMap(({ reported, expected }) => [...reported.figures, ...expected.figures]),
    );
    for (const { outcome, gaps, reported, expected } of verdicts) {
      const gap = outcome === 'skipped' ? gaps.find(isUnclear) : undefined;
      if (gap === undefined) continue;
      for (const figure of [...reported.figures, ...expected.figures])
        if (!held.has(figure) && !found.has(figure)) found.set(figure, { rule, gap });
    }
  }
  knownOf.set(baseline, found);
  return found;
}

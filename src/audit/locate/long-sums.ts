import { rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import { add, negate, type Rational, subtract } from '../../workbook/rational';
import type { SuspectScenario } from './network';
import { slipBetween, slipTier } from './slip';
import { digitsOf, writtenAs } from './written';

/** So many figures of a relation are looked into; of more, those first that a slip of the hand would explain. */
const MOST_FIGURES = 200;
/** A side of no more figures than this is always looked into. */
const FEW_FIGURES = 8;

/**
 * Of a long sum the figures to be looked into: those of short sides, such as the total, and of the others those that are
 * off by just what a slip of the hand makes. What a figure would have to be is told from the difference alone, which
 * takes no time; whether it may be so is for the effect to see. What a share is made of in its own row comes with the short
 * sides.
 * @param most so many are looked into
 */
export function likeliest<T extends { readonly figure: Figure }>(
  all: readonly T[],
  relation: Relation,
  scenario: SuspectScenario,
  most = MOST_FIGURES,
): readonly T[] {
  if (all.length <= most) return all;
  const sides = relation.comparisons.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry === 'not-comparable' ? [] : [entry.figures])),
  );
  const rows = new Set(
    sides
      .filter(({ length }) => length <= FEW_FIGURES)
      .flat()
      .map(rowKey),
  );
  const off = scenario.verdicts(relation).flatMap(({ outcome, reported, expected }) => {
    if (
      (outcome !== 'broken' && outcome !== 'rounding') ||
      reported.quantity === undefined ||
      expected.quantity === undefined
    )
      return [];
    const by = subtract(reported.quantity.value, expected.quantity.value);
    return [by, negate(by)];
  });
  const tiers = new Map(
    all.map((each) => [each, rows.has(rowKey(each.figure)) ? -1 : tierOf(scenario.now(each.figure), off)]),
  );
  return [...all].sort((a, b) => tiers.get(a)! - tiers.get(b)!).slice(0, most);
}

/** How little it owes to chance that a figure is off by one of these. */
function tierOf(figure: Figure, off: readonly Rational[]): number {
  const written = { ...writtenAs(figure), percent: false };
  const now = digitsOf(figure.value!, written);
  return Math.min(
    slipTier(undefined),
    ...off.map((by) => {
      const meant = add(figure.value!, by);
      return meant.n < 0n ? slipTier(undefined) : slipTier(slipBetween(now, digitsOf(meant, written)));
    }),
  );
}

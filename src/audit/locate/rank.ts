import type { Relation } from '../../rules/relation';
import type { Lead } from './leads';
import { slipTier } from './slip';
import { isError } from './trial';

/**
 * How likely a lead is, in the order of what counts: rules mended, cells to type, how human the slip is, 核实 relations
 * newly broken. Leads of equal weight are ties: the figures do not say which of them it is.
 */
export function weightOf(lead: Lead): readonly number[] {
  const errors = lead.mended.filter(isError).length;
  const others = lead.mended.length - errors;
  const tiers = lead.parts.map(({ slip }) => slipTier(slip));
  return [-(errors + others), lead.cost, tiers.reduce((sum, tier) => sum + tier, 0), lead.strained.length];
}

export function compareWeights(a: readonly number[], b: readonly number[]): number {
  for (const [at, weight] of a.entries()) {
    const difference = weight - b[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True where a lead mends what a relation says of one of its terms. */
export const mends = ({ mended }: Lead, relation: Relation): boolean => mended.includes(relation);

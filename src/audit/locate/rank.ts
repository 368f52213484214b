import type { Candidate } from './candidates';
import { isError } from './effect';
import { slipTier } from './slip';

/** Suspects kept for a finding. */
export const MOST_SUSPECTS = 24;

/**
 * How likely a candidate is, in the order of what counts: figures put right that cannot be right as they stand, 逻辑
 * relations mended, cells to type, 核实 relations mended less those newly broken, and how little the slip owes to chance.
 * Candidates of equal weight are ties: the figures do not say which of them it is.
 */
export function weightOf({ parts, mended, strained, cost }: Candidate): readonly number[] {
  const errors = mended.filter(isError).length;
  const queries = mended.length - errors - strained.length;
  const tier = parts.reduce((sum, { slip }) => sum + slipTier(slip), 0);
  const impossible = parts.filter(({ isImpossible }) => isImpossible).length;
  return [-impossible, -errors, cost, -queries, tier];
}

/** Negative, 0 or positive as weight a is the likelier, equal or the less likely one. */
export function compareWeights(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

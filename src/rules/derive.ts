import type { Figure } from '../recognise/types';
import type { FigureIndex } from './figure-index';
import { operandOf } from './join';
import { entryFor } from './labelled';
import type { CompiledRule, PlannedChain, PlannedStatement } from './plan';
import type { Quantity } from './quantity';
import type { RuleBook } from './rule-book';

/** A figure that follows from others by a rule with `:=`. */
export interface Derivation {
  readonly compiled: CompiledRule;
  /** The derived figure as it stands: a number, or a blank that could be filled. */
  readonly target: Figure;
  readonly inputs: readonly Figure[];
  /** What the inputs make; before rounding. */
  readonly expected: Quantity;
}

/** All that follows from what is there. A figure whose inputs are not all there has no derivation. */
export function derivationsOf(rules: RuleBook['rules'], index: FigureIndex): Derivation[] {
  return rules.flatMap((compiled) =>
    derivingChains(compiled.statement).flatMap((chain) => derive(compiled, chain, index)),
  );
}

/** The chains of a statement that say how a figure is made. */
export function derivingChains(statement: PlannedStatement): readonly PlannedChain[] {
  const chains =
    statement.kind === 'chain' ? [statement] : statement.kind === 'either' ? statement.options.slice(0, 1) : [];
  return chains.filter(({ operators, terms }) => operators[0] === ':=' && terms[0]?.kind === 'reference');
}

function derive(compiled: CompiledRule, chain: PlannedChain, index: FigureIndex): Derivation[] {
  const [left, right] = [operandOf(chain.terms[0]!, index, true), operandOf(chain.terms[1]!, index, false)];
  return [...left.entries.values()].flatMap(({ labels, aside, figures: [target] }) => {
    const source = entryFor(right, labels, aside);
    if (target === undefined || source === 'not-comparable') return [];
    if (source.quantity === undefined || source.gaps.length > 0) return [];
    return [{ compiled, target, inputs: source.figures, expected: source.quantity }];
  });
}

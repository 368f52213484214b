import type { Figure } from '../../recognise/types';
import type { CompiledRule, Plan, PlannedChain, PlannedStatement } from '../compile/plan';
import type { RuleBook } from '../compile/rule-book';
import type { FigureIndex } from '../judge/figure-index';
import { operandOf } from '../judge/join';
import { judge } from '../judge/judge';
import { type Entry, entryFor, type Labelled } from '../judge/labelled';
import { type Quantity, sideQuantity } from '../judge/quantity';
import type { Outcome } from '../judge/verdict';

/** What the inputs of a rule make of them, before rounding. */
interface Making {
  readonly chain: PlannedChain;
  readonly inputs: readonly Figure[];
  readonly expected: Quantity;
}

/** A figure that follows from others by a rule with `:=`. */
export interface Derivation extends Making {
  readonly compiled: CompiledRule;
  /** The derived figure as it stands: a number, or a blank that could be filled. */
  readonly target: Figure;
  readonly labels: Entry['labels'];
  readonly aside: Entry['aside'];
  /** What else the rule takes (或): a mean where it says a sum. */
  readonly alternatives: readonly Making[];
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

const sourceOf = ({ terms: [, right] }: PlannedChain): Plan => right!;

function derive(compiled: CompiledRule, chain: PlannedChain, index: FigureIndex): Derivation[] {
  const left = operandOf(chain.terms[0]!, index, true);
  const options = compiled.statement.kind === 'either' ? compiled.statement.options : [chain];
  const makings = options.map((option) => ({ chain: option, right: rightOf(option, index) }));
  return [...left.entries.values()].flatMap(({ labels, aside, figures: [target, twin], idle }) => {
    // Two figures of the same labels: nobody can say which of them is meant.
    if (target === undefined || twin !== undefined || idle) return [];
    const [own, ...alternatives] = makings.map(({ chain: option, right }) => made(option, right, labels, aside));
    if (own === undefined) return [];
    return [
      { compiled, target, labels, aside, ...own, alternatives: alternatives.filter((other) => other !== undefined) },
    ];
  });
}

function rightOf(chain: PlannedChain, index: FigureIndex): Labelled {
  const right = sourceOf(chain);
  return operandOf(right, index, right.kind === 'reference');
}

function made(
  chain: PlannedChain,
  right: Labelled,
  labels: Entry['labels'],
  aside: Entry['aside'],
): Making | undefined {
  const source = entryFor(right, labels, aside);
  if (source === 'not-comparable' || source.quantity === undefined || source.gaps.length > 0) return undefined;
  if (source.doubts !== undefined) return undefined;
  // What may belong to these labels, but does not say so, is not there.
  const isOpen = right.loose.some((figure) =>
    right.dims.every((dimension) => (figure.labels[dimension] ?? labels[dimension]) === labels[dimension]),
  );
  return isOpen ? undefined : { chain, inputs: source.figures, expected: source.quantity };
}

/** How a figure in the target's place would stand to what its inputs make. Only for figures that are numbers. */
export function judgeDerived(figure: Figure, { alternatives, ...own }: Derivation): Exclude<Outcome, 'skipped'> {
  const outcomes = [own, ...alternatives].map(({ chain, inputs, expected }) =>
    judge(sideQuantity(figure), expected, ':=', {
      pureSum: chain.pureSum,
      precise: [figure, ...inputs].some(({ precise }) => precise),
    }),
  );
  if (outcomes.includes('holds')) return 'holds';
  return outcomes.includes('rounding') ? 'rounding' : 'broken';
}

import type { Figure } from '../../recognise/types';
import type { CompiledRule, PlannedChain } from '../compile/plan';
import { type Comparison, compareTerms, comparisonsOf, verdictsOf } from '../judge/chain';
import type { FigureIndex } from '../judge/figure-index';
import type { Changes } from '../judge/labelled';
import type { Verdict } from '../judge/verdict';
import { evaluatePredicate } from '../predicates/predicates';
import { combineEither, combineImplication } from './evaluate';

/**
 * A rule at one set of labels: 招生总人数 = 本市 + 省内市外 + 其他省 of 2021. It can be judged again, with some figures
 * taken for others, without looking at any other part of the workbook.
 */
export interface Relation {
  readonly compiled: CompiledRule;
  /** All figures that it compares. */
  readonly figures: readonly Figure[];
  /** What it compares; none for a predicate, one for each option and label where relations are joined by 或 or 若…则. */
  readonly comparisons: readonly Comparison[];
  /** How it came out as things stand. */
  readonly verdicts: readonly Verdict[];
  /** How it would come out if some figures were others. */
  readonly judge: (changes: Changes) => readonly Verdict[];
}

/** Judges a rule over the figures: one relation for every set of labels, in the order of the figures. */
export function relate(compiled: CompiledRule, index: FigureIndex): Relation[] {
  const { statement } = compiled;
  switch (statement.kind) {
    case 'chain':
      return relateChain(compiled, statement, index);
    case 'either':
      return [joined(compiled, statement.options, index, (verdicts) => combineEither(statement.options, verdicts))];
    case 'implication': {
      const { condition, consequence } = statement;
      return [joined(compiled, [condition, consequence], index, ([a, b]) => combineImplication(condition, a!, b!))];
    }
    case 'predicate':
      return [fixed(compiled, evaluatePredicate(statement, index))];
  }
}

function relateChain(compiled: CompiledRule, chain: PlannedChain, index: FigureIndex): Relation[] {
  const { comparisons, absent } = comparisonsOf(chain, index);
  const relations = comparisons.map((comparison): Relation => {
    const judge = (changes?: Changes) => compareTerms(comparison, changes);
    return { compiled, figures: figuresIn([comparison]), comparisons: [comparison], verdicts: judge(), judge };
  });
  const isSilent = relations.every(({ verdicts }) => verdicts.length === 0);
  return isSilent ? [fixed(compiled, verdictsOf(chain, absent, []))] : relations;
}

/** Chains that are judged together. */
function joined(
  compiled: CompiledRule,
  chains: readonly PlannedChain[],
  index: FigureIndex,
  combine: (verdicts: readonly (readonly Verdict[])[]) => Verdict[],
): Relation {
  const parts = chains.map((chain) => ({ chain, ...comparisonsOf(chain, index) }));
  const judge = (changes?: Changes) =>
    combine(
      parts.map(({ chain, comparisons, absent }) =>
        verdictsOf(
          chain,
          absent,
          comparisons.flatMap((comparison) => compareTerms(comparison, changes)),
        ),
      ),
    );
  const comparisons = parts.flatMap((part) => part.comparisons);
  return { compiled, figures: figuresIn(comparisons), comparisons, verdicts: judge(), judge };
}

/** Verdicts that no change of a figure's value is asked about. */
function fixed(compiled: CompiledRule, verdicts: readonly Verdict[]): Relation {
  return { compiled, figures: [], comparisons: [], verdicts, judge: () => verdicts };
}

function figuresIn(comparisons: readonly Comparison[]): Figure[] {
  const figures = new Set<Figure>();
  for (const { entries } of comparisons) {
    for (let term = 0; term < entries.length; term++) {
      const entry = entries[term]!;
      if (entry === 'not-comparable') continue;
      for (let at = 0; at < entry.figures.length; at++) figures.add(entry.figures[at]!);
    }
  }
  return [...figures];
}

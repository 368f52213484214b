import { groupBy } from '../../workbook/group-by';
import type { PlannedChain, PlannedStatement } from '../compile/plan';
import { evaluateChain } from '../judge/chain';
import type { FigureIndex } from '../judge/figure-index';
import { keyOf } from '../judge/labelled';
import type { Outcome, Verdict } from '../judge/verdict';
import { evaluatePredicate } from '../predicates/predicates';

/** Evaluates a statement over the figures. Every set of labels gets its own verdict; order follows the figures. */
export function evaluate(statement: PlannedStatement, index: FigureIndex): Verdict[] {
  switch (statement.kind) {
    case 'chain':
      return evaluateChain(statement, index);
    case 'either':
      return combineEither(
        statement.options,
        statement.options.map((option) => evaluateChain(option, index)),
      );
    case 'implication': {
      const { condition, consequence } = statement;
      return combineImplication(condition, evaluateChain(condition, index), evaluateChain(consequence, index));
    }
    case 'predicate':
      return evaluatePredicate(statement, index);
  }
}

/** For every set of labels the option that holds, or slips; where none does, what the first has to say. */
export function combineEither(
  options: readonly PlannedChain[],
  verdictsOfEach: readonly (readonly Verdict[])[],
): Verdict[] {
  const results = options.map((option, at) => byLabels(verdictsOfEach[at]!, option.dims));
  const nowhere = keyOf(options[0]!.dims, {});
  const keys = new Set(results.flatMap((result) => [...result.keys()]));
  // An option of which nothing is there says so once, without labels; that stands for all of them.
  if (keys.size > 1) keys.delete(nowhere);
  return [...keys].flatMap((key) => {
    const said = results.flatMap((result) => [result.get(key) ?? result.get(nowhere) ?? []]);
    const there = said.filter((verdicts) => verdicts.length > 0);
    const within = (...allowed: Outcome[]) =>
      there.find((verdicts) => verdicts.every(({ outcome }) => allowed.includes(outcome)));
    const unknown = there.flat().filter(({ outcome }) => outcome === 'skipped');
    return within('holds') ?? within('holds', 'rounding') ?? (unknown.length > 0 ? unknown : there[0]!);
  });
}

function byLabels(verdicts: readonly Verdict[], dims: readonly string[]): Map<string, Verdict[]> {
  return groupBy(verdicts, ({ labels }) => keyOf(dims, labels));
}

/** Where the condition is not met, the implication holds; where it cannot be told, it is skipped. */
export function combineImplication(
  condition: PlannedChain,
  conditions: readonly Verdict[],
  consequences: readonly Verdict[],
): Verdict[] {
  const premises = byLabels(conditions, condition.dims);
  const nowhere = premises.get(keyOf(condition.dims, {}));
  return consequences.flatMap((verdict) => {
    const met = premises.get(keyOf(condition.dims, verdict.labels)) ?? nowhere ?? [];
    if (met.length === 0) return [];
    if (met.some(({ outcome }) => outcome === 'broken')) return [{ ...verdict, outcome: 'holds' as const, gaps: [] }];
    const unknown = met.filter(({ outcome }) => outcome === 'skipped');
    if (unknown.length > 0) return unknown.map((premise) => ({ ...premise, labels: verdict.labels }));
    const figures = [...verdict.reported.figures, ...met.flatMap(({ reported }) => reported.figures)];
    return [{ ...verdict, reported: { ...verdict.reported, figures } }];
  });
}

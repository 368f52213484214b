import type { CompiledRule, Plan, PlannedStatement } from './plan';

/** Numbers of the tables that a rule speaks of, ascending; none for 每表. */
export const tablesOf = kept(({ statement }) => [statement]);

/** The same, with those that its hints speak of. */
export const tablesSeenBy = kept(({ statement, hints }) => [statement, ...hints.map(({ when }) => when)]);

/** Rules do not change: what each speaks of is found once. */
function kept(
  statements: (rule: CompiledRule) => readonly PlannedStatement[],
): (rule: CompiledRule) => readonly number[] {
  const known = new WeakMap<CompiledRule, readonly number[]>();
  return (rule) => {
    const tables = known.get(rule) ?? ascending(statements(rule).flatMap(inStatement));
    known.set(rule, tables);
    return tables;
  };
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

function inStatement(statement: PlannedStatement): number[] {
  switch (statement.kind) {
    case 'chain':
      return [statement, ...(statement.unless === undefined ? [] : [statement.unless])].flatMap(({ terms }) =>
        terms.flatMap(inPlan),
      );
    case 'either':
      return statement.options.flatMap(inStatement);
    case 'implication':
      return [statement.condition, statement.consequence].flatMap(inStatement);
    case 'predicate':
      return statement.subjects.flatMap(inPlan);
  }
}

function inPlan(plan: Plan): number[] {
  switch (plan.kind) {
    case 'number':
      return [];
    case 'reference':
      return [plan.form.no];
    case 'aggregate':
      return inPlan(plan.of);
    case 'binary':
      return [...inPlan(plan.left), ...inPlan(plan.right)];
  }
}

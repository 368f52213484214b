import type { CompiledRule, Plan, PlannedStatement } from './plan';

/** Numbers of the tables that a rule speaks of, ascending; none for 每表. */
export const tablesOf = ({ statement }: CompiledRule): number[] => ascending(inStatement(statement));

const seen = new WeakMap<CompiledRule, readonly number[]>();

/** The same, with those that its hints speak of. */
export function tablesSeenBy(compiled: CompiledRule): readonly number[] {
  const { statement, hints } = compiled;
  const tables = seen.get(compiled) ?? ascending([statement, ...hints.map(({ when }) => when)].flatMap(inStatement));
  seen.set(compiled, tables);
  return tables;
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

function inStatement(statement: PlannedStatement): number[] {
  switch (statement.kind) {
    case 'chain':
      return statement.terms.flatMap(inPlan);
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

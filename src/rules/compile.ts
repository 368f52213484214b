import type { Form, Rule } from '../catalogue/types';
import { SyntaxError as ParserError, parse } from './parser';
import type { CompiledRule, Plan, PlannedChain, PlannedPredicate, PlannedStatement } from './plan';
import { resolveReference } from './resolve-reference';
import { RuleError } from './rule-error';
import type { Aggregate, Chain, Expression, Predicate, Reference, Statement } from './syntax';
import { combineUnits, parseUnit, sameUnit, unitText } from './units';

/** Reads a formula. Throws RuleError with the place where the notation was left. */
export function parseFormula(formula: string): Statement {
  try {
    return parse(formula) as Statement;
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
    const { offset, column } = error.location.start;
    const found = error.found === null || error.found === undefined ? '公式到此为止' : `“${error.found}”`;
    throw new RuleError('syntax', `第 ${column} 个字符处写法有误：${found}`, offset);
  }
}

/**
 * Compiles a rule against the forms: resolves every name, checks that dimensions and units agree.
 * @throws RuleError naming the rule, the fault and its place in the formula
 */
export function compileRule(rule: Rule, forms: readonly Form[]): CompiledRule {
  try {
    const statement = planStatement(parseFormula(rule.formula), forms);
    const hints = (rule.hints ?? []).map(({ when, say }) => {
      const planned = planStatement(parseFormula(when), forms);
      if (planned.kind !== 'chain') throw new RuleError('bad-operand', '提示的条件须是一个关系式');
      return { when: planned, say };
    });
    return { rule, statement, hints };
  } catch (error) {
    throw error instanceof RuleError ? error.in(rule.id) : error;
  }
}

function planStatement(statement: Statement, forms: readonly Form[]): PlannedStatement {
  switch (statement.kind) {
    case 'chain':
      return planChain(statement, forms);
    case 'either':
      return { kind: 'either', options: statement.options.map((option) => planChain(option, forms)) };
    case 'implication': {
      const condition = planChain(statement.condition, forms);
      return { kind: 'implication', condition, consequence: planChain(statement.consequence, forms) };
    }
    case 'predicate':
      return planPredicate(statement, forms);
  }
}

function planPredicate({ name, subjects, at }: Predicate, forms: readonly Form[]): PlannedPredicate {
  const planned = subjects.map((subject) =>
    subject.kind === 'every-table' ? undefined : resolveReference(subject, forms, true),
  );
  const needed = NEEDS[name] ?? 1;
  if (planned.includes(undefined) !== (needed === 0) || planned.length < needed) {
    throw new RuleError('bad-operand', `${name}() 的写法有误`, at);
  }
  return { kind: 'predicate', name, subjects: planned.filter((subject) => subject !== undefined) };
}

/** How many columns a predicate needs at least; 0 for those about 每表. Others need one. */
const NEEDS: Partial<Record<Predicate['name'], number>> = {
  属于: 2,
  人数比: 2,
  可读: 0,
  无错误值: 0,
  数值型: 0,
  无空白: 0,
  半角: 0,
  带百分号: 0,
  整数: 0,
  序号连续: 0,
  标题年份: 0,
};

function planChain(chain: Chain, forms: readonly Form[]): PlannedChain {
  const terms = chain.terms.map((term) => plan(term, forms));
  let widest = terms[0]!;
  for (const [index, term] of terms.entries()) {
    if (index === 0) continue;
    const at = placeOf(chain.terms[index]!);
    widest = wider(widest, term, at);
    if (!isZero(term) && !isZero(terms[0]!) && !sameUnit(term.unit, terms[0]!.unit)) {
      throw new RuleError('unit-mismatch', `两边单位不同：${unitText(terms[0]!.unit)} 与 ${unitText(term.unit)}`, at);
    }
  }
  return {
    kind: 'chain',
    terms,
    operators: chain.operators,
    dims: widest.dims,
    pureSum: terms.every(isPureSum),
  };
}

const isZero = (term: Plan): boolean => term.kind === 'number' && /^0+$/.test(term.digits);

function isPureSum(term: Plan): boolean {
  if (term.kind === 'number') return true;
  if (term.kind === 'reference') return term.measureKind !== 'ratio' && term.measureKind !== 'per-head';
  if (term.kind === 'aggregate') return term.name !== '平均' && isPureSum(term.of);
  return (term.operator === '+' || term.operator === '-') && isPureSum(term.left) && isPureSum(term.right);
}

function plan(expression: Expression, forms: readonly Form[]): Plan {
  switch (expression.kind) {
    case 'number': {
      const { digits, percent, unit } = expression;
      return { kind: 'number', digits, percent, dims: [], unit: parseUnit(unit), spreads: true };
    }
    case 'reference':
      return planReference(expression, forms);
    case 'aggregate':
      return planAggregate(expression, forms);
    case 'binary': {
      const [left, right] = [plan(expression.left, forms), plan(expression.right, forms)];
      const { operator, at } = expression;
      const { dims } = wider(left, right, at);
      const additive = operator === '+' || operator === '-';
      if (additive && !sameUnit(left.unit, right.unit)) {
        throw new RuleError(
          'unit-mismatch',
          `单位不同，不能相加减：${unitText(left.unit)} 与 ${unitText(right.unit)}`,
          at,
        );
      }
      const unit = additive ? left.unit : combineUnits(left.unit, right.unit, operator === '×' ? 1 : -1);
      return { kind: 'binary', operator, left, right, dims, unit, spreads: left.spreads && right.spreads };
    }
  }
}

function planReference(reference: Reference, forms: readonly Form[]): Plan {
  const planned = resolveReference(reference, forms);
  if (planned.measure === undefined || planned.measureKind === 'text') {
    throw new RuleError('bad-operand', `表${reference.table} 的这一项不是数字，不能参加计算`, reference.at);
  }
  return planned;
}

function planAggregate({ name, of, at }: Aggregate, forms: readonly Form[]): Plan {
  const subject = resolveReference(of, forms, true);
  const counts = name === '行数' || name === '不同数' || name === '计数';
  if (!counts && (subject.measure === undefined || subject.measureKind === 'text') && !isOrdinal(subject)) {
    throw new RuleError('bad-operand', `表${of.table} 的这一项不是数字，不能${name}`, at);
  }
  const unit = counts || isOrdinal(subject) ? parseUnit('个') : subject.unit;
  return { kind: 'aggregate', name, of: subject, dims: of.by ?? [], unit, spreads: true };
}

const isOrdinal = ({
  block,
  measure,
}: {
  block: { labels: readonly { name: string; kind: string }[] };
  measure?: string;
}) => block.labels.some(({ name, kind }) => name === measure && kind === 'ordinal');

/** The operand with more dimensions. Throws unless the other one may be spread over them. */
function wider(a: Plan, b: Plan, at: number): Plan {
  const [more, less] = a.dims.length >= b.dims.length ? [a, b] : [b, a];
  const strange = less.dims.find((dimension) => !more.dims.includes(dimension));
  if (strange !== undefined) {
    throw new RuleError('dimension-mismatch', `一边分${strange}，另一边不分`, at);
  }
  if (less.dims.length < more.dims.length && !less.spreads) {
    const extra = more.dims.filter((dimension) => !less.dims.includes(dimension)).join('、');
    throw new RuleError('dimension-mismatch', `一边还分${extra}；如果意思是逐项对同一数，请写“按”`, at);
  }
  return more;
}

function placeOf(expression: Expression): number {
  return expression.kind === 'binary' ? placeOf(expression.left) : expression.at;
}

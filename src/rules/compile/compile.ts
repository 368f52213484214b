import type { Form, Rule } from '../../catalogue/types';
import { halfWidth } from '../../workbook/label-text';
import { SyntaxError as ParserError, parse } from '../notation/parser';
import { RuleError } from '../notation/rule-error';
import type { Aggregate, Chain, Expression, Reference, Statement } from '../notation/syntax';
import type { CompiledRule, Plan, PlannedChain, PlannedStatement } from './plan';
import { planPredicate } from './plan-predicate';
import { resolveReference } from './resolve-reference';
import { combineUnits, parseUnit, sameUnit, unitText } from './units';

/** Reads a formula. Throws RuleError with the place where the notation was left. */
export function parseFormula(formula: string): Statement {
  try {
    // Formulas are typed on Chinese keyboards: （）＝＋％ mean what their half-width twins do, at the same place.
    return parse(halfWidth(formula)) as Statement;
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
    const { offset, column } = error.location.start;
    const found = offset < formula.length ? `“${[...formula.slice(offset)][0]}”` : '公式到此为止';
    throw new RuleError('syntax', `第 ${column} 个字符处写法有误：${found}`, offset);
  }
}

/** The statements of formulas that are all well written; empty where one is not, and is to be found by `parseFormula`. */
export function parseFormulas(formulas: readonly string[]): ReadonlyMap<string, Statement> {
  try {
    const statements = parse(halfWidth(formulas.join(';')), { startRule: 'Statements' });
    if (statements.length === formulas.length) return new Map(statements.map((it, at) => [formulas[at]!, it]));
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
  }
  return new Map();
}

/**
 * Compiles a rule against the forms: resolves every name, checks that dimensions and units agree.
 * @param parsed statements of formulas that were read before
 * @throws RuleError naming the rule, the fault and its place in the formula
 */
export function compileRule(
  rule: Rule,
  forms: readonly Form[],
  parsed: ReadonlyMap<string, Statement> = new Map(),
): CompiledRule {
  try {
    const statement = planStatement(parsed.get(rule.formula) ?? parseFormula(rule.formula), forms);
    const hints = (rule.hints ?? []).map(({ when, say }) => {
      const planned = planStatement(parsed.get(when) ?? parseFormula(when), forms);
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
      return { kind: 'either', options: planOptions(statement.options, forms) };
    case 'implication': {
      const [condition, consequence] = [statement.condition, statement.consequence].map((it) => planChain(it, forms));
      const strange = condition!.dims.find((dimension) => !consequence!.dims.includes(dimension));
      if (strange !== undefined) {
        const at = placeOf(statement.condition.terms[0]);
        throw new RuleError('dimension-mismatch', `“若”一边分${strange}，“则”一边不分`, at);
      }
      return { kind: 'implication', condition: condition!, consequence: consequence! };
    }
    case 'predicate':
      return planPredicate(statement, forms);
  }
}

/** Relations parted by 或 or 除非: they are compared label by label, so they must run over the same ones. */
function planOptions(options: readonly Chain[], forms: readonly Form[], between = '或'): PlannedChain[] {
  const planned = options.map((option) => planChain(option, forms));
  const dims = new Set(planned[0]!.dims);
  for (const [at, option] of planned.entries()) {
    if (option.dims.length === dims.size && option.dims.every((dimension) => dims.has(dimension))) continue;
    throw new RuleError('dimension-mismatch', `“${between}”两边分的维不同`, placeOf(options[at]!.terms[0]));
  }
  return planned;
}

function planChain(chain: Chain, forms: readonly Form[]): PlannedChain {
  if (chain.unless !== undefined) {
    const { unless, ...rest } = chain;
    const [own, exempt] = planOptions([rest, unless], forms, '除非');
    return { ...own!, unless: exempt! };
  }
  const terms = chain.terms.map((term) => plan(term, forms));
  // 0 is 0 in every unit.
  const measured = terms.find((term) => !isZero(term));
  let widest = terms[0]!;
  for (const [index, term] of terms.entries()) {
    if (index === 0) continue;
    const at = placeOf(chain.terms[index]!);
    widest = wider(widest, term, at);
    if (measured !== undefined && !isZero(term) && !sameUnit(term.unit, measured.unit)) {
      throw new RuleError('unit-mismatch', `两边单位不同：${unitText(measured.unit)} 与 ${unitText(term.unit)}`, at);
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

const isZero = (term: Plan): boolean => term.kind === 'number' && /^[0.]+$/.test(term.digits);

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
  if (planned.measure === undefined || planned.measureKind === 'text' || planned.measureKind === 'ordinal') {
    throw new RuleError('bad-operand', `表${reference.table} 的这一项不是数字，不能参加计算`, reference.at);
  }
  return planned;
}

function planAggregate({ name, of, at }: Aggregate, forms: readonly Form[]): Plan {
  const subject = resolveReference(of, forms, true);
  const counts = name === '行数' || name === '不同数' || name === '计数';
  if (!counts && (subject.measure === undefined || subject.measureKind === 'text')) {
    throw new RuleError('bad-operand', `表${of.table} 的这一项不是数字，不能${name}`, at);
  }
  const unit = counts || subject.measureKind === 'ordinal' ? parseUnit('个') : subject.unit;
  // A total of all years is no value of each of them: it serves rows by year only where 按 says so.
  const spreads = of.by !== undefined || !subject.dims.includes('年度');
  return { kind: 'aggregate', name, of: subject, dims: of.by ?? [], unit, spreads };
}

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

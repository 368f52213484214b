import type { Form, Rule } from '../../catalogue/types';
import { RuleError } from '../notation/rule-error';
import { compileRule, parseFormulas } from './compile';
import type { CompiledRule } from './plan';

export interface RuleBook {
  readonly rules: readonly CompiledRule[];
}

const ID = /^R\d\d-\d\d$/;

/**
 * Loads a rule book: every name resolves, dimensions and units agree, ids are well formed and none stands twice.
 * @returns the book, and the faults of the rules that do not load
 */
export function loadRuleBook(rules: readonly Rule[], forms: readonly Form[]): { book: RuleBook; faults: RuleError[] } {
  const faults: RuleError[] = [];
  const compiled: CompiledRule[] = [];
  const seen = new Set<string>();
  const parsed = parseFormulas(rules.flatMap(({ formula, hints = [] }) => [formula, ...hints.map(({ when }) => when)]));
  for (const rule of rules) {
    const before = faults.length;
    if (!ID.test(rule.id)) faults.push(new RuleError('bad-id', `编号“${rule.id}”应形如 R03-01`, 0, rule.id));
    if (seen.has(rule.id)) faults.push(new RuleError('duplicate-id', `编号 ${rule.id} 用了两次`, 0, rule.id));
    seen.add(rule.id);
    try {
      const loaded = compileRule(rule, forms, parsed);
      if (faults.length === before) compiled.push(loaded);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      faults.push(error);
    }
  }
  return { book: { rules: compiled }, faults };
}

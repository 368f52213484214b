import type { ClaimLine } from '../../catalogue/claims/types';
import { COUNTED_AS, TABLE_UNITS } from '../../catalogue/claims/words';
import type { Form } from '../../catalogue/types';
import { compileRule, parseFormula } from '../../rules/compile/compile';
import type { Plan, PlannedReference } from '../../rules/compile/plan';
import { resolveReference } from '../../rules/compile/resolve-reference';
import { RuleError } from '../../rules/notation/rule-error';
import type { Reference } from '../../rules/notation/syntax';

/** What a text says when it names a figure: one word of each group, and perhaps some of the others. */
export interface Wording {
  readonly required: readonly (readonly string[])[];
  readonly optional: readonly string[];
  /** With one of these it is something else. */
  readonly forbidden: readonly string[];
  /** With one of these anywhere in its part of the sentence it is something else. */
  readonly forbiddenNear: readonly string[];
  /** What it is counted in, as the tables call it. */
  readonly unit: string;
  /** Units of texts that will do. */
  readonly counts: readonly string[];
}

/** What a named figure is compared with. */
export type Target =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly text: string }
  /** How many names a cell lists, or how many rows bear the year. */
  | { readonly kind: 'listed' | 'dated'; readonly reference: PlannedReference; readonly text: string }
  | { readonly kind: 'said'; readonly wording: Wording; readonly text: string }
  /** 1 less a share that the text gives the part of: 稳定率 of 异动. */
  | { readonly kind: 'rest'; readonly wording: Wording; readonly of: Plan; readonly text: string };

/** `≈` usually agrees, and is a query where it does not; `<=` and `>=` bound it. */
export type ClaimOperator = '=' | '≈' | '<=' | '>=';

/** One of the things that a line compares with. */
interface Comparison {
  readonly operator: ClaimOperator;
  readonly target: Target;
  /** True where either this or the one before it may be meant. */
  readonly either: boolean;
}

/** A line of the catalogue, ready to be looked for. */
export interface CompiledLine {
  readonly line: ClaimLine;
  readonly wording: Wording;
  readonly comparisons: readonly Comparison[];
  /** The column that names what it counts: a list in the text should be found there. */
  readonly names?: PlannedReference;
  /** What a share of it is a share of. */
  readonly whole?: Target;
  /** What several that are told one by one are together at most. */
  readonly together?: Target;
}

const ANYWHERE = { forbidden: [], forbiddenNear: [] };
const HEAD = /^文「([^」]*)\{([^}]*)\}」/;
const SIDE = /^\s*(=|≈|<=|>=|或|占|列于|共)\s*/;
const LISTED = /^(列数|年数)\((.*)\)$/;

/**
 * Compiles the lines of the claims against the forms.
 * @throws RuleError naming the line that is badly written
 */
export function compileLines(lines: readonly ClaimLine[], forms: readonly Form[]): CompiledLine[] {
  return lines.map((line) => {
    try {
      return compileLine(line, forms);
    } catch (error) {
      throw error instanceof RuleError ? error.in(line.id) : error;
    }
  });
}

function compileLine(line: ClaimLine, forms: readonly Form[]): CompiledLine {
  const [said, ...without] = line.claim.split(/\s+(?=!)/) as [string, ...string[]];
  const [near = '', forbidden = ''] = [/^!!/, /^!(?!!)/].map((mark) => without.find((one) => mark.test(one)) ?? '');
  const head = HEAD.exec(said);
  if (head === null) throw new RuleError('syntax', '应以 文「……{单位}」 开头', 0);
  const listed = (words: string): string[] => words.split(/[!|]/).filter((word) => word !== '');
  const wording = {
    ...wordingOf(head[1]!, head[2]!),
    forbidden: listed(forbidden),
    forbiddenNear: listed(near),
  };
  const comparisons: Comparison[] = [];
  let whole: Target | undefined;
  let together: Target | undefined;
  let names: PlannedReference | undefined;
  let rest = said.slice(head[0].length);
  while (rest.trim() !== '') {
    const side = SIDE.exec(rest);
    if (side === null) throw new RuleError('syntax', `看不懂“${rest.trim()}”`, said.length - rest.length);
    rest = rest.slice(side[0].length);
    const end = /\s(?:=|≈|<=|>=|或|占|列于|共)\s/.exec(rest)?.index ?? rest.length;
    const text = rest.slice(0, end).trim();
    rest = rest.slice(end);
    if (side[1] === '列于') {
      names = referenceOf(text, forms);
      continue;
    }
    const target = targetOf(text, forms);
    if (side[1] === '占') whole = target;
    else if (side[1] === '共') together = target;
    else if (side[1] === '或') comparisons.push({ operator: '≈', target, either: true });
    else comparisons.push({ operator: side[1] as ClaimOperator, target, either: false });
  }
  return {
    line,
    wording,
    comparisons,
    ...(whole === undefined ? {} : { whole }),
    ...(together === undefined ? {} : { together }),
    ...(names === undefined ? {} : { names }),
  };
}

function wordingOf(words: string, unit: string): Omit<Wording, 'forbidden' | 'forbiddenNear'> {
  const required: string[][] = [];
  const optional: string[] = [];
  for (const group of words.trim().split(/\s+/)) {
    const inBrackets = /^\((.*)\)$/.exec(group);
    if (inBrackets === null) {
      const open = group.indexOf('(');
      if (open >= 0) throw new RuleError('syntax', `“${group}”里少了空格`, 0);
      required.push(group.split('|'));
    } else optional.push(...inBrackets[1]!.split('|'));
  }
  return { required, optional, unit, counts: COUNTED_AS[unit] ?? [TABLE_UNITS[unit]?.[0] ?? unit] };
}

function targetOf(text: string, forms: readonly Form[]): Target {
  const said = HEAD.exec(text);
  if (said !== null) return { kind: 'said', wording: { ...wordingOf(said[1]!, said[2]!), ...ANYWHERE }, text };
  const rest = /^1 - (文「[^」]*」) \/ (.+)$/.exec(text);
  if (rest !== null) {
    const part = HEAD.exec(rest[1]!)!;
    return {
      kind: 'rest',
      wording: { ...wordingOf(part[1]!, part[2]!), ...ANYWHERE },
      of: planOf(rest[2]!, forms),
      text,
    };
  }
  const listed = LISTED.exec(text);
  if (listed !== null) {
    return { kind: listed[1] === '列数' ? 'listed' : 'dated', reference: referenceOf(listed[2]!, forms), text };
  }
  return { kind: 'plan', plan: planOf(text, forms), text };
}

/** An expression of the notation. 0 is 0 in every unit, so that one side stands by itself. */
function planOf(text: string, forms: readonly Form[]): Plan {
  const rule = { id: text, severity: 'query' as const, formula: `${text} >= 0`, reason: '' };
  const { statement } = compileRule(rule, forms);
  if (statement.kind !== 'chain') throw new RuleError('bad-operand', '须是一个数', 0);
  return statement.terms[0]!;
}

/** A column of texts. */
function referenceOf(text: string, forms: readonly Form[]): PlannedReference {
  const statement = parseFormula(`唯一(${text})`);
  if (statement.kind !== 'predicate') throw new RuleError('bad-operand', '须是一列', 0);
  return resolveReference(statement.subjects[0] as Reference, forms);
}

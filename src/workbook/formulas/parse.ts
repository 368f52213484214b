import { parseArea } from '../address';
import type { SheetArea } from './references';
import type { BinaryOperator, Formula } from './syntax';

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(!:]))|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()|(TRUE|FALSE)(?![\p{L}\p{N}_.(!])|(#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!))|(<>|<=|>=|[-+*/^&=<>%(),]))/iuy;

interface Token {
  readonly kind: 'text' | 'area' | 'number' | 'function' | 'boolean' | 'error' | 'sign' | 'end';
  readonly text: string;
}

const KINDS = ['text', 'area', 'number', 'function', 'boolean', 'error', 'sign'] as const;
/** From the loosest to the tightest; `^` too goes from left to right, as in Excel. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Unreadable extends Error {}

/**
 * Reads a formula, without its leading "=".
 * @param home the sheet that it stands on
 * @returns undefined for what is not understood here: names, arrays, other workbooks, whole columns …
 */
export function parseFormula(formula: string, home: string): Formula | undefined {
  try {
    return new Parser(tokensOf(formula), home).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const source = formula.trimEnd();
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) throw new Unreadable();
    const found = match.slice(1).findIndex((part) => part !== undefined);
    tokens.push({ kind: KINDS[found]!, text: match[found + 1]! });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly home: string,
  ) {}

  whole(): Formula {
    const formula = this.level(0);
    if (this.next.kind !== 'end') throw new Unreadable();
    return formula;
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  private take(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.at++;
    return true;
  }

  private level(depth: number): Formula {
    const operators = LEVELS[depth];
    if (operators === undefined) return this.signed();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.take(candidate));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.level(depth + 1) };
    }
  }

  /** Signs in front bind tighter than `^`: -2^2 is 4. */
  private signed(): Formula {
    if (this.take('-')) return { kind: 'unary', operator: '-', of: this.signed() };
    if (this.take('+')) return { kind: 'unary', operator: '+', of: this.signed() };
    let formula = this.term();
    while (this.take('%')) formula = { kind: 'unary', operator: '%', of: formula };
    return formula;
  }

  private term(): Formula {
    const { kind, text } = this.next;
    if (this.take('(')) {
      const inner = this.level(0);
      if (!this.take(')')) throw new Unreadable();
      return inner;
    }
    this.at++;
    switch (kind) {
      case 'text':
        return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'value', value: Number(text) };
      case 'boolean':
        return { kind: 'value', value: text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'value', value: { error: text.toUpperCase() } };
      case 'area':
        return { kind: 'area', of: areaOf(text, this.home), single: !text.includes(':') };
      case 'function':
        return { kind: 'call', name: text.toUpperCase(), args: this.args() };
      default:
        throw new Unreadable();
    }
  }

  private args(): (Formula | undefined)[] {
    if (!this.take('(')) throw new Unreadable();
    if (this.take(')')) return [];
    const args: (Formula | undefined)[] = [];
    for (;;) {
      const isLeftOut = this.next.kind === 'sign' && [',', ')'].includes(this.next.text);
      args.push(isLeftOut ? undefined : this.level(0));
      if (this.take(')')) return args;
      if (!this.take(',')) throw new Unreadable();
    }
  }
}

function areaOf(text: string, home: string): SheetArea {
  const at = text.lastIndexOf('!');
  const area = parseArea(text.slice(at + 1));
  if (area === undefined) throw new Unreadable();
  const sheet = text.slice(0, Math.max(0, at));
  if (sheet === '') return { sheet: home, area };
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, area };
}

import type { Area, CellError } from '../../../src/workbook/types';
import { readArea } from './areas';

/** A formula read into a tree; only what `formula-value.ts` can calculate. */
export type Formula =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly error: CellError }
  | { readonly kind: 'area'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(?<area>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(]))|(?<error>#[A-Z/0]+[!?]?)|(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?=\()|(?<truth>TRUE|FALSE)|(?<sign><=|>=|<>|[-+*/^&=<>%(),]))/uy;

const BINARY: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

type Token = Readonly<Record<'text' | 'number' | 'area' | 'error' | 'name' | 'truth' | 'sign', string | undefined>>;

/** Reads a formula without its "="; undefined if it holds something that is not known here. */
export function readFormula(source: string): Formula | undefined {
  const tokens = tokensOf(source);
  if (tokens === undefined) return undefined;
  const reader = new FormulaReader(tokens);
  const formula = reader.binary(0);
  return formula !== undefined && reader.atEnd ? formula : undefined;
}

function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (match === null) return undefined;
    tokens.push(match.groups as Token);
  }
  return tokens;
}

class FormulaReader {
  #next = 0;

  constructor(readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.#next === this.tokens.length;
  }

  /** Operators of one level, left to right. */
  binary(level: number): Formula | undefined {
    const signs = BINARY[level];
    if (signs === undefined) return this.#signed();
    let left = this.binary(level + 1);
    while (left !== undefined && signs.includes(this.#sign ?? '')) {
      const name = this.#take().sign as string;
      const right = this.binary(level + 1);
      left = right === undefined ? undefined : { kind: 'call', name, args: [left, right] };
    }
    return left;
  }

  #signed(): Formula | undefined {
    if (this.#sign === '-' || this.#sign === '+') {
      const sign = this.#take().sign as string;
      const operand = this.#signed();
      return operand === undefined || sign === '+' ? operand : { kind: 'call', name: 'negative', args: [operand] };
    }
    let operand = this.#operand();
    while (operand !== undefined && this.#sign === '%') {
      this.#take();
      operand = { kind: 'call', name: 'percent', args: [operand] };
    }
    return operand;
  }

  #operand(): Formula | undefined {
    if (this.atEnd) return undefined;
    const { text, number, area, error, name, truth, sign } = this.#take();
    if (text !== undefined) return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
    if (number !== undefined) return { kind: 'value', value: Number(number) };
    if (truth !== undefined) return { kind: 'value', value: truth === 'TRUE' };
    if (error !== undefined) return { kind: 'error', error: { error } };
    if (area !== undefined) return reference(area);
    if (name !== undefined) return this.#call(name.toUpperCase());
    if (sign !== '(') return undefined;
    const inner = this.binary(0);
    return this.#accept(')') ? inner : undefined;
  }

  #call(name: string): Formula | undefined {
    const args: Formula[] = [];
    this.#take();
    if (this.#accept(')')) return { kind: 'call', name, args };
    do {
      const arg = this.binary(0);
      if (arg === undefined) return undefined;
      args.push(arg);
    } while (this.#accept(','));
    return this.#accept(')') ? { kind: 'call', name, args } : undefined;
  }

  get #sign(): string | undefined {
    return this.tokens[this.#next]?.sign;
  }

  #take(): Token {
    return this.tokens[this.#next++] as Token;
  }

  #accept(sign: string): boolean {
    const found = this.#sign === sign;
    if (found) this.#next++;
    return found;
  }
}

type Reference = Extract<Formula, { kind: 'area' }>;

function reference(text: string): Reference | undefined {
  const [, quoted, plain, cells = text] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const area = readArea(cells);
  return area && { kind: 'area', sheet: quoted?.replaceAll("''", "'") ?? plain, area };
}

const ANY_AREA =
  /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(])/gu;

/** Areas that stand in a formula which cannot be read as a whole. */
export function areasNamed(source: string): Reference[] {
  const found = source.replaceAll(/"(?:[^"]|"")*"/g, '').match(ANY_AREA) ?? [];
  return found.map(reference).filter((area) => area !== undefined);
}

/** Every area that a formula looks at. */
export function areasIn(formula: Formula): Reference[] {
  if (formula.kind === 'area') return [formula];
  return formula.kind === 'call' ? formula.args.flatMap(areasIn) : [];
}

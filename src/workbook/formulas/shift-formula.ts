import { address, columnLetters, parseAddress } from '../address';
import { COLUMNS, isOnGrid, ROWS } from '../excel-limits';

/**
 * The parts of a formula that decide what is a reference: texts, quoted sheet names, errors, whole rows, words (names,
 * functions, references) and numbers. Brackets (structured references, numbers of other workbooks) are read apart.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z\d/]+[!?]?|\$?\d+:\$?\d+|[$\p{L}_\\][$\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|./suy;
const WHOLE_COLUMN = /^\$?[A-Za-z]{1,3}$/;
const OUTSIDE = '#REF!';

/** The formula as it reads when its cell is copied some rows down and columns to the right: relative references move. */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const tokens = tokensOf(formula);
  const result: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const next = tokens[i + 1];
    const other = tokens[i + 2] ?? '';
    if (/^\$?\d+:/.test(token)) {
      result.push(shiftRows(token, down));
    } else if (next === ':' && WHOLE_COLUMN.test(token) && WHOLE_COLUMN.test(other)) {
      result.push(shiftColumns([token, other], right));
      i += 2;
    } else {
      result.push(next === '(' || next === '!' ? token : shiftReference(token, down, right));
    }
  }
  return result.join('');
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < formula.length; ) {
    TOKEN.lastIndex = at;
    const end = formula[at] === '[' ? bracketEnd(formula, at) : at + (TOKEN.exec(formula)?.[0].length ?? 1);
    tokens.push(formula.slice(at, end));
    at = end;
  }
  return tokens;
}

/** Offset after the bracket that closes the one at an offset; an apostrophe makes the next character a plain one. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function shiftReference(token: string, down: number, right: number): string {
  const at = parseAddress(token);
  if (at === undefined) return token;
  const fixed = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(token) as RegExpExecArray;
  const column = at.column + (fixed[1] === '' ? right : 0);
  const row = at.row + (fixed[2] === '' ? down : 0);
  if (!isOnGrid({ row, column })) return OUTSIDE;
  const plain = address(row, column);
  const letters = columnLetters(column).length;
  return `${fixed[1]}${plain.slice(0, letters)}${fixed[2]}${plain.slice(letters)}`;
}

function shiftRows(token: string, down: number): string {
  const rows = token.split(':').map((end) => {
    const row = Number(end.replace('$', '')) + (end.startsWith('$') ? 0 : down);
    return row < 1 || row > ROWS ? undefined : `${end.startsWith('$') ? '$' : ''}${row}`;
  });
  return rows.includes(undefined) ? OUTSIDE : rows.join(':');
}

function shiftColumns(ends: readonly string[], right: number): string {
  const columns = ends.map((end) => {
    const at = parseAddress(`${end}1`);
    const column = at === undefined ? -1 : at.column + (end.startsWith('$') ? 0 : right);
    if (column < 0 || column >= COLUMNS) return undefined;
    return `${end.startsWith('$') ? '$' : ''}${columnLetters(column)}`;
  });
  return columns.includes(undefined) ? OUTSIDE : columns.join(':');
}

import { rounded } from './printed-numbers.mjs';

/** Works out the formulas of formulas.mjs as Excel does: IEEE doubles, sums from left to right, top to bottom. */

const TOKEN = /(?:'([^']+)'!)?(\$?[A-Z]{1,2}\$?\d+)(?::(\$?[A-Z]{1,2}\$?\d+))?|\d+(?:\.\d+)?|[A-Z]+(?=\()|[-+*/(),]/g;

const FUNCTIONS = {
  SUM: (...areas) => numbers(areas.flat()).reduce((sum, value) => sum + value, 0),
  SUMIF: (keys, key, values) => FUNCTIONS.SUM(values.filter((_, index) => keys[index] === key)),
  ROUND: (value, decimals) => rounded(value, decimals),
};

function numbers(values) {
  return values.filter((value) => typeof value === 'number');
}

function place(reference) {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function operand(value) {
  if (value === undefined) return 0;
  if (typeof value !== 'number') throw new Error(`not a number: ${value}`);
  return value;
}

/**
 * @param {string} formula without "="
 * @param {string} sheet the formula's own sheet
 * @param {(sheet: string, row: number, column: number) => number | string | undefined} valueAt one-based
 */
export function evaluate(formula, sheet, valueAt) {
  const tokens = [...formula.matchAll(TOKEN)];
  if (tokens.map(([text]) => text).join('') !== formula) throw new Error(`cannot read ${formula}`);
  let next = 0;

  const peek = () => tokens[next]?.[0];
  const take = (text) => {
    if (peek() !== text) throw new Error(`${text} expected in ${formula}`);
    next += 1;
  };

  function area(home, first, last) {
    const [start, end] = [place(first), place(last)];
    const values = [];
    for (let { row } = start; row <= end.row; row++) {
      for (let { column } = start; column <= end.column; column++) values.push(valueAt(home, row, column));
    }
    return values;
  }

  function call(name) {
    const values = [];
    take('(');
    while (peek() !== ')') {
      values.push(sum());
      if (peek() === ',') next += 1;
    }
    take(')');
    return FUNCTIONS[name](...values);
  }

  function factor() {
    const [text, home = sheet, first, last] = tokens[next] ?? [];
    if (text === '(') {
      next += 1;
      const value = sum();
      take(')');
      return value;
    }
    next += 1;
    if (text in FUNCTIONS) return call(text);
    if (first === undefined) return Number(text);
    return last === undefined ? valueAt(home, place(first).row, place(first).column) : area(home, first, last);
  }

  function chain(part, signs, apply) {
    let value = part();
    for (let sign = peek(); sign !== undefined && signs.includes(sign); sign = peek()) {
      next += 1;
      value = apply(sign, operand(value), operand(part()));
    }
    return value;
  }

  const product = () => chain(factor, '*/', (sign, left, right) => (sign === '*' ? left * right : left / right));
  const sum = () => chain(product, '+-', (sign, left, right) => (sign === '+' ? left + right : left - right));

  const result = sum();
  if (next < tokens.length || !Number.isFinite(result)) throw new Error(`no result for ${formula}`);
  return result;
}

import type { CellPlace, CellValue } from '../types';
import { callFunction } from './functions';
import { asNumber, asText, differ, inOrder, isError, type Result, Unknown } from './operands';
import type { BinaryOperator, Formula } from './syntax';

/** What stands in a cell; undefined for an empty one. Throws `Unknown` where that cannot be told. */
export type ValueAt = (place: CellPlace) => CellValue | undefined;

/** Cells of one area at most: a formula over more is left to Excel. */
const MOST_CELLS = 100_000;

/**
 * Works out a formula as Excel does: doubles, sums from left to right and top to bottom, errors passed on.
 * @returns an empty reference is 0, as in a cell
 * @throws Unknown for what is not understood here
 */
export function evaluateFormula(formula: Formula, valueAt: ValueAt): CellValue {
  const result = single(resultOf(formula, valueAt)) ?? 0;
  return typeof result === 'number' && !Number.isFinite(result) ? { error: '#NUM!' } : result;
}

function resultOf(formula: Formula, valueAt: ValueAt): Result {
  switch (formula.kind) {
    case 'value':
      return formula.value;
    case 'area':
      return areaValues(formula, valueAt);
    case 'unary': {
      const value = asNumber(single(resultOf(formula.of, valueAt)));
      if (isError(value)) return value;
      return formula.operator === '-' ? -value : formula.operator === '%' ? value / 100 : value;
    }
    case 'binary': {
      const [left, right] = [formula.left, formula.right].map((side) => single(resultOf(side, valueAt)));
      return combined(formula.operator, left, right);
    }
    case 'call': {
      const { name, args } = formula;
      return callFunction(
        name,
        args.map((arg) => () => (arg === undefined ? undefined : resultOf(arg, valueAt))),
      );
    }
  }
}

function areaValues({ of: { sheet, area }, single: isSingle }: Formula & { kind: 'area' }, valueAt: ValueAt): Result {
  if (isSingle) return valueAt({ sheet, row: area.top, column: area.left });
  const { top, left, bottom, right } = area;
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new Unknown();
  const rows: (CellValue | undefined)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: (CellValue | undefined)[] = [];
    for (let column = left; column <= right; column++) cells.push(valueAt({ sheet, row, column }));
    rows.push(cells);
  }
  return rows;
}

/** A range where one value is wanted is what newer and older versions of Excel make differently. */
function single(result: Result): CellValue | undefined {
  if (Array.isArray(result)) throw new Unknown();
  return result as CellValue | undefined;
}

function combined(operator: BinaryOperator, left: CellValue | undefined, right: CellValue | undefined): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return asText(left) + asText(right);
    case '=':
      return !differ(left, right);
    case '<>':
      return differ(left, right);
    case '<':
      return inOrder(left, right) < 0;
    case '>':
      return inOrder(left, right) > 0;
    case '<=':
      return inOrder(left, right) <= 0;
    case '>=':
      return inOrder(left, right) >= 0;
  }
  const [a, b] = [asNumber(left), asNumber(right)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === '/') return b === 0 ? { error: '#DIV/0!' } : a / b;
  if (operator === '^') return a ** b;
  return operator === '+' ? nearZero(a + b, a, b) : operator === '-' ? nearZero(a - b, a, -b) : a * b;
}

/** Excel takes a sum for 0 where only the last bits of its terms are left. */
function nearZero(sum: number, a: number, b: number): number {
  return a !== 0 && b !== 0 && Math.abs(sum) < Math.abs(a) * 2 ** -49 ? 0 : sum;
}

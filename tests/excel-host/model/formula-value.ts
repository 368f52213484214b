import type { CellError, CellValue } from '../../../src/workbook/types';
import { SimulatorNotImplemented } from '../errors';
import type { Formula } from './formula';

/** Values of the cells of an area, in rows; undefined for an empty cell. */
export type ValuesAt = (area: Extract<Formula, { kind: 'area' }>) => readonly (CellValue | undefined)[];

const DIV0: CellError = { error: '#DIV/0!' };
const VALUE: CellError = { error: '#VALUE!' };

/** The value of a formula, as Excel calculates it for the few functions below; others fail by name. */
export function formulaValue(formula: Formula, valuesAt: ValuesAt): CellValue {
  try {
    return scalar(formula, valuesAt) ?? 0;
  } catch (thrown) {
    if (thrown instanceof CellErrorThrown) return thrown.value;
    throw thrown;
  }
}

/** An error in a cell or an operation becomes the error of everything that uses it. */
class CellErrorThrown extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

function scalar(formula: Formula, valuesAt: ValuesAt): CellValue | undefined {
  if (formula.kind === 'value') return formula.value;
  if (formula.kind === 'error') throw new CellErrorThrown(formula.error);
  if (formula.kind === 'call') return call(formula.name, formula.args, valuesAt);
  const values = checked(valuesAt(formula));
  if (values.length !== 1) throw new SimulatorNotImplemented('a formula with an area where a value is expected');
  return values[0];
}

function checked(values: readonly (CellValue | undefined)[]): readonly (CellValue | undefined)[] {
  const error = values.find((value) => typeof value === 'object');
  if (typeof error === 'object') throw new CellErrorThrown(error);
  return values;
}

function call(name: string, args: readonly Formula[], valuesAt: ValuesAt): CellValue {
  const number = (index: number) => asNumber(scalar(args[index] as Formula, valuesAt));
  switch (name) {
    case '+':
      return number(0) + number(1);
    case '-':
      return number(0) - number(1);
    case '*':
      return number(0) * number(1);
    case '/': {
      const [above, below] = [number(0), number(1)];
      if (below === 0) throw new CellErrorThrown(DIV0);
      return above / below;
    }
    case 'negative':
      return -number(0);
    case 'percent':
      return number(0) / 100;
    case 'SUM':
      return args.flatMap((arg) => numbersIn(arg, valuesAt)).reduce((sum, value) => sum + value, 0);
    case 'ROUND':
      return round(number(0), number(1));
    case 'SUMIF':
      return sumIf(args, valuesAt);
    case 'N':
      return typeof scalar(args[0] as Formula, valuesAt) === 'number' ? number(0) : 0;
    default:
      throw new SimulatorNotImplemented(`a formula with ${name}`);
  }
}

/** In areas, only numbers count; a single argument is read as one. */
function numbersIn(arg: Formula, valuesAt: ValuesAt): number[] {
  if (arg.kind !== 'area') return [asNumber(scalar(arg, valuesAt))];
  return checked(valuesAt(arg)).filter((value) => typeof value === 'number');
}

function sumIf([keys, key, values = keys]: readonly Formula[], valuesAt: ValuesAt): number {
  if (keys?.kind !== 'area' || key === undefined || values?.kind !== 'area') throw new CellErrorThrown(VALUE);
  const wanted = scalar(key, valuesAt);
  if (typeof wanted === 'string' && /^[<>=]|[*?]/.test(wanted))
    throw new SimulatorNotImplemented('SUMIF with a condition');
  const same = (value: CellValue | undefined) =>
    typeof value === 'string' && typeof wanted === 'string'
      ? value.toLowerCase() === wanted.toLowerCase()
      : value === wanted;
  const found = valuesAt(keys).map(same);
  return valuesAt(values).reduce<number>(
    (sum, value, index) => sum + (found[index] && typeof value === 'number' ? value : 0),
    0,
  );
}

function asNumber(value: CellValue | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === 'boolean') return Number(value);
  const number = typeof value === 'string' ? Number(value.trim() === '' ? Number.NaN : value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw new CellErrorThrown(VALUE);
  return number;
}

/** Half away from zero, on the 15 digits that Excel holds. */
function round(value: number, decimals: number): number {
  const [digits, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${whole}e${-decimals}`);
}

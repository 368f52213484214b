import type { CellError, CellValue } from '../types';
import { asNumber, differ, isError, type Result, roundTo, Unknown } from './operands';

type Argument = () => Result;
type Value = CellValue | undefined;

/**
 * Calls a function of Excel by its name, in capitals. Arguments are worked out only where they are needed.
 * @throws Unknown for a function that is not understood here
 */
export function callFunction(name: string, args: readonly Argument[]): CellValue {
  const known = FUNCTIONS[name];
  if (known === undefined) throw new Unknown();
  return known(...args);
}

function one(argument: Argument | undefined): Value {
  const value = argument?.();
  if (Array.isArray(value)) throw new Unknown();
  return value as Value;
}

function listOf(argument: Argument | undefined): readonly Value[] {
  const value = argument?.();
  if (!Array.isArray(value)) throw new Unknown();
  return (value as Value[][]).flat();
}

/** The numbers of some arguments: of ranges only what is a number, else what can be taken for one. */
function numbersIn(args: readonly Argument[], use: (numbers: number[]) => CellValue): CellValue {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument();
    const isRange = Array.isArray(value);
    for (const item of isRange ? (value as Value[][]).flat() : [value as Value]) {
      if (isError(item)) return item;
      if (typeof item === 'number') numbers.push(item);
      // Whether a single reference to a text or to TRUE counts depends on how it is written.
      else if (!isRange && item !== undefined) throw new Unknown();
    }
  }
  return use(numbers);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

function onNumbers(args: readonly (Argument | undefined)[], use: (...numbers: number[]) => CellValue): CellValue {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = asNumber(one(argument));
    if (isError(value)) return value;
    numbers.push(value);
  }
  return use(...numbers);
}

const rounding =
  (how: (scaled: number) => number) =>
  (value?: Argument, digits?: Argument): CellValue =>
    onNumbers([value, digits], (number, decimals) => roundTo(number, decimals, how));

function truth(value: Value): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value === 'string') throw new Unknown();
  return Boolean(value);
}

const logical =
  (decide: (truths: readonly boolean[]) => boolean) =>
  (...args: Argument[]): CellValue => {
    const truths = args.map((argument) => truth(one(argument)));
    return truths.find(isError) ?? decide(truths as boolean[]);
  };

/** Cells of a range that meet a criterion: a value that they equal. Comparisons and wildcards are left to Excel. */
function matching(range: Argument | undefined, criterion: Argument | undefined): boolean[] {
  const wanted = one(criterion);
  if (wanted === undefined || isError(wanted) || (typeof wanted === 'string' && /^[<>=]|[*?~]|\d/.test(wanted))) {
    throw new Unknown();
  }
  return listOf(range).map((value) => value !== undefined && !isError(value) && !differ(value, wanted));
}

const FUNCTIONS: Readonly<Record<string, (...args: Argument[]) => CellValue>> = {
  SUM: (...args) => numbersIn(args, sum),
  AVERAGE: (...args) =>
    numbersIn(args, (numbers) => (numbers.length === 0 ? { error: '#DIV/0!' } : sum(numbers) / numbers.length)),
  MIN: (...args) =>
    numbersIn(args, (numbers) => numbers.reduce((least, value) => Math.min(least, value), numbers[0] ?? 0)),
  MAX: (...args) =>
    numbersIn(args, (numbers) => numbers.reduce((most, value) => Math.max(most, value), numbers[0] ?? 0)),
  COUNT: (...args) => args.flatMap((argument) => listOf(argument)).filter((value) => typeof value === 'number').length,
  COUNTA: (...args) => args.flatMap((argument) => listOf(argument)).filter((value) => value !== undefined).length,
  COUNTIF: (range, criterion) => matching(range, criterion).filter(Boolean).length,
  SUMIF: (range, criterion, values = range) => {
    const [taken, all] = [matching(range, criterion), listOf(values)];
    if (taken.length !== all.length) throw new Unknown();
    return numbersIn([() => [all.filter((_, at) => taken[at])]], sum);
  },
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  ABS: (value) => onNumbers([value], Math.abs),
  INT: (value) => onNumbers([value], Math.floor),
  IF: (condition, then, otherwise) => {
    const holds = truth(one(condition));
    if (isError(holds)) return holds;
    if (!holds && otherwise === undefined) return false;
    return one(holds ? then : otherwise) ?? 0;
  },
  IFERROR: (value, otherwise) => {
    const result = one(value);
    return (isError(result) ? one(otherwise) : result) ?? 0;
  },
  AND: logical((truths) => truths.every(Boolean)),
  OR: logical((truths) => truths.some(Boolean)),
  NOT: (value) => {
    const holds = truth(one(value));
    return isError(holds) ? holds : !holds;
  },
};

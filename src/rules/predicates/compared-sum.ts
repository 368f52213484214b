import { addedColumns } from '../../recognise/rows/row-values';
import type { Figure, FoundColumn, FoundHeader } from '../../recognise/types';
import { divide, multiply, type Rational, toDecimal, ZERO } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import { judge } from '../judge/judge';
import { combine, exactly, operandQuantity, type Quantity, showsAs, sideQuantity } from '../judge/quantity';

/** One cell of a row or column of sums, and what the cells that it may sum add up to. */
export interface ComparedSum {
  readonly reported: Figure;
  readonly items: readonly Figure[];
  readonly sum: Quantity;
  readonly outcome: 'holds' | 'rounding' | 'broken';
}

const isTold = ({ state, slips }: Figure): boolean =>
  (state === 'number' && !slips.includes('in-words')) || state === 'blank';

/** Nothing where no sum is given, or a number of those summed cannot be told. */
export function comparedSum(reported: Figure | undefined, items: readonly Figure[]): ComparedSum[] {
  if (reported?.state !== 'number' || items.length === 0 || !items.every(isTold)) return [];
  const numbers = items.filter(({ value }) => value !== undefined);
  const sum = numbers.map(operandQuantity).reduce((total, one) => combine('+', total, one), exactly(ZERO));
  // A sum has the digits of its terms, though the cell may lack the last zeros.
  const decimals = Math.max(reported.decimals, ...numbers.map((one) => (one.kind === 'count' ? 0 : one.decimals)));
  const precise = showsAs(reported, sum.value) || numbers.some((one) => one.precise);
  const outcome = judge(sideQuantity({ ...reported, decimals }), sum, '=', { pureSum: true, precise });
  return outcome === 'skipped' ? [] : [{ reported, items, sum, outcome }];
}

const DIGITS = 6;

/** A sum as it would be written where another number is reported: 60000 of a column in 元 that the form has in 万元. */
export function saidLike({ text, value }: Figure, sum: Rational): string {
  const reading = readNumber({ column: 0, value: text });
  const own = reading.kind === 'number' ? reading.amounts[0].value : undefined;
  if (own === undefined || own.n === 0n || value === undefined || value.n === 0n) return toDecimal(sum, DIGITS);
  return toDecimal(multiply(sum, divide(own, value)), DIGITS);
}

export const isNothing = ({ value }: Figure): boolean => value === undefined || value.n === 0n;

/** True where all that is summed is nothing, and so is the sum: it tells nothing. */
export const isEmptySum = ({ reported, items }: ComparedSum): boolean => isNothing(reported) && items.every(isNothing);

/** The columns that are added up, money too where things are counted; but not what one person earns. */
export function summedColumns(header: FoundHeader): readonly FoundColumn[] {
  const added = addedColumns(header);
  const isMoney = ({ expected: { measure } }: FoundColumn) => measure?.kind === 'amount' && measure.unit !== '元';
  return [...added, ...header.columns.filter((found) => isMoney(found) && !added.includes(found))];
}

import type { Measure } from '../catalogue/types';
import { groupBy } from '../workbook/group-by';
import { compare, multiply, type Rational, rational, ZERO } from '../workbook/rational';
import { type Amount, type Doubt, type Reading, readNumber } from '../workbook/read-number';
import type { Cell } from '../workbook/types';
import { conversion } from '../workbook/units';
import { momentYear } from '../workbook/year-text';
import type { NamedUnits } from './figure-context';
import type { Draft } from './figures';
import type { Figure } from './types';

/** What one cell says of a measure; one for every part where it holds several. */
export interface ReadAmount {
  readonly state: Figure['state'];
  readonly value: Rational | undefined;
  readonly decimals: number;
  readonly written: boolean;
  readonly precise: boolean;
  readonly percent: boolean;
  readonly slips: readonly string[];
  readonly part: string | undefined;
  /** Why it is unread, where that is known. */
  readonly why?: Doubt;
}

const NO_SLIPS: readonly string[] = [];

/** What a cell says that holds no digits. */
function bare(state: Figure['state'], value?: Rational, part?: string): ReadAmount {
  return { state, value, decimals: 0, written: true, precise: false, percent: false, slips: NO_SLIPS, part };
}

const unread = (reading: Reading, part?: string): ReadAmount => ({
  ...bare('unread', undefined, part),
  ...(reading.kind === 'text' && reading.why !== undefined ? { why: reading.why } : {}),
});
const ONE = rational(1n);
const HUNDREDTH = rational(1n, 100n);

/**
 * Reads a cell as the measure wants it: in its unit, blank as zero where declared, split in its parts.
 * @param text what the cell shows
 * @param inTotal true in a row of sums, where a blank was left out, not counted as none
 */
export function amountsOf(
  cell: Cell | undefined,
  text: string,
  measure: Measure,
  named: NamedUnits,
  inTotal: boolean,
): ReadAmount[] {
  // A formula that was never calculated is no blank: its figure is there, but not to be had.
  if (isUncalculated(cell)) return (measure.parts ?? [undefined]).map((part) => bare('unread', undefined, part));
  const reading = readNumber(cell);
  if (measure.parts !== undefined) return partsOf(reading, measure.parts);
  if (reading.kind === 'nothing' && inTotal && measure.kind !== 'mark') return [bare('blank')];
  return [amountOf(reading, cell, text, measure, named)];
}

const isUncalculated = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && cell.value === '' && cell.text === undefined;

function amountOf(
  reading: Reading,
  cell: Cell | undefined,
  text: string,
  measure: Measure,
  named: NamedUnits,
): ReadAmount {
  if (reading.kind === 'error') return bare('error');
  if (measure.kind === 'text') return bare(reading.kind === 'nothing' ? 'blank' : 'text');
  if (measure.kind === 'mark') return markOf(reading);
  if (reading.kind === 'nothing') {
    return measure.blank === 'zero' ? bare('number', ZERO) : bare('blank');
  }
  if (measure.kind === 'year') {
    const year = momentYear(cell, text);
    if (year !== undefined) return bare('number', rational(BigInt(year)));
  }
  if (reading.kind !== 'number') {
    // Words may stand for nothing; digits that cannot be told may not.
    const isWords = measure.words && (reading.kind !== 'text' || reading.why === undefined);
    return isWords ? bare('number', ZERO) : unread(reading);
  }
  return scaled(reading.amounts[0], reading, factorFor(measure, reading.amounts[0].unit, named));
}

const TICKED = /^(?:是|有|对|[vVyYRr]|yes)$/;
const UNTICKED = /^(?:否|不|[xX×✗✘]|no)$/;

/** A box is ticked, or left empty, or holds a word that means one of the two. */
function markOf(reading: Reading): ReadAmount {
  const isTicked = reading.kind === 'mark' || (reading.kind === 'text' && TICKED.test(reading.text));
  if (isTicked) return bare('number', ONE);
  const isZero = reading.kind === 'number' && reading.amounts[0].value.n === 0n;
  const isEmpty = reading.kind === 'nothing' || isZero || (reading.kind === 'text' && UNTICKED.test(reading.text));
  return isEmpty ? bare('number', ZERO) : unread(reading);
}

function partsOf(reading: Reading, parts: readonly string[]): ReadAmount[] {
  return parts.map((part) => {
    if (reading.kind === 'error') return bare('error', undefined, part);
    if (reading.kind === 'nothing') return bare('blank', undefined, part);
    if (reading.kind !== 'number') return unread(reading, part);
    const amount = reading.amounts.find(({ unit }) => unit === part);
    const bareZero = reading.amounts.length === 1 && reading.amounts[0].value.n === 0n;
    if (amount === undefined) return bare(bareZero ? 'number' : 'blank', ZERO, part);
    return scaled(amount, reading, ONE, part);
  });
}

function scaled(amount: Amount, reading: Reading & { kind: 'number' }, factor: Rational, part?: string): ReadAmount {
  const shift = String(factor.d).length - String(factor.n).length;
  const bareText = amount.unit === '' && reading.remark === undefined && reading.amounts.length === 1;
  return {
    state: 'number',
    value: factor.n === factor.d ? amount.value : multiply(amount.value, rational(factor.n, factor.d)),
    decimals: amount.decimals + shift,
    written: amount.written,
    precise: amount.precise,
    percent: amount.percent,
    slips: bareText ? reading.slips : reading.slips.filter((slip) => slip !== 'number-as-text'),
    part,
  };
}

/**
 * How many of the measure's unit the number's is: of the unit in the cell, or in the header, or in a line above.
 * The first that measures the same thing counts. An average follows the line only where that says 元: 单位：万元 over a
 * table is said of its sums, hardly of what one pupil gets.
 */
function factorFor(measure: Measure, own: string, { header, above }: NamedUnits): Rational {
  if (own !== '') return conversion(own, measure.unit) ?? ONE;
  if (header !== undefined) return betweenRates(header, measure.unit) ?? ONE;
  for (const unit of above) {
    // 万 over a table is said of its money.
    const named = unit === '万' ? '万元' : unit;
    const factor = named === '元' ? betweenRates(named, measure.unit) : conversion(named, measure.unit);
    if (factor !== undefined) return factor;
  }
  return ONE;
}

/** Between 万元/人 and 元, too: what it is per changes nothing. */
function betweenRates(from: string, to: string): Rational | undefined {
  return conversion(from, to) ?? conversion(from.split('/')[0]!, to.split('/')[0]!);
}

/**
 * Settles what only the whole column tells: whether plain numbers among ratios are hundredths, and to how many digits
 * its rounded figures are reported (`100%` among `98.75%` means 100.00%).
 */
export function settleColumns(drafts: readonly Draft[]): Figure[] {
  const settled: Draft[] = [];
  for (const measure of groupBy(drafts, measureKey).values()) {
    const { kind } = measure[0]!;
    if (kind === 'ratio') toFractions(measure);
    if (ROUNDED.has(kind)) {
      const inAll = mostDecimals(measure);
      const columns = kind === 'amount' ? [measure] : groupBy(measure, columnOf).values();
      for (const column of columns) settleDecimals(column, mostDecimals(column) ?? inAll);
    } else settleDecimals(measure, 0);
    settled.push(...measure);
  }
  return settled;
}

const measureKey = ({ block, measure }: Draft): string => `${block.name ?? ''}/${measure}`;

/** Each column of shares or averages has its own digits; amounts of one measure are kept alike in all their columns. */
const columnOf = ({ place }: Draft): string => `${place.sheet}/${place.column}`;

const ROUNDED: ReadonlySet<string> = new Set(['ratio', 'per-head', 'amount']);

/** The most digits that someone wrote; undefined where no figure tells, as a bare 0 does not. */
function mostDecimals(column: readonly Draft[]): number | undefined {
  const telling = column.filter(({ state, written, value }) => state === 'number' && written && value!.n !== 0n);
  // A total may well be a mean or a sum with more digits; it does not speak for the items.
  const items = telling.filter(({ aside }) => aside.length === 0);
  const counted = items.length > 0 ? items : telling;
  return counted.length === 0 ? undefined : Math.max(...counted.map(({ decimals }) => decimals));
}

function settleDecimals(column: readonly Draft[], most: number | undefined): void {
  for (const draft of column)
    draft.decimals = draft.written ? Math.max(draft.decimals, most ?? 0) : (most ?? draft.decimals);
}

/** Ratios written without %: percentage points as soon as one of them is above 1, or where texts beside them carry %. */
function toFractions(group: readonly Draft[]): void {
  const plain = group.filter(({ state, percent, value }) => state === 'number' && !percent && value !== undefined);
  const abovePlain = plain.some(({ value }) => compare(value!, ONE) > 0);
  const marked = group.some(({ percent }) => percent);
  for (const draft of plain) {
    const asText = draft.slips.includes('number-as-text') && marked;
    if (!abovePlain && !asText) continue;
    draft.value = multiply(draft.value!, HUNDREDTH);
    draft.decimals += 2;
  }
}

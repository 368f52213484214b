import type { Measure } from '../catalogue/types';
import { compare, multiply, type Rational, rational, ZERO } from '../workbook/rational';
import { type Amount, type Reading, readNumber } from '../workbook/read-number';
import type { Cell } from '../workbook/types';
import { conversion } from '../workbook/units';
import { readYear } from '../workbook/year-text';
import type { Draft } from './figures';
import type { Figure } from './types';

/** What one cell says of a measure; one for every part where it holds several. */
export interface ReadAmount {
  readonly state: Figure['state'];
  readonly value?: Rational;
  readonly decimals: number;
  readonly written: boolean;
  readonly precise: boolean;
  readonly percent: boolean;
  readonly slips: readonly string[];
  readonly part?: string;
}

const BARE = { decimals: 0, written: true, precise: false, percent: false, slips: [] };
const ONE = rational(1n);
const HUNDREDTH = rational(1n, 100n);

/** Reads a cell as the measure wants it: in its unit, blank as zero where declared, split in its parts. */
export function amountsOf(cell: Cell | undefined, measure: Measure, headerUnit: string | undefined): ReadAmount[] {
  const reading = readNumber(cell);
  if (measure.parts !== undefined) return partsOf(reading, measure.parts);
  return [amountOf(reading, cell, measure, headerUnit)];
}

function amountOf(
  reading: Reading,
  cell: Cell | undefined,
  measure: Measure,
  headerUnit: string | undefined,
): ReadAmount {
  if (reading.kind === 'error') return { ...BARE, state: 'error' };
  if (measure.kind === 'text') return { ...BARE, state: reading.kind === 'nothing' ? 'blank' : 'text' };
  if (measure.kind === 'mark') return { ...BARE, state: 'number', value: reading.kind === 'nothing' ? ZERO : ONE };
  if (reading.kind === 'nothing') {
    return measure.blank === 'zero' ? { ...BARE, state: 'number', value: ZERO } : { ...BARE, state: 'blank' };
  }
  if (measure.kind === 'year' && cell !== undefined) {
    const year = readYear(String(cell.text ?? (typeof cell.value === 'object' ? '' : cell.value)))?.year;
    if (year !== undefined) return { ...BARE, state: 'number', value: rational(BigInt(year)) };
  }
  if (reading.kind !== 'number') {
    return measure.words ? { ...BARE, state: 'number', value: ZERO } : { ...BARE, state: 'unread' };
  }
  return scaled(reading.amounts[0], reading, measure.unit, headerUnit);
}

function partsOf(reading: Reading, parts: readonly string[]): ReadAmount[] {
  return parts.map((part) => {
    if (reading.kind === 'error') return { ...BARE, part, state: 'error' };
    if (reading.kind === 'nothing') return { ...BARE, part, state: 'blank' };
    if (reading.kind !== 'number') return { ...BARE, part, state: 'unread' };
    const amount = reading.amounts.find(({ unit }) => unit === part);
    const bareZero = reading.amounts.length === 1 && reading.amounts[0].value.n === 0n;
    if (amount === undefined) return { ...BARE, part, state: bareZero ? 'number' : 'blank', value: ZERO };
    return { ...scaled(amount, reading, part, undefined), part };
  });
}

function scaled(
  amount: Amount,
  reading: Reading & { kind: 'number' },
  unit: string,
  headerUnit: string | undefined,
): ReadAmount {
  const factor = conversion(amount.unit || (headerUnit ?? unit), unit) ?? { n: 1n, d: 1n };
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
  };
}

/**
 * Settles what only the whole column tells: whether plain numbers among ratios are hundredths, and to how many digits
 * its rounded figures are reported (`100%` among `98.75%` means 100.00%).
 */
export function settleColumn(drafts: readonly Draft[]): Figure[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.block.name ?? ''}/${draft.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const settled = new Map<Draft, Figure>();
  for (const group of groups.values()) {
    const scaledGroup = group[0]!.kind === 'ratio' ? asFractions(group) : group;
    const rounded =
      scaledGroup[0]!.kind === 'ratio' || scaledGroup[0]!.kind === 'per-head' || scaledGroup[0]!.kind === 'amount';
    const numbers = scaledGroup.filter(({ state, written }) => state === 'number' && written);
    const most = rounded ? Math.max(0, ...numbers.map(({ decimals }) => decimals)) : 0;
    scaledGroup.forEach((draft, at) => {
      const { written, ...figure } = draft;
      const decimals = written || numbers.length === 0 ? Math.max(draft.decimals, most) : most;
      settled.set(group[at]!, { ...figure, decimals });
    });
  }
  return drafts.map((draft) => settled.get(draft)!);
}

/** Ratios written without %: percentage points as soon as one of them is above 1, or where texts beside them carry %. */
function asFractions(group: readonly Draft[]): Draft[] {
  const plain = group.filter(({ state, percent, value }) => state === 'number' && !percent && value !== undefined);
  const abovePlain = plain.some(({ value }) => compare(value!, ONE) > 0);
  const marked = group.some(({ percent }) => percent);
  return group.map((draft) => {
    if (!plain.includes(draft)) return draft;
    const asText = draft.slips.includes('number-as-text') && marked;
    if (!abovePlain && !asText) return draft;
    return { ...draft, value: multiply(draft.value!, HUNDREDTH), decimals: draft.decimals + 2 };
  });
}

import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { plainLabel } from '../../workbook/label-text';
import { readOrdinal } from '../../workbook/ordinal-text';
import { add, compare, rational, subtract, ZERO } from '../../workbook/rational';
import { declaredMembers, dimensionsOf } from '../compile/dimensions';
import type { PlannedAggregate, PlannedReference } from '../compile/plan';
import type { Completeness } from './completeness';
import type { FigureIndex } from './figure-index';
import { type Changes, changedAmong, type Entry, type Gap, keyOf, type Labelled } from './labelled';
import { absence, figuresOf, gapOf, isIncomparable, nameOf, noSuch, twice } from './operands';
import { combine, exactly, type Interval, isExact, operandQuantity, type Quantity } from './quantity';

/** 合计, 计数 … over figures, grouped by the dimensions kept; totals and parts are never counted in. */
export function aggregateOperand({ name, of, dims }: PlannedAggregate, index: FigureIndex): Labelled {
  const figures = figuresOf(of, index);
  const items = figures.filter(({ aside }) =>
    aside.every((dimension) => dims.includes(dimension) || dimension in of.picks || dimension in of.yearPicks),
  );
  const isLoose = ({ labels }: Figure) => dims.some((dimension) => labels[dimension] === undefined);
  const groups = groupBy(items, (figure) => (isLoose(figure) ? undefined : keyOf(dims, figure.labels)));
  const loose = items.filter((figure) => isLoose(figure) && figure.value?.n !== 0n);
  const sum: Sum = { name, of, dims, completeness: index.completeness };
  const entries = new Map([...groups].map(([key, group]) => [key, groupEntry(sum, group)]));
  const isThere = index.has(of.form.no);
  if (dims.length === 0 && entries.size === 0 && isThere) entries.set('', groupEntry(sum, []));
  const counts = name === '行数' || name === '计数' || name === '不同数';
  const absent = figures.length === 0 && !(isThere && counts) ? { absent: absence(of, index) } : {};
  return {
    dims,
    entries,
    loose,
    whenAbsent: (labels, aside) => {
      if (isIncomparable({ ...of, dims }, labels, aside)) return 'not-comparable';
      const left = index.completeness.leftOf(of, labels);
      const isNone = dims.every((dimension) => mayBeNone(of, dimension, labels[dimension] ?? '', items));
      if (left.length === 0 && isNone && !NEEDS_NUMBERS.has(name)) {
        return { labels, quantity: exactly(ZERO), gaps: [], figures: [], aside: [] };
      }
      return { labels, gaps: left.length > 0 ? left : [noSuch({ ...of, dims }, labels)], figures: [], aside: [] };
    },
    ...absent,
  };
}

/** What is summed, and by what. */
interface Sum extends Pick<PlannedAggregate, 'name' | 'of' | 'dims'> {
  readonly completeness: Completeness;
}

/**
 * True where no figures under a label means that there were none: a class that no row fell into, or a year or member
 * that the table shows elsewhere. A row or column that the table lacks altogether is missing, not none; and a row of
 * sums says nothing about whether its items are there.
 */
function mayBeNone(of: PlannedReference, dimension: string, member: string, items: readonly Figure[]): boolean {
  if (of.block.labels.some(({ classes }) => classes?.name === dimension)) return items.length > 0;
  const isKnown = dimension === '年度' || declaredMembers(of.block, dimension, measureOf(of)) !== undefined;
  return isKnown && items.some(({ labels }) => labels[dimension] === member);
}

const measureOf = ({ block, measure }: PlannedReference) => block.measures.find(({ name }) => name === measure);

/** Aggregates that nothing can be said of without a number. */
const NEEDS_NUMBERS: ReadonlySet<PlannedAggregate['name']> = new Set(['平均', '最大', '最小']);

function groupEntry(sum: Sum, group: readonly Figure[]): Entry {
  const { name, of, dims, completeness } = sum;
  const labels: Record<string, string> = {};
  for (const dimension of dims) labels[dimension] = group[0]?.labels[dimension] ?? '';
  const aside = group[0]?.aside.filter((dimension) => dims.includes(dimension)) ?? [];
  const strangers = completeness.strangersAmong(of, labels, group);
  const doubts = name === '行数' ? [...strangers, ...completeness.unnumberedAmong(of, group)] : strangers;
  const suspects = name === '合计' ? completeness.suspectsAmong(of, group) : [];
  const anew = (changes: Changes) => regroup(sum, group, changes);
  const entryWith = (quantity: Quantity | undefined, gaps: readonly Gap[], again: Entry['again'] = anew): Entry => ({
    labels,
    figures: group,
    aside,
    again,
    quantity,
    gaps,
    ...(suspects.length === 0 ? {} : { suspects }),
    ...(doubts.length === 0 ? {} : { doubts }),
  });
  const left = completeness.leftOf(of, labels);
  if (left.length > 0) return entryWith(undefined, left);
  if (name === '行数') return entryWith(whole(group.length), []);
  if (name === '不同数') {
    const texts = new Set(group.map(({ labels: own, measure, text }) => own[measure] ?? plainLabel(text)));
    texts.delete('');
    return entryWith(whole(texts.size), []);
  }
  const numbers = gathered(group, (figure) => numberIn(figure) ?? []);
  if (name === '计数') {
    const texts = group.filter(({ state, text }) => state === 'text' && text !== '');
    return entryWith(whole(of.measureKind === 'text' ? texts.length : numbers.length), []);
  }
  const gaps = [
    ...group.filter((figure) => numberIn(figure) === undefined && figure.kind !== 'ordinal').map(gapOf),
    ...repeatedIn(of, group),
  ];
  if (gaps.length === 0 && numbers.length === 0) {
    gaps.push({ table: of.form.no, words: `表${of.form.no}“${nameOf(of)}”没有可${name}的数` });
  }
  if (gaps.length > 0) return entryWith(undefined, gaps);
  const quantity = reduce(name, numbers);
  if (name !== '合计') return entryWith(quantity, gaps);
  const again = (changes: Changes): Entry => {
    const shifted = shift(quantity, group, changes);
    return shifted === undefined ? anew(changes) : entryWith(shifted, gaps, again);
  };
  return entryWith(quantity, gaps, again);
}

/** The entry of a group some of whose figures are others. It names the figures that stand in the workbook. */
function regroup(sum: Sum, group: readonly Figure[], changes: Changes): Entry {
  const now = group.map((figure) => changes.get(figure) ?? figure);
  return { ...groupEntry(sum, now), figures: group, again: (others) => regroup(sum, group, others) };
}

/** A sum some of whose figures are others, without adding all up again; undefined where one is no number. */
function shift(total: Quantity, group: readonly Figure[], changes: Changes): Quantity | undefined {
  let sum = total;
  for (const figure of changedAmong(group, changes)) {
    const now = changes.get(figure)!;
    const [before, after] = [numberIn(figure), numberIn(now)];
    if (before === undefined || after === undefined) return undefined;
    const value = add(sum.value, subtract(after.value, before.value));
    if (isExact(sum) && isExact(after)) {
      sum = exactly(value);
      continue;
    }
    const rounded = moved(sum.rounded, before.rounded, after.rounded);
    const mayHaveSlipped = sum.slipped !== sum.rounded || after.slipped !== after.rounded;
    sum = { value, rounded, slipped: mayHaveSlipped ? moved(sum.slipped, before.slipped, after.slipped) : rounded };
  }
  return sum;
}

const moved = (sum: Interval, before: Interval, after: Interval): Interval => ({
  low: add(sum.low, subtract(after.low, before.low)),
  high: add(sum.high, subtract(after.high, before.high)),
});

/** Figures of the same labels: two rows that both claim to be 本市 must not both be summed in. */
function repeatedIn(of: PlannedReference, group: readonly Figure[]): Gap[] {
  const measure = measureOf(of);
  if (measure === undefined) return [];
  const dims = dimensionsOf(of.block, measure);
  const seen = new Set<string>();
  const repeated: Gap[] = [];
  for (const figure of group) {
    const key = keyOf(dims, figure.labels);
    if (seen.has(key)) repeated.push(twice(figure));
    seen.add(key);
  }
  return repeated;
}

const whole = (count: number): Quantity => exactly(rational(BigInt(count)));

function numberIn(figure: Figure): Quantity | undefined {
  if (figure.state === 'number') return operandQuantity(figure);
  if (figure.kind !== 'ordinal') return undefined;
  const number = readOrdinal(figure.text)?.value;
  return number !== undefined && Number.isInteger(number) ? whole(number) : undefined;
}

function reduce(name: PlannedAggregate['name'], numbers: readonly Quantity[]): Quantity {
  if (name === '最大' || name === '最小') {
    const sign = name === '最大' ? 1 : -1;
    return numbers.reduce(
      (best, number) => (compare(number.value, best.value) * sign > 0 ? number : best),
      numbers[0] ?? exactly(ZERO),
    );
  }
  const total = sumOf(numbers);
  return name === '平均' ? combine('÷', total, whole(numbers.length)) : total;
}

function sumOf(numbers: readonly Quantity[]): Quantity {
  const value = numbers.reduce((sum, number) => add(sum, number.value), ZERO);
  if (numbers.every(isExact)) return exactly(value);
  const over = (pick: (quantity: Quantity) => Interval) =>
    numbers.reduce((sum, number) => ({ low: add(sum.low, pick(number).low), high: add(sum.high, pick(number).high) }), {
      low: ZERO,
      high: ZERO,
    });
  const rounded = over(({ rounded: own }) => own);
  const maySlip = numbers.some(({ slipped, rounded: own }) => slipped !== own);
  return { value, rounded, slipped: maySlip ? over(({ slipped }) => slipped) : rounded };
}

import type { Figure } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import { plainLabel } from '../workbook/label-text';
import { compare, rational, ZERO } from '../workbook/rational';
import { declaredMembers, dimensionsOf } from './dimensions';
import type { FigureIndex } from './figure-index';
import { type Entry, type Gap, keyOf, type Labelled } from './labelled';
import { absence, figuresOf, gapOf, isIncomparable, nameOf, noSuch, twice } from './operands';
import type { PlannedAggregate, PlannedReference } from './plan';
import { combine, exactly, operandQuantity, type Quantity } from './quantity';

/** 合计, 计数 … over figures, grouped by the dimensions kept; totals and parts are never counted in. */
export function aggregateOperand({ name, of, dims }: PlannedAggregate, index: FigureIndex): Labelled {
  const figures = figuresOf(of, index);
  const items = figures.filter(({ aside }) =>
    aside.every((dimension) => dims.includes(dimension) || dimension in of.picks || dimension in of.yearPicks),
  );
  const isLoose = ({ labels }: Figure) => dims.some((dimension) => labels[dimension] === undefined);
  const groups = groupBy(items, (figure) => (isLoose(figure) ? undefined : keyOf(dims, figure.labels)));
  const loose = items.filter((figure) => isLoose(figure) && figure.value?.n !== 0n);
  const entries = new Map([...groups].map(([key, group]) => [key, groupEntry(name, of, dims, group)]));
  const isThere = index.has(of.form.no);
  if (dims.length === 0 && entries.size === 0 && isThere) entries.set('', groupEntry(name, of, dims, []));
  const counts = name === '行数' || name === '计数' || name === '不同数';
  const absent = figures.length === 0 && !(isThere && counts) ? { absent: absence(of, index) } : {};
  return {
    dims,
    entries,
    ...absent,
    loose,
    whenAbsent: (labels, aside) => {
      if (isIncomparable({ ...of, dims }, labels, aside)) return 'not-comparable';
      const isNone = dims.every((dimension) => mayBeNone(of, dimension, labels[dimension] ?? '', figures));
      if (isNone && !NEEDS_NUMBERS.has(name)) {
        return { labels, quantity: exactly(ZERO), gaps: [], figures: [], aside: [] };
      }
      return { labels, gaps: [noSuch({ ...of, dims }, labels)], figures: [], aside: [] };
    },
  };
}

/**
 * True where no figures under a label means that there were none: a class that no row fell into, or a year or member
 * that the table shows elsewhere. A row or column that the table lacks altogether is missing, not none.
 */
function mayBeNone(of: PlannedReference, dimension: string, member: string, figures: readonly Figure[]): boolean {
  if (of.block.labels.some(({ classes }) => classes?.name === dimension)) return true;
  const isKnown = dimension === '年度' || declaredMembers(of.block, dimension, measureOf(of)) !== undefined;
  return isKnown && figures.some(({ labels }) => labels[dimension] === member);
}

const measureOf = ({ block, measure }: PlannedReference) => block.measures.find(({ name }) => name === measure);

/** Aggregates that nothing can be said of without a number. */
const NEEDS_NUMBERS: ReadonlySet<PlannedAggregate['name']> = new Set(['平均', '最大', '最小']);

function groupEntry(
  name: PlannedAggregate['name'],
  of: PlannedReference,
  dims: readonly string[],
  group: readonly Figure[],
): Entry {
  const labels = Object.fromEntries(dims.map((dimension) => [dimension, group[0]?.labels[dimension] ?? '']));
  const aside = group[0]?.aside.filter((dimension) => dims.includes(dimension)) ?? [];
  const common = { labels, figures: group, aside };
  if (name === '行数') return { ...common, quantity: whole(group.length), gaps: [] };
  if (name === '不同数') {
    const texts = new Set(group.map(({ labels: own, measure, text }) => own[measure] ?? plainLabel(text)));
    texts.delete('');
    return { ...common, quantity: whole(texts.size), gaps: [] };
  }
  const numbers = group.flatMap((figure) => numberIn(figure) ?? []);
  if (name === '计数') {
    const texts = group.filter(({ state, text }) => state === 'text' && text !== '');
    return { ...common, quantity: whole(of.measureKind === 'text' ? texts.length : numbers.length), gaps: [] };
  }
  const gaps = [
    ...group.filter((figure) => numberIn(figure) === undefined && figure.kind !== 'ordinal').map(gapOf),
    ...repeatedIn(of, group),
  ];
  if (gaps.length === 0 && numbers.length === 0) {
    gaps.push({ table: of.form.no, words: `表${of.form.no}“${nameOf(of)}”没有可${name}的数` });
  }
  return gaps.length > 0 ? { ...common, gaps } : { ...common, quantity: reduce(name, numbers), gaps };
}

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
  if (figure.kind === 'ordinal' && /^\d+$/.test(figure.text)) return whole(Number(figure.text));
  return undefined;
}

function reduce(name: PlannedAggregate['name'], numbers: readonly Quantity[]): Quantity {
  if (name === '最大' || name === '最小') {
    const sign = name === '最大' ? 1 : -1;
    return numbers.reduce(
      (best, number) => (compare(number.value, best.value) * sign > 0 ? number : best),
      numbers[0] ?? exactly(ZERO),
    );
  }
  const total = numbers.reduce((sum, number) => combine('+', sum, number), exactly(ZERO));
  return name === '平均' ? combine('÷', total, whole(numbers.length)) : total;
}

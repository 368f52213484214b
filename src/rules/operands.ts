import type { Figure } from '../recognise/types';
import { add, compare, divide, fromDecimal, rational, ZERO } from '../workbook/rational';
import { declaredMembers } from './dimensions';
import type { FigureIndex } from './figure-index';
import { type Entry, type Gap, keyOf, type Labelled, scalar } from './labelled';
import type { PlannedAggregate, PlannedNumber, PlannedReference } from './plan';
import { combine, exactly, operandQuantity, type Quantity, sideQuantity } from './quantity';

export function numberOperand({ digits, percent }: PlannedNumber): Labelled {
  const value = fromDecimal(digits);
  return scalar({ quantity: exactly(percent ? divide(value, rational(100n)) : value), gaps: [], figures: [] });
}

/** The figures that a reference lets through. */
export function figuresOf(reference: PlannedReference, index: FigureIndex): readonly Figure[] {
  const { block, measure, picks, yearPicks } = reference;
  const all = measure === undefined ? index.rows(block) : index.of(block, measure);
  const years = Object.entries(yearPicks).map(([dimension, word]) => ({
    dimension,
    word,
    all: index.years(all, dimension),
  }));
  return all.filter(
    ({ labels, aside }) =>
      Object.entries(picks).every(([dimension, members]) => members.includes(labels[dimension] ?? '')) &&
      years.every(({ dimension, word, all: shown }) => {
        const year = labels[dimension];
        if (word === '首年' || word === '首行') return year === shown[0];
        if (word === '末年' || word === '末行') return year === shown.at(-1);
        return !aside.includes(dimension);
      }),
  );
}

/** What is missing when a reference finds nothing at all. */
function absence(reference: PlannedReference, index: FigureIndex): Gap {
  const table = reference.form.no;
  if (!index.has(table)) return { table, words: `缺表${table}` };
  return { table, words: `表${table}没有“${nameOf(reference)}”` };
}

/** What a reference names, without what its form leaves no doubt about: 招生总人数·人数, 分专业·对口就业, 总面积. */
export function nameOf({ form, block, measure, picks }: PlannedReference): string {
  const members = Object.entries(picks).flatMap(([dimension, names]) => (dimension === '计量' ? [] : names.join('、')));
  const isTwin = form.blocks.some((other) => other !== block && other.measures.some(({ name }) => name === measure));
  const printed = block.measures.find(({ name }) => name === measure)?.header.length !== 0;
  const isSaid = !printed || members.some((member) => measure !== undefined && member.endsWith(measure));
  const parts = [isTwin ? block.name : undefined, ...members, isSaid && members.length > 0 ? undefined : measure];
  const part = picks.计量 === undefined ? '' : `（${picks.计量.join('、')}）`;
  return parts.filter((name) => name !== undefined && name !== '').join('·') + part;
}

export function gapOf(figure: Figure): Gap {
  const why = {
    blank: '是空的',
    unread: `读不懂：“${figure.text}”`,
    error: `是错误值 ${figure.text}`,
    text: '不是数字',
    number: '',
  };
  return { table: figure.table, words: `表${figure.table}“${labelWords(figure)}”${why[figure.state]}`, figure };
}

/** What a figure is, in words: 招生总人数 人数 2021年. */
export function labelWords({ labels, measure, block }: Figure): string {
  const years = [labels.行年度, labels.年度].filter((year) => year !== undefined);
  const own = Object.entries(labels).filter(
    ([dimension]) =>
      !['行', '年度', '行年度'].includes(dimension) &&
      !block.labels.some(({ classes, lookup }) => classes?.name === dimension || lookup?.name === dimension),
  );
  const yearWords = years.map((year) => (/^\d{4}$/.test(year) ? `${year}年` : year));
  return [...own.map(([, member]) => member), measure, ...yearWords]
    .filter((word, at, all) => all.indexOf(word) === at)
    .join(' ');
}

/** A reference as an operand, one entry for each of its figures; `alone` when it is a whole side of a relation. */
export function referenceOperand(reference: PlannedReference, index: FigureIndex, alone: boolean): Labelled {
  const figures = figuresOf(reference, index);
  const { dims, yearPicks } = reference;
  const entries = new Map<string, Entry>();
  const previous = yearPicks.年度 === '上年' ? index.years(figures, '年度') : undefined;
  for (const figure of figures) {
    const labels =
      previous === undefined
        ? figure.labels
        : { ...figure.labels, 年度: previous[previous.indexOf(figure.labels.年度 ?? '') + 1] ?? '' };
    if (labels.年度 === '') continue;
    const key = keyOf(dims, labels);
    const twin = entries.get(key)?.figures[0];
    entries.set(key, twin === undefined ? entryOf(figure, labels, alone) : doubled(twin, figure, labels));
  }
  const nothing = figures.length === 0 ? { absent: absence(reference, index) } : {};
  return {
    dims,
    entries,
    ...nothing,
    loose: [],
    whenAbsent: (labels, aside) => {
      if (previous !== undefined || isIncomparable(reference, labels, aside)) return 'not-comparable';
      return { labels, gaps: [noSuch(reference, labels)], figures: [], aside: [] };
    },
  };
}

function entryOf(figure: Figure, labels: Entry['labels'], alone: boolean): Entry {
  const common = { labels, figures: [figure], aside: figure.aside };
  if (figure.state !== 'number') return { ...common, gaps: [gapOf(figure)] };
  return { ...common, quantity: alone ? sideQuantity(figure) : operandQuantity(figure), gaps: [] };
}

function doubled(first: Figure, second: Figure, labels: Entry['labels']): Entry {
  const words = `表${second.table}“${labelWords(second)}”出现了两次`;
  return {
    labels,
    figures: [first, second],
    aside: second.aside,
    gaps: [{ table: second.table, words, figure: second }],
  };
}

/** True where the other side's label can have no counterpart here: a member this form does not declare, or a sum. */
function isIncomparable(reference: PlannedReference, labels: Entry['labels'], aside: readonly string[]): boolean {
  const measure = reference.block.measures.find(({ name }) => name === reference.measure);
  return reference.dims.some((dimension) => {
    const declared = declaredMembers(reference.block, dimension, measure);
    const label = labels[dimension] ?? '';
    return aside.includes(dimension) || (declared !== undefined && !declared.includes(label));
  });
}

function noSuch(reference: PlannedReference, labels: Entry['labels']): Gap {
  const table = reference.form.no;
  const wanted = reference.dims
    .filter((dimension) => dimension !== '行')
    .map((dimension) => `${labels[dimension] ?? ''}${dimension === '年度' ? '年' : ''}`);
  return { table, words: `表${table}没有“${wanted.join('、')}”` };
}

/** 合计, 计数 … over figures, grouped by the dimensions kept; totals and parts are never counted in. */
export function aggregateOperand({ name, of, dims }: PlannedAggregate, index: FigureIndex): Labelled {
  const figures = figuresOf(of, index);
  const items = figures.filter(({ aside }) =>
    aside.every((dimension) => dims.includes(dimension) || dimension in of.picks || dimension in of.yearPicks),
  );
  const groups = new Map<string, Figure[]>();
  const loose: Figure[] = [];
  for (const figure of items) {
    if (dims.some((dimension) => figure.labels[dimension] === undefined)) {
      if (figure.value === undefined || figure.value.n !== 0n) loose.push(figure);
      continue;
    }
    const key = keyOf(dims, figure.labels);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const entries = new Map([...groups].map(([key, group]) => [key, groupEntry(name, dims, group)]));
  const isThere = index.has(of.form.no);
  if (dims.length === 0 && entries.size === 0 && isThere && name !== '平均')
    entries.set('', groupEntry(name, dims, []));
  const counts = name === '行数' || name === '计数' || name === '不同数';
  const absent = figures.length === 0 && !(isThere && counts) ? { absent: absence(of, index) } : {};
  const years = index.years(figures, '年度');
  return {
    dims,
    entries,
    ...absent,
    loose,
    whenAbsent: (labels, aside) => {
      if (isIncomparable({ ...of, dims }, labels, aside)) return 'not-comparable';
      const measure = of.block.measures.find((candidate) => candidate.name === of.measure);
      const closed = dims.every((dimension) =>
        dimension === '年度'
          ? years.includes(labels[dimension] ?? '')
          : declaredMembers(of.block, dimension, measure) !== undefined,
      );
      if (closed && name !== '平均') return { labels, quantity: exactly(ZERO), gaps: [], figures: [], aside: [] };
      return { labels, gaps: [noSuch({ ...of, dims }, labels)], figures: [], aside: [] };
    },
  };
}

function groupEntry(name: PlannedAggregate['name'], dims: readonly string[], group: readonly Figure[]): Entry {
  const labels = Object.fromEntries(dims.map((dimension) => [dimension, group[0]?.labels[dimension] ?? '']));
  const aside = group[0]?.aside.filter((dimension) => dims.includes(dimension)) ?? [];
  const common = { labels, figures: group, aside };
  if (name === '行数') return { ...common, quantity: whole(group.length), gaps: [] };
  if (name === '不同数') {
    const texts = new Set(
      group.map(({ labels: own, measure, text }) => own[measure] ?? text).filter((text) => text !== ''),
    );
    return { ...common, quantity: whole(texts.size), gaps: [] };
  }
  const numbers = group.flatMap((figure) => numberIn(figure) ?? []);
  if (name === '计数') return { ...common, quantity: whole(numbers.length), gaps: [] };
  const gaps = group.filter((figure) => numberIn(figure) === undefined && !(figure.kind === 'ordinal')).map(gapOf);
  if (gaps.length > 0) return { ...common, gaps };
  return { ...common, quantity: reduce(name, numbers), gaps: [] };
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
  const low = (pick: (quantity: Quantity) => Quantity['rounded']) =>
    numbers.reduce((sum, number) => ({ low: add(sum.low, pick(number).low), high: add(sum.high, pick(number).high) }), {
      low: ZERO,
      high: ZERO,
    });
  const total: Quantity = {
    value: numbers.reduce((sum, { value }) => add(sum, value), ZERO),
    rounded: low(({ rounded }) => rounded),
    slipped: low(({ slipped }) => slipped),
  };
  return name === '平均' ? combine('÷', total, whole(numbers.length)) : total;
}

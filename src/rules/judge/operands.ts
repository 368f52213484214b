import type { Block } from '../../catalogue/types';
import { hasYearRows } from '../../recognise/headers/expected-columns';
import type { Figure } from '../../recognise/types';
import { divide, fromDecimal, rational } from '../../workbook/rational';
import { declaredMembers } from '../compile/dimensions';
import type { PlannedNumber, PlannedReference } from '../compile/plan';
import type { FigureIndex } from './figure-index';
import { type Entry, type Gap, keyOf, type Labelled, scalar } from './labelled';
import { exactly, operandQuantity, sideQuantity } from './quantity';

export function numberOperand({ digits, percent }: PlannedNumber): Labelled {
  const value = fromDecimal(digits);
  return scalar({ quantity: exactly(percent ? divide(value, rational(100n)) : value), gaps: [], figures: [] });
}

/** The figures that a reference lets through. */
export function figuresOf(reference: PlannedReference, index: FigureIndex): readonly Figure[] {
  const { block, measure, picks, yearPicks, itemsOnly } = reference;
  const all = measure === undefined ? index.rows(block) : measuredBy(block, measure, index);
  const years = Object.entries(yearPicks).map(([dimension, word]) => ({
    dimension,
    word,
    all: index.years(all, dimension),
  }));
  const picked = Object.entries(picks);
  if (picked.length === 0 && years.length === 0 && !itemsOnly) return all;
  if (years.length > 0 && index.completeness.undatedIn(block, reference.form.no).length > 0) return [];
  return all.filter(
    ({ labels, aside }) =>
      !(itemsOnly && aside.length > 0) &&
      picked.every(([dimension, members]) => members.includes(labels[dimension] ?? '')) &&
      years.every(({ dimension, word, all: shown }) => {
        const year = labels[dimension];
        if (word === '首年' || word === '首行') return shown.length > 1 && year === shown[0];
        // Of a table that lacks the report's last year the last one that is there is another.
        if (word === '末年' || word === '末行') return year === shown.at(-1) && (year ?? '') >= (index.lastYear ?? '');
        if (word === '上年' && shown.length < 2) return false;
        return !aside.includes(dimension);
      }),
  );
}

/** The figures of a measure; of one that sums another over all rows those of the row of sums, where it is not printed itself. */
function measuredBy(block: Block, name: string, index: FigureIndex): readonly Figure[] {
  const own = index.of(block, name);
  const { sums } = block.measures.find((measure) => measure.name === name) ?? {};
  if (own.length > 0 || sums === undefined) return own;
  const total = block.labels.find((label) => label.total !== undefined);
  return index.of(block, sums).filter(({ labels }) => total !== undefined && labels[total.name] === total.total!.name);
}

/** Years that there are only where a table shows more than one. */
const OF_TWO_YEARS = new Set(['首年', '首行', '上年']);

/** What is missing when a reference finds nothing at all. */
export function absence(reference: PlannedReference, index: FigureIndex): Gap {
  const table = reference.form.no;
  if (!index.has(table)) return { table, words: `缺表${table}` };
  // Of a table in two parts one may be there alone, or both may stand under one header.
  const own = index.recognition.tables.flatMap(({ no, blocks }) => (no === table ? blocks : []));
  if (own.length > 0 && !own.some(({ header }) => header.block === reference.block))
    return {
      table,
      words: `表${table}没有认出有“${nameOf(reference)}”的那一部分，它应在自己的表头下面，前面有年度等列`,
    };
  const years = Object.values(reference.yearPicks);
  const [undated] = years.length > 0 ? index.completeness.undatedIn(reference.block, table) : [];
  if (undated !== undefined) return undated;
  const word = years.find((picked) => OF_TWO_YEARS.has(picked));
  if (word === undefined && years.length > 0 && index.lastYear !== undefined && index.has(table))
    return { table, words: `表${table}没有“${nameOf(reference)}”${index.lastYear}年的数` };
  if (word !== undefined && figuresOf({ ...reference, yearPicks: {} }, index).length > 0) {
    return { table, words: `表${table}的“${nameOf(reference)}”只有一年，没有“${word}”可比` };
  }
  return { table, words: `表${table}没有“${nameOf(reference)}”` };
}

/** What a reference names, without what its form leaves no doubt about: 招生总人数·人数, 分专业·对口就业, 总面积. */
export function nameOf(reference: PlannedReference): string {
  const name = names.get(reference) ?? putName(reference);
  names.set(reference, name);
  return name;
}

const names = new WeakMap<PlannedReference, string>();

function putName({ form, block, measure, picks }: PlannedReference): string {
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
    blank: figure.text === '' ? '是空的' : `写的是“${figure.text}”，没有${figure.labels.计量 ?? ''}数`,
    unread: `读不懂：“${figure.text}”`,
    error: `是错误值 ${figure.text}`,
    text: '不是数字',
    number: '',
  };
  return { table: figure.table, words: `表${figure.table}“${labelWords(figure)}”${why[figure.state]}`, figure };
}

/** What a figure is, in words: 招生总人数 人数 2021年; of several in a cell, which one: 教师企业实践（人） 2020年. */
export function labelWords({ labels, measure, block }: Figure): string {
  const years = [labels.行年度, labels.年度].filter((year) => year !== undefined);
  const own = Object.entries(labels).filter(
    ([dimension]) =>
      !['行', '年度', '行年度', '计量'].includes(dimension) &&
      !block.labels.some(({ classes, lookup }) => classes?.name === dimension || lookup?.name === dimension),
  );
  const yearWords = years.map((year) => (/^\d{4}$/.test(year) ? `${year}年` : year));
  const part = labels.计量 === undefined ? '' : `（${labels.计量}）`;
  return [...own.map(([, member]) => member), measure + part, ...yearWords]
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
    const labels = previous === undefined ? figure.labels : { ...figure.labels, 年度: after(figure, previous) };
    if (labels.年度 === '') continue;
    const key = keyOf(dims, labels);
    const own = entryOf(figure, labels, alone, reference, index);
    const known = entries.get(key);
    if (known === undefined || known.idle) entries.set(key, own);
    else if (!own.idle) entries.set(key, doubled(known.figures[0]!, figure, labels));
  }
  const nothing = figures.length === 0 ? { absent: absence(reference, index) } : {};
  return {
    dims,
    entries,
    loose: previous === undefined ? figures.filter((figure) => isNameless(figure, dims)) : [],
    whenAbsent: (labels, aside) => {
      if (previous !== undefined || isIncomparable(reference, labels, aside)) return 'not-comparable';
      return { labels, gaps: [noSuch(reference, labels)], figures: [], aside: [] };
    },
    ...nothing,
  };
}

/** True for a figure of a row that lacks the name by which it would be compared: even where it is 0 nothing is said of it. */
const isNameless = ({ labels, aside, block }: Figure, dims: readonly string[]): boolean =>
  aside.length === 0 &&
  block.labels.some(({ name, kind }) => kind === 'closed' && dims.includes(name) && labels[name] === undefined);

/** A row of sums that a school added need not fill every column; what it leaves blank is not missing. */
function isIdle({ state, aside, block }: Figure, { picks }: PlannedReference): boolean {
  if (state !== 'blank' || aside.length === 0) return false;
  const added = block.labels.find(({ name, kind }) => kind === 'open' && aside.includes(name) && !(name in picks));
  return added !== undefined;
}

/** The year after a figure's own among those shown; '' where there is none. */
function after({ labels }: Figure, years: readonly string[]): string {
  const at = years.indexOf(labels.年度 ?? '');
  return at < 0 ? '' : (years[at + 1] ?? '');
}

const NO_GAPS: readonly Gap[] = [];

function entryOf(
  figure: Figure,
  labels: Entry['labels'],
  alone: boolean,
  reference: PlannedReference,
  { completeness }: FigureIndex,
): Entry {
  // Of which whole such a row gives the share nobody can tell: only one that holds is compared.
  const stranger = alone && figure.kind === 'ratio' ? completeness.strangeRowOf(figure) : undefined;
  const unfilled = completeness.unfilledOf(figure);
  const entryWith = (now: Figure): Entry => {
    if (now === figure && unfilled !== undefined)
      return { ...entryWith({ ...figure, state: 'blank' }), gaps: [unfilled] };
    const isThere = now.state === 'number';
    return {
      labels,
      figures: [figure],
      aside: figure.aside,
      quantity: isThere ? (alone ? sideQuantity(now) : operandQuantity(now)) : undefined,
      gaps: isThere ? NO_GAPS : [gapOf(now)],
      again: (changes) => entryWith(changes.get(figure) ?? figure),
      ...(isIdle(now, reference) ? { idle: true } : {}),
      ...(stranger === undefined ? {} : { doubts: [stranger] }),
    };
  };
  return entryWith(figure);
}

function doubled(first: Figure, second: Figure, labels: Entry['labels']): Entry {
  return { labels, figures: [first, second], aside: second.aside, gaps: [twice(second)] };
}

/** A figure whose labels another one has as well. */
export function twice(figure: Figure): Gap {
  // The form has one of it beside others of each year.
  const { table, measure, labels, block } = figure;
  const isOfNoYear = block.measures.some((own) => own.name === measure && own.dated !== true);
  const isBesideYears = !hasYearRows(block) && block.measures.some(({ dated }) => dated);
  if (labels.年度 !== undefined && isOfNoYear && isBesideYears)
    return { table, words: `表${table}“${measure}”每年写了一个，表样里只有一个，不知用哪一年的`, figure };
  return { table: figure.table, words: `表${figure.table}“${labelWords(figure)}”出现了两次`, figure };
}

/** True where the other side's label can have no counterpart here: a member this form does not declare, or a sum. */
export function isIncomparable(
  reference: PlannedReference,
  labels: Entry['labels'],
  aside: readonly string[],
): boolean {
  const measure = reference.block.measures.find(({ name }) => name === reference.measure);
  return reference.dims.some((dimension) => {
    const declared = declaredMembers(reference.block, dimension, measure);
    const label = labels[dimension] ?? '';
    return aside.includes(dimension) || (declared !== undefined && !declared.includes(label));
  });
}

export function noSuch(reference: PlannedReference, labels: Entry['labels']): Gap {
  const table = reference.form.no;
  const wanted = reference.dims
    .filter((dimension) => dimension !== '行' && (labels[dimension] ?? '') !== '')
    .map((dimension) => `${labels[dimension]}${dimension === '年度' ? '年' : ''}`);
  // Of a row that names no year nothing can be told here.
  if (wanted.length === 0) return { table, words: `表${table}里没有对得上的年度` };
  return { table, words: `表${table}没有“${wanted.join('、')}”` };
}

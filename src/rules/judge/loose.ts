import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { halfWidth } from '../../workbook/label-text';
import { add, compare, negate, rational, subtract, ZERO } from '../../workbook/rational';
import type { PlannedChain } from '../compile/plan';
import { type Gap, rememberedOf } from './labelled';
import { gapOf, labelWords } from './operands';
import type { Quantity } from './quantity';
import type { Verdict } from './verdict';

interface WithFigures {
  readonly figures: readonly Figure[];
}

interface Placed {
  readonly term: number;
  readonly quantity: Quantity;
}

/** The figures without a place that could belong under these labels: for a sum, only those of the smaller side. */
export function mayBelong(
  [a, b]: readonly [Placed, Placed],
  { pureSum, dims }: PlannedChain,
  labels: Verdict['labels'],
  loose: readonly (readonly Figure[])[],
): Figure[] {
  const smaller = compare(a.quantity.value, b.quantity.value) < 0 ? a : b;
  return gathered(pureSum ? [smaller] : [a, b], ({ term }) => looseUnder(loose[term] ?? [], dims, labels));
}

/** Those of some figures without a place that could belong under these labels. */
export function looseUnder(
  figures: readonly Figure[],
  dims: readonly string[],
  labels: Verdict['labels'],
): readonly Figure[] {
  if (figures.length === 0) return figures;
  // The rows of a list are numbered in its own table: they say nothing of the rows of another.
  const shared = dims.filter((dim) => dim !== '行');
  return figures.filter((figure) => shared.every((dim) => (figure.labels[dim] ?? labels[dim]) === labels[dim]));
}

/** True where figures without a place may make up a difference; in other relations than sums any of them may. */
export function makesUp(unplaced: readonly Figure[], a: Quantity, b: Quantity, { pureSum }: PlannedChain): boolean {
  if (unplaced.length === 0) return false;
  const known = gathered(unplaced, ({ value }) => value ?? []);
  if (known.length < unplaced.length || !pureSum) return true;
  const difference = subtract(a.value, b.value);
  return compare(difference.n < 0n ? negate(difference) : difference, known.reduce(add, ZERO)) <= 0;
}

/** Names a figure without a place, and where its place is to be said. */
export function looseGap(figure: Figure): Gap {
  const unplaced = figure.block.labels.filter(
    ({ name, classes, lookup }) => (classes ?? lookup) !== undefined && figure.labels[name] !== undefined,
  );
  const name = unplaced.map((label) => figure.labels[label.name]).join('、') || labelWords(figure);
  const isUndated = figure.block.labels.some(({ kind }) => kind === 'year') && figure.labels.年度 === undefined;
  if (unplaced.length === 0 && isUndated)
    return { table: figure.table, words: `表${figure.table}“${name}”没有写年度`, figure };
  const [lookup] = gathered(unplaced, (label) => label.lookup ?? []);
  const where =
    lookup === undefined
      ? '请写成看得出类别的名称'
      : `请在${lookup.tables.map((no) => `表${no}`).join('或')}里写明它的${lookup.name}`;
  return { table: figure.table, words: `表${figure.table}“${name}”不知归在哪一类，${where}`, figure };
}

/** What a text counts: `优秀奖3个、先进集体1个`, but not the years and grades in it. */
const COUNTED = /(\d+)\s*(?:[个人项名次件篇幅枚块支队组位])/g;

const writtenInWords = rememberedOf((figures) => figures.filter(({ slips }) => slips.includes('in-words')));

/** The figures of the smaller side that stand in words, if what they count is all that it lacks; words without a number may. */
export function saidInWords([a, b]: readonly [Placed & WithFigures, Placed & WithFigures]): readonly Gap[] {
  const [less, more] = compare(a.quantity.value, b.quantity.value) < 0 ? [a, b] : [b, a];
  const inWords = writtenInWords(less.figures);
  if (inWords.length === 0) return [];
  const counts = inWords.map(({ text }) => [...halfWidth(text).matchAll(COUNTED)].map(([, digits]) => BigInt(digits!)));
  const total = rational(counts.flat().reduce((sum, count) => sum + count, 0n));
  const lacking = subtract(more.quantity.value, less.quantity.value);
  if (counts.every((own) => own.length > 0) && compare(total, lacking) !== 0) return [];
  return inWords.map((figure) => ({
    ...gapOf(figure),
    words: `${gapOf(figure).words}写的是“${figure.text}”，不知算了几个`,
  }));
}

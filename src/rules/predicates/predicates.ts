import type { Figure } from '../../recognise/types';
import { rowLabel } from '../../recognise/words/row-labels';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { headerLabel, plainLabel, seenText } from '../../workbook/label-text';
import { multiply, rational, round, toDecimal, ZERO } from '../../workbook/rational';
import type { PlannedPredicate, PlannedReference } from '../compile/plan';
import type { FigureIndex } from '../judge/figure-index';
import { zeroDivisor } from '../judge/join';
import { entryFor, type Gap, type Labelled } from '../judge/labelled';
import { figuresOf, gapOf, labelWords, nameOf, referenceOperand } from '../judge/operands';
import { coarserDecimals } from '../judge/quantity';
import { finding, HOLDS, type Remedy, type Verdict } from '../judge/verdict';
import { evaluateEveryTable } from './every-table';
import { ordinalFaults } from './ordinals';
import { isShareOfCount } from './share-of-count';

/** Evaluates a predicate: one verdict for every place where it fails, or one that it holds. */
export function evaluatePredicate(predicate: PlannedPredicate, index: FigureIndex): Verdict[] {
  const [subject, ...others] = predicate.subjects;
  if (subject === undefined) return evaluateEveryTable(predicate.name, index);
  const absent = [subject, ...others].find(({ form }) => !index.has(form.no));
  if (absent !== undefined) return [skip(`缺表${absent.form.no}`, absent.form.no)];
  const figures = figuresOf(subject, index);
  if (figures.length === 0) return [skip(`表${subject.form.no}没有这一项`, subject.form.no)];
  switch (predicate.name) {
    case '恰一':
      return exactlyOne(figures, index.completeness.columnsMissing(subject));
    case '唯一':
      return distinct(subject, figures);
    case '连续':
      return orHolds(ordinalFaults(subject.block, figures, index.recognition.tables, isWhole(subject)));
    case '属于':
      return among(figures, others[0]!, index);
    case '代码格式':
      return gathered(
        figures.filter(({ text }) => text !== ''),
        (figure) => majorCode(figure),
      );
    case '人数比':
      return sharesOfCounts(subject, others, index);
    default:
      return [];
  }
}

const skip = (words: string, table: number): Verdict => ({
  ...finding([], ''),
  outcome: 'skipped',
  gaps: [{ table, words }],
});

const orHolds = (verdicts: readonly Verdict[]): Verdict[] => (verdicts.length > 0 ? [...verdicts] : [HOLDS]);

/** True where a reference lets every row through. */
const isWhole = ({ picks, yearPicks, itemsOnly }: PlannedReference): boolean =>
  !itemsOnly && [picks, yearPicks].every((picked) => Object.keys(picked).length === 0);

function exactlyOne(figures: readonly Figure[], missing: readonly Gap[]): Verdict[] {
  const unknown = [...figures.filter(({ value }) => value === undefined).map(gapOf), ...missing];
  if (unknown.length > 0) return [{ ...skip('', 0), gaps: unknown }];
  const marked = figures.filter(({ value }) => value?.n !== 0n);
  if (marked.length === 1) return [HOLDS];
  const members = figures.map((figure) => labelWords(figure).split(' ').at(-2) ?? figure.measure).join('、');
  const verdict = finding(
    figures,
    `${members}中应恰好勾选一项，现在勾选了 ${marked.length} 项`,
    String(marked.length),
    '1',
  );
  return [{ ...verdict, remedies: ticks(figures, marked) }];
}

/** One tick more where there is none, one less where there are two; of more, one change does not do. */
function ticks(figures: readonly Figure[], marked: readonly Figure[]): Remedy[] {
  if (marked.length === 0) return figures.map((figure) => ({ figure, value: rational(1n), text: '√' }));
  return marked.length === 2 ? marked.map((figure) => ({ figure, value: ZERO, text: '' })) : [];
}

function distinct(subject: PlannedReference, figures: readonly Figure[]): Verdict[] {
  const dims = subject.measure === undefined ? subject.dims : [];
  const textOf = (figure: Figure) =>
    dims.length === 0 ? plainLabel(figure.text) : dims.map((dimension) => figure.labels[dimension] ?? '').join('、');
  // A label carried down is one text, and sums may well be called alike.
  const own = figures.filter(({ aside, slips }) => aside.length === 0 && !slips.includes('carried'));
  const groups = groupBy(own, (figure) => textOf(figure) || undefined);
  const twice = [...groups].filter(([, group]) => group.length > 1);
  return orHolds(
    twice.map(([text, group]) => finding(group, `“${text}”出现了 ${group.length} 次`, String(group.length), '1')),
  );
}

function among(figures: readonly Figure[], of: PlannedReference, index: FigureIndex): Verdict[] {
  const known = figuresOf(of, index);
  const table = of.form.no;
  const left = index.completeness.leftIn(of.block);
  if (known.length === 0) return [skip(`表${table}没有“${nameOf(of)}”`, table)];
  if (left.length > 0) return [{ ...skip('', table), gaps: left }];
  // A remark in brackets is none of the name, nor is a number in front of it.
  const namesIn = (text: string) => [plainLabel(text), headerLabel(text), rowLabel(text), rowLabel(headerLabel(text))];
  const names = new Set(gathered(known, ({ text }) => namesIn(text)));
  const strange = figures.filter(
    ({ text, slips, aside }) =>
      aside.length === 0 && !slips.includes('carried') && text !== '' && !namesIn(text).some((name) => names.has(name)),
  );
  return orHolds(
    strange.map((figure) =>
      finding([figure], `“${figure.text}”在表${table}中没有，请写成那里的名称，或在那里补上`, figure.text),
    ),
  );
}

const MAJOR_CODE = /^\d{4}-\d$/;

function majorCode(figure: Figure): Verdict[] {
  if (MAJOR_CODE.test(figure.text)) return [HOLDS];
  const mended = seenText(figure.text)
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-');
  const expected = MAJOR_CODE.test(mended) ? mended : undefined;
  const words =
    expected === undefined
      ? `“${figure.text}”不是“四位数字-一位数字”的专业代码（若被 Excel 改成了日期，请把单元格设为文本再重新填写）`
      : `“${figure.text}”应写作“${expected}”（半角数字和连接号）`;
  return [finding([figure], words, figure.text, expected)];
}

/** Why a number of people is not to be had for a figure's labels. */
function missingIn(operand: Labelled, { labels, aside }: Figure): readonly Gap[] {
  const entry = entryFor(operand, labels, aside);
  if (entry === 'not-comparable' || entry.quantity !== undefined) return [];
  return entry.gaps.filter((gap) => gap.figure?.state !== 'blank');
}

/** The shares next to one that cannot be, of a single total both, of several one each: `1201÷1333＝90.10%`. */
function nearestShares({ value, decimals }: Figure, totals: readonly bigint[]): string[] {
  return gathered(totals, (total) => {
    const exact = multiply(value!, rational(total));
    const below = exact.n / exact.d;
    const next = totals.length > 1 ? [round(exact, 0).n] : [below, below + 1n];
    const counts = next.filter((count) => count <= total);
    return (counts.length > 0 ? counts : [total]).map((count) => {
      const percent = multiply(rational(count, total), rational(100n));
      return `${count}÷${total}＝${toDecimal(percent, Math.max(0, decimals - 2), true)}%`;
    });
  });
}

function sharesOfCounts(subject: PlannedReference, counts: readonly PlannedReference[], index: FigureIndex): Verdict[] {
  const operands = counts.map((count) => referenceOperand(count, index, false));
  return gathered(figuresOf(subject, index), (figure) => {
    if (figure.state !== 'number') return [];
    const totals = gathered(operands, (operand) => {
      const entry = entryFor(operand, figure.labels, figure.aside);
      return entry === 'not-comparable' || entry.quantity === undefined ? [] : [entry];
    });
    if (totals.length === 0) return [skip(`没有可作分母的人数：${labelWords(figure)}`, figure.table)];
    const all = totals.map(({ quantity }) => quantity!.value.n / quantity!.value.d);
    const people = all.filter((count) => count > 0n);
    const decimals = coarserDecimals(figure) ?? figure.decimals;
    // Of nobody 0% is as right as any share.
    const isOfNobody = figure.value!.n === 0n && people.length < all.length;
    if (isOfNobody || people.some((count) => isShareOfCount(figure.value!, decimals, count))) return [HOLDS];
    // It may be a share of people that could not be read.
    const [missing] = gathered(operands, (operand) => missingIn(operand, figure));
    if (missing !== undefined) return [{ ...skip('', figure.table), gaps: [missing] }];
    if (people.length === 0) return [{ ...skip('', figure.table), gaps: [zeroDivisor(totals[0]!)] }];
    const near = nearestShares(figure, [...new Set(people)]).join('、');
    const words = `没有整数人数能除出 ${figure.text}，最近的是 ${near}；请核对分子，或改这个比率`;
    return [
      { ...finding([figure], words, figure.text), expected: { figures: gathered(totals, ({ figures }) => figures) } },
    ];
  });
}

import type { Rule } from '../catalogue/types';
import type { CompiledRule, Plan, PlannedChain, PlannedStatement } from '../rules/compile/plan';
import { coarserDecimals } from '../rules/judge/quantity';
import type { Verdict } from '../rules/judge/verdict';
import {
  compare,
  divide,
  isInteger,
  multiply,
  type Rational,
  round,
  subtract,
  toDecimal,
  unitInLastPlace,
} from '../workbook/rational';
import type { FindingNumbers } from './finding';
import { differenceText, expectedText, plainNumber, reportedText, type Scale, scaleOf } from './value-text';
import { placeWords, termWords } from './words';

/** What a finding says. */
export interface Said {
  readonly reported: string;
  readonly expected: string;
  readonly difference: string;
  readonly numbers?: FindingNumbers;
  readonly message: string;
}

/** The chain whose terms a verdict speaks of. */
export function chainOf(statement: PlannedStatement): PlannedChain | undefined {
  if (statement.kind === 'chain') return statement;
  if (statement.kind === 'either') return statement.options[0];
  return statement.kind === 'implication' ? statement.consequence : undefined;
}

/** Shares and averages are written with all their decimals; of other numbers idle zeros say nothing. */
const isAverage = (left: Plan): boolean =>
  left.kind === 'reference' && (left.measureKind === 'ratio' || left.measureKind === 'per-head');

/** What a broken comparison is said with, in one language. Values come with their units; `source` names where one comes from, '' if it need not be named. */
export interface MessageWords {
  /** A side of a relation, its table first. */
  readonly term: (term: Plan) => string;
  readonly says: (subject: string, place: string, reported: string, wanted: string) => string;
  readonly atMost: (source: string, expected: string, distance: string, isYear: boolean) => string;
  readonly atLeast: (source: string, expected: string, distance: string, isYear: boolean) => string;
  readonly shouldBe: (expected: string, source: string) => string;
  readonly off: (distance: string, isMore: boolean) => string;
  /** A last digit that is one away from the value rounded. */
  readonly lastDigit: (rounded: string, expected: string) => string;
  /** Fewer digits than the column's, rightly rounded to those. */
  readonly fewDigits: (written: string, rounded: string, expected: string) => string;
  readonly withinRounding: (distance: string) => string;
  /** The head-count that a reported average would need, and the one there is. */
  readonly implied: (people: string, divisor: string, used: string) => string;
}

const CHINESE: MessageWords = {
  term: termWords,
  says: (subject, place, reported, wanted) =>
    `${subject}${place === '' ? '' : `（${place}）`}报 ${reported}，${wanted}`,
  atMost: (source, expected, distance, isYear) =>
    isYear ? `不应晚于${source} ${expected}，晚了 ${distance}` : `不应超过${source} ${expected}，超出 ${distance}`,
  atLeast: (source, expected, distance, isYear) =>
    isYear ? `不应早于${source} ${expected}，早了 ${distance}` : `不应少于${source} ${expected}，少了 ${distance}`,
  shouldBe: (expected, source) => `应为 ${expected}${source === '' ? '' : `（${source}）`}`,
  off: (distance, isMore) => `，${isMore ? '多' : '少'} ${distance}`,
  lastDigit: (rounded, expected) => `末位应四舍五入为 ${rounded}（算得 ${expected}）`,
  fewDigits: (written, rounded, expected) => `只写到 ${written}，比同列少几位，应写 ${rounded}（算得 ${expected}）`,
  withinRounding: (distance) => `，差 ${distance}，在各数截尾或进位的误差之内`,
  implied: (people, divisor, used) =>
    `；要这个数成立，人数须是 ${people}，而${divisor}是 ${used}：请核对这个数，或说明按哪些人算`,
};

/** More digits than anybody keeps by hand. */
const KEPT_DIGITS = 8;

/** Words a broken verdict. `hint` is said besides. */
export function wordBroken(compiled: CompiledRule, verdict: Verdict, hint = '', words = CHINESE): Said {
  const chain = chainOf(compiled.statement);
  const { reported, expected } = verdict;
  if (chain === undefined || reported.quantity === undefined || expected.quantity === undefined) {
    const message = `${verdict.words ?? ''}${hint}`;
    return { reported: reported.text ?? '', expected: expected.text ?? '', difference: '', message };
  }
  const [left, right] = [chain.terms[verdict.terms[0]]!, chain.terms[verdict.terms[1]]!];
  const [value, wanted] = [reported.quantity.value, expected.quantity.value];
  const shown = scaleOf(left, reported.figures.length > 0 ? reported.figures : expected.figures);
  // What a format rounds to the very number that it should be, or to whole people, is told as it is kept.
  const isPart = reported.figures.some(({ kind }) => kind === 'count') && !isInteger(value);
  const isSame = reportedText(value, shown, false) === expectedText(wanted, shown);
  const isHidden = verdict.outcome === 'broken' && !shown.percent && (isPart || isSame);
  const scale = isHidden ? { ...shown, decimals: KEPT_DIGITS } : shown;
  const texts = {
    reported: reportedText(value, scale, isAverage(left) && !isHidden),
    expected: expectedText(wanted, scale),
    difference: differenceText(subtract(value, wanted), scale),
  };
  const numbers = {
    reported: plainNumber(value, scale),
    expected: plainNumber(wanted, scale),
    difference: plainNumber(subtract(value, wanted), scale),
    unit: scale.unit.trim(),
  };
  const place = placeWords(verdict.labels, chain.dims, reported.figures);
  const said = words.says(
    words.term(left),
    place,
    texts.reported,
    wantedWords(verdict, left, right, texts, scale, words),
  );
  return { ...texts, numbers, message: said + impliedWords(left, right, value, wanted, verdict, words) + hint };
}

function wantedWords(
  verdict: Verdict,
  left: Plan,
  right: Plan,
  texts: Pick<Said, 'reported' | 'expected' | 'difference'>,
  scale: Scale,
  words: MessageWords,
): string {
  const distance = texts.difference.replace(/^[+-]/, '');
  const isYear = left.unit.get('年') === 1;
  switch (verdict.operator) {
    case '<=':
    case '<':
      return words.atMost(sourceWords(left, right, words), texts.expected, distance, isYear);
    case '>=':
    case '>':
      return words.atLeast(sourceWords(left, right, words), texts.expected, distance, isYear);
  }
  const wanted = words.shouldBe(texts.expected, sourceNote(left, right, words));
  if (verdict.outcome !== 'rounding') return wanted + words.off(distance, texts.difference.startsWith('+'));
  const rounded = lastDigit(verdict, left, right, scale);
  if (rounded !== undefined) return words.lastDigit(rounded, texts.expected);
  const few = fewDigits(verdict, left, right, scale);
  return few === undefined
    ? wanted + words.withinRounding(distance)
    : words.fewDigits(few.written, few.rounded, texts.expected);
}

/** A calculated figure as it is written to fewer digits than its column, and with all of them; undefined for any other slip. */
function fewDigits({ reported, expected }: Verdict, left: Plan, right: Plan, scale: Scale) {
  const [figure] = reported.figures;
  const coarser = figure === undefined || reported.figures.length > 1 ? undefined : coarserDecimals(figure);
  if (coarser === undefined || left.kind !== 'reference' || right.kind === 'reference') return undefined;
  const shift = scale.percent ? PERCENT : 0;
  const rounded = round(expected.quantity!.value, scale.decimals + shift);
  const few = { ...scale, decimals: coarser - shift };
  return { written: reportedText(reported.quantity!.value, few, true), rounded: reportedText(rounded, scale, true) };
}

const PERCENT = 2;

/** What a calculated share or average rounds to, where that is one last digit away; undefined for any other slip. */
function lastDigit({ reported, expected }: Verdict, left: Plan, right: Plan, scale: Scale): string | undefined {
  if (left.kind !== 'reference' || right.kind === 'reference') return undefined;
  const decimals = scale.decimals + (scale.percent ? 2 : 0);
  const rounded = round(expected.quantity!.value, decimals);
  const away = subtract(rounded, reported.quantity!.value);
  const isNext = compare(multiply(away, away), multiply(unitInLastPlace(decimals), unitInLastPlace(decimals))) <= 0;
  return isNext && away.n !== 0n ? reportedText(rounded, scale, true) : undefined;
}

const tableOf = (term: Plan): string => /^表\d+/.exec(termWords(term))?.[0] ?? '';

function sourceWords(left: Plan, right: Plan, words: MessageWords): string {
  if (right.kind === 'number') return '';
  const said = words.term(right);
  return ` ${tableOf(left) === tableOf(right) ? said.replace(/^表\d+ /, '') : said}`;
}

/** Where an expected value comes from, if from another table or from one other figure. */
function sourceNote(left: Plan, right: Plan, words: MessageWords): string {
  if (right.kind === 'number') return '';
  if (tableOf(left) !== tableOf(right)) return words.term(right);
  return right.kind === 'reference' ? words.term(right).replace(/^表\d+ /, '') : '';
}

/** For an average: the head-count that the reported figure would need. */
function impliedWords(
  left: Plan,
  right: Plan,
  reported: Rational,
  expected: Rational,
  verdict: Verdict,
  words: MessageWords,
): string {
  if (verdict.outcome !== 'broken' || left.kind !== 'reference' || left.measureKind !== 'per-head' || reported.n === 0n)
    return '';
  const divisor = headCountIn(right);
  if (divisor === undefined) return '';
  const people = verdict.expected.figures.filter(({ table, unit }) => table === tableNumber(divisor) && unit === '人');
  const used = people.reduce((sum, { value }) => sum + (value === undefined ? 0n : value.n / value.d), 0n);
  if (used === 0n) return '';
  const implied = toDecimal(divide(multiply(expected, { n: used, d: 1n }), reported), 0);
  // Off by less than a person: it is no head-count that is wrong.
  return implied === String(used) ? '' : words.implied(implied, words.term(divisor), String(used));
}

function headCountIn(plan: Plan): Plan | undefined {
  if (plan.kind !== 'binary') return undefined;
  if (plan.operator === '÷' && plan.right.unit.get('人') === 1) return plan.right;
  return headCountIn(plan.left) ?? headCountIn(plan.right);
}

const tableNumber = (plan: Plan): number =>
  plan.kind === 'aggregate' ? plan.of.form.no : plan.kind === 'reference' ? plan.form.no : 0;

/** Words a rule that could not be checked: what is missing, the first few things of it. */
export function wordSkipped(rule: Rule, gaps: readonly string[]): string {
  const named = gaps.slice(0, 3).join('；');
  const more = gaps.length > 3 ? `等 ${gaps.length} 处` : '';
  return `未核对：${named}${more}。${rule.reason}`;
}

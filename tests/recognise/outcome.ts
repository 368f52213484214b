import { builtInCatalogue } from '../../src/audit/built-in';
import type { CheckResult } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import type { Figure } from '../../src/recognise/types';
import type { CellPlace, Workbook } from '../../src/workbook/types';
import { check } from '../fixtures/check';
import { type SampleForm, sampleWorkbook } from '../fixtures/workbooks';

/** What a user gets to know of a workbook, in texts that can be compared whatever the layout. */

const catalogue = builtInCatalogue();
const samples = new Map<SampleForm, CheckResult>();

export const checked = (book: Workbook): CheckResult => check(book, catalogue);

/** The result for the sample as it stands. */
export function sampleResult(form: SampleForm = 'typed'): CheckResult {
  const known = samples.get(form) ?? checked(sampleWorkbook(form));
  samples.set(form, known);
  return known;
}

export const tableNumbers = ({ recognition }: CheckResult): number[] => recognition.tables.map(({ no }) => no);
export const unreadTexts = ({ recognition }: CheckResult): string[] => recognition.unread.map(({ text }) => text);

const words = ({ rule, severity, status, message, cells }: Finding): string =>
  `${rule.id} ${severity} ${status} ${message} ${cells.map(({ role, value }) => `${role}=${value}`).join(' ')}`;

/** Findings without their addresses, in an order of their own: rule, severity, message, texts of the cells. */
export const findingWords = ({ findings }: CheckResult): string[] => findings.map(words).sort();

/** Rule, severity and message of the findings that hold against the workbook. */
export const brokenWords = ({ findings }: CheckResult): string[] =>
  findings.filter(({ status }) => status !== 'skipped').map(({ rule, message }) => `${rule.id} ${message}`);

export const skippedRules = ({ findings }: CheckResult): string[] =>
  findings.filter(({ status }) => status === 'skipped').map(({ rule }) => rule.id);

/** Findings of one workbook that another one does not have. */
export function added(before: CheckResult, after: CheckResult): string[] {
  const known = new Set(brokenWords(before));
  return brokenWords(after).filter((line) => !known.has(line));
}

const figureWords = ({ table, block, measure, labels, state, value, decimals, unit, aside, text }: Figure): string => {
  const named = Object.entries(labels)
    .filter(([dimension]) => dimension !== '行')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const amount = value === undefined ? '' : value.n === 0n ? '0' : `${value.n}/${value.d}`;
  return `表${table}${block.name ?? ''}.${measure} ${JSON.stringify(named)} ${state} ${amount} ${decimals} ${unit} ${aside} ${text}`;
};

/** Every figure with its meaning, without its address. */
export const figureTexts = ({ recognition }: CheckResult): string[] => recognition.figures.map(figureWords).sort();

/** Every number with its meaning, however it and its labels are written. */
export const numberTexts = ({ recognition }: CheckResult): string[] =>
  recognition.figures
    .filter(({ state }) => state === 'number')
    .map((figure) => figureWords({ ...figure, text: '' }))
    .sort();

const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

/** Where every cell of every finding stands. */
export const findingPlaces = (
  { findings }: CheckResult,
  move: (place: CellPlace) => CellPlace = (place) => place,
): string[] =>
  findings.map((finding) => `${words(finding)} ${finding.cells.map(({ place }) => placeText(move(place)))}`).sort();

type Texts = (result: CheckResult) => string[];

/** What the sample says, worked out once. */
const sampleTexts = new Map<string, string[]>();

function ofSample(form: SampleForm, texts: Texts): string[] {
  const key = `${form} ${texts === figureTexts} ${texts === numberTexts}`;
  const known = sampleTexts.get(key) ?? texts(sampleResult(form));
  sampleTexts.set(key, known);
  return known;
}

function expectSample(book: Workbook, form: SampleForm, texts: Texts): CheckResult {
  const [result, sample] = [checked(book), sampleResult(form)];
  expect(tableNumbers(result)).toEqual(tableNumbers(sample));
  expect(result.recognition.conflicts).toEqual([]);
  expect(result.recognition.oddColumns).toEqual([]);
  expect(unreadTexts(result)).toEqual(unreadTexts(sample));
  expect(texts(result)).toEqual(ofSample(form, texts));
  expect(findingWords(result)).toEqual(ofSample(form, findingWords));
  return result;
}

/** Expects the tables, numbers and findings of the sample; labels may be written otherwise. */
export const expectSampleNumbers = (book: Workbook, form: SampleForm = 'typed'): CheckResult =>
  expectSample(book, form, numberTexts);

/** Expects the very tables, figures and findings of the sample; only addresses may differ. */
export const expectSampleOutcome = (book: Workbook, form: SampleForm = 'typed'): CheckResult =>
  expectSample(book, form, figureTexts);

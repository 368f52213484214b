import { address, parseArea } from '../../src/workbook/address';
import type { Area, Workbook } from '../../src/workbook/types';
import { cellOf, mendedSample, pasteInto, typeInto } from '../fixtures/mended-sample';
import { keepSheets, setCell } from '../fixtures/workbooks';
import { aidAndManagementCases } from './rules/aid-and-management.cases';
import { awardCases } from './rules/awards.cases';
import { destinationCases } from './rules/destinations.cases';
import { employmentCases } from './rules/employment.cases';
import { employmentByMajorCases } from './rules/employment-by-major.cases';
import { employmentByYearCases } from './rules/employment-by-year.cases';
import { enrolmentCases } from './rules/enrolment.cases';
import { facilityCases } from './rules/facilities.cases';
import { financeCases } from './rules/finance.cases';
import { formCases } from './rules/form.cases';
import { graduateCases } from './rules/graduates.cases';
import { graduateByMajorCases } from './rules/graduates-by-major.cases';
import { majorCases } from './rules/majors.cases';
import { passRateCases } from './rules/pass-rates.cases';
import { practiceCases } from './rules/practice.cases';
import { rowCases } from './rules/rows.cases';
import { siteAndAssetCases } from './rules/site-and-assets.cases';
import { socialServiceCases } from './rules/social-services.cases';
import { staffCases } from './rules/staff.cases';
import { studentCases } from './rules/students.cases';
import { teachingTeamCases } from './rules/teaching-team.cases';
import { trainingCases } from './rules/training.cases';
import { trainingRoomCases } from './rules/training-rooms.cases';

/**
 * A case of a rule, read from one line of a table:
 *
 *     rule | title | changes to the mended sample | outcome | reported → expected | cell
 *
 * Changes are parted by `;` and read as what a person would do in Excel: `表3!C5=457` types 457, `C6='407` pastes a text,
 * `C6=` empties the cell, `A12:C12=合计,323,456` fills an area, `C6=#REF!` is an error value, `无表19` removes the sheet.
 * A cell without a sheet stands on the sheet of the change before it.
 */
export interface RuleCase {
  readonly rule: string;
  readonly title: string;
  readonly changes: readonly string[];
  /** `silent`: the rule does not apply, so it says nothing at all. */
  readonly outcome: 'holds' | 'error' | 'query' | 'note' | 'rounding' | 'skipped' | 'silent';
  /** Texts that the finding gives; absent where the table leaves them open. */
  readonly reported?: string;
  readonly expected?: string;
  /** A cell that must be among those of the finding, or of the comparison that holds. */
  readonly at?: string;
}

const OUTCOMES = ['holds', 'error', 'query', 'note', 'rounding', 'skipped', 'silent'] as const;

function readCase(line: string): RuleCase {
  const [rule = '', title = '', changes = '', word, values = '', at = '', more] = line.split('|').map((s) => s.trim());
  const outcome = OUTCOMES.find((known) => known === word);
  if (outcome === undefined || more !== undefined) throw new Error(`not a case: ${line}`);
  const [reported = '', expected = ''] = values.split('→').map((text) => text.trim());
  return {
    rule,
    title,
    changes: withSheets(changes.split(';').map((change) => change.trim())),
    outcome,
    ...(reported === '' ? {} : { reported }),
    ...(expected === '' ? {} : { expected }),
    ...(at === '' ? {} : { at }),
  };
}

function withSheets(changes: readonly string[]): string[] {
  let sheet = '';
  return changes
    .filter((change) => change !== '')
    .map((change) => {
      sheet = /^[^=!]+!/.exec(change)?.[0] ?? sheet;
      return change.startsWith('无') || /^[^=!]+!/.test(change) ? change : sheet + change;
    });
}

const readCases = (table: string): RuleCase[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readCase);

/** All cases, by the file of src/catalogue/rules that their rules stand in. */
export const CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  'aid-and-management': readCases(aidAndManagementCases),
  awards: readCases(awardCases),
  destinations: readCases(destinationCases),
  'employment-by-major': readCases(employmentByMajorCases),
  'employment-by-year': readCases(employmentByYearCases),
  employment: readCases(employmentCases),
  enrolment: readCases(enrolmentCases),
  facilities: readCases(facilityCases),
  finance: readCases(financeCases),
  form: readCases(formCases),
  rows: readCases(rowCases),
  'graduates-by-major': readCases(graduateByMajorCases),
  graduates: readCases(graduateCases),
  majors: readCases(majorCases),
  'pass-rates': readCases(passRateCases),
  practice: readCases(practiceCases),
  'site-and-assets': readCases(siteAndAssetCases),
  staff: readCases(staffCases),
  students: readCases(studentCases),
  'teaching-team': readCases(teachingTeamCases),
  training: readCases(trainingCases),
  'training-rooms': readCases(trainingRoomCases),
  'social-services': readCases(socialServiceCases),
};

function changed(book: Workbook, change: string): Workbook {
  if (change.startsWith('无')) {
    const gone = change.slice(1);
    return keepSheets(
      book,
      book.sheets.map(({ name }) => name).filter((name) => name !== gone),
    );
  }
  const [target = '', written = ''] = change.split(/=(.*)/s);
  const { sheet, cell } = cellOf(target);
  const area = parseArea(cell);
  if (area === undefined) throw new Error(`not an area: ${change}`);
  if (/^#.*[!?A0]$/.test(written)) return setCell(book, sheet, cell, { error: written });
  if (written.startsWith("'")) return pasteInto(book, target, written.slice(1));
  if (!cell.includes(':')) return typeInto(book, target, written);
  const texts = written.split(',');
  const places = cellsOf(sheet, area);
  if (places.length !== texts.length) throw new Error(`${places.length} cells, ${texts.length} texts: ${change}`);
  return places.reduce((filled, place, at) => typeInto(filled, place, texts[at] as string), book);
}

/** The cells of an area, row by row. */
function cellsOf(sheet: string, { top, left, bottom, right }: Area): string[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return rows.flatMap((row) => columns.map((column) => `${sheet}!${address(row, column)}`));
}

/** The mended sample, typed, with a case's changes made. */
export function workbookOf({ changes }: RuleCase): Workbook {
  return changes.reduce(changed, mendedSample('typed'));
}

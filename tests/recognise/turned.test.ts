import type { CheckResult } from '../../src/audit/check';
import type { Workbook } from '../../src/workbook/types';
import { secondSheets } from '../fixtures/second-school/second-school';
import { type Turned, turnSheet, turnTable } from '../fixtures/turned';
import { sampleWorkbook } from '../fixtures/workbooks';
import { checked, findingPlaces, tableNumbers } from './outcome';

/** Tables turned by a quarter (行列互换), what the form has as columns in rows: read and checked like the others. */

const books: Readonly<Record<string, Workbook>> = {
  typed: sampleWorkbook('typed'),
  pasted: sampleWorkbook('pasted'),
  formulas: sampleWorkbook('formulas'),
  'a second school': secondSheets('typed'),
};
const upright = Object.fromEntries(Object.entries(books).map(([name, book]) => [name, checked(book)]));
const cases = Object.entries(upright).flatMap(([name, result]) =>
  tableNumbers(result).map((no) => [name, no] as const),
);
/** A whole sheet differs from a table by its caption alone. */
const sheets = cases.filter(([name]) => name === 'typed' || name === 'a second school');

const evidence = ({ recognition }: CheckResult, no: number) =>
  recognition.tables.find((table) => table.no === no)?.evidence.map(({ by }) => by) ?? [];

/** What is said of cells that stand in one column of the form. */
const said = (result: CheckResult, move?: Turned['move']): string[] =>
  findingPlaces(result, move)
    .map((words) => words.replaceAll('同行', '同列'))
    .sort();

function expectAsUpright(name: string, no: number, { book, move }: Turned): void {
  const [before, after] = [upright[name]!, checked(book)];
  expect(evidence(after, no)).toContain('turned');
  expect(tableNumbers(after)).toEqual(tableNumbers(before));
  expect(said(after)).toEqual(said(before, move));
}

test.each(cases)('%s: 表%i turned, every finding at its cell', (name, no) => {
  expectAsUpright(name, no, turnTable(books[name]!, upright[name]!, no));
});

test.each(sheets)('%s: 表%i on a sheet turned as a whole', (name, no) => {
  const { blocks } = upright[name]!.recognition.tables.find((table) => table.no === no)!;
  expectAsUpright(name, no, turnSheet(books[name]!, blocks[0]!.header.sheet));
});

import fc from 'fast-check';
import { applyEdits } from '../../../src/audit/recalculate/apply-changes';
import { parseAddress } from '../../../src/workbook/address';
import { cellAt } from '../../../src/workbook/cell-at';
import type { CellEdit } from '../../../src/workbook/edits';
import { evaluateFormula } from '../../../src/workbook/formulas/evaluate';
import { followUp, resultOf } from '../../../src/workbook/formulas/follow-up';
import { formulaCell } from '../../../src/workbook/formulas/formula-cell';
import { formulasIn } from '../../../src/workbook/formulas/formulas-in';
import { Unknown } from '../../../src/workbook/formulas/operands';
import { parseFormula } from '../../../src/workbook/formulas/parse';
import type { CellValue, Workbook } from '../../../src/workbook/types';
import { recompute, sampleWorkbook } from '../../fixtures/workbooks';

/** A workbook of one sheet, "表", whose rows are given from A1 on; a text that begins with "=" is a formula. */
function bookOf(...rows: readonly (readonly (CellValue | undefined)[])[]): Workbook {
  const cellOf = (value: CellValue | undefined, column: number) => {
    if (value === undefined) return [];
    return typeof value === 'string' && value.startsWith('=')
      ? [{ column, value: 0, formula: value.slice(1) }]
      : [{ column, value }];
  };
  const sheet = {
    name: '表',
    visibility: 'visible' as const,
    merges: [],
    rows: rows.map((row, index) => ({ index, cells: row.flatMap(cellOf) })),
  };
  return { sheets: [sheet], date1904: false };
}

const at = (cell: string) => ({ sheet: '表', ...parseAddress(cell)! });

const BOOK = bookOf([1, 2, 3], ['甲', '12', undefined], [true, { error: '#N/A' }, 0.1], ['乙', '甲', 0.2], [5, 6, 7]);

/** What a formula comes to in the workbook above; undefined where it is not understood. */
function worked(formula: string): CellValue | undefined {
  const parsed = parseFormula(formula, '表');
  if (parsed === undefined) return undefined;
  try {
    return evaluateFormula(parsed, (place) => cellAt(BOOK, place)?.value);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

test.each<[string, CellValue]>([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['50%*4', 2],
  ['1e3/4', 250],
  ['A1+B1*C1', 7],
  ['$A$1+A$1+$A1', 3],
  ["'表'!A1+表!B1", 3],
  ['SUM(A1:C1)', 6],
  ['sum(A1:C1, 10, C5)', 23],
  ['SUM(A1:A4)', 1],
  ['AVERAGE(A1:C1)', 2],
  ['AVERAGE(A2:A2)', { error: '#DIV/0!' }],
  ['MAX(A1:C1)-MIN(A1:C1)', 2],
  ['COUNT(A1:C5)', 8],
  ['COUNTA(A2:C2)', 2],
  ['COUNTIF(A2:B4,"甲")', 2],
  ['SUMIF(A2:A4,"乙",C2:C4)', 0.2],
  ['ROUND(2.345,2)', 2.35],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1234,-2)', 1200],
  ['ROUNDUP(2.01,1)', 2.1],
  ['ROUNDDOWN(2.99,1)', 2.9],
  ['INT(-1.5)', -2],
  ['ABS(-3)', 3],
  ['IF(A1<B1,"是","否")', '是'],
  ['IF(A1>B1,1)', false],
  ['IF(A1=1,,2)', 0],
  ['IFERROR(A1/0,"无")', '无'],
  ['A1/0', { error: '#DIV/0!' }],
  ['B3+1', { error: '#N/A' }],
  ['A2+1', { error: '#VALUE!' }],
  ['B2+1', 13],
  ['C2+1', 1],
  ['C2', 0],
  ['A2&B2&"、"&A1', '甲12、1'],
  ['A2=B4', true],
  ['A2<>"乙"', true],
  ['AND(A1=1,B1=2)', true],
  ['OR(A1=2,NOT(A3))', false],
  ['0.1+0.2-0.3', 0],
  ['C3+C4=0.3', true],
  ['#REF!+1', { error: '#REF!' }],
  ['"说""好"""', '说"好"'],
  ['+A1', 1],
  [' SUM( A1 , B1 ) ', 3],
])('%s is %j', (formula, value) => {
  expect(worked(formula)).toEqual(value);
});

test.each([
  '',
  '1+',
  '(1',
  '招生总数*2',
  'A1:B1*2',
  'A:A',
  'SUM(A:A)',
  'VLOOKUP(A1,A1:B2,2)',
  'INDIRECT("A1")',
  '{1,2}',
  '[1]表!A1',
  'A2<B4',
  'SUM("3")',
  'COUNTIF(A1:A3,">1")',
  'A1 B1',
  '"2021-9-1"+1',
])('%s is left to Excel', (formula) => {
  expect(worked(formula)).toBeUndefined();
});

test('nothing that is typed after "=" breaks the reader', () => {
  const piece = fc.constantFrom(
    'A1',
    'SUM(',
    ')',
    '(',
    ',',
    '+',
    '-',
    '%',
    '"',
    '1',
    '.',
    "'表'!",
    ':',
    '甲',
    ' ',
    '^',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (formula) => {
        const parsed = parseFormula(formula, '表');
        if (parsed === undefined) return;
        try {
          evaluateFormula(parsed, () => 1);
        } catch (error) {
          expect(error).toBeInstanceOf(Unknown);
        }
      },
    ),
  );
});

const formulasOf = (book: Workbook) =>
  formulasIn(book).map(({ place, cell }) => formulaCell(place, cell.formula!, cell.value));

/** The book with edits made and all that follows written down. */
function followed(book: Workbook, edits: readonly CellEdit[]): Workbook {
  return applyEdits(book, [...edits, ...followUp(book, formulasOf(book), edits).results]);
}

test('the formulas of the sample are all understood, and come to what is stored', () => {
  const book = sampleWorkbook('formulas');
  for (const { formula, value, isOpaque } of formulasOf(book)) {
    expect(isOpaque).toBe(false);
    expect(evaluateFormula(formula!, (place) => cellAt(book, place)?.value)).toBeCloseTo(value as number, 12);
  }
});

test('whatever number of the sample is changed, its formulas follow as working all of them out anew gives', () => {
  const book = sampleWorkbook('formulas');
  const numbers = book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, value, formula }) =>
        typeof value === 'number' && formula === undefined ? [{ sheet: name, row: index, column }] : [],
      ),
    ),
  );
  const edits = fc.uniqueArray(
    fc.record({
      place: fc.constantFrom(...numbers),
      content: fc.record({ value: fc.integer({ min: 1, max: 2000 }) }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ place }) => JSON.stringify(place) },
  );
  fc.assert(
    fc.property(edits, (some) => {
      const plain = (edited: Workbook) => formulasIn(edited).map(({ place, cell }) => [place, cell.value]);
      const mine = plain(followed(book, some));
      const theirs = plain(recompute(applyEdits(book, some)));
      for (const [at, [place, value]] of mine.entries()) {
        const [, wanted] = theirs[at]!;
        if (typeof value === 'number' && typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 9);
        else expect([place, value]).toEqual([place, wanted]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('edits taken back bring every result back', () => {
  const book = bookOf([1, 2, '=A1+B1'], ['=C1*2', '=A2+1']);
  const standing = recompute(book);
  const there = followed(standing, [{ place: at('A1'), content: { value: 10 } }]);
  expect(there).toEqual(recompute(applyEdits(standing, [{ place: at('A1'), content: { value: 10 } }])));
  expect(followed(there, [{ place: at('A1'), content: { value: 1 } }])).toEqual(standing);
});

test('a formula whose stored result we do not come to is named, with all that use it', () => {
  // A1*2 is stored as 0.
  const book = bookOf([5, '=A1*2', '=B1+0', 9]);
  const { results, stale } = followUp(book, formulasOf(book), [{ place: at('A1'), content: { value: 6 } }]);
  expect(results).toEqual([]);
  expect(stale).toEqual([at('B1'), at('C1')]);
});

test('a formula that may use any cell is named, one that uses none is not', () => {
  const book = bookOf([5, '=招生总数*2', '=INDIRECT("A"&1)', '=1+1', '=[1]表!A1', '=VLOOKUP(D5,D5:E9,2)']);
  const { stale } = followUp(book, formulasOf(book), [{ place: at('A1'), content: { value: 6 } }]);
  expect(stale).toEqual([at('B1'), at('C1')]);
});

test('formulas in a circle end', () => {
  const book = bookOf([1, '=A1+C1', '=B1+0']);
  const { results, stale } = followUp(book, formulasOf(book), [{ place: at('A1'), content: { value: 6 } }]);
  expect(results).toEqual([]);
  expect(stale).toEqual([at('B1'), at('C1')]);
});

test('a long chain of running totals is followed to its end', () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [1, row === 0 ? '=A1' : `=B${row}+A${row + 1}`]);
  const book = recompute(bookOf(...rows));
  const { results, stale } = followUp(book, formulasOf(book), [{ place: at('A1'), content: { value: 11 } }]);
  expect(stale).toEqual([]);
  expect(results.at(-1)).toMatchObject({ place: at('B2000'), content: { value: 2010 } });
}, 30_000);

test('what a typed formula comes to, unless it uses its own cell', () => {
  const book = bookOf([1, 2, '=A1+D1']);
  const result = (cell: string, source: string) => resultOf(formulaCell(at(cell), source, 0), book, formulasOf(book));
  expect(result('E1', 'SUM(A1:B1)')).toBe(3);
  expect(result('E1', 'E1+1')).toBeUndefined();
  expect(result('D1', 'C1*2')).toBeUndefined();
  expect(result('E1', '没有这个名称')).toBeUndefined();
});

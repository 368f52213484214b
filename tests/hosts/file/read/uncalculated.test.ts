import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { cellsOf, MAIN, OFFICE, workbookOf } from '../package-of';

/** Formulas of a program that cannot calculate, and writes a 0 for each result. */

const read = async (calculation: string, ...results: string[]) => {
  const main = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>`;
  const cells = results.map((value, at) => `<c r="${'ABC'[at]}1"><f>1+1</f>${value}</c>`).join('');
  const data = `<row r="1">${cells}<c r="D1"><v>0</v></c></row>`;
  const workbook = await readWorkbook(workbookOf({ data, parts: { 'xl/workbook.xml': main } }));
  return { values: Object.values(cellsOf(workbook)).map(({ value }) => value), odd: workbook.odd };
};
const ON_LOAD = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

test.each<[string, string, string[], (number | string)[], number | undefined]>([
  ['all of them 0', ON_LOAD, ['<v>0</v>', '<v>0</v>'], ['', '', 0], 2],
  ['0 or none', ON_LOAD, ['<v>0</v>', ''], ['', '', 0], 2],
  ['none, in a workbook that asks for nothing', '', ['', ''], ['', '', 0], 2],
  ['all of them 0 in a workbook that says it was calculated', '<calcPr calcId="1"/>', ['<v>0</v>'], ['', 0], 1],
  ['right ones', ON_LOAD, ['<v>2</v>', '<v>2.0000000000000004</v>'], [2, 2.0000000000000004, 0], undefined],
  ['numbers that count as shown', '<calcPr fullPrecision="0"/>', ['<v>1.9</v>'], [1.9, 0], undefined],
  ['formulas that may go in circles', '<calcPr iterate="1"/>', ['<v>1.9</v>'], [1.9, 0], undefined],
])('%s', async (_, calculation, results, values, without) =>
  expect(await read(calculation, ...results)).toEqual({
    values,
    odd: without === undefined ? undefined : [expect.stringContaining(`${without} 个公式都没有结果`)],
  }),
);

test('some of them', async () => {
  const { values, odd } = await read('', '<v>0</v>', '<v>2</v>', '');
  expect(values).toEqual(['', 2, '', 0]);
  expect(odd).toEqual([expect.stringMatching(/^有 1 个公式没有重算.*：表!A1；/)]);
});

/** The values of a row of cells, formulas with their results as `formula → result`; a doubtful one as `?`. */
async function told(cells: readonly string[], calculation = '') {
  const main = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>`;
  const written = cells.map((cell, at) => {
    const [source, result] = cell.split(' → ');
    const r = `r="${'ABCDEFG'[at]}1"`;
    return result === undefined
      ? `<c ${r}><v>${source}</v></c>`
      : `<c ${r}>${formulaElement(source!)}<v>${result}</v></c>`;
  });
  const workbook = await readWorkbook(
    workbookOf({ data: `<row r="1">${written.join('')}</row>`, parts: { 'xl/workbook.xml': main } }),
  );
  return workbook.sheets[0]!.rows[0]!.cells.map(({ value, stale }) => (stale === true ? `${value}?` : value));
}
const formulaElement = (source: string) => (source.startsWith('<') ? source : `<f>${source}</f>`);

test.each<[string, string[], (number | string)[]]>([
  ['what is made of a wrong result is wrong', ['1', 'A1+1 → 0', 'B1*3 → 0', 'C1/7 → 5'], [1, '', '', '']],
  ['a formula not understood is doubtful beside a wrong one', ['1', 'A1+1 → 0', 'NPV(A1) → 7'], [1, '', '7?']],
  ['and its 0 is none', ['1', 'A1+1 → 0', 'NPV(A1) → 0', 'C1*2 → 0'], [1, '', '', '']],
  ['so is what is made of it', ['1', 'A1+1 → 0', 'NPV(A1) → 7', 'C1*2 → 14'], [1, '', '7?', '14?']],
  ['a formula not understood is believed where none is wrong', ['1', 'NPV(A1) → 0', 'NOW() → 7'], [1, 0, 7]],
  ['noise is no fault', ['0.1', 'A1+0.2 → 0.3', 'SUM(A1,-B1,0.2) → 0'], [0.1, 0.3, 0]],
  ['half a unit rounded the other way is no proof', ['2.675', 'ROUND(A1,2) → 2.67'], [2.675, 2.67]],
  ['more than that is', ['2.675', 'ROUND(A1,2) → 2.5'], [2.675, '']],
  ['what goes on with a rounded number is not judged', ['2.675', 'ROUND(A1,2)*100 → 267'], [2.675, 267]],
  ['an error, text or truth says nothing', ['1', 'A1/0 → 5', '"a"&amp;"b" → 5', 'A1=1 → 0'], [1, 5, 5, 0]],
  ['a circle that was worked out', ['A1 → 0', 'B1 → 0'], [0, 0]],
  ['another sheet, which is not there', ['Gone!A1+1 → 5'], [5]],
  [
    'a shared formula',
    ['1', '<f t="shared" ref="B1:C1" si="0">A1+1</f> → 2', '<f t="shared" si="0"/> → 9', '<f t="shared" si="1"/> → 9'],
    [1, 2, '', '9?'],
  ],
])('%s', async (_, cells, values) => expect(await told(cells)).toEqual(values));

test('a workbook that asks for being calculated is not believed where nothing can be told', async () =>
  expect(await told(['1', 'NPV(A1) → 0', 'NPV(A1) → 7', 'A1*0 → 0', 'A1*2 → 3'], ON_LOAD)).toEqual([
    1,
    '',
    '7?',
    0,
    '',
  ]));

test('hostile formulas cost nothing', async () => {
  const deep = `${'('.repeat(8000)}1${')'.repeat(8000)} → 1`;
  expect(await told([deep, `${'-'.repeat(8000)}1 → 1`])).toEqual([1, 1]);
});

test('of more formulas than are worked out it is said how many were not', async () => {
  const long = `0${'+0'.repeat(449)}`;
  const rows = Array.from(
    { length: 1200 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${long}</f><v>0</v></c></row>`,
  );
  const { odd } = await readWorkbook(workbookOf({ data: rows.join('') }));
  expect(odd).toEqual([expect.stringMatching(/^公式太多，有 88 个没有验算，按存的结果核对/)]);
});

test('nor of more rows of them than are looked at', async () => {
  const rows = Array.from(
    { length: 100_002 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>1</f><v>1</v></c></row>`,
  );
  const { odd } = await readWorkbook(workbookOf({ data: rows.join('') }));
  expect(odd).toEqual([expect.stringMatching(/^公式太多，有 2 个没有验算/)]);
});

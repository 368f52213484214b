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
  ['one that is there', '', ['', '<v>0</v>'], ['', 0, 0], undefined],
  ['one of them another', ON_LOAD, ['<v>0</v>', '<v>2</v>'], [0, 2, 0], undefined],
  [
    'all of them 0 in a workbook that was calculated',
    '<calcPr calcId="1"/>',
    ['<v>0</v>', '<v>0</v>'],
    [0, 0, 0],
    undefined,
  ],
  ['where it says that it was', '<calcPr fullCalcOnLoad="0"/>', ['<v>0</v>'], [0, 0], undefined],
])('%s', async (_, calculation, results, values, without) =>
  expect(await read(calculation, ...results)).toEqual({
    values,
    odd: without === undefined ? undefined : [expect.stringContaining(`${without} 个公式都没有结果`)],
  }),
);

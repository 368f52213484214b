import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import type { Cell } from '../../../../src/workbook/types';
import { cellsOf, type WorkbookSource, workbookOf } from '../package-of';

const struck = (text: string) => `<r><rPr><strike/><sz val="11"/></rPr><t>${text}</t></r>`;
const plain = (text: string) => `<r><rPr><sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;
const raised = (text: string) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;
const lowered = (text: string) => `<r><rPr><vertAlign val="subscript"/></rPr><t>${text}</t></r>`;
const bare = (text: string) => `<r><t>${text}</t></r>`;

/** Style 1 is struck out, style 2 says that it is not. */
const STYLES = `<fonts count="3"><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>
<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>`;

async function first(source: WorkbookSource): Promise<Omit<Cell, 'column'> | undefined> {
  return cellsOf(await readWorkbook(workbookOf({ styles: STYLES, ...source }))).A1;
}

describe('runs of a text', () => {
  const cases: [string, string, number, Partial<Cell>][] = [
    ['a digit struck out', struck('3') + plain('5'), 0, { value: '35', rich: '5' }],
    ['a digit struck out behind', plain('5') + struck('3'), 0, { value: '53', rich: '5' }],
    [
      'a word that says it is not struck out',
      `<r><rPr><strike val="0"/></rPr><t>3</t></r>${plain('5')}`,
      0,
      { value: '35', rich: '35' },
    ],
    ['a raised digit', plain('12') + raised('3'), 0, { value: '123', rich: '12³' }],
    ['a raised digit behind a unit', plain('12m') + raised('2'), 0, { value: '12m2', rich: '12m²' }],
    ['a raised word', plain('12') + raised('注1'), 0, { value: '12注1', rich: '12[注1]' }],
    ['a raised escape', plain('_x005F_x0041_') + raised('_x0032_'), 0, { value: '_x0041_2', rich: '_x0041_²' }],
    ['a lowered digit', plain('12') + lowered('3'), 0, { value: '123', rich: '12₃' }],
    [
      'what is raised and struck out',
      `${plain('12')}<r><rPr><vertAlign val="superscript"/><strike/></rPr><t>3</t></r>`,
      0,
      { value: '123', rich: '12' },
    ],
    ['runs of one look', plain('1') + plain('2'), 0, { value: '12', rich: '12' }],
    ['all struck out', struck('3') + struck('5'), 0, { value: '35', struck: true }],
    ['a reading aid', `${plain('5')}<rPh sb="0" eb="1"><t>9</t></rPh>`, 0, { value: '5', rich: '5' }],
    ['a run in the look of a cell struck out', bare('3') + plain('5'), 1, { value: '35', rich: '5' }],
    ['a run in the look of a plain cell', bare('3') + plain('5'), 0, { value: '35', rich: '35' }],
    ['all in the look of a cell struck out', bare('35'), 1, { value: '35', struck: true }],
  ];
  test.each(cases)('%s, shared', async (_, runs, style, cell) => {
    const data = `<row r="1"><c r="A1" s="${style}" t="s"><v>0</v></c></row>`;
    expect(await first({ data, strings: `<si>${runs}</si>` })).toEqual(cell);
  });
  test.each(cases)('%s, in the cell', async (_, runs, style, cell) => {
    const data = `<row r="1"><c r="A1" s="${style}" t="inlineStr"><is>${runs}</is></c></row>`;
    expect(await first({ data })).toEqual(cell);
  });

  test('the next string is plain again', async () => {
    const data = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
    expect(await first({ data, strings: `<si>${struck('3')}${plain('5')}</si><si><t>7</t></si>` })).toEqual({
      value: '7',
    });
  });
});

describe('a cell struck out', () => {
  test.each([
    ['a number', '<c r="A1" s="1"><v>5</v></c>', { value: 5, struck: true }],
    ['a formula', '<c r="A1" s="1"><f>2+3</f><v>5</v></c>', { value: 5, formula: '2+3', struck: true }],
    ['a plain text', '<c r="A1" s="1" t="s"><v>0</v></c>', { value: '5', struck: true }],
    ['a font that says it does not', '<c r="A1" s="2"><v>5</v></c>', { value: 5 }],
    ['another cell', '<c r="A1"><v>5</v></c>', { value: 5 }],
  ])('%s', async (_, cell, expected) => {
    expect(await first({ data: `<row r="1">${cell}</row>`, strings: '<si><t>5</t></si>' })).toEqual(expected);
  });
});

describe('numbers count as shown', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>';
  const parts = (calculation: string) => ({
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>`,
  });
  const data = '<row r="1"><c r="A1" s="1"><v>1.005</v></c></row>';
  test.each([
    ['where the workbook says so', '<calcPr fullPrecision="0"/>', { value: 1.005, format: '0.00', asShown: true }],
    ['not where it does not', '<calcPr calcId="1"/>', { value: 1.005, format: '0.00' }],
    ['nor where it says so', '<calcPr fullPrecision="1"/>', { value: 1.005, format: '0.00' }],
  ])('%s', async (_, calculation, expected) => {
    expect(await first({ data, styles, parts: parts(calculation) })).toEqual(expected);
  });
});

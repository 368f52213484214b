/** @jest-environment jsdom */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { startExcel } from './start-excel';

test('live formulas calculate to what the file holds', async () => {
  const excel = await startExcel(readFileSync('assets/samples/formulas.xlsx'));
  const before = excel.workbook;
  // Writing back what is there makes everything calculate that depends on it.
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRange(true).load('formulas'));
    await context.sync();
    for (const range of ranges) {
      range.formulas = range.formulas.map((row) => row.map(again));
    }
    await context.sync();
  });
  expect(round(excel.workbook)).toEqual(round(before));
  expect(excel.missing).toEqual([]);
});

/** The same content once more; blank cells, and those a merged cell covers, stay as they are. */
function again(cell: unknown): unknown {
  if (cell === '') return null;
  return typeof cell === 'string' && !cell.startsWith('=') ? `'${cell}` : cell;
}

/** Last digits differ with the order of additions. */
const round = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(12)) : each,
  );

test('a file brings its protection, rules, shared formulas and XML parts', async () => {
  const excel = await startExcel(zipped());
  const [sheet] = excel.model.sheets;
  expect(sheet?.protection).toEqual({ allowFormatCells: true });
  expect(sheet?.conditionalFormats).toMatchObject([
    { type: 'Custom', formula: '=N("gouji:error")=0', look: { fillColor: '#FFC7CE' }, stopIfTrue: false },
  ]);
  expect(excel.model.customXmlParts.map(({ xml }) => xml)).toEqual(['<store xmlns="urn:x">1</store>']);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('B1:B2').load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([['=A1*2'], ['=A2*2']]);
    context.workbook.worksheets.getItem('甲').getRange('A1').values = [[4]];
    await context.sync();
    context.workbook.worksheets.getItem('甲').getRange('A2').values = [[4]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
  expect(sheet?.cells.get(0, 1)?.value).toBe(8);
});

function zipped(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels(rel('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      rel('r1', 'worksheet', 'worksheets/sheet1.xml') +
        rel('r2', 'styles', 'styles.xml') +
        rel('r3', 'customXml', '../customXml/item1.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row></sheetData><sheetProtection sheet="1" formatCells="0"/><conditionalFormatting sqref="A1 B2"><cfRule type="expression" dxfId="0" priority="1"><formula>N("gouji:error")=0</formula></cfRule></conditionalFormatting></worksheet>`,
    'customXml/item1.xml': '<store xmlns="urn:x">1</store>',
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}

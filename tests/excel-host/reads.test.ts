/** @jest-environment jsdom */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const typed = readFileSync('assets/samples/typed.xlsx');

const book = plainBook({
  '表 1': [
    [null, '合计', { value: 0.8483, format: '0.00%' }],
    [null, true, { error: '#REF!' }, { value: 3, formula: 'C1+1' }],
  ],
  Leeg: [],
});

test('all sheets of a file are read in two round trips', async () => {
  const excel = await startExcel(typed);
  const read = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    const ranges = sheets.items.map((each) => each.getUsedRangeOrNullObject(true).load('address,values,text'));
    await context.sync();
    return ranges.map(({ address, values, text }) => ({ address, values, text }));
  });
  expect(read).toHaveLength(excel.model.sheets.length);
  expect(read[2]?.address).toBe('表3!A1:E8');
  expect(excel.trips).toHaveLength(2);
  expect(excel.trips[1]?.reads).toContain('表3!A1:E8 values');
  expect(excel.missing).toEqual([]);
});

test('values, texts, formulas, types and formats of cells', async () => {
  await startExcel(book);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表 1').getRange('B1:D2');
    range.load(
      'address,values,text,formulas,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount,cellCount',
    );
    await context.sync();
    expect(range.address).toBe("'表 1'!B1:D2");
    expect(range.values).toEqual([
      ['合计', 0.8483, ''],
      [true, '#REF!', 3],
    ]);
    expect(range.text).toEqual([
      ['合计', '84.83%', ''],
      ['TRUE', '#REF!', '3'],
    ]);
    expect(range.formulas).toEqual([
      ['合计', 0.8483, ''],
      [true, '#REF!', '=C1+1'],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'Double', 'Empty'],
      ['Boolean', 'Error', 'Double'],
    ]);
    expect(range.numberFormat).toEqual([
      ['General', '0.00%', 'General'],
      ['General', 'General', 'General'],
    ]);
    const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
    expect([rowIndex, columnIndex, rowCount, columnCount, cellCount]).toEqual([0, 1, 2, 3, 6]);
  });
});

test('an empty sheet has no used range, or A1', async () => {
  await startExcel(book);
  await Excel.run(async (context) => {
    const empty = context.workbook.worksheets.getItem('Leeg');
    const used = empty.getUsedRange().load('address');
    const none = empty.getUsedRangeOrNullObject();
    const noSheet = context.workbook.worksheets.getItemOrNullObject('表 2');
    await context.sync();
    expect([used.address, none.isNullObject, noSheet.isNullObject]).toEqual(['Leeg!A1', true, true]);
  });
});

test.each([
  ['getCell', (range: Excel.Range) => range.getCell(1, 2), '表!E4'],
  ['getRow', (range: Excel.Range) => range.getRow(1), '表!C4:F4'],
  ['getColumn', (range: Excel.Range) => range.getColumn(3), '表!F3:F7'],
  ['getOffsetRange', (range: Excel.Range) => range.getOffsetRange(-2, 1), '表!D1:G5'],
  ['getResizedRange', (range: Excel.Range) => range.getResizedRange(-4, 1), '表!C3:G3'],
  ['getEntireRow', (range: Excel.Range) => range.getEntireRow(), '表!3:7'],
  ['getEntireColumn', (range: Excel.Range) => range.getEntireColumn(), '表!C:F'],
  ['getBoundingRect', (range: Excel.Range) => range.getBoundingRect('A7:H8'), '表!A3:H8'],
  ['getIntersection', (range: Excel.Range) => range.getIntersection('A7:H8'), '表!C7:F7'],
  ['getLastCell', (range: Excel.Range) => range.getLastCell(), '表!F7'],
])('%s', async (_name, part, address) => {
  await startExcel(plainBook({ 表: [] }));
  await Excel.run(async (context) => {
    const range = part(context.workbook.worksheets.getItem('表').getRange('$C$3:F7')).load('address');
    await context.sync();
    expect(range.address).toBe(address);
  });
});

test('whole columns give no values', async () => {
  await startExcel(book);
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange('B:B')
      .load('values,address,isEntireColumn');
    await context.sync();
    expect([column.values, column.address, column.isEntireColumn]).toEqual([null, "'表 1'!B:B", true]);
  });
});

test('only asked-for properties are there', async () => {
  await startExcel(book);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B1').load('values');
    await context.sync();
    expect(() => range.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('what is not simulated fails by name', async () => {
  const excel = await startExcel(book);
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSurroundingRegion().load('address');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'SimulatorNotImplemented' });
  expect(excel.missing).toEqual(['The simulated Excel does not have: Range.getSurroundingRegion()']);
});

test.each([
  ['method', (range: Excel.Range) => range.getMergedAreasOrNullObject()],
  ['property', (range: Excel.Range) => range.load('hasSpill')],
])('a %s newer than the host is refused', async (_kind, use) => {
  await startExcel(book, { sets: { ExcelApi: '1.9' } });
  const run = Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
});

/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({
  甲: [
    [1, 2, { value: 3, formula: 'A1+B1' }],
    ['x', { value: 0.5, format: '0.00%' }, { value: '5', format: '@' }],
  ],
  乙: [[{ value: 6, formula: "'甲'!C1*2" }]],
});

/** Runs on the first sheet. */
const onSheet = <T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => use(context.workbook.worksheets.getItem('甲'), context));

test.each([
  ['number', 7.65, 7.65, 'General'],
  ['text of a number', '7.65', 7.65, 'General'],
  ['thousands', '1,357', 1357, '#,##0'],
  ['per cent', '84.83%', 0.8483, '0.00%'],
  ['text', '合计', '合计', 'General'],
  ['apostrophe', "'7.65", '7.65', 'General'],
  ['nothing', '', '', 'General'],
  ['truth value', 'true', true, 'General'],
  ['error', '#N/A', '#N/A', 'General'],
  ['minus alone', '-', '-', 'General'],
])('values takes a %s as Excel does', async (_name, given, value, format) => {
  await startExcel(book);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [[given]];
    cell.load('values,numberFormat');
    await context.sync();
    expect([cell.values[0]?.[0], cell.numberFormat[0]?.[0]]).toEqual([value, format]);
  });
});

test('a cell formatted as text keeps what it is given as text', async () => {
  await startExcel(book);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('C2');
    cell.values = [['007']];
    cell.load('values,valueTypes');
    await context.sync();
    expect([cell.values, cell.valueTypes]).toEqual([[['007']], [['String']]]);
  });
});

test('null leaves a cell alone, one value goes to all cells', async () => {
  await startExcel(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [null, 20],
      [null, null],
    ];
    const range = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, 20],
      ['x', 0.5],
    ]);
    const all = sheet.getRange('A1:B2');
    // The type of the library knows arrays only.
    (all as unknown as { values: number }).values = 9;
    all.load('values');
    await context.sync();
    expect(all.values).toEqual([
      [9, 9],
      [9, 9],
    ]);
  });
});

test('an array of another size is refused, and what came before it stays', async () => {
  const excel = await startExcel(book);
  const run = onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('A1:B1').values = [[1, 2, 3]];
    sheet.getRange('B1').values = [[11]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  const cells = excel.model.sheets[0]?.cells;
  expect([cells?.get(0, 0)?.value, cells?.get(0, 1)?.value]).toEqual([10, 2]);
});

test('formulas are calculated, and so is what depends on them', async () => {
  await startExcel(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('B1').formulas = [['=SUM(A1,10)']];
    const own = sheet.getRange('A1:C1').load('values,formulas');
    const other = context.workbook.worksheets.getItem('乙').getRange('A1').load('values');
    await context.sync();
    expect(own.formulas).toEqual([[1, '=SUM(A1,10)', '=A1+B1']]);
    expect([own.values, other.values]).toEqual([[[1, 11, 12]], [[24]]]);
  });
});

test.each([
  ['B2', '84.83', 0.8483],
  ['B2', '0.1', 0.1],
  ['A1', '84.83', 84.83],
  ['A1', '=B1*3', 6],
])('the user types into %s: %s', async (address, text, value) => {
  const excel = await startExcel(book);
  excel.user.type('甲', address, text);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange(address).load('values');
    await context.sync();
    expect(cell.values).toEqual([[value]]);
  });
});

test('a large array is one round trip', async () => {
  const excel = await startExcel(book);
  await onSheet(async (sheet, context) => {
    const values = Array.from({ length: 2000 }, (_row, row) => [row, 'x']);
    sheet.getRange('A1:B2000').values = values;
    await context.sync();
  });
  expect(excel.trips).toHaveLength(1);
  expect(excel.model.sheets[0]?.cells.get(1999, 0)?.value).toBe(1999);
});

test('locked cells of a protected sheet are refused, unlocked ones are not', async () => {
  const excel = await startExcel(book);
  excel.user.protectSheet('甲');
  const write = () =>
    onSheet(async (sheet) => {
      sheet.getRange('A1').values = [[5]];
    });
  await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
  excel.user.unprotectSheet('甲');
  await onSheet(async (sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
  });
  excel.user.protectSheet('甲');
  await write();
  expect(excel.model.sheets[0]?.cells.get(0, 0)?.value).toBe(5);
});

test('each writing call is one step back for the user', async () => {
  const excel = await startExcel(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('A1').format.fill.color = 'red';
    await context.sync();
  });
  const cells = excel.model.sheets[0]?.cells;
  expect([cells?.get(0, 0)?.look?.fillColor, cells?.get(0, 2)?.value]).toEqual(['#FF0000', 12]);
  excel.user.undo();
  expect([cells?.get(0, 0)?.value, cells?.get(0, 0)?.look]).toEqual([10, undefined]);
  excel.user.undo();
  expect([cells?.get(0, 0)?.value, cells?.get(0, 2)?.value]).toEqual([1, 3]);
  expect(excel.user.undo()).toBe(false);
});

test('deleting a sheet empties the undo stack', async () => {
  const excel = await startExcel(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[10]];
    await context.sync();
    context.workbook.worksheets.getItem('乙').delete();
    await context.sync();
  });
  expect(excel.user.undo()).toBe(false);
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['甲']);
});

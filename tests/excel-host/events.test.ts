/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({ 甲: [[1, { value: 2, formula: 'A1*2' }]], 乙: [[1]] });

test('edits are told, by the user and by the add-in itself', async () => {
  const excel = await startExcel(book);
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, worksheetId, source, details, changeType }) => {
      told.push([address, worksheetId, source, changeType, details?.valueBefore, details?.valueAfter]);
    });
    await context.sync();
  });
  excel.user.type('甲', 'A1', '5');
  await excel.settled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('乙').getRange('A1:B1').values = [[2, 3]];
  });
  await excel.settled();
  const [first, second] = excel.model.sheets;
  expect(told).toEqual([
    ['A1', first?.id, 'Local', 'RangeEdited', 1, 5],
    ['A1:B1', second?.id, 'Local', 'RangeEdited', undefined, undefined],
  ]);
});

test('calculation, selection and activation are told', async () => {
  const excel = await startExcel(book);
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onCalculated.add(async (event) => void told.push(['calculated', event.worksheetId]));
    worksheets.onSelectionChanged.add(async (event) => void told.push(['selected', event.address]));
    worksheets.onActivated.add(async (event) => void told.push(['activated', event.worksheetId]));
    context.workbook.onSelectionChanged.add(async () => void told.push(['selection']));
    await context.sync();
  });
  excel.user.type('甲', 'A1', '5');
  excel.user.select('乙', 'B2:C3');
  await excel.settled();
  const [first, second] = excel.model.sheets;
  expect(told).toEqual([['calculated', first?.id], ['activated', second?.id], ['selection'], ['selected', 'B2:C3']]);
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['乙!B2:C3', '乙!B2']);
  });
});

test('a removed handler hears nothing more', async () => {
  const excel = await startExcel(book);
  const told: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets
      .getItem('甲')
      .onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
    return added;
  });
  excel.user.type('甲', 'A1', '5');
  excel.user.type('乙', 'A1', '5');
  await excel.settled();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.user.type('甲', 'B7', '5');
  await excel.settled();
  expect(told).toEqual(['A1']);
});

test('undo is told as a change', async () => {
  const excel = await startExcel(book);
  const told: string[] = [];
  excel.user.type('甲', 'A1', '5');
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
  });
  excel.user.undo();
  await excel.settled();
  expect(told).toEqual(['A1']);
  expect(excel.model.sheets[0]?.cells.get(0, 1)?.value).toBe(2);
});

test('events of the add-in can be switched off', async () => {
  const excel = await startExcel(book);
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    context.runtime.enableEvents = false;
    await context.sync();
  });
  excel.user.type('甲', 'A1', '5');
  await excel.settled();
  expect(told).toEqual([]);
});

test('sheets that come and go are told', async () => {
  const excel = await startExcel(book);
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => void told.push(['added', worksheetId]));
    context.workbook.worksheets.onDeleted.add(async ({ worksheetId }) => void told.push(['deleted', worksheetId]));
    await context.sync();
  });
  const first = excel.model.sheets[0]?.id;
  excel.user.addSheet('丙');
  excel.user.deleteSheet('甲');
  await excel.settled();
  expect(told).toEqual([
    ['added', excel.model.sheets[1]?.id],
    ['deleted', first],
  ]);
});

/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({ 甲: [['x'.repeat(5000)]] });

const read = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('A1').load('values');
    await context.sync();
    return range.values;
  });

test('while the user is typing in a cell, nothing works', async () => {
  const excel = await startExcel(book);
  excel.faults.cellEditing = true;
  await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  excel.faults.cellEditing = false;
  expect(await read()).toHaveLength(1);
});

test('a batch may wait until the user has left the cell', async () => {
  const excel = await startExcel(book);
  excel.faults.cellEditing = true;
  let done = false;
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('甲').getRange('B1').values = [[1]];
    await context.sync();
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toBe(false);
  excel.faults.cellEditing = false;
  await run;
  expect(done).toBe(true);
});

test.each([
  [200, 'RequestPayloadSizeLimitExceeded'],
  [3000, 'ResponsePayloadSizeLimitExceeded'],
])('a limit of %d bytes', async (limit, code) => {
  const excel = await startExcel(book);
  excel.faults.payloadLimit = limit;
  await expect(read()).rejects.toMatchObject({ code });
});

test('a batch that breaks in the middle leaves what was done', async () => {
  const excel = await startExcel(book);
  const write = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('B1').values = [[1]];
    sheet.getRange('B2').values = [[2]];
    const actions = 5;
    excel.faults.failNext('GeneralException', actions + 4);
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'GeneralException' });
  const cells = excel.model.sheets[0]?.cells;
  expect([cells?.get(0, 1)?.value, cells?.get(1, 1)?.value]).toEqual([1, undefined]);
});

test('one kind of call can be made to fail', async () => {
  const excel = await startExcel(book);
  excel.faults.failMember('Add', 'AccessDenied');
  const add = Excel.run(async (context) => void context.workbook.worksheets.add('乙'));
  await expect(add).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('latency is real time, also under fake timers', async () => {
  const excel = await startExcel(book, { latency: 60 });
  jest.useFakeTimers();
  try {
    const start = performance.now();
    await read();
    expect(excel.trips).toHaveLength(1);
    expect(start).toBe(performance.now());
  } finally {
    jest.useRealTimers();
  }
});

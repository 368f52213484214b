/** @jest-environment jsdom */
import { startWithMixedBook } from './mixed-book';
import { at, edit, sheetOf, stateOf } from './small-books';

test('values, texts, formulas, errors and formats are written as asked, and read back so', async () => {
  const { excel, host } = await startWithMixedBook();
  await host.write({
    edits: [
      edit('表1', 'B1', { value: 407 }),
      edit('表1', 'C1', { value: 0.8483 }),
      edit('表1', 'A2', { value: 12 }),
      edit('表1', 'B2', {}),
      edit('表1', 'C2', { value: '2021' }),
      edit('表1', 'A3', { value: '=1+1' }),
      edit('表1', 'B3', { formula: 'B1*2', value: 0 }),
      edit('表1', 'C3', { value: { error: '#N/A' } }),
      edit('表1', 'A4', { value: '3/4' }),
      edit('表1', 'B4', { value: 5, format: '0.0' }),
      edit('表1', 'C4', { value: '007', format: '@' }),
      edit('表2', 'XFD1048576', { value: true }),
    ],
  });
  const { workbook } = await host.read();
  expect(workbook.sheets).toEqual([
    sheetOf('表1', {
      A1: { value: '合计' },
      B1: { value: 407 },
      C1: { value: 0.8483, format: '0.00%' },
      A2: { value: 12, format: '@' },
      C2: { value: '2021' },
      A3: { value: '=1+1' },
      B3: { value: 814, formula: 'B1*2' },
      C3: { value: { error: '#N/A' } },
      A4: { value: '3/4' },
      B4: { value: 5, format: '0.0' },
      C4: { value: '007', format: '@' },
    }),
    sheetOf('表2', { A1: { value: 1 }, XFD1048576: { value: true } }),
  ]);
  expect(excel.missing).toEqual([]);
});

test('a step written is taken back by edits, and a step of the file host by its cells', async () => {
  const { excel, host, before } = await startWithMixedBook();
  await host.write({ edits: [edit('表1', 'A2', { value: 12, format: '0' }), edit('表1', 'B2', { value: 9 })] });
  await host.write({
    edits: [edit('表1', 'A2', { value: '12', format: '@' }), edit('表1', 'B2', { value: 406, formula: 'B1+1' })],
  });
  expect(stateOf(excel)).toEqual(before);
  const undo = {
    sheets: [],
    cells: [{ place: at('表2', 'A1'), xml: '<c/>', row: null, fingerprint: '', content: { value: '1', format: '@' } }],
  };
  await host.write({ undo });
  const [sheet] = (await host.readSheets(['表2'])).sheets;
  expect(sheet).toEqual(sheetOf('表2', { A1: { value: '1', format: '@' } }));
  await expect(host.write({ undo: { cells: [{ place: at('表2', 'A1') }] } })).rejects.toMatchObject({
    code: 'unknown-step',
  });
});

test('nothing is written where a cell is not as expected', async () => {
  const { excel, host, before } = await startWithMixedBook();
  const expected = [edit('表1', 'B1', { value: 400 }), edit('表1', 'B2', { formula: ' b1 + 1', value: 7 })];
  const writing = host.write({ edits: [edit('表1', 'B1', { value: 407 })], expected, store: 'x' });
  await expect(writing).rejects.toMatchObject({
    code: 'changed-meanwhile',
    conflicts: [{ place: at('表1', 'B1'), now: { value: 405 } }],
    words: { zh: expect.stringContaining('表1!B1'), en: expect.stringContaining('表1!B1') },
  });
  expect(stateOf(excel)).toEqual(before);
});

test('a protected sheet is refused whole, naming the cells; unlocked ones are written', async () => {
  const { excel, host, before } = await startWithMixedBook();
  excel.user.protectSheet('表1');
  const edits = [edit('表2', 'A1', { value: 2 }), edit('表1', 'B1', { value: 407 })];
  await expect(host.write({ edits })).rejects.toMatchObject({
    code: 'protected-cell',
    words: { zh: expect.stringMatching(/表1!B1.*审阅 → 撤消工作表保护/) },
  });
  expect(await host.write({ marks: [{ place: at('表1', 'B1'), look: 'error' }] })).toEqual({
    sheets: ['表1'],
    hidden: 0,
  });
  expect(stateOf(excel)).toEqual(before);
  excel.user.unprotectSheet('表1');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表1').getRange('B1').format.protection.locked = false;
    await context.sync();
  });
  excel.user.protectSheet('表1');
  await host.write({ edits });
  await expect(host.write({ edits: [edit('表1', 'B1', { value: 1, format: '0.0' })] })).rejects.toMatchObject({
    code: 'protected-format',
  });
  expect((await host.read()).workbook.sheets[0]!.rows[0]!.cells[1]).toEqual({ column: 1, value: 407 });
});

test('what cannot be written is refused before anything is', async () => {
  const { excel, host, before } = await startWithMixedBook({ ExcelApi: '1.14' });
  const refusals: [Parameters<typeof host.write>[0], string][] = [
    [{ edits: [edit('没有', 'A1', { value: 1 })] }, 'unknown-sheet'],
    [{ edits: [{ place: { sheet: '表1', row: -1, column: 0 }, content: {} }] }, 'unknown-cell'],
    [{ edits: [edit('表1', 'A1', { value: Number.NaN })] }, 'unwritable-content'],
    [{ edits: [edit('表1', 'A1', {}), edit('表1', 'A1', {})] }, 'unwritable-content'],
    [{ edits: [edit('表1', 'A1', { value: 'x'.repeat(40_000) })] }, 'unwritable-content'],
    [{ marks: [{ place: at('没有', 'A1'), look: 'note' }] }, 'unknown-sheet'],
  ];
  for (const [patch, code] of refusals) await expect(host.write(patch)).rejects.toMatchObject({ code });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表2').getRange('A1:B2').merge();
    await context.sync();
  });
  await expect(host.write({ edits: [edit('表2', 'B2', { value: 1 })] })).rejects.toMatchObject({ code: 'merged-cell' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表2').getRange('A1:B2').unmerge();
    await context.sync();
  });
  expect(stateOf(excel)).toEqual(before);
});

test('a step of changes takes six round trips', async () => {
  const { excel, host } = await startWithMixedBook();
  const edits = ['B1', 'C1', 'A7', 'D9'].map((address) => edit('表1', address, { value: 7 }));
  await host.write({ edits, expected: [edit('表1', 'B1', { value: 405 })], store: 'x' });
  expect(excel.trips).toHaveLength(6);
});

test('what is too much for one request goes in several', async () => {
  const { excel, host } = await startWithMixedBook();
  const edits = Array.from({ length: 400 }, (_, n) => edit('表2', `A${n * 2 + 2}`, { value: `学生${n}` }));
  excel.faults.payloadLimit = 60_000;
  await host.write({ edits });
  expect(excel.trips.some(({ error }) => error === 'RequestPayloadSizeLimitExceeded')).toBe(true);
  const [sheet] = (await host.readSheets(['表2'])).sheets;
  expect(sheet!.rows).toHaveLength(401);
});

test('nothing but what was found missing is newer than ExcelApi 1.9, and newer sets change nothing', async () => {
  const { excel, host } = await startWithMixedBook({ ExcelApi: '1.20' });
  await host.write({ edits: [edit('表1', 'B1', { value: 407 })], marks: [{ place: at('表1', 'B1'), look: 'error' }] });
  expect((await host.read()).marked).toBe(true);
  expect(excel.missing).toEqual([]);
});

test('a write waits while a cell is typed in, and can be cancelled until it begins', async () => {
  const { excel, host, before } = await startWithMixedBook();
  excel.faults.cellEditing = true;
  const stop = new AbortController();
  const writing = host.write({ edits: [edit('表1', 'B1', { value: 1 })] }, { signal: stop.signal });
  setTimeout(() => stop.abort(), 30);
  await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  const waiting = host.write({ edits: [edit('表1', 'B1', { value: 1 })] });
  setTimeout(() => {
    excel.faults.cellEditing = false;
  }, 100);
  expect(stateOf(excel)).toEqual(before);
  await waiting;
  expect(stateOf(excel)).not.toEqual(before);
});

/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({ 甲: [[1]] });

test.each(['PC', 'Mac'] as const)('office.js is ready on a %s', async (platform) => {
  const excel = await startExcel(book, { platform });
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[1]]);
  });
  expect(excel.trips).toHaveLength(1);
});

test('language, document, theme and requirement sets are as asked for', async () => {
  await startExcel(book, {
    language: 'en-US',
    documentUrl: 'C:\\年报\\2022.xlsx',
    theme: 'dark',
    sets: { ExcelApi: '1.14' },
  });
  const { displayLanguage, contentLanguage, document, officeTheme, requirements } = Office.context;
  expect([displayLanguage, contentLanguage, document.url]).toEqual(['en-US', 'en-US', 'C:\\年报\\2022.xlsx']);
  expect(officeTheme.bodyBackgroundColor).toBe('#262626');
  expect([requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.15')]).toEqual([
    true,
    false,
  ]);
});

test('a ribbon button runs its function to the end', async () => {
  const excel = await startExcel(book);
  Office.actions.associate('recheck', async (event: Office.AddinCommands.Event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1').values = [[event.source.id]];
    });
    event.completed();
  });
  await excel.ribbon.press('recheck', 'RecheckButton');
  expect(excel.model.sheets[0]?.cells.get(0, 0)?.value).toBe('RecheckButton');
  await expect(excel.ribbon.press('nobody')).rejects.toThrow('nobody');
});

test('a dialog opens, speaks and is closed', async () => {
  const excel = await startExcel(book);
  const said: string[] = [];
  const dialog = await new Promise<Office.Dialog>((resolve) => {
    Office.context.ui.displayDialogAsync('https://localhost/report.html', { height: 60, width: 40 }, (result) =>
      resolve(result.value),
    );
  });
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
    if ('message' in event) said.push(event.message);
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
    if ('error' in event) said.push(String(event.error));
  });
  expect(excel.dialogs[0]).toMatchObject({ address: 'https://localhost/report.html', isOpen: true });
  excel.dialogs[0]?.messageParent('ready');
  excel.dialogs[0]?.close();
  expect(said).toEqual(['ready', '12006']);
});

test('settings of the document are kept', async () => {
  const excel = await startExcel(book);
  Office.context.document.settings.set('gouji', { on: true });
  await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
  expect(excel.common.settings.get('gouji')).toBe('{"on":true}');
});

test('what of the common API is not simulated is noted', async () => {
  const excel = await startExcel(book);
  await new Promise<void>((resolve) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, () => resolve()),
  );
  expect(excel.missing).toHaveLength(1);
});

test('each start is a new Excel with a new office.js', async () => {
  await startExcel(book);
  const { run } = Excel;
  await startExcel(book);
  expect(Excel.run).not.toBe(run);
  expect(window.history.pushState).toBeNull();
});

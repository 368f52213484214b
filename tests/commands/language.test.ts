/** @jest-environment jsdom */
/// <reference types="office-js" />
import { excelWithRibbon, press } from './press-button';

test('speaks English and is dark where Excel is', async () => {
  const excel = await excelWithRibbon(undefined, { language: 'en-US', theme: 'dark' });
  const { reader, done, page } = await press(excel, 'checkWorkbook');
  expect(page).toMatchObject({ language: 'en', dark: true, title: 'Checked' });
  expect(page.lines[0]).toBe('6 errors, 29 queries, 16 rounding slips, 11 notes.');
  expect(page.list?.items[0]).toMatchObject({ label: '表3!C5', language: 'zh-CN' });
  expect(reader.dialog.address).toMatch(/\/dialog\.html#en$/);
  reader.choose('close');
  await done;
});

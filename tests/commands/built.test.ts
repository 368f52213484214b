import type { Page } from 'playwright-core';
import { siteForTests } from '../chromium/site-in-browser';
import type { SimulatedExcel } from '../excel-host/simulated-excel';
import { elsewhere, openPane } from '../taskpane/story/excel-pane';
import { WorkbookSeen } from '../taskpane/story/workbook';
import { loadDialog } from './dialog-in-browser';

jest.setTimeout(60_000);

declare const simulatedExcel: SimulatedExcel;

const site = siteForTests();

/** Carries what the ribbon's page and its dialog say to each other, as Office does, until the dialog is closed. */
async function carry(ribbon: Page, dialog: Page): Promise<void> {
  let told = 0;
  let heard = 0;
  for (let isOpen = true; isOpen; ) {
    const said = (await dialog.evaluate('said')) as unknown[];
    for (; told < said.length; told++) {
      await ribbon.evaluate((text) => simulatedExcel.dialogs.at(-1)?.messageParent(text), JSON.stringify(said[told]));
    }
    const state = await ribbon.evaluate(() => {
      const last = simulatedExcel.dialogs.at(-1);
      return { isOpen: last?.isOpen ?? false, received: [...(last?.received ?? [])] };
    });
    for (; heard < state.received.length; heard++) {
      await dialog.evaluate(
        (text) => (window as unknown as { receive(text: string): void }).receive(text),
        state.received[heard] as string,
      );
    }
    isOpen = state.isOpen;
    await dialog.waitForTimeout(20);
  }
  await dialog.close();
}

/** Presses a button; the dialog is there, and `done` when Office was told of the end. */
async function press(ribbon: Page, button: string) {
  const before = await ribbon.evaluate(() => simulatedExcel.dialogs.length);
  const done = ribbon.evaluate((name) => simulatedExcel.ribbon.press(name), button);
  await ribbon.waitForFunction((count) => simulatedExcel.dialogs.length > count, before);
  const address = await ribbon.evaluate(() => simulatedExcel.dialogs.at(-1)?.address as string);
  const dialog = await site.browser.newPage({ viewport: { width: 550, height: 500 } });
  await loadDialog(dialog, address);
  await dialog.waitForFunction('window.said?.length > 0');
  return { dialog, done: Promise.all([done, carry(ribbon, dialog)]) };
}

test('as built: check, look at a finding, recalculate, take back, clear', async () => {
  const sets = { ExcelApi: '1.14', DialogApi: '1.2', AddinCommands: '1.1' };
  const pane = await openPane(site.browser, site.origin, { sets }, {}, 'commands.html');
  const workbook = new WorkbookSeen(pane.page);
  const printed = await workbook.values();

  const check = await press(pane.page, 'checkWorkbook');
  await check.dialog.getByRole('heading', { name: '核对完成' }).waitFor();
  await check.dialog.getByRole('button', { name: '表35!F8' }).click();
  await workbook.selects('表35', 'F8');
  await check.dialog.keyboard.press('Escape');
  await check.done;
  expect(await workbook.marked()).toBeGreaterThan(10);

  const recalculate = await press(pane.page, 'recalculateWorkbook');
  await recalculate.dialog.getByRole('button', { name: '改 16 处' }).click();
  await recalculate.dialog.getByRole('heading', { name: '改了 16 处' }).waitFor();
  expect(await workbook.values()).not.toBe(printed);
  await recalculate.dialog.getByRole('button', { name: '撤销' }).click();
  await recalculate.dialog.getByRole('heading', { name: '撤销了 16 处' }).waitFor();
  expect(await workbook.values()).toBe(printed);
  await recalculate.dialog.getByRole('button', { name: '关闭' }).click();
  await recalculate.done;

  await pane.page.evaluate(() => simulatedExcel.ribbon.press('clearMarks'));
  expect(await workbook.marked()).toBe(0);
  expect(elsewhere(pane, site.origin)).toEqual([]);
  expect(pane.faults).toEqual([]);
  expect(await workbook.missing()).toEqual([]);
  await pane.page.context().close();
});

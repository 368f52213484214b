import { siteForTests } from '../chromium/site-in-browser';
import type { SimulatedExcel } from '../excel-host/simulated-excel';
import { openPane } from '../taskpane/story/excel-pane';

jest.setTimeout(60_000);

declare const simulatedExcel: SimulatedExcel;

const site = siteForTests();

/** The ribbon's page where the engine lacks what all programs here need, as that of Internet Explorer does. */
async function oldRibbon(sets: Record<string, string>) {
  const asked = await openPane(site.browser, site.origin, { sets }, {}, 'support.html');
  await asked.page.addInitScript({ content: 'delete Document.prototype.replaceChildren;' });
  await asked.page.goto(`${site.origin}/commands.html`);
  return asked;
}

test.each(['checkWorkbook', 'recalculateWorkbook', 'clearMarks'])(
  '%s says why it cannot run, and ends',
  async (name) => {
    const { page, faults } = await oldRibbon({ ExcelApi: '1.1', DialogApi: '1.1', AddinCommands: '1.1' });
    const done = page.evaluate((button) => simulatedExcel.ribbon.press(button), name);
    await page.waitForFunction(() => simulatedExcel.dialogs.length > 0);
    const address = await page.evaluate(() => simulatedExcel.dialogs[0]!.address);
    expect(address).toBe(`${site.origin}/support.html#old-engine`);
    await page.evaluate(() => simulatedExcel.dialogs[0]!.close());
    await done;

    await page.goto(address);
    const help = (await page.textContent('body')) ?? '';
    for (const words of ['按钮不能用', `${site.origin}/`, 'gouji check']) expect(help).toContain(words);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test('where no dialog can be shown the press ends all the same', async () => {
  const { page } = await oldRibbon({ ExcelApi: '1.1', AddinCommands: '1.1' });
  const refused = 12011;
  await page.evaluate((code) => {
    const RegisterEvent = (_id: number, _target: string, _handler: unknown, reply: (status: number) => void) =>
      reply(code);
    Object.assign(window.external, { RegisterEvent });
  }, refused);
  // Rejects or stays open where Office is not told of the end.
  await page.evaluate(() => simulatedExcel.ribbon.press('checkWorkbook'));
  expect(await page.evaluate(() => simulatedExcel.dialogs.length)).toBe(0);
  await page.context().close();
});

import { readFileSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { parseAddress } from '../../src/workbook/address';
import { cellAt } from '../../src/workbook/cell-at';
import type { OldVersion } from '../chromium/launch';
import { openSiteInBrowser, type SiteInBrowser } from '../chromium/site-in-browser';
import { openPane } from '../taskpane/story/excel-pane';
import { WorkbookSeen } from '../taskpane/story/workbook';

jest.setTimeout(60_000);

/** Presses what has this name. Playwright's own locators need an engine newer than these. */
const press = (page: Page, name: string): Promise<unknown> =>
  page.waitForFunction((pattern) => {
    const named = [...document.querySelectorAll<HTMLElement>('button:not([disabled]):not([aria-disabled=true])')].find(
      (button) =>
        new RegExp(`^${pattern}$`).test(button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''),
    );
    named?.click();
    return named !== undefined;
  }, name);

/** Waits until the page says, or no longer says, a text. */
const says = (page: Page, text: string, isThere = true): Promise<unknown> =>
  page.waitForFunction(([pattern, wanted]) => new RegExp(pattern).test(document.body.textContent ?? '') === wanted, [
    text,
    isThere,
  ] as const);

async function openPage({ browser, origin }: SiteInBrowser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${origin}/?sample`);
  return page;
}

/** The built site in an old Chromium, as long as a story takes. */
const inChromium = (version: OldVersion, story: (site: SiteInBrowser) => Promise<void>) => async () => {
  const site = await openSiteInBrowser(version);
  await story(site).finally(() => site.close());
};

const story = async (site: SiteInBrowser) => {
  const faults: string[] = [];
  const page = await openPage(site, faults);
  await says(page, '共 64 条');
  const slip = '招生总人数（2021年）报 456 人，应为 454 人';
  await press(page, `[\\s\\S]*${slip}[\\s\\S]*`);
  await page.waitForFunction(() => document.querySelector('[data-row="4"][data-column="2"][aria-selected=true]'));

  await page.evaluate(() => document.querySelector<HTMLElement>('[role=grid][aria-label^=工作表]')?.focus());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.waitForFunction(() => /^编辑/.test(document.activeElement?.getAttribute('aria-label') ?? ''));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('407');
  await page.keyboard.press('Enter');
  await says(page, slip, false);

  await press(page, '一键重算');
  await press(page, '改这 \\d+ 处');
  await says(page, '改了 \\d+ 处。');
  await press(page, '撤销');
  await says(page, '撤销了 \\d+ 处');
  // Typed and not saved: nobody leaves unasked.
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  const download = page.waitForEvent('download');
  await press(page, '保存副本');
  const saved = await readWorkbook(new Uint8Array(readFileSync((await (await download).path()) as string)));
  expect(cellAt(saved, { sheet: '表3', ...parseAddress('C6')! })?.value).toBe(407);

  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.context().setOffline(true);
  await page.goto(`${site.origin}/index.html?sample`);
  await says(page, '共 64 条');
  expect(faults).toEqual([]);
};
test('Chromium 109: found, typed, recalculated, taken back, saved, offline', inChromium('109', story));
test('Chromium 92: the same', inChromium('92', story));

// The older of the two stands for both.
test(
  'Chromium 92: a report in Word, its text among what is found',
  inChromium('92', async (site) => {
    const faults: string[] = [];
    const page = await openPage(site, faults);
    await says(page, '共 64 条');
    await press(page, '关闭文件');
    await page.setInputFiles('input[type=file]', 'assets/samples/report.docx');
    await press(page, '[\\s\\S]*文中 41.20%，应为 41.18%[\\s\\S]*');
    await page.waitForFunction(
      () => document.querySelector('[data-stop^=":text"][aria-current=true]')?.textContent === '✗41.20',
    );
    await press(page, '改正正文…');
    await says(page, '下载修订副本（\\d+ 处）');
    expect(faults).toEqual([]);
  }),
);

test(
  'Chromium 92: the pane in Excel, and the ribbon’s page',
  inChromium('92', async (site) => {
    const sets = { ExcelApi: '1.9', AddinCommands: '1.1' };
    const pane = await openPane(site.browser, site.origin, { sets, language: 'zh-CN' });
    const { page } = pane;
    const workbook = new WorkbookSeen(page);
    await says(page, '共 64 条');
    const printed = await workbook.values();
    await press(page, '一键重算');
    await press(page, '改这 \\d+ 处');
    await says(page, '改了 \\d+ 处。');
    await press(page, '撤销');
    await says(page, '撤销了 \\d+ 处');
    expect(await workbook.values()).toBe(printed);
    await press(page, '标记');
    await says(page, '标记了 \\d+ 格');
    expect(await workbook.marked()).toBeGreaterThan(10);
    expect(pane.faults).toEqual([]);
    await page.context().close();

    const ribbon = await openPane(site.browser, site.origin, { sets, language: 'zh-CN' }, {}, 'commands.html');
    await ribbon.page.evaluate('simulatedExcel.ribbon.press("checkWorkbook")');
    expect(await new WorkbookSeen(ribbon.page).marked()).toBeGreaterThan(10);
    expect(ribbon.faults).toEqual([]);
  }),
);

test('what old engines lack is small, and no page of a new engine loads it', () => {
  for (const program of ['taskpane', 'browser']) {
    expect(statSync(`dist/${program}-old-engines.js`).size).toBeLessThan(30_000);
  }
  const [pane, page] = ['sizes.json', 'browser-sizes.json'].map((name) => readFileSync(`dist/${name}`, 'utf8'));
  expect(`${pane}${page}`).not.toContain('old-engines');
});

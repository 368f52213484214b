import type { Page as BrowserPage } from 'playwright-core';
import type { Page } from '../../src/commands/dialog/page';
import { checkedPage } from '../../src/commands/pages/checked-page';
import { noMarksPage, workingPage } from '../../src/commands/pages/plain-pages';
import { appliedPage, questionPage } from '../../src/commands/pages/recalculate-pages';
import { wordsFor } from '../../src/commands/words/words';
import { barriers } from '../chromium/axe';
import { siteForTests } from '../chromium/site-in-browser';
import { pictured } from '../chromium/still';
import { done, openSample } from '../desk/desk-over-file';
import { loadDialog, sendTo } from './dialog-in-browser';

jest.setTimeout(120_000);

const site = siteForTests();

/** What there is to show of the sample. */
async function deeds() {
  const { desk } = openSample();
  const view = await done(desk.check());
  const marked = await desk.mark();
  const proposal = await done(desk.propose({ formulas: false, toNumbers: false }));
  desk.close();
  return { view, marked, proposal };
}

const ofSample = deeds();

async function pages(language: string, dark: boolean): Promise<Record<string, Page>> {
  const look = { words: wordsFor(language), frame: { language, dark } };
  const { view, marked, proposal } = await ofSample;
  const question = questionPage(look, proposal);
  const items = question.list?.items ?? [];
  return {
    working: workingPage(look, look.words.check.title, 'busy'),
    checked: checkedPage(look, view, marked),
    question,
    long: { ...question, list: { heading: 'x'.repeat(200), items: Array.from({ length: 20 }, () => items).flat() } },
    applied: appliedPage(look, { view, cells: 16, undoable: true }),
    'no-marks': noMarksPage(look),
  };
}

async function openDialog(width: number, height: number): Promise<BrowserPage> {
  const page = await site.browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  await loadDialog(page, `${site.origin}/dialog.html#zh-CN`);
  await page.waitForFunction('window.said?.length === 1');
  return page;
}

test.each([
  { width: 550, height: 500, language: 'zh-CN', dark: false },
  { width: 770, height: 700, language: 'zh-CN', dark: true },
  { width: 300, height: 250, language: 'zh-CN', dark: false },
  { width: 550, height: 500, language: 'en', dark: true },
])('a dialog of $width × $height in $language is whole and accessible', async ({ width, height, language, dark }) => {
  const page = await openDialog(width, height);
  for (const [name, shown] of Object.entries(await pages(language, dark))) {
    await sendTo(page, shown);
    await pictured(page, `dialog-${name}-${width}-${language}-${dark ? 'dark' : 'light'}`);
    expect([name, await barriers(page)]).toEqual([name, []]);
    const last = page.locator('.buttons button').last();
    // The buttons are in view whatever the list.
    if (shown.buttons.length > 0) expect((await last.boundingBox())?.y).toBeLessThan(height - 20);
    expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width]);
  }
  await page.context().close();
});

test('the keyboard reaches everything, Enter means what has the focus, Escape closes', async () => {
  const page = await openDialog(550, 500);
  const { question, checked } = await pages('zh-CN', false);
  await sendTo(page, question);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await sendTo(page, checked);
  await page.keyboard.press('Escape');
  expect(await page.evaluate('said.slice(1).map(({ id }) => id)')).toEqual(['close', 'apply', 'close']);
  await page.context().close();
});

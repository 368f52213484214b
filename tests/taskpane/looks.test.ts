import type { Page } from 'playwright-core';
import { barriers } from '../chromium/axe';
import { siteForTests } from '../chromium/site-in-browser';
import { atRest, pictured } from '../chromium/still';
import { openPane } from './story/excel-pane';

jest.setTimeout(180_000);

const site = siteForTests();

/** What is looked at, one after the other. */
const SCENES: readonly (readonly [name: string, open: (page: Page) => Promise<unknown>])[] = [
  ['checked', async (page) => page.getByRole('article').first().waitFor()],
  ['finding', async (page) => page.getByRole('button', { name: /招生总人数（2021年）报 456 人，应为 454 人/ }).click()],
  [
    'adopted',
    async (page) => {
      await page.getByRole('button', { name: '采用此值：C6 405 → 407' }).click();
      await page.getByRole('button', { name: '撤销', exact: true }).waitFor();
    },
  ],
  [
    'recalculate',
    async (page) => {
      await page.getByRole('button', { name: '一键重算' }).click();
      await page.getByRole('checkbox').nth(4).waitFor();
    },
  ],
  [
    'relations',
    async (page) => {
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '表间关系图' }).click();
      await page.getByRole('heading', { name: '表间关系图' }).waitFor();
    },
  ],
];

const LOOKS: readonly { widths: readonly number[]; theme: 'light' | 'dark'; forcedColors: 'none' | 'active' }[] = [
  { widths: [320, 400, 600], theme: 'light', forcedColors: 'none' },
  { widths: [600, 400, 320], theme: 'dark', forcedColors: 'none' },
  { widths: [400], theme: 'dark', forcedColors: 'active' },
];

test.each(LOOKS)(
  'nothing is cut off or unreadable at $widths pixels, $theme, forced colours $forcedColors',
  async ({ widths, theme, forcedColors }) => {
    const { page } = await openPane(
      site.browser,
      site.origin,
      { theme, sets: { ExcelApi: '1.14' } },
      { viewport: { width: widths[0]!, height: 800 }, colorScheme: theme, forcedColors, deviceScaleFactor: 1.5 },
    );
    for (const [name, open] of SCENES) {
      await open(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await atRest(page);
        await pictured(page, `${name}-${width}-${theme}-${forcedColors}`);
        expect([name, width, await barriers(page)]).toEqual([name, width, []]);
        expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width]);
      }
    }
    await page.context().close();
  },
);

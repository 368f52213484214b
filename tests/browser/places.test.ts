import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parseAddress } from '../../src/workbook/address';
import { faultsIn } from '../chromium/axe';
import { atRest, pictured } from '../chromium/still';
import { patchWorkbook } from '../fixtures/patch-workbook';
import { findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES } from './opened-page';

jest.setTimeout(120_000);

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

/** The sample with words above the numbers of 表3 that no form has: of its header one column is left. */
function withOddHeader(): Uint8Array {
  const words = { B3: '若干', D3: '几成' };
  const edits = Object.entries(words).map(([cell, value]) => ({
    place: { sheet: '表3', ...parseAddress(cell)! },
    content: { value },
  }));
  return patchWorkbook(readFileSync(`${SAMPLES}/typed.xlsx`), { edits }).bytes;
}

const tile = (page: Page, no: number) =>
  page.getByRole('grid', { name: '43 张表一览' }).getByRole('button', { name: new RegExp(`^表${no} `) });

test.each([320, 400])('a table pointed out by keyboard at %i pixels, light and dark', async (width) => {
  const page = await site.open('/', { viewport: { width, height: 820 }, deviceScaleFactor: 1.5 });
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await atRest(page);
      await pictured(page, `${name}-${width}-${colorScheme}`);
      expect([name, colorScheme, await faultsIn(page, 'section[aria-label$=在哪里]')]).toEqual([name, colorScheme, []]);
      expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width]);
    }
  };
  await give(page, { name: '怪表头.xlsx', bytes: withOddHeader() });
  await findingCount(page);

  await tile(page, 1).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const panel = page.getByRole('region', { name: '表3 在哪里' });
  await panel.getByText('没有找到。').waitFor();
  await look('places-missing');

  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await panel.getByText('由您指定').first().waitFor();
  await page.getByText('已按您的指定重新核对；指定存在工作簿里。').first().waitFor();
  await look('places-set');

  await page.getByRole('button', { name: '撤销', exact: true }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('没有找到。').waitFor();
  await page.getByText('由您指定 1 处').waitFor({ state: 'detached' });

  // The map had given way when the first table was chosen.
  await page.getByRole('button', { name: '展开一览' }).click();
  await tile(page, 4).click();
  await page.getByRole('region', { name: '表4 在哪里' }).getByText('认错了？').click();
  await page.getByRole('button', { name: '“表4”整张都不是统计表' }).click();
  await page.getByText('由您指定 1 处').click();
  await page.getByRole('button', { name: '收回：整张“表4”不是统计表' }).scrollIntoViewIfNeeded();
  await look('places-none');
  await site.leave(page);
});

test('what is selected in the grid is the table: of one cell the block around it', async () => {
  const page = await site.open();
  await give(page, { name: '怪表头.xlsx', bytes: withOddHeader() });
  await findingCount(page);
  await page.getByRole('tab', { name: '表3', exact: true }).click();
  await gridOf(page).locator('[data-row="5"][data-column="1"]').click();
  await tile(page, 3).click();
  await page.getByRole('button', { name: '指定 表3!B6 所在的一块' }).click();
  await page.getByRole('region', { name: '表3 在哪里' }).getByText('“表3” A1:E8').first().waitFor();
  await site.leave(page);
});

import type { Page } from 'playwright-core';
import { faultsIn as faults } from './axe';
import { findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES } from './opened-page';

let site: OpenedSite;

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (name.includes(wanted)) return;
  }
  throw new Error(`${wanted}: not reached by Tab`);
}

describe('the browser edition for everybody', () => {
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test('axe is content with the start, the list, and a workbook', async () => {
    const page = await site.open();
    expect(await faults(page)).toEqual([]);
    await give(page, `${SAMPLES}/typed.xlsx`, `${SAMPLES}/pasted.xlsx`);
    await page.getByText('43/43').nth(1).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'pasted.xlsx', exact: true }).click();
    await findingCount(page);
    await page.getByRole('button', { name: '标记', exact: true }).click();
    await page.getByRole('button', { name: '清除标记' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  }, 30_000);

  test('and in the dark', async () => {
    const page = await site.open('/?sample', { colorScheme: 'dark' });
    await findingCount(page);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test('by keyboard alone: open, go to a finding, edit the cell, see it gone', async () => {
    const page = await site.open();
    await tabTo(page, '打开样例');
    await page.keyboard.press('Enter');
    await findingCount(page);
    // From the button that is gone there is a way to the grid.
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    for (let sheet = 0; sheet < 2; sheet++) await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: /^表3 ?，/, selected: true }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('gridcell', { name: '招生总人数' }).waitFor();
    // Two heads of two rows are one cell.
    for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('单元格', { exact: true }).textContent()).toBe('C5');
    await page.getByText('表3!C5：1 条').first().waitFor();
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-side]')?.getAttribute('data-side'))).toBe(
      'results',
    );
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('4');
    await page.keyboard.type('07');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^表3 ?，逻辑 2/ }).waitFor();
    await page.getByText('招生总人数（2021年）报').waitFor({ state: 'detached' });
    // Escape leaves a cell as it was.
    await page.keyboard.press('F2');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=gridcell][aria-selected=true]').textContent()).toBe('47');
    await page.context().close();
  }, 30_000);

  test('on a narrow screen the pane and the sheet are two tabs, and nothing is wider than the screen', async () => {
    const page = await site.open('/?sample', { viewport: { width: 390, height: 844 } });
    await findingCount(page);
    expect(await gridOf(page).isVisible()).toBe(false);
    await page.getByText('招生总人数（2021年）报').first().click();
    await page.getByRole('button', { name: '表格 → 表3!C5' }).click();
    expect(await gridOf(page).isVisible()).toBe(true);
    const place = page.locator('[role=gridcell][aria-selected=true]');
    await place.getByText('456').waitFor();
    expect(await place.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test('nothing was asked of anybody else, and nothing was refused', () => {
    expect(site.complaints).toEqual([]);
  });
});

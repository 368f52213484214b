import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsIn as faults } from '../chromium/axe';
import { cellOf, findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES } from './opened-page';

let site: OpenedSite;

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: string, tag = ''): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const [name, element] = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return [at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '', at?.tagName ?? ''];
    });
    if (name.includes(wanted) && element.includes(tag) && element !== 'BODY') return;
  }
  throw new Error(`${wanted}: not reached by Tab`);
}

/** The file that something done saves. */
async function savedBy(page: Page, doing: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await doing();
  const file = join(site.folder, `${Math.random()}.xlsx`);
  await (await download).saveAs(file);
  return file;
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
    await site.leave(page);
  }, 30_000);

  test('and in the dark', async () => {
    const page = await site.open('/?sample', { colorScheme: 'dark' });
    await findingCount(page);
    expect(await faults(page)).toEqual([]);
    await site.leave(page);
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
    await site.leave(page);
  }, 30_000);

  test('by keyboard alone: find, fix, explain, submit; the auditor answers, the school sees the answer', async () => {
    const page = await site.open('/?sample');
    await findingCount(page);
    // What is to be mended: the first finding, its first suspect.
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: /招生总人数（2021年）报 456/, expanded: true }).waitFor();
    await tabTo(page, '采用此值：C8 2 → 4');
    await page.keyboard.press('Enter');
    await page.getByText('招生总人数（2021年）报 456').waitFor({ state: 'detached' });
    // What is right as it is: explained.
    const chosen = page.locator('[data-finding] > button[aria-expanded=true]');
    // F6 leads to the top of the findings, and the search is near.
    const goTo = async (of: Page, words: string) => {
      await of.keyboard.press('F6');
      if (!(await of.evaluate(() => document.activeElement?.tagName === 'MAIN'))) await of.keyboard.press('F6');
      await tabTo(of, '筛选结果', 'INPUT');
      await of.keyboard.type(words);
      await of.getByText(/^1 条，共 \d+ 条$/).waitFor();
      await of.keyboard.press('F8');
    };
    await goTo(page, '5352');
    expect(await chosen.count()).toBe(1);
    await tabTo(page, '填写审核说明');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '审核说明' }).waitFor();
    await page.keyboard.type('含上年结余');
    await tabTo(page, '保存说明');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /已说明 1/ }).waitFor();
    const kept = await savedBy(page, () => page.keyboard.press('ControlOrMeta+s'));
    // Handed in, with words for what is open.
    await tabTo(page, '上报…');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '为什么照样上报' }).waitFor();
    await tabTo(page, '为什么照样上报', 'TEXTAREA');
    await page.keyboard.type('其余待核');
    await tabTo(page, '保存两个文件');
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    await page.keyboard.press('Enter');
    await page.getByText('审核说明').first().waitFor();
    while (files.length < 2) await page.waitForTimeout(20);
    expect(files).toEqual(['样例-上报.xlsx', '样例-审核说明.html']);

    const auditor = await site.open();
    await give(auditor, kept);
    await findingCount(auditor);
    await goTo(auditor, '5352');
    await tabTo(auditor, '审核答复…');
    await auditor.keyboard.press('Enter');
    await auditor.getByRole('textbox', { name: '审核答复' }).waitFor();
    await auditor.keyboard.type('请附文件');
    await tabTo(auditor, '退回');
    await auditor.keyboard.press('Enter');
    await auditor.getByText('请附文件').first().waitFor();
    const answered = await savedBy(auditor, () => auditor.keyboard.press('ControlOrMeta+s'));

    const school = await site.open();
    await give(school, answered);
    await findingCount(school);
    await goTo(school, '5352');
    await school.getByText('请附文件').first().waitFor();
    await site.leave(page, auditor, school);
  }, 60_000);

  test.each([
    [390, {}],
    [1280, { colorScheme: 'dark' as const }],
    [1440, { forcedColors: 'active' as const }],
  ])(
    'axe is content with the page before submitting, with cells found and with work that was kept, %i wide',
    async (width, look) => {
      const page = await site.open('/?sample', { viewport: { width, height: 844 }, ...look });
      await findingCount(page);
      await page.getByRole('button', { name: '上报…' }).click();
      await page.getByRole('textbox', { name: '为什么照样上报' }).waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (width > 1280) {
        await page.keyboard.press('Escape');
        await page.getByRole('tab', { name: /^表3 ?，/ }).click();
        await gridOf(page).focus();
        await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.press('ControlOrMeta+f');
        await page.keyboard.type('4');
        await page.getByText(/^共 \d+ 个$|^第 \d+ 个/).waitFor();
        await cellOf(page, 5, 2).click();
        await page.keyboard.type('4');
        await page.getByRole('textbox', { name: /^编辑/ }).waitFor();
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(1200);
        const again = await page.context().newPage();
        await page.close();
        await again.goto(site.address);
        await again.getByRole('region', { name: '上次没有保存的改动' }).waitFor();
        expect(await faults(again)).toEqual([]);
        await site.leave(again);
        return;
      }
      await site.leave(page);
    },
    30_000,
  );

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
    await site.leave(page);
  });

  test('nothing was asked of anybody else, and nothing was refused', () => {
    expect(site.complaints).toEqual([]);
  });
});

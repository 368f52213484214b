import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { cellOf, findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES, typeInto } from './opened-page';

let site: OpenedSite;

const at = (page: Page) => page.getByLabel('单元格', { exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Puts the focus into the grid, on a filled cell of 表3, once it is drawn. */
async function standOn(page: Page, row: number, column: number): Promise<void> {
  await page.getByRole('tab', { name: /^表3 ?，/ }).click();
  await cellOf(page, row, column).filter({ hasText: /\S/ }).click();
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const texts = (page: Page, cells: readonly (readonly [number, number])[]) =>
  Promise.all(
    cells.map(async ([row, column]) => (await cellOf(page, row, column).textContent())?.replace(/^[✗?≈·]/, '')),
  );

describe('the keyboard in the grid', () => {
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    page = await site.open('/?sample', { permissions: ['clipboard-read', 'clipboard-write'] });
    await findingCount(page);
  }, 60_000);
  afterAll(() => site.close());

  test('an input method starts over the cell; its Enter chooses a word, the next one ends typing', async () => {
    await standOn(page, 5, 1);
    const [before] = await texts(page, [[5, 1]]);
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('n');
    await compose('nian');
    const editor = page.getByRole('textbox', { name: '编辑 B6' });
    expect(await editor.inputValue()).toBe('nian');
    // As Chromium tells of the Enter that an input method takes.
    await editor.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true });
    expect(await editor.inputValue()).toBe('nian');
    await input.send('Input.insertText', { text: '年' });
    expect(await editor.inputValue()).toBe('年');
    await page.keyboard.press('Enter');
    await cellOf(page, 5, 1).getByText('年', { exact: true }).waitFor();
    expect(await at(page).textContent()).toBe('B7');
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 1).getByText(before!, { exact: true }).waitFor();
    // A word that was not chosen leaves the cell as it was.
    await compose('x');
    await compose('');
    await editor.waitFor({ state: 'detached' });
    await input.detach();
  });

  test('arrows leave a cell that is typed over, and move within one that is edited', async () => {
    await standOn(page, 5, 1);
    const places = [1, 2].map((column) => [5, column] as const);
    const before = await texts(page, places);
    for (const [digits, key] of [
      ['23', 'ArrowRight'],
      ['17', 'ArrowDown'],
    ] as const) {
      await page.keyboard.type(digits);
      await page.keyboard.press(key);
    }
    expect(await at(page).textContent()).toBe('C7');
    await page.waitForFunction(
      ([left, right]) => left!.textContent!.endsWith('23') && right!.textContent!.endsWith('17'),
      await Promise.all(places.map(async ([row, column]) => (await cellOf(page, row, column).elementHandle())!)),
    );
    for (const _ of places) await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 1).getByText(before[0]!, { exact: true }).waitFor();
    expect(await texts(page, places)).toEqual(before);
    await standOn(page, 5, 1);
    for (const key of ['F2', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.keyboard.type('7');
    expect(await page.getByRole('textbox', { name: '编辑 B6' }).inputValue()).toBe(before[0]!.replace(/(..)$/, '7$1'));
    await page.keyboard.press('Escape');
  });

  test('a range is selected by keys, by click and by dragging, copied, and cleared as one step', async () => {
    await standOn(page, 5, 1);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await at(page).textContent()).toBe('B6:C7');
    expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
    await page.keyboard.press('ControlOrMeta+c');
    const shown = await texts(page, [
      [5, 1],
      [5, 2],
      [6, 1],
      [6, 2],
    ]);
    expect((await copied(page)).split(/\t|\r\n/)).toEqual(shown);
    await cellOf(page, 7, 3).click({ modifiers: ['Shift'] });
    expect(await at(page).textContent()).toBe('B6:D8');
    await cellOf(page, 5, 2).hover();
    await page.mouse.down();
    await cellOf(page, 6, 3).hover();
    await page.mouse.up();
    expect(await at(page).textContent()).toBe('C6:D7');
    const before = await texts(page, [
      [5, 2],
      [6, 3],
    ]);
    await page.keyboard.press('Delete');
    await cellOf(page, 5, 2).filter({ hasText: /^$/ }).waitFor();
    await cellOf(page, 6, 3).filter({ hasText: /^$/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before[0]!, { exact: true }).waitFor();
    expect(
      await texts(page, [
        [5, 2],
        [6, 3],
      ]),
    ).toEqual(before);
    await page.keyboard.press('ControlOrMeta+y');
    await cellOf(page, 5, 2).filter({ hasText: /^$/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before[0]!, { exact: true }).waitFor();
  });

  test('a block from Excel is pasted as one step, or not at all with the cells that stand in the way', async () => {
    await standOn(page, 5, 2);
    const before = await texts(page, [
      [5, 2],
      [6, 3],
    ]);
    await page.evaluate(() => navigator.clipboard.writeText('407\t"甲\n乙"\r\n1,234\t12.5%\r\n'));
    await page.keyboard.press('ControlOrMeta+v');
    await cellOf(page, 5, 2).getByText('407', { exact: true }).waitFor();
    expect(await at(page).textContent()).toBe('C6:D7');
    expect(
      await texts(page, [
        [5, 3],
        [6, 2],
        [6, 3],
      ]),
    ).toEqual(['甲\n乙', '1,234', '12.50%']);
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before[0]!, { exact: true }).waitFor();
    // A merged area keeps its one cell: what would lie under it is named, and nothing is written.
    await page.keyboard.press('ControlOrMeta+Home');
    await page.evaluate(() => navigator.clipboard.writeText('甲\t乙'));
    await page.keyboard.press('ControlOrMeta+v');
    await page.getByRole('alert').getByText('表3!B1 不能写入，因此整块都没有写入').waitFor();
    expect(await cellOf(page, 0, 0).textContent()).not.toContain('甲');
    await page.getByRole('alert').getByRole('button', { name: '关闭' }).click();
    // One value fills what is selected.
    await cellOf(page, 5, 2).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.evaluate(() => navigator.clipboard.writeText('8'));
    await page.keyboard.press('ControlOrMeta+v');
    await cellOf(page, 6, 2).getByText('8', { exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before[0]!, { exact: true }).waitFor();
  });

  test('Ctrl+F finds in the sheet, Escape goes back to the cell; F8 to the next finding, the focus stays', async () => {
    await standOn(page, 5, 2);
    await page.keyboard.press('ControlOrMeta+f');
    const field = page.getByRole('textbox', { name: '在这张工作表里查找' });
    await field.fill('４５６');
    await page.getByRole('status').getByText('共 1 个').waitFor();
    await page.keyboard.press('Enter');
    expect(await at(page).textContent()).toBe('C5');
    await page.getByRole('status').getByText('第 1 个，共 1 个').waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('工作表 表3');

    const chosen = () => page.locator('[data-finding] > button[aria-expanded=true]').textContent();
    const heard: (string | null)[] = [];
    for (const keys of ['F8', 'F8', 'Shift+F8']) {
      await page.keyboard.press(keys);
      heard.push(await chosen());
      expect(await focused(page)).toMatch(/^工作表 /);
    }
    expect(heard[2]).toBe(heard[0]);
    expect(heard[1]).not.toBe(heard[0]);
  });

  test('a step is taken back and made again by keys with the focus on a button, and not in a field', async () => {
    await standOn(page, 5, 2);
    const before = await cellOf(page, 5, 2).textContent();
    await typeInto(page, '409');
    await cellOf(page, 5, 2).getByText('409', { exact: true }).waitFor();
    await page.getByRole('button', { name: '检查', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before!, { exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+y');
    await cellOf(page, 5, 2).getByText('409', { exact: true }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await cellOf(page, 5, 2).textContent()).toContain('409');
    await gridOf(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await cellOf(page, 5, 2).getByText(before!, { exact: true }).waitFor();
  });

  test('after adopting the focus is on what stands there now', async () => {
    await page.keyboard.press('F6');
    const slip = page.getByRole('button', { name: /招生总人数（2021年）报 456/ });
    await slip.focus();
    if ((await slip.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^采用此值：C6 405/ })
      .first()
      .press('Enter');
    await slip.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('[data-finding]') !== null);
    await page.keyboard.press('F6');
    await page.keyboard.press('ControlOrMeta+z');
    await slip.waitFor();
  });

  test('nothing that takes the focus is under a heading that stays on top', async () => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.getByRole('searchbox').focus();
    const covered: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 45; presses++) {
        await page.keyboard.press(key);
        const name = await page.evaluate(() => {
          const element = document.activeElement;
          const main = element?.closest('main');
          if (!(element instanceof HTMLElement) || main == null || element === main) return '';
          const { left, top, width, height } = element.getBoundingClientRect();
          const seen = [1, height - 1].some((down) => {
            const found = document.elementFromPoint(left + Math.min(8, width / 2), top + down);
            return found !== null && (element.contains(found) || found.contains(element));
          });
          return seen ? '' : `${element.textContent} at ${top}`;
        });
        if (name !== '') covered.push(name);
      }
    }
    expect(covered).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('Ctrl+S saves a copy, what is being typed with it', async () => {
    await standOn(page, 5, 2);
    await page.keyboard.type('407');
    const download = page.waitForEvent('download');
    await page.keyboard.press('ControlOrMeta+s');
    expect((await download).suggestedFilename()).toBe('样例-勾稽.xlsx');
    await cellOf(page, 5, 2).getByText('407', { exact: true }).waitFor();
    await page.getByRole('banner').getByText('有未保存的改动').waitFor({ state: 'detached' });
    // What was said follows the language, and goes once the copy lacks something.
    const said = page.getByRole('status').getByText('样例-勾稽.xlsx');
    await said.getByText('已交给浏览器下载：').waitFor();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await said.getByText('Handed to the browser for download: ').waitFor();
    await cellOf(page, 5, 2).click();
    await page.keyboard.type('405');
    await page.keyboard.press('Enter');
    await said.waitFor({ state: 'detached' });
    await site.leave(page);
  });
});

describe('work that was not saved', () => {
  const enter = async (context: BrowserContext, path = '/') => {
    const page = await context.newPage();
    await page.goto(site.address + path);
    return page;
  };

  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test('a page that goes away leaves it; it is offered, opened, told from another file, saved and gone', async () => {
    const first = await site.open();
    const context = first.context();
    await give(first, join(SAMPLES, 'typed.xlsx'));
    await findingCount(first);
    await standOn(first, 5, 2);
    await typeInto(first, '407');
    // While the page is open its work is nobody else's.
    await first.waitForTimeout(1200);
    const other = await enter(context);
    await other.getByRole('banner').waitFor();
    await other.waitForTimeout(200);
    expect(await other.getByRole('region', { name: '上次没有保存的改动' }).count()).toBe(0);
    await other.close();
    await first.close();

    const again = await enter(context);
    const kept = again.getByRole('region', { name: '上次没有保存的改动' });
    await kept.getByText('typed.xlsx').waitFor();
    await kept.getByText('1 次改动').waitFor();
    // Another file of that name, and the same one.
    await give(again, { name: 'typed.xlsx', bytes: new Uint8Array(await pasted()) });
    await again.getByText('文件在那以后又变过').waitFor();
    await again.getByRole('button', { name: '关闭文件' }).click();
    await give(again, join(SAMPLES, 'typed.xlsx'));
    await again.getByText('这个文件上次有 1 次改动没有保存').waitFor();
    expect(await again.getByText('文件在那以后又变过').count()).toBe(0);
    await again.getByRole('button', { name: '打开 typed.xlsx 没有保存的改动' }).click();
    await again.getByText('没有保存的那一份').waitFor();
    await findingCount(again);
    await again.getByRole('tab', { name: /^表3 ?，/ }).click();
    await cellOf(again, 5, 2).getByText('407', { exact: true }).waitFor();
    await again.getByRole('banner').getByText('有未保存的改动').waitFor();
    const download = again.waitForEvent('download');
    await gridOf(again).focus();
    await again.keyboard.press('ControlOrMeta+s');
    await download;
    await again.getByText('已交给浏览器下载').first().waitFor();
    expect(await again.getByText('没有保存的那一份').count()).toBe(0);
    await again.close();
    const last = await enter(context);
    await last.getByRole('banner').waitFor();
    await last.waitForTimeout(200);
    expect(await last.getByRole('region', { name: '上次没有保存的改动' }).count()).toBe(0);
    await site.leave(last);
  });

  test('a browser that keeps nothing is none the worse for it', async () => {
    const bare = await site.open();
    await bare.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await bare.goto(`${site.address}/?sample`);
    await findingCount(bare);
    await standOn(bare, 5, 2);
    await typeInto(bare, '407');
    await cellOf(bare, 5, 2).getByText('407', { exact: true }).waitFor();
    await bare.waitForTimeout(1000);
    await bare.getByText('招生总人数（2021年）报 456').waitFor({ state: 'detached' });
    await site.leave(bare);
  });

  test('nothing was asked of anybody else, and nothing was refused', () => {
    expect(site.complaints).toEqual([]);
  });
});

const pasted = async () => (await import('node:fs/promises')).readFile(join(SAMPLES, 'pasted.xlsx'));

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readReport } from '../../src/hosts/docx/read-report';
import { faultsIn } from '../chromium/axe';
import { wordFile } from '../fixtures/word/word-file';
import { p } from '../fixtures/word/word-xml';
import { compoundOf } from '../hosts/file/compound-of';
import { findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES } from './opened-page';

let site: OpenedSite;

const REPORT = `${SAMPLES}/report.docx`;

/** The report at the left. */
const reportOf = (page: Page) => page.locator('[data-report]');
const stopOf = (page: Page, at: string) => page.locator(`[data-stop="${at}"]`);
const strip = (page: Page) => page.getByRole('region', { name: '这个数跟谁勾稽' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '');
const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const around = element.closest('[data-report]')!.getBoundingClientRect();
    return top >= around.top && bottom <= around.bottom;
  });

async function opened(path = '/', options = {}): Promise<Page> {
  const page = await site.open(path, options);
  await give(page, REPORT);
  await findingCount(page);
  return page;
}

beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

describe('a report in Word in the page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await opened('/', { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  }, 30_000);
  afterAll(() => site.leave(page));

  test('its text and tables stand at the left in their order, tables with captions and merges', async () => {
    const { blocks } = readReport(readFileSync(REPORT));
    const drawn = await reportOf(page)
      .locator('> *')
      .evaluateAll((elements) => elements.map(({ tagName }) => tagName[0]));
    expect(drawn).toEqual(blocks.map(({ kind }) => ({ heading: 'H', paragraph: 'P', table: 'T' })[kind]));
    const third = reportOf(page).getByRole('table', { name: /^表3/ });
    expect(await third.locator('tr').nth(1).locator('td').nth(1).getAttribute('colspan')).toBe('2');
  });

  test('a finding of a table is named as printed, and goes to its cell', async () => {
    await page.getByRole('button', { name: /456 人，应为 454 人/ }).click();
    expect(
      await page
        .getByRole('button', { name: /^选中 第4行第3列（“人数 2021”列）（456）/ })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await stopOf(page, '表3:4:2').getAttribute('aria-current')).toBe('true');
    expect(await isInView(page, '[data-stop="表3:4:2"]')).toBe(true);
    // What the text says of the same figure.
    await strip(page).getByRole('button', { name: /41.20/ }).click();
    await page.locator('[data-stop^=":text"][aria-current=true]').waitFor();
    await strip(page)
      .getByText(/逻辑 文中 41.20%，应为 41.18%/)
      .waitFor();
  });

  test('the text has a group of its own, whose findings count with the others', async () => {
    const group = page.getByRole('region', { name: '正文与表' });
    const items = group.getByRole('article');
    // As many as there are numbers in the text with a sign of disagreement; some are compared twice.
    const marked = await reportOf(page)
      .locator('[data-stop^=":text"]')
      .getByText(/^[✗?≈]$/)
      .count();
    expect(marked).toBeGreaterThan(20);
    expect(await items.count()).toBeGreaterThanOrEqual(marked);
    await items.filter({ hasText: '41.20%' }).getByRole('button').first().click();
    await page.getByRole('button', { name: '改正正文…' }).waitFor();
    await page.getByRole('button', { name: /^≈?尾差 \d+$/ }).click();
    const shown = Number(/\d+/.exec((await page.getByText(/^\d+ 条，共 \d+ 条$/).textContent())!));
    const chip = Number(/\d+/.exec((await page.getByRole('button', { name: /尾差/, pressed: true }).textContent())!));
    expect(shown).toBe(chip);
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  test('what was not compared is listed, and has a sign in the text; what agrees says with what', async () => {
    const summary = page.getByText(/^– 正文未核对的数（\d+）$/);
    await summary.click();
    const listed = Number(/\d+/.exec((await summary.textContent())!));
    expect(
      await reportOf(page)
        .getByRole('button', { name: /，未核对$/ })
        .count(),
    ).toBe(listed);
    expect(await reportOf(page).getByRole('button', { name: '300人，未核对' }).textContent()).toBe('–300人');
    await reportOf(page).getByRole('button', { name: '323，相符' }).first().click();
    await strip(page)
      .getByText(/^✓ 相符 文中 323人，与 表3/)
      .waitFor();
    await strip(page)
      .getByRole('button', { name: /^表3 第4行第2列（“人数 2020”列） ?323$/ })
      .click();
    expect(await reportOf(page).locator('[data-at="表3:4:1"]').getAttribute('class')).toMatch(/currentCell/);
  });

  test('what cannot be done is not offered; the tables become a workbook that opens here', async () => {
    for (const name of ['一键重算', '标记', '核对报告', '上报…', '采用']) {
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    await page.getByText(/^Word 年报只核对，不往里写/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '提取成工作簿' }).click();
    expect((await download).suggestedFilename()).toBe('report.xlsx');
    await page.getByRole('button', { name: '在这里打开' }).click();
    await gridOf(page).waitFor();
    expect(await findingCount(page)).toBeGreaterThan(60);
    await page.getByRole('button', { name: /^文件列表/ }).click();
    await page.getByRole('button', { name: 'report.docx', exact: true }).click();
    await reportOf(page).waitFor();
  });

  test('corrected sentences are previewed, copied, and written as tracked changes', async () => {
    await page.getByRole('button', { name: '改正正文…' }).click();
    const items = page.getByRole('checkbox');
    const all = await items.count();
    await page.getByRole('button', { name: '复制改为 41.18 的这一句' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/增长率为?41\.18%|41\.18%/);
    for (let at = 1; at < all; at++) await items.nth(at).uncheck();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载修订副本（1 处）' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('report-勾稽.docx');
    const bytes = readFileSync(await file.path());
    const textOf = (changes: 'accepted' | 'rejected') =>
      readReport(bytes, { changes }).blocks.map((block) => ('text' in block ? block.text : block.sheet));
    const before = readReport(readFileSync(REPORT)).blocks.map((block) => ('text' in block ? block.text : block.sheet));
    expect(textOf('rejected')).toEqual(before);
    expect(textOf('accepted')).toEqual(before.map((text) => text.replace('41.20%', '41.18%')));
    await items.first().uncheck();
    await page.getByRole('button', { name: '下载修订副本（0 处）' }).click();
    await page.getByText('请先勾选要改的。').waitFor();
    await page.getByRole('button', { name: '返回正文' }).click();
    await reportOf(page).waitFor();
  });
});

test('by keyboard alone: sides, numbers one after the other, findings by F8 through to the text', async () => {
  const page = await opened();
  // The numbers of the text can be gone to once they are drawn, which is after the findings on a busy machine.
  await page.locator('[data-stop^=":text:"]').first().waitFor();
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-report'))).toBe(true);
  await page.keyboard.press('ArrowRight');
  const first = await focused(page);
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  expect([first, second].map((at) => at.startsWith(':text:'))).toEqual([true, true]);
  expect(second).not.toBe(first);
  await strip(page).waitFor();
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe(first);
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  // Behind the tables' findings stand those of the text; what was not compared comes last.
  await page.locator('[data-stop^=":text"][aria-current=true]').waitFor();
  expect(await page.locator('article:focus-within').count()).toBe(1);
  await site.leave(page);
}, 30_000);

test('axe is content, in the dark, in English on a narrow screen, and with the corrections', async () => {
  const page = await opened('/', { colorScheme: 'dark' });
  await page.keyboard.press('F8');
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByText(/^A report in Word is checked, never written into/).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Correct the text…' }).click();
  await page.getByRole('checkbox').first().waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the text' }).click();
  expect(site.complaints).toEqual([]);
  await site.leave(page);
}, 30_000);

test('files that are no such report are refused as the command does; others are listed beside it', async () => {
  const page = await site.open();
  const bytes = readFileSync(REPORT);
  const nothing = new Uint8Array(4096);
  const locked = compoundOf({ EncryptedPackage: nothing, EncryptionInfo: nothing });
  await give(
    page,
    { name: '年报.docx', bytes },
    { name: '坏的.docx', bytes: bytes.subarray(0, bytes.length >> 1) },
    { name: '表.docx', bytes: readFileSync(`${SAMPLES}/typed.xlsx`) },
    { name: '旧.doc', bytes: Buffer.from('{\\rtf1 年报}') },
    { name: '密.docx', bytes: locked },
  );
  await page.getByText('43/43').waitFor();
  await page
    .getByText(/文档已损坏或不完整/)
    .first()
    .waitFor();
  await page.getByText(/这是 Excel 工作簿，只是取了 Word 文档的名字/).waitFor();
  await page.getByText(/这是旧格式的 Word 文档/).waitFor();
  await page.getByText(/文档设有打开密码/).waitFor();
  await site.leave(page);
}, 30_000);

test('reading a long report can be given up', async () => {
  const page = await site.open();
  const paragraph = p('学校占地270亩，在校生1333人，专任教师137人，其中一体化教师16人，占比11.68%。'.repeat(4));
  await give(page, { name: '很长的.docx', bytes: wordFile(paragraph.repeat(60_000)) });
  await page.getByText('正在打开 很长的.docx…').waitFor();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('heading', { name: /43 张统计表/ }).waitFor();
  await give(page, REPORT);
  await findingCount(page);
  await site.leave(page);
}, 30_000);

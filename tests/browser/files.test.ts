import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { compoundOf } from '../hosts/file/compound-of';
import { ODD, TOLD } from '../hosts/file/odd/kinds';
import { oddBook } from '../hosts/file/odd/odd-book';
import { workbookOf } from '../hosts/file/package-of';
import { cellOf, findingCount, give, gridOf, type OpenedSite, openSite, SAMPLES } from './opened-page';

let site: OpenedSite;
const sample = (name: string) => join(SAMPLES, `${name}.xlsx`);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCX = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${RELS}"><Relationship Id="a" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
  ),
  'word/document.xml': strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
  ),
});
const ENCRYPTED = compoundOf({ EncryptionInfo: new Uint8Array(600), EncryptedPackage: new Uint8Array(600) });

/** A roll of 100,000 students, by ten columns. */
function roll(): Uint8Array {
  const row = (at: number) =>
    `<row r="${at}">${[...'ABCDEFGHIJ'].map((letter, n) => `<c r="${letter}${at}"><v>${at * 10 + n}</v></c>`).join('')}</row>`;
  return workbookOf({ data: Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('') });
}

const LARGE = roll();

describe('files given to the browser edition', () => {
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test.each([
    ['a Word document', 'word.xlsx', DOCX, '不是 Excel 工作簿'],
    ['an encrypted workbook', 'locked.xlsx', ENCRYPTED, '密码'],
    ['an empty file', 'empty.xlsx', new Uint8Array(0), '“empty.xlsx”没有打开'],
  ])('%s is refused in words, and the next file opens', async (_, name, bytes, words) => {
    const page = await site.open();
    await give(page, { name, bytes });
    await page.getByRole('alert').getByText(words).waitFor();
    await give(page, sample('typed'));
    expect(await findingCount(page)).toBeGreaterThan(0);
    expect(await page.getByText('没有打开').count()).toBe(0);
    await site.leave(page);
  });

  test('an old .xls is checked, and written to in no way', async () => {
    const bytes: Uint8Array = write(read(readFileSync(sample('typed'))), { bookType: 'biff8', type: 'buffer' });
    const page = await site.open();
    await give(page, { name: '年报.xls', bytes });
    expect(await findingCount(page)).toBeGreaterThan(0);
    await page.getByRole('banner').getByText('只读').waitFor();
    expect(await gridOf(page).getAttribute('aria-readonly')).toBe('true');
    for (const name of ['标记', '核对报告']) {
      expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
    }
    await site.leave(page);
  });

  test('a file that was changed on disk since it was opened is not saved over in silence', async () => {
    const page = await site.open();
    const file = join(site.folder, '改动.xlsx');
    copyFileSync(sample('typed'), file);
    await give(page, file);
    await findingCount(page);
    const save = () =>
      Promise.all([
        page.waitForEvent('download'),
        page.getByRole('banner').getByRole('button', { name: '保存副本' }).click(),
      ]);
    await save();
    await page.getByRole('status').getByText('已交给浏览器下载：改动-勾稽.xlsx', { exact: true }).waitFor();
    appendFileSync(file, 'more');
    await save();
    await page.getByRole('alert').getByText('原文件在打开以后改过').waitFor();
    expect(readFileSync(file)).toHaveLength(readFileSync(sample('typed')).length + 4);
    await site.leave(page);
  });

  test('odd workbooks are read, and what is odd is told; others are refused in words', async () => {
    const page = await site.open();
    const close = () => page.getByRole('button', { name: '关闭文件' }).click();
    for (const [kind, words] of TOLD) {
      await give(page, { name: '奇.xlsx', bytes: oddBook(ODD[kind]) });
      await page.getByText(words).waitFor();
      await close();
    }
    for (const kind of [
      'no styles at all',
      'strict namespaces',
      'a date "2024-01-02"',
      'xl/workbook.xml in UTF-16 BE without a mark',
    ]) {
      await give(page, { name: '奇.xlsx', bytes: oddBook(ODD[kind]) });
      expect(await findingCount(page)).toBeGreaterThan(0);
      await close();
    }
    const broken = Uint8Array.from(compoundOf({ Workbook: new Uint8Array(600).fill(9) }));
    await give(page, { name: '坏.et', bytes: broken });
    await page.getByRole('alert').getByText('.xls（或 .et）文件已损坏').waitFor();
    await site.leave(page);
  });

  test('dropped files are taken', async () => {
    const page = await site.open();
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], '说明.xlsx'));
      return transfer;
    }, 'no workbook');
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: files });
    await page.getByText('松开鼠标，打开文件').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.getByText('“说明.xlsx”没有打开').waitFor();
    await site.leave(page);
  });

  test('three files are listed with counts, and opened on click', async () => {
    const page = await site.open();
    await give(page, sample('typed'), sample('pasted'), sample('formulas'));
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    for (const name of ['typed', 'pasted', 'formulas']) {
      await row(`${name}.xlsx`).getByText('43/43').waitFor();
      expect(await row(`${name}.xlsx`).getByRole('cell').nth(0).textContent()).toBe('6');
    }
    await page.getByRole('button', { name: 'pasted.xlsx', exact: true }).click();
    expect(await findingCount(page)).toBe(106);
    await page.getByRole('button', { name: '文件列表（3）' }).click();
    await row('pasted.xlsx').getByText('已打开').waitFor();
    await page.getByRole('button', { name: '从列表中去掉 typed.xlsx' }).click();
    expect(await page.getByRole('row').count()).toBe(3);
    await site.leave(page);
  });

  test('100,000 rows: the page answers all the while, and holds but a window of them', async () => {
    const page = await site.open();
    // From the disk: bytes given by hand are put together in the page, and keep it away themselves.
    const file = join(site.folder, 'roll.xlsx');
    writeFileSync(file, LARGE);
    await page.evaluate(() => {
      const start = performance.now();
      const pauses = { longest: 0, start, last: start };
      Object.assign(window, { pauses });
      setInterval(() => {
        const now = performance.now();
        pauses.longest = Math.max(pauses.longest, now - pauses.last);
        pauses.last = now;
      }, 10);
    });
    await give(page, file);
    await page.getByText('没有认出表1–表43 中的任何一张').waitFor({ timeout: 30_000 });
    const { longest, last, start } = await page.evaluate(
      () => (window as unknown as { pauses: { longest: number; last: number; start: number } }).pauses,
    );
    // Reading it takes nearly all of that time, on any machine: it was not read here.
    expect(longest).toBeLessThan((last - start) / 2);
    await gridOf(page).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await cellOf(page, 99_999, 9).and(page.locator('[aria-selected=true]')).getByText('1000009').waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1000);
    expect(await gridOf(page).getAttribute('aria-rowcount')).toBe('100013');
    // What is open is let go of: its worker ends.
    const ended = page.workers().length;
    await page.getByRole('button', { name: '关闭文件' }).click();
    await page.getByRole('button', { name: '打开样例' }).waitFor();
    // If it does not, the test does not end either.
    while (page.workers().length >= ended) await page.waitForTimeout(20);
    await site.leave(page);
  }, 60_000);

  test('where a part of the page cannot be fetched that is said, and a second try is made', async () => {
    // A service worker would have it.
    const page = await site.open('/', { serviceWorkers: 'block' }, '**/browser-book-page.js*');
    await give(page, sample('typed'));
    await page.getByRole('alert').getByText('程序的一部分没有载入').waitFor();
    await page.context().unroute('**/browser-book-page.js*');
    await give(page, sample('typed'));
    expect(await findingCount(page)).toBe(64);
    // The browser says so as well.
    site.complaints.splice(
      0,
      site.complaints.length,
      ...site.complaints.filter((text) => !text.includes('ERR_FAILED')),
    );
    await site.leave(page);
  });

  test('opening can be cancelled', async () => {
    const page = await site.open();
    await give(page, { name: 'roll.xlsx', bytes: LARGE });
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '打开样例' }).click();
    expect(await findingCount(page)).toBe(64);
    await site.leave(page);
  }, 30_000);

  test('nothing was asked of anybody else, and nothing was refused', () => {
    expect(site.complaints).toEqual([]);
  });
});

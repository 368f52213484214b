import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { findingCount, type OpenedSite, openSite } from './opened-page';

let site: OpenedSite;

/** Waits until the service worker keeps the page, and answers for it. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

describe('the browser edition without a network', () => {
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test('once seen it opens and checks offline', async () => {
    // A context of its own, as the network is taken from it.
    const page = await site.open('/', { serviceWorkers: 'allow' });
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: '打开样例' }).click();
    expect(await findingCount(page)).toBe(64);
    await page.goto(`${site.address}/index.html?sample`);
    expect(await findingCount(page)).toBe(64);
    await page.context().close();
  });

  test('what is kept is the page alone: the pane of Excel is left to the network', async () => {
    // A context of its own, as the network is taken from it.
    const page = await site.open('/', { serviceWorkers: 'allow' });
    await kept(page);
    const files = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await (await caches.open(names[0]!)).keys();
      return { caches: names.length, files: requests.map(({ url }) => new URL(url).pathname.slice(1)) };
    });
    expect(files.caches).toBe(1);
    expect(files.files).toEqual(
      expect.arrayContaining(['index.html', 'index.js', 'browser-book.js', 'browser-sample.xlsx']),
    );
    expect(files.files.filter((file) => !/^(index\.|browser-)/.test(file))).toEqual([]);
    await page.context().close();
  });

  test('nothing was asked of anybody else', () => {
    const others = site.complaints.filter((complaint) => complaint.startsWith('request'));
    expect(others).toEqual([]);
  });
});

describe('a newer build', () => {
  test('waits, is offered, and is taken whole', async () => {
    const { serve } = require('../../assets/site/serve.cjs') as {
      serve: (folder: string, port: number) => Promise<{ server: Server; address: string }>;
    };
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    for (const name of ['index', 'browser-']) {
      cpSync(resolve('dist'), folder, {
        recursive: true,
        filter: (file) => file === resolve('dist') || file.startsWith(resolve('dist', name)),
      });
    }
    const opened = await openSite();
    const { server, address } = await serve(folder, 0);
    try {
      const page = await (await opened.browser.newContext({ locale: 'zh-CN' })).newPage();
      await page.goto(address);
      await kept(page);
      const script = join(folder, 'browser-offline.js');
      writeFileSync(script, readFileSync(script, 'utf8').replace(/BUILD = '/, '$&next-'));
      await page.reload();
      // Asked for beforehand: the page may be there again before the click returns.
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: '现在更新' }).click();
      await loaded;
      await kept(page);
      const names = await page.evaluate(() => caches.keys());
      expect(names.filter((name) => name.includes('next-'))).toEqual(names);
    } finally {
      await opened.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

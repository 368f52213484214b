import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openSiteInBrowser } from '../chromium/site-in-browser';

/** The built site in a browser, and what went wrong in it. */
export interface OpenedSite {
  readonly address: string;
  readonly browser: Browser;
  /** A page with nothing kept from others, to be left when done; what is withheld cannot be fetched. */
  open(path?: string, options?: BrowserContextOptions, withheld?: string): Promise<Page>;
  /** Closes pages, and forgets what the site kept for them. */
  leave(...pages: readonly Page[]): Promise<void>;
  /** Requests to elsewhere, errors and refusals of the content policy since the site was opened. */
  readonly complaints: string[];
  /** For files, while the site is open. */
  readonly folder: string;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** What the site keeps, but for its own programs: to compile those anew is half of what it takes to open a page. */
const KEPT = 'cookies,file_systems,indexeddb,local_storage';

export async function openSite(): Promise<OpenedSite> {
  const { origin: address, browser, close } = await openSiteInBrowser();
  const complaints: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
  let shared: BrowserContext | undefined;

  async function contextWith(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: VIEWPORT, ...options });
    // Of all that belongs to the context, its workers among them.
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`) && !/^(blob|data):/.test(url)) complaints.push(`request ${url}`);
    });
    // Sooner than the test's own limit, so that it says which step did not come.
    context.setDefaultTimeout(10_000);
    return context;
  }

  /** The shared context for a page that differs by its look alone, while no other is open there. */
  async function pageWith(options: BrowserContextOptions, withheld: string | undefined): Promise<Page> {
    const { viewport = VIEWPORT, colorScheme = null, forcedColors = null, ...others } = options;
    const isShared = withheld === undefined && Object.keys(others).length === 0 && !shared?.pages().length;
    if (!isShared) {
      const context = await contextWith(options);
      if (withheld !== undefined) await context.route(withheld, (route) => route.abort());
      return context.newPage();
    }
    const context = shared ?? (await contextWith({}));
    shared = context;
    // Who takes the network away closes it all; others get another.
    context.once('close', () => {
      shared = undefined;
    });
    const page = await context.newPage();
    if (viewport !== null) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, forcedColors });
    return page;
  }

  return {
    address,
    browser,
    complaints,
    folder,
    async open(path = '/', options = {}, withheld) {
      const page = await pageWith(options, withheld);
      page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console ${message.text()}`);
      });
      await page.goto(address + path);
      await page.getByRole('banner').waitFor();
      return page;
    },
    async leave(...pages) {
      for (const page of pages) {
        const context = page.context();
        if (context !== shared) {
          await context.close();
          continue;
        }
        // Left first, or it might keep something once more.
        await page.goto('about:blank');
        const storage = await context.newCDPSession(page);
        await storage.send('Storage.clearDataForOrigin', { origin: address, storageTypes: KEPT });
        await page.close();
      }
    },
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const SAMPLES = resolve('assets/samples');

/** Gives files to the page as the dialog would. */
export async function give(page: Page, ...files: (string | { name: string; bytes: Uint8Array })[]): Promise<void> {
  const given = files.map((file) =>
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) },
  );
  // A list of two kinds is not accepted.
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(given as string[]);
}

/** The grid, not the map of the tables, which is one as well. */
export const gridOf = (page: Page) => page.getByRole('grid', { name: /^工作表/ });

export const cellOf = (page: Page, row: number, column: number) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);

/** How many findings the list says there are, once the check has come to its end. */
export async function findingCount(page: Page): Promise<number> {
  const count = page.getByText(/^共 \d+ 条$/);
  await count.waitFor();
  await page.getByRole('button', { name: '检查', exact: true, disabled: false }).waitFor();
  return Number(/\d+/.exec((await count.textContent()) ?? ''));
}

/** Types a value into the cell that the grid stands on. */
export async function typeInto(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: /^编辑/ }).waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

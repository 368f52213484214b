import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Workbook } from '../../../src/workbook/types';
import { excelInitScript, officeFile } from '../../excel-host/chromium-page';
import type { ExcelOptions } from '../../excel-host/options';
import type { SimulatedExcel } from '../../excel-host/simulated-excel';

/** Where taskpane.html loads office.js from, unless built otherwise. */
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The workbook, the sample unless another is given, and what is done to it before the add-in comes: in the page. */
export interface Opening {
  readonly book?: Uint8Array | Workbook;
  readonly prepare?: ((excel: SimulatedExcel) => void) | undefined;
}

export interface ExcelPane {
  readonly page: Page;
  /** Everything that the page asked for, whether it was there or not. */
  readonly requests: string[];
  /** What went wrong without being caught. */
  readonly faults: string[];
}

/** The built pane (or another page) beside the sample in a simulated Excel, with nothing else within reach. */
export async function openPane(
  browser: Browser,
  origin: string,
  excel: ExcelOptions = {},
  look: BrowserContextOptions = {},
  file = 'taskpane.html',
  { book = readFileSync('assets/samples/typed.xlsx'), prepare }: Opening = {},
): Promise<ExcelPane> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, ...look });
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => void requests.push(request.url()));
  context.on('weberror', (error) => void faults.push(error.error().message));
  await context.route(
    (url) => !url.href.startsWith(`${origin}/`),
    (route) => {
      const address = route.request().url();
      return address.startsWith(OFFICE) ? route.fulfill(officeFile(address)) : route.abort();
    },
  );
  const script = await excelInitScript(book, excel, prepare);
  await context.addInitScript({ content: script });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${origin}/${file}`);
  return { page, requests, faults };
}

/** The addresses among those asked for that are neither the site's own nor office.js. */
export const elsewhere = ({ requests }: ExcelPane, origin: string): string[] =>
  requests.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith(OFFICE));

/**
 * Bytes of the site's own programs that the page needed so far, compressed as a host would. What it fetches ahead when idle
 * (`<link rel=prefetch>`) is not waited for.
 */
export async function loaded({ page }: ExcelPane, origin: string): Promise<number> {
  const scripts = (await page.evaluate(
    `performance.getEntriesByType('resource').filter((entry) => entry.initiatorType === 'script').map(({ name }) => name)`,
  )) as string[];
  const own = new Set(
    scripts.filter((address) => address.startsWith(origin)).map((address) => new URL(address).pathname),
  );
  return [...own].reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`), { level: 9 }).length, 0);
}

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import type { Workbook } from '../../src/workbook/types';
import { openBook } from './file/open-book';
import type { ExcelOptions } from './options';
import type { SimulatedExcel } from './simulated-excel';

const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
let bundle: Promise<string> | undefined;

/**
 * A script for `context.addInitScript({ content })`: every page then finds itself in a simulated Excel.
 * @param prepare what is done to it before the add-in comes: runs in the page, and knows nothing from around it
 */
export async function excelInitScript(
  book: Uint8Array | Workbook,
  options: ExcelOptions = {},
  prepare: (excel: SimulatedExcel) => void = () => {},
): Promise<string> {
  bundle ??= bundleHost();
  const opened = JSON.stringify(await openBook(book));
  const start = `void startSimulatedExcel(${opened}, ${JSON.stringify(options)});`;
  return `${await bundle}\n${start}\n(${prepare})(simulatedExcel);`;
}

async function bundleHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'chromium.ts')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome86',
    write: false,
  });
  return (outputFiles[0] as { text: string }).text;
}

/** What `route.fulfill` needs to serve a file of office.js, whatever address the page loads it from. */
export function officeFile(address: string): { status: number; contentType: string; body: string } {
  const name = normalize(new URL(address).pathname.replace(/^.*?\/(?:hosted|office-js)\//, ''));
  try {
    return { status: 200, contentType: 'text/javascript', body: readFileSync(join(dist, name), 'utf8') };
  } catch {
    return { status: 404, contentType: 'text/plain', body: '' };
  }
}

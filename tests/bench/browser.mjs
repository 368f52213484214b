// The browser edition: from dropping the sample to its findings, against exceljs reading the same bytes in the same page; how long a large file keeps the page away.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import chromiumHere from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { largeWorkbook } from './large-workbook.mjs';

const require = createRequire(import.meta.url);
const { serve } = require('../../assets/site/serve.cjs');
const FLAGS = require('../chromium/flags.json');
const SAMPLE = readFileSync(resolve('assets/samples/typed.xlsx'));
const EXCELJS = readFileSync(resolve('node_modules/exceljs/dist/exceljs.min.js'), 'utf8');
const RUNS = 9;
/** A user looks for the file; meanwhile the worker warms up. In milliseconds. */
const LOOKING = 3000;
/** One who had it at hand. */
const AT_ONCE = 300;

const base64 = (bytes) => Buffer.from(bytes).toString('base64');

/** In the page: milliseconds from dropping a file to its findings on the screen, and to their suspects. */
async function dropped(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], 'dropped.xlsx'));
  // Right after the frame, before whatever else waits.
  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => scheduler.postTask(done, { priority: 'user-blocking' })));
  const appears = (isThere) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        done();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  const start = performance.now();
  const shown = appears(() => document.querySelector('[data-pane] article') !== null);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await shown;
  await painted();
  const findings = performance.now() - start;
  const isLocated = () =>
    [...document.querySelectorAll('[data-pane] article')].some(({ textContent }) => textContent.includes('疑点 '));
  if (!isLocated()) await appears(isLocated);
  await painted();
  return { findings, suspects: performance.now() - start };
}

/** In the page: counts how long it is away at a time; `pauses.longest` in milliseconds. */
function watchPauses() {
  const pauses = { longest: 0, last: performance.now() };
  Object.assign(window, { pauses });
  setInterval(() => {
    const now = performance.now();
    pauses.longest = Math.max(pauses.longest, now - pauses.last);
    pauses.last = now;
  }, 5);
}

/** In the page: milliseconds that exceljs takes to read the same bytes. */
async function parsed(base64) {
  const { buffer } = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const start = performance.now();
  await new window.ExcelJS.Workbook().xlsx.load(buffer);
  return performance.now() - start;
}

const { server, address } = await serve(resolve('dist'), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromiumHere.executablePath()),
  args: FLAGS,
});
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of dropping the sample so long after the page has loaded. */
async function sampleAfter(wait) {
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(address);
    await page.waitForTimeout(wait);
    const own = await page.evaluate(dropped, base64(SAMPLE));
    await page.evaluate(EXCELJS);
    const exceljs = await page.evaluate(parsed, base64(SAMPLE));
    await page.close();
    // The first warms up.
    if (run > 0) runs.push({ ...own, exceljs });
  }
  const of = (what) => median(runs.map((run) => run[what]));
  return { findings: of('findings'), suspects: of('suspects'), exceljs: of('exceljs') };
}

async function largeFile(file) {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(address);
  await page.waitForTimeout(LOOKING);
  await page.evaluate(watchPauses);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('[data-pane] article', { hasText: '疑点 ' }).first().waitFor();
  // The rest of the list and the signs in the cells.
  await page.waitForTimeout(300);
  const longest = await page.evaluate(() => window.pauses.longest);
  await page.close();
  return longest;
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  const rows = [
    ['43 sheets, a file looked for', await sampleAfter(LOOKING), '≤ 0.5'],
    ['43 sheets, a file at hand', await sampleAfter(AT_ONCE), ''],
  ];
  const large = join(folder, 'large.xlsx');
  writeFileSync(large, largeWorkbook(resolve('assets/samples/typed.xlsx')));
  const away = median([await largeFile(large), await largeFile(large), await largeFile(large)]);
  console.log('| in the page | drop to findings | to suspects | exceljs, read | ratio | target |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [what, { findings, suspects, exceljs }, target] of rows) {
    const times = [findings, suspects, exceljs].map((time) => `${time.toFixed(0)} ms`).join(' | ');
    console.log(`| ${what} | ${times} | ${(findings / exceljs).toFixed(2)} | ${target} |`);
  }
  console.log(
    `\nOpening 43 sheets and 100,000 rows by 10, the page is away for ${away.toFixed(0)} ms at most (median of three).`,
  );
} finally {
  rmSync(folder, { recursive: true });
  await browser.close();
  server.close();
  server.closeAllConnections();
}

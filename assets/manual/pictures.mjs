// Takes the pictures of the manual from the running browser edition: `npm run manual`.
// They need a Chinese font on the machine (fonts-noto-cjk, say); CHROMIUM_PATH names another Chromium than the one that comes along.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import chromiumHere from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const { serve } = require('../site/serve.cjs');
const FLAGS = require('../../tests/chromium/flags.json');
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const DIST = at('../../dist');
const SAMPLES = at('../samples');
const PICTURES = at('../../docs/manual/images');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const { server, address } = await serve(DIST, 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromiumHere.executablePath()),
  args: FLAGS,
});

async function open(path, viewport = WIDE) {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(address + path);
  if (path.includes('sample')) await page.getByText(/^共 \d+ 条$/).waitFor();
  return page;
}

async function take(page, name) {
  // What fades in has done so.
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
  console.log(`${name}.png`);
}

const button = (page, name) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const slipOf = (page) => page.getByText('招生总人数（2021年）报 456 人，应为 454 人，多 2 人');

const SCENES = [
  async () => {
    const page = await open('/');
    await button(page, '打开样例').waitFor();
    await take(page, 'start');
    return page;
  },
  async () => {
    const page = await open('/?sample');
    await take(page, 'checked');
    await slipOf(page).click();
    await page.getByRole('tab', { name: /^表3 ?，/, selected: true }).waitFor();
    await take(page, 'finding');
    await button(page, /^采用此值：C6/).click();
    await button(page, '撤销').waitFor();
    await take(page, 'adopted');
    return page;
  },
  async () => {
    const page = await open('/?sample');
    await button(page, '一键重算').click();
    await button(page, /^改这 \d+ 处$/).waitFor();
    await take(page, 'recalculate');
    await button(page, /^改这 \d+ 处$/).click();
    await page
      .getByText(/^改了 \d+ 处。/)
      .first()
      .waitFor();
    await take(page, 'recalculated');
    return page;
  },
  async () => {
    const page = await open('/?sample');
    await button(page, '标记').click();
    await page
      .getByText(/^标记了 \d+ 格/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /^表3 ?，/ }).click();
    await take(page, 'marked');
    await button(page, '核对报告').click();
    await page.getByRole('tab', { name: /^核对报告/, selected: true }).waitFor();
    await take(page, 'report');
    return page;
  },
  async () => {
    const page = await open('/?sample');
    await button(page, '更多').click();
    await page.getByRole('menuitem', { name: /关系图/ }).click();
    await page.getByRole('heading', { name: '表间关系图' }).waitFor();
    await take(page, 'relations');
    return page;
  },
  async () => {
    const page = await open('/');
    const files = ['typed', 'pasted', 'formulas'].map((name) => `${SAMPLES}/${name}.xlsx`);
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.waitForTimeout(6000);
    await take(page, 'files');
    return page;
  },
  async () => {
    const page = await open('/');
    await page.locator('input[type=file]').first().setInputFiles(`${SAMPLES}/report.docx`);
    await page.getByText('文中 41.20%，应为 41.18%').first().click();
    await take(page, 'word');
    return page;
  },
  async () => {
    const page = await open('/?sample', PHONE);
    await take(page, 'phone');
    return page;
  },
];

mkdirSync(PICTURES, { recursive: true });
try {
  for (const scene of SCENES) {
    const page = await scene();
    await page.context().close();
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

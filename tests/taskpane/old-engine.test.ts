import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium/launch';
import { serveSite } from './story/site';

jest.setTimeout(60_000);

let browser: Browser;
let origin: string;
let server: Server;

beforeAll(async () => {
  ({ origin, server } = await serveSite());
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const opened = async (script: string) => {
  const page = await browser.newPage();
  await page.addInitScript({ content: script });
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${origin}/taskpane.html`);
  return page;
};

test('an old engine is told so in words, with the way to the browser edition', async () => {
  const page = await opened('delete Array.prototype.toSorted;');
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toContain('旧的浏览器内核');
  expect(await said.textContent()).toContain(`${origin}/`);
  await page.context().close();
});

test('without office.js the pane says that it could not be opened', async () => {
  const page = await opened('');
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toMatch(/没能打开工作簿|could not be opened/);
  await page.context().close();
});

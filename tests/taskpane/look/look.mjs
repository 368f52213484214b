// Draws the pane over the sample in Chromium: `node tests/taskpane/look/look.mjs <folder>` writes pictures of it at
// several widths, light and dark, and names what axe finds wrong with colours and names as they are drawn.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { chromium as browserType } from 'playwright-core';

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(process.argv[2] ?? 'look');
mkdirSync(folder, { recursive: true });

const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>勾稽</title>
<style>html,body,#root{height:100%;margin:0}</style><div id="root"></div>
<script type="module" src="page.js"></script></html>`;

/** Opens what is to be looked at; the pane stands ready. */
const SCENES = {
  findings: async () => {},
  finding: async (page) => {
    await page.getByRole('button', { name: /招生总人数（2021年）报 456/ }).click();
  },
  query: async (page) => {
    await page.getByRole('button', { name: /初次就业月收入（2020年）/ }).click();
    await page.getByRole('button', { name: /填写审核说明|^Explain$/ }).click();
    await page.getByRole('textbox').last().fill('含奖金和补贴，表35 只填底薪。');
  },
  table: async (page) => {
    await page.getByRole('grid').getByRole('button').nth(34).click();
  },
  menu: async (page) => {
    await page.getByRole('button', { name: /^(更多|More)$/ }).click();
    await page.getByRole('menuitem').first().waitFor();
  },
  recalculate: async (page) => {
    await page.getByRole('button', { name: /^(一键重算|Recalculate)$/ }).click();
    await page
      .getByRole('checkbox', { name: /改为|becomes/ })
      .first()
      .waitFor();
  },
  adopted: async (page) => {
    await page.getByRole('button', { name: /招生总人数（2021年）报 456/ }).click();
    await page
      .getByRole('button', { name: /C6 405/ })
      .last()
      .click();
    await page.getByRole('button', { name: /^(撤销|Undo)$/ }).waitFor();
  },
  relations: async (page) => {
    await SCENES.menu(page);
    await page.getByRole('menuitem', { name: /关系图|Relations/ }).click();
    await page.getByRole('heading', { name: /关系图|Relations/ }).waitFor();
  },
};

const LOOKS = [
  { width: 320, theme: 'light', language: 'zh-CN' },
  { width: 400, theme: 'dark', language: 'zh-CN' },
  { width: 350, theme: 'light', language: 'en-US' },
  { width: 600, theme: 'light', language: 'zh-CN', forcedColors: 'active' },
];

const { outputFiles } = await build({
  entryPoints: [join(root, 'tests/taskpane/look/page.tsx')],
  bundle: true,
  write: false,
  format: 'esm',
  splitting: true,
  outdir: folder,
  jsx: 'automatic',
  target: 'es2022',
  loader: { '.xlsx': 'binary' },
  define: { 'process.env.NODE_ENV': '"production"' },
});
const files = new Map(outputFiles.map(({ path, contents }) => [`/${path.slice(folder.length + 1)}`, contents]));

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = files.get(pathname);
  response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
  response.end(file ?? HTML);
}).listen(0);

const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
});
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
try {
  for (const { width, theme, language, forcedColors } of LOOKS) {
    for (const [name, open] of Object.entries(SCENES)) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, forcedColors, deviceScaleFactor: 1.5 });
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(`http://localhost:${server.address().port}/?theme=${theme}&language=${language}`);
      await page.locator('article').first().waitFor();
      await open(page);
      // Motion has come to rest.
      await page.waitForTimeout(500);
      const look = `${name}-${width}-${forcedColors ? 'forced' : theme}`;
      await page.screenshot({ path: join(folder, `${look}.png`) });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { region: { enabled: false } } }));
      for (const { id, nodes } of violations)
        console.log(`${look}: ${id}\n  ${nodes[0].html}\n  ${nodes[0].failureSummary}`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { launchChromium } from '../chromium/launch';
import { excelInitScript, officeFile } from './chromium-page';

const PAGE = `<!doctype html><title>pane</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

test('the same host in Chromium', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const script = await excelInitScript(readFileSync('assets/samples/typed.xlsx'), { language: 'zh-CN' });
    await page.addInitScript({ content: script });
    await page.route('https://appsforoffice.microsoft.com/**', (route) =>
      route.fulfill(officeFile(route.request().url())),
    );
    await page.route('https://localhost/**', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    await page.goto('https://localhost/taskpane.html');
    const read = await page.evaluate(
      `Office.onReady().then((info) => Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表3').getUsedRange().load('address');
        await context.sync();
        return [info.host, range.address, simulatedExcel.trips.length];
      }))`,
    );
    expect(read).toEqual(['Excel', '表3!A1:E8', 1]);
    const changed = await page.evaluate(
      `new Promise((resolve) => Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => resolve(event.address));
        await context.sync();
        simulatedExcel.user.type('表3', 'B5', '7.65');
      }))`,
    );
    expect(changed).toBe('B5');
  } finally {
    await browser.close();
  }
}, 60_000);

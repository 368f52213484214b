import { siteForTests } from '../chromium/site-in-browser';

jest.setTimeout(60_000);

const site = siteForTests();

const opened = async (script: string) => {
  const page = await site.browser.newPage();
  await page.addInitScript({ content: script });
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${site.origin}/taskpane.html`);
  return page;
};

test('an old engine is told so in words, with the way to the browser edition', async () => {
  const page = await opened('delete Array.prototype.toSorted;');
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toContain('旧的浏览器内核');
  expect(await said.textContent()).toContain(`${site.origin}/`);
  await page.context().close();
});

test('without office.js the pane says that it could not be opened', async () => {
  const page = await opened('');
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toMatch(/没能打开工作簿|could not be opened/);
  await page.context().close();
});

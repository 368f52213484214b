import { siteForTests } from '../chromium/site-in-browser';

jest.setTimeout(60_000);

const site = siteForTests();

const opened = async (script: string, file = 'taskpane.html') => {
  const page = await site.browser.newPage();
  await page.addInitScript({ content: script });
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${site.origin}/${file}`);
  return page;
};

test.each([
  ['taskpane.html', '旧的浏览器内核'],
  ['index.html', '这个浏览器太旧'],
])('%s tells an engine too old for it so in words, with what does run', async (file, words) => {
  const page = await opened('delete Document.prototype.replaceChildren;', file);
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toContain(words);
  expect(await said.textContent()).toContain(`${site.origin}/`);
  expect(await said.textContent()).toContain('gouji check');
  await page.context().close();
});

test('without office.js the pane says that it could not be opened', async () => {
  const page = await opened('');
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.textContent()).toMatch(/没能打开工作簿|could not be opened/);
  await page.context().close();
});

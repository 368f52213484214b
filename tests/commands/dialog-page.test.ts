/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from '../../src/commands/dialog/page';

const HOSTILE = '<img src=x onerror="document.title=1"></span><script>1</script>&amp;\u202e';

const QUESTION: Page = {
  language: 'zh-CN',
  dark: true,
  tone: 'care',
  title: '一键重算',
  lines: ['可以放心改 1 处。'],
  list: {
    heading: '将要改的数',
    items: [{ label: `${HOSTILE}!B5`, text: HOSTILE, language: 'zh-CN' }],
    more: '另有 1 条。',
  },
  next: '下一步',
  buttons: [
    { id: 'apply', label: '改 1 处', primary: true },
    { id: 'close', label: '取消', focus: true },
  ],
};

/** The page in its window, with an Office that only a dialog has: messages to and from its parent. */
async function dialogPage(hash: string, hasOffice = true) {
  const said: unknown[] = [];
  let receive: (event: { message: string }) => void = () => undefined;
  const office = {
    EventType: { DialogParentMessageReceived: 'dialogParentMessageReceived' },
    onReady: (run: () => void) => Promise.resolve().then(run),
    context: {
      ui: {
        messageParent: (message: string) => void said.push(JSON.parse(message)),
        addHandlerAsync: (_: string, handler: typeof receive, done: () => void) => {
          receive = handler;
          done();
        },
      },
    },
  };
  Object.assign(globalThis, { Office: hasOffice ? office : undefined });
  document.documentElement.innerHTML = readFileSync('assets/site/dialog.html', 'utf8').replace(
    /<script.*|%LOADS%/g,
    '',
  );
  location.hash = hash;
  await jest.isolateModulesAsync(async () => void (await import('../../src/commands/dialog/main')));
  await Promise.resolve();
  return { said, show: (page: unknown) => receive({ message: JSON.stringify(page) }) };
}

const text = () => document.querySelector('main')?.textContent;
const pressed = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));

test('says that it is coming, and that it is ready', async () => {
  const { said } = await dialogPage('#zh-CN');
  expect(text()).toBe('勾稽正在打开…');
  expect(said).toEqual([{ kind: 'ready' }]);
});

test('draws what it is sent; whatever comes of the workbook is only ever text', async () => {
  const { said, show } = await dialogPage('#zh-CN');
  show(QUESTION);
  expect(document.title).toBe('一键重算 · 勾稽');
  expect(document.documentElement).toMatchObject({ lang: 'zh-CN', dataset: { theme: 'dark' } });
  expect(document.querySelectorAll('img, script')).toHaveLength(0);
  expect(text()).toContain(HOSTILE);
  expect(document.activeElement?.textContent).toBe('取消');
  document.querySelector<HTMLElement>('.primary')?.click();
  pressed('Escape');
  await Promise.resolve();
  expect(said.slice(1)).toEqual([
    { kind: 'chose', id: 'apply' },
    { kind: 'chose', id: 'close' },
  ]);
});

test('keeps the focus where the next page has the same button', async () => {
  const { show } = await dialogPage('#zh-CN');
  show(QUESTION);
  document.querySelector<HTMLElement>('.primary')?.focus();
  show({ ...QUESTION, lines: ['又一行'] });
  expect(document.activeElement?.textContent).toBe('改 1 处');
  show({ ...QUESTION, buttons: [] });
  expect(document.activeElement?.textContent).toBe('一键重算');
});

test.each([null, 'text', '{', [], {}, { title: 'x' }, { title: 1, lines: [], buttons: [], tone: 'bad' }])(
  'what is no page changes nothing (%j)',
  async (message) => {
    const { show } = await dialogPage('#zh-CN');
    show(message);
    expect(text()).toBe('勾稽正在打开…');
  },
);

test.each([
  ['#zh-CN.checked.6.29', '勾稽核对完成：逻辑 6 条，核实 29 条。详情请点“核对窗格”。'],
  ['#en.checked.1.0', 'GoujiChecked: 1 error, 0 queries. Choose Check pane for more.'],
  ['#zh-CN.noMarks', '勾稽这个工作簿里没有勾稽加的标记。'],
  // Anyone may write an address.
  ['#zh-CN.checked.<b>.1', '勾稽正在打开…'],
  ['#zh-CN.constructor.1', '勾稽正在打开…'],
  ['#"><b>', '勾稽正在打开…'],
  ['', '勾稽正在打开…'],
])('an address of %s says no more than numbers', async (hash, said) => {
  await dialogPage(hash);
  expect(text()).toBe(said);
});

test('says so where office.js was not loaded', async () => {
  await dialogPage('#zh-CN', false);
  expect(text()).toMatch(/^勾稽这个窗口没有装入完整/);
  expect(document.querySelectorAll('button')).toHaveLength(0);
});

test('is accessible', async () => {
  const { show } = await dialogPage('#zh-CN');
  show({ ...QUESTION, list: { ...QUESTION.list, items: [{ label: '表3!C5', text: '少 2 人', id: 'finding 0' }] } });
  // What needs layout is looked at in Chromium.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

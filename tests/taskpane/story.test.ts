import { barriers } from '../chromium/axe';
import { siteForTests } from '../chromium/site-in-browser';
import type { SimulatedExcel } from '../excel-host/simulated-excel';
import { elsewhere, loaded, openPane } from './story/excel-pane';
import { keyboard, mouse } from './story/hands';
import { WorkbookSeen } from './story/workbook';

jest.setTimeout(180_000);

const site = siteForTests();

test.each(['mouse', 'keyboard'])('the whole story, by %s', async (means) => {
  const pane = await openPane(site.browser, site.origin, { sets: { ExcelApi: '1.14', DialogApi: '1.2' } });
  const { page } = pane;
  const hands = means === 'mouse' ? mouse(page) : keyboard(page);
  const workbook = new WorkbookSeen(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const told = (text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'attached' });
  const grid = page.getByRole('grid');
  const tile = (name: RegExp) =>
    hands.pick(grid.getByRole('button', { name }), grid.locator('button[tabindex="0"]'), 'ArrowRight');
  const finding = button(/招生总人数（2021年）报 456 人，应为 454 人/);

  // Checked as it opens, and again when asked.
  await grid.waitFor();
  const bytes = await loaded(pane, site.origin);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(270 * 1024);
  await hands.press(button('检查'));
  await told('核对完成：逻辑 6 条，核实 29 条。');
  const printed = await workbook.values();
  expect(await barriers(page)).toEqual([]);

  // The map says where; a tile leads to its findings, a finding to its cell.
  await tile(/^表3 有误/);
  await told(/^\d+ 条，共 64 条$/);
  await workbook.selects('表3', 'A3');
  await hands.press(finding);
  await workbook.selects('表3', 'C5');
  expect(await barriers(page)).toEqual([]);

  // The other way round: a cell chosen in the sheet shows what is said of it.
  await hands.press(button('清除筛选'));
  await workbook.select('表35', 'F8');
  await told(/^表35!F8：\d+ 条$/);
  await hands.press(button('只看这一格'));
  await button(/分专业·对口就业合计报 944 人/).waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await hands.press(button('清除筛选'));

  // A suspect's value taken over: the finding is gone. The map had given way to the findings.
  await hands.press(button('展开一览'));
  await tile(/^表3 有误/);
  if ((await finding.getAttribute('aria-expanded')) !== 'true') await hands.press(finding);
  await hands.press(button('采用此值：C6 405 → 407'));
  await told('改了 2 处。');
  await grid.getByRole('button', { name: /^表3 没有问题/ }).waitFor();
  expect(await finding.count()).toBe(0);
  const adopted = await workbook.values();
  expect(adopted).not.toBe(printed);

  // Recalculation: looked at, made, taken back.
  await hands.press(button('一键重算'));
  await page.getByRole('heading', { name: /^可以放心改 \d+ 处$/ }).waitFor();
  expect(await workbook.values()).toBe(adopted);
  expect(await barriers(page)).toEqual([]);
  await hands.press(button(/^改这 \d+ 处$/));
  await told(/^改了 1\d 处。/);
  expect(await workbook.values()).not.toBe(adopted);
  await hands.press(button('撤销'));
  await told(/^撤销了 1\d 处。/);
  expect(await workbook.values()).toBe(adopted);

  // Marks come and go; the report is a sheet.
  await hands.press(button('标记'));
  await told(/^标记了 \d+ 格。/);
  expect(await workbook.marked()).toBeGreaterThan(10);
  await hands.press(button('清除标记'));
  await told('标记已清除，其余格式没有动。');
  expect(await workbook.marked()).toBe(0);
  await hands.press(button('核对报告'));
  await told('“核对报告”工作表已写好。');
  expect(await workbook.sheets()).toContain('核对报告');
  expect(await barriers(page)).toEqual([]);

  expect(elsewhere(pane, site.origin)).toEqual([]);
  expect(pane.faults).toEqual([]);
  expect(await workbook.missing()).toEqual([]);
  await page.context().close();
});

test('a right-click on a cell opens the pane at what it is checked against, and goes on from cell to cell', async () => {
  const sets = { ExcelApi: '1.14', AddinCommands: '1.1' };
  const prepare = (excel: SimulatedExcel) => excel.user.select('表3', 'C5');
  const { page } = await openPane(site.browser, site.origin, { sets }, {}, 'taskpane.html?cell', { prepare });
  const workbook = new WorkbookSeen(page);
  const ties = page.getByRole('region', { name: '这个数跟谁勾稽' });
  await ties.getByText('表3!C5 表3 招生总人数').waitFor();
  expect(await ties.getByText('✓ 相符').count()).toBeGreaterThan(2);
  expect(await barriers(page)).toEqual([]);
  await ties.getByRole('button', { name: /^选中 表4!C9/ }).click();
  await workbook.selects('表4', 'C9');
  await ties.getByText(/^表4!C9 表4 /).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '四川自贡市高级技工学校' }).waitFor();
  await page.context().close();
});

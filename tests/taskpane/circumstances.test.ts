import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import type { Workbook } from '../../src/workbook/types';
import { siteForTests } from '../chromium/site-in-browser';
import type { SimulatedExcel } from '../excel-host/simulated-excel';
import { CIRCUMSTANCES, type Circumstances, type Job, MODERN } from './story/circumstances';
import { type ExcelPane, openPane } from './story/excel-pane';
import { keyboard, mouse } from './story/hands';
import { WorkbookSeen } from './story/workbook';

declare const simulatedExcel: SimulatedExcel;

jest.setTimeout(60_000);

const site = siteForTests();

/**
 * By keyboard alone, which is the harder, and by mouse where bars that say why something is refused push about what it points
 * at; `STORIES=all` tells every story both ways, which takes another half of the time.
 */
const meansOf = ({ refused }: Circumstances): readonly ('mouse' | 'keyboard')[] =>
  process.env.STORIES === 'all' || refused !== undefined ? ['mouse', 'keyboard'] : ['keyboard'];

/** Of the sample the tables that the story is about: a person's workbook has more, and takes longer. */
const SHEETS = /^表([13-7]|3[56])$/;
async function book(): Promise<Workbook> {
  const whole = await readWorkbook(readFileSync('assets/samples/typed.xlsx'));
  return { ...whole, sheets: whole.sheets.filter(({ name }) => SHEETS.test(name)) };
}

/** One pane for story after story, as long as Excel is the same and none has failed: to load it takes longer than to tell one. */
let open: { readonly pane: ExcelPane; readonly excel: Circumstances['excel'] } | undefined;

async function paneIn(excel = MODERN): Promise<ExcelPane> {
  if (open?.excel === excel) return open.pane;
  await open?.pane.page.context().close();
  const pane = await openPane(site.browser, site.origin, excel, {}, 'taskpane.html', { book: await book() });
  pane.page.setDefaultTimeout(8_000);
  await pane.page.getByRole('navigation', { name: '逐条查看' }).waitFor();
  open = { pane, excel };
  return pane;
}

/** The workbook as it was at first, whatever has been done to it. */
function asAtFirst(): void {
  const { faults, model, user } = simulatedExcel;
  faults.clear();
  Object.assign(model, { readOnly: false, calculationMode: 'Automatic' });
  for (const sheet of model.sheets) Object.assign(sheet, { protection: undefined, spills: [] });
  for (let isMore = true; isMore; isMore = user.undo());
  model.pending.clear();
  Object.assign(model, { customXmlParts: [], comments: [], opened: [] });
  for (const sheet of model.sheets) sheet.conditionalFormats = [];
}

/** From a check to a submission, whatever Excel and the workbook are like: what differs is what is said. */
async function story(circumstances: Circumstances, means: 'mouse' | 'keyboard'): Promise<void> {
  const { excel, prepare, meanwhile, said, refused = {}, besides = {}, afterwards = {}, safe } = circumstances;
  const { page, faults } = await paneIn(excel);
  const hands = means === 'mouse' ? mouse(page) : keyboard(page);
  const workbook = new WorkbookSeen(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const told = (text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'attached' });
  const pressing = (name: string | RegExp) => () => hands.press(button(name));

  /** Does a job; where it is refused it is said why, and the workbook is as it was. */
  const doing = async (job: Job, begin: () => Promise<void>, end: string | RegExp): Promise<boolean> => {
    const why = refused[job];
    const before = why && (await workbook.whole());
    if (meanwhile !== undefined) await page.evaluate(`(${meanwhile})(simulatedExcel)`);
    await begin();
    const during = circumstances.during?.[job];
    if (during !== undefined) await told(during);
    await told(why ?? end);
    const also = besides[job];
    if (also !== undefined) await told(also);
    if (why !== undefined) {
      expect([job, await workbook.whole()]).toEqual([job, before]);
      await hands.press(page.getByRole('region', { name: '勾稽核对' }).getByRole('button', { name: '关闭' }));
      return false;
    }
    const next = afterwards[job];
    if (next !== undefined) await hands.press(button(next));
    return true;
  };

  await page.evaluate(asAtFirst);
  if (prepare !== undefined) await page.evaluate(`(${prepare})(simulatedExcel)`);
  await page.evaluate(() => simulatedExcel.settled());

  // Checked; what is the matter here is said.
  const count = page.locator('[data-said]');
  const before = await count.getAttribute('data-said');
  await hands.press(button('检查'));
  await page.waitForFunction(
    (last) => document.querySelector<HTMLElement>('[data-said]')?.dataset.said !== last,
    before,
  );
  if (said !== undefined) await told(said);

  // From finding to finding: the cell that is reported is shown, and the other side is a jump.
  await hands.press(button('下一条'));
  await workbook.selects('表3', 'C5');
  await hands.press(button('对照 C6'));
  await workbook.selects('表3', 'C6');

  // A suspect's value taken over.
  await doing('adopt', pressing(/^采用此值：C6 405 → 407/), /^改了 \d+ 处。/);

  // A query explained.
  const queries = page.getByRole('button', { name: /^核实 \d+$/ });
  await hands.press(queries);
  await hands.press(page.locator('[data-finding] > button').first());
  await hands.press(button('填写审核说明'));
  await hands.write(page.getByRole('textbox', { name: '审核说明' }), '口径不同');
  const isExplained = await doing('explain', pressing('保存说明'), '说明已保存，列在“已说明”。');
  if (!isExplained) await hands.press(button('取消'));
  await hands.press(button('清除筛选'));

  // Recalculation, made and taken back.
  const figures = await workbook.values();
  await hands.press(button('一键重算'));
  const apply = page.getByRole('button', { name: /^改这 \d+ 处$/ });
  await apply.waitFor();
  if (safe !== undefined) expect(await apply.textContent()).toBe(`改这 ${safe} 处`);
  if (await doing('recalculate', () => hands.press(apply), /^改了 \d+ 处。/)) {
    expect(await workbook.values()).not.toBe(figures);
    await doing('undo', pressing('撤销'), /^撤销了 \d+ 处。/);
    if (meanwhile === undefined) expect(await workbook.values()).toBe(figures);
  } else await hands.press(button('返回'));

  // Marks come and go.
  if (await doing('mark', pressing('标记'), /^标记了 \d+ 格。/)) {
    expect(await workbook.marked()).toBeGreaterThan(2);
    await doing('clear', pressing('清除标记'), '标记已清除，其余格式没有动。');
    expect(await workbook.marked()).toBe(0);
  }

  // Submitted: what is open is said in words; the workbook is as it was.
  await hands.press(button('更多'));
  await hands.choose(page.getByRole('menuitem', { name: '上报…' }));
  await hands.write(page.getByRole('textbox', { name: '为什么照样上报' }), '先报，随后更正');
  const last = await workbook.values();
  if (circumstances.opensCopy === false) {
    await told(/^这里的加载项不能另存文件。/);
    await doing('submit', pressing('保存审核说明'), '上报的文件已保存，打开的工作簿没有动。');
  } else {
    await doing('submit', pressing('打开干净的副本'), /^干净的副本已在新窗口打开，还没有保存/);
    expect(await page.evaluate(() => simulatedExcel.model.opened.length)).toBe(1);
  }
  if (meanwhile === undefined) expect(await workbook.values()).toBe(last);
  // Nothing is open for who comes next.
  await hands.press(page.locator('[data-finding] > button[aria-expanded=true]'));
  expect([await workbook.missing(), faults]).toEqual([[], []]);
}

describe.each(CIRCUMSTANCES.map((each) => [each.name, each] as const))('the whole story with %s', (_, each) => {
  test.each(meansOf(each))('by %s', async (means) => {
    try {
      await story(each, means);
    } catch (error) {
      await open?.pane.page.context().close();
      open = undefined;
      throw error;
    }
  });
});

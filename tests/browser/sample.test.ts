import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { parseAddress } from '../../src/workbook/address';
import { cellAt } from '../../src/workbook/cell-at';
import { cellOf, findingCount, gridOf, type OpenedSite, openSite, SAMPLES, typeInto } from './opened-page';

let site: OpenedSite;

const office = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

const command = (...options: string[]) =>
  execFileSync(process.execPath, ['dist/cli.js', ...options, '--exit-zero'], { encoding: 'utf8' });

/** What stands in a cell of a file, read by our reader. */
async function valueIn(file: string, sheet: string, cell: string) {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(file)));
  return cellAt(workbook, { sheet, ...parseAddress(cell)! })?.value;
}

async function save(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('banner').getByRole('button', { name: '保存副本' }).click();
  const file = join(site.folder, name);
  await (await download).saveAs(file);
  return file;
}

describe('the sample in the browser edition', () => {
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test('shows what the command finds', async () => {
    const page = await site.open('/?sample');
    const { findings } = JSON.parse(command('check', 'assets/samples/typed.xlsx', '--json'));
    expect(await findingCount(page)).toBe(findings.length);
    await page.getByRole('tab', { name: /^表3 ?，逻辑 2$/ }).waitFor();

    const caption = cellOf(page, 0, 0);
    await caption.waitFor();
    expect(await caption.evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe('600');
    expect(await caption.evaluate((cell) => getComputedStyle(cell).justifyContent)).toBe('center');

    const list = page.waitForEvent('download');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导出报告（CSV）' }).click();
    await (await list).saveAs(join(site.folder, 'page.csv'));
    command('report', 'assets/samples/typed.xlsx', '-o', join(site.folder, 'command.csv'));
    const [own, theirs] = ['page.csv', 'command.csv'].map((name) => readFileSync(join(site.folder, name), 'utf8'));
    expect(own).toBe(theirs);

    // All that must be changed fits on the first printed page: A4 without its margins.
    command('report', 'assets/samples/typed.xlsx', '-o', join(site.folder, 'report.html'));
    await page.setContent(readFileSync(join(site.folder, 'report.html'), 'utf8'));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1016 });
    const verdict = await page.locator('.verdict').boundingBox();
    expect(verdict!.y + verdict!.height).toBeLessThan(1016);
    await site.leave(page);
  });

  test('explained, submitted in two files, answered by the auditor, and the school sees the answer', async () => {
    const page = await site.open('/?sample');
    await findingCount(page);
    await page
      .getByRole('button', { name: /总计（2021年）报 5352/ })
      .first()
      .click();
    await page.getByRole('button', { name: '填写审核说明' }).click();
    await page.getByRole('textbox', { name: '审核说明' }).fill('表42 含上年结余');
    await page.getByRole('textbox', { name: '姓名' }).fill('王老师');
    await page.getByRole('button', { name: '保存说明' }).click();
    await page.getByRole('button', { name: '上报…' }).click();
    await page.getByRole('textbox', { name: '为什么照样上报' }).fill('表3 待教务处核实');
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    const first = page.waitForEvent('download');
    const second = page.waitForEvent('download', (download) => download.suggestedFilename().endsWith('.html'));
    await page.getByRole('button', { name: '保存两个文件' }).click();
    const [copy, notes] = [join(site.folder, '上报.xlsx'), join(site.folder, '审核说明.html')];
    await (await first).saveAs(copy);
    await (await second).saveAs(notes);
    expect(files.map((name) => name.replace(/^.*-/, ''))).toEqual(['上报.xlsx', '审核说明.html']);
    expect(unzipSync(new Uint8Array(readFileSync(copy)))).toEqual(
      unzipSync(new Uint8Array(readFileSync(join(SAMPLES, 'typed.xlsx')))),
    );
    const text = readFileSync(notes, 'utf8');
    for (const said of ['表3 待教务处核实', '表42 含上年结余', '王老师']) expect(text).toContain(said);

    // The workbook with all that is kept goes to the auditor, and comes back.
    const auditor = await site.open();
    const given = await save(page, '送审.xlsx');
    await auditor.locator('input[type=file]').first().setInputFiles(given);
    await findingCount(auditor);
    await auditor
      .getByRole('button', { name: /总计（2021年）报 5352/ })
      .first()
      .click();
    await auditor.getByRole('button', { name: '审核答复…' }).click();
    await auditor.getByRole('textbox', { name: '审核答复' }).fill('请附文件');
    await auditor.getByRole('button', { name: '退回' }).click();
    await auditor.getByText('请附文件').first().waitFor();
    const answered = await save(auditor, '退回.xlsx');
    const { findings } = JSON.parse(command('check', answered, '--json'));
    const said = findings.map(({ explanation }: { explanation: unknown }) => explanation).filter(Boolean);
    expect(said).toMatchObject([
      { author: '王老师', accepted: false, answer: { verdict: 'returned', remark: '请附文件' } },
    ]);
    expect(site.complaints).toEqual([]);
    await site.leave(page, auditor);
  });

  test('the gravest findings are seen at once, without scrolling', async () => {
    const page = await site.open('/?sample');
    await findingCount(page);
    // Headings (#), cards and single findings in their order, by their signs.
    const list = await page.locator('main h2, main article > button, main [role=group] > div > button').all();
    const signs = await Promise.all(
      list.map(async (entry) => {
        const box = await entry.boundingBox();
        const [tag, text] = await entry.evaluate((element) => [element.tagName, element.textContent ?? '']);
        return { sign: `${tag === 'H2' ? '#' : ''}${text[0]}`, inView: box !== null && box.y + box.height <= 800 };
      }),
    );
    const seen = signs.filter(({ inView }) => inView).map(({ sign }) => sign);
    const queries = seen.filter((sign) => sign === '?');
    // The sixth follows from the first, and stands folded under it.
    expect(seen).toEqual(['#✗', ...'✗✗✗✗', '#?', ...queries]);
    expect(queries.length).toBeGreaterThanOrEqual(2);
    const headings = signs.map(({ sign }) => sign).filter((sign) => sign.startsWith('#'));
    expect(headings).toEqual(['#✗', '#?', '#≈', '#·', '#–']);

    // One card of three places; the map gives way to its counts when one of them is chosen.
    await page.getByRole('button', { name: '表1 合计（总、自有、独用面积）' }).click();
    await page.getByRole('button', { name: /合计（自有面积）报/ }).click();
    await page.getByRole('grid', { name: '43 张表一览' }).waitFor({ state: 'detached' });
    await page.getByRole('list', { name: '各有几张表' }).waitFor();
    await site.leave(page);
  });

  test('a finding between tables shows its cells of both, each a jump; the relations take the whole page', async () => {
    const page = await site.open('/?sample');
    await findingCount(page);
    await page.getByRole('button', { name: '表36 直接就业数（2020、2021年）' }).click();
    await page.getByRole('button', { name: /直接就业数（2020年）报 671 人/ }).click();
    const strip = page.getByRole('region', { name: '各表中有关的格' });
    await strip.getByRole('button', { name: 'C4 671' }).and(page.locator('[aria-current=true]')).waitFor();
    await strip.getByRole('button', { name: 'D4 679' }).click();
    await page.getByRole('tab', { name: /^表35 ?，/, selected: true }).waitFor();
    // Seen from there too, and a way back.
    await strip.getByRole('button', { name: 'D4 679' }).and(page.locator('[aria-current=true]')).waitFor();
    await strip.getByRole('button', { name: 'C4 671' }).click();
    await page.getByRole('tab', { name: /^表36 ?，/, selected: true }).waitFor();

    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '表间关系图' }).click();
    const relations = page.getByRole('dialog', { name: '表间关系图' });
    expect(await relations.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    const first = relations.getByRole('list', { name: '关系列表' }).getByRole('button').first();
    expect(await first.textContent()).toMatch(/^表35 与 表36：算不平，逻辑 2，核实 4 · /);
    const picture = await relations.getByRole('group', { name: /方向键/ }).boundingBox();
    expect(picture!.y + picture!.height).toBeLessThanOrEqual(800);
    // The workbook behind it is not reached.
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await site.leave(page);
  });

  test('a finding chosen, mended, put back; recalculated, undone, saved and read again', async () => {
    const page = await site.open('/?sample');
    const slip = page.getByText('招生总人数（2021年）报 456 人，应为 454 人，多 2 人');
    await slip.click();
    await page.getByRole('tab', { name: /^表3 ?，/, selected: true }).waitFor();
    await cellOf(page, 4, 2).and(page.locator('[aria-selected=true]')).waitFor();
    expect(await cellOf(page, 4, 2).textContent()).toContain('456');
    expect(await cellOf(page, 4, 2).getAttribute('data-sign')).toBe('error');

    // 405 → 407, and the finding goes; taken back, it comes again; made again, it goes.
    await gridOf(page).focus();
    await page.keyboard.press('ArrowDown');
    await typeInto(page, '407');
    await slip.waitFor({ state: 'detached' });
    expect(await cellOf(page, 5, 2).textContent()).toBe('407');
    await page.keyboard.press('ControlOrMeta+z');
    await slip.waitFor();
    await page.keyboard.press('ControlOrMeta+y');
    await slip.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '一键重算' }).click();
    const apply = page.getByRole('button', { name: /^改这 \d+ 处$/ });
    await apply.click();
    await page
      .getByText(/^改了 \d+ 处。/)
      .first()
      .waitFor();
    const recalculated = await save(page, 'recalculated.xlsx');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page
      .getByText(/^撤销了 \d+ 处/)
      .first()
      .waitFor();
    const undone = await save(page, 'undone.xlsx');

    expect(await valueIn(recalculated, '表3', 'C6')).toBe(407);
    expect(await valueIn(undone, '表3', 'C6')).toBe(407);
    const before = JSON.parse(command('check', undone, '--json'));
    expect(before.findings.map((finding: { message: string }) => finding.message)).not.toContain(await slip.count());
    expect(before.findings.length).toBe(await findingCount(page));
    expect(JSON.parse(command('check', recalculated, '--json')).findings.length).toBeLessThan(before.findings.length);
    await site.leave(page);
  }, 30_000);

  test('marked and with the report sheet it opens in LibreOffice', async () => {
    const page = await site.open('/?sample');
    await page.getByRole('button', { name: '标记', exact: true }).click();
    await page
      .getByText(/^标记了 \d+ 格/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /^表3 ?，/ }).click();
    expect(await cellOf(page, 4, 2).getAttribute('data-mark')).toBe('error');
    await page.getByRole('button', { name: '核对报告' }).click();
    await page.getByRole('tab', { name: /^核对报告/, selected: true }).waitFor();
    const file = await save(page, 'marked.xlsx');
    const workbook = await readWorkbook(new Uint8Array(readFileSync(file)));
    expect(workbook.sheets.map(({ name }) => name)).toContain('核对报告');
    await site.leave(page);
    if (!office) return;
    const profile = `-env:UserInstallation=file://${join(site.folder, 'profile')}`;
    const out = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(site.folder, 'out'), file];
    execFileSync('soffice', out, { timeout: 120_000, stdio: 'pipe' });
    expect(await valueIn(join(site.folder, 'out/marked.xlsx'), '表3', 'C5')).toBe(456);
  }, 150_000);

  test('nothing was asked of anybody else, and nothing was refused', () => {
    expect(site.complaints).toEqual([]);
  });
});

/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from '../excel-host/plain-book';
import { stateOf } from '../hosts/excel/small-books';
import { excelWithRibbon, press } from './press-button';

test('lists what it would change, changes it after a yes, and takes it back', async () => {
  const excel = await excelWithRibbon();
  const before = stateOf(excel);
  const { reader, done, page } = await press(excel, 'recalculateWorkbook');
  expect(stateOf(excel)).toEqual(before);
  expect(page.lines).toEqual([
    '可以放心改 16 处，都能由别的数算出；改后可以撤销。',
    '另有 9 处要您决定，这里不会改：请在核对窗格的“一键重算”中看过原因再定。',
  ]);
  expect(page.list?.items).toHaveLength(16);
  expect(page.list?.items.map(({ label, text }) => `${label} ${text}`)).toContain(
    '表8!H5 中级工(三年制) 占毕业生人数比 2021年：99.03% → 99.04%',
  );
  expect(page.buttons).toEqual([
    { id: 'apply', label: '改 16 处', primary: true },
    { id: 'close', label: '取消', focus: true },
  ]);

  const applied = await reader.follow('apply');
  expect(applied).toMatchObject({ tone: 'good', title: '改了 16 处' });
  expect(applied.lines[0]).toBe('现在：逻辑 6 条，核实 29 条，提示 11 条。');
  expect(stateOf(excel)).not.toEqual(before);

  const undone = await reader.follow('undo');
  expect(undone.title).toBe('撤销了 16 处');
  expect(stateOf(excel)).toMatchObject({ sheets: (before as { sheets: unknown }).sheets });
  reader.choose('close');
  await done;
  expect(excel.missing).toEqual([]);
});

test.each(['close', undefined])('nothing is changed without a yes', async (choice) => {
  const excel = await excelWithRibbon();
  const before = stateOf(excel);
  const { reader, done } = await press(excel, 'recalculateWorkbook');
  if (choice === undefined) reader.dialog.close();
  else reader.choose(choice);
  await done;
  expect(stateOf(excel)).toEqual(before);
});

test('what changed while the question stood is not overwritten', async () => {
  const excel = await excelWithRibbon();
  const { reader, done } = await press(excel, 'recalculateWorkbook');
  excel.user.type('表35', 'G17', '90.46%');
  await excel.settled();
  const page = await reader.follow('apply');
  expect(page).toMatchObject({ tone: 'bad', title: '没有完成' });
  expect(page.lines[0]).toContain('没有写入');
  reader.choose('close');
  await done;
});

test('cells of a protected sheet are left alone, and the rest is set right', async () => {
  const excel = await excelWithRibbon();
  excel.user.protectSheet('表35');
  const locked = () => [...excel.model.sheet('表35')!.cells.within({ top: 0, left: 0, bottom: 99, right: 25 })];
  const before = locked();
  const { reader, done, page } = await press(excel, 'recalculateWorkbook');
  expect(page.lines[0]).toMatch(/^可以放心改 13 处/);
  await reader.follow('apply');
  expect(locked()).toEqual(before);
  reader.choose('close');
  await done;
});

test('a workbook with nothing to work out is said to be one', async () => {
  const excel = await excelWithRibbon(plainBook({ 通讯录: [['姓名', '电话']] }));
  const { reader, done, page } = await press(excel, 'recalculateWorkbook');
  expect(page.lines.join()).toMatch(/没有认出|没有要改的/);
  expect(page.buttons.map(({ id }) => id)).toEqual(['close']);
  reader.choose('close');
  await done;
});

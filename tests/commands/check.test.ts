/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from '../excel-host/plain-book';
import { excelWithRibbon, marksIn, press } from './press-button';

test('says what was found, the gravest first, and marks the cells', async () => {
  const excel = await excelWithRibbon();
  const { reader, done, page } = await press(excel, 'checkWorkbook');
  expect(page).toMatchObject({ language: 'zh-CN', dark: false, tone: 'bad', title: '核对完成' });
  expect(page.lines).toEqual([
    '逻辑 6 条，核实 29 条，尾差 16 条，提示 11 条。',
    '认出 43/43 张表，比较 687 处，625 处相符。',
    '未核对 2 条：缺表、缺数或读不懂，不算通过。',
    '已标记 86 格。标记不改您的格式，“清除标记”可以全部去掉。',
  ]);
  expect(page.list?.items[0]).toMatchObject({
    label: '表3!C5',
    text: '招生总人数（2021年）报 456 人，应为 454 人，多 2 人',
  });
  expect(page.list?.items).toHaveLength(6);
  expect(page.list?.more).toBe('另有 56 条。');
  expect(page.next).toContain('核对窗格');
  expect(marksIn(excel)).toContain('表3');
  reader.choose('close');
  await done;
  expect(reader.dialog.isOpen).toBe(false);
  expect(reader.pages.map(({ lines }) => lines[0]).slice(0, 3)).toEqual(['正在打开…', '正在读取工作簿…', '正在核对…']);
  expect(excel.missing).toEqual([]);
});

test('a finding chosen in the dialog selects its cell, as often as wanted', async () => {
  const excel = await excelWithRibbon();
  const { reader, done } = await press(excel, 'checkWorkbook');
  await reader.follow('finding 5');
  expect(excel.model.active.name).toBe('表42');
  expect(excel.model.active.selection[0]).toMatchObject({ top: 4, left: 1 });
  excel.user.hideSheet('表3');
  const page = await reader.follow('finding 0');
  expect(page.lines.at(-1)).toMatch(/^没能选中单元格：工作表“表3”是隐藏的/);
  reader.choose('close');
  await done;
});

test('a workbook without any of the tables is said to be one', async () => {
  const excel = await excelWithRibbon(plainBook({ 通讯录: [['姓名', '电话']] }));
  const { reader, done, page } = await press(excel, 'checkWorkbook');
  expect(page.title).toBe('没有认出表1–表43 中的任何一张');
  expect(marksIn(excel)).toEqual([]);
  reader.choose('close');
  await done;
});

test('a sheet that may not be formatted is named; what was found is said all the same', async () => {
  const excel = await excelWithRibbon();
  excel.user.protectSheet('表3');
  const { reader, done, page } = await press(excel, 'checkWorkbook');
  expect(page.lines[0]).toMatch(/^逻辑 6 条/);
  expect(page.lines.at(-1)).toMatch(/^工作表“表3”受保护，上面的标记没有动/);
  expect(marksIn(excel).length).toBeGreaterThan(0);
  reader.choose('close');
  await done;
});

test('a failure of Excel is said in words', async () => {
  const excel = await excelWithRibbon();
  excel.faults.failMember('GetUsedRangeOrNullObject', 'GeneralException');
  const { reader, done, page } = await press(excel, 'checkWorkbook');
  expect(page).toMatchObject({ tone: 'bad', title: '没有完成' });
  expect(page.lines[0]).toMatch(/^Excel 没有完成操作（GeneralException）/);
  reader.choose('close');
  await done;
});

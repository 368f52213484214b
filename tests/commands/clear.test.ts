/** @jest-environment jsdom */
/// <reference types="office-js" />
import { stateOf } from '../hosts/excel/small-books';
import { excelWithRibbon, marksIn, press } from './press-button';

async function checkedExcel() {
  const excel = await excelWithRibbon();
  const before = stateOf(excel);
  const { reader, done } = await press(excel, 'checkWorkbook');
  reader.choose('close');
  await done;
  return { excel, before };
}

test('takes away exactly what the check marked, without a word', async () => {
  const { excel, before } = await checkedExcel();
  expect(stateOf(excel)).not.toEqual(before);
  await excel.ribbon.press('clearMarks');
  expect(stateOf(excel)).toEqual(before);
  expect(excel.dialogs).toHaveLength(1);
});

test('says so where there are none', async () => {
  const excel = await excelWithRibbon();
  const { reader, done, page } = await press(excel, 'clearMarks');
  expect(page).toMatchObject({ title: '这个工作簿里没有勾稽加的标记', tone: 'good' });
  reader.choose('close');
  await done;
});

test('says why it may not', async () => {
  const { excel } = await checkedExcel();
  excel.user.protectSheet('表3');
  const { reader, done, page } = await press(excel, 'clearMarks');
  expect(page.lines[0]).toContain('表3');
  expect(marksIn(excel)).toContain('表3');
  reader.choose('close');
  await done;
});

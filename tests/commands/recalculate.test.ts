/** @jest-environment jsdom */
/// <reference types="office-js" />
import { excelWithRibbon, press, valueAt } from './press-button';

test('lists what it would change, changes it after a yes, and takes it back', async () => {
  const excel = await excelWithRibbon();
  const before = JSON.stringify(excel.workbook);
  const { reader, done, page } = await press(excel, 'recalculateWorkbook');
  expect(JSON.stringify(excel.workbook)).toBe(before);
  const count = page.list?.items.length ?? 0;
  console.log(page);
  expect(page.lines[0]).toContain(`可以放心改 ${count} 处`);
  expect(page.buttons).toEqual([
    { id: 'apply', label: `改 ${count} 处`, primary: true },
    { id: 'close', label: '取消', focus: true },
  ]);
  const applied = await reader.follow('apply');
  console.log(applied);
  expect(JSON.stringify(excel.workbook)).not.toBe(before);
  const undone = await reader.follow('undo');
  console.log(undone);
  expect(JSON.stringify(excel.workbook)).toBe(before);
  reader.choose('close');
  await done;
  expect(excel.missing).toEqual([]);
  void valueAt;
});

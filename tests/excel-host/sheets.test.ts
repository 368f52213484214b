/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({ 甲: [[1]], 乙: [[2]] });

test('a report sheet with looks, links, merges, page set-up', async () => {
  const excel = await startExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('核对报告');
    const head = sheet.getRange('A1:C1');
    head.merge();
    head.format.font.bold = true;
    head.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('A2').hyperlink = { documentReference: "'甲'!A1", textToDisplay: '甲!A1' };
    sheet.getRange('A2').format.wrapText = true;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.activate();
    const again = sheet.getRange('A1:C1').load('format/font/bold,format/wrapText,format/columnWidth');
    await context.sync();
    expect([again.format.font.bold, again.format.wrapText, again.format.columnWidth]).toEqual([true, false, null]);
  });
  const sheet = excel.model.sheets[2];
  expect(excel.model.active).toBe(sheet);
  expect(sheet?.cells.get(0, 2)?.look).toMatchObject({ bold: true, borders: { EdgeBottom: { style: 'Continuous' } } });
  expect(sheet?.cells.get(1, 0)).toMatchObject({ value: '甲!A1', hyperlink: { documentReference: "'甲'!A1" } });
  expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(sheet?.pageLayout).toMatchObject({ orientation: 'Landscape', titleRows: { top: 0, bottom: 0 } });
  expect(excel.missing).toEqual([]);
});

test.each([
  ['a taken name', '甲', 'ItemAlreadyExists'],
  ['a forbidden character', 'a/b', 'InvalidArgument'],
  ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
])('a sheet with %s is refused', async (_why, name, code) => {
  await startExcel(book);
  const run = Excel.run(async (context) => void context.workbook.worksheets.add(name));
  await expect(run).rejects.toMatchObject({ code });
});

test('a workbook with protected structure takes no sheet', async () => {
  const excel = await startExcel(book);
  excel.model.structureProtected = true;
  await Excel.run(async (context) => {
    context.workbook.protection.load('protected');
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
    context.workbook.worksheets.add('x');
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

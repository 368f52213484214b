/** @jest-environment jsdom */
/// <reference types="office-js" />
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const book = plainBook({ 甲: [[1, 2, 3]], 乙: [[1]] });

const mark = (sheet: Excel.Worksheet, address: string, formula: string) => {
  const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FFC7CE';
  format.custom.format.font.bold = true;
  return format;
};

test('marks are added on top, listed for the sheet, and deleted one by one', async () => {
  const excel = await startExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    mark(sheet, 'A1', '=N("theirs")=0');
    mark(sheet, 'A1,C1', '=N("gouji:error")=0');
    const all = sheet.getRange().conditionalFormats;
    all.load('items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
    await context.sync();
    expect(
      all.items.map((format) => [format.priority, format.custom.rule.formula, format.custom.format.fill.color]),
    ).toEqual([
      [0, '=N("gouji:error")=0', '#FFC7CE'],
      [1, '=N("theirs")=0', '#FFC7CE'],
    ]);
    const areas = all.items[0]?.getRanges().load('address');
    all.items[0]?.delete();
    const left = all.getCount();
    await context.sync();
    expect([areas?.address, left.value]).toEqual(['甲!A1,甲!C1', 1]);
  });
  expect(excel.model.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=N("theirs")=0']);
  expect(excel.missing).toEqual([]);
});

test('clearing a part of a range takes it out of the format', async () => {
  const excel = await startExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    mark(sheet, 'A1:C3', '=TRUE');
    sheet.getRange('B2').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(excel.model.sheets[0]?.conditionalFormats[0]?.areas).toHaveLength(4);
});

test("a format of the user's own, of another kind, is listed and has no formula", async () => {
  const excel = await startExcel(book);
  const [sheet] = excel.model.sheets;
  const areas = [{ top: 0, left: 0, bottom: 3, right: 0 }];
  if (sheet === undefined) throw new Error('no sheet');
  sheet.conditionalFormats = [{ id: '{1}', sheet, type: 'DataBar', areas, formula: '', stopIfTrue: false, look: {} }];
  await Excel.run(async (context) => {
    const each = context.workbook.worksheets.getItem('甲');
    mark(each, 'A1', '=TRUE');
    const all = each.getRange('A1:C1').conditionalFormats;
    all.load('items/type,items/customOrNullObject/rule/formula');
    await context.sync();
    expect(
      all.items.map(({ type, customOrNullObject: custom }) => [type, custom.isNullObject || custom.rule.formula]),
    ).toEqual([
      ['Custom', '=TRUE'],
      ['DataBar', true],
    ]);
    all.load('items/custom/rule/formula');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('custom XML parts by namespace', async () => {
  const excel = await startExcel(book);
  const id = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<g:log xmlns:g="urn:x-gouji"/>').load('id');
    parts.add('<other xmlns="urn:other"/>');
    await context.sync();
    return part.id;
  });
  await Excel.run(async (context) => {
    const own = context.workbook.customXmlParts.getByNamespace('urn:x-gouji');
    const part = own.getOnlyItem().load('id,namespaceUri');
    part.setXml('<g:log xmlns:g="urn:x-gouji"><a/></g:log>');
    const xml = part.getXml();
    const none = context.workbook.customXmlParts.getItemOrNullObject('{no}');
    await context.sync();
    expect([part.id, part.namespaceUri, none.isNullObject]).toEqual([id, 'urn:x-gouji', true]);
    expect(xml.value).toBe('<g:log xmlns:g="urn:x-gouji"><a/></g:log>');
    part.delete();
    const gone = own.getOnlyItemOrNullObject();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    context.workbook.customXmlParts.add('<not closed>');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  expect(excel.model.customXmlParts).toHaveLength(1);
});

test('settings and document properties', async () => {
  await startExcel(book);
  await Excel.run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add('gouji', 'on');
    properties.title = '年报';
    await context.sync();
    const setting = settings.getItemOrNullObject('gouji').load('value');
    const none = settings.getItemOrNullObject('no').load('value');
    properties.load('title');
    await context.sync();
    expect([setting.value, none.isNullObject, properties.title]).toEqual(['on', true, '年报']);
  });
});

/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { readStore } from '../../../src/hosts/file/write/store';
import type { MarkLook } from '../../../src/workbook/edits';
import { startExcel } from '../../excel-host/start-excel';
import { patchWorkbook } from '../../fixtures/patch-workbook';
import { at, bookOf, sheetOf, stateOf } from './small-books';

const mark = (sheet: string, address: string, look: MarkLook) => ({ place: at(sheet, address), look });

const start = async (sets?: Record<string, string>) => {
  const cells = { A1: { value: 1 }, A2: { value: 2 }, B2: { value: 3 } };
  const book = bookOf(sheetOf('表1', cells), sheetOf('表2', cells), sheetOf('a, b!', cells));
  const excel = await startExcel(book, sets === undefined ? {} : { sets });
  return { excel, host: openExcel(), sheets: excel.model.sheets };
};

/** Conditional formats of the user's own, the second with a formula that only resembles ours. */
async function addUserFormats(): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表1').getRange('A1:B2');
    for (const formula of ['=N("goujian")=0', '=A1>1']) {
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = '#00FF00';
    }
    await context.sync();
  });
}

test('marks are one conditional format per sheet and look, behind all of the user’s; clearing leaves those alone', async () => {
  const { excel, host, sheets } = await start();
  await addUserFormats();
  const before = stateOf(excel);
  await host.write({
    marks: [
      mark('表1', 'A1', 'query'),
      mark('表1', 'B2', 'error'),
      mark('表1', 'A1', 'error'),
      mark('表1', 'A2', 'error'),
      mark('表1', 'D9', 'rounding'),
      mark('a, b!', 'B2', 'note'),
      mark('a, b!', 'A1', 'note'),
    ],
  });
  expect(sheets[0]!.conditionalFormats.map(({ formula, areas }) => [formula, areas])).toEqual([
    ['=A1>1', [{ top: 0, left: 0, bottom: 1, right: 1 }]],
    ['=N("goujian")=0', [{ top: 0, left: 0, bottom: 1, right: 1 }]],
    [
      '=N("gouji:error")=0',
      [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 1, left: 0, bottom: 1, right: 1 },
      ],
    ],
    ['=N("gouji:rounding")=0', [{ top: 8, left: 3, bottom: 8, right: 3 }]],
  ]);
  const [, , error] = sheets[0]!.conditionalFormats;
  expect(error).toMatchObject({ stopIfTrue: false, look: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true } });
  expect(error!.look.borders).toMatchObject({ EdgeTop: { style: 'Continuous', color: '#9C0006' } });
  expect(sheets[2]!.conditionalFormats.map(({ formula, areas }) => [formula, areas.length])).toEqual([
    ['=N("gouji:note")=0', 2],
  ]);
  expect((await host.read()).marked).toBe(true);
  await host.write({ marks: [mark('表2', 'A1', 'error')] });
  expect(sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([2, 1, 0]);
  await host.write({ marks: [] });
  expect(stateOf(excel)).toEqual(before);
  expect((await host.read()).marked).toBe(false);
  expect(excel.missing).toEqual([]);
});

test('marks that the file host has written are known, replaced and cleared', async () => {
  const marks = [mark('表3', 'B5', 'error'), mark('表3', 'C5', 'error'), mark('表7', 'B4', 'query')];
  const { bytes } = patchWorkbook(readFileSync('assets/samples/typed.xlsx'), { marks });
  const excel = await startExcel(bytes, { sets: { ExcelApi: '1.13' } });
  const host = openExcel();
  const formats = () => excel.model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  // Of a file's looks the borders are not read.
  const looksOf = () =>
    formats().map(({ formula, areas, look: { borders: _, ...look } }) => ({
      formula,
      // The file host knows merged cells, and marks all of each.
      cells: areas.map(({ top, left }) => [top, left]),
      look,
    }));
  const written = looksOf();
  expect(written).toHaveLength(2);
  expect((await host.read()).marked).toBe(true);
  await host.write({ marks });
  expect(formats()).toHaveLength(2);
  // The same looks from both hosts.
  expect(looksOf()).toEqual(written);
  await host.write({ marks: [] });
  expect(formats()).toEqual([]);
  expect((await host.read()).marked).toBe(false);
});

test('marks that another program has written anew are known and cleared', async () => {
  const { excel, host } = await start();
  const before = stateOf(excel);
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('表2').getRanges('A1,B2:C3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '= N("gouji:query") = 0';
    await context.sync();
  });
  expect((await host.read()).marked).toBe(true);
  await host.write({ marks: [] });
  expect(stateOf(excel)).toEqual(before);
});

test('which cells are merged is not asked, which would empty the user’s undo list: the first cell speaks for all', async () => {
  const { excel, host, sheets } = await start({ ExcelApi: '1.13' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表1').getRange('A4:C5').merge();
    await context.sync();
  });
  excel.user.type('表2', 'F9', '1');
  await host.write({ marks: [mark('表1', 'A4', 'error'), mark('表1', 'A1', 'error')] });
  expect(sheets[0]!.conditionalFormats[0]!.areas).toEqual([
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 3, left: 0, bottom: 3, right: 0 },
  ]);
  expect(excel.model.journal.labels.some((label) => label.startsWith('type 表2'))).toBe(true);
});

test('thousands of scattered marks take few formats', async () => {
  const { host, sheets } = await start();
  const marks = Array.from({ length: 3000 }, (_, n) => ({
    place: { sheet: '表1', row: n * 2, column: n % 7 },
    look: 'query' as const,
  }));
  await host.write({ marks });
  expect(sheets[0]!.conditionalFormats.length).toBeLessThan(12);
  expect(sheets[0]!.conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(3000);
});

const TEXT = '{"说明":"<无误> & \u0001 _x000D_\r\n\'\\""}';

test('what is kept survives in one part, replaced and removed', async () => {
  const { excel, host } = await start();
  expect(await host.read()).not.toHaveProperty('store');
  await host.write({ store: '旧' });
  const seen: unknown[] = [];
  await host.write({
    store: (before) => {
      seen.push(before);
      return TEXT;
    },
  });
  expect(seen).toEqual([{ contents: [] }]);
  expect(excel.model.customXmlParts).toHaveLength(1);
  expect((await host.read()).store).toBe(TEXT);
  await host.write({ store: null });
  expect(excel.model.customXmlParts).toEqual([]);
});

test('what was kept elsewhere since the reading is not written over, and no cell either', async () => {
  const { excel, host } = await start();
  await host.write({ store: '别处', storeBefore: null });
  const before = stateOf(excel);
  const edits = [{ place: at('表1', 'A1'), content: { value: 9 } }];
  for (const storeBefore of [null, '旧']) {
    await expect(host.write({ edits, store: '新', storeBefore })).rejects.toMatchObject({ code: 'kept-meanwhile' });
  }
  expect(stateOf(excel)).toEqual(before);
  await host.write({ edits, store: '新', storeBefore: '别处' });
  expect((await host.read()).store).toBe('新');
});

test('what a file keeps Excel reads, and the other way round', async () => {
  const { bytes } = patchWorkbook(readFileSync('assets/samples/typed.xlsx'), { store: TEXT });
  const excel = await startExcel(bytes);
  const host = openExcel();
  excel.model.customXmlParts = [{ id: '{other}', xml: '<a xmlns="urn:other">x</a>' }, ...excel.model.customXmlParts];
  expect((await host.read()).store).toBe(TEXT);
  await host.write({ store: `${TEXT}!` });
  expect(excel.model.customXmlParts).toHaveLength(2);
  const files = unzipSync(bytes);
  const part = Object.keys(files).find((name) => /^customXml\/item\d+\.xml$/.test(name)) as string;
  files[part] = strToU8(excel.model.customXmlParts[1]!.xml);
  expect(readStore(zipSync(files))).toBe(`${TEXT}!`);
});

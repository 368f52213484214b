/** @jest-environment jsdom */
/// <reference types="office-js" />
import './browser-globals';

import { unzipSync } from 'fflate';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const sets = { ExcelApi: '1.13' };
const book = plainBook({ 甲: [[1, 'x'], [{ value: 3, formula: 'A1+2' }]], 乙: [[{ value: 1, formula: '甲!A1' }]] });

const opened = (sliceSize?: number) =>
  new Promise<Office.AsyncResult<Office.File>>((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, sliceSize ? { sliceSize } : {}, resolve),
  );
const slice = (file: Office.File, at: number) =>
  new Promise<Office.AsyncResult<Office.Slice>>((resolve) => file.getSliceAsync(at, resolve));
const closed = (file: Office.File) => new Promise((resolve) => file.closeAsync(resolve));

test('the document comes in slices, which together are the file as it is now', async () => {
  const excel = await startExcel(book, { sets });
  excel.user.type('甲', 'A1', '5');
  const { value: file } = await opened(512);
  expect(file.sliceCount).toBe(Math.ceil(file.size / 512));
  const slices = [];
  for (let at = 0; at < file.sliceCount; at++) slices.push((await slice(file, at)).value);
  expect(slices.map(({ index }) => index)).toEqual(slices.map((_, at) => at));
  const bytes = Uint8Array.from(slices.flatMap(({ data }) => data as number[]));
  expect(bytes).toHaveLength(file.size);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(sheets[0]!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([[5, 'x'], [7]]);
  await closed(file);
  expect(excel.copies.size).toBe(0);
  expect(excel.missing).toEqual([]);
});

test('no more than two copies are open at once', async () => {
  await startExcel(book, { sets });
  const [one, , three] = [await opened(), await opened(), await opened()];
  expect(three).toMatchObject({ status: 'failed', error: { code: 11000 } });
  await closed(one.value);
  expect((await opened()).status).toBe('succeeded');
});

test('settings that are saved are in the file, and make it one to be saved', async () => {
  const excel = await startExcel(book, { sets });
  const { settings } = Office.context.document;
  settings.set('Office.AutoShowTaskpaneWithDocument', true);
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(excel.model.dirty).toBe(true);
  const { value: file } = await opened();
  const bytes = Uint8Array.from((await slice(file, 0)).value.data as number[]);
  expect(new TextDecoder().decode(unzipSync(bytes)['xl/webextensions/webextension1.xml'])).toContain(
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
  );
  excel.common.settingsRefused = true;
  settings.remove('Office.AutoShowTaskpaneWithDocument');
  expect(await new Promise((resolve) => settings.saveAsync(resolve))).toMatchObject({ status: 'failed' });
});

test('a file opens beside the workbook, which stays', async () => {
  const excel = await startExcel(book, { sets });
  await Excel.createWorkbook('UEsDBBQ=');
  expect(excel.model.opened).toEqual(['UEsDBBQ=']);
  await expect(Excel.createWorkbook('AAAA')).rejects.toMatchObject({ code: 'GeneralException' });
});

test('a comment is a step of the undo list; one cell has one, and one cell only', async () => {
  const excel = await startExcel(book, { sets });
  const add = (cell: string, text: string) =>
    Excel.run(async (context) => {
      context.workbook.comments.add(cell, text);
      await context.sync();
    });
  await add('甲!B1', '为什么？');
  await expect(add('甲!B1', '再问')).rejects.toMatchObject({ code: 'GeneralException' });
  await expect(add('甲!A1:B1', '多格')).rejects.toMatchObject({ code: 'InvalidArgument' });
  excel.user.colleagueReplies('甲', 'B1', '因为');
  await Excel.run(async (context) => {
    const comments = context.workbook.comments.load(
      'items/id,items/content,items/authorName,items/replies/items/content',
    );
    await context.sync();
    const [comment] = comments.items as [Excel.Comment];
    const place = comment.getLocation().load('address');
    await context.sync();
    expect([comment.content, comment.authorName, comment.replies.items[0]?.content, place.address]).toEqual([
      '为什么？',
      '王老师',
      '因为',
      '甲!B1',
    ]);
  });
  excel.user.undo();
  excel.user.undo();
  expect(excel.model.comments).toEqual([]);
  excel.user.protectSheet('甲');
  await expect(add('甲!B1', '为什么？')).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(excel.missing).toEqual([]);
});

test('direct precedents and dependents go across sheets; none is an error', async () => {
  const excel = await startExcel(book, { sets });
  const found = (cell: string, of: 'getDirectPrecedents' | 'getDirectDependents') =>
    Excel.run(async (context) => {
      const { areas } = context.workbook.worksheets.getItem('甲').getRange(cell)[of]();
      areas.load('items/address,items/worksheet/name');
      await context.sync();
      return areas.items.map(({ address, worksheet }) => [worksheet.name, address]);
    });
  expect(await found('A2', 'getDirectPrecedents')).toEqual([['甲', '甲!A1']]);
  expect(await found('A1', 'getDirectDependents')).toEqual([
    ['甲', '甲!A2'],
    ['乙', '乙!A1'],
  ]);
  await expect(found('B1', 'getDirectPrecedents')).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(found('A2', 'getDirectDependents')).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(excel.missing).toEqual([]);
});

/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { isReportSheet, readExplanations } from '../../../src/report/read-explanations';
import { reportSheet } from '../../../src/report/report-sheet';
import { startExcel } from '../../excel-host/start-excel';
import { patchWorkbook } from '../../fixtures/patch-workbook';
import { bookOf, reportOf, sheetOf } from './small-books';

const catalogue = builtInCatalogue();

const start = async (sets: Record<string, string> = { ExcelApi: '1.13' }) => {
  const excel = await startExcel(bookOf(sheetOf('表1', { A1: { value: 1 } }), sheetOf('表2', {})), { sets });
  const names = () => excel.model.sheets.map(({ name }) => name);
  return { excel, host: openExcel(), names };
};

test('the report is a sheet of our own, laid out for reading and printing', async () => {
  const { excel, host, names } = await start();
  await host.write({ report: reportOf('核对报告', '=SUM(A1)', '-', '07') });
  expect(names()).toEqual(['表1', '表2', '核对报告']);
  expect(excel.model.active.name).toBe('表1');
  expect(excel.model.names).toMatchObject([{ name: '_gouji_report_sheet', row: 0, column: 0, visible: false }]);
  const sheet = excel.model.sheets[2]!;
  const { workbook } = await host.read();
  expect(workbook.sheets[2]!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    ['核对报告'],
    ['序号', '说明'],
    [1, '=SUM(A1)'],
    [2, '-'],
    [3, '07'],
    ['表1!A1', '=1+1'],
    ['2021/3'],
  ]);
  expect(workbook.sheets[2]!.rows[5]!.cells[1]).not.toHaveProperty('formula');
  expect(sheet.cells.get(2, 1)?.look).toMatchObject({
    numberFormat: '@',
    locked: false,
    fillColor: '#FFFFE5',
    wrapText: true,
  });
  expect(sheet.cells.get(1, 0)?.look).toMatchObject({
    bold: true,
    borders: { EdgeTop: { color: '#BFBFBF' } },
  });
  expect(sheet.cells.get(5, 0)).toMatchObject({
    hyperlink: { documentReference: "'表1'!A1" },
    look: { underline: 'Single' },
  });
  expect(sheet.cells.get(6, 0)).toMatchObject({
    value: '2021/3',
    hyperlink: { documentReference: "'核对报告'!A1" },
    look: { underline: 'None' },
  });
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect([sheet.columnWidths.get(0), sheet.rowHeights.get(0), sheet.frozen?.bottom]).toEqual([56.25, 24, 1]);
  expect(sheet.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    titleRows: { top: 1, bottom: 1 },
    leftMargin: 36,
    headersFooters: { centerFooter: '第 &P 页，共 &N 页' },
  });
  expect(excel.missing).toEqual([]);
});

test('it is replaced in its place, whatever it is called by then, and never twice', async () => {
  const { excel, host, names } = await start();
  await host.write({ report: reportOf('核对报告', '甲', '乙', '丙') });
  excel.user.renameSheet('核对报告', "我的'报告");
  excel.user.moveSheet("我的'报告", 0);
  excel.user.activate("我的'报告");
  await host.write({ report: reportOf('核对报告', '丁') });
  expect(names()).toEqual(["我的'报告", '表1', '表2']);
  expect(excel.model.active.name).toBe("我的'报告");
  const [report] = (await host.read()).workbook.sheets;
  expect(report!.rows.map(({ cells }) => cells.at(-1)!.value)).toEqual(['核对报告', '说明', '丁', '=1+1', '2021/3']);
  expect(excel.model.sheets[0]!.cells.get(4, 0)?.hyperlink).toMatchObject({ documentReference: "'我的''报告'!A1" });
  expect(excel.model.sheets[0]!.cells.get(7, 0)?.value).toBeUndefined();
  await host.write({ report: null });
  expect(names()).toEqual(['表1', '表2']);
  expect(excel.model.names).toEqual([]);
  await host.write({ report: null });
  expect(excel.missing).toEqual([]);
});

test('a report that the file host has written is replaced and removed', async () => {
  const { bytes } = patchWorkbook(readFileSync('assets/samples/typed.xlsx'), {
    report: reportOf('核对报告', '甲', '乙'),
  });
  const excel = await startExcel(bytes);
  const host = openExcel();
  const count = excel.model.sheets.length;
  await host.write({ report: reportOf('核对报告', '丙') });
  expect(excel.model.sheets).toHaveLength(count);
  const [sheet] = (await host.readSheets(['核对报告'])).sheets;
  expect(sheet!.rows.map(({ cells }) => cells.at(-1)!.value)).toContain('丙');
  expect(sheet!.rows.map(({ cells }) => cells.at(-1)!.value)).not.toContain('甲');
  await host.write({ report: null });
  expect(excel.model.sheets).toHaveLength(count - 1);
  expect(excel.model.names).toEqual([]);
});

test('a sheet of the user’s with our name is left alone', async () => {
  const excel = await startExcel(bookOf(sheetOf('核对报告', { A1: { value: '我的' } })));
  const host = openExcel();
  await host.write({ report: reportOf('核对报告', '甲') });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['核对报告', '核对报告 (2)']);
  await host.write({ report: null });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['核对报告']);
});

test('what the report of a real check says is read back, explanations that a person typed among it', async () => {
  const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'), { sets: { ExcelApi: '1.9' } });
  const host = openExcel();
  const { workbook } = await host.read();
  const checked = check(workbook, catalogue);
  const report = reportSheet(checked, { file: 'typed.xlsx', checkedAt: '2026-01-01', explanations: [] } as never);
  await host.write({ report });
  const read = (await host.readSheets(['核对报告'])).sheets[0]!;
  expect(isReportSheet(read)).toBe(true);
  const printed = report.rows.flatMap(({ cells }, row) =>
    cells.filter(({ value }) => value !== '').map((cell) => [row, cell.column, cell.value]),
  );
  expect(read.rows.flatMap(({ index, cells }) => cells.map(({ column, value }) => [index, column, value]))).toEqual(
    printed,
  );
  const row = report.rows.findIndex(({ cells }) => cells.some(({ look }) => look === 'input'));
  const column = report.rows[row]!.cells.find(({ look }) => look === 'input')!.column;
  excel.user.type('核对报告', `${String.fromCharCode(65 + column)}${row + 1}`, '=两次统计口径不同');
  const [typed] = (await host.readSheets(['核对报告'])).sheets;
  expect(readExplanations(typed!).map(({ text }) => text)).toContain('=两次统计口径不同');
  expect(excel.missing).toEqual([]);
});

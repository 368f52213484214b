import { explanationOf } from '../../src/audit/kept/explanation';
import { mergeExplanations } from '../../src/audit/kept/merge-explanations';
import { isReportSheet, readExplanations } from '../../src/report/read-explanations';
import { reportSheet } from '../../src/report/report-sheet';
import type { AddedSheet } from '../../src/workbook/edits';
import { sampleWorkbook, setCell } from '../fixtures/workbooks';
import { asSheet, change, explain, headRow, readableRows } from './added-sheet';
import { checkOf, options, sampleCheck } from './sample-check';

const checked = sampleCheck();
const plain = reportSheet(checked, options);
const finding = checked.findings.find(({ rule }) => rule.id === 'R36-05')!;
const wages = ['R36-05', '4000'];
const given = explanationOf(finding, '按入职首月计');

const again = (sheet: AddedSheet, of = checked): AddedSheet =>
  reportSheet(of, { ...options, explanations: mergeExplanations([], readExplanations(asSheet(sheet))) });

const rowsOf = (sheet: AddedSheet, word: string) => readableRows(sheet).filter((row) => row.级别 === word);

describe('explanations are read back', () => {
  test('none from a sheet that nobody has written in', () => {
    expect(readExplanations(asSheet(plain))).toEqual([]);
  });

  test('with the rule, the cells and the values of their row', () => {
    expect(readExplanations(asSheet(explain(plain, wages, '按入职首月计')))).toEqual([given]);
  });

  test('however the rows were sorted, with the head among them', () => {
    const sorted = explain(plain, wages, '按入职首月计');
    const rows = [...sorted.rows].reverse();
    expect(readExplanations(asSheet({ ...sorted, rows }))).toEqual([given]);
  });

  test('from columns that were moved', () => {
    const sheet = explain(plain, wages, '按入职首月计');
    const turned = sheet.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, column: 20 - cell.column })).reverse(),
    }));
    expect(readExplanations(asSheet({ ...sheet, rows: turned }))).toEqual([given]);
  });

  test('from their usual columns where the head was deleted', () => {
    const sheet = explain(plain, wages, '按入职首月计');
    const rows = sheet.rows.filter((_, at) => at !== headRow(sheet));
    expect(readExplanations(asSheet({ ...sheet, rows }))).toEqual([given]);
  });

  test.each([
    ['a number', 2020, '2020'],
    ['lines', ' 一\r\n二 ', '一\n二'],
    ['what looks like a formula', '=表4', '=表4'],
  ])('as texts: %s', (_, typed, text) => {
    const { rows } = plain;
    const row = rows.findIndex(({ cells }) => cells.some(({ value }) => String(value).startsWith('R36-05')));
    expect(readExplanations(asSheet(change(plain, row, 10, typed)))[0]).toMatchObject({ rule: 'R36-05', text });
  });

  test('and stay as they are from report to report', () => {
    const first = again(explain(plain, wages, '按入职首月计'));
    const second = again(first);
    expect(second).toEqual(first);
    expect(rowsOf(second, '✓ 已说明')).toHaveLength(1);
  });

  test('a cleared one is withdrawn', () => {
    const printed = reportSheet(checked, { ...options, explanations: [given] });
    const cleared = explain(printed, wages, '');
    const read = readExplanations(asSheet(cleared));
    expect(read).toMatchObject([{ text: '', printed: expect.any(String) }]);
    expect(mergeExplanations([given], read)).toEqual([]);
  });
});

describe('nothing that a person typed is lost', () => {
  test('when a value has changed, the query is open again and shows the old explanation', () => {
    const changed = checkOf(setCell(sampleWorkbook('typed'), '表36', 'C7', 4100));
    const report = again(explain(plain, wages, '按入职首月计'), changed);
    const [old] = rowsOf(report, '原说明');
    expect(old).toMatchObject({ 审核说明: '按入职首月计', 核对结果: 'C7 当时是 4000，现在是 4100' });
    expect(rowsOf(report, '✓ 已说明')).toEqual([]);
    const readable = readableRows(report);
    expect(readable[readable.findIndex((row) => row.级别 === '原说明') - 1]!.勾稽关系).toMatch(/^R36-05/);
    // And when the old value comes back, so does the explanation.
    expect(rowsOf(again(report), '✓ 已说明')).toHaveLength(1);
  });

  test('when the finding is gone, the text is listed at the end, report after report', () => {
    const mended = checkOf(setCell(sampleWorkbook('typed'), '表36', 'C7', 2600));
    const report = again(again(explain(plain, wages, '按入职首月计'), mended), mended);
    expect(readableRows(report).slice(-2)).toMatchObject([
      { 核对结果: '先前的说明（1）' },
      { 级别: '先前说明', 勾稽关系: 'R36-05', 审核说明: '按入职首月计' },
    ]);
    expect(rowsOf(again(report), '✓ 已说明')).toHaveLength(1);
  });

  test('a text in a row of no finding, and notes beside and below the table, are kept once each', () => {
    const title = plain.rows.findIndex(({ cells }) => cells.some(({ value }) => value === '招生区域人数统计表'));
    const below = plain.rows.length + 3;
    const written = [
      [title, 10, '整张表请招生办核对'],
      [title + 1, 12, '已问'],
      [below, 10, '校长已阅'],
    ] as const;
    const noted = written.reduce((sheet, [row, column, text]) => change(sheet, row, column, text), plain);
    const report = again(again(again(noted)));
    expect(rowsOf(report, '先前说明').map((row) => row.审核说明)).toEqual(['整张表请招生办核对', '已问', '校长已阅']);
  });

  test('two texts for the same finding are joined', () => {
    const sheet = explain(plain, wages, '甲');
    const twin = explain(plain, wages, '乙').rows.find(({ cells }) => cells.some(({ value }) => value === '乙'))!;
    expect(readExplanations(asSheet({ ...sheet, rows: [...sheet.rows, twin] }))).toMatchObject([{ text: '甲\n乙' }]);
  });
});

describe('our sheet', () => {
  test('is known by its head, whatever it is called', () => {
    expect(isReportSheet({ ...asSheet(plain), name: 'Sheet1' })).toBe(true);
    expect(sampleWorkbook('typed').sheets.some(isReportSheet)).toBe(false);
  });
});

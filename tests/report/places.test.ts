import type { CheckResult } from '../../src/audit/check';
import type { Direction, NearMiss, SetAside } from '../../src/recognise/types';
import { missingLines, otherPlaces, setAsideLines } from '../../src/report/direction-words';
import { htmlReport } from '../../src/report/html';
import { jsonReport } from '../../src/report/json';
import { reportSheet } from '../../src/report/report-sheet';
import { textReport } from '../../src/report/text';
import { parseArea } from '../../src/workbook/address';
import { keepSheets, sampleWorkbook } from '../fixtures/workbooks';
import { checkOf, options } from './sample-check';

const area = parseArea('A3:E8')!;
const NEAR: NearMiss[] = [
  { table: 9, sheet: 'Sheet1', area, why: '少了“占比”一列' },
  { table: 9, sheet: '招生 区域', area, why: '没有一行认得出' },
  { table: 9, sheet: '第三', area, why: '隔得太远' },
];
const ASIDE: SetAside[] = [
  { table: 3, sheet: '表3 (2)', area, what: 'copy', why: '与表3 逐格相同' },
  ...[4, 5, 6].map(
    (table): SetAside => ({ table, sheet: `旧${table}`, area, what: 'last-year', why: '年度是 2019、2020' }),
  ),
];
const DIRECTIONS: Direction[] = [
  { sheet: '表3', area, table: 3 },
  { sheet: '草稿', table: 'none' },
  { sheet: '草稿', area, table: 9 },
];

/** The check of two tables, with places that could not be taken and what the user said of some. */
const CHECKED: CheckResult = (() => {
  const checked = checkOf(keepSheets(sampleWorkbook('typed'), ['表3', '表4']));
  const { recognition } = checked;
  return { ...checked, recognition: { ...recognition, nearMisses: NEAR, setAside: ASIDE }, directions: DIRECTIONS };
})();

const NO_SUSPECTS = { located: new Map(), suspects: [] };

test('the terminal says what came nearest, why not, and how to point to it; what was said; second sets on few lines', () => {
  const text = textReport('年报.xlsx', CHECKED, [], NO_SUSPECTS, (_, words) => words);
  const lines = text.split('\n');
  expect(lines.filter((line) => /表9 |由您指定|另有一份/.test(line))).toEqual([
    '  表9 最像的是 “Sheet1” A3:E8，没有采用：少了“占比”一列；可用 --table 表9=Sheet1!A3:E8 指定',
    `  表9 其次是 “招生 区域” A3:E8，没有采用：没有一行认得出；可用 --table "表9='招生 区域'!A3:E8" 指定`,
    '由您指定：“表3” A3:E8 是表3',
    '由您指定：整张“草稿”不是统计表',
    '由您指定：“草稿” A3:E8 是表9，没有用上：那里没有认出表9的表头',
    '另有一份：表3 “表3 (2)” A3:E8，是副本，不参加核对：与表3 逐格相同',
    '另有一份：表4–表6，从 “旧4” A3:E8 起，留作上年的，不参加核对：年度是 2019、2020',
  ]);
});

test('where no table was found at all, the nearest places are still named', () => {
  const { recognition } = CHECKED;
  const nothing = { ...CHECKED, recognition: { ...recognition, tables: [], missing: [9] } };
  const text = textReport('年报.xlsx', nothing, [], NO_SUSPECTS, (_, words) => words);
  expect(text).toContain('表9 最像的是 “Sheet1” A3:E8');
});

test('a table that two places claim may be pointed to in either', () => {
  const claims = ['甲', '乙'].map((sheet) => ({ sheet, area }));
  const recognition = { ...CHECKED.recognition, conflicts: [{ forms: [9], claims }], nearMisses: [] };
  expect(missingLines(9, recognition)).toEqual(['  表9 可用 --table 表9=甲!A3:E8 或 --table 表9=乙!A3:E8 指定']);
  expect(otherPlaces(recognition, 9).map(({ sheet, why }) => `${sheet} ${why}`)).toEqual([
    '甲 “甲” A3:E8、“乙” A3:E8 都像表9，无法确定',
    '乙 “甲” A3:E8、“乙” A3:E8 都像表9，无法确定',
  ]);
});

test('a place is offered once, the likeliest reason first', () => {
  const twice = { ...CHECKED.recognition, conflicts: [{ forms: [9], claims: [{ sheet: 'Sheet1', area }] }] };
  expect(otherPlaces(twice, 9).map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual([
    'Sheet1 undecided',
    '招生 区域 near-miss',
    '第三 near-miss',
  ]);
});

test('without any of it nothing is said', () => {
  expect(setAsideLines(checkOf(keepSheets(sampleWorkbook('typed'), ['表3'])).recognition)).toEqual([]);
});

test('JSON gives all of it', () => {
  const json = JSON.parse(JSON.stringify(jsonReport('年报.xlsx', CHECKED, [], NO_SUSPECTS)));
  expect(json.directions).toEqual([
    { sheet: '表3', range: 'A3:E8', table: 3 },
    { sheet: '草稿', range: null, table: 'none' },
    { sheet: '草稿', range: 'A3:E8', table: 9 },
  ]);
  expect(json.nearMisses[0]).toEqual({ table: 9, sheet: 'Sheet1', range: 'A3:E8', why: '少了“占比”一列' });
  expect(json.setAside[0]).toEqual({
    table: 3,
    sheet: '表3 (2)',
    range: 'A3:E8',
    what: 'copy',
    why: '与表3 逐格相同',
  });
});

test('the page and the sheet say the same', () => {
  const html = htmlReport(CHECKED, options);
  const sheet = reportSheet(CHECKED, options).rows.map(({ cells }) => cells.map(({ value }) => value).join(' '));
  for (const words of [
    '少了“占比”一列',
    '整张“草稿”不是统计表',
    '没有认出表9的表头',
    '是副本，不参加核对：与表3 逐格相同',
  ]) {
    expect(html).toContain(words);
    expect(sheet.join('\n')).toContain(words);
  }
  expect(sheet).toContain('像它的 表9 “Sheet1” A3:E8 没有采用：少了“占比”一列');
  expect(sheet).toContain('由您指定（3）');
});

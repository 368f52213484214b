import type { CheckResult } from '../../src/audit/check';
import type { Conflict, Direction, NearMiss, SetAside } from '../../src/recognise/types';
import { directionLine, otherPlaces } from '../../src/report/direction-words';
import { htmlReport } from '../../src/report/html';
import { jsonReport } from '../../src/report/json';
import { disputedSetLines, missingLines, setAsideLines } from '../../src/report/place-lines';
import { reportSheet } from '../../src/report/report-sheet';
import { textReport } from '../../src/report/text';
import { CHINESE_WORDS } from '../../src/report/words';
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
  { table: 3, sheet: '表3 (2)', area, what: 'copy', why: '与表3 逐格相同', instead: { sheet: '表3', area } },
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
  const text = textReport('年报.xlsx', CHECKED, [], NO_SUSPECTS, (_, words) => words).join('\n');
  const lines = text.split('\n');
  expect(lines.filter((line) => /表9 |由您指定|另有一份/.test(line))).toEqual([
    '  表9 最像的是 “Sheet1” A3:E8，没有采用：少了“占比”一列；可用 --table 表9=Sheet1!A3:E8 指定',
    `  表9 其次是 “招生 区域” A3:E8，没有采用：没有一行认得出；可用 --table "表9='招生 区域'!A3:E8" 指定`,
    '由您指定：“表3” A3:E8 是表3',
    '由您指定：整张“草稿”不是统计表',
    '由您指定：“草稿” A3:E8 是表9，没有用上：那里没有认出表9的表头',
    '另有一份：表3 “表3 (2)” A3:E8，是另一份，不参加核对：与表3 逐格相同；采用的是 “表3” A3:E8',
    '另有一份：表4–表6，从 “旧4” A3:E8 起，留作上年的，不参加核对：年度是 2019、2020',
  ]);
});

test('where many tables stand twice it is said once which set to leave out', () => {
  const conflictsOf = (name: (no: number) => string): Conflict[] =>
    [5, 4, 3].map((table) => ({
      forms: [table],
      claims: [`表${table}`, name(table)].map((sheet) => ({ sheet, area })),
    }));
  const linesOf = (conflicts: Conflict[]) =>
    disputedSetLines({ ...CHECKED.recognition, conflicts }, CHINESE_WORDS).lines.join();
  expect(linesOf(conflictsOf((no) => `表${no}v2`))).toBe(
    '  表3–表5 各有 2 份，分不清用哪一份；可用 --ignore "表*v2" 排除不用的一份',
  );
  expect(linesOf(conflictsOf(() => '西校区'))).toContain('可用 --ignore "表*" 或 --ignore 西校区 排除');
  expect(linesOf(conflictsOf(() => '西校区').slice(1))).toBe('');
});

test('where no table was found at all, the nearest places are still named', () => {
  const { recognition } = CHECKED;
  const nothing = { ...CHECKED, recognition: { ...recognition, tables: [], missing: [9] } };
  const text = textReport('年报.xlsx', nothing, [], NO_SUSPECTS, (_, words) => words).join('\n');
  expect(text).toContain('表9 最像的是 “Sheet1” A3:E8');
});

test('a second set in pieces is offered as a whole; a place that is set aside is not told twice', () => {
  const last = (text: string): SetAside => ({
    table: 9,
    sheet: '旧',
    area: parseArea(text)!,
    what: 'last-year',
    why: '早一年',
  });
  const setAside = [last('A2:I5'), last('A8:I22')];
  const nearMisses = [{ table: 9, sheet: '旧', area: parseArea('A2:I5')!, why: '早一年' }];
  const checked = { ...CHECKED, recognition: { ...CHECKED.recognition, setAside, nearMisses } };
  expect(missingLines(9, checked, CHINESE_WORDS)).toEqual([
    '  表9 最像的是 “旧” A2:I5、“旧” A8:I22，没有采用：留作上年的，不参加核对：早一年；可用 --table 表9=旧!A2:I5 --table 表9=旧!A8:I22 指定',
  ]);
});

test('a place without a header that could be read is not offered to be pointed to', () => {
  const nearMisses: NearMiss[] = [{ table: 9, sheet: 'Sheet1', area, why: '没有认出它的表头', headless: true }];
  const checked = { ...CHECKED, recognition: { ...CHECKED.recognition, nearMisses } };
  expect(missingLines(9, checked, CHINESE_WORDS)).toEqual([
    '  表9 最像的是 “Sheet1” A3:E8，没有采用：没有认出它的表头；请照表样改正列名',
  ]);
});

test('what the user pointed to already is not offered again, but says why it could not be read', () => {
  const directions = [{ sheet: 'Sheet1', area, table: 9 }];
  const checked = { ...CHECKED, directions };
  expect(otherPlaces(checked, 9, CHINESE_WORDS).map(({ pieces: [first] }) => first.sheet)).toEqual([
    '招生 区域',
    '第三',
  ]);
  expect(directionLine(directions[0]!, checked.recognition, CHINESE_WORDS)).toBe(
    '“Sheet1” A3:E8 是表9，没有用上：少了“占比”一列',
  );
});

test('without any of it nothing is said', () => {
  expect(setAsideLines(checkOf(keepSheets(sampleWorkbook('typed'), ['表3'])).recognition, CHINESE_WORDS)).toEqual([]);
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
    instead: { sheet: '表3', range: 'A3:E8' },
  });
});

test('the page and the sheet say the same', () => {
  const html = htmlReport(CHECKED, options);
  const sheet = reportSheet(CHECKED, options).rows.map(({ cells }) => cells.map(({ value }) => value).join(' '));
  for (const words of [
    '少了“占比”一列',
    '整张“草稿”不是统计表',
    '没有认出表9的表头',
    '是另一份，不参加核对：与表3 逐格相同',
  ]) {
    expect(html).toContain(words);
    expect(sheet.join('\n')).toContain(words);
  }
  expect(sheet).toContain('像它的 表9 “Sheet1” A3:E8 没有采用：少了“占比”一列');
  expect(sheet).toContain('由您指定（3）');
});

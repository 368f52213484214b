import { builtInCatalogue } from '../../src/audit/built-in';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import type { Cell, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { changeSheet, keepSheets } from '../fixtures/workbooks';
import { added, checked, skippedRules } from './outcome';
import { setCells } from './sheets';

/** Money in a unit of its own: in brackets behind a number, or in a line above the table. */

const mended = keepSheets(mendedSample('typed'), ['表2', '表5', '表22', '表42', '表43']);
const asItIs = checked(mended);
const CAPTION = '表42 2020-2021年办学经费收入情况一览表';

/** 表42 under another caption, with all its numbers times a power of ten. */
function income(caption: string, times: number): Workbook {
  const changed = (cell: Cell): Cell => {
    if (cell.column === 0)
      return typeof cell.value === 'string' && cell.value.startsWith('表42') ? { ...cell, value: caption } : cell;
    return typeof cell.value === 'number'
      ? { column: cell.column, value: Number((cell.value * times).toPrecision(12)) }
      : cell;
  };
  return changeSheet(mended, '表42', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.index === 1 ? row : { ...row, cells: row.cells.map(changed) })),
  }));
}

const YUAN = [
  '（单位：元）',
  '（单位：人民币元）',
  '（金额单位：人民币元）',
  '（人民币：元）',
  '（RMB 元）',
  '（单位：元（人民币））',
  '（币种：人民币 单位：元）',
  '（元）',
  ' 元（人民币）',
];

describe('a line above', () => {
  test.each([
    ...YUAN.map((line): [string, number] => [line, 10_000]),
    ['（单位：千元）', 10],
    ['（单位：人民币百万元）', 0.01],
    ['（百万元）', 0.01],
  ])('%s', (line, times) => {
    const result = checked(income(CAPTION + line, times));
    expect(added(asItIs, result)).toEqual([]);
    expect(skippedRules(result)).toEqual(skippedRules(asItIs));
  });

  test('what it says is held against the other tables', () => {
    expect(added(asItIs, checked(income(`${CAPTION}（单位：人民币元）`, 1_000))).join()).toContain('R42-04');
  });

  test.each(['（单位：美元）', '（单位：金圆）'])('money that is not known leaves all of it in doubt: %s', (line) => {
    const result = checked(income(CAPTION + line, 1));
    expect(added(asItIs, result).filter((words) => !words.startsWith('R00-02'))).toEqual([]);
    expect(added(asItIs, result).join()).toContain(`表头或表上方写的是${line.slice(4, -1)}`);
    expect(skippedRules(result)).toContain('R42-02');
  });

  test('a school is no unit', () => {
    expect(added(asItIs, checked(income(`${CAPTION}（单位：某某技工学校）`, 1)))).toEqual([]);
  });
});

describe('in brackets behind a number', () => {
  const changes = (book: Workbook) =>
    recalculate(book, checked(book), builtInCatalogue(), { toNumbers: true }).changes.filter(({ safe }) => safe);

  test('a right one gives nothing', () => {
    const book = setCells(setCells(mended, '表42', { D3: '98900（元）', D4: '216000（元）' }), '表2', {
      C4: '25348000（元）',
    });
    expect(added(asItIs, checked(book))).toEqual([]);
    expect(changes(book)).toEqual([]);
  });

  test('a wrong one is put right in its own unit', () => {
    const book = setCells(mended, '表2', { C4: '25358000（元）' });
    expect(added(asItIs, checked(book)).join()).toContain('R02-01');
    expect(changes(book).map(({ newText }) => newText)).toEqual(['25348000（元）']);
  });
});

test('an average in 元 is known to the digits that it had in 万元, no more', () => {
  const heads = { B2: '生均财政拨款（元）' };
  const right = setCells(mended, '表42', { ...heads, B3: 36_700, B4: 39_600, B5: 76_300 });
  expect(added(asItIs, checked(right))).toEqual([]);
  const wrong = setCells(mended, '表42', { ...heads, B3: 36_900, B4: 39_600, B5: 76_300 });
  expect(added(asItIs, checked(wrong)).join()).toContain('R42-03');
});

test('a line of 万册 is said of the books, not of what one pupil has', () => {
  const books = keepSheets(mendedSample('typed'), ['表5', '表16']);
  const said = setCells(books, '表16', { A1: '表16 学校图书资源情况一览表（单位：万册）' });
  expect(added(checked(books), checked(said))).toEqual([]);
});

describe('a unit over books and what one pupil has of them', () => {
  const books = keepSheets(mendedSample('typed'), ['表5', '表16']);
  test.each([
    ['of the sums', '图书资源数量（万册）', '生均图书'],
    ['of both', '图书资源数量（万册）', '生均图书（册）'],
    ['said with the average', '图书资源数量（万册）', '生均图书（册/生）'],
  ])('%s', (_, over, average) => {
    const said = setCells(books, '表16', { B2: over, E3: average });
    expect(added(checked(books), checked(said))).toEqual([]);
    expect(skippedRules(checked(said))).toEqual(skippedRules(checked(books)));
  });
});

describe('a line of areas', () => {
  const site = keepSheets(mendedSample('typed'), ['表1']);
  const lined = (line: string) =>
    checked(setCells(site, '表1', { A1: `表1 学校办学性质、占地面积与建筑面积情况一览表${line}` }));
  test('m² is what the form has', () =>
    expect(skippedRules(lined('（单位：平方米）'))).toEqual(skippedRules(checked(site))));
  test('亩 cannot be turned into it', () => {
    const plain = setCells(site, '表1', { C8: 270 });
    const said = checked(setCells(plain, '表1', { A1: '表1 学校办学性质、占地面积与建筑面积情况一览表（单位：亩）' }));
    expect(said.recognition.unread.map(({ why }) => why)).toContain(
      '的单位对不上：表头或表上方写的是亩，这里的单位是m²',
    );
  });
});

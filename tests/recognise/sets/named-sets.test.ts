import type { Cell, CellValue, Sheet, Workbook } from '../../../src/workbook/types';
import { mendedSample } from '../../fixtures/mended-sample';
import { setCell } from '../../fixtures/workbooks';
import { added, checked } from '../outcome';
import { plainSheet, sheetNamed } from '../sheets';
import { bookOf, draft, numbered, recognised, sheetsNamed, typed } from '../two-sets';

/** What a sheet's name says of the set on it, what is filled in, and what comes from elsewhere. */

const sample = mendedSample('typed');
const now = sample.sheets;
const withSheets = (book: Workbook, ...more: readonly Sheet[]): Workbook => bookOf(...book.sheets, ...more);
const sheetOf = (book: Workbook, no: number): string | undefined =>
  recognised(book).tables.find((table) => table.no === no)?.blocks[0]?.header.sheet;
const inDispute = (book: Workbook): number[] => recognised(book).conflicts.flatMap(({ forms }) => forms);
const captionOf = (no: number): CellValue => sheetNamed(sample, numbered(no)).rows[0]!.cells[0]!.value;

/** 表3 twice, with other figures on the second sheet. */
const pair = (name: string, draftName: string): Workbook =>
  bookOf(
    ...sheetsNamed(draft, () => draftName, [3]),
    ...sheetsNamed(typed, () => name, [3]),
    ...now.filter((sheet) => sheet.name !== '表3'),
  );

describe('of two sets that sheets name', () => {
  test.each([
    ['定稿', '一稿'],
    ['终稿', '二稿'],
    ['正式', '送审稿'],
    ['上报版', '修改前'],
    ['最终版', '第一版'],
    ['v2', 'v1'],
    ['三稿', '二稿'],
    ['审核后', '审核前'],
    ['（最新）', ''],
    ['定稿', '定稿 (2)'],
    ['', '原始'],
    ['', '（错）'],
    ['', '不用'],
    ['', '参考'],
    ['', '样例'],
    ['', '测试'],
    ['', '自查'],
    ['', '一稿'],
    ['', '东校区'],
  ])('表3%s is meant, not 表3%s', (meant, other) => {
    const book = pair(`表3${meant}`, `表3${other}`);
    expect(sheetOf(book, 3)).toBe(`表3${meant}`);
    expect(recognised(book).setAside).toMatchObject([
      { table: 3, sheet: `表3${other}`, instead: { sheet: `表3${meant}` } },
    ]);
  });

  test.each([
    ['表3', '表3二稿'],
    ['表3', '表3v2'],
    ['表3', '表3（修改）'],
    ['表3', '表3全校'],
    ['表3', '表3 (1220)'],
    ['表3东校区', '表3西校区'],
    ['表3一稿', '表3初稿'],
    ['表3上报', '表3终稿'],
    ['表3上报版', '表3修改版'],
    ['表3', '表3修改稿'],
    ['表3', '招生'],
  ])('%s and %s cannot be told apart', (one, other) => {
    expect(inDispute(pair(one, other))).toEqual([3]);
    expect(inDispute(pair(other, one))).toEqual([3]);
  });

  test.each([
    [' 20211120', ' 20211103'],
    ['20211120', '20211103'],
    ['_1120', '_1103'],
    ['-2021.11.20终稿', '-2021.11.3终稿'],
    ['（11月20日）', '（11月3日）'],
    ['（1120）', '（1103）'],
    [' 11.20', ' 11.3'],
    [' 211120', ' 211103'],
    [' 2021-11-20', ' 2021-11-3'],
    [' 2021年12月', ' 2021年11月'],
    ['_20220105', '_20211230'],
    [' 1120定稿', ' 1103初稿'],
  ])('dated: 表3%s is meant, not 表3%s, which is earlier', (meant, other) => {
    for (const book of [
      pair(`表3${meant}`, `表3${other}`),
      bookOf(...[...pair(`表3${meant}`, `表3${other}`).sheets].reverse()),
    ]) {
      expect(sheetOf(book, 3)).toBe(`表3${meant}`);
      expect(recognised(book).setAside).toMatchObject([
        { table: 3, why: expect.stringContaining('工作表名里的日期是') },
      ]);
    }
  });

  test.each([
    ['_1228', '_0105'],
    ['_20211103', '_1120'],
    ['_1120', '_1103终稿'],
    ['-1', '-2'],
    ['-1-2', '-1-3'],
    [' 2021年11月', ' 2021年11月20日'],
  ])('dated: 表3%s and 表3%s cannot be told apart', (one, other) => {
    expect(inDispute(pair(`表3${one}`, `表3${other}`))).toEqual([3]);
    expect(inDispute(pair(`表3${other}`, `表3${one}`))).toEqual([3]);
  });

  test.each([
    ['表#_1103', '表#_1120'],
    ['20211103表#', '20211120表#'],
  ])('two sets that are dated are not mixed: %s, %s', (before, after) => {
    const named = (book: Workbook, name: string) => sheetsNamed(book, (no) => name.replace('#', String(no)));
    const book = bookOf(...named(draft, before), ...named(sample, after));
    const { recognition, findings } = checked(book);
    expect(recognition).toMatchObject({ conflicts: [], missing: [] });
    expect(recognition.tables.map(({ no, blocks }) => [no, blocks[0]!.header.sheet])).toEqual(
      recognition.tables.map(({ no }) => [no, after.replace('#', String(no))]),
    );
    expect(findings.filter(({ status, severity }) => status === 'broken' && severity === 'error')).toEqual([]);
  });

  test('an example among the instructions is not meant', () => {
    const book = pair('表3', '填表说明');
    expect(sheetOf(book, 3)).toBe('表3');
  });
});

describe('what is filled in', () => {
  const fixedAssets = plainSheet('分校固定资产', [
    ['表2 2020-2021年学校固定资产统计表'],
    ['用地类型', '价值（万元）', '备注'],
    ['建筑物价值', 5000],
    ['仪器设备总值', 1900],
    ['其中，通用仪器设备价值', 50],
    ['其中，体育设备及仪器价值', 50],
    ['其中，教学仪器设备价值', 1800],
    ['合计', 6900],
  ]);

  test('running numbers that are not there are no blank figures', () => {
    const book = withSheets(setCell(sample, '表2', 'C8', 99999), fixedAssets);
    expect(inDispute(book)).toEqual([2]);
    expect(sheetOf(book, 2)).toBeUndefined();
  });

  test('nor are the blanks of a contest table, which mean none', () => {
    const old = plainSheet('获奖统计', [
      [captionOf(31)],
      ['序号', '竞赛层级', '获奖赛项名称', '一等奖', undefined, '二等奖', undefined, '三等级'],
      [undefined, undefined, undefined, 2020, 2021, 2020, 2021, 2020, 2021],
      [1, '四川省中职学校学生技能竞赛', '汽车机电维修', 0, 0, 0, 0, 1, 1],
    ]);
    expect(inDispute(withSheets(sample, old))).toEqual([31]);
  });

  test('a caption copied onto the sheet of another table', () => {
    const book = setCell(sample, '表30', 'A1', captionOf(31));
    expect(sheetOf(book, 31)).toBe('表31');
    expect(added(checked(sample), checked(book))).toEqual([]);
  });

  test.each(['caption', 'both captions', 'number'])('表30 and 表31 have one header: mixed up by %s', (what) => {
    const [teachers, students] = [captionOf(30), captionOf(31)] as [string, string];
    const captioned = (own: string, other: string) => setCell(setCell(sample, '表30', 'A1', own), '表31', 'A1', other);
    const book = {
      caption: captioned(students, students),
      'both captions': captioned(students, teachers),
      number: captioned('表31', students),
    }[what]!;
    expect(sheetOf(book, 30)).toBe('表30');
    expect(sheetOf(book, 31)).toBe('表31');
    expect(added(checked(sample), checked(book))).toEqual([]);
    const { tables } = recognised(book);
    const found = tables.find(({ no }) => no === 30)!;
    expect(found.confidence).toBeLessThan(0.8);
    expect(found.evidence).toContainEqual({ by: 'odd-title', found: what === 'number' ? '表31' : students });
  });

  test.each([
    ['表30', 31, 31],
    ['表31', 30, 30],
  ])('a sheet %s with the caption of 表%i, and no other: the caption counts', (name, caption, meant) => {
    const rest = now.filter((sheet) => sheet.name !== '表30' && sheet.name !== '表31');
    for (const said of [captionOf(caption), `表${caption}`]) {
      const [sheet] = setCell(bookOf({ ...sheetNamed(sample, '表30'), name }), name, 'A1', said).sheets;
      const book = bookOf(...rest, sheet!);
      expect(sheetOf(book, meant)).toBe(name);
      expect(recognised(book).tables.find(({ no }) => no === meant)?.evidence).toContainEqual({
        by: 'odd-number',
        found: name,
      });
      expect(recognised(book).nearMisses).toContainEqual(
        expect.objectContaining({ table: 61 - meant, sheet: name, why: `也像表${meant}，认作了表${meant}` }),
      );
    }
  });

  test('表30 copied as 表31 and not filled in anew is a copy, and 表31 is said to be wanting', () => {
    const book = bookOf(...now.filter(({ name }) => name !== '表31'), { ...sheetNamed(sample, '表30'), name: '表31' });
    expect(sheetOf(book, 30)).toBe('表30');
    expect(sheetOf(book, 31)).toBeUndefined();
    expect(recognised(book).nearMisses).toContainEqual(expect.objectContaining({ table: 31, sheet: '表31' }));
  });

  test('half of a table is far from all of it', () => {
    const cells = ['C5', 'C6', 'C7', 'C8', 'E5', 'E6', 'E7', 'E8'];
    const begun = cells.reduce((book, cell) => setCell(book, '表3', cell, undefined), draft);
    const book = withSheets(sample, ...sheetsNamed(begun, () => '招生', [3]));
    expect(recognised(book).setAside).toMatchObject([{ sheet: '招生', why: '填得不如采用的一份全' }]);
  });
});

test.each(['in front', 'behind'])('a set fetched by formulas, %s: its source is meant', (where) => {
  const wrong = setCell(sample, '表3', 'E6', 0.8915, '0.00%');
  const fetched: Sheet = {
    ...sheetNamed(wrong, '表3'),
    name: '汇总',
    rows: sheetNamed(wrong, '表3').rows.map(({ index, cells }) => ({
      index,
      cells: cells.map(
        (cell): Cell =>
          index > 3 && cell.column > 0 ? { ...cell, formula: `表3!${'ABCDE'[cell.column]}${index + 1}` } : cell,
      ),
    })),
  };
  const book = where === 'behind' ? withSheets(wrong, fetched) : bookOf(fetched, ...wrong.sheets);
  expect(sheetOf(book, 3)).toBe('表3');
  expect(recognised(book).setAside).toMatchObject([{ sheet: '汇总', why: '数字是用公式从采用的一份引来的' }]);
});

describe('years', () => {
  const BOTH = [12, 13, 19, 32];
  const { tables } = recognised(sample);
  /** Tables with a row for each year, without the rows of one. */
  const without = (year: string, name: (no: number) => string): Sheet[] =>
    sheetsNamed(sample, numbered, BOTH).map((sheet, at) => {
      const rows = tables.find(({ no }) => no === BOTH[at])!.blocks.flatMap((block) => block.rows);
      const gone = new Set(rows.filter((row) => row.year === year).map(({ row }) => row));
      return { ...sheet, name: name(BOTH[at]!), rows: sheet.rows.filter(({ index }) => !gone.has(index)) };
    });

  test.each([
    ['one beside the other', (no: number) => `表${no}（2020）`, (no: number) => `表${no}（2021）`],
    ['under names that tell nothing', (no: number) => `甲${no}`, (no: number) => `乙${no}`],
  ])('sheets with a year each are one table: %s', (_, one, other) => {
    const rest = now.filter(({ name }) => !BOTH.map(numbered).includes(name));
    const book = bookOf(...rest, ...without('2020', other), ...without('2021', one));
    expect(recognised(book)).toMatchObject({ setAside: [], conflicts: [], missing: [] });
    const [before, after] = [checked(sample), checked(book)];
    expect(added(before, after)).toEqual([]);
    for (const no of BOTH) expect(after.coverage.get(no)?.compared).toBe(before.coverage.get(no)?.compared);
  });

  test('a half of the year before that is said to be last year’s is none of this report', () => {
    const last = without('2021', (no) => `上年表${no}`);
    const { setAside } = recognised(withSheets(sample, ...last));
    expect(new Set(setAside?.map(({ sheet }) => sheet))).toEqual(new Set(last.map(({ name }) => name)));
  });

  test('next year’s set, carried over and not filled in yet, is not the one meant', () => {
    const dated = (value: CellValue): CellValue =>
      typeof value === 'number' && (value === 2020 || value === 2021)
        ? value + 1
        : typeof value === 'string'
          ? value.replaceAll(/202[01]/g, (year) => String(Number(year) + 1))
          : value;
    const blank = new Set(
      recognised(sample).figures.flatMap(({ labels, kind, place: { sheet, row, column } }) =>
        labels.年度 === '2021' && kind !== 'ordinal' ? `${sheet} ${row} ${column}` : [],
      ),
    );
    const begun = now.map(
      (sheet): Sheet => ({
        ...sheet,
        name: `${sheet.name}（2022）`,
        rows: sheet.rows.map(({ index, cells }) => ({
          index,
          cells: cells.flatMap((cell) =>
            blank.has(`${sheet.name} ${index} ${cell.column}`) ? [] : { ...cell, value: dated(cell.value) },
          ),
        })),
      }),
    );
    for (const book of [withSheets(sample, ...begun), bookOf(...begun, ...now)]) {
      expect(recognised(book)).toMatchObject({ conflicts: [], missing: [] });
      expect(recognised(book).tables.map(({ blocks }) => blocks[0]!.header.sheet)).toEqual(now.map(({ name }) => name));
    }
  });
});

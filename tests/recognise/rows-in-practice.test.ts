import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked, tableNumbers, unreadTexts } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Rows and columns that schools add to the tables of the form: what is right stays right, and is compared. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');

const rowsOf = (name: string): Row[] => sheetRows(mended, name);

const withSheet = (name: string, rows: readonly Row[]): Workbook => withRowsOn(mended, name, rows);

/** What tells a workbook from the sample: what is said against it, what is unread, and the rules that compared nothing. */
function outcome(book: Workbook): { wrong: string[]; unread: string[]; idle: string[] } {
  const result = checked(book);
  const isJudged = (id: string) =>
    result.relations.some(
      ({ compiled, verdicts }) => compiled.rule.id === id && verdicts.some(({ outcome: how }) => how !== 'skipped'),
    );
  return {
    wrong: brokenWords(result).filter((line) => !/^R00-0[36]/.test(line)),
    unread: unreadTexts(result),
    idle: [...new Set(result.relations.map(({ compiled }) => compiled.rule.id))].filter((id) => !isJudged(id)),
  };
}

const asItIs = outcome(mended);

describe('a list whose only label is 序号', () => {
  const list = rowsOf('表37');
  test.each(['备注', '联系人', '数据来源'])('with a column %s', (head) => {
    const rows = list.map((row, at): Row => (at === 0 ? row : [...row, at === 1 ? head : `甲${at}`]));
    expect(outcome(withSheet('表37', rows))).toEqual(asItIs);
  });

  test('without 序号 all its rows count', () => {
    const rows = list.map((row, at): Row => (at === 0 ? row : row.slice(1)));
    const { wrong } = outcome(withSheet('表37', [...rows, ['合计', '']]));
    expect(wrong.filter((line) => line.startsWith('R25'))).toEqual([]);
    const short = outcome(withSheet('表37', rows.slice(0, -1)));
    expect(short.wrong.some((line) => line.startsWith('R25-02'))).toBe(true);
  });
});

describe('合计 merged over several cells', () => {
  test.each([
    ['表10', 3, 8],
    ['表9', 3, 1],
    ['表42', 2, 2],
  ])('%s: over the name and a running number in front of it', (name, top, count) => {
    const rows = rowsOf(name).map((row, at): Row => {
      if (at === 0) return row;
      if (at >= top + count) return [row[0]!, '', ...row.slice(1)];
      return [at === 1 ? '序号' : at < top ? '' : at - top + 1, ...row];
    });
    expect(outcome(withSheet(name, rows))).toEqual(asItIs);
  });

  test('表18: over two years', () => {
    const sums: Row[] = [
      ['', '合计', 2020, 18, 12, 3, 3, 0],
      ['', '', 2021, 16, 6, 3, 7, 0],
    ];
    const { idle, ...rest } = asItIs;
    // The form has no such rows: that they are sums is compared.
    const compared = { ...rest, idle: idle.filter((id) => id !== 'R00-11') };
    expect(outcome(withSheet('表18', [...rowsOf('表18'), ...sums]))).toEqual(compared);
  });
});

describe('a label column under another name', () => {
  test.each([
    ['表1', '用地类型', '类别'],
    ['表1', '用地类型', '项目'],
    ['表2', '序号', '编号'],
    ['表2', '序号', '行次'],
  ])('%s: %s called %s', (name, own, other) => {
    const rows = rowsOf(name).map((row) => row.map((value) => (value === own ? other : value)));
    const book = withSheet(name, rows);
    expect(tableNumbers(checked(book))).toEqual(tableNumbers(checked(mended)));
    expect(outcome(book)).toEqual(asItIs);
  });
});

describe('a table that goes on below its headers again', () => {
  const inTwo = (name: string, at: number, between: readonly Row[], from: number): Workbook => {
    const rows = rowsOf(name);
    return withSheet(name, [...rows.slice(0, at), ...between, ...rows.slice(from, 4), ...rows.slice(at)]);
  };
  test.each<[string, readonly Row[], number]>([
    ['after 续表, with the heading over its columns', [[''], ['续表4']], 1],
    ['with the heading, and no word', [[''], ['']], 1],
    ['with its title', [['']], 0],
  ])('表4 %s', (_, between, from) => {
    expect(outcome(inTwo('表4', 7, between, from))).toEqual(asItIs);
  });

  test('表3 after 续表', () => {
    expect(outcome(inTwo('表3', 6, [[''], ['续表3']], 1))).toEqual(asItIs);
  });

  test('the same rows again are another set of it', () => {
    const rows = rowsOf('表4');
    const { setAside } = checked(withSheet('表4', [...rows, [''], ...rows])).recognition;
    expect(setAside?.map(({ table, what }) => [table, what])).toEqual([[4, 'copy']]);
  });
});

describe('another breakdown below a form of named rows', () => {
  const districts: Row[] = [
    ['自流井区', 100, 200, 0.365, 0.4914],
    ['贡井区', 174, 207, 0.635, 0.5086],
  ];
  const heads = rowsOf('表3').slice(2, 4);
  const BESIDES = 'R00-02 “自流井区”起不是表样里的行，没有核对；是这张表的行，请改成表样里的名称';
  test.each<[string, readonly Row[]]>([
    ['behind a blank row', [['']]],
    ['under words', [[''], ['其中：各县区招生人数']]],
    ['under the headers again', heads],
    ['under words and the headers', [[''], ['其中：各县区招生人数'], ...heads]],
    ['under a number of its own', [[''], ['表3-1 各县区招生人数'], ...heads]],
  ])('%s is named once, and its shares are not judged', (_, between) => {
    const { wrong, idle } = outcome(withSheet('表3', [...rowsOf('表3'), ...between, ...districts]));
    expect(wrong).toEqual([...asItIs.wrong, BESIDES]);
    expect(idle).toEqual(asItIs.idle);
  });

  test('where a row of the form is wanting, it may be one of those behind the gap', () => {
    const rows = rowsOf('表3');
    const { wrong, idle } = outcome(withSheet('表3', [...rows.slice(0, -1), [''], ['外国', 8, 2, 0.0248, 0.0044]]));
    expect(wrong.some((line) => line.startsWith('R00-02 不认得这一行：“外国”'))).toBe(true);
    expect(idle).toContain('R03-01');
  });
});

describe('rows beside the years', () => {
  const income = rowsOf('表42');
  const rate: Row = ['增长率', 0.079, '', 1.184, 0.0125, 0.0633];
  const plan = (name: string): Row => [name, 4, 0, 20, 40, 5400];
  const [top, years, total] = [income.slice(0, 2), income.slice(2, 4), income.slice(4)];
  test.each<[string, readonly Row[]]>([
    ['a growth below the total', [...top, ...years, ...total, rate]],
    ['a difference between years and total', [...top, ...years, ['增减额', 0.29, 5, 11.71, 0.6, 318.76], ...total]],
  ])('表42: %s', (_, rows) => {
    expect(outcome(withSheet('表42', rows))).toEqual(asItIs);
  });

  const named = (text: string, why: string) => ({
    ...asItIs,
    wrong: [`R00-02 “${text}”${why}`],
    unread: [text],
  });
  const PLANNED = '是计划或预算，不是实际的数，没有核对';

  test.each<[string, string, readonly Row[]]>([
    ['the next year as planned', '2022（预算）', [...top, ...years, plan('2022（预算）'), ...total]],
    ['the next year as its goal', '2022年（目标）', [...top, ...years, plan('2022年（目标）'), ...total]],
    ['the next year as expected, below the total', '2022年预计', [...top, ...years, ...total, plan('2022年预计')]],
    ['a year as planned above the year', '2021年计划', [...top, years[0]!, plan('2021年计划'), years[1]!, ...total]],
  ])('表42: %s is named, and counts nowhere', (_, text, rows) => {
    expect(outcome(withSheet('表42', rows))).toEqual(named(text, PLANNED));
    expect(checked(withSheet('表42', rows)).coverage.get(42)?.obstacles).toEqual([]);
  });

  const called = (name: string) => withSheet('表42', [...top, years[0]!, [name, ...years[1]!.slice(1)], ...total]);

  test('what a budget came to is a year like others; so is what is expected of one, but that is said', () => {
    expect(outcome(called('2021（预算执行数）'))).toEqual(asItIs);
    expect(outcome(called('2021年决算数'))).toEqual(asItIs);
    expect(outcome(called('2021（预计）'))).toEqual(
      named('2021（预计）', '是预计的数，当作这一年的数核对；有了实际的数请改写'),
    );
  });

  test.each(['2021年预算', '2021（计划）', '2021年目标数'])(
    'a year that has nothing but %s is not compared',
    (name) => {
      const { wrong, unread, idle } = outcome(called(name));
      expect([wrong, unread]).toEqual([
        [expect.stringMatching(/^R00-02 “2021.*”是计划或预算，不是这一年实际的数/)],
        [name],
      ]);
      expect(idle).toContain('R42-01');
      const [obstacle] = checked(called(name))
        .coverage.get(42)!
        .obstacles.filter(({ place }) => place !== undefined);
      expect(obstacle!.words).toBe(`表42!A4“${name}”是计划或预算，不是这一年实际的数`);
    },
  );

  test('a word that is no year at all is still named', () => {
    const { unread } = outcome(withSheet('表42', [...top, ...years, plan('去年'), ...total]));
    expect(unread).toEqual([...asItIs.unread, '去年']);
  });
});

describe('序号 beside rows that have none', () => {
  test('其中 in its column, merged over the name, is no number', () => {
    const sums: Row[] = [
      ['合计', '', 680, 1, 311, 1],
      ['其中：女', '', 300, 0.4412, 100, 0.3215],
      ['男', '', 380, 0.5588, 211, 0.6785],
    ];
    const { wrong, unread } = outcome(withSheet('表34', [...rowsOf('表34'), ...sums]));
    expect(wrong).toEqual(asItIs.wrong);
    expect(unread).toEqual(asItIs.unread);
  });

  test('rows of zeros under a name that the form does not know keep their numbers', () => {
    const names: Readonly<Record<string, string>> = { 参军: '应征入伍', 创业: '自主创业' };
    const rows = rowsOf('表34').map((row) => row.map((value) => names[String(value)] ?? value));
    const { wrong } = outcome(withSheet('表34', rows));
    expect(wrong.filter((line) => line.startsWith('R00-08'))).toEqual(
      asItIs.wrong.filter((l) => l.startsWith('R00-08')),
    );
  });

  test('a number that is wrong beside a blank row is still found', () => {
    const rows = rowsOf('表34').map((row) => (row[0] === 3 ? [7, ...row.slice(1)] : row));
    expect(outcome(withSheet('表34', rows)).wrong.some((line) => line.startsWith('R00-08'))).toBe(true);
  });
});

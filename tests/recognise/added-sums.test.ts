import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked, skippedRules, tableNumbers } from './outcome';
import { plainSheet, sheetRows, withRowsOn } from './sheets';

/** Sums, parts, quarters, relative years and remarks that schools put into the tables: right ones hold, wrong ones are noticed. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');

const rowsOf = (name: string): Row[] => sheetRows(mended, name);

const withSheet = (name: string, rows: readonly Row[]): Workbook => withRowsOn(mended, name, rows);

/** The table with more columns from one on, each from its top row on. */
const withColumns = (name: string, at: number, ...columns: Row[]): Row[] =>
  rowsOf(name).map((row, index) => [
    ...row.slice(0, at),
    ...columns.map((column) => column[index] ?? ''),
    ...row.slice(at),
  ]);

interface Outcome {
  readonly wrong: readonly string[];
  readonly skipped: readonly string[];
  readonly held: number;
}

function outcome(book: Workbook): Outcome {
  const result = checked(book);
  expect(tableNumbers(result)).toEqual(tableNumbers(checked(mended)));
  const wrong = brokenWords(result).filter((line) => !/^R00-0[36]/.test(line));
  return { wrong, skipped: skippedRules(result), held: result.summary.held };
}

const asItIs = outcome(mended);

/** What is said of a workbook that is not said of the sample: of the findings all, of what was not compared the rules. */
function said(rows: readonly Row[], name: string): { wrong: string[]; skipped: string[]; held: number } {
  const { wrong, skipped, held } = outcome(withSheet(name, rows));
  const more = (now: readonly string[], before: readonly string[]) => now.filter((line) => !before.includes(line));
  return {
    wrong: more(wrong, asItIs.wrong),
    skipped: more(skipped, asItIs.skipped),
    held: held - asItIs.held,
  };
}

describe('a column of sums that the form lacks', () => {
  const sums = (name: string, at: number, ...columns: Row[]) => [name, withColumns(name, at, ...columns)] as const;
  test.each<[string, readonly [string, Row[]], number]>([
    ['表14: 合计 behind the years of one measure', sums('表14', 4, ['', '', '合计', 16, 18, 20]), 1],
    ['表14: 两年合计', sums('表14', 4, ['', '', '两年合计', 16, 18, 20]), 1],
    ['表14: 实训室合计 at the far right', sums('表14', 10, ['', '实训室合计', '', 16, 18, 20]), 1],
    ['表4: 合计 of 人数, behind all', sums('表4', 5, ['', '', '人数合计', '', 139, 40, 71, 247, 82, 57, 143]), 1],
    ['表12: 合计 at the right', sums('表12', 17, ['', '合计', '', '', 137, 132]), 1],
    ['表12: 合计 at the left', sums('表12', 1, ['', '合计', '', '', 137, 132]), 1],
    ['表12: 学历 | 合计', sums('表12', 13, ['', '', '合计', '数量', 137, 132]), 1],
    [
      '表12: 性别 | 男 女 合计',
      sums('表12', 17, ['', '性别', '男', '数量', 60, 58], ['', '', '女', '', 77, 74], ['', '', '合计', '', 137, 132]),
      1,
    ],
    ['表16: 合计 behind what it contains', sums('表16', 4, ['', '', '合计（万册）', 5.2045, 5.2773]), 1],
    [
      '表22: 合计 of all levels',
      sums('表22', 7, ['', '合计', '项目数（个）', 0, 1], ['', '', '项目经费（万元）', 0, 5]),
      2,
    ],
    ['表22: 项目经费合计', sums('表22', 7, ['', '项目经费合计', '', 0, 5]), 1],
    ['表36: 合计 of both places', sums('表36', 7, ['', '合计', '', 679, 299]), 1],
    ['表43: 小计 of the first three', sums('表43', 4, ['', '小计', 2856.42, 2525.84, 5382.26]), 1],
  ])('%s holds', (_, [name, rows], held) => {
    expect(said(rows, name)).toEqual({ wrong: [], skipped: [], held });
  });

  test.each<[string, readonly [string, Row[]], string]>([
    [
      '表14: one row',
      sums('表14', 4, ['', '', '合计', 16, 19, 20]),
      'R00-12 这一列合计报 19，应为 18（2020年、2021年 2 列之和）',
    ],
    [
      '表12: one of a group',
      sums('表12', 13, ['', '', '合计', '数量', 138, 132]),
      'R00-12 这一列合计报 138，应为 137（学历·本科以下、学历·本科、学历·硕士以上 3 列之和）',
    ],
    [
      '表43: of which only the numbers tell what it sums',
      sums('表43', 4, ['', '小计', 2857.42, 2525.84, 5382.26]),
      'R00-11 这一列合计报 2857.42，应为 2856.42（教学改革及研究费、日常教学经费、师资队伍建设费 3 列之和）',
    ],
    [
      '表22: of single figures',
      sums('表22', 7, ['', '项目经费合计', '', 0, 6]),
      'R00-11 这一列合计报 6，应为 5（国家级、省级、市级 3 列之和）',
    ],
  ])('%s is wrong', (_, [name, rows], line) => {
    expect(said(rows, name).wrong).toEqual([line]);
  });

  test.each<[string, readonly [string, Row[]]]>([
    ['表20: of shares', sums('表20', 7, ['', '合计', 5.64, 5.595])],
    ['表16: where no reading fits', sums('表16', 3, ['', '', '小计（万册）', 5.3045, 5.2773])],
    ['表14: the last year in every row', sums('表14', 4, ['', '', '合计', 8, 9, 10])],
  ])('%s is not compared, and says so', (_, [name, rows]) => {
    expect(said(rows, name)).toEqual({ wrong: [], skipped: ['R00-11'], held: 0 });
  });
});

describe('a column in parts', () => {
  const students = (women: number): Row[] => [
    rowsOf('表5')[0]!,
    ['学制教育在校生人数（人）', '', '', '', '', '', '非全日制注册学生人数（人）', ''],
    [2020, '', '', 2021, '', '', 2020, 2021],
    ['男', '女', '小计', '男', '女', '小计', '', ''],
    [700, 657, 1357, 700, women, 1333, 224, 0],
  ];
  test('men and women make the sum', () => expect(said(students(633), '表5').wrong).toEqual([]));
  test('or they do not', () =>
    expect(said(students(643), '表5').wrong).toEqual(['R00-12 这一列合计报 1333，应为 1343（男、女 2 列之和）']));
});

describe('a column in parts, below the last row of the years beside it', () => {
  type Names = readonly string[];
  /** The column in parts: a row with their names above the first row of figures, the header cell merged over them. */
  function parted(name: string, at: number, names: Names, end: number): Workbook {
    const partOf = (all: number, part: string) => {
      const men = Math.floor(all / 3);
      return part === '男' ? men : part === '女' ? all - men : all;
    };
    const rows = rowsOf(name).map((row, index): Row => {
      const all = row[at]!;
      const isFigure = index >= 3 && index < end && typeof all === 'number';
      const own = names.map((part, order) => (isFigure ? partOf(all, part) : order === 0 ? all : ''));
      return [...row.slice(0, at), ...own, ...row.slice(at + 1)];
    });
    const line: Row = [...Array.from({ length: at }, () => ''), ...names];
    const sheet = {
      ...plainSheet(name, [...rows.slice(0, 3), line, ...rows.slice(3)]),
      merges: [{ top: 1, left: at, bottom: 2, right: at + names.length - 1 }],
    };
    return { ...mended, sheets: mended.sheets.map((own) => (own.name === name ? sheet : own)) };
  }
  const more = (book: Workbook) => outcome(book).wrong.filter((line) => !asItIs.wrong.includes(line));
  test.each<[string, number, Names, number]>([
    ['表7', 4, ['男', '女', '小计'], 99],
    ['表7', 4, ['小计', '男', '女'], 99],
    ['表8', 4, ['男', '女', '小计'], 99],
    ['表35', 2, ['男', '女', '小计'], 5],
    ['表36', 1, ['男', '女', '小计'], 5],
  ])('%s, column %i: %j', (name, at, names, end) => {
    const book = parted(name, at, names, end);
    expect(more(book)).toEqual([]);
    expect(outcome(book).held).toBe(asItIs.held + 1);
  });
});

describe('money in a row of 合计 that 表22 lacks', () => {
  const years: Row[] = [
    ['2020', 0, 0, 1, 20.5, 2, 8.25],
    ['2021', 0, 0, 1, 10, 1, 5],
  ];
  const rows = (sum: Row) => [...rowsOf('表22').slice(0, 3), ...years, sum];
  const ofSums = (sum: Row) => said(rows(sum), '表22').wrong.filter((line) => line.startsWith('R00'));
  test('is compared with the rest', () => {
    expect(ofSums(['合计', 0, 0, 2, 30.5, 3, 13.25])).toEqual([]);
    expect(ofSums(['合计', 0, 0, 2, 30.5, 3, 14.25])).toEqual(['R00-11 合计报 14.25，应为 13.25（上面 2 行之和）']);
    expect(ofSums(['合计', 0, 0, 4, 30.5, 3, 13.25])).toEqual(['R00-11 合计报 4，应为 2（上面 2 行之和）']);
  });
  test('but not where it is that of the last year', () => {
    const { wrong, skipped } = said(rows(['合计', 0, 0, 2, 10, 3, 13.25]), '表22');
    expect(wrong.filter((line) => line.startsWith('R00'))).toEqual([]);
    expect(skipped).toContain('R00-11');
  });
});

describe('其中', () => {
  const majors = rowsOf('表4');
  const total: Row = ['合计', 323, 456, 1, 1];
  const women = (first: number, last: number): Row => ['其中：女', first, last, '', ''];
  const among = (at: number, ...rows: Row[]): Row[] => [...majors.slice(0, at), ...rows, ...majors.slice(at)];
  test.each<[string, string, Row[]]>([
    ['below its row', '表4', among(5, women(10, 12))],
    ['below all rows, of all of them', '表4', [...majors, women(150, 200)]],
    ['below the total', '表4', [...majors, total, women(150, 200)]],
    [
      'a column',
      '表7',
      withColumns('表7', 5, ['', '其中：女', '', 20, 8, 30, 10, 40, 20, 10, 10, 50, 20, 0, 1, 55, 50]),
    ],
  ])('%s is no more than the whole', (_, name, rows) => {
    const { wrong, held } = said(rows, name);
    expect(wrong).toEqual([]);
    expect(held).toBeGreaterThan(0);
  });

  test.each<[string, string, Row[], string]>([
    ['below its row', '表4', among(5, women(10, 120)), '120，超过了整体 76'],
    ['below all rows', '表4', [...majors, women(150, 900)], '900，超过了整体 456'],
    ['below the total', '表4', [...majors, total, women(150, 500)], '500，超过了整体 456'],
    [
      'men and women',
      '表4',
      [...majors, total, women(150, 300), ['其中：男', 173, 256, '', '']],
      '556，超过了整体 456',
    ],
    [
      'a column',
      '表7',
      withColumns('表7', 5, ['', '其中：女', '', 20, 80, 30, 10, 40, 20, 10, 10, 50, 20, 0, 1, 55, 50]),
      '80，超过了整体 18',
    ],
  ])('%s is more than the whole', (_, name, rows, words) => {
    expect(said(rows, name).wrong).toEqual([`R00-13 其中 ${words}`]);
  });
});

describe('其中 beside a whole under one head', () => {
  const [caption, heads, ...years] = rowsOf('表38');
  const parted = (whole: string, men: Row, women: Row): Row[] => [
    caption!,
    [...heads!.slice(0, 6), '', '', ...heads!.slice(6)],
    ['', '', '', '', '', whole, '其中：男', '其中：女', '', ''],
    ...years.map((row, at) => [...row.slice(0, 6), men[at]!, women[at]!, ...row.slice(6)]),
  ];
  test.each(['总数', '总人数', '小计', '合计'])('表38: 省外 in %s', (name) => {
    expect(said(parted(name, [80, 90], [47, 75]), '表38')).toMatchObject({ wrong: [], skipped: [] });
    expect(said(parted(name, [80, 100], [47, 75]), '表38').wrong).toEqual(['R00-13 其中 175，超过了整体 165']);
  });
  test.each(['人员', '学生'])('表38: of %s nothing is said', (name) => {
    const lines = said(parted(name, [80, 165], [40, 160]), '表38').wrong;
    expect(lines.filter((line) => !line.startsWith('R00-02'))).toEqual([]);
  });
  test('a sum in between may be the whole', () => {
    const both = withColumns('表14', 4, ['', '', '两年合计', 16, 18, 20], ['', '其中：自建', '', 12, 12, 12]);
    expect(said(both, '表14')).toEqual({ wrong: [], skipped: [], held: 1 });
  });
  test('so may a column that the form lacks', () => {
    const column = (name: string, count: number): Row => ['', name, '', ...Array.from({ length: 14 }, () => count)];
    const rows = withColumns('表7', 5, column('报名人数', 500), column('其中：女', 400));
    expect(said(rows, '表7')).toEqual({ wrong: [], skipped: [], held: 0 });
  });
});

describe('其中 in a column whose blanks repeat what stands above', () => {
  const tests = rowsOf('表10').map((row, at): Row => (at === 4 || at === 9 ? ['', ...row.slice(1)] : row));
  const among = (name: string, first = 442): Row[] => [
    ...tests.slice(0, 4),
    ['其中：五年制', name, 10, 10, 10, 10, ''],
    ...tests.slice(4, -1),
    ['合计', '', first, ...tests.at(-1)!.slice(3)],
  ];
  const graduates = rowsOf('表7');
  const women = (at: number, ...rows: Row[]): Row[] => [...graduates.slice(0, at), ...rows, ...graduates.slice(at)];
  test.each<[string, string, Row[]]>([
    ['names its own row alone', '表10', among('')],
    ['may name the rows below, which the total rules out', '表10', among('汽车维修工')],
    ['names both years', '表7', women(5, ['', '', '其中：女', 2020, 20, '', 20, 0], ['', '', '', 2021, 10, '', 10, 0])],
    [
      'names one year, before the other of what it is a part of',
      '表7',
      women(4, ['', '', '其中：女', 2020, 20, '', 20, 0]),
    ],
  ])('%s', (_, name, rows) => {
    const { wrong, held, skipped } = said(rows, name);
    expect({ wrong, skipped }).toEqual({ wrong: [], skipped: [] });
    expect(held).toBeGreaterThan(0);
  });

  test('a wrong total is found, or is in doubt', () => {
    expect(said(among('', 440), '表10').wrong.join()).toContain('应为 442');
    const doubtful = said(among('汽车维修工', 440), '表10');
    expect(doubtful.wrong.filter((line) => line.startsWith('R10'))).toEqual([]);
    expect(doubtful.skipped).toContain('R10-01');
  });
});

describe('quarters', () => {
  const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'];
  const income = rowsOf('表42');
  const parted = (last: number): Row[] => [
    income[0]!,
    ['年度', '生均财政拨款', '项目经费', '', '', '', '', '学费收入', '其他收入', '总计'],
    ['', '', ...quarters, '全年', '', '', ''],
    [2020, 3.67, 0, 0, 0, 0, 0, 9.89, 48.17, 5033.89],
    [2021, 3.96, 1, 1.5, 1, last, 5, 21.6, 48.77, 5352.65],
    ['总计', 7.63, '', '', '', '', 5, 31.49, 96.94, 10386.54],
  ];
  test('表42: columns of quarters make the year', () =>
    expect(said(parted(1.5), '表42')).toEqual({ wrong: [], skipped: [], held: 1 }));
  test('表42: or they do not', () =>
    expect(said(parted(2.5), '表42').wrong).toEqual([
      'R00-11 这一列合计报 5，应为 6（第一季度、第二季度、第三季度、第四季度 4 列之和）',
    ]));
  test.each(['第一季度', '2021年第一季度', '其中：第一季度', 'Q1', '一季度'])('表42: a row of %s is named', (name) => {
    const rows = [...income.slice(0, 4), [name, '', 1, 0, 0, ''], ...income.slice(4)];
    expect(said(rows, '表42').wrong).toEqual([`R00-02 “${name}”不是年度，应写成 2021 这样`]);
  });
});

describe('本年 and 上年 as years of rows', () => {
  const called = (name: string, last: string, first: string): Row[] => {
    const words: Readonly<Record<string, string>> = { 2020: first, 2021: last, '2019-2020': first, '2020-2021': last };
    return rowsOf(name).map((row, at) => (at === 0 ? row : row.map((value) => words[String(value)] ?? value)));
  };
  test.each(['表7', '表12', '表25', '表39', '表42'])('%s: as the other tables tell', (name) => {
    for (const [last, first] of [
      ['本年', '上年'],
      ['今年', '去年'],
      ['当年', '上一年'],
      ['本年度', '上年度'],
    ] as const)
      expect(said(called(name, last, first), name)).toEqual({ wrong: [], skipped: [], held: 0 });
  });

  test('beside years that are named the row is unread', () => {
    const rows = rowsOf('表12').map((row) => row.map((value) => (String(value) === '2021' ? '本年' : value)));
    expect(said(rows, '表12').wrong).toEqual(['R00-02 “本年”不是年度，应写成 2021 这样']);
  });
});

describe('a remark in brackets behind a name', () => {
  const remarked = (name: string, names: readonly string[], remark: string): Row[] =>
    rowsOf(name).map((row, at) =>
      at === 0 ? row : row.map((value) => (names.includes(String(value)) ? `${value}${remark}` : value)),
    );
  test.each(['（停招）', '(含新专业)', '【停招】', '（2021年停招）'])('大类%s is the same 大类', (remark) => {
    for (const [name, names] of [
      ['表7', ['财经商贸类', '机械类']],
      ['表6', ['财经商贸类']],
      ['表14', ['加工制造类']],
      ['表6', ['电子商务', '烹饪']],
    ] as const)
      expect(said(remarked(name, names, remark), name)).toEqual({ wrong: [], skipped: [], held: 0 });
  });

  test('a wrong number of one with a remark is still found', () => {
    const rows = remarked('表7', ['财经商贸类'], '（停招）').map((row, at) =>
      at === 5 ? [...row.slice(0, 4), 58, ...row.slice(5)] : row,
    );
    expect(said(rows, '表7').wrong.some((line) => line.startsWith('R07-09'))).toBe(true);
  });

  test('two of one name in a table are told apart by it', () => {
    const two: Row[] = [
      ['', '', '机械类（五年制）', '2020', 0, 0, 0, 0],
      ['', '', '', '2021', 0, 0, 0, 0],
    ];
    expect(said([...rowsOf('表7'), ...two], '表7').wrong).toEqual([]);
  });
});

import type { CheckResult } from '../../src/audit/check';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/types';
import { keepSheets } from '../fixtures/layouts';
import { mendedSample } from '../fixtures/mended-sample';
import { SHORT } from '../fixtures/short-sample';
import { added, checked, unreadTexts } from './outcome';
import { fillMerges, sheetNamed } from './sheets';

/** Years where the form has none: above the measures or a block, in rows, as 上年 and 本年; sums over them, and parts of them. */

type Line = readonly (Sheet['rows'][number]['cells'][number] | CellValue | undefined)[];

const mended = keepSheets(
  mendedSample('typed'),
  [...SHORT, 9, 10, 11, 12, 13, 14, 16, 18, 19, 21, 22, 31, 38].map((no) => `表${no}`),
);
const asItIs = checked(mended);

const isCell = (cell: Line[number]): cell is Cell => typeof cell === 'object' && 'value' in cell;
const contentOf = (cell: Line[number]): CellValue | undefined => (isCell(cell) ? cell.value : cell);
const isYear = (cell: Line[number], year: number): boolean =>
  String(contentOf(cell)).replace('年', '') === String(year);

/** A table with its merges undone and filled. */
function linesOf(name: string): Line[] {
  const { rows } = sheetNamed(fillMerges(mended, name), name);
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 1;
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => cells.find((cell) => cell.column === column)),
  );
}

const printed = (tables: Readonly<Record<string, readonly Line[]>>): Workbook => ({
  ...mended,
  sheets: mended.sheets.map((sheet) => {
    const lines = tables[sheet.name];
    if (lines === undefined) return sheet;
    const rows = lines.map((line, index) => ({
      index,
      cells: line.flatMap((cell, column): Cell[] => {
        if (cell === undefined) return [];
        return [isCell(cell) ? { ...cell, column } : { column, value: cell }];
      }),
    }));
    return { ...sheet, merges: [], rows: rows.filter(({ cells }) => cells.length > 0) };
  }),
});

const leftOf = (no: number, { coverage }: CheckResult): number => {
  const { relations, compared } = coverage.get(no) ?? { relations: 99, compared: 0 };
  return relations - compared;
};

/** What is said of a table printed otherwise that is not said of it as it is, and how much less of it is compared. */
function told(name: string, lines: readonly Line[]): { said: string[]; left: number } {
  const [no, result] = [Number(name.slice(1)), checked(printed({ [name]: lines }))];
  return { said: added(asItIs, result), left: leftOf(no, result) - leftOf(no, asItIs) };
}
const nothing = { said: [], left: 0 };

/** Of a table with a row for each year: the names of its rows, and the figures of a name in a year. */
function byName(name: string, top: number, label: number, year: number) {
  const lines = linesOf(name);
  const [heads, rows] = [lines[top - 1]!, lines.slice(top)];
  const names = [...new Set(rows.map((line) => contentOf(line[label])))];
  const figures = (of: CellValue | undefined, wanted: number) =>
    rows.find((line) => contentOf(line[label]) === of && isYear(line[year], wanted))!.slice(year + 1);
  return { title: lines[0]!.slice(0, 1), heads: heads.slice(year + 1), head: heads[label], names, figures };
}

const YEARS = [2020, 2021];
const TOTALS: Readonly<Record<number, number>> = { 2020: 680, 2021: 311 };
const majors = byName('表7', 3, 2, 3);
const withTotal = (line: Line, total: CellValue | undefined): Line => [total, ...line];

/** 表7 with the years over its measures; `change` has the last word on each figure. */
const wide = (change: (line: Line, year: number) => Line = (line) => line): Line[] => [
  majors.title,
  [
    majors.head,
    ...YEARS.flatMap((year) =>
      withTotal(majors.heads, '毕业总人数').map((_, at) => (at === 0 ? `${year}年` : undefined)),
    ),
  ],
  [undefined, ...YEARS.flatMap(() => withTotal(majors.heads, '毕业总人数'))],
  ...majors.names.map(
    (name, at): Line => [
      name,
      ...YEARS.flatMap((year) =>
        change(withTotal(majors.figures(name, year), at === 0 ? TOTALS[year] : undefined), year),
      ),
    ],
  ),
];

describe('years over the measures of a table that has them in rows', () => {
  test('表7 is read, and a wrong figure is found in its year', () => {
    expect(told('表7', wide())).toEqual(nothing);
    const wrong = wide((line, year) => (year === 2021 && contentOf(line[1]) === 39 ? line.with(1, 40) : line));
    expect(told('表7', wrong).said).toContainEqual(expect.stringMatching(/^R07-02 .*服务类，2021年/));
  });

  test('above an empty corner', () => {
    const [title, years, heads, ...rows] = wide();
    expect(told('表7', [title!, years!.with(0, undefined), heads!.with(0, majors.head), ...rows])).toEqual(nothing);
  });

  test('表18: over each 等次', () => {
    const { title, heads, head, names, figures } = byName('表18', 2, 1, 2);
    const over = [head, ...YEARS.flatMap((year) => heads.map(() => `${year}年`))];
    const rows = names.map((name): Line => [name, ...YEARS.flatMap((year) => figures(name, year))]);
    expect(told('表18', [title, over, [head, ...heads, ...heads], ...rows])).toEqual(nothing);
  });

  test.each([
    ['表16', 3],
    ['表19', 2],
    ['表22', 3],
    ['表38', 2],
  ])('%s: one row without labels', (name, top) => {
    const [title, ...lines] = linesOf(name);
    const heads = lines.slice(0, top - 1).map((line) => line.slice(1));
    const rows = YEARS.map((year) => lines.find((line) => isYear(line[0], year))!.slice(1));
    const over = YEARS.flatMap((year) => heads[0]!.map(() => `${year}年`));
    expect(told(name, [title!.slice(0, 1), over, ...heads.map((line) => [...line, ...line]), rows.flat()])).toEqual(
      nothing,
    );
  });
});

describe('a block for each year', () => {
  const block = (year: number): Line[] => [
    [`${year}年`],
    [majors.head, '毕业总人数', ...majors.heads],
    ...majors.names.map((name, at): Line => [name, at === 0 ? TOTALS[year] : undefined, ...majors.figures(name, year)]),
  ];

  test('both are read', () => {
    expect(told('表7', [majors.title, ...block(2020), ...block(2021)])).toEqual(nothing);
  });

  test('of a table without labels', () => {
    const [title, head, ...rows] = linesOf('表19');
    const blocks = YEARS.flatMap((year): Line[] => [
      [`${year}年`],
      head!.slice(1),
      rows.find((line) => isYear(line[0], year))!.slice(1),
    ]);
    expect(told('表19', [title!.slice(0, 1), ...blocks])).toEqual(nothing);
  });

  test.each([
    ['its year above it', [majors.title, ...block(2021)]],
    ['its year in the title', [['表7 2021年毕业生人数统计表'], ...block(2021).slice(1)]],
  ])('one year alone, %s, is not held against two years of 表35', (_, lines) => {
    const result = checked(printed({ 表7: lines }));
    expect(added(asItIs, result)).toEqual([]);
    const skipped = result.findings.filter(({ status }) => status === 'skipped').map(({ rule }) => rule.id);
    expect(skipped).toEqual(expect.arrayContaining(['R07-09', 'R07-10']));
  });
});

describe('a total of all 大类 beside the rows of each year', () => {
  const rows = (totalOf: (year: number, at: number) => CellValue | undefined): Line[] => [
    majors.title,
    ['年度', '毕业总人数', majors.head, ...majors.heads],
    ...YEARS.flatMap((year) =>
      majors.names.map((name, at): Line => [year, totalOf(year, at), name, ...majors.figures(name, year)]),
    ),
  ];

  test.each<[string, (year: number, at: number) => CellValue | undefined]>([
    ['once', (year, at) => (at === 0 ? TOTALS[year] : undefined)],
    ['in every row', (year) => TOTALS[year]],
  ])('%s is that year’s', (_, totalOf) => {
    expect(told('表7', rows(totalOf))).toEqual(nothing);
  });

  test('a wrong one is found; two equal ones may be the sum of both years, and are not compared', () => {
    const wrong = told(
      '表7',
      rows((year, at) => (at === 0 ? TOTALS[year]! + (year - 2020) : undefined)),
    );
    expect(wrong.said).toContainEqual(expect.stringMatching(/^R07-01 .*2021年/));
    const equal = told(
      '表7',
      rows((_, at) => (at === 0 ? 991 : undefined)),
    );
    expect(equal.said).toEqual(['R00-02 “毕业总人数”这一列没有写年度，请写在表头里']);
    expect(equal.left).toBeGreaterThan(0);
  });

  test('a title below the table is no total', () => {
    const lines = linesOf('表7');
    expect(told('表7', [[], ...lines.slice(1), lines[0]!.slice(0, 1)])).toEqual(nothing);
  });
});

describe('a sum beside the years', () => {
  const sum = (line: Line, at: number): number => Number(contentOf(line[at - 2])) + Number(contentOf(line[at - 1]));
  test.each([
    ['表6', 3, 4, '合计'],
    ['表6', 3, 4, '两年合计'],
    ['表6', 3, 4, '小计'],
    ['表6', 3, 4, '累计'],
    ['表3', 4, 3, '总计'],
  ] as const)('%s: column after row %i, at %i, called %s', (name, top, at, head) => {
    const lines = linesOf(name).map((line, row) => {
      const cell = row === 0 ? undefined : row < top - 1 ? line[at - 1] : row < top ? head : sum(line, at);
      return line.toSpliced(at, 0, cell);
    });
    expect(told(name, lines)).toEqual(nothing);
  });
});

describe('rows for the years of a table that has them above', () => {
  const long = (
    name: string,
    top: number,
    labels: readonly number[],
    pairs: readonly (readonly number[])[],
  ): Line[] => {
    const lines = linesOf(name);
    const heads = pairs.map(([first]) => lines[top - 2]![first!]);
    return [
      lines[0]!.slice(0, 1),
      ['年度', ...labels.map((at) => lines[top - 1]![at]), ...heads],
      ...YEARS.flatMap((year, which) =>
        lines
          .slice(top)
          .map((line): Line => [year, ...labels.map((at) => line[at]), ...pairs.map((pair) => line[pair[which]!])]),
      ),
    ];
  };

  test.each([
    [
      '表3',
      4,
      [0],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '表6',
      3,
      [0, 1],
      [
        [2, 3],
        [4, 5],
      ],
    ],
    [
      '表5',
      3,
      [],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ] as const)('%s', (name, top, labels, pairs) => {
    const lines = long(name, top, labels, pairs);
    expect(told(name, lines)).toEqual(nothing);
    const at = labels.length + 1;
    const wrong = lines.with(-1, lines.at(-1)!.with(at, Number(contentOf(lines.at(-1)![at])) + 1));
    expect(told(name, wrong).said).not.toEqual([]);
  });

  test.each(['表3', '表4'])('%s: each name, and the total, once in front of its years', (name) => {
    const [title, , heads, , ...rows] = linesOf(name);
    const lines: Line[] = [
      title!.slice(0, 1),
      [heads![0], '年度', heads![1], heads![3]],
      ...rows.flatMap((line) =>
        YEARS.map((year, at): Line => [at === 0 ? line[0] : undefined, year, line[1 + at], line[3 + at]]),
      ),
    ];
    expect(told(name, lines)).toEqual(nothing);
    const wrong = lines.with(-1, lines.at(-1)!.with(2, Number(contentOf(lines.at(-1)![2])) + 1));
    expect(told(name, wrong).said).not.toEqual([]);
  });

  test('表11: what has no year is the same in both rows', () => {
    const heads = ['年度', '教职工总数（人）', '专任教师', '在编教师', '校外兼职教师', '一体化教师', '专业带头人'];
    const rows = [
      [2020, 156, 137, 137, 16, 93, 14],
      [2021, 156, 132, 132, 16, 89, 14],
    ];
    expect(told('表11', [linesOf('表11')[0]!.slice(0, 1), heads, ...rows])).toEqual(nothing);
  });
});

describe('a sum in a column of years that the form lacks', () => {
  /** Where the header ends, the label columns, and the columns of each measure: by year, or one that has none. */
  interface Long {
    readonly top: number;
    readonly labels: readonly number[];
    readonly pairs: readonly (readonly number[])[];
  }
  const LONG: Readonly<Record<string, Long>> = {
    表4: {
      top: 4,
      labels: [0],
      pairs: [
        [1, 2],
        [3, 4],
      ],
    },
    表5: {
      top: 3,
      labels: [],
      pairs: [
        [0, 1],
        [2, 3],
      ],
    },
    表6: {
      top: 3,
      labels: [0, 1],
      pairs: [
        [2, 3],
        [4, 5],
      ],
    },
    表9: {
      top: 3,
      labels: [0, 1],
      pairs: [
        [3, 4],
        [5, 6],
      ],
    },
    表10: { top: 3, labels: [0, 1], pairs: [[2, 3], [4, 5], [6]] },
    表31: {
      top: 3,
      labels: [1, 2],
      pairs: [
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    },
  };
  const LAYOUTS = {
    below: (first: Line[], [last]: Line[], second: Line[], [now]: Line[]) => [...first, last!, ...second, now!],
    above: (first: Line[], [last]: Line[], second: Line[], [now]: Line[]) => [last!, ...first, now!, ...second],
    'of all': (first: Line[], _: Line[], second: Line[], __: Line[], all: Line) => [...first, ...second, all],
    'of each and of all': (first: Line[], [last]: Line[], second: Line[], [now]: Line[], all: Line) => [
      ...first,
      last!,
      ...second,
      now!,
      all,
    ],
  };

  /** A table with a row for each year, and sums called so; `by` is added to the first number of the last sum. */
  function long(name: string, layout: keyof typeof LAYOUTS, words: readonly string[], by: number, once = false) {
    const { top, labels, pairs } = LONG[name]!;
    const lines = linesOf(name);
    const items = lines.slice(top).filter(([first]) => contentOf(first) !== '合计');
    const ofYear = (which: number): Line[] =>
      items.map((line, at) => [
        once && at > 0 ? undefined : YEARS[which],
        ...labels.map((own) => line[own]),
        ...pairs.map((pair) => line[pair[which] ?? pair[0]!]),
      ]);
    const sumOf = (rows: readonly Line[], word: string, more = 0): Line => [
      word,
      ...labels.map(() => undefined),
      ...pairs.map((pair, at) => {
        const cells = rows.map((line) => line[1 + labels.length + at]);
        const isShare =
          name !== '表5' && at === 1 && isCell(cells[0]) && Number(cells[0].value) < 1 && Number(cells[0].value) > 0;
        if (isShare) return rows.length > items.length ? undefined : { ...(cells[0] as Cell), value: 1 };
        if (pair.length === 1) return undefined;
        return cells.reduce<number>((sum, cell) => sum + Number(contentOf(cell) ?? 0), at === 0 ? more : 0);
      }),
    ];
    const [first, second] = [ofYear(0), ofYear(1)];
    const [last, now, all = last!] = words;
    const isOfAll = layout === 'of all' || layout === 'of each and of all';
    const sums = [sumOf(first, last!), sumOf(second, now ?? last!, isOfAll ? 0 : by)] as const;
    const grand = sumOf([...first, ...second], all, by);
    const heads = [...labels, ...pairs.map(([own]) => own!)].map((at) => lines[top - 2]![at]);
    const body = LAYOUTS[layout](first, [sums[0]], second, [sums[1]], grand);
    return [lines[0]!.slice(0, 1), ['年度', ...heads], ...body];
  }

  /** What is said of a table beyond the sample: findings, and what R00-11 could not compare. */
  function noticed(name: string, lines: readonly Line[]): string[] {
    const result = checked(printed({ [name]: lines }));
    const skipped = result.findings.filter(({ rule, status }) => status === 'skipped' && rule.id === 'R00-11');
    return [...added(asItIs, result), ...skipped.map(({ rule }) => `${rule.id} 未核对`)];
  }

  test.each<[string, keyof typeof LAYOUTS, string[], RegExp]>([
    ['表4', 'below', ['小计'], /^R04-04 .*2021年）报 463 人，应为 456 人/],
    ['表4', 'below', ['合计'], /^R04-04 .*2021年）报 463 人，应为 456 人/],
    ['表4', 'below', ['年度合计'], /^R04-04 /],
    ['表4', 'below', ['本年度合计'], /^R04-04 /],
    ['表4', 'below', ['2020年小计', '2021年小计'], /^R04-04 /],
    ['表4', 'above', ['2020年合计', '2021年度合计'], /^R04-04 /],
    ['表4', 'above', ['小计'], /^R00-11 小计报 463，应为 456（下面 7 行之和）/],
    ['表4', 'of all', ['两年合计'], /^R00-11 小计报 786，应为 779（上面 14 行之和）/],
    ['表4', 'of all', ['合计'], /^R00-11 未核对/],
    ['表4', 'of each and of all', ['小计', '小计', '合计'], /^R00-11 未核对/],
    ['表4', 'of each and of all', ['合计'], /^R00-11 未核对/],
    ['表5', 'of all', ['合计'], /^R00-11 未核对/],
    ['表6', 'below', ['小计'], /^R06-03 /],
    ['表9', 'below', ['小计'], /^R09-01 /],
    ['表10', 'below', ['合计'], /^R10-01 /],
    ['表10', 'of each and of all', ['小计', '小计', '两年合计'], /^R00-11 小计报 1001，应为 994/],
    ['表31', 'below', ['小计'], /^R31-01 /],
    ['表31', 'below', ['2020年小计', '2021年小计'], /^R31-01 /],
    ['表31', 'of all', ['合计'], /^R00-11 小计报 25，应为 18（上面 26 行之和）/],
  ])('%s: %s, called %j', (name, layout, words, line) => {
    expect(noticed(name, long(name, layout, words, 0))).toEqual([]);
    expect(noticed(name, long(name, layout, words, 7))).toContainEqual(expect.stringMatching(line));
  });

  test('below rows of which only the first has its year', () => {
    expect(told('表4', long('表4', 'below', ['小计'], 0, true))).toEqual(nothing);
    expect(noticed('表4', long('表4', 'below', ['小计'], 7, true))).toContainEqual(expect.stringMatching(/^R04-04 /));
  });

  test('two of one year, each of the rows above it', () => {
    const right = long('表4', 'below', ['小计'], 0, true);
    const parted = (by: number) => right.toSpliced(5, 0, ['小计', undefined, 118 + by]);
    const two = (by: number) => parted(by).map((line, at) => (at === 10 ? ['小计', undefined, 205] : line));
    expect(noticed('表4', two(0))).toEqual([]);
    expect(noticed('表4', two(7))).not.toEqual([]);
  });
});

test('表3 by 男 and 女, with the years of 占比 beside them', () => {
  const [title, , , , ...rows] = linesOf('表3');
  const parts = (line: Line, at: number): Line => [7, Number(contentOf(line[at])) - 7, line[at]];
  const lines: Line[] = [
    title!.slice(0, 1),
    ['区域范围', ...YEARS.flatMap((year) => [`${year}年人数（人）`, undefined, undefined]), '占比（%）'],
    [undefined, '男', '女', '合计', '男', '女', '合计', 2020, 2021],
    ...rows.map((line): Line => [line[0], ...parts(line, 1), ...parts(line, 2), line[3], line[4]]),
  ];
  expect(told('表3', lines)).toEqual(nothing);
});

describe('上年 and 本年', () => {
  test.each([
    ['上年', '本年'],
    ['上年度', '本年度'],
    ['上学年', '本学年'],
    ['上期', '本期'],
    ['去年', '今年'],
    ['上年度（2020年）', '本年度（2021年）'],
  ])('%s and %s are the years of the other tables', (last, now) => {
    const named = (name: string): Line[] =>
      linesOf(name).map((line, at) =>
        at === 0 ? line : line.map((cell) => (isYear(cell, 2020) ? last : isYear(cell, 2021) ? now : cell)),
      );
    expect(told('表3', named('表3'))).toEqual(nothing);
  });

  test('where the other tables do not tell, the years are said to be wanting', () => {
    const lines = linesOf('表3').map((line) =>
      line.map((cell) => (isYear(cell, 2020) ? '上年' : isYear(cell, 2021) ? '本年' : cell)),
    );
    const book = printed({ 表3: lines });
    const result = checked(keepSheets(book, ['表3']));
    expect([...new Set(added(asItIs, result))]).toEqual([
      'R00-02 “人数”这一列没有写年度，请写在表头里',
      'R00-02 “占比”这一列没有写年度，请写在表头里',
    ]);
  });
});

describe('terms beside a year', () => {
  const terms = (total: string | undefined): Line[] => [
    linesOf('表21')[0]!.slice(0, 1),
    ['获奖类型', '级别', '年度', '学期', '人数（人）', '金额（万元）', '人均资助金额（元/学期）'],
    ...YEARS.flatMap((year) => [
      ['国家资助', '国家免学费资助', year, '春季', 600, 60, 1000],
      ['国家资助', '国家免学费资助', year, '秋季', 650, 65, 1000],
      ...(total === undefined ? [] : [['国家资助', '国家免学费资助', year, total, 1250, 125, 500]]),
    ]),
  ];

  test('their sum is the year', () => {
    expect(told('表21', terms('合计'))).toEqual(nothing);
  });

  test('without one they are named', () => {
    const result = checked(printed({ 表21: terms(undefined) }));
    expect(unreadTexts(result)).toEqual(['春季', '秋季', '春季', '秋季']);
    expect(added(asItIs, result).every((line) => line.startsWith('R00-02'))).toBe(true);
  });
});

test('表6 with the 大类 at the right of their 专业, printed once', () => {
  const lines = linesOf('表6').map((line, at, all): Line => {
    const isAgain = at > 3 && contentOf(line[0]) === contentOf(all[at - 1]![0]);
    return at === 0 ? line : [line[1], isAgain ? undefined : line[0], ...line.slice(2)];
  });
  expect(told('表6', lines)).toEqual(nothing);
});

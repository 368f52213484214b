import { address } from '../../../src/workbook/address';
import { type Content, count, form, open, table, verdicts, year } from '../small-book';

const FORMS = [
  form(1, [open('大类', { carries: true }), open('专业')], count('人数'), count('女生')),
  form(2, [{ ...year, carries: true }, open('专业')], count('人数')),
];
const HEADER = ['大类', '专业', '人数', '女生'];
const majors = (...rows: Content[][]) => table(1, HEADER, ...rows);

/** What is found or left out, in a line: the cells, and the words. */
function found(...rows: Content[][]): string[] {
  return verdicts('小计相符(每表)', FORMS, majors(...rows)).map(({ outcome, reported, expected, words = '', gaps }) => {
    const cells = reported.figures.map(({ place }) => address(place.row, place.column)).join(' ');
    const from = expected.figures.map(({ place }) => address(place.row, place.column)).join(' ');
    return [outcome, cells, words, from, ...gaps.map((gap) => gap.words)].filter((part) => part !== '').join(' ');
  });
}

const MACHINES: Content[][] = [
  ['机械类', '数控', 30, 3],
  [null, '焊接', 20, 2],
];
const NETS: Content[][] = [
  ['信息类', '网络', 40, 10],
  [null, '动漫', 25, 15],
];

describe('小计 that the school has put in', () => {
  test.each<[string, Content[][]]>([
    ['below their rows', [...MACHINES, [null, '小计', 50, 5], ...NETS, [null, '小计', 65, 25]]],
    [
      'behind a class of one row that has none',
      [...MACHINES, ['小计', null, 50, 5], ['其他', '幼教', 9, 8], ...NETS, ['小计', null, 65, 25]],
    ],
    ['above their rows', [['机械类', '小计', 50, 5], ...MACHINES, ['信息类', '小计', 65, 25], ...NETS]],
    ['by the name of the group', [...MACHINES, ['机械类合计', null, 50, 5], ...NETS, ['信息类合计', null, 65, 25]]],
    ['of all so far', [...MACHINES, [null, '小计', 50, 5], ...NETS, ['工科小计', null, 115, 30]]],
    ['of one column only', [...MACHINES, [null, '小计', 50, null], ...NETS]],
    ['with a blank among its rows', [...MACHINES, [null, '铸造', null, null], [null, '小计', 50, 5]]],
  ])('%s hold', (_, rows) => {
    expect(new Set(found(...rows))).toEqual(new Set(['holds']));
  });

  test('where there is none, nothing is compared', () => {
    expect(found(...MACHINES, ...NETS)).toEqual([]);
  });

  test.each<[string, Content[][], string[]]>([
    [
      'another column tells which rows are summed',
      [...MACHINES, [null, '小计', 51, 5], ...NETS],
      ['broken C5 小计报 51，应为 50（上面 2 行之和） C3 C4'],
    ],
    [
      'another 小计 tells',
      [...MACHINES, [null, '小计', 51, 6], ...NETS, [null, '小计', 65, 25]],
      ['broken C5 小计报 51，应为 50（上面 2 行之和） C3 C4', 'broken D5 小计报 6，应为 5（上面 2 行之和） D3 D4'],
    ],
    [
      'a class of one row above is none of its rows',
      [...MACHINES, ['小计', null, 50, 5], ['其他', '幼教', 9, 8], ...NETS, ['小计', null, 66, 26]],
      [
        'broken C9 小计报 66，应为 65（上面同类的 2 行之和） C7 C8',
        'broken D9 小计报 26，应为 25（上面同类的 2 行之和） D7 D8',
      ],
    ],
    [
      'above its rows',
      [['机械类', '小计', 50, 4], ...MACHINES, ['信息类', '小计', 65, 25], ...NETS],
      ['broken D3 小计报 4，应为 5（下面 2 行之和） D4 D5'],
    ],
    [
      'nothing tells: it is not compared, and said',
      [...MACHINES, [null, '小计', 51, 6], ...NETS],
      ['skipped 表1!C5这一行小计与上面、下面各行之和都不符，不知是哪几行的小计'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(found(...rows).filter((line) => line !== 'holds')).toEqual(expected);
  });

  test('of two years each is that of its own rows', () => {
    const rows = (second: number): Content[][] => [
      [2020, '数控', 30],
      [null, '焊接', 20],
      [null, '本年小计', 50],
      [2021, '数控', 31],
      [null, '焊接', 22],
      [null, '本年小计', second],
    ];
    const of = (second: number) =>
      verdicts('小计相符(每表)', FORMS, table(2, ['年度', '专业', '人数'], ...rows(second))).map(
        ({ outcome, words }) => `${outcome} ${words}`,
      );
    expect(of(53)).toEqual(['holds ', 'holds ']);
    expect(of(54)).toEqual(['holds ', 'broken 小计报 54，应为 53（上面 2 行之和）']);
  });

  const OF_YEARS = [
    form(2, [{ ...year, carries: true }], count('项目'), count('人数')),
    form(3, [{ ...year, total: { name: '合计', required: false } }], count('项目'), count('人数')),
  ];
  const ofYears = (no: number, ...all: Content[][]) =>
    verdicts('小计相符(每表)', OF_YEARS, table(no, ['年度', '项目', '人数'], [2020, 3, 30], [2021, 4, 0], ...all)).map(
      ({ outcome, words, gaps }) =>
        [outcome, words, ...gaps.map((gap) => gap.words)].filter((part) => part !== '').join(' '),
    );

  test.each<[string, Content[], string[]]>([
    ['that is right', ['合计', 7, 30], ['holds']],
    ['of which another column tells what it sums', ['合计', 7, 31], ['broken 合计报 31，应为 30（上面 2 行之和）']],
    [
      'of which only one number among zeros agrees: that may be the last year or the most',
      ['合计', 8, 30],
      ['skipped 表2!B5这一行合计与上面、下面各行之和都不符，不知是哪几行的合计'],
    ],
  ])('a row of 合计 in a table whose form has none, %s', (_, row, expected) => {
    expect(ofYears(2, row)).toEqual(expected);
  });

  test('a 小计 over the years of one label is that of its own rows', () => {
    const forms = [
      form(
        4,
        [open('大类', { carries: true, total: { name: '合计', required: false } }), year],
        count('人数'),
        count('女生'),
      ),
    ];
    const rows = (sum: number): Content[][] => [
      ['机械类', 2020, 30, 3],
      [null, 2021, 20, 2],
      [null, '小计', sum, 5],
      ['信息类', 2020, 40, 10],
      [null, 2021, 25, 15],
      [null, '小计', 65, 25],
    ];
    const of = (sum: number) =>
      verdicts('小计相符(每表)', forms, table(4, ['大类', '年度', '人数', '女生'], ...rows(sum))).map(
        ({ outcome, words }) => `${outcome} ${words}`,
      );
    expect(of(50)).toEqual(['holds ', 'holds ']);
    expect(of(51)).toEqual(['broken 小计报 51，应为 50（上面 2 行之和）', 'holds ']);
  });

  test('a row of 合计 that the form has is compared by its own relation', () => {
    expect(ofYears(3, ['合计', 8, 31])).toEqual([]);
  });

  test.each<[string, Content[][], string[]]>([
    [
      'that sums in one row what it does not in the other',
      [
        [2020, 3, 30, 33],
        [2021, 4, 0, 5],
      ],
      ['broken 5 → 4'],
    ],
    [
      'that sums nothing beside it',
      [
        [2020, 3, 30, 99],
        [2021, 4, 0, 5],
      ],
      ['skipped 表2!D2“合计”这一列表样里没有，没有核对'],
    ],
    [
      'that sums what stands beside it',
      [
        [2020, 3, 30, 33],
        [2021, 4, 0, 4],
      ],
      ['holds'],
    ],
  ])('a column of sums that the form lacks, %s', (_, rows, said) => {
    const sheet = table(2, ['年度', '项目', '人数', '合计'], ...rows);
    const found = verdicts('小计相符(每表)', OF_YEARS, sheet).map(({ outcome, reported, expected, gaps }) =>
      [
        outcome,
        ...(outcome === 'broken' ? [`${reported.text} → ${expected.text}`] : []),
        ...gaps.map(({ words }) => words),
      ].join(' '),
    );
    expect(found).toEqual(said);
  });
});

import {
  amount,
  type Content,
  closed,
  count,
  form,
  formOf,
  number,
  open,
  ordinal,
  ratio,
  said,
  table,
  text,
  year,
} from '../small-book';

const one = { unit: '个' };
const FORMS = [
  form(1, [ordinal, open('大类'), open('专业')], count('人数'), number('天数'), text('代码')),
  form(2, [closed('区域', '合计', '本市', '外省')], count('招生', { dated: true })),
  formOf(3, {
    labels: [{ ...year, total: { name: '两年总计', required: false } }],
    across: { name: '项目', members: [{ name: '拨款' }, { name: '学费' }, { name: '总计', role: 'total' }] },
    measures: [amount('收入', { header: [], across: true })],
  }),
  form(4, [], count('专业数', one), count('行业数', one), number('平均天数'), number('最长', { unit: '天' })),
];
const HEADER = ['序号', '大类', '专业', '人数', '天数', '代码'];
const MAJORS = table(
  1,
  HEADER,
  [1, '财经', '会计', 3, 10, '0501-1'],
  [2, '财经', '金融', 4, 20, '0502-1'],
  [3, '交通', '会计', 5, 6.5, null],
);

/** The value of an aggregate, found by the equality that holds. */
function expectValue(aggregate: string, value: string, ...sheets: Parameters<typeof said>[2][]) {
  expect(said(`${aggregate} = ${value}`, FORMS, ...sheets)).toEqual(['holds']);
}

describe('over the rows of a list', () => {
  test.each([
    ['合计(表1.人数)', '12{人}'],
    ['平均(表1.人数)', '4{人}'],
    ['最大(表1.人数)', '5{人}'],
    ['最小(表1.人数)', '3{人}'],
    ['最大(表1.天数)', '20{天}'],
    ['最小(表1.天数)', '6.5{天}'],
    ['计数(表1.人数)', '3{个}'],
    ['计数(表1.专业)', '3{个}'],
    ['计数(表1.代码)', '2{个}'],
    ['不同数(表1.专业)', '2{个}'],
    ['不同数(表1.大类)', '2{个}'],
    ['不同数(表1.代码)', '2{个}'],
    ['行数(表1)', '3{个}'],
    ['最大(表1.序号)', '3{个}'],
    ['最小(表1.序号)', '1{个}'],
    ['合计(表1.人数) / 行数(表1)', '4{人/个}'],
  ])('%s is %s', (aggregate, value) => expectValue(aggregate, value, MAJORS));

  test.each<[string, string[]]>([
    ['合计(表1.人数 按 大类) >= 6{人}', ['财经 holds', '交通 broken']],
    ['行数(表1 按 大类) = 2{个}', ['财经 holds', '交通 broken']],
    ['不同数(表1.专业 按 大类) = 2{个}', ['财经 holds', '交通 broken']],
    ['平均(表1.天数 按 大类) = 15{天}', ['财经 holds', '交通 broken']],
    ['最大(表1.人数 按 大类、专业) >= 4{人}', ['财经 会计 broken', '财经 金融 holds', '交通 会计 holds']],
  ])('by label: %s', (formula, expected) => expect(said(formula, FORMS, MAJORS)).toEqual(expected));

  test('names that print alike count once', () => {
    const rows = table(1, HEADER, [1, '财经', '会 计', 1, 1, 'A 1'], [2, '财经', '会计', 1, 1, 'Ａ1']);
    expectValue('不同数(表1.专业)', '1{个}', rows);
    expectValue('不同数(表1.代码)', '1{个}', rows);
  });

  test('an average that does not end is exact', () => {
    const rows = table(
      1,
      HEADER,
      [1, '财经', '会计', 1, 1, ''],
      [2, '财经', '金融', 1, 1, ''],
      [3, '财经', '税务', 2, 1, ''],
    );
    expect(said('平均(表1.人数) × 3 = 4{人}', FORMS, rows)).toEqual(['holds']);
  });
});

describe('rows of sums are never counted in', () => {
  const regions = table(2, ['区域', '2020年招生', '2021年招生'], ['合计', 3, 30], ['本市', 1, 10], ['外省', 2, 20]);

  test.each<[string, string[]]>([
    ['合计(表2.招生) = 33{人}', ['holds']],
    ['合计(表2.招生 按 年度) = 表2.招生[合计]', ['2020 holds', '2021 holds']],
    ['合计(表2.招生[末年]) = 30{人}', ['holds']],
    ['合计(表2.招生[合计]) = 33{人}', ['holds']],
    ['计数(表2.招生) = 4{个}', ['holds']],
    ['最大(表2.招生) = 20{人}', ['holds']],
  ])('%s', (formula, expected) => expect(said(formula, FORMS, regions)).toEqual(expected));

  const income = table(
    3,
    ['年度', '拨款', '学费', '总计'],
    ['2020年', 1, 2, 3],
    ['2021年', 10, 20, 30],
    ['两年总计', 11, 22, 33],
  );

  test.each<[string, string, string[]]>([
    ['in neither direction: the sum of all', '合计(表3.收入) = 33{万元}', ['holds']],
    [
      'along the rows, also that of sums',
      '表3.总计 := 合计(表3.收入 按 年度)',
      ['2020 holds', '2021 holds', '两年总计 holds'],
    ],
    [
      'along the columns, also that of sums',
      '表3.收入[两年总计] := 合计(表3.收入 按 项目)',
      ['拨款 holds', '学费 holds', '总计 holds'],
    ],
  ])('%s: %s', (_, formula, expected) => expect(said(formula, FORMS, income).sort()).toEqual([...expected].sort()));

  test('a part (其中) is not summed in beside its whole', () => {
    const staff = form(
      5,
      [
        {
          ...closed('类别', '教师', '职工'),
          members: [{ name: '教师' }, { name: '女教师', role: 'part', of: '教师' }, { name: '职工' }],
        },
      ],
      count('人数'),
    );
    const sheet = table(5, ['类别', '人数'], ['教师', 10], ['其中：女教师', 6], ['职工', 5]);
    expect(said('合计(表5.人数) = 15{人}', [staff], sheet)).toEqual(['holds']);
    expect(said('表5.人数[女教师] <= 表5.人数[教师]', [staff], sheet)).toEqual(['holds']);
  });
});

describe('of nothing', () => {
  const empty = (cells: Content[]) => table(1, HEADER, ['甲', '财经', '会计', ...cells]);

  test('there is no average, largest or smallest number', () => {
    for (const name of ['平均', '最大', '最小']) {
      expect(said(`${name}(表1.序号) = 1{个}`, FORMS, empty([1, 1, '']))).toEqual([
        `skipped: 表1“序号”没有可${name}的数`,
      ]);
    }
  });

  test('a table of sums only has no sum of its rows', () => {
    const sheet = table(2, ['区域', '2020年招生', '2021年招生'], ['合计', 3, 30]);
    expect(said('合计(表2.招生) = 33{人}', FORMS, sheet)).toEqual(['skipped: 表2“招生”没有可合计的数']);
  });

  test('a column that holds nothing counts none', () => {
    expectValue('计数(表1.代码)', '0{个}', empty([1, 1, null]));
  });

  test('a class that no row falls into is none, a row that is not there is missing', () => {
    const contests = form(
      5,
      [
        open('竞赛', {
          classes: {
            name: '级别',
            into: [
              ['国家级', '全国'],
              ['省级', '省'],
            ],
          },
        }),
      ],
      count('获奖'),
      count('参赛'),
    );
    const known = form(6, [closed('级别', '国家级', '省级')], count('总数'), count('备用'));
    const awards = table(5, ['竞赛', '获奖', '参赛'], ['全国技能大赛', 2, 5]);
    const totals = table(6, ['级别', '总数', '备用'], ['国家级', 2, 0], ['省级', 1, 0]);
    expect(said('表6.总数 = 合计(表5.获奖 按 级别)', [contests, known], awards, totals)).toEqual([
      '国家级 holds',
      '省级 broken',
    ]);
    const lacking = table(6, ['级别', '总数', '备用'], ['国家级', 2, 0]);
    const more = table(5, ['竞赛', '获奖', '参赛'], ['全国技能大赛', 2, 5], ['省技能大赛', 1, 5]);
    expect(said('合计(表6.总数 按 级别) = 合计(表5.获奖 按 级别)', [contests, known], more, lacking)).toEqual([
      '国家级 holds',
      '省级 skipped: 表6没有“省级”',
    ]);
  });
});

test('shares are summed as they are shown', () => {
  const shares = form(5, [open('专业')], ratio('占比'), count('人数'));
  const thirds = ['会计', '汽修', '护理'].map((name) => [name, { value: 1 / 3, format: '0.00%' }, 1]);
  expect(said('合计(表5.占比) = 100%', [shares], table(5, ['专业', '占比', '人数'], ...thirds))).toEqual(['holds']);
});

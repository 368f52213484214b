import {
  amount,
  type Content,
  checked,
  count,
  form,
  open,
  ordinal,
  percent,
  ratio,
  said,
  table,
  text,
  year,
} from '../small-book';

const FORMS = [
  form(1, [year], count('人数'), amount('经费'), ratio('占比')),
  form(2, [ordinal, open('基地')], count('岗位'), text('地址')),
];
const HEADER = ['年度', '人数', '经费', '占比'];
const years = (...rows: Content[][]) => table(1, HEADER, ...rows);
const bases = (...rows: Content[][]) => table(2, ['序号', '基地', '岗位', '地址'], ...rows);

describe('every predicate about all tables', () => {
  const clean = [
    years([2020, 5, 1.5, percent(40)], [2021, 5, 1.5, percent(60)]),
    bases([1, '甲', 1, 'x'], [2, '乙', 1, 'x']),
  ];
  test.each(['可读', '无错误值', '数值型', '无空白', '半角', '带百分号', '整数', '序号连续', '标题年份', '年度一致'])(
    '%s holds of clean tables',
    (name) => {
      expect(said(`${name}(每表)`, FORMS, ...clean)).toEqual(['holds']);
    },
  );

  test.each<[string, string, Content[][], string[]]>([
    ['a word where a number belongs', '可读(每表)', [[2020, '近千', 1, '1%']], ['broken: 读不懂“近千”，应填数字']],
    [
      'a row that is no year',
      '可读(每表)',
      [
        [2020, 5, 1, '1%'],
        ['上年', 5, 1, '1%'],
      ],
      ['broken: “上年”不是年度，应写成 2021 这样'],
    ],
    [
      'Excel errors',
      '无错误值(每表)',
      [[2020, { error: '#REF!' }, { error: '#DIV/0!' }, '1%']],
      ['broken: 单元格里是错误值 #REF!', 'broken: 单元格里是错误值 #DIV/0!'],
    ],
    [
      'numbers kept as text',
      '数值型(每表)',
      [[2020, '5', '1.5', '1%']],
      ['broken: 有 3 个数字存成了文本，Excel 不会计算它们'],
    ],
    ['a number with a unit is not kept as text by mistake', '数值型(每表)', [[2020, '5人', 1.5, 0.01]], ['holds']],
    ['nor is one with a remark', '数值型(每表)', [[2020, '5（其中女2）', 1.5, 0.01]], ['holds']],
    [
      'blanks around and within',
      '无空白(每表)',
      [[2020, ' 5', '1 500', '1 %']],
      ['broken: 有 3 个单元格前后或中间多了空格'],
    ],
    [
      'full-width digits and signs',
      '半角(每表)',
      [[2020, '５', '1，500', '1％']],
      ['broken: 有 3 个单元格用了全角数字或符号'],
    ],
    [
      'a share without %',
      '带百分号(每表)',
      [
        [2020, 5, 1, '98.75%'],
        [2021, 5, 1, '98.57'],
      ],
      ['broken: 同列其他数都带 %，这里的 98.57 没有，应写 98.57%'],
    ],
    [
      '0 needs none',
      '带百分号(每表)',
      [
        [2020, 5, 1, '98.75%'],
        [2021, 5, 1, '0'],
      ],
      ['holds'],
    ],
    [
      'none has one: that is a style',
      '带百分号(每表)',
      [
        [2020, 5, 1, 98.75],
        [2021, 5, 1, 98.57],
      ],
      ['holds'],
    ],
    ['half a person', '整数(每表)', [[2020, 5.5, 1.5, '1%']], ['broken: 个数应是不小于 0 的整数，现在是 5.5']],
    ['less than none', '整数(每表)', [[2020, -5, -1.5, '1%']], ['broken: 个数应是不小于 0 的整数，现在是 -5']],
  ])('%s', (_, formula, rows, expected) => expect(said(formula, FORMS, years(...rows))).toEqual(expected));

  test.each<[string, Content[], string[]]>([
    ['in order', [1, 2, 3], ['holds']],
    ['a gap', [1, 3, 4], ['broken: 序号从 1 跳到了 3，中间可能漏了 1 行']],
    ['one twice', [1, 1, 2], ['broken: 序号 1 出现了两次，其后的序号都少 1']],
  ])('序号连续: %s', (_, numbers, expected) => {
    const rows = numbers.map((number, at) => [number, `基地${at}`, 1, 'x']);
    expect(said('序号连续(每表)', FORMS, bases(...rows))).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['表1 第一种情况统计表（2020-2021年）', ['holds']],
    ['表1 第一种情况统计表（2020-20201年）', ['broken: 标题中的“20201”不是年份']],
    ['表1 第一种情况统计表（2021-2020年）', ['broken: 标题中的“2021-2020”的年份前后颠倒']],
  ])('标题年份: %s', (caption, expected) => {
    const sheet = years([2020, 5, 1, '1%']);
    const [, ...rows] = sheet.rows;
    const captioned = { ...sheet, rows: [{ index: 0, cells: [{ column: 0, value: caption }] }, ...rows] };
    expect(said('标题年份(每表)', FORMS, captioned)).toEqual(expected);
  });

  test('of a workbook without tables nothing is found', () => {
    expect(said('可读(每表)', FORMS)).toEqual(['holds']);
  });
});

test('slips of writing are one finding for each table, naming all its cells', () => {
  const { findings } = checked(
    ['数值型(每表)'],
    FORMS,
    years([2020, '5', '1.5', 0.4], [2021, '6', 1.5, 0.6]),
    bases([1, '甲', '1', 'x']),
  );
  expect(findings.map(({ table: no, cells }) => [no, cells.length])).toEqual([
    [1, 3],
    [2, 1],
  ]);
});

import { amount, type Content, checked, closed, count, form, open, ratio, said, table, text, year } from './small-book';

const FORMS = [
  form(1, [year], count('毕业生'), count('就业'), ratio('就业率', { optional: true }), amount('经费')),
  form(2, [closed('区域', '本市', '外省')], count('人数'), count('复核')),
  form(3, [open('专业')], count('在读', { blank: 'zero' }), count('转入'), text('代码')),
];
const HEADER = ['年度', '毕业生', '就业', '就业率', '经费'];
const graduates = (...cells: Content[]) => table(1, HEADER, [2020, ...cells]);
const RATE = '表1.就业率 := 表1.就业 / 表1.毕业生';

describe('a rule whose inputs are missing is skipped and says which', () => {
  test.each<[string, Content[], string]>([
    ['a blank cell', [4, null, '50%', 1], '表1“就业 2020年”是空的'],
    ['a dash', [4, '—', '50%', 1], '表1“就业 2020年”写的是“—”，没有数'],
    ['无', [4, '无', '50%', 1], '表1“就业 2020年”写的是“无”，没有数'],
    ['a word', [4, '若干人', '50%', 1], '表1“就业 2020年”读不懂：“若干人”'],
    ['an Excel error', [4, { error: '#REF!' }, '50%', 1], '表1“就业 2020年”是错误值 #REF!'],
    ['the other side', [4, 2, null, 1], '表1“就业率 2020年”是空的'],
    ['two cells', [null, null, '50%', 1], '表1“就业 2020年”是空的；表1“毕业生 2020年”是空的'],
    ['a divisor of 0', [0, 2, '0%', 1], '除数是 0（表1“毕业生 2020年”）'],
    [
      'a share of nobody that cannot be read',
      [0, 0, '若干', 1],
      '表1“就业率 2020年”读不懂：“若干”；除数是 0（表1“毕业生 2020年”）',
    ],
  ])('%s: %j', (_, cells, words) => expect(said(RATE, FORMS, graduates(...cells))).toEqual([`2020 skipped: ${words}`]));

  test.each<[Content, string]>([
    [null, 'holds'],
    ['—', 'holds'],
    ['/', 'holds'],
    ['0%', 'holds'],
    [0, 'holds'],
    ['50%', 'broken'],
    ['100%', 'broken'],
  ])('of nobody a share is none: %j', (share, outcome) =>
    expect(said(RATE, FORMS, graduates(0, 0, share, 1))).toEqual([`2020 ${outcome}`]),
  );

  test('where nothing at all is written nothing has been compared', () => {
    const empty = (share: Content) =>
      table(4, ['专业', '在读', '转入', '比例', '另计'], ['会计', null, null, share, 1]);
    const forms = [
      form(
        4,
        [open('专业')],
        count('在读', { blank: 'zero' }),
        count('转入', { blank: 'zero' }),
        ratio('比例'),
        count('另计'),
      ),
    ];
    const rule = '表4.比例 := 表4.转入 / 表4.在读';
    expect(said(rule, forms, empty(null))).toEqual(['会计 skipped: 表4“会计 比例”是空的；除数是 0（表4“会计 在读”）']);
    expect(said(rule, forms, empty('—'))).toEqual(['会计 holds']);
  });

  test('a divisor that is a sum', () => {
    const rows = table(3, ['专业', '在读', '转入'], ['会计', 0, 0], ['汽修', 0, 0]);
    expect(said('表3.转入 / 合计(表3.在读) = 0', FORMS, rows)).toEqual([
      '会计 skipped: 除数是 0（表3“在读 合计”）',
      '汽修 skipped: 除数是 0（表3“在读 合计”）',
    ]);
  });

  test.each([
    ['the table', RATE, 'skipped: 缺表1'],
    ['the table of a sum', '合计(表3.在读) = 0', 'skipped: 缺表3'],
    ['the table of rows', '行数(表3) = 0', 'skipped: 缺表3'],
    ['the table of a predicate', '唯一(表3.专业)', 'skipped: 缺表3'],
  ])('%s', (_, formula, expected) => expect(said(formula, FORMS)).toEqual([expected]));

  test('a column', () => {
    const sheet = table(1, ['年度', '毕业生', '就业', '经费'], [2020, 4, 2, 1]);
    expect(said(RATE, FORMS, sheet)).toEqual(['2020 skipped: 表1没有“就业率”']);
  });

  test('a row', () => {
    const sheet = table(2, ['区域', '人数', '复核'], ['外省', 1, 1]);
    expect(said('表2.人数[本市] = 1{人}', FORMS, sheet)).toEqual(['skipped: 表2没有“本市·人数”']);
    expect(said('表2.人数[外省] = 1{人}', FORMS, sheet)).toEqual(['holds']);
  });

  test('other rows are compared all the same', () => {
    const sheet = table(1, HEADER, [2020, 4, 2, '50%', 1], [2021, 4, null, '50%', 1], [2022, 4, 2, '60%', 1]);
    expect(said(RATE, FORMS, sheet)).toEqual(['2020 holds', '2021 skipped: 表1“就业 2021年”是空的', '2022 broken']);
  });
});

describe('a blank is zero only where the form says so', () => {
  const rows = (...cells: Content[][]) => table(3, ['专业', '在读', '转入', '代码'], ...cells);

  test('a sum over blanks that mean zero', () => {
    expect(said('合计(表3.在读) = 3{人}', FORMS, rows(['会计', 3, 1], ['汽修', null, 1], ['护理', '—', 1]))).toEqual([
      'holds',
    ]);
  });

  test('a sum over blanks that are missing', () => {
    expect(said('合计(表3.转入) = 3{人}', FORMS, rows(['会计', 1, 3], ['汽修', 1, null]))).toEqual([
      'skipped: 表3“汽修 转入”是空的',
    ]);
  });

  test('what cannot be read is never zero', () => {
    expect(said('合计(表3.在读) = 3{人}', FORMS, rows(['会计', 3, 1], ['汽修', '待定', 1]))).toEqual([
      'skipped: 表3“汽修 在读”读不懂：“待定”',
    ]);
  });
});

describe('the same label twice is named, not guessed', () => {
  const sheet = table(2, ['区域', '人数', '复核'], ['本市', 1, 1], ['外省', 2, 2], ['本市', 1, 1]);

  test.each<[string, string[]]>([
    ['表2.人数 = 表2.复核', ['本市 skipped: 表2“本市 人数”出现了两次；表2“本市 复核”出现了两次', '外省 holds']],
    ['表2.人数[本市] = 1{人}', ['skipped: 表2“本市 人数”出现了两次']],
    ['表2.人数[外省] = 2{人}', ['holds']],
    ['合计(表2.人数) = 4{人}', ['skipped: 表2“本市 人数”出现了两次']],
    [
      '合计(表2.人数 按 区域) = 表2.复核',
      ['本市 skipped: 表2“本市 人数”出现了两次；表2“本市 复核”出现了两次', '外省 holds'],
    ],
  ])('%s', (formula, expected) => expect(said(formula, FORMS, sheet)).toEqual(expected));

  test('a year given twice', () => {
    const twice = table(1, HEADER, [2020, 4, 2, '50%', 1], ['2020年', 4, 2, '50%', 1]);
    expect(said('表1.就业 <= 表1.毕业生', FORMS, twice)).toEqual([
      '2020 skipped: 表1“就业 2020年”出现了两次；表1“毕业生 2020年”出现了两次',
    ]);
  });
});

describe('in the result', () => {
  test('a skipped rule is one finding that names the first three of what is missing', () => {
    const rows = [2018, 2019, 2020, 2021].map((each) => [each, 4, null, '50%', 1]);
    const { findings, summary } = checked([RATE], FORMS, table(1, HEADER, ...rows));
    expect(findings.map(({ status }) => status)).toEqual(['skipped']);
    expect(findings[0]!.message).toContain('表1“就业 2018年”是空的；表1“就业 2019年”是空的；表1“就业 2020年”是空的');
    expect(findings[0]!.cells.map(({ place }) => place.row)).toEqual([2, 3, 4, 5]);
    expect(summary).toMatchObject({ skipped: 1, compared: 0, held: 0 });
  });

  test('a rule with both is found broken and skipped', () => {
    const sheet = table(1, HEADER, [2020, 4, 2, '60%', 1], [2021, 4, null, '50%', 1]);
    const { findings } = checked([RATE], FORMS, sheet);
    expect(findings.map(({ status }) => status)).toEqual(['broken', 'skipped']);
  });
});

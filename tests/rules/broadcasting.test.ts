import { closed, count, form, formOf, open, percent, ratio, said, table, year } from './small-book';

const dated = { dated: true };
const region = closed('区域', '合计', '本市', '外省');
const FORMS = [
  form(1, [region], count('人数', dated), ratio('占比', dated)),
  form(2, [year], count('总人数')),
  form(3, [], count('教职工')),
  form(
    4,
    [open('专业', { total: { name: '合计', required: false } })],
    count('专业人数', dated),
    ratio('专业占比', dated),
  ),
];
const HEADER = ['区域', '2020年人数', '2021年人数', '2020年占比', '2021年占比'];
const regions = table(
  1,
  HEADER,
  ['合计', 10, 20, '100%', '100%'],
  ['本市', 4, 5, '40%', '20%'],
  ['外省', 6, 15, '60%', '75%'],
);
const totals = table(2, ['年度', '总人数'], ['2020年', 10], ['2021年', 21]);

describe('labels on both sides align by name', () => {
  test.each<[string, string, string[]]>([
    ['a picked member, by year', '表1.人数[合计] = 表2.总人数', ['2020 holds', '2021 broken']],
    ['the other way round', '表2.总人数 = 表1.人数[合计]', ['2020 holds', '2021 broken']],
    ['a sum leaves out the row of sums', '合计(表1.人数 按 年度) = 表1.人数[合计]', ['2020 holds', '2021 holds']],
    ['a sum of picked members', '合计(表1.人数[本市、外省] 按 年度) = 表1.人数[合计]', ['2020 holds', '2021 holds']],
    ['members added', '表1.人数[合计] = 表1.人数[本市] + 表1.人数[外省]', ['2020 holds', '2021 holds']],
    ['a member and a year', '表1.人数[本市][末年] = 5{人}', ['holds']],
    ['a year first', '表1.人数[末年][本市] = 5{人}', ['holds']],
    ['all members of a year', '表1.人数[末年] <= 20{人}', ['合计 holds', '本市 holds', '外省 holds']],
  ])('%s: %s', (_, formula, expected) => expect(said(formula, FORMS, regions, totals)).toEqual(expected));
});

describe('an operand of fewer labels serves all rows', () => {
  const everyRow = (outcomes: string[]) =>
    ['合计', '本市', '外省'].flatMap((member, at) => [
      `${member} 2020 ${outcomes[2 * at]}`,
      `${member} 2021 ${outcomes[2 * at + 1]}`,
    ]);
  const byColumn = (lines: string[]) => [...lines].sort();

  test.each<[string, string, string[]]>([
    [
      'a picked member',
      '表1.占比 := 表1.人数 / 表1.人数[合计]',
      ['holds', 'holds', 'holds', 'broken', 'holds', 'holds'],
    ],
    [
      'a sum “按” 年度',
      '表1.占比 := 表1.人数 / 合计(表1.人数 按 年度)',
      ['holds', 'holds', 'holds', 'broken', 'holds', 'holds'],
    ],
    [
      'another table’s figure “按” 年度',
      '表1.人数 <= 表2.总人数 按 年度',
      ['holds', 'holds', 'holds', 'holds', 'holds', 'holds'],
    ],
    ['a figure without a year', '表1.人数 <= 表3.教职工', ['holds', 'broken', 'holds', 'holds', 'holds', 'broken']],
  ])('%s: %s', (_, formula, outcomes) => {
    const staff = table(3, ['教职工'], [12]);
    expect(byColumn(said(formula, FORMS, regions, totals, staff))).toEqual(byColumn(everyRow(outcomes)));
  });
});

describe('lists', () => {
  const header = ['专业', '2020年专业人数', '2021年专业人数', '2020年专业占比', '2021年专业占比'];
  test('every row is compared, also where two have the same name', () => {
    const rows = table(4, header, ['会计', 1, 2, '25%', '50%'], ['会计', 3, 2, '75%', '60%']);
    expect(said('表4.专业占比 := 表4.专业人数 / 合计(表4.专业人数 按 年度)', FORMS, rows)).toEqual([
      '2020 会计 holds',
      '2020 会计 holds',
      '2021 会计 holds',
      '2021 会计 broken',
    ]);
  });

  test('an added row of sums is not summed in, and its own share is of the whole', () => {
    const rows = table(
      4,
      header,
      ['会计', 1, 2, '25%', '50%'],
      ['汽修', 3, 2, '75%', '50%'],
      ['合计', 4, 4, '100%', '100%'],
    );
    const formula = '表4.专业占比 := 表4.专业人数 / 合计(表4.专业人数 按 年度)';
    expect(said(formula, FORMS, rows).every((line) => line.endsWith('holds'))).toBe(true);
    expect(said('表4.专业人数[合计] := 合计(表4.专业人数 按 年度)', FORMS, rows)).toEqual(['2020 holds', '2021 holds']);
  });
});

describe('what only one side has', () => {
  test('a year that the other table lacks is skipped and named, on either side', () => {
    const short = table(2, ['年度', '总人数'], ['2020年', 10]);
    expect(said('表1.人数[合计] = 表2.总人数', FORMS, regions, short)).toEqual([
      '2020 holds',
      '2021 skipped: 表2没有“2021年”',
    ]);
    expect(said('表2.总人数 = 表1.人数[合计]', FORMS, regions, short)).toEqual([
      '2020 holds',
      '2021 skipped: 表2没有“2021年”',
    ]);
  });

  test('a year that one column of a list has and the other lacks', () => {
    const header = ['专业', '2020年专业人数', '2021年专业人数', '2020年专业占比'];
    const rows = table(4, header, ['会计', 1, 2, '25%'], ['汽修', 3, 2, '75%']);
    expect(said('表4.专业占比 := 表4.专业人数 / 合计(表4.专业人数 按 年度)', FORMS, rows)).toEqual([
      '2020 会计 holds',
      '2020 汽修 holds',
      '2021 会计 skipped: 表4没有“2021年、会计”',
      '2021 汽修 skipped: 表4没有“2021年、汽修”',
    ]);
  });

  test('a row that the form knows and the table lacks is skipped and named', () => {
    const twin = form(5, [closed('区域', '本市', '外省')], count('实有人数', dated));
    const here = table(1, HEADER, ['本市', 4, 5, null, null]);
    const there = table(5, ['区域', '2020年实有人数', '2021年实有人数'], ['本市', 4, 5], ['外省', 6, 15]);
    const lines = said('表1.人数 = 表5.实有人数', [...FORMS, twin], here, there);
    expect(lines).toEqual([
      '本市 2020 holds',
      '本市 2021 holds',
      '外省 2020 skipped: 表1没有“外省、2020年”',
      '外省 2021 skipped: 表1没有“外省、2021年”',
    ]);
  });

  test('a member that the other form does not know has no counterpart, and needs none', () => {
    const smaller = form(5, [closed('区域', '本市')], count('实有人数', dated));
    const there = table(5, ['区域', '2020年实有人数', '2021年实有人数'], ['本市', 4, 5]);
    expect(said('表1.人数 = 表5.实有人数', [...FORMS, smaller], regions, there)).toEqual([
      '本市 2020 holds',
      '本市 2021 holds',
    ]);
  });
});

describe('blocks of one table are told apart by their path', () => {
  const blocks = formOf(
    5,
    { labels: [year], measures: [count('毕业生'), count('就业'), ratio('就业率')] },
    { name: '分专业', labels: [open('专业')], measures: [count('毕业生'), count('对口')] },
  );
  const sheet = table(
    5,
    ['年度', '毕业生', '就业', '就业率'],
    ['2020年', 3, 3, percent(100)],
    ['2021年', 4, 4, percent(100)],
    [],
    ['专业', '毕业生', '对口'],
    ['会计', 5, 1],
    ['汽修', 2, 1],
  );

  test.each<[string, string[]]>([
    ['合计(表5·分专业.毕业生) = 合计(表5.毕业生)', ['holds']],
    ['合计(表5.毕业生) = 7{人}', ['holds']],
    ['表5·分专业.毕业生 >= 表5.对口', ['会计 holds', '汽修 holds']],
  ])('%s', (formula, expected) => expect(said(formula, [blocks], sheet)).toEqual(expected));
});

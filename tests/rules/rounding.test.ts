import { amount, closed, count, form, percent, perHead, ratio, result, said, shown, table, year } from './small-book';

const people = form(1, [year], count('男'), count('女'), count('总数'));
const money = form(1, [year], amount('甲'), amount('乙'), amount('总额'));

describe('counts are exact', () => {
  test.each([
    ['equal', [2, 3, 5], 'holds'],
    ['one too many', [2, 3, 6], 'broken'],
    ['one too few', [2, 3, 4], 'broken'],
    ['a fraction of a person is no rounding', [2.4, 3, 5], 'broken'],
    ['written as texts', ['2人', '3', '5'], 'holds'],
  ])('%s: %j', (_, cells, outcome) => {
    const lines = said(
      '表1.总数 = 表1.男 + 表1.女',
      [people],
      table(1, ['年度', '男', '女', '总数'], [2020, ...cells]),
    );
    expect(lines).toEqual([`2020 ${outcome}`]);
  });
});

describe('an amount stands for ± half its last digit', () => {
  test.each([
    ['equal', [1.25, 2.5, 3.75], 'holds'],
    ['equal, but for a binary tail', [0.7, 1.48, 0.7 + 1.48], 'holds'],
    ['a sum that agrees only through its intervals is a slip', ['1.2', '2.3', '3.6'], 'rounding'],
    ['beyond the intervals', ['1.2', '2.3', '3.7'], 'broken'],
    ['fewer decimals agree through their interval', ['1.24', '2.31', '3.6'], 'rounding'],
    ['a formula keeps more digits than it shows', [1.24, 2.31, result(3.55, '0.0')], 'holds'],
    ['a formula that shows too much', [1.24, 2.31, result(3.66, '0.0')], 'broken'],
  ])('%s: %j', (_, cells, outcome) => {
    const lines = said('表1.总额 = 表1.甲 + 表1.乙', [money], table(1, ['年度', '甲', '乙', '总额'], [2020, ...cells]));
    expect(lines).toEqual([`2020 ${outcome}`]);
  });

  test.each([
    ['equal', '3.50', '3.50', 'holds'],
    ['one written with fewer decimals', '3.5', '3.54', 'rounding'],
    ['neighbours only touch, and no number rounds to both', '3.5', '3.6', 'broken'],
  ])('two amounts, %s: %s and %s', (_, left, right, outcome) => {
    const lines = said('表1.甲 = 表1.乙', [money], table(1, ['年度', '甲', '乙', '总额'], [2020, left, right, null]));
    expect(lines).toEqual([`2020 ${outcome}`]);
  });
});

describe('a share', () => {
  const shares = form(1, [year], count('人数'), count('总数'), ratio('占比'));
  // 123 / 145 = 84.8275…%, 1 / 8 = 12.5%, 2 / 3 = 66.666…%
  test.each([
    ['rounded', 123, 145, '84.83%', 'holds'],
    ['truncated', 123, 145, '84.82%', 'rounding'],
    ['one last digit above', 123, 145, '84.84%', 'rounding'],
    ['two last digits below', 123, 145, '84.81%', 'broken'],
    ['two last digits above', 123, 145, '84.85%', 'broken'],
    ['truncated far below the half', 2, 3, '66.66%', 'rounding'],
    ['two digits below, though less than two from the exact value', 2, 3, '66.65%', 'broken'],
    ['one digit above the rounded value', 2, 3, '66.68%', 'rounding'],
    ['with fewer decimals', 123, 145, '84.8%', 'holds'],
    ['without decimals', 123, 145, '85%', 'holds'],
    ['without decimals, truncated', 123, 145, '84%', 'rounding'],
    ['an exact half rounded up', 1, 8, '13%', 'holds'],
    ['an exact half rounded down', 1, 8, '12%', 'holds'],
    ['typed with its format', 123, 145, percent(84.83), 'holds'],
    ['typed with a format of fewer decimals', 123, 145, percent(85, '0%'), 'holds'],
    ['a formula, shown as 84.83%', 123, 145, result(123 / 145, '0.00%'), 'holds'],
    ['a formula, shown as 85%', 123, 145, result(123 / 145, '0%'), 'holds'],
    ['a formula of all digits in a General cell', 123, 145, result(123 / 145), 'holds'],
    ['a formula of something else', 123, 145, result(124 / 145, '0.00%'), 'broken'],
    ['a formula that shows the truncated share', 123, 145, result(0.8482, '0.00%'), 'rounding'],
    ['all of it', 145, 145, '100%', 'holds'],
    ['none of it', 0, 145, '0%', 'holds'],
    ['a wrong one', 123, 145, '48.83%', 'broken'],
  ])('%s: %i of %i as %j', (_, part, all, share, outcome) => {
    const sheet = table(1, ['年度', '人数', '总数', '占比'], [2020, part, all, share]);
    expect(said('表1.占比 := 表1.人数 / 表1.总数', [shares], sheet)).toEqual([`2020 ${outcome}`]);
  });

  test('is read to the commonest decimals of its column', () => {
    // 2000 / 2001 = 99.95…% rounds to 100%, but not to 100.00%.
    const alone = table(1, ['年度', '人数', '总数', '占比'], [2020, 2000, 2001, '100%']);
    const among = table(1, ['年度', '人数', '总数', '占比'], [2020, 2000, 2001, '100%'], [2021, 79, 80, '98.75%']);
    expect(said('表1.占比 := 表1.人数 / 表1.总数', [shares], alone)).toEqual(['2020 holds']);
    expect(said('表1.占比 := 表1.人数 / 表1.总数', [shares], among)).toEqual(['2020 broken', '2021 holds']);
  });

  test.each([
    ['the same', '96.90%', '96.90%', 'holds'],
    ['one last digit apart', '96.90%', '96.91%', 'rounding'],
    ['two last digits apart', '96.90%', '96.92%', 'broken'],
    ['the same at fewer decimals', '96.9%', '96.94%', 'holds'],
  ])('reported twice: %s, %s and %s', (_, here, there, outcome) => {
    const forms = [form(1, [year], ratio('对口率')), form(2, [year], ratio('匹配率'))];
    const sheets = [table(1, ['年度', '对口率'], [2020, here]), table(2, ['年度', '匹配率'], [2020, there])];
    expect(said('表1.对口率 = 表2.匹配率', forms, ...sheets)).toEqual([`2020 ${outcome}`]);
  });
});

describe('shares of the same whole add up to 100%', () => {
  const shares = form(1, [closed('区域', '本市', '省内', '其他省', '国外')], ratio('占比'));
  // Four shares: within 4 × ½ last digits it holds, within 4 it is a slip.
  test.each([
    ['exactly', '25.00%', 'holds'],
    ['one last digit off', '24.99%', 'holds'],
    ['half a digit for each, two in all', '24.98%', 'holds'],
    ['three digits off', '24.97%', 'rounding'],
    ['a digit for each, four in all', '24.96%', 'rounding'],
    ['five digits off', '24.95%', 'broken'],
    ['two digits over', '25.02%', 'holds'],
    ['five digits over', '25.05%', 'broken'],
  ])('%s: 3 × 25.00%% + %s', (_, last, outcome) => {
    const rows = ['本市', '省内', '其他省'].map((region) => [region, '25.00%']);
    const sheet = table(1, ['区域', '占比'], ...rows, ['国外', last]);
    expect(said('合计(表1.占比) = 100%', [shares], sheet)).toEqual([outcome]);
  });

  test('typed or calculated, they add up alike', () => {
    const rows = ['本市', '省内', '其他省'].map((region) => [region, result(1 / 3, '0.00%')]);
    expect(said('合计(表1.占比) = 100%', [shares], table(1, ['区域', '占比'], ...rows, ['国外', percent(0)]))).toEqual([
      'holds',
    ]);
  });
});

describe('products and quotients carry their intervals', () => {
  // 3.82 (± 0.005) × 1357 = 5183.74 (± 6.785); with 100.00 of other money 5283.74.
  const income = form(1, [year], perHead('生均拨款'), count('在校生'), amount('其他'), amount('总计'));
  test.each([
    ['the product of what is printed', 5283.74, 'holds'],
    ['within what rounding the average leaves open', 5287.5, 'holds'],
    ['at its end', 5290.53, 'holds'],
    ['within what a truncated average leaves open', 5295, 'rounding'],
    ['beyond', 5300, 'broken'],
  ])('%s: %d', (_, total, outcome) => {
    const header = ['年度', '生均拨款', '在校生', '其他', '总计'];
    const sheet = table(1, header, [2020, shown(3.82, '0.00'), 1357, shown(100, '0.00'), shown(total, '0.00')]);
    expect(said('表1.总计 = 表1.生均拨款 × 表1.在校生 + 表1.其他', [income], sheet)).toEqual([`2020 ${outcome}`]);
  });

  test.each([
    ['rounded', '5183.74', '3.82', 'holds'],
    ['an average that the rounding of the amount allows', '5190', '3.82', 'holds'],
    ['truncated', '5190', '3.83', 'rounding'],
    ['beyond', '5190', '3.84', 'broken'],
  ])('an average, %s: %s / 1357 as %s', (_, money, average, outcome) => {
    const sheet = table(1, ['年度', '生均拨款', '在校生', '其他', '总计'], [2020, average, 1357, null, money]);
    expect(said('表1.生均拨款 := 表1.总计 / 表1.在校生', [income], sheet)).toEqual([`2020 ${outcome}`]);
  });
});

describe('bounds', () => {
  const bounded = form(
    1,
    [year],
    count('鉴定人数'),
    count('通过人数'),
    ratio('通过率'),
    amount('占地'),
    amount('绿化'),
  );
  const sheet = (...cells: (string | number | null)[]) =>
    table(1, ['年度', '鉴定人数', '通过人数', '通过率', '占地', '绿化'], [2020, ...cells]);

  test.each([
    ['表1.通过人数 <= 表1.鉴定人数', [10, 10, null, null, null], 'holds'],
    ['表1.通过人数 <= 表1.鉴定人数', [10, 11, null, null, null], 'broken'],
    ['表1.通过人数 < 表1.鉴定人数', [10, 10, null, null, null], 'broken'],
    ['表1.鉴定人数 >= 表1.通过人数', [10, 11, null, null, null], 'broken'],
    ['表1.鉴定人数 > 表1.通过人数', [11, 10, null, null, null], 'holds'],
    ['表1.通过率 <= 100%', [null, null, '100%', null, null], 'holds'],
    ['表1.通过率 <= 100%', [null, null, '100.01%', null, null], 'broken'],
    ['表1.通过率 <= 100%', [null, null, '101%', null, null], 'broken'],
    ['表1.绿化 <= 表1.占地', [null, null, null, '3.5', '3.54'], 'holds'],
    ['表1.绿化 <= 表1.占地', [null, null, null, '3.5', '3.56'], 'broken'],
  ])('%s with %j %s', (formula, cells, outcome) => {
    expect(said(formula, [bounded], sheet(...cells))).toEqual([`2020 ${outcome}`]);
  });

  test.each([
    ['-0.01%', ['2020 broken', '2020 holds']],
    ['0%', ['2020 holds', '2020 holds']],
    ['100.00%', ['2020 holds', '2020 holds']],
    ['100.1%', ['2020 holds', '2020 broken']],
  ])('both bounds of a rate, %s', (rate, outcomes) => {
    expect(said('0 <= 表1.通过率 <= 100%', [bounded], sheet(null, null, rate, null, null))).toEqual(outcomes);
  });
});

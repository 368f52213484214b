import { amount, checked, closed, count, form, said, table, year } from './small-book';

const dated = { dated: true };
const books = { unit: '册' };
const FORMS = [
  form(1, [year], count('藏书', books), count('新增', books)),
  form(2, [closed('区域', '本市', '外省')], count('人数', dated), amount('经费', dated)),
];

/** One row for each year: 藏书, 新增. */
const library = (...rows: [string, number | null, number | null][]) => table(1, ['年度', '藏书', '新增'], ...rows);

describe('[上年]: the year before, as the table shows it', () => {
  const formula = '表1.新增 = 表1.藏书 - 表1.藏书[上年]';

  test('two years: the later one is compared', () => {
    expect(said(formula, FORMS, library(['2020年', 100, 7], ['2021年', 110, 10]))).toEqual(['2021 holds']);
    expect(said(formula, FORMS, library(['2020年', 100, 7], ['2021年', 110, 9]))).toEqual(['2021 broken']);
  });

  test('three years: each but the first', () => {
    const rows = library(['2019年', 90, 3], ['2020年', 100, 10], ['2021年', 110, 9]);
    expect(said(formula, FORMS, rows)).toEqual(['2020 holds', '2021 broken']);
  });

  test('the order of the rows does not matter', () => {
    const rows = library(['2021年', 110, 9], ['2019年', 90, 3], ['2020年', 100, 10]);
    expect(said(formula, FORMS, rows).sort()).toEqual(['2020 holds', '2021 broken']);
  });

  test('one year: skipped, and it says why', () => {
    expect(said(formula, FORMS, library(['2020年', 100, 7]))).toEqual([
      '2020 skipped: 表1的“藏书”只有一年，没有“上年”可比',
    ]);
  });

  test('a blank in the year before is named', () => {
    const lines = said(formula, FORMS, library(['2020年', null, 7], ['2021年', 110, 10]));
    expect(lines).toEqual(['2021 skipped: 表1“藏书 2020年”是空的']);
  });

  test('years in the header', () => {
    const sheet = table(2, ['区域', '2019年人数', '2020年人数', '2021年人数'], ['本市', 1, 2, 3], ['外省', 5, 4, 6]);
    expect(said('表2.人数 >= 表2.人数[上年]', FORMS, sheet)).toEqual([
      '本市 2020 holds',
      '外省 2020 broken',
      '本市 2021 holds',
      '外省 2021 holds',
    ]);
  });

  test('a row of sums has no year before', () => {
    const withTotal = form(
      3,
      [{ ...year, total: { name: '三年合计', required: false } }],
      count('人次'),
      count('场次'),
    );
    const sheet = table(
      3,
      ['年度', '人次', '场次'],
      ['2019年', 1, 1],
      ['2020年', 2, 1],
      ['2021年', 3, 1],
      ['三年合计', 6, 3],
    );
    expect(said('表3.人次 > 表3.人次[上年]', [withTotal], sheet)).toEqual(['2020 holds', '2021 holds']);
  });
});

describe('[首年] and [末年]: the first and the last year that the table shows', () => {
  test.each<[string, string[]]>([
    ['表1.藏书[末年] = 120{册}', ['holds']],
    ['表1.藏书[首年] = 100{册}', ['holds']],
    ['表1.新增[末年] = 表1.藏书[末年] - 表1.藏书[首年]', ['holds']],
    ['表1.藏书 >= 表1.藏书[首年]', ['2020 holds', '2021 holds', '2022 holds']],
  ])('%s', (formula, expected) => {
    const rows = library(['2020年', 100, 1], ['2021年', 105, 5], ['2022年', 120, 20]);
    expect(said(formula, FORMS, rows)).toEqual(expected);
  });

  test('no year is fixed: a report of other years reads the same', () => {
    const rows = library(['2031年', 100, 1], ['2032年', 110, 10]);
    expect(said('表1.新增[末年] = 表1.藏书[末年] - 表1.藏书[首年]', FORMS, rows)).toEqual(['holds']);
  });

  test('of one year there is a last, but no first to compare it with', () => {
    const rows = library(['2020年', 100, 7]);
    expect(said('表1.藏书[末年] = 100{册}', FORMS, rows)).toEqual(['holds']);
    expect(said('表1.新增[末年] = 表1.藏书[末年] - 表1.藏书[首年]', FORMS, rows)).toEqual([
      'skipped: 表1的“藏书”只有一年，没有“首年”可比',
    ]);
  });

  test('the year of the row and the year of the column are told apart', () => {
    const twice = form(3, [year], count('计算机', dated));
    const sheet = table(3, ['年度', '2020年计算机', '2021年计算机'], ['2020年', 5, 7], ['2021年', 5, 8]);
    expect(said('表3.计算机[首行] = 表3.计算机[末行]', [twice], sheet)).toEqual(['2020 holds', '2021 broken']);
    expect(said('表3.计算机[首行][末年] = 7{人}', [twice], sheet)).toEqual(['holds']);
  });
});

describe('[所有年]: the years themselves, not the row of all of them', () => {
  const money = form(3, [{ ...year, total: { name: '两年总计', required: true } }], amount('拨款'), amount('学费'));
  const sheet = table(3, ['年度', '拨款', '学费'], ['2020年', 1, 1], ['2021年', 2, 2], ['两年总计', 3, 3]);

  test.each<[string, string[]]>([
    ['表3.拨款 = 表3.学费', ['2020 holds', '2021 holds', '两年总计 holds']],
    ['表3.拨款[所有年] <= 2{万元}', ['2020 holds', '2021 holds']],
    ['合计(表3.拨款) = 3{万元}', ['holds']],
    ['合计(表3.拨款[所有年]) = 3{万元}', ['holds']],
    ['表3.拨款[两年总计] := 合计(表3.拨款)', ['holds']],
    ['平均(表3.拨款) = 1.5{万元}', ['holds']],
    ['最大(表3.拨款) = 表3.拨款[末年]', ['holds']],
  ])('%s', (formula, expected) => expect(said(formula, [money], sheet)).toEqual(expected));

  test('a sum over all years serves a third one', () => {
    const three = table(
      3,
      ['年度', '拨款', '学费'],
      ['2019年', 4, 4],
      ['2020年', 1, 1],
      ['2021年', 2, 2],
      ['两年总计', 7, 3],
    );
    expect(said('表3.拨款[两年总计] := 合计(表3.拨款[所有年])', [money], three)).toEqual(['holds']);
  });
});

test('a rule that had no year to compare is shown as skipped', () => {
  const { findings, summary } = checked(['表1.新增 = 表1.藏书 - 表1.藏书[上年]'], FORMS, library(['2020年', 100, 7]));
  expect(findings.map(({ status }) => status)).toEqual(['skipped']);
  expect(findings[0]!.message).toContain('表1的“藏书”只有一年，没有“上年”可比');
  expect(summary).toMatchObject({ skipped: 1, compared: 0, held: 0 });
});

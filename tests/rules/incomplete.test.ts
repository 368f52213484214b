import { amount, type Content, checked, closed, count, form, open, ratio, said, table, year } from './small-book';

/** Anything left unread makes a sum incomplete: it is skipped, and says which cell stands in the way. */

const INCOME = form(1, [{ ...year, total: { name: '两年总计', required: true } }], amount('经费'), amount('学费'));
const TOTAL = '表1.经费[两年总计] := 合计(表1.经费)';
const income = (...rows: Content[][]) => table(1, ['年度', '经费', '学费'], ...rows);

describe('a row whose year cannot be read', () => {
  test.each<[string, Content[][], string[]]>([
    [
      'every year is read',
      [
        [2020, 5, 1],
        [2021, 21.6, 1],
        ['两年总计', 26.6, 2],
      ],
      ['holds'],
    ],
    [
      'one is not',
      [
        ['前年', 5, 1],
        [2021, 21.6, 1],
        ['两年总计', 26.6, 2],
      ],
      ['skipped: 表1!A3“前年”不是年度，这一行没有算进去'],
    ],
    [
      'none is: there is no sum of nothing, and it is not 0',
      [
        ['前年', 5, 1],
        ['去年', 21.6, 1],
        ['两年总计', 26.6, 2],
      ],
      ['skipped: 表1!A3“前年”不是年度，这一行没有算进去；表1!A4“去年”不是年度，这一行没有算进去'],
    ],
    [
      'it holds without it: not compared all the same',
      [
        ['前年', 5, 1],
        [2021, 21.6, 1],
        ['两年总计', 21.6, 2],
      ],
      ['skipped: 表1!A3“前年”不是年度，这一行没有算进去'],
    ],
    [
      'an unused row of the printed form is nothing',
      [
        ['前年', 0, 0],
        [2021, 21.6, 1],
        ['两年总计', 21.6, 1],
      ],
      ['holds'],
    ],
  ])('%s', (_, rows, outcome) => expect(said(TOTAL, [INCOME], income(...rows))).toEqual(outcome));

  test('leaves it open which year is the first and which the last', () => {
    const rows = income([2020, 5, 1], ['后年', 7, 1]);
    expect(said('表1.经费[末年] >= 表1.学费[末年]', [INCOME], rows)).toEqual([
      'skipped: 表1!A4“后年”不是年度，这一行没有算进去',
    ]);
  });

  test('does not touch what another year says by itself', () => {
    const rows = income(['前年', 5, 1], [2021, 21.6, 1]);
    expect(said('表1.经费 >= 表1.学费', [INCOME], rows)).toEqual(['2021 holds']);
    // … but the rule was not compared in full, and says so.
    const { findings, coverage } = checked(['表1.经费 >= 表1.学费'], [INCOME], rows);
    expect(findings.map(({ status, message }) => `${status} ${message}`)).toEqual([
      'skipped 未核对：表1!A3“前年”不是年度，这一行没有算进去。试验。',
    ]);
    expect(findings[0]?.cells.map(({ place }) => place)).toEqual([{ sheet: '表1', row: 2, column: 0 }]);
    expect(coverage.get(1)).toMatchObject({ relations: 1, compared: 0 });
  });
});

describe('a row that the form does not know', () => {
  const REGIONS = form(1, [closed('区域', '合计', '本市', '外省')], count('人数'), ratio('占比'));
  const PARTS = '表1.人数[合计] = 表1.人数[本市] + 表1.人数[外省]';
  const ALL = '表1.人数[合计] = 合计(表1.人数)';
  const regions = (...rows: Content[][]) => table(1, ['区域', '人数'], ...rows);
  const SKIPPED = 'skipped: 表1!A5“国外”这一行不认得';

  test.each<[string, string, number, string]>([
    ['may be what is wanting in a sum of named rows', PARTS, 12, SKIPPED],
    ['is not, where that sum holds', PARTS, 10, 'holds'],
    ['counts in a sum over all rows', ALL, 12, 'holds'],
    ['may be a sum or a part itself, where that sum does not hold', ALL, 10, SKIPPED],
  ])('%s', (_, formula, total, outcome) => {
    const rows = regions(['本市', 7], ['外省', 3], ['国外', 2], ['合计', total]);
    expect(said(formula, [REGIONS], rows)).toEqual([outcome]);
  });

  test('a wrong sum without such a row is wrong', () => {
    expect(said(PARTS, [REGIONS], regions(['本市', 7], ['外省', 3], ['合计', 12]))).toEqual(['broken']);
  });

  test('nothing is made of a sum with it', () => {
    const rows = regions(['本市', 7], ['外省', 3], ['国外', 2], ['合计', 99]);
    const { findings } = checked(['表1.人数[合计] := 合计(表1.人数)'], [REGIONS], rows);
    expect(findings.map(({ status }) => status)).toEqual(['skipped']);
  });
});

describe('a row of sums says nothing of its items', () => {
  const CONTESTS = form(1, [open('项目'), { ...year, optional: true }], count('获奖'));
  const GRID = form(2, [{ ...year, total: { name: '合计', required: true } }], count('获奖'));

  test('a year that only a row of sums shows is missing, not 0', () => {
    const lists = table(1, ['项目', '年度', '获奖'], ['数控', 2021, 3]);
    const grid = table(2, ['年度', '获奖'], [2020, 4], [2021, 3], ['合计', 7]);
    expect(said('合计(表2.获奖 按 年度) = 合计(表1.获奖 按 年度)', [CONTESTS, GRID], lists, grid)).toEqual([
      '2020 skipped: 表1没有“2020年”',
      '2021 holds',
    ]);
  });
});

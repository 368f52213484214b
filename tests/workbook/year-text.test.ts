import { impossibleYears, momentYear, readYear, yearLike, yearOfCell } from '../../src/workbook/year-text';

/** `2019–2020 数量`: years and what is left of the label. */
function said(label: string): string | undefined {
  const read = readYear(label);
  if (read === undefined) return undefined;
  const years = read.from === read.year ? read.year : `${read.from}–${read.year}`;
  return `${years} ${read.rest}`.trim();
}

describe('the year in a label', () => {
  test.each([
    ['2020', '2020'],
    ['2020年', '2020'],
    ['2020 年', '2020'],
    ['2020年度', '2020'],
    ['2020学年', '2020'],
    ['2020学年度', '2020'],
    ['2020届', '2020'],
    ['2020级', '2020'],
    ['２０２０', '2020'],
    ['２０２０年', '2020'],
    ['1998年', '1998'],
    ['二〇二〇年', '2020'],
    ['二○二一年', '2021'],
    ['二零二零年', '2020'],
    ['二〇一九年', '2019'],
    ['一九九八年', '1998'],
    ['二〇二〇', '2020'],
    ['2020年数量（人）', '2020 数量(人)'],
    ['人数（2020年）', '2020 人数()'],
    ['2020年12月', '2020 12月'],
    ['20年', '2020'],
    ["'21学年", '2021'],
    ['’20', '2020'],
    ['2020.0', '2020'],
    ['FY2020', '2020'],
    ['2020年末', '2020'],
    ['2020年1月-12月', '2020'],
    ['二O二O年', '2020'],
  ])('%s is %s', (label, expected) => expect(said(label)).toBe(expected));

  test.each([
    ['2019-2020', '2019–2020'],
    ['2019—2020学年', '2019–2020'],
    ['2019－2020学年度', '2019–2020'],
    ['2019~2020', '2019–2020'],
    ['2019～2020', '2019–2020'],
    ['2019至2020年', '2019–2020'],
    ['2019年至2020年', '2019–2020'],
    ['2019/2020', '2019–2020'],
    ['2019-20学年', '2019–2020'],
    ['2019-20年度', '2019–2020'],
    ['2011/12年度', '2011–2012'],
    ['2019/20', '2019–2020'],
    ['19/20学年', '2019–2020'],
    ['19-20学年度', '2019–2020'],
    ['2019.9-2020.7', '2019–2020'],
    ['2019年9月—2020年8月', '2019–2020'],
    ['二〇一九—二〇二〇学年', '2019–2020'],
    ['2019-2020学年人数', '2019–2020 人数'],
  ])('of a school year or a range %s, the last: %s', (label, expected) => expect(said(label)).toBe(expected));

  test.each([
    ['six digits', '202020'],
    ['a number that holds a year', '120201'],
    ['five digits', '20201'],
    ['a major code', '0106-3'],
    ['a count', '1357'],
    ['two digits alone', '20'],
    ['years of service', '20年以上'],
    ['too old a year', '45年'],
    ['a day that a year typed into a cell of dates shows', '1905/7/12'],
    ['three years', '2019-2021'],
    ['two calendar years', '2019.1-2020.12'],
    ['some months', '2020.3-2020.9'],
    ['a phone number', '02088886666'],
    ['a longer Chinese number', '三二〇二〇'],
    ['Chinese digits that go on', '二〇二〇五'],
    ['a word', '合计'],
    ['nothing', ''],
  ])('%s names no year: %j', (_, label) => expect(readYear(label)).toBeUndefined());
});

describe('the year in which something was', () => {
  const year = (value: string | number, text = String(value)) => momentYear({ column: 0, value }, text);
  test.each([
    2001,
    2001.9,
    2001.1,
    200109,
    20010901,
    '2001.9',
    '2001.10',
    '200109',
    '20010901',
    '２００１．９',
    '2001-09',
  ])('%j', (value) => expect(year(value)).toBe('2001'));
  test('what the cell holds counts, not what its format makes of it', () => expect(year(2001.9, '2002')).toBe('2001'));
  test.each([2001.13, 200113, 20010932, 37135, 12, '01.9'])('%j names none', (value) =>
    expect(year(value)).toBeUndefined(),
  );
  test.each([2001.9, 200109, '200109', '20010901'])('%j is no label of a year', (value) =>
    expect(yearOfCell({ column: 0, value }, String(value))).toBeUndefined(),
  );
});

describe('years that cannot be meant', () => {
  test.each([
    ['a digit too many', '技术服务统计表（2020-20201年）', '“20201”不是年份'],
    ['a digit too many without the word', '2020-20201', '“20201”不是年份'],
    ['a digit too many before a dash', '20200-2021年', '“20200”不是年份'],
    ['a digit too many in one year', '20201学年', '“20201”不是年份'],
    ['a digit too many behind a number', '表2-20 2020-20201年', '“20201”不是年份'],
    ['years the wrong way round', '2021-2020年招生', '“2021-2020”的年份前后颠倒'],
    ['years the wrong way round, with the word', '2021年至2020年', '“2021年至2020”的年份前后颠倒'],
  ])('%s: %s', (_, caption, expected) => expect(impossibleYears(caption)).toBe(expected));

  test.each([
    '2020-2021年',
    '表2-20 2020-2021年学生满意度调查表',
    '表2-20　2020年学生满意度调查表',
    '表20 2020-2021年学生满意度调查表',
    '表202020-2021年学生满意度调查表',
    '2020—2021学年',
    '2020年、2021年',
    '2020年',
    '2020-2020年',
    '办学经费收入情况一览表',
    '占地 200000 平方米以上的校区',
    '',
    '附件20 2020-2021年学生满意度调查表',
    '《表20 2020-2021年学生满意度调查表》',
    '2 0 2 0 - 2 0 2 1年学生满意度调查表',
  ])('%j is fine', (caption) => expect(impossibleYears(caption)).toBeUndefined());
});

test.each<[string, string, string, string]>([
  ['2012', '2012', '2021', '2021'],
  ['2012年度', '2012', '2021', '2021年度'],
  ['２０１２年', '2012', '2021', '２０２１年'],
  ['2011-2012学年', '2012', '2021', '2020-2021学年'],
  ['二〇一二年', '2012', '2021', '二〇二一年'],
  ['一年', '2012', '2021', '2021'],
  ['2019/20', '2020', '2021', '2020/21'],
  ['2020年（2019-20）', '2020', '2021', '2021年（2020-21）'],
  ['2011年12月', '2011', '2012', '2012年12月'],
  ['２０１９／２０', '2020', '2021', '２０２０／２１'],
  ['2019-20学年', '2020', '2019', '2018-19学年'],
  ['2020年12月', '2020', '2021', '2021年12月'],
])('%s, which is %s, is %s written as %s', (label, year, needed, written) =>
  expect(yearLike(label, year, needed)).toBe(written),
);

test.each([
  '2019/20',
  '2019-20学年',
  '2019-20年度',
  '2019-2020',
  '2020年',
  '19-20学年',
  '２０１９～２０',
  '二〇二〇年',
])('%s written as another year is that year', (label) => {
  const { year } = readYear(label)!;
  for (const needed of ['2016', '2019', '2021', '2022'])
    expect(readYear(yearLike(label, year, needed))?.year).toBe(needed);
});

import { amount, type Content, checked, count, form, said, table, year } from './small-book';

const FORMS = [
  form(1, [year], count('项目数', { unit: '个' }), amount('经费'), amount('备用')),
  form(2, [year], count('人数'), count('上限'), count('另数')),
];
const projects = (...rows: Content[][]) => table(1, ['年度', '项目数', '经费', '备用'], ...rows);
const people = (...rows: Content[][]) => table(2, ['年度', '人数', '上限', '另数'], ...rows);

describe('若 … 则 …', () => {
  const formula = '若 表1.项目数 = 0 则 表1.经费 = 0';

  test.each<[string, Content[], string]>([
    ['condition met, relation holds', [0, 0, 0], 'holds'],
    ['condition met, relation broken', [0, 5, 0], 'broken'],
    ['condition not met: nothing is asked', [3, 5, 0], 'holds'],
    ['condition not met, so a blank is not missed', [3, null, 0], 'holds'],
    ['condition met, value missing', [0, null, 0], 'skipped: 表1“经费 2020年”是空的'],
    ['condition unknown', [null, 5, 0], 'skipped: 表1“项目数 2020年”是空的'],
  ])('%s: %j', (_, cells, expected) => {
    expect(said(formula, FORMS, projects([2020, ...cells]))).toEqual([`2020 ${expected}`]);
  });

  test('every year by itself', () => {
    const rows = projects([2020, 0, 0, 0], [2021, 2, 9, 0], [2022, 0, 1, 0]);
    expect(said(formula, FORMS, rows)).toEqual(['2020 holds', '2021 holds', '2022 broken']);
  });

  test.each<[string, Content[], string]>([
    ['between the bounds', [5, 5, 0], 'broken'],
    ['above', [11, 5, 0], 'holds'],
    ['below', [-1, 5, 0], 'holds'],
  ])('all of a chain must hold for it to be met: %s', (_, cells, expected) => {
    const between = '若 0 <= 表1.项目数 <= 10{个} 则 表1.经费 = 0';
    expect(said(between, FORMS, projects([2020, ...cells]))).toEqual([`2020 ${expected}`]);
  });

  test('a condition without labels is asked of every year', () => {
    const rows = projects([2020, 0, 5, 0], [2021, 2, 0, 0]);
    expect(said('若 合计(表1.项目数) = 2{个} 则 表1.经费 = 0', FORMS, rows)).toEqual(['2020 broken', '2021 holds']);
  });

  test('a condition of a missing table is skipped', () => {
    const rows = people([2020, 1, 1, 1]);
    expect(said('若 表1.项目数 = 0 则 表2.人数 = 0', FORMS, rows)).toEqual(['2020 skipped: 缺表1']);
  });

  test('the finding points at the condition too', () => {
    const { findings } = checked([formula], FORMS, projects([2020, 0, 5, 0]));
    expect(findings.map(({ cells }) => cells.map(({ place }) => place.column))).toEqual([[2, 1]]);
  });

  test('where no condition is met, nothing is reported', () => {
    const { findings, summary } = checked([formula], FORMS, projects([2020, 1, 5, 0]));
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ skipped: 0, compared: 1, held: 1 });
  });
});

describe('… 除非 …', () => {
  const formula = '表2.人数 = 表2.上限 除非 表2.另数 = 0';

  test.each<[string, Content[], string]>([
    ['the relation holds', [5, 5, 3], 'holds'],
    ['it is broken', [5, 6, 3], 'broken'],
    ['it is broken where nothing is asked', [5, 6, 0], 'holds'],
    ['a blank where nothing is asked', [5, null, 0], 'holds'],
    ['a blank where it is asked', [5, null, 3], 'skipped: 表2“上限 2020年”是空的'],
    ['it is broken, and whether it is asked cannot be told', [5, 6, null], 'broken'],
  ])('%s: %j', (_, cells, expected) => {
    expect(said(formula, FORMS, people([2020, ...cells]))).toEqual([`2020 ${expected}`]);
  });

  test('every year by itself', () => {
    const rows = people([2020, 5, 6, 0], [2021, 5, 6, 1]);
    expect(said(formula, FORMS, rows)).toEqual(['2020 holds', '2021 broken']);
  });
});

describe('或', () => {
  const formula = '表2.人数 = 表2.上限 或 表2.人数 = 表2.另数';

  test.each<[string, Content[], string]>([
    ['the first holds', [5, 5, 6], 'holds'],
    ['the second holds', [5, 6, 5], 'holds'],
    ['both hold', [5, 5, 5], 'holds'],
    ['none holds', [5, 6, 7], 'broken'],
    ['the first holds, the second is missing', [5, 5, null], 'holds'],
    ['the second holds, the first is missing', [5, null, 5], 'holds'],
    ['the first is broken, the second missing: it might hold', [5, 6, null], 'skipped: 表2“另数 2020年”是空的'],
    ['the second is broken, the first missing', [5, null, 6], 'skipped: 表2“上限 2020年”是空的'],
  ])('%s: %j', (_, cells, expected) => {
    expect(said(formula, FORMS, people([2020, ...cells]))).toEqual([`2020 ${expected}`]);
  });

  test('what none holds is worded by the first', () => {
    const { findings } = checked([formula], FORMS, people([2020, 5, 6, 7]));
    expect(findings.map(({ reported, expected }) => [reported, expected])).toEqual([['5 人', '6 人']]);
  });

  test('every year may hold by another', () => {
    const rows = people([2020, 5, 5, 6], [2021, 5, 6, 5], [2022, 5, 6, 6]);
    expect(said(formula, FORMS, rows)).toEqual(['2020 holds', '2021 holds', '2022 broken']);
  });

  test('years are matched by label, not by their place', () => {
    const [one, other] = [projects([2020, 1, 1, 1], [2021, 9, 9, 9]), people([2021, 9, 7, 7], [2020, 7, 7, 7])];
    const unit = '{个/人}';
    expect(said(`表1.项目数 = 5{个} 或 表2.人数 × 1${unit} = 表1.项目数`, FORMS, one, other)).toEqual([
      '2020 broken',
      '2021 holds',
    ]);
  });

  test('a slip is better than a breach', () => {
    const rows = projects([2020, 1, '1.2', '1.24']);
    expect(said('表1.经费 = 5{万元} 或 表1.经费 = 表1.备用', FORMS, rows)).toEqual(['2020 rounding']);
  });

  test('a missing table leaves open what the rest does not settle', () => {
    const rows = people([2020, 5, 5, 1], [2021, 5, 6, 1]);
    expect(said('表2.人数 × 1{个/人} = 表1.项目数 或 表2.人数 = 表2.上限', FORMS, rows)).toEqual([
      '2020 holds',
      '2021 skipped: 缺表1',
    ]);
  });
});

import { checked, count, form, said, table, verdicts, year } from './small-book';

/** Four tables that all report the number of students. */
const FORMS = [1, 2, 3, 4].map((no) => form(no, [year], count(`在校生${no}`), count('班数')));
const CHAIN = '表1.在校生1 = 表2.在校生2 = 表3.在校生3 = 表4.在校生4';

type Value = number | string | null | undefined;

/** One sheet for each value; none for undefined. */
const sheets = (...values: Value[]) =>
  values.flatMap((value, at) =>
    value === undefined ? [] : [table(at + 1, ['年度', `在校生${at + 1}`, '班数'], [2020, value, 1], [2021, 1, 1])],
  );

/** `表1 5 against 表2 6` for each comparison of 2020, with its outcome. */
function comparisons(...values: Value[]): string[] {
  return verdicts(CHAIN, FORMS, ...sheets(...values))
    .filter(({ labels }) => labels.年度 === '2020')
    .map(({ outcome, reported, expected, gaps }) => {
      if (outcome === 'skipped') return `skipped: ${gaps.map(({ words }) => words).join('；')}`;
      const [one, other] = [reported, expected].map(({ figures }) => `表${figures[0]!.table} ${figures[0]!.text}`);
      return `${one} against ${other} ${outcome}`;
    });
}

describe('one finding for each odd term, against the value that most terms agree on', () => {
  test.each<[string, Value[], string[]]>([
    [
      'all agree',
      [5, 5, 5, 5],
      ['表2 5 against 表1 5 holds', '表3 5 against 表1 5 holds', '表4 5 against 表1 5 holds'],
    ],
    [
      'the first is odd',
      [6, 5, 5, 5],
      ['表1 6 against 表2 5 broken', '表3 5 against 表2 5 holds', '表4 5 against 表2 5 holds'],
    ],
    [
      'one in the middle is odd',
      [5, 5, 6, 5],
      ['表2 5 against 表1 5 holds', '表3 6 against 表1 5 broken', '表4 5 against 表1 5 holds'],
    ],
    [
      'the last is odd',
      [5, 5, 5, 6],
      ['表2 5 against 表1 5 holds', '表3 5 against 表1 5 holds', '表4 6 against 表1 5 broken'],
    ],
    [
      'two are odd in their own ways',
      [7, 5, 6, 5],
      ['表1 7 against 表2 5 broken', '表3 6 against 表2 5 broken', '表4 5 against 表2 5 holds'],
    ],
    [
      'two against two: the first counts',
      [5, 6, 5, 6],
      ['表2 6 against 表1 5 broken', '表3 5 against 表1 5 holds', '表4 6 against 表1 5 broken'],
    ],
    [
      'all differ: the first counts',
      [1, 2, 3, 4],
      ['表2 2 against 表1 1 broken', '表3 3 against 表1 1 broken', '表4 4 against 表1 1 broken'],
    ],
  ])('%s: %j', (_, values, expected) => expect(comparisons(...values)).toEqual(expected));
});

describe('a term that is missing is named, the others are compared all the same', () => {
  test.each<[string, Value[], string[]]>([
    ['a table', [5, undefined, 6, 5], ['表3 6 against 表1 5 broken', '表4 5 against 表1 5 holds', 'skipped: 缺表2']],
    [
      'the first table',
      [undefined, 5, 6, 5],
      ['表3 6 against 表2 5 broken', '表4 5 against 表2 5 holds', 'skipped: 缺表1'],
    ],
    [
      'a blank cell',
      [5, 5, null, 5],
      ['表2 5 against 表1 5 holds', '表4 5 against 表1 5 holds', 'skipped: 表3“在校生3 2020年”是空的'],
    ],
    [
      'a cell that cannot be read',
      [5, '若干', 5, 5],
      ['表3 5 against 表1 5 holds', '表4 5 against 表1 5 holds', 'skipped: 表2“在校生2 2020年”读不懂：“若干”'],
    ],
    ['two terms', [5, undefined, null, 6], ['表1 5 against 表4 6 broken', 'skipped: 缺表2；表3“在校生3 2020年”是空的']],
    ['all but one', [5, undefined, undefined, undefined], ['skipped: 缺表2；缺表3；缺表4']],
  ])('%s: %j', (_, values, expected) => expect(comparisons(...values)).toEqual(expected));

  test('all of them', () => {
    expect(said(CHAIN, FORMS)).toEqual(['skipped: 缺表1；缺表2；缺表3；缺表4']);
  });
});

test('of a pair, the right side is what is expected', () => {
  const [verdict] = verdicts('表1.在校生1 = 表2.在校生2', FORMS, ...sheets(5, 6));
  expect(verdict).toMatchObject({ outcome: 'broken', terms: [0, 1], operator: '=' });
});

test('a derived figure is compared like any other', () => {
  const [verdict] = verdicts('表1.在校生1 := 表2.在校生2', FORMS, ...sheets(5, 6));
  expect(verdict).toMatchObject({ outcome: 'broken', operator: ':=' });
});

test('what a chain finds is said once, with the cells of both sides', () => {
  const { findings, summary } = checked([CHAIN], FORMS, ...sheets(5, 5, 6, 5));
  expect(findings.map(({ reported, expected }) => [reported, expected])).toEqual([['6 人', '5 人']]);
  expect(findings[0]!.cells.map(({ place, role }) => `${place.sheet} ${role}`)).toEqual(['表3 reported', '表1 source']);
  expect(summary).toMatchObject({ error: 1, skipped: 0, compared: 6, held: 5 });
});

describe('bounds in a chain', () => {
  test.each<[string, string[]]>([
    ['0 <= 表1.在校生1 <= 9{人}', ['2020 holds', '2020 holds', '2021 holds', '2021 holds']],
    ['0 <= 表1.在校生1 <= 4{人}', ['2020 holds', '2020 broken', '2021 holds', '2021 holds']],
    ['6{人} >= 表1.在校生1 >= 3{人}', ['2020 holds', '2020 holds', '2021 holds', '2021 broken']],
    [
      '表1.在校生1 <= 表2.在校生2 <= 表3.在校生3',
      ['2020 skipped: 缺表3', '2020 broken', '2021 skipped: 缺表3', '2021 holds'],
    ],
  ])('%s', (formula, expected) => {
    expect(said(formula, FORMS, ...sheets(5, 4)).sort()).toEqual([...expected].sort());
  });

  test('the figure is what is found too large, whichever side it stands on', () => {
    const [verdict] = verdicts('4{人} >= 表1.在校生1', FORMS, ...sheets(5));
    expect(verdict).toMatchObject({ outcome: 'broken', operator: '<=', terms: [1, 0] });
    expect(verdict!.reported.figures).toHaveLength(1);
  });
});

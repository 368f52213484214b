import { FORMS } from '../../../src/catalogue/forms';
import { HEADER_WORDS } from '../../../src/catalogue/header-words/header-words';
import { patternsOf, printedWords } from '../../../src/recognise/headers/expected-columns';
import type { Workbook } from '../../../src/workbook/types';
import { mendedSample } from '../../fixtures/mended-sample';
import { secondSheets } from '../../fixtures/second-school/second-school';
import { judged } from '../layouts/judge';
import { brokenWords, checked } from '../outcome';
import { sheetRows, withRowsOn } from '../sheets';
import { reworded, rewordingsIn } from './reworded';

const mended = mendedSample('typed');
const asItIs = checked(mended);
const ANYWHERE = new Set(['*']);

describe('every word of the catalogue is as good as that of the form: nothing found, all compared', () => {
  // The words of all tables at once, the first of each column, then the second: a table that suffers is named.
  const most = Math.max(
    ...Object.values(HEADER_WORDS).flatMap((words) => Object.values(words).map((line) => line.split('|').length)),
  );
  const rounds = Array.from({ length: most }, (_, at) => at);
  describe.each<[string, Workbook]>([
    ['the sample', mended],
    ['the second school', secondSheets()],
  ])('%s', (_, book) => {
    const base = checked(book);
    const all = rewordingsIn(book, base);
    test.each(rounds)('word %i', (at) => {
      const now = all.flatMap((one) => (one.words[at] === undefined ? [] : [{ ...one, to: one.words[at] }]));
      expect(now.length).toBeGreaterThan(0);
      expect(judged(reworded(book, now), book, base, 'same', ANYWHERE)).toEqual([]);
    });
  });
});

/** Table, word of the form, and words made up in ways that the catalogue knows. */
const MADE_UP: readonly (readonly [table: number, printed: string, words: string])[] = [
  [3, '人数', '招生数|录取人数|录取数|实际招生人数|实际招生数|报到人数|实际报到人数|新生人数|实招人数'],
  [3, '占比', '占比(%)|比率|所占比例|比例|百分比'],
  [4, '人数', '招生数|录取人数|招录人数|实际录取人数'],
  [5, '学制教育在校生人数', '学制教育在校学生数|学制教育在籍学生数|学制教育在校生数|学制教育在校学生人数'],
  [6, '人数', '在校学生数|在校生数|在籍学生数|在校人数|在读学生数'],
  [6, '占比', '占在校生比|占在校学生比例|占在籍学生总数的比例|占在校生总人数的比例'],
  [7, '毕业总人数', '毕业生总数|毕业学生总数|毕业总数|毕业生合计'],
  [7, '毕业生人数', '毕业生数|毕业人数|毕业学生数'],
  [7, '就业人数', '就业数|就业学生数|实际就业人数'],
  [8, '在校生人数', '在校学生数|在籍学生数|在校人数|实际在校生人数'],
  [10, '通过人数', '合格人数|取证人数|获证数|合格数'],
  [11, '专任教师', '专任教师数|专任教师人数|专职教师数|专任教师总数'],
  [11, '教职工总数', '教职工人数|教职工数|教职员工总数|教职工总人数'],
  [14, '教学、实训仪器设备值', '仪器设备值|教学仪器设备值|设备总值'],
  [19, '在校生总数', '学生总数|在校学生数|在校生总人数|在籍学生数'],
  [36, '直接就业数', '直接就业人数|就业人数|就业学生数'],
  [38, '省外顶岗实习学生人数', '省外岗位实习学生数|外省实习人数|省外实习人数'],
  [42, '总计', '合计|共计|收入合计'],
];
const PATTERNS = patternsOf(FORMS);

test.each(MADE_UP)('表%i %s under other names', (no, printed, words) => {
  const blocks = PATTERNS.filter(({ form, words: own }) => form.no === no && own.has(printed));
  const meant = (word: string) => blocks.map((pattern) => printedWords(pattern, headerWord(word)).at(-1));
  const own = blocks.map((pattern) => pattern.columns.find(({ path }) => path.at(-1)!.includes(printed))!.path.at(-1)!);
  for (const word of words.split('|')) {
    expect([word, meant(word).map((one, at) => own[at]!.includes(one!))]).toEqual([word, blocks.map(() => true)]);
  }
});

/** What a header is compared by, without its unit. */
const headerWord = (text: string): string => text.replace(/[(（].*$/, '');

describe('what may mean two columns, or another thing, is not taken but named', () => {
  const rows = sheetRows(mended, '表3');
  const [caption, heading, , , ...data] = rows;
  const YEARS = ['', 2020, 2021, 2020, 2021, 2020, 2021];
  const two = (one: string, other: string) =>
    withRowsOn(mended, '表3', [
      caption!,
      heading!,
      ['区域范围', one, '', other, '', '占比', ''],
      YEARS,
      ...data.map((row) => [row[0]!, 500, 500, ...row.slice(1)]),
    ]);

  test('two words for one column', () => {
    const { recognition } = checked(two('录取人数', '报到人数'));
    expect(recognition.oddColumns!.map(({ what, text }) => `${what} ${text}`)).toEqual([
      'missing 人数',
      ...['录取人数', '录取人数', '报到人数', '报到人数'].map((text) => `unknown ${text}`),
    ]);
    expect(recognition.figures.some(({ table, measure }) => table === 3 && measure === '人数')).toBe(false);
  });

  test('beside the word of the form another one is a column of the school', () => {
    expect(judged(two('录取人数', '招生人数'), mended, asItIs, 'same', ANYWHERE)).toEqual([]);
  });

  test('a plan beside what came of it', () => {
    const result = checked(two('计划招生人数', '实际招生人数'));
    expect(brokenWords(result)).toEqual([
      'R00-02 “计划招生人数·2020年”这一列是计划或预算，不是实际的数，没有核对',
      'R00-02 “计划招生人数·2021年”这一列是计划或预算，不是实际的数，没有核对',
    ]);
    expect(result.coverage.get(3)).toEqual({ ...asItIs.coverage.get(3)!, obstacles: [] });
  });

  test.each([
    ['表11', '专任教师', '教师数'],
    ['表3', '人数（人）', '招生计划数'],
    ['表7', '就业人数', '就业率'],
  ])('%s: %s as %s', (name, printed, word) => {
    const all = sheetRows(mended, name);
    expect(all.flat()).toContain(printed);
    const book = withRowsOn(
      mended,
      name,
      all.map((row) => row.map((value) => (value === printed ? word : value))),
    );
    expect(checked(book).recognition.oddColumns!.map(({ what }) => what)).toContain('missing');
  });
});

test('no word of one column of a table is a word of the form for another', () => {
  const faults = PATTERNS.flatMap((pattern) => {
    const names = HEADER_WORDS[pattern.form.no] ?? {};
    return pattern.columns.flatMap(({ label, measure, member, path }) => {
      const name = member === undefined || measure!.header.length > 0 ? (label ?? measure!).name : member.name;
      return (names[name]?.split('|') ?? [])
        .filter((word) => pattern.byWord.get(word)?.every(({ path: other }) => other.at(-1)![0] !== path.at(-1)![0]))
        .map((word) => `表${pattern.form.no} ${name}: ${word}`);
    });
  });
  expect(faults).toEqual([]);
});

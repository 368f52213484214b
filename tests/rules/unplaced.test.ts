import { amount, type Content, checked, count, form, number, open, said, table } from './small-book';

/** 大类 of a 专业 is looked up in 表2; 表1 has the sums by 大类. */
const lookup = { name: '大类', tables: [2] };
const FORMS = [
  form(1, [open('大类')], count('毕业生'), amount('经费'), number('人均', { unit: '万元/人' })),
  form(2, [open('大类'), open('专业')], count('在校生'), count('班数')),
  form(3, [open('专业', { lookup })], count('毕业'), amount('拨款', { unit: '万元' }), count('其他')),
];
const classes = table(
  2,
  ['大类', '专业', '在校生', '班数'],
  ['财经', '会计', 9, 1],
  ['财经', '金融', 9, 1],
  ['交通', '汽修', 9, 1],
);
const sums = (...rows: [string, number][]) =>
  table(1, ['大类', '毕业生', '经费', '人均'], ...rows.map(([name, people]) => [name, people, 1, 1]));
const majors = (...rows: [string, Content][]) =>
  table(3, ['专业', '毕业', '拨款', '其他'], ...rows.map(([name, people]) => [name, people, 1, 1]));

const EQUAL = '合计(表1.毕业生 按 大类) = 合计(表3.毕业 按 大类)';

describe('a 专业 that stands in no 大类 is named where it could explain a difference', () => {
  test('the 大类 are looked up', () => {
    const lines = said(
      EQUAL,
      FORMS,
      classes,
      sums(['财经', 7], ['交通', 3]),
      majors(['会计', 3], ['金融', 4], ['汽修', 3]),
    );
    expect(lines).toEqual(['财经 holds', '交通 holds']);
  });

  test('brackets behind a 专业 do not hide it', () => {
    const lines = said(EQUAL, FORMS, classes, sums(['财经', 3]), majors(['会计（高级）', 3]));
    expect(lines).toEqual(['财经 holds']);
  });

  test('one on the side whose classes are walked is named, though every class holds', () => {
    const lines = said(
      '合计(表3.毕业 按 大类) = 合计(表1.毕业生 按 大类)',
      FORMS,
      classes,
      sums(['财经', 7]),
      majors(['会计', 3], ['金融', 4], ['护理', 2]),
    );
    expect(lines).toEqual([
      '财经 holds',
      expect.stringMatching(/^ ?skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类$/),
    ]);
  });

  test.each<[string, number, string]>([
    ['nothing is missing', 7, 'holds'],
    ['exactly what is unplaced is missing', 9, 'skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类'],
    ['less than what is unplaced is missing', 8, 'skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类'],
    ['more than what is unplaced is missing', 10, 'broken'],
    ['too much is there already', 6, 'broken'],
  ])('%s', (_, reported, outcome) => {
    const rows = majors(['会计', 3], ['金融', 4], ['护理', 2]);
    expect(said(EQUAL, FORMS, classes, sums(['财经', reported]), rows)).toEqual([`财经 ${outcome}`]);
  });

  test.each<[string, Content, string]>([
    ['of none', 0, 'broken'],
    ['that cannot be read may be of any size', '约2', 'skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类'],
    ['that is blank, too', null, 'skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类'],
  ])('a 专业 %s', (_, people, outcome) => {
    const rows = majors(['会计', 3], ['护理', people]);
    expect(said(EQUAL, FORMS, classes, sums(['财经', 4]), rows)).toEqual([`财经 ${outcome}`]);
  });

  test('several are all named', () => {
    const rows = majors(['会计', 3], ['护理', 1], ['烹饪', 2]);
    expect(said(EQUAL, FORMS, classes, sums(['财经', 6]), rows)).toEqual([
      '财经 skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类；表3“烹饪”不知归在哪一类，请在表2里写明它的大类',
    ]);
  });

  test.each<[string, number, string]>([
    ['2 unplaced make up what is lacking', 5, 'skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类'],
    ['2 unplaced do not make up 3', 6, 'broken'],
    ['more than enough', 3, 'holds'],
  ])('a bound: %s', (_, reported, outcome) => {
    const rows = majors(['会计', 3], ['护理', 2]);
    const bound = '合计(表1.毕业生 按 大类) <= 合计(表3.毕业 按 大类)';
    expect(said(bound, FORMS, classes, sums(['财经', reported]), rows)).toEqual([`财经 ${outcome}`]);
  });

  test('in a quotient any unplaced figure may matter', () => {
    const average = '合计(表1.经费 按 大类) / 合计(表3.毕业 按 大类) = 合计(表1.人均 按 大类)';
    const sheets = [classes, sums(['财经', 4])];
    expect(said(average, FORMS, ...sheets, majors(['会计', 4], ['护理', 2]))).toEqual([
      '财经 skipped: 表3“护理”不知归在哪一类，请在表2里写明它的大类',
    ]);
    expect(said(average, FORMS, ...sheets, majors(['会计', 4]))).toEqual(['财经 broken']);
  });

  test('in the whole sum it is not missing', () => {
    const rows = majors(['会计', 3], ['护理', 2]);
    expect(said('合计(表1.毕业生) = 合计(表3.毕业)', FORMS, classes, sums(['财经', 5]), rows)).toEqual(['holds']);
  });
});

test('it is shown as a skipped rule at the cell that has no place', () => {
  const rows = majors(['会计', 3], ['护理', 2]);
  const { findings } = checked([EQUAL], FORMS, classes, sums(['财经', 5]), rows);
  expect(findings.map(({ status }) => status)).toEqual(['skipped']);
  expect(findings[0]!.message).toContain('表3“护理”不知归在哪一类，请在表2里写明它的大类');
  expect(findings[0]!.cells.map(({ place, value }) => [place.sheet, place.row, value])).toEqual([['表3', 3, '2']]);
});

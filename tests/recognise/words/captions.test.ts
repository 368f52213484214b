import { FORMS } from '../../../src/catalogue/forms';
import {
  captionNumber,
  captionTitle,
  claimedNumber,
  fitsTitle,
  namesAnother,
  readsLikeTitle,
  saysContinued,
  titleLikeness,
} from '../../../src/recognise/words/captions';

const form = (no: number) => FORMS[no - 1]!;

describe('claimedNumber', () => {
  test.each<[string, number]>([
    ['表3', 3],
    ['表 03', 3],
    ['表３', 3],
    ['表三', 3],
    ['表十', 10],
    ['表十二', 12],
    ['表二十', 20],
    ['表四十三', 43],
    ['附表3', 3],
    ['续表3', 3],
    ['表3-招生区域', 3],
    ['表3.招生区域', 3],
    ['表3 2020-2021年招生区域人数统计表', 3],
    ['表32020-2021年教学管理情况一览表', 3],
    ['表12021年', 1],
    ['3.招生区域', 3],
    ['3、招生区域', 3],
    ['03招生区域', 3],
    ['3（招生区域）', 3],
    ['3', 3],
    ['表6 (2)', 6],
    ['四川自贡市高级技工学校 表6 各专业在校生人数统计表', 6],
    ['某某学院附表6', 6],
  ])('%s', (text, no) => {
    expect(claimedNumber(text)).toBe(no);
  });

  test.each([
    '',
    'Sheet3',
    '表',
    '表格3',
    '招生区域',
    '2021',
    '2021年招生',
    '3年',
    '123',
    '详见表6',
    '一览表3',
    '第3次',
  ])('none in “%s”', (text) => {
    expect(claimedNumber(text)).toBeUndefined();
  });

  test('above a table a bare number is a figure, not a caption', () => {
    expect([captionNumber('3'), captionNumber('03'), captionNumber('表3'), captionNumber('3.招生')]).toEqual([
      undefined,
      undefined,
      3,
      3,
    ]);
  });
});

describe('titleLikeness', () => {
  const title = '招生区域人数统计表';
  test.each<[string, number]>([
    ['表3 2020-2021年招生区域人数统计表', 1],
    ['表3 2020-20201年招生区域人数统计表（单位：人）', 1],
    ['2022学年招生区域人数情况', 1],
    ['招生区域人数', 1],
    ['四川自贡市高级技工学校2020-2021年招生区域人数统计表', 0.95],
  ])('%s is the same', (caption, likeness) => {
    expect(titleLikeness(caption, title)).toBe(likeness);
  });

  test.each<[string, number, number]>([
    ['招生区域一览表', 0.6, 0.95],
    ['招生专业人数统计表', 0.3, 0.6],
    ['招生计划表', 0, 0.4],
    ['教职工体检情况表', 0, 0.1],
    ['', 0, 0],
    ['表3', 0, 0],
  ])('%s lies between %f and %f', (caption, low, high) => {
    const likeness = titleLikeness(caption, title);
    expect(likeness).toBeGreaterThanOrEqual(low);
    expect(likeness).toBeLessThanOrEqual(high);
  });

  test('every form’s title is most like itself', () => {
    for (const { no, title: own } of FORMS) {
      const best = FORMS.reduce((a, b) => (titleLikeness(own, b.title) > titleLikeness(own, a.title) ? b : a));
      expect([no, best.no]).toEqual([no, no]);
    }
  });

  test('a heading over the columns counts in full or not at all', () => {
    expect(fitsTitle('生源覆盖区域情况', form(3))).toBe(1);
    expect(fitsTitle('专业分布情况', form(4))).toBe(1);
    expect(fitsTitle('党员专业分布情况', form(4))).toBeLessThan(0.4);
    expect(fitsTitle('表4 专业分布情况', form(4))).toBeLessThan(0.6);
  });
});

test.each<[string, boolean]>([
  ['续表', true],
  ['续表40', true],
  ['表40（续）', true],
  ['表40(续)', true],
  ['表40续', true],
  ['表40', false],
  ['继续教育情况一览表', false],
  ['手续费', false],
])('“%s” says that a table goes on: %s', (text, expected) => {
  expect(saysContinued(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['学生社团人数统计表', true],
  ['教职工情况', true],
  ['毕业生去向分布', true],
  ['表7', true],
  ['续表', false],
  ['5', false],
  ['四川自贡市高级技工学校', false],
  ['单位：人', false],
  ['2021年12月', false],
])('“%s” reads like a title: %s', (text, expected) => {
  expect(readsLikeTitle(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['社团', true],
  ['党员发展', true],
  ['Sheet1', false],
  ['数据统计', false],
  ['工作表 (3)', false],
  ['在校生', false],
  ['学生', false],
  ['服务', false],
  ['学生情况', false],
  ['机电系', false],
  ['教务处', false],
  ['学生社团', true],
  ['学生会', true],
  ['论文', true],
  ['各专业', false],
  ['自贡技校', false],
  ['2021年度质量报告', false],
])('“%s” names something other than 表6: %s', (text, expected) => {
  expect(namesAnother(text, form(6))).toBe(expected);
});

test.each([
  ['表42 2020-20201年办学经费', '2020-20201年办学经费'],
  ['表20 2020-2021年学生满意度', '2020-2021年学生满意度'],
  ['某某学校 表20 2020-2021年学生满意度', '2020-2021年学生满意度'],
  ['20. 2020-2021年学生满意度', '2020-2021年学生满意度'],
  ['2020-2021年学生满意度', '2020-2021年学生满意度'],
])('the title of “%s” without its number', (caption, title) => {
  expect(captionTitle(caption)).toBe(title);
});

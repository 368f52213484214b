import type { Label } from '../../../src/catalogue/types';
import { address } from '../../../src/workbook/address';
import type { Sheet } from '../../../src/workbook/types';
import { type Content, closed, count, form, open, ordinal, table, text, verdicts, year } from '../small-book';

/** 绿化 is contained in 占地, and has no number of its own. */
const KINDS: Label = {
  ...closed('类型'),
  members: [
    { name: '占地' },
    { name: '绿化', role: 'part', of: '占地' },
    { name: '建筑' },
    { name: '合计', role: 'total' },
  ],
};

const FORMS = [
  form(1, [ordinal, open('基地')], text('地址'), count('岗位')),
  form(2, [ordinal, open('大类', { carries: true }), open('专业')], text('代码'), count('人数')),
  form(3, [ordinal, { ...year, carries: true }, open('工种')], text('等级'), count('人数')),
  form(4, [ordinal, KINDS], count('面积'), text('备注')),
];

/** What is found, in a line: the cells, what should stand there (→ where it can be adopted), and the words. */
function found(...sheets: Sheet[]): string[] {
  return verdicts('序号连续(每表)', FORMS, ...sheets)
    .filter(({ outcome }) => outcome !== 'holds')
    .map(({ reported, remedies = [], words }) => {
      const cells = reported.figures.map(({ place }) => address(place.row, place.column)).join(' ');
      const needed = remedies.map((remedy) => `→${remedy.text}`).join('');
      return `${cells}${needed} ${words}`;
    });
}

const bases = (...numbers: Content[]) =>
  table(1, ['序号', '基地', '地址', '岗位'], ...numbers.map((number, at) => [number, `基地${at}`, 'x', 1]));

test('anew below a heading that no label column holds, and on below one in the midst of a list', () => {
  const rows = (second: readonly number[]): Content[][] => [
    ...[1, 2, 3].map((number): Content[] => [number, `基地${number}`, 'x', 1]),
    ['二、省外企业'],
    ...second.map((number): Content[] => [number, `省外${number}`, 'x', 1]),
  ];
  const of = (second: readonly number[]) => found(table(1, ['序号', '基地', '地址', '岗位'], ...rows(second)));
  expect(of([1, 2, 3])).toEqual([]);
  expect(of([4, 5, 6])).toEqual([]);
  expect(of([1, 2, 2])).toEqual(['A9→3 序号 2 出现了两次，这一处应为 3']);
  expect(of([6, 7, 8])).toEqual(['A5 A7 序号从 3 跳到了 6，中间可能漏了 2 行']);
});

describe('序号 of one list', () => {
  test.each<[string, Content[], string[]]>([
    ['from 1 on', [1, 2, 3], []],
    ['one row', [1], []],
    ['none at all', [null, null], []],
    ['as texts', ['1', '2', '3'], []],
    ['full-width', ['１', '２', '３'], []],
    ['with a point behind', ['1.', '2．', '3、'], []],
    ['in brackets', ['（1）', '(2)', '【3】'], []],
    ['with a zero before', ['01', '02', '03'], []],
    ['with blanks', [' 1', '2 ', '\u00a03'], []],
    ['a way of its own in one cell', [1, '（2）', '３', '第4', 'No.5'], []],
    ['circled', ['①', '②', '③'], []],
    ['Chinese', ['一', '二', '三'], []],
    ['Chinese up to 21', Array.from('一二三四五六七八九十').concat('十一', '十二'), []],
    ['Roman', ['I', 'II', 'III', 'IV'], []],
    ['Roman in signs of their own', ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'], []],
    ['numbers within numbers are not judged', [1, '1.1', '1.2', 2, '2.1', '2.2', 3], []],
    ['nor is a list of them', ['1.1', '1.2', '2.1'], []],
    ['three levels', ['一、', '1.', '（1）', '（2）', '2.', '二、', '1.', '（1）'], []],
    ['one wrong on the second level', ['一', 1, 2, '二', 1, 5, 3], ['A8→2 序号 5 与前后接不上，应为 2']],
    ['headings in another script', ['一', 1, 2, '二', 1, 2, 3], []],
    ['rows without one between', [1, null, 2, null, 3, null], []],
    ['a dash for one', [1, '—', 2], []],

    ['one wrong', [1, 2, 9, 4, 5], ['A5→3 序号 9 与前后接不上，应为 3']],
    ['one twice', [1, 2, 2, 4, 5], ['A5→3 序号 2 出现了两次，这一处应为 3']],
    ['the first of two alike', [1, 3, 3, 4, 5], ['A4→2 序号 3 出现了两次，这一处应为 2']],
    ['a fraction', [0.2, 2, 3], ['A3→1 序号 0.2 与前后接不上，应为 1']],
    ['a fraction between', [1, 0.2, 3], ['A4→2 序号 0.2 与前后接不上，应为 2']],
    ['a fraction that looks nested', [1, 1.2, 3, 4], ['A4→2 序号 1.2 与前后接不上，应为 2']],
    ['the first', [7, 2, 3, 4], ['A3→1 序号 7 与前后接不上，应为 1']],
    ['a nought for the first', [0, 2, 3], ['A3→1 序号 0 与前后接不上，应为 1']],
    ['the last', [1, 2, 3, 40], ['A6→4 序号 40 与前后接不上，应为 4']],
    ['the only one', [3], ['A3→1 序号 3 与前后接不上，应为 1']],
    ['below zero', [1, -2, 3], ['A4→2 序号 -2 与前后接不上，应为 2']],
    ['two numbers on two lines', ['1', '2', '3', '4\n5', '5'], ['A6→4 “4\n5”不是序号，按前后应为 4']],
    ['a word', [1, 2, '新增', 4], ['A5→3 “新增”不是序号，按前后应为 3']],
    ['a word between the numbers', [1, 2, '新增', 3, 4], ['A5 “新增”不是序号']],
    ['a date', [1, { value: 44230, format: 'm"月"d"日"' }, 3], ['A4→2 “2月3日”不是序号，按前后应为 2']],
    ['a missing one', [1, 2, null, 4, 5], ['A5→3 这一行没有序号，按前后应为 3']],
    ['written as it was', ['（1）', '（5）', '（3）'], ['A4→（2） 序号 （5） 与前后接不上，应为 （2）']],
    ['full-width as it was', ['１', '２', '９', '４'], ['A5→３ 序号 ９ 与前后接不上，应为 ３']],
    ['with its zero as it was', ['01', '07', '03'], ['A4→02 序号 07 与前后接不上，应为 02']],
    ['Chinese as it was', ['一', '二', '二', '四'], ['A5→三 序号 二 出现了两次，这一处应为 三']],
    [
      'what is no number written as its neighbours',
      ['（1）', '二个', '（3）'],
      ['A4→（2） “二个”不是序号，按前后应为 （2）'],
    ],
    [
      'two wrong, far from each other',
      [1, 2, 8, 4, 5, 6, 66, 8, 9],
      ['A5→3 序号 8 与前后接不上，应为 3', 'A9→7 序号 66 与前后接不上，应为 7'],
    ],
    ['two that changed places', [1, 3, 2, 4], ['A4→2 序号 3 与前后接不上，应为 2', 'A5→3 序号 2 与前后接不上，应为 3']],

    ['a repeat from which all go on', [1, 2, 3, 3, 4, 5], ['A5 A6 序号 3 出现了两次，其后的序号都少 1']],
    ['a gap', [1, 2, 3, 5, 6, 7], ['A5 A6 序号从 3 跳到了 5，中间可能漏了 1 行']],
    ['a wide gap', [1, 2, 3, 7, 8], ['A5 A6 序号从 3 跳到了 7，中间可能漏了 3 行']],
    ['not from 1 on', [2, 3, 4], ['A3 序号从 2 开始，没有从 1 编起']],
    ['from 0 on', [0, 1, 2], ['A3 序号从 0 开始，没有从 1 编起']],
    ['from 5 on', [5, 6, 7, 8], ['A3 序号从 5 开始，没有从 1 编起']],
    ['anew for no reason', [1, 2, 3, 1, 2, 3], ['A6 序号到这里又从 1 编起']],
    ['anew twice is one finding', [1, 2, 1, 2, 1, 2], ['A5 A7 序号有 2 处又从 1 编起']],
    ['back', [1, 2, 3, 4, 3, 4, 5, 6], ['A6 A7 序号从 4 退回到了 3']],
    ['codes', ['A-1', 'A-2', 'B-1'], ['A3 A4 A5 序号这一列写的不是数字（如“A-1”），没有核对是否连续']],
  ])('%s: %j', (_, numbers, expected) => expect(found(bases(...numbers))).toEqual(expected));
});

describe('序号 that start anew', () => {
  const majors = (...rows: [Content, Content][]) =>
    table(
      2,
      ['序号', '大类', '专业', '代码', '人数'],
      ...rows.map(([no, name], at) => [no, name, `专业${at}`, 'x', 1]),
    );
  const exams = (...rows: [Content, Content][]) =>
    table(
      3,
      ['序号', '年度', '工种', '等级', '人数'],
      ...rows.map(([no, when], at) => [no, when, `工种${at}`, 'x', 1]),
    );

  test.each<[string, Sheet, string[]]>([
    ['with another class', majors([1, '机械'], [2, null], [1, '财经'], [2, null], [3, null]), []],
    ['with another year', exams([1, 2020], [2, 2020], [3, 2020], [1, 2021], [2, 2021]), []],
    ['not with another class', majors([1, '机械'], [2, null], [3, '财经'], [4, null]), []],
    ['for each class one number', majors([1, '机械'], [1, null], [2, '财经'], [2, null], [3, '交通']), []],
    [
      'one wrong where each class has its own',
      majors([1, '机械'], [2, null], [3, null], [1, '财经'], [5, null], [3, null]),
      ['A7→2 序号 5 与前后接不上，应为 2'],
    ],
    [
      'one wrong where they run through the classes',
      majors([1, '机械'], [2, null], [3, '财经'], [1, null], [5, '交通'], [6, null]),
      ['A6→4 序号 1 与前后接不上，应为 4'],
    ],
    [
      'one wrong where each class has one number',
      majors([1, '机械'], [1, null], [2, '财经'], [7, null], [2, null], [3, '交通']),
      ['A6→2 序号 7 与前后接不上，应为 2'],
    ],
    [
      'in the middle of a class',
      majors([1, '机械'], [2, null], [1, null], [2, '财经'], [3, null]),
      ['A5 序号到这里又从 1 编起'],
    ],
  ])('%s', (_, sheet, expected) => expect(found(sheet)).toEqual(expected));

  test('parts of a row and sums have none', () => {
    const rows = [
      [1, '占地', 5, 'x'],
      [null, '其中，绿化', 2, 'x'],
      [2, '建筑', 5, 'x'],
      ['合计', null, 10, 'x'],
    ];
    const sheet = (second: Content) =>
      table(
        4,
        ['序号', '类型', '面积', '备注'],
        ...rows.map(([no, ...more]) => [no === 2 ? second : no!, ...more] as Content[]),
      );
    expect(found(sheet(2))).toEqual([]);
    expect(found(sheet(3))).toEqual(['A5→2 序号 3 与前后接不上，应为 2']);
  });
});

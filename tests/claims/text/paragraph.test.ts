import { paragraphOf } from '../../../src/claims/text/paragraph';
import type { Said } from '../../../src/claims/text/said';
import { spoken } from '../../../src/claims/text/spoken-text';

const SHOWN = ['2020', '2021'];

const told = ({ before, behind, printed, mention, span, compared, nth }: Said): string =>
  [
    `${before}＿${behind}`,
    `${printed}${mention.unit}`,
    span?.years.join('+') ?? '-',
    compared ? 'compared' : '',
    nth === undefined ? '' : `${nth.at + 1}/${nth.of}`,
  ]
    .filter((word) => word !== '')
    .join(' ');

const read = (text: string) => paragraphOf(spoken(text).text, [], SHOWN);
const numbersIn = (text: string): string[] => read(text).said.map(told);

// The words of a number, with ＿ where it stands; the number; its years; what it is compared with.
test.each([
  ['a number, its words and its year', '2021年，学校招生456人。', ['学校招生＿ 456人 2021']],
  ['words behind it', '学校有456名在校生。', ['学校有＿在校生 456名 -']],
  [
    'a year holds until another is named',
    '2020年招生407人，毕业300人。2021年招生456人。',
    ['招生＿ 407人 2020', '毕业＿ 300人 2020', '招生＿ 456人 2021'],
  ],
  [
    '上年 holds for its own number only',
    '2021年招生456人，上年407人，毕业300人。',
    ['招生＿ 456人 2021', '＿ 407人 2020', '毕业＿ 300人 2021'],
  ],
  [
    'a bracket keeps its year to itself',
    '2021年招生456人（2020年为407人），毕业300人。',
    ['招生＿ 456人 2021', '为＿ 407人 2020', '毕业＿ 300人 2021'],
  ],
  [
    'a number in brackets is of the name before them',
    '数控加工（132人）、畜牧兽医（105人）',
    ['数控加工＿ 132人 -', '畜牧兽医＿ 105人 -'],
  ],
  [
    '由…增至…: the earlier, and the year after it',
    '教师由2020年的10人增至20人。',
    ['教师的＿ 10人 2020 compared', '增至＿ 20人 2021'],
  ],
  [
    '比上年的: what it is compared with',
    '2021年招生456人，比上年的407人多49人。',
    ['招生＿ 456人 2021', '比的＿ 407人 2020 compared', '＿ 49人 2021'],
  ],
  [
    '分别: one name for each',
    '2021年，本市、省内市外和其他省招生分别为407人、2人、47人。',
    ['本市＿ 407人 2021', '省内市外＿ 2人 2021', '其他省招生＿ 47人 2021'],
  ],
  ['分别: one year for each', '2020年、2021年招生分别为407人、456人。', ['招生＿ 407人 2020', '招生＿ 456人 2021']],
  [
    '分别: the years of the report, one for each',
    '两年招生分别为407人、456人。',
    ['招生＿ 407人 2020', '招生＿ 456人 2021'],
  ],
  [
    '分别 without names: which of the row',
    '参加鉴定127人、117人，占比分别为28%、36.67%。',
    ['参加鉴定＿ 127人 - 1/2', '＿ 117人 - 2/2', '占比＿ 28% - 1/2', '占比＿ 36.67% - 2/2'],
  ],
  [
    '分获: what all are of stands behind the last',
    '学生在省赛、市赛中分获6项、8项奖励。',
    ['学生在省赛＿奖励 6项 -', '市赛中＿奖励 8项 -'],
  ],
  [
    '三项依次: the names of as many before',
    '2021年助学金37人、免学费565人、奖学金52人。2020年三项依次为16人、371人和56人。',
    [
      '助学金＿ 37人 2021',
      '免学费＿ 565人 2021',
      '奖学金＿ 52人 2021',
      '助学金＿ 16人 2020',
      '免学费＿ 371人 2020',
      '奖学金＿ 56人 2020',
    ],
  ],
  [
    'two numbers of one clause: each has what it counts',
    '课改推进到8个专业16门课程。',
    ['课改推进到＿专业 8个 -', '＿课程 16门 -'],
  ],
  [
    'a clause that says but a number goes with the one before',
    '毕业生对口就业率，达到85.2%。',
    ['毕业生对口就业率达到＿ 85.2% -'],
  ],
] as const)('%s', (_name, text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test('其中: its parts are told apart from the whole', () => {
  const { said } = read('招生456人，其中女生120人、男生336人。毕业300人。');
  expect(said.map(({ part }) => part)).toEqual([false, true, true, false]);
});

test.each(['到2025年，在校生达到3000人。', '力争2022年招生600人。', '计划招生500人，预计毕业400人。'])(
  'a plan is no statement: %s',
  (text) => {
    const { said, planned } = read(text);
    expect(said).toEqual([]);
    expect(planned.length).toBeGreaterThan(0);
  },
);

test('what completes the words, nearest first, the heading last', () => {
  const { said } = paragraphOf('学校师资充足,专任教师137人,其中高级30人。', ['师资'], SHOWN);
  expect(said[1]?.context).toEqual(['专任教师137人', '学校师资充足,专任教师137人', '学校师资充足', '师资']);
  expect(said[1]?.near).toBe(2);
});

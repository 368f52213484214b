import { read } from './of-sample';

const ENROLLED = '表3.人数[招生总人数]';
const BY_CLASS = '合计(表4.人数 按 年度)';

test.each([
  [
    'a figure and its year, and the sum that should be the same',
    '2021年，学校招生总人数456人。',
    [`456人 | = | ${ENROLLED} 2021`, `456人 | ≈ | ${BY_CLASS} 2021`],
  ],
  [
    'a wrong figure, and what it should be',
    '2021年招生458人。',
    [`458人 | = | ${ENROLLED} 2021 | 456人`, `458人 | ≈ | ${BY_CLASS} 2021 | 456人`],
  ],
  ['without a year the last is meant', '学校招生456人。', [`456人 | = | ${ENROLLED}`, `456人 | ≈ | ${BY_CLASS}`]],
  [
    'words in between say nothing',
    '2021年度，我校共计招收新生４５６名。',
    [`456名 | = | ${ENROLLED} 2021`, `456名 | ≈ | ${BY_CLASS} 2021`],
  ],
  [
    'a name is completed from the clause before, and a share says what it is of',
    '2021年，专任教师132人，其中高级职称36人，占比27.27%。',
    [
      '132人 | = | 表11.专任教师 2021',
      '132人 | parts',
      '36人 | = | 表12·职称·高级.数量 2021',
      '27.27% | share | 表12·职称·高级.数量 2021',
    ],
  ],
  [
    'a share of what the text says',
    '2021年，一体化教师占专任教师的67.88%。',
    ['67.88% | share | 表11.一体化教师 2021 | 67.4242%'],
  ],
  [
    'a change, and growth',
    '2021年招生456人，比上年增加133人，增长41.18%。',
    [
      `456人 | = | ${ENROLLED} 2021`,
      `456人 | ≈ | ${BY_CLASS} 2021`,
      `133人 | change | ${ENROLLED} 2021`,
      `41.18% | growth | ${ENROLLED} 2021`,
    ],
  ],
  [
    '分别 once more: each share is of the number of its year',
    '2020年、2021年本市生源分别为274人和405人，占比分别为84.83%、88.82%。',
    [
      '274人 | = | 表3.人数[本市] 2020',
      '405人 | = | 表3.人数[本市] 2021',
      '84.83% | share | 表3.人数[本市] 2020',
      '88.82% | share | 表3.人数[本市] 2021',
    ],
  ],
  [
    '分别: each number its year',
    '2020年、2021年招生分别为323人、465人。',
    [
      `323人 | = | ${ENROLLED} 2020`,
      `323人 | ≈ | ${BY_CLASS} 2020`,
      `465人 | = | ${ENROLLED} 2021 | 456人`,
      `465人 | ≈ | ${BY_CLASS} 2021 | 456人`,
    ],
  ],
  ['a part of it is no more than it', '2021年，女专任教师140人。', ['140人 | <= | 表11.专任教师 2021 | 132人']],
  [
    'growth by any word, and how it stands to the year before',
    '2021年招生456人，增幅为41.18%，是上年323人的1.41倍。',
    [
      `456人 | = | ${ENROLLED} 2021`,
      `456人 | ≈ | ${BY_CLASS} 2021`,
      `41.18% | growth | ${ENROLLED} 2021`,
      `323人 | = | ${ENROLLED} 2020`,
      `323人 | ≈ | ${BY_CLASS} 2020`,
      `1.41倍 | times | ${ENROLLED} 2021`,
    ],
  ],
  ['what it is not is not compared', '2021年夏令营招生456人。', ['? 456 unknown']],
  ['nothing is compared for its number alone', '2021年，食堂就餐456人。', ['? 456 unknown']],
  ['a plan', '2022年计划招生600人。', ['? 600 plan']],
  ['a year that the tables lack', '2015年招生500人。', ['? 500 no-year']],
] as const)('%s: %s', (_name, text, statements) => {
  expect(read(text)).toEqual(statements);
});

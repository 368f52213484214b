import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { doubtInEnglish, gapInEnglish } from '../../src/audit/english/gaps';
import { messageInEnglish, reasonInEnglish } from '../../src/audit/english/message';
import { suspicionInEnglish } from '../../src/audit/english/suspicion';
import { whyInEnglish } from '../../src/audit/english/why';
import { LEFT } from '../../src/audit/form/mended';
import { locate } from '../../src/audit/locate/locate';
import { WHY } from '../../src/audit/recalculate/wording';
import * as doubtWords from '../../src/recognise/words/doubt-words';
import { sampleWorkbook } from '../fixtures/workbooks';

/** Chinese signs and words of our own, which no name in the workbook has. */
const OWN_CHINESE = /[，。；：]|应为|报 \d|不应|未核对|多余|序号 |最可能|错在|请/;

test.each(['typed', 'pasted', 'formulas'] as const)('%s: nothing but names stays Chinese', (form) => {
  const checked = check(sampleWorkbook(form), builtInCatalogue());
  const { located } = locate(checked);
  expect(checked.findings.length).toBeGreaterThan(50);
  for (const finding of checked.findings) {
    const known = located.get(finding);
    const said = [
      messageInEnglish(finding),
      reasonInEnglish(finding),
      known === undefined ? '' : suspicionInEnglish(known),
    ];
    // What stands in a cell is quoted as it is.
    for (const text of said) expect(text.replace(/“[^”]*”/g, '')).not.toMatch(OWN_CHINESE);
  }
});

test('all that is said of a row or a number as it stands has its English', () => {
  const said = Object.values<unknown>(doubtWords).filter((words) => typeof words === 'string');
  for (const words of said) expect(doubtInEnglish(words)).not.toMatch(/\p{sc=Han}{3}/u);
});

test('a finding says by how much and which way', () => {
  const checked = check(sampleWorkbook('typed'), builtInCatalogue());
  const said = (id: string) => messageInEnglish(checked.findings.find(({ rule }) => rule.id === id)!);
  expect(said('R03-01')).toBe(
    '表3 招生总人数 (2021) is 456 people; it should be 454 people, so it is 2 people too high',
  );
  expect(said('R01-07')).toContain('表1 合计 (总面积) is 180156.772 m²');
  expect(said('R35-11')).toContain('so it is 4 people too low');
  expect(said('R25-02')).toContain('(表37 (number of rows))');
});

test('why a change needs a decision, or a cell is left alone, is known in English', () => {
  const { recognition, findings } = check(sampleWorkbook('typed'), builtInCatalogue());
  const [figure] = recognition.figures as [(typeof recognition.figures)[number]];
  const { rule } = findings[0]!;
  const said = [
    WHY.query(rule),
    WHY.note(rule),
    WHY.formulaLost(),
    WHY.tooMuch(),
    WHY.formulaReplaced('SUM(A1:A2)'),
    WHY.runsLost(),
    WHY.remarked(),
    WHY.stale(),
    WHY.unsure(figure),
    WHY.unsure({ ...figure, slips: ['stale'] }),
    WHY.coarse(figure),
    WHY.beyondWhole(),
    WHY.repeated(figure.place),
    WHY.empty(figure),
    WHY.mayStayEmpty(),
    WHY.followsUp('C4'),
    WHY.needs('C4'),
    WHY.disagrees(rule),
    WHY.doubt(figure, rule),
    WHY.exchanged(figure, figure),
    WHY.moved(figure, figure),
    WHY.unexplained(figure),
    WHY.incomplete({ table: 3, words: 'C4' }),
    WHY.notCompared(rule, { table: 3, words: 'C4' }),
    WHY.suspected([figure, figure]),
    WHY.breaks([rule]),
    WHY.whole(rule),
    WHY.used(figure.place),
    WHY.newFinding(rule),
    WHY.text(),
    ...Object.values(LEFT).map((left) => `表3!C4“12①”${left}`),
  ];
  expect(said).toHaveLength(Object.keys(WHY).length + 1 + Object.keys(LEFT).length);
  for (const why of said)
    expect(
      whyInEnglish(`${why}。`.replace(/^(表3.*)。$/, '$1'))
        .replaceAll(figure.text, '')
        .replace(/“[^”]*”|表\d*/g, ''),
    ).not.toMatch(/[\u4e00-\u9fff，。；]/);
});

test.each([
  ['的单位对不上：这里应填百分数', 'has another unit; a percentage belongs here'],
  ['的单位对不上：这里的单位是人、天', 'has another unit; here it is people, days'],
  [
    '的单位对不上：表头或表上方写的是千册，这里的单位是人',
    'has another unit (×1,000 books, by the header or a line above); here it is people',
  ],
  [
    '的单位说不清：表头写的是万元，这一行写的是元',
    'has a unit that cannot be told: ×10,000 yuan by the header, yuan by its row',
  ],
  ['的单位说不清：别的行写了不同的单位，这一行没有写', 'has no unit, and other rows have different ones'],
  ['的单位不认识，请换算成这里的单位', 'has a unit that is not known; convert it to the one used here'],
  ['看不出是哪一年，请写成四位数的年份', 'names no year; write it with four digits'],
  ['看不出是 0.85% 还是 85%，请写上 %', 'may be 0.85% or 85%; write the %'],
  ['看不出勾没勾，请在选中的一栏打√', 'does not tell whether it is ticked; put a √ in the one that is'],
])('a figure in doubt: %s', (zh, en) => {
  expect(doubtInEnglish(zh)).toBe(en);
});

test.each([
  ['表3!C5“2O2O”不是年度，这一行没有算进去', '表3!C5: “2O2O” is not a year, so its row does not count'],
  ['表3!C5没有找到“人数 2021年”这一列', '表3!C5: the column “人数 2021年” is missing'],
  ['表3!C5“人数”没有写年度', '表3!C5: “人数” names no year'],
  ['表3!C5年度“2019”像是 2020等 4 处', '表3!C5: the year “2019” seems to be 2020, and others (4 in all)'],
  ['表3!C5这一行的“其中”不认得', '表3!C5: what this row is a part of is not known'],
  ['表6!C5是空的，但它的占比填了 3.17%', '表6!C5: is empty, though its 占比 is 3.17%'],
  [
    '表3!C5这一行正是其他各行之和，像是合计行而没有写合计',
    '表3!C5: this row is just the sum of the others, like a total that does not say so',
  ],
  [
    '表31!D18这一行像是这一级各行之和，有一列不符',
    '表31!D18: this row looks like the sum of its level, but for one number',
  ],
  [
    '表18“其他 2021年”写的是“优秀奖3个”，不知算了几个',
    '表18 “其他 2021年” says “优秀奖3个”; how many of it were counted is not known',
  ],
  [
    '表3的年度是 2021、2022，与其他表（2020、2021）差一年',
    '表3 has the years 2021、2022, a year off those of the other tables (2020、2021)',
  ],
  [
    '表42还有2019年，其他表没有，不知总计算不算它',
    '表42 has 2019 as well, which the other tables lack; whether the total includes it is not known',
  ],
  [
    '“（例）机械类”是填写示例，没有核对；是这张表的一行，请去掉“例”字',
    '“（例）机械类” is an example and was not compared; take the word away from a row of this table',
  ],
  ['表3“本市 2021年”写的是“-”，没有数', '表3 “本市 2021年” says “-” and no number'],
  ['表3“本市 人数 2021年”读不懂：“4\n5”', '表3 “本市 人数 2021年” cannot be read: “4\n5”'],
])('what stands in the way: %s', (zh, en) => {
  expect(gapInEnglish(zh)).toBe(en);
});

test.each([
  ['有 2 份像这张表，分不清用哪一份', '2 look like this table; which one counts cannot be told'],
  ['与表30、表31分不清', 'it cannot be told from 表30, 表31'],
  ['年度是2018、2019，与上年的各表一样', 'its years are 2018, 2019, as in the tables of last year'],
  ['标题里的年度是2018，采用的一份是2020', 'the years in its title are 2018, those of the one taken 2020'],
  ['表头相近，但没有别的依据说明是这张表', 'its header is alike, but nothing else says that it is this table'],
  ['表头只认出 1/3 列（缺“人数”“占比”）', 'its header has 1 of 3 columns only (“人数”, “占比” missing)'],
  [
    '表3!C5“本市 2021年”与 R03-01 不符：写的是“4、5”，读不懂，没有改',
    '表3!C5“本市 2021年” does not agree with R03-01: it says “4、5”, which cannot be read; not changed',
  ],
  ['表4!C9 等 2 处的公式 SUM(C5:C7) 没有包括 表4!C8“其他”', 'the formula SUM(C5:C7) in 表4!C9 leaves out 表4!C8“其他”'],
])('why not, or what else: %s', (zh, en) => {
  expect(whyInEnglish(zh)).toBe(en);
});

test('a sum that leaves hidden rows out is told in English, too', () => {
  const [broken] = check(sampleWorkbook('typed'), builtInCatalogue()).findings.filter(
    ({ rule }) => rule.id === 'R03-01',
  );
  const message = `${broken!.message}。这里的公式用 SUBTOTAL，不算筛选掉或隐藏的行（第 5、6 行是隐藏的）；请取消筛选或改用 SUM`;
  expect(messageInEnglish({ ...broken!, message })).toMatch(
    /too high\. The formula here uses SUBTOTAL, which leaves out rows that are filtered or hidden \(row 5, 6\); take the filter off, or use SUM$/,
  );
});

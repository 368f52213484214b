import { checkedText, found, leftOf, read } from './of-sample';

// What is shared out, of years that no table has, or one stage of several is no whole of the tables.
test.each([
  ['人均资助金额1064.7元。', ['1064.7']],
  ['年均招生389.5人。', ['389.5']],
  ['近两年年均毕业生495.5人。', ['495.5']],
  ['年均经费收入5193.27万元。', ['5193.27']],
  ['每年招生400人。', ['400']],
  ['平均每个实训基地实训室9个、工位325个。', ['9', '325']],
  ['两年共招生779人，年均389.5人。', ['389.5']],
  ['2019年招生300人，2020年招生323人，2021年招生456人，三年共招生1079人。', ['300', '1079']],
  ['2019年以来共招生1079人。', ['1079']],
  ['2018—2021年共招生1500人。', ['1500']],
  ['2019—2020年共招生623人。', ['623']],
  ['2021年报名600人，录取480人，实际报到456人。', ['600', '480', '456']],
  ['2021年录取新生480人，报到率95%。', ['480', '95']],
] as const)('%s', (text, left) => {
  expect(found(text)).toEqual([]);
  expect(leftOf(text)).toEqual(left);
});

// What is a whole, or has a line of its own.
test.each([
  ['国家助学金人均资助金额1045.2元/学期，较上年增加44.3元。', []],
  ['2020年以来共招生779人。', []],
  ['2020—2021年共招生780人。', ['780人 error → 779', '780人 query']],
  ['2021年录取新生457人。', ['457人 error → 456', '457人 query']],
  ['截至二〇二一年底，在校生1334人。', ['1334人 error → 1333']],
  ['2021年全年均无教学事故，在校生1333人。', []],
] as const)('%s: a whole', (text, findings) => {
  expect(found(text)).toEqual(findings);
  expect(leftOf(text)).toEqual([]);
});

// Two tables have it, and the text agrees with one of them: a query at most.
test.each([
  ['2021届毕业生平均月薪2800元，较上届提高200元。', ['2800元 query']],
  ['2021届毕业生平均月薪2800元，较上届提高300元。', ['2800元 query', '300元 query → 1000']],
  ['2021年设备总值达1733万元。', ['1733万元 query → 2535']],
  ['校外实训基地50家。', ['50家 query']],
  ['2021年毕业生311人，其中直接升学12人，占3.86%。', ['12人 query → 11']],
  ['2021年毕业生311人，其中直接升学13人。', ['13人 error → 11']],
] as const)('%s: two tables', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

// Marks of lists, and forms of writing.
test.each([
  ['①2021年招生457人；②2021年在校生1334人。', ['457', '1334']],
  ['1.2021年招生457人。', ['457']],
  ['●2021年招生457人。', ['457']],
  ['2021年招生457（人）。', ['457']],
  ['2021年招生超500人。', ['500']],
  ['2021年招生不足400人。', ['400']],
  ['2021年迎来457名新生。', ['457']],
  ['学校拥有一支133人的专任教师队伍。', ['133']],
  ['2020年和2021年分别有681名和312名学生毕业。', ['681', '312']],
  ['2020、2021年毕业生分别为681、312人。', ['681', '312']],
  ['2021年招生人数457。', ['457']],
] as const)('%s: read', (text, wrong) => {
  const findings = checkedText(text).statements.filter(
    ({ outcome, operator }) => outcome !== 'agrees' && operator === '=',
  );
  expect(findings.map(({ said }) => /\d+/.exec(said)![0])).toEqual(wrong);
  expect(leftOf(text)).toEqual([]);
});

// In words: what it should be is told in figures of its unit, and nothing is written in the place of words.
test.each([
  ['2021年招生456人，增长百分之四十一点二八。', '41.1765%'],
  ['2021年招生456人，增长百分之四十二。', '41.18%'],
  ['2021年招生456人，增长五成。', '41.18%'],
  ['2021年毕业生311人，减少三分之一。', '54.26%'],
  ['2021年招生四百五十七人。', '456人'],
  ['图书馆有纸质图书数千册。', '52773册'],
] as const)('%s: in words', (text, expected) => {
  const [finding] = checkedText(text).statements.filter(({ outcome }) => outcome !== 'agrees');
  expect(finding).toMatchObject({ expected });
  expect(finding).not.toHaveProperty('correction');
});

test('the years of a range each have their number', () => {
  expect(read('2019至2021年招生人数分别为300人、323人、456人。')).toEqual([
    '323人 | = | 表3.人数[招生总人数] 2020',
    '323人 | ≈ | 合计(表4.人数 按 年度) 2020',
    '456人 | = | 表3.人数[招生总人数] 2021',
    '456人 | ≈ | 合计(表4.人数 按 年度) 2021',
    '? 300 no-year',
  ]);
});

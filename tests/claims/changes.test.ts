import { found, leftOf } from './of-sample';

// What a change is told against that is no figure of last year: it is left, and so is what goes on from it.
test.each([
  ['比计划增加56人，增长14%', ['56', '14']],
  ['比年初计划增长14%', ['14']],
  ['比指标数增加6人，增长1.33%', ['6', '1.33']],
  ['较原定目标增加56人，增长14%', ['56', '14']],
  ['比同类学校平均增加56人，增长14%', ['56', '14']],
  ['比三年前增加56人，增长14%', ['56', '14']],
  ['较疫情前增加56人，增长14%', ['56', '14']],
  ['比上学期增加56人，增长14%', ['56', '14']],
  ['比往年增加56人，增长14%', ['56', '14']],
  ['比2020年上半年增加56人，增长14%', ['56', '14']],
  ['比去年年初增加56人，增长14%', ['56', '14']],
  ['比2020年全省平均增加56人，增长14%', ['56', '14']],
  ['比2019年增加156人，增长52%', ['156', '52']],
  ['超计划56人，增长14%', ['56', '14']],
  ['高于目标56人，增长14%', ['56', '14']],
  ['在原有基础上增加56人，增长14%', ['56', '14']],
  ['扩建后增加56人，增长14%', ['56', '14']],
  ['超过上年133人', ['133']],
  ['年均增长23.3%', ['23.3']],
] as const)('招生456人，%s: no change since last year', (clause, left) => {
  const text = `2021年招生456人，${clause}。`;
  expect(found(text)).toEqual([]);
  expect(leftOf(text)).toEqual(left);
});

test('what opens a sentence with another year holds for all of it', () => {
  const text = '与2019年的300人相比，2021年招生增加156人，增长52%；在校生减少24人。';
  expect(found(text)).toEqual([]);
  expect(leftOf(text)).toEqual(['300', '156', '52', '24']);
});

// Last year in other words: a wrong change is told of.
test.each([
  '比上年',
  '较去年同期',
  '与上年相比',
  '相较于上年',
  '在上年基础上',
  '较2020年招生人数',
  '比上年的323人',
  '比2019年增长52%，比2020年',
  '（比计划多56人），同比',
  '较去年有较大幅度增长，',
])('招生456人，%s增加134人', (base) => {
  expect(found(`2021年招生456人，${base}增加134人，增长41.28%。`)).toEqual([
    '134人 error → 133 safe',
    '41.28% error → 41.18 safe',
  ]);
});

// A change that goes the other way, or none at all: no number in its place would be right.
test.each([
  ['2021年在校生1333人，比上年增加30人，增长2.3%。', ['30人 error', '2.3% error']],
  ['2021年毕业生就业率比上年提高1个百分点。', ['1个百分点 error']],
  ['实训设备总值1733万元，比上年增加5万元。', ['5万元 error']],
] as const)('%s: nothing to write', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

// What a change is of, where words between it and the whole tell of a part.
test.each([
  ['2021年招生增加133人，交通类贡献最大，增加53人。', []],
  ['2021年招生增加133人，增量主要来自交通类（增加53人）和服务类（增加22人）。', []],
  ['2021年招生增加133人，增量主要来自交通类（增加54人）和服务类（增加22人）。', ['54人 query → 53']],
  ['2021年招生456人，增加133人，增量主要来自本市（增加131人）。', []],
  ['2021年招生456人，电商班最火，增加12人。', []],
  ['2021年招生456人，其中交通类占32.89%，增加53人。', []],
  ['2021年招生456人，创历史新高，比上年增加134人。', ['134人 error → 133 safe']],
  ['2021年招生456人，受疫情影响，比上年增加134人。', ['134人 error → 133 safe']],
  ['2021年招生456人，招生规模稳步扩大，比上年增加134人。', ['134人 error → 133 safe']],
] as const)('%s: whose change', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

// Shares differ as they are printed, too: 53.57% less 44.41%.
test.each([
  ['2021年省外实习学生占53.57%，较上年44.41%提高9.16个百分点。', []],
  ['2021年省外实习学生占53.57%，较上年（44.41%）提高9.16个百分点。', []],
  ['2021年省外实习学生占53.57%，较上年提高9.17个百分点。', []],
  [
    '2021年省外实习学生占53.57%，较上年44.14%提高9.26个百分点。',
    ['44.14% error → 44.41 safe', '9.26个百分点 error → 9.17 safe'],
  ],
] as const)('%s: shares', (text, findings) => {
  expect(found(text)).toEqual(findings);
  expect(leftOf(text)).toEqual([]);
});

import { CLAIMS } from '../../../src/catalogue/claims/claims';
import { TABLE_UNITS, TEXT_UNITS } from '../../../src/catalogue/claims/words';
import { FORMS } from '../../../src/catalogue/forms';
import { compileLines } from '../../../src/claims/lines/lines';
import { RuleError } from '../../../src/rules/notation/rule-error';

const compile = (claim: string) => compileLines([{ id: 'C03-99', claim }], FORMS)[0]!;

test('every line of the catalogue can be read, and has a number of its own', () => {
  expect(compileLines(CLAIMS, FORMS)).toHaveLength(CLAIMS.length);
  expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
  expect(CLAIMS.filter(({ id }) => !/^C\d\d-\d\d$/.test(id))).toEqual([]);
});

test('what a line counts can be counted in a text', () => {
  const bases = new Set(Object.values(TEXT_UNITS).map(([counts]) => counts));
  const units = compileLines(CLAIMS, FORMS).flatMap(({ line, wording }) =>
    wording.counts.some((counts) => bases.has(counts) || /^(?::1|1:)$/.test(counts)) ? [] : [line.id],
  );
  expect(units).toEqual([]);
  expect(Object.values(TABLE_UNITS).filter(([counts]) => !bases.has(counts))).toEqual([]);
});

test('what stands in a line', () => {
  const { wording, comparisons, whole } = compile(
    '文「本市|本州 招生 (学生|人数){人}」 = 表3.人数[本市] ≈ 合计(表4.人数 按 年度) 占 表3.人数[招生总人数] !培训|省外 !!单招|计划',
  );
  expect(wording).toEqual({
    required: [['本市', '本州'], ['招生']],
    optional: ['学生', '人数'],
    forbidden: ['培训', '省外'],
    forbiddenNear: ['单招', '计划'],
    unit: '人',
    counts: ['人', '人次'],
  });
  expect(comparisons.map(({ operator, target }) => `${operator} ${target.text}`)).toEqual([
    '= 表3.人数[本市]',
    '≈ 合计(表4.人数 按 年度)',
  ]);
  expect(whole?.text).toBe('表3.人数[招生总人数]');
});

test('either of two tables', () => {
  const { comparisons } = compile('文「合格率{%}」 = 表19.毕业率 或 表19.体质测评合格率');
  expect(comparisons.map(({ operator, either }) => [operator, either])).toEqual([
    ['=', false],
    ['≈', true],
  ]);
});

test.each([
  ['文「新增 专业{个}」 = 列数(表27.新增专业) ≈ 年数(表28.设置时间)', ['listed', 'dated']],
  ['文「稳定率 学生{%}」 = 1 - 文「异动 (人数){人}」 / 表5.学制教育在校生', ['rest']],
  ['文「设备{万元}」 >= 文「企业 设备{万元}」', ['said']],
] as const)('%s', (claim, kinds) => {
  expect(compile(claim).comparisons.map(({ target }) => target.kind)).toEqual(kinds);
});

test.each([
  ['招生 = 表3.人数[招生总人数]', '应以 文「……{单位}」 开头'],
  ['文「招生」 = 表3.人数[招生总人数]', '应以 文「……{单位}」 开头'],
  ['文「招生(人数){人}」 = 表3.人数[招生总人数]', '“招生(人数)”里少了空格'],
  ['文「招生{人}」 是 表3.人数[招生总人数]', '看不懂“是 表3.人数[招生总人数]”'],
  ['文「招生{人}」 = 表3.人头', '表3 没有“人头”'],
  ['文「招生{人}」 = 表99.人数', '没有表99'],
] as const)('a line that is badly written is refused with its number: %s', (claim, why) => {
  let refusal: unknown;
  try {
    compile(claim);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(RuleError);
  expect(refusal).toMatchObject({ rule: 'C03-99', message: why });
});

import type { Rule } from '../../src/catalogue/types';
import { loadRuleBook } from '../../src/rules/compile/rule-book';
import type { RuleErrorCode } from '../../src/rules/notation/rule-error';
import {
  amount,
  closed,
  count,
  form,
  formOf,
  load,
  mark,
  number,
  open,
  ordinal,
  perHead,
  ratio,
  rule,
  text,
  year,
} from './small-book';

const FORMS = [
  form(1, [closed('区域', '合计', '本市', '外省')], count('人数', { dated: true }), ratio('占比', { dated: true })),
  form(2, [year], count('在校生'), amount('经费'), perHead('生均经费'), ratio('合格率'), text('备注')),
  form(3, [], count('教职工'), number('面积', { unit: 'm²' })),
  form(4, [ordinal, open('大类', { carries: true }), open('专业')], count('人数'), text('代码')),
  formOf(
    5,
    { labels: [year], measures: [count('毕业生'), ratio('就业率')] },
    { name: '分专业', labels: [open('专业')], measures: [count('毕业生'), count('对口')] },
    { name: '分区域', labels: [closed('区域', '本市', '外省')], measures: [count('对口')] },
  ),
  formOf(6, {
    labels: [closed('性质', '公办', '民办')],
    measures: [mark('标记'), count('人数', { across: true }), count('班数', { across: true })],
    across: { name: '级别', members: [{ name: '国家级' }, { name: '省级' }] },
  }),
];

/** Where the fault stands is shown as ▲ in front of it. */
function expectFault(marked: string, code: RuleErrorCode, words: string) {
  const formula = marked.replace('▲', '');
  const { book, faults } = loadRuleBook([rule(formula, { id: 'R02-07' })], FORMS);
  expect(faults.map((fault) => fault.code)).toEqual([code]);
  const { at, message } = faults[0]!;
  expect(`${formula.slice(0, at)}▲${formula.slice(at)}`).toBe(marked);
  expect(message).toContain(words);
  expect(faults[0]!.rule).toBe('R02-07');
  expect(book.rules).toEqual([]);
}

describe('names', () => {
  test.each<[string, RuleErrorCode, string, string]>([
    ['a table that is none', 'unknown-table', '▲表44.人数 = 1{人}', '没有表44'],
    ['a table that is none, behind', 'unknown-table', '表2.在校生 = ▲表7.人数', '没有表7'],
    ['a measure that is none', 'unknown-name', '▲表2.学生 = 1{人}', '表2 没有“学生”'],
    ['a path that leads nowhere', 'unknown-name', '▲表5·分地区.毕业生 = 1{人}', '表5 没有“分地区·毕业生”'],
    ['no name where one is needed', 'bad-operand', '▲表2 = 1', '不是数字'],
    ['a measure of two blocks', 'ambiguous-name', '合计(▲表5.对口) = 1{人}', '不止一种意思'],
    ['a member that is none', 'unknown-member', '▲表1.人数[省内] = 1{人}', '没有“省内”'],
    ['one member among known ones', 'unknown-member', '合计(▲表1.人数[本市、省内]) = 1{人}', '没有“本市、省内”'],
    ['a year word where there are no years', 'unknown-member', '▲表3.教职工[末年] = 1{人}', '不能取“末年”'],
    ['a row word where no years label the rows', 'unknown-member', '▲表1.人数[首行] = 1{人}', '不能取“首行”'],
    ['a dimension that is none', 'unknown-dimension', '合计(▲表1.人数 按 班级) = 1{人}', '没有“班级”这一维'],
    ['a dimension already picked from', 'unknown-dimension', '合计(▲表1.人数[本市] 按 区域) = 1{人}', '没有“区域”'],
    ['a dimension of a figure', 'unknown-dimension', '表2.在校生 = ▲表3.教职工 按 年度', '没有“年度”'],
  ])('%s: %s', (_, code, formula, words) => expectFault(formula, code, words));
});

describe('operands', () => {
  test.each<[string, string, string]>([
    ['a text as a number', '▲表2.备注 = 1', '不能参加计算'],
    ['a text in a sum', '▲合计(表4.代码) = 1', '不能合计'],
    ['a label as a number', '▲表4.专业 = 1', '不能参加计算'],
    ['a 序号 as a number', '▲表4.序号 = 1', '不能参加计算'],
    ['rows in a sum', '▲合计(表4) = 1', '不能合计'],
    ['the predicate of marks about counts', '▲恰一(表2.在校生)', '恰一(勾选的列)'],
    ['the predicate of tables about a column', '▲可读(表2.在校生)', '可读(每表)'],
    ['the predicate of tables about two', '▲可读(每表, 每表)', '可读(每表)'],
    ['the predicate of a column about tables', '▲唯一(每表)', '唯一(列，或“表N 按 …”)'],
    ['one column where two are needed', '▲属于(表4.大类)', '属于(列, 另一列)'],
    ['a table among columns', '▲属于(表4.大类, 每表)', '属于(列, 另一列)'],
    ['a column too many', '▲唯一(表4.大类, 表4.专业)', '唯一(列，或“表N 按 …”)'],
    ['all rows, which are always different', '▲唯一(表4)', '唯一(列，或“表N 按 …”)'],
    ['a share of nothing', '▲人数比(表2.合格率)', '人数比(比率列, 人数列, …)'],
    ['a share that is a count', '▲人数比(表2.在校生, 表2.在校生)', '人数比(比率列, 人数列, …)'],
    ['a share of an amount', '▲人数比(表2.合格率, 表2.在校生, 表2.经费)', '人数比(比率列, 人数列, …)'],
    ['steps of a text', '▲连续(表4.专业)', '连续(序号列)'],
  ])('%s: %s', (_, formula, words) => expectFault(formula, 'bad-operand', words));
});

describe('dimensions: both sides must run over the same', () => {
  test.each<[string, string, string]>([
    ['by year and not', '表2.在校生 = ▲表1.人数[本市][末年] + 表4.人数', '一边分'],
    ['each year against a sum of all', '表2.在校生 = ▲合计(表1.人数)', '还分年度'],
    ['regions against years', '表1.人数[末年] = ▲表2.在校生', '一边分'],
    ['each region against a year, which needs 按', '表1.人数 ▲/ 表2.在校生 = 1', '请写“按”'],
    ['each region against a year in a chain', '表1.人数 = 1{人} = ▲表2.在校生', '请写“按”'],
    ['each row of a list against a year', '表2.在校生 = ▲表4.人数', '一边分'],
    ['a figure said to have less than it has', '表1.占比 = ▲表1.占比 按 年度', '须先合计'],
    ['alternatives over different labels', '表2.在校生 = 合计(表1.人数 按 年度) 或 ▲表3.教职工 = 1{人}', '“或”两边'],
    ['a condition over labels that the relation lacks', '若 ▲表2.在校生 = 0 则 表3.教职工 = 0', '“若”一边分年度'],
  ])('%s: %s', (_, formula, words) => expectFault(formula, 'dimension-mismatch', words));

  test.each([
    ['an undated figure serves every year', '表2.在校生 <= 表3.教职工'],
    ['a number serves everything', '0 <= 表1.占比 <= 100%'],
    ['“按” says that a year serves every region', '表1.占比 := 表1.人数 / 表2.在校生 按 年度'],
    ['a sum “按” 年度 serves every region', '表1.占比 := 表1.人数 / 合计(表1.人数 按 年度)'],
    ['a sum of all years, where “按” says so', '表1.人数 <= 合计(表1.人数 按 区域)'],
    ['a picked member serves every region', '表1.占比 := 表1.人数 / 表1.人数[合计]'],
    ['a picked year serves every year', '表2.在校生 <= 表2.在校生[末年]'],
    ['a sum over an undated list serves every year', '表2.在校生 <= 合计(表4.人数)'],
    ['the order in which dimensions are named is free', '表1.人数 = 合计(表1.人数 按 年度、区域)'],
    ['a condition may be coarser', '若 表2.在校生 > 0 则 表1.人数 > 0'],
  ])('loads: %s', (_, formula) => expect(() => load(formula, FORMS)).not.toThrow());
});

describe('units', () => {
  test.each<[string, string, string]>([
    ['people and money', '表2.在校生 = ▲表2.经费', '人 与 万元'],
    ['people and a bare number', '表2.在校生 = ▲1', '人 与 无单位'],
    ['in the middle of bounds', '0 <= 表2.合格率 <= ▲表2.在校生', '无单位 与 人'],
    ['a sum', '表2.在校生 ▲+ 表2.经费 = 0', '不能相加减'],
    ['per head or not', '表2.生均经费 = ▲表2.经费', '万元/人 与 万元'],
    ['a factor without its unit', '表2.生均经费 = ▲表2.经费 × 10000{元/万元} / 表2.在校生', '万元/人 与 元/人'],
  ])('%s: %s', (_, formula, words) => expectFault(formula, 'unit-mismatch', words));

  test.each([
    '表2.生均经费 = 表2.经费 / 表2.在校生',
    '表2.经费 = 表2.生均经费 × 表2.在校生',
    '表2.合格率 = 表2.在校生 / 表3.教职工',
    '表2.合格率 <= 100%',
    '0 <= 表2.经费',
    '表2.在校生 >= 0.0',
    '表2.在校生 = 5{人}',
    '表2.在校生 = 5{生}',
    '表3.教职工 × 1{个/人} = 行数(表4)',
    '表3.教职工 × 1{个/人} = 最大(表4.序号)',
  ])('fits: %s', (formula) => expect(() => load(formula, FORMS)).not.toThrow());
});

describe('the book', () => {
  const book = (...rules: Rule[]) => {
    const { book: loaded, faults } = loadRuleBook(rules, FORMS);
    return {
      rules: loaded.rules.map((compiled) => compiled.rule.id),
      faults: faults.map((fault) => `${fault.rule} ${fault.code}`),
    };
  };
  const good = '表2.在校生 > 0';

  test('the rules that load stay in order; each fault names its rule', () => {
    const rules = [
      rule(good, { id: 'R02-02' }),
      rule('表2.无此项 > 0', { id: 'R02-03' }),
      rule(good, { id: 'R02-01' }),
    ];
    expect(book(...rules)).toEqual({ rules: ['R02-02', 'R02-01'], faults: ['R02-03 unknown-name'] });
  });

  test.each(['', 'R2-01', 'R02-1', 'R02-001', 'r02-01', 'R02_01', 'R02-01 ', '表2-01'])('%j is no id', (id) => {
    expect(book(rule(good, { id }))).toEqual({ rules: [], faults: [`${id} bad-id`] });
  });

  test('an id is used once: the second rule does not load', () => {
    const twice = [rule(good), rule('表3.教职工 > 0')];
    expect(book(...twice)).toEqual({ rules: ['R01-01'], faults: ['R01-01 duplicate-id'] });
  });

  test('all faults of a rule are told at once', () => {
    expect(book(rule('表2.', { id: 'R1' }))).toEqual({ rules: [], faults: ['R1 bad-id', 'R1 syntax'] });
  });

  test.each([
    ['a hint that is no relation', '唯一(表4.专业)', 'bad-operand'],
    ['a hint that names nothing', '表2.无此项 > 0', 'unknown-name'],
    ['a hint that cannot be read', '表2.', 'syntax'],
  ])('%s is a fault of its rule', (_, when, code) => {
    expect(book(rule(good, { hints: [{ when, say: '请看。' }] }))).toEqual({ rules: [], faults: [`R01-01 ${code}`] });
  });
});

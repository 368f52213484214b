import { parseFormula } from '../../../src/rules/compile/compile';
import type { Chain, Expression, Statement } from '../../../src/rules/notation/syntax';

/** A formula as it was understood, every operation in brackets: `((a + (b × c)) = d)`. */
function understood(formula: string): string {
  return statementText(parseFormula(formula));
}

function statementText(statement: Statement): string {
  switch (statement.kind) {
    case 'chain':
      return chainText(statement);
    case 'either':
      return statement.options.map(chainText).join(' 或 ');
    case 'implication':
      return `若 ${chainText(statement.condition)} 则 ${chainText(statement.consequence)}`;
    case 'predicate':
      return `${statement.name}(${statement.subjects
        .map((subject) => (subject.kind === 'every-table' ? '每表' : termText(subject)))
        .join(' , ')})`;
  }
}

function chainText({ terms, operators, unless }: Chain): string {
  const own = terms.map((term, at) => (at === 0 ? termText(term) : `${operators[at - 1]} ${termText(term)}`)).join(' ');
  return unless === undefined ? own : `${own} 除非 ${chainText(unless)}`;
}

function termText(term: Expression): string {
  switch (term.kind) {
    case 'number':
      return term.digits + (term.percent ? '%' : '') + (term.unit === '' ? '' : `{${term.unit}}`);
    case 'reference': {
      const selectors = term.selectors.map((names) => `[${names.join('、')}]`).join('');
      const by = term.by === undefined ? '' : ` 按 ${term.by.join('、')}`;
      return `${[`表${term.table}`, ...term.path].join('.')}${selectors}${by}`;
    }
    case 'aggregate':
      return `${term.name}<${termText(term.of)}>`;
    case 'binary':
      return `(${termText(term.left)} ${term.operator} ${termText(term.right)})`;
  }
}

describe('relations', () => {
  test.each([
    ['a derived figure', '表3.占比 := 表3.人数', '表3.占比 := 表3.人数'],
    ['equality', '表3.甲 = 表3.乙', '表3.甲 = 表3.乙'],
    ['a chain', '表5.甲 = 表8.乙 = 表19.丙', '表5.甲 = 表8.乙 = 表19.丙'],
    ['a derived figure in a chain', '表5.甲 := 表8.乙 = 表19.丙', '表5.甲 := 表8.乙 = 表19.丙'],
    ['bounds', '0 <= 表3.占比 <= 100%', '0 <= 表3.占比 <= 100%'],
    ['bounds as printed', '0 ≤ 表3.占比 ≤ 100%', '0 <= 表3.占比 <= 100%'],
    ['at least', '表3.甲 >= 表3.乙', '表3.甲 >= 表3.乙'],
    ['at least as printed', '表3.甲 ≥ 表3.乙', '表3.甲 >= 表3.乙'],
    ['less and more', '0 < 表3.甲 > 1', '0 < 表3.甲 > 1'],
    ['alternatives', '表3.甲 = 1 或 表3.甲 = 2 或 表3.甲 = 3', '表3.甲 = 1 或 表3.甲 = 2 或 表3.甲 = 3'],
    ['an exemption', '表3.甲 = 100% 除非 表3.乙 = 0', '表3.甲 = 100% 除非 表3.乙 = 0'],
    ['a condition', '若 表3.甲 = 0 则 表3.乙 = 0', '若 表3.甲 = 0 则 表3.乙 = 0'],
    ['a condition without blanks', '若表3.甲=0则表3.乙<=1', '若 表3.甲 = 0 则 表3.乙 <= 1'],
    ['a chain in a condition', '若 0 < 表3.甲 < 9 则 表3.乙 = 0', '若 0 < 表3.甲 < 9 则 表3.乙 = 0'],
    ['no blanks', '表3.甲=表3.乙', '表3.甲 = 表3.乙'],
    ['blanks and line breaks', ' 表3.甲\n\t=\u3000表3.乙 ', '表3.甲 = 表3.乙'],
  ])('%s', (_, formula, expected) => expect(understood(formula)).toBe(expected));
});

describe('operations', () => {
  test.each([
    ['表1.甲 + 表1.乙 - 表1.丙 = 1', '((表1.甲 + 表1.乙) - 表1.丙) = 1'],
    ['表1.甲 − 表1.乙 = 1', '(表1.甲 - 表1.乙) = 1'],
    ['表1.甲 + 表1.乙 × 表1.丙 = 1', '(表1.甲 + (表1.乙 × 表1.丙)) = 1'],
    ['表1.甲 × 表1.乙 + 表1.丙 = 1', '((表1.甲 × 表1.乙) + 表1.丙) = 1'],
    ['(表1.甲 + 表1.乙) × 表1.丙 = 1', '((表1.甲 + 表1.乙) × 表1.丙) = 1'],
    ['表1.甲 - (表1.乙 - 表1.丙) = 1', '(表1.甲 - (表1.乙 - 表1.丙)) = 1'],
    ['表1.甲 / 表1.乙 / 2 = 1', '((表1.甲 ÷ 表1.乙) ÷ 2) = 1'],
    ['表1.甲 ÷ 表1.乙 * 100 = 1', '((表1.甲 ÷ 表1.乙) × 100) = 1'],
    ['1 = ((表1.甲))', '1 = 表1.甲'],
  ])('%s', (formula, expected) => expect(understood(formula)).toBe(expected));
});

describe('numbers', () => {
  test.each(['0', '100', '12.50', '100%', '99.5%', '10000{元/万元}', '2{学期}', '0.5%{人}', '1{元/(人·学期)}'])(
    '%s',
    (digits) => expect(understood(`${digits} = 表1.甲`)).toBe(`${digits} = 表1.甲`),
  );
});

describe('figures', () => {
  test.each([
    ['a measure', '表6.人数', '表6.人数'],
    ['a path', '表12·学历·本科.比例', '表12.学历.本科.比例'],
    ['the rows themselves', '表37', '表37'],
    ['a member', '表3.人数[本市]', '表3.人数[本市]'],
    ['members', '表3.人数[本市、省内市外]', '表3.人数[本市、省内市外]'],
    ['members parted by a comma', '表3.人数[本市, 省内市外]', '表3.人数[本市、省内市外]'],
    ['a year', '表3.人数[末年]', '表3.人数[末年]'],
    ['a member and a year', '表3.人数[本市][首年]', '表3.人数[本市][首年]'],
    ['years', '表3.人数[所有年]', '表3.人数[所有年]'],
    ['its dimensions', '表11.专任教师 按 年度', '表11.专任教师 按 年度'],
    ['several dimensions', '表31.获奖数 按 级别、等次、年度', '表31.获奖数 按 级别、等次、年度'],
    ['a member and dimensions', '表3.人数[本市] 按 年度', '表3.人数[本市] 按 年度'],
    ['a name with digits and letters', '表15.LED6月', '表15.LED6月'],
    ['one of the last tables', '表43.支出', '表43.支出'],
  ])('%s: %s', (_, figure, expected) => expect(understood(`${figure} = 1`)).toBe(`${expected} = 1`));

  test('“按” ends where the next operation begins', () => {
    expect(understood('表15.甲 / 表5.乙 按 年度 × 100 = 1')).toBe('((表15.甲 ÷ 表5.乙 按 年度) × 100) = 1');
  });

  test.each(['合计', '平均', '最大', '最小', '计数', '不同数', '行数'])('%s', (name) => {
    expect(understood(`${name}(表6.人数[末年] 按 专业大类、年度) = 1`)).toBe(
      `${name}<表6.人数[末年] 按 专业大类、年度> = 1`,
    );
  });
});

describe('predicates', () => {
  test.each([
    ['恰一(表1.性质)', '恰一(表1.性质)'],
    ['唯一(表40 按 年度、职业工种、等级)', '唯一(表40 按 年度、职业工种、等级)'],
    ['连续(表37.序号)', '连续(表37.序号)'],
    ['属于(表28.专业大类, 表6.专业大类)', '属于(表28.专业大类 , 表6.专业大类)'],
    ['属于(表28.专业名称 按 专业大类, 表6.专业名称)', '属于(表28.专业名称 按 专业大类 , 表6.专业名称)'],
    ['代码格式(表28.专业代码)', '代码格式(表28.专业代码)'],
    ['人数比(表35.稳定率、表35.毕业生总数、表35.直接就业)', '人数比(表35.稳定率 , 表35.毕业生总数 , 表35.直接就业)'],
    ...[
      '可读',
      '无错误值',
      '数值型',
      '无空白',
      '半角',
      '带百分号',
      '整数',
      '序号连续',
      '标题年份',
      '年度一致',
      '小计相符',
      '合计列相符',
      '其中不超',
    ].map((name) => [`${name}(每表)`, `${name}(每表)`]),
  ])('%s', (formula, expected) => expect(understood(formula)).toBe(expected));
});

describe('signs of a Chinese keyboard', () => {
  test.each([
    ['表3．占比　：＝　表3．人数／表3．人数［本市］', '表3.占比 := (表3.人数 ÷ 表3.人数[本市])'],
    ['０ ＜＝ 表３.占比 ＜＝ １００％', '0 <= 表3.占比 <= 100%'],
    [
      '合计（表6.人数 按 年度） ＝ （表5.甲 ＋ 表5.乙） － 1｛人｝',
      '合计<表6.人数 按 年度> = ((表5.甲 + 表5.乙) - 1{人})',
    ],
    ['属于（表28.专业大类，表6.专业大类）', '属于(表28.专业大类 , 表6.专业大类)'],
  ])('%s', (formula, expected) => expect(understood(formula)).toBe(expected));
});

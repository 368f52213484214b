import { parseFormula } from '../../src/rules/compile/compile';
import { RuleError } from '../../src/rules/notation/rule-error';

/** The fault of a formula; its place is shown as ▲ in front of what was not understood. */
function fault(formula: string): RuleError {
  try {
    parseFormula(formula);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error(`${formula} was understood`);
}

describe('what is no relation says where it stopped', () => {
  test.each([
    ['nothing', '▲'],
    ['a figure alone', '表3.人数▲'],
    ['no right side', '表3.人数 =▲'],
    ['no left side', '▲= 表3.人数'],
    ['two signs', '表3.人数 = ▲= 表3.占比'],
    ['a sign that is none', '表3.人数 <▲> 表3.占比'],
    ['≠', '表3.人数 ▲≠ 0'],
    ['an operation without its second part', '表3.人数 = 1 +▲'],
    ['a negative number', '表3.人数 = ▲-1'],
    ['a bracket left open', '表3.人数 = (1 + 2▲'],
    ['a bracket too many', '表3.人数 = (1 + 2)▲)'],
    ['no name behind the point', '表3.▲ = 1'],
    ['no table number', '表▲.人数 = 1'],
    ['a name without its table', '▲人数 = 1'],
    ['a selector without a name', '表3.人数[▲] = 1'],
    ['a selector left open', '表3.人数[本市 ▲= 1'],
    ['a selector that ends in a separator', '表3.人数[本市、▲] = 1'],
    ['a name in brackets, which no name may hold', '表3.人数[高级工▲(五年制)] = 1'],
    ['“按” without a dimension', '合计(表3.人数 按▲) = 1'],
    ['“按” that runs into its dimension', '合计(表3.人数 按▲年度) = 1'],
    ['a sum of a sum', '合计(▲合计(表3.人数)) = 1'],
    ['a sum of an operation', '合计(表3.人数 ▲+ 表4.人数) = 1'],
    ['a sum of nothing', '合计(▲) = 1'],
    ['an unknown function', '▲求和(表3.人数) = 1'],
    ['a condition without 则', '若 表3.人数 = 0▲'],
    ['a condition that is no relation', '若 表3.人数 ▲则 表3.占比 = 0'],
    ['或 without a second relation', '表3.人数 = 0 或▲'],
    ['words behind the relation', '表3.人数 = 0 ▲元'],
    ['a unit without its end', '表3.人数 = 1▲{元'],
    ['an empty unit', '表3.人数 = 1▲{}'],
    ['a number with a comma', '表3.人数 = 1▲,357'],
    ['a predicate without a subject', '唯一(▲)'],
    ['a predicate about a number', '唯一(▲1)'],
    ['a predicate compared', '唯一(表3.人数) ▲= 1'],
    ['code', '▲SUM(A1:A3) = 1'],
  ])('%s: %s', (_, marked) => {
    const formula = marked.replace('▲', '');
    const { code, at, message } = fault(formula);
    expect(`${formula.slice(0, at)}▲${formula.slice(at)}`).toBe(marked);
    expect(code).toBe('syntax');
    const found = at < formula.length ? `“${[...formula.slice(at)][0]}”` : '公式到此为止';
    expect(message).toBe(`第 ${at + 1} 个字符处写法有误：${found}`);
  });

  test('a full-width sign is quoted as it was typed', () => {
    expect(fault('表3.人数 ＝＝ 1').message).toBe('第 8 个字符处写法有误：“＝”');
  });
});

import { FORMS } from '../../../src/catalogue/forms';
import { RULES } from '../../../src/catalogue/rules';
import { compileRule } from '../../../src/rules/compile/compile';
import { tablesOf } from '../../../src/rules/compile/tables-of';

test.each<[formula: string, tables: number[]]>([
  ['表3.人数[招生总人数] = 合计(表4.人数 按 年度)', [3, 4]],
  ['合计(表3.占比 按 年度) = 100%', [3]],
  ['唯一(表37.基地名称)', [37]],
  ['可读(每表)', []],
])('%s speaks of the tables %j', (formula, tables) => {
  const compiled = compileRule({ id: 'R00-01', severity: 'error', formula, reason: '' }, FORMS);
  expect(tablesOf(compiled)).toEqual(tables);
});

test('of every rule, the tables that its formula names', () => {
  for (const rule of RULES) {
    const named = new Set([...rule.formula.matchAll(/表(\d+)/g)].map(([, no]) => Number(no)));
    expect([rule.id, tablesOf(compileRule(rule, FORMS))]).toEqual([rule.id, [...named].sort((a, b) => a - b)]);
  }
});

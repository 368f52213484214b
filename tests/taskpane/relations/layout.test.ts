import { FORMS } from '../../../src/catalogue/forms';
import { RULES } from '../../../src/catalogue/rules';
import { compileRule } from '../../../src/rules/compile/compile';
import { tablesOf } from '../../../src/rules/compile/tables-of';
import { hiddenPoints, lineOf } from '../../../src/taskpane/relations/layout';

const PAIRS = RULES.flatMap((rule) => {
  const tables = tablesOf(compileRule(rule, FORMS));
  return tables.flatMap((from, at) => tables.slice(at + 1).map((to) => [from, to] as const));
});

test('no line of the picture runs behind another table or out of it', () => {
  expect(PAIRS.length).toBeGreaterThan(50);
  const hidden = PAIRS.filter(([from, to]) => hiddenPoints(lineOf(from, to), from, to) > 0);
  expect(hidden).toEqual([]);
});

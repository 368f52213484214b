import { check } from '../../src/audit/check';
import type { CompiledRule, PlannedStatement } from '../../src/rules/compile/plan';
import { count, form, load, rule, table, workbook, year } from './small-book';

const FORMS = [form(1, [year], count('男'), count('女'), count('总数'))];
const SHEET = table(1, ['年度', '男', '女', '总数'], [2020, 2, 3, 6], [2021, 2, 3, 5]);
const sum = (id: string): CompiledRule => ({ ...load('表1.总数 = 表1.男 + 表1.女', FORMS), rule: rule('', { id }) });

/** A rule whose evaluation throws: a fault of the program, which must not cost the user the other rules, nor be told in the words of the program. */
const faulty: CompiledRule = {
  rule: rule('表1.总数 = 1{人}', { id: 'R01-02', severity: 'query' }),
  get statement(): PlannedStatement {
    throw new TypeError('没有这样的数');
  },
  hints: [],
};

test('a rule that throws has failed, and says so; the others are checked all the same', () => {
  const book = { rules: [sum('R01-01'), faulty, sum('R01-03')] };
  const { findings, summary } = check(workbook(SHEET), { forms: FORMS, book, synonyms: {} });
  expect(findings.map(({ rule: { id }, status }) => [id, status])).toEqual([
    ['R01-01', 'broken'],
    ['R01-03', 'broken'],
    ['R01-02', 'failed'],
  ]);
  expect(findings[2]).toMatchObject({
    table: 1,
    severity: 'query',
    message: expect.not.stringContaining('没有这样的数'),
    cells: [],
  });
  expect(summary).toMatchObject({ error: 2, query: 0, skipped: 0, failed: 1, compared: 4, held: 2 });
});

import { builtInCatalogue } from '../../src/audit/built-in';
import type { CheckResult } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import type { Verdict } from '../../src/rules/judge/verdict';
import { evaluate } from '../../src/rules/relations/relation';
import { address } from '../../src/workbook/address';
import type { CellPlace } from '../../src/workbook/types';
import { check } from '../fixtures/check';
import { CASES, type RuleCase, workbookOf } from './rule-cases';

const catalogue = builtInCatalogue();
const rules = new Map(catalogue.book.rules.map((compiled) => [compiled.rule.id, compiled]));

// Many cases look at one and the same workbook.
const results = new Map<string, CheckResult>();
function resultOf(ruleCase: RuleCase): CheckResult {
  const key = ruleCase.changes.join(';');
  const result = results.get(key) ?? check(workbookOf(ruleCase), catalogue);
  results.set(key, result);
  return result;
}

const nameOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

/** A finding as a case states it. */
function stated({ severity, status, reported, expected, cells }: Finding) {
  return {
    outcome: status === 'broken' ? severity : status,
    reported,
    expected,
    cells: cells.map(({ place }) => nameOf(place)),
  };
}

/** A verdict as a case states it: how it came out, and over which cells. */
function compared({ outcome, reported, expected }: Verdict) {
  return { outcome, cells: [...reported.figures, ...expected.figures].map(({ place }) => nameOf(place)) };
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('$rule $title: $outcome', (ruleCase: RuleCase) => {
    const { rule, outcome, reported, expected, at } = ruleCase;
    const compiled = rules.get(rule)!;
    const { findings, index } = resultOf(ruleCase);
    const own = findings.filter((finding) => finding.rule.id === rule).map(stated);
    const verdicts = evaluate(compiled, index).map(compared);

    if (outcome === 'holds') {
      expect(own).toEqual([]);
      expect(verdicts.filter((verdict) => verdict.outcome !== 'holds')).toEqual([]);
      // No finding is not enough: the figure at the cell must have been compared. Predicates name cells only when broken.
      const cells = compiled.statement.kind === 'predicate' ? expect.any(Array) : expect.arrayContaining([at]);
      expect(verdicts).toContainEqual({ outcome: 'holds', cells });
    } else if (outcome === 'silent') {
      expect(own).toEqual([]);
      expect(verdicts.filter((verdict) => verdict.outcome !== 'skipped')).toEqual([]);
    } else {
      expect(own).toContainEqual({
        outcome,
        reported: reported ?? expect.any(String),
        expected: expected ?? expect.any(String),
        cells: at === undefined ? expect.any(Array) : expect.arrayContaining([at]),
      });
    }
  });
});

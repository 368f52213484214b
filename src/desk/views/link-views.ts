import type { CheckResult } from '../../audit/check';
import type { Finding } from '../../audit/finding';
import type { Outline } from '../../report/outline';
import type { Words } from '../../report/words';
import type { CompiledRule } from '../../rules/compile/plan';
import { tablesOf } from '../../rules/compile/tables-of';
import { groupBy } from '../../workbook/group-by';
import type { LinkView } from './views';

/** The relations between tables, one link for each pair; a rule about three tables is in the links of each two of them. */
export function linkViews(
  rules: readonly CompiledRule[],
  { findings, relations }: CheckResult,
  outline: Outline,
  ids: ReadonlyMap<Finding, string>,
  words: Words,
): LinkView[] {
  const accepted = new Set(outline.accepted);
  const open = findings.filter((finding) => finding.status !== 'skipped' && !accepted.has(finding));
  const byRule = groupBy(open, ({ rule }) => rule.id);
  const skipped = new Set(findings.filter(({ status }) => status === 'skipped').map(({ rule }) => rule.id));
  const compared = new Set(
    relations
      .filter(({ verdicts }) => verdicts.some(({ outcome }) => outcome !== 'skipped'))
      .map(({ compiled }) => compiled.rule.id),
  );
  const pairs = rules.flatMap((compiled) => pairsOf(tablesOf(compiled)).map((pair) => ({ ...pair, compiled })));
  const links = [...groupBy(pairs, ({ from, to }) => from * 100 + to).values()].map((group): LinkView => {
    const { from, to } = group[0]!;
    const own = group.map(({ compiled: { rule } }) => rule);
    const troubles = own.flatMap(({ id }) => byRule.get(id) ?? []);
    // One that was compared in part does not hold for all that is known.
    const isSkipped = own.some(({ id }) => skipped.has(id)) || !own.some(({ id }) => compared.has(id));
    return {
      from,
      to,
      rules: own.map((rule) => ({ id: rule.id, reason: words.reason({ rule }) })),
      state: stateOf(troubles, isSkipped),
      findings: troubles.map((finding) => ids.get(finding)!),
    };
  });
  return links.sort((a, b) => a.from - b.from || a.to - b.to);
}

function pairsOf(tables: readonly number[]): { from: number; to: number }[] {
  return tables.flatMap((from, at) => tables.slice(at + 1).map((to) => ({ from, to })));
}

function stateOf(troubles: readonly Finding[], isSkipped: boolean): LinkView['state'] {
  // A rule that failed was not checked, which must not pass for right.
  if (troubles.some(({ severity, status }) => status === 'failed' || severity === 'error')) return 'error';
  if (troubles.some(({ severity }) => severity === 'query')) return 'query';
  return isSkipped ? 'skipped' : 'holds';
}

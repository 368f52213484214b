import type { Proposal } from './proposals';
import { isUnsure } from './reliance';
import { cellWords, WHY } from './wording';

/** What speaks against a proposal in itself, whatever else is changed; nothing for most. */
export function hindranceOf({ target, derivation, standing, needs }: Proposal): string[] {
  const { rule } = derivation.compiled;
  const reasons: string[] = [];
  if (rule.severity === 'query') reasons.push(WHY.query(rule));
  if (rule.severity === 'note') reasons.push(WHY.note(rule));
  if (target.formula) reasons.push(WHY.formulaLost());
  if (isUnsure(target)) reasons.push(target.slips.includes('rich') ? WHY.runsLost() : WHY.remarked());
  if (target.state === 'blank' && rule.optional) reasons.push(WHY.mayStayEmpty());
  const [cause] = needs;
  // Two figures that agree confirm each other: that the second would have to change speaks against changing the first.
  if (standing === 'holds' && cause !== undefined) reasons.push(WHY.followsUp(cellWords(cause.place)));
  return reasons;
}

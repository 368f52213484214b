import type { Figure } from '../../../recognise/types';
import { coarserDecimals } from '../../../rules/judge/quantity';
import type { Derived } from '../../../rules/relations/derive';
import { placeText } from '../../../workbook/address';
import { compare, rational } from '../../../workbook/rational';
import type { Proposal } from '../proposals';
import { WHY } from '../wording';

const WHOLE = rational(1n);

/** What speaks against a proposal in itself, whatever else is changed; nothing for most. */
export function hindranceOf({ target, rule, derived, standing, needs, figure }: Proposal): string[] {
  const reasons: string[] = [];
  if (rule.severity === 'query') reasons.push(WHY.query(rule));
  if (rule.severity === 'note') reasons.push(WHY.note(rule));
  if (figure.kind === 'ratio' && compare(figure.value!, WHOLE) > 0) reasons.push(WHY.beyondWhole());
  if (target.repeatedAt !== undefined) reasons.push(WHY.repeated(target.repeatedAt));
  if (target.formula) reasons.push(WHY.formulaLost());
  if (isUnsure(target)) {
    const has = (slip: string) => target.slips.includes(slip);
    reasons.push(has('stale') ? WHY.stale() : has('rich') ? WHY.runsLost() : WHY.remarked());
  }
  // That a sum is off by no more than its terms may lack in digits does not say that it is wrong.
  const coarse =
    standing === 'rounding' ? derived.inputs.find((input) => coarserDecimals(input) !== undefined) : undefined;
  if (coarse !== undefined) reasons.push(WHY.coarse(coarse));
  const empty = standing === 'broken' && isMore(target, derived) ? derived.inputs.find(isEmpty) : undefined;
  if (empty !== undefined) reasons.push(WHY.empty(empty));
  if (target.state === 'blank' && rule.optional) reasons.push(WHY.mayStayEmpty());
  const [cause] = needs;
  // Two figures that agree confirm each other: that the second would have to change speaks against changing the first.
  if (standing === 'holds' && cause !== undefined) reasons.push(WHY.followsUp(placeText(cause.place)));
  return reasons;
}

/** True where more stands there than what it is made of comes to: the rest may be what was not filled in. */
const isMore = ({ value }: Figure, { expected }: Derived): boolean =>
  value !== undefined && compare(value, expected.value) > 0;

/** A cell that counts as none for nothing, or only the dots of a template, stands in it. */
const isEmpty = ({ state, text }: Figure): boolean => state === 'number' && /^[\s….]*$/.test(text);

/** Ways of writing a number after which a person has to say what is meant, or the workbook to be calculated. */
const UNSURE: ReadonlySet<string> = new Set(['rich', 'remarked', 'stale']);

/**
 * True of a number that nothing is safely made of: one in a text with runs of several looks (some struck out, some
 * raised), or with a word or a footnote mark beside it; and of the result of a formula that nobody has worked out since.
 */
export const isUnsure = ({ slips }: Figure): boolean => slips.some((slip) => UNSURE.has(slip));

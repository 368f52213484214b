import { LEAVING } from '../../catalogue/claims/change-words';
import { combine } from '../../rules/judge/quantity';
import { compare, ZERO } from '../../workbook/rational';
import { look } from '../lines/lookup';
import { shownFor, weigh } from '../lines/weigh';
import { coreOf } from '../text/label';
import { labelOf, type Said } from '../text/said';
import { onlyYear, yearBefore } from '../text/spans';
import type { Reading } from './reading';

const REASON = '另有调入、调出的请说明。';

/**
 * 专任教师132人(退休5人): those who have left, told in brackets right behind how many there are, against how many fewer there
 * are than a year before. True where that could be compared; where there are not fewer, others have come and nothing can.
 */
export function readLeavers(reading: Reading, said: Said): boolean {
  const { mention, clause, printed } = said;
  const whole = reading.last;
  const year = onlyYear(whole?.said.span);
  if (whole?.named === undefined || year === undefined || whole.said.mention.end !== clause.start - 1) return false;
  if (!LEAVING.test(labelOf(said)) || clause.mentions.length > 1 || !mention.whole) return false;
  const left = labelOf(said).replace(LEAVING, '');
  const { wording, line } = whole.named.entry.line;
  if (coreOf(left, [...wording.required.flat(), ...wording.optional]) !== '') return false;
  const name = whole.named;
  const [now, then] = [year, yearBefore(year)].map((one) => look(name, { years: [one], kind: 'one', sure: true }));
  if (typeof now !== 'object' || typeof then !== 'object') return false;
  const [a, b] = [now.options[0]!, then.options[0]!];
  const fewer = combine('-', b.quantity, a.quantity);
  if (compare(fewer.value, ZERO) <= 0) return false;
  reading.state(said, 'change', {
    line: line.id,
    target: name.entry.line.comparisons[0]!.target.text,
    members: Object.values(name.members),
    year,
    operator: '≈',
    outcome: weigh(mention, fewer, '=') === 'agrees' ? 'agrees' : 'differs',
    expected: shownFor(mention, fewer.value, printed),
    figures: [...a.figures, ...b.figures],
    others: [],
    severity: 'query',
    reason: REASON,
  });
  return true;
}

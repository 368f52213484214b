import { ZERO } from '../../workbook/rational';
import type { Changes, Entry } from './labelled';
import { exactly, reportedValue } from './quantity';
import type { Side, Verdict } from './verdict';

const NONE = exactly(ZERO);

/**
 * Where there is nobody, a share of them is none, however that is written: blank, —, / or 0. Another number is wrong. What
 * cannot be read is not compared.
 */
export function shareOfNothing(
  entries: readonly (Entry | 'not-comparable')[],
  changes: Changes | undefined,
): Omit<Verdict, 'labels' | 'operator'> | undefined {
  const [share, quotient, ...more] = entries;
  if (share === undefined || quotient === undefined || more.length > 0) return undefined;
  if (share === 'not-comparable' || quotient === 'not-comparable' || quotient.ofNothing === undefined) return undefined;
  const [figure, ...others] = share.figures.map((each) => changes?.get(each) ?? each);
  if (figure === undefined || others.length > 0 || (figure.state !== 'number' && figure.state !== 'blank'))
    return undefined;
  // Where nothing at all is written nothing is compared.
  if ([figure, ...quotient.figures].every(({ text }) => text === '')) return undefined;
  const isNone = figure.state === 'blank' || reportedValue(figure).n === 0n;
  const reported: Side = { figures: share.figures, quantity: share.quantity ?? NONE };
  const expected: Side = { figures: quotient.figures, quantity: NONE };
  const { doubts = [] } = share;
  if (!isNone && doubts.length > 0)
    return { outcome: 'skipped', reported, expected, terms: [0, 1], gaps: [...doubts, ...quotient.gaps] };
  return { outcome: isNone ? 'holds' : 'broken', reported, expected, terms: [0, 1], gaps: [] };
}

import type { Finding } from '../audit/finding';
import type { Outline } from './outline';
import { followingOf } from './roots';

/** Which finding a finding vanishes with, or which vanish with it, by their numbers; '' where it stands alone. */
export function causeWords(finding: Finding, { roots, numbers }: Pick<Outline, 'roots' | 'numbers'>): string {
  const root = roots.get(finding);
  if (root !== undefined) return `由序号 ${numbers.get(root)} 引起：改好那一处，这一条也就相符。`;
  const following = followingOf(finding, roots).map((other) => numbers.get(other));
  return following.length === 0 ? '' : `改好这一处，序号 ${following.join('、')} 也就相符。`;
}

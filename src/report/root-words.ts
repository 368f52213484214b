import type { Finding } from '../audit/finding';
import type { Outline } from './outline';
import { followingOf } from './roots';
import type { Words } from './words';

/** Which finding a finding vanishes with, or which vanish with it, by their numbers; '' where it stands alone. */
export function causeWords(
  finding: Finding,
  { roots, numbers }: Pick<Outline, 'roots' | 'numbers'>,
  { say }: Words,
): string {
  const root = roots.get(finding);
  const no = root && numbers.get(root);
  if (no !== undefined)
    return say(
      `由序号 ${no} 引起：改好那一处，这一条也就相符。`,
      `Follows from no. ${no}: once that is right, so is this.`,
    );
  const following = followingOf(finding, roots).map((other) => numbers.get(other));
  if (following.length === 0) return '';
  return say(
    `改好这一处，序号 ${following.join('、')} 也就相符。`,
    `Once this is right, so is no. ${following.join(', ')}.`,
  );
}

import type { Finding } from '../audit/finding';
import type { Outline } from './outline';
import { suspectText } from './suspicion-text';

/** Which figure is most likely wrong, in words: what speaks for it, then the cells; '' where nothing points at one. */
export function suspectWords(finding: Finding, { located }: Pick<Outline, 'located'>): string {
  const known = located.get(finding);
  if (known === undefined || known.sentence === '') return '';
  const likeliest = known.suspects.filter(({ rank }) => rank === 1).map((suspect) => suspectText(suspect, finding));
  return likeliest.length === 0 ? known.sentence : `${known.sentence.replace(/。$/, '')}：${likeliest.join(' 或 ')}`;
}

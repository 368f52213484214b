import { READY_EXPLANATIONS } from '../../catalogue/ready-explanations';
import type { FindingView } from '../../desk/views/views';

const KEY = 'gouji-sentences';
/** Of the user's own; the oldest go first. */
const MOST_OWN = 5;
const LONGEST = 120;

/** What the relation itself names as a ground: `专业归类不同请说明` gives 专业归类不同. */
function groundsIn(reason: string): string[] {
  const grounds = [...reason.matchAll(/([^，；。]+?)(?:，?请说明|可不改)/g)].map(([, ground]) =>
    ground!.replace(/^若|的$/g, ''),
  );
  return grounds.map((ground) => `${ground}，两处的数都属实。`);
}

/** Sentences to explain a finding with: what its relation names, what the user has said before, what is said generally. */
export function readySentences({ rule }: FindingView, others: readonly FindingView[]): string[] {
  const said = others.filter((other) => other.rule.id === rule.id).map(({ explanation }) => explanation?.text ?? '');
  const all = [...groundsIn(rule.reason), ...said, ...ownSentences(), ...READY_EXPLANATIONS];
  return [...new Set(all)].filter((text) => text !== '' && text.length <= LONGEST);
}

function ownSentences(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST_OWN) : [];
  } catch {
    // Forbidden, or not written by us.
    return [];
  }
}

/** Remembers what the user has written, on this machine. */
export function rememberSentence(text: string): void {
  if (text.length > LONGEST || READY_EXPLANATIONS.includes(text)) return;
  try {
    const others = ownSentences().filter((other) => other !== text);
    localStorage.setItem(KEY, JSON.stringify([text, ...others].slice(0, MOST_OWN)));
  } catch {
    // Then it is written anew the next time.
  }
}

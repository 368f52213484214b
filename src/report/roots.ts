import type { Finding } from '../audit/finding';
import type { Localisation } from '../audit/locate/suspect';
import { SEVERITIES } from '../catalogue/types';

/** Findings that one mistake explains: by each that follows, the one that stands for the cause. */
export type Roots = ReadonlyMap<Finding, Finding>;

/**
 * Puts under one finding all that vanish with it whichever of its likeliest suspects is the one: what-if has changed
 * each and looked. The gravest stands for the cause, of equals the one that explains most; each follows one only.
 * @param open findings that are dealt with; others follow nothing
 */
export function rootsOf(open: readonly Finding[], { located }: Pick<Localisation, 'located'>): Roots {
  const explained = open.flatMap((finding) => {
    const likeliest = located.get(finding)?.suspects.filter(({ rank }) => rank === 1) ?? [];
    const [first, ...ties] = likeliest;
    if (first === undefined) return [];
    const all = first.explains.filter((other) => ties.every(({ explains }) => explains.includes(other)));
    return all.length > 1 && all.includes(finding) ? [{ finding, all }] : [];
  });
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  explained.sort((a, b) => rank(a.finding) - rank(b.finding) || b.all.length - a.all.length);
  const standing = new Set(open);
  const roots = new Map<Finding, Finding>();
  for (const { finding, all } of explained) {
    if (!standing.has(finding)) continue;
    const following = all.filter((other) => other !== finding && standing.has(other));
    if (following.length === 0) continue;
    for (const other of [finding, ...following]) standing.delete(other);
    for (const other of following) roots.set(other, finding);
  }
  return roots;
}

/** The same findings, each that follows another of them right under it. */
export function underRoots(findings: readonly Finding[], roots: Roots): readonly Finding[] {
  const here = new Set(findings);
  const isUnder = (finding: Finding) => {
    const root = roots.get(finding);
    return root !== undefined && here.has(root);
  };
  return findings
    .filter((finding) => !isUnder(finding))
    .flatMap((root) => [root, ...findings.filter((finding) => roots.get(finding) === root)]);
}

/** What follows a finding, in their order. */
export const followingOf = (root: Finding, roots: Roots): readonly Finding[] =>
  [...roots].filter(([, of]) => of === root).map(([finding]) => finding);

import type { Finding } from '../audit/finding';
import type { Localisation } from '../audit/locate/suspect';
import type { Paint } from './paint';
import type { PlaceNames } from './place-names';
import { followingOf, type Roots } from './roots';
import { suspectText } from './suspect-words';
import type { TextWords } from './text-words';

/** Suspects named on the line; of more the sentence says how many. */
const NAMED = 8;

/** Under each finding where the mistake lies, and which cells to change; said once for findings of the same suspects. */
export function suspicionLines(
  findings: readonly Finding[],
  { located }: Localisation,
  roots: Roots,
  paint: Paint,
  words: TextWords,
  names: PlaceNames,
): Map<Finding, string[]> {
  const lines = new Map<Finding, string[]>();
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const root = roots.get(finding);
    const known = located.get(finding);
    if (root !== undefined && findings.includes(root)) {
      lines.set(finding, [line(words.follows(root.rule.id, elsewhere(root, finding)), paint)]);
      continue;
    }
    if (known === undefined || known.sentence === '') continue;
    const likeliest = known.suspects.filter(({ rank }) => rank === 1);
    const named = likeliest.slice(0, NAMED).map((suspect) => words.changed(suspectText(suspect, names, finding)));
    const key = likeliest.map((suspect) => suspectText(suspect, names)).join();
    const before = said.get(key);
    if (named.length > 0 && before !== undefined) {
      lines.set(finding, [line(words.sameSuspect(before.rule.id, elsewhere(before, finding)), paint)]);
      continue;
    }
    said.set(key, finding);
    const cells = named.length === 0 ? [] : [paint('dim', `${INDENT}      ${named.join(words.or)}`)];
    const settled = followingOf(finding, roots)
      .filter((other) => findings.includes(other))
      .map((other) => words.named(other.rule.id, elsewhere(other, finding)));
    lines.set(finding, [
      line(`${words.suspect}  ${words.suspicion(known)}`, paint),
      ...cells,
      ...(settled.length === 0 ? [] : [line(words.settles([...new Set(settled)].join(words.comma)), paint)]),
    ]);
  }
  return lines;
}

/** The table of a finding, where it is not that of another. */
const elsewhere = (named: Finding, { table }: Finding): number | undefined =>
  named.table === table ? undefined : named.table;

const INDENT = ' '.repeat(10);
const line = (text: string, paint: Paint): string => paint('bold', `${INDENT}${text}`);

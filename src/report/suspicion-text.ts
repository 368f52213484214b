import type { Finding } from '../audit/finding';
import type { FollowingCell, Localisation, Suspect, SuspectCell } from '../audit/locate/suspect';
import { address } from '../workbook/address';
import type { Paint } from './text';

/** Suspects named on the line; of more the sentence says how many. */
const NAMED = 8;

/** Under each finding where the mistake lies, and which cells to change; said once for findings of the same suspects. */
export function suspicionLines(
  findings: readonly Finding[],
  { located }: Localisation,
  paint: Paint,
): Map<Finding, string[]> {
  const lines = new Map<Finding, string[]>();
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const known = located.get(finding);
    if (known === undefined || known.sentence === '') continue;
    const likeliest = known.suspects.filter(({ rank }) => rank === 1);
    const named = likeliest.slice(0, NAMED).map((suspect) => suspectText(suspect, finding));
    const key = likeliest.map((suspect) => suspectText(suspect)).join();
    const before = said.get(key);
    if (named.length > 0 && before !== undefined) {
      lines.set(finding, [
        line(`疑点同 ${before.rule.id}${before.table === finding.table ? '' : `（表${before.table}）`}`, paint),
      ]);
      continue;
    }
    said.set(key, finding);
    const cells = named.length === 0 ? [] : [paint('dim', `${INDENT}      ${named.join(' 或 ')}`)];
    lines.set(finding, [line(`疑点  ${known.sentence}`, paint), ...cells]);
  }
  return lines;
}

const INDENT = ' '.repeat(10);
const line = (text: string, paint: Paint): string => paint('bold', `${INDENT}${text}`);

/** A suspect as its cells: C6 405→407，随改 E6 88.82%→89.25%. What formulas do by themselves is left out. */
export function suspectText({ cells, follows }: Suspect, finding?: Finding): string {
  const home = finding?.cells[0]?.place.sheet;
  const text = ({ figure, now, needed }: SuspectCell | FollowingCell) => {
    const { sheet, row, column } = figure.place;
    return `${sheet === home ? '' : `${sheet}!`}${address(row, column)} ${now}→${needed}`;
  };
  const typed = follows.filter(({ live }) => !live);
  return cells.map(text).join('＋') + (typed.length === 0 ? '' : `（随改 ${typed.map(text).join('、')}）`);
}

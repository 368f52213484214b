import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, explainedCells } from '../audit/kept/explanation';
import { SEVERITIES } from '../catalogue/types';
import type { OpenCounts, Outline } from './outline';
import { SEVERITY_WORDS } from './severity-words';
import type { Words } from './words';

/** Sign and word of how grave a finding is: `✗ 逻辑`. */
export function severityWords({ status, severity }: Finding, words: Words): string {
  if (status === 'failed') return words.say('! 出错', '! failed');
  if (status === 'skipped') return words.say('– 未核对', '– not compared');
  return `${SEVERITY_WORDS[severity].sign} ${words.severity(severity)}`;
}

export const acceptedWords = ({ say }: Words): string => say('✓ 已说明', '✓ explained');

/** Where the text of a report in Word says what a finding doubts, so that it is not left behind; '' if nowhere. */
export function alsoSaidWords(finding: Finding, { alsoSaid }: Outline, { say }: Words): string {
  const quotes = alsoSaid?.get(finding) ?? [];
  const named = quotes.join(say('；', '; '));
  return quotes.length === 0
    ? ''
    : say(`文中也是这样写的，改表时一并改：${named}`, `The text says the same and is to change with it: ${named}`);
}

/** How many findings there are of each kind, those that must be dealt with first. */
export function countWords(counts: OpenCounts, words: Words): string[] {
  const told = SEVERITIES.map(
    (severity) => `${SEVERITY_WORDS[severity].sign} ${words.severity(severity)} ${counts[severity]}`,
  );
  if (counts.failed > 0) told.push(`${words.say('! 出错', '! failed')} ${counts.failed}`);
  told.push(
    `${acceptedWords(words)} ${counts.accepted}`,
    `${words.say('– 未核对', '– not compared')} ${counts.skipped}`,
  );
  return told;
}

/** How many tables were found, are missing, or cannot be told. */
export function tablesWords({ recognition: { tables, missing, conflicts } }: CheckResult, { say }: Words): string {
  const open = conflicts.length;
  const undecided = open === 0 ? '' : say(`，${open} 处无法确定是哪张表`, `, ${open} places cannot be told`);
  return (
    say(`找到 ${tables.length} 张表，缺 ${missing.length} 张`, `${tables.length} found, ${missing.length} missing`) +
    undecided
  );
}

/** Most changes of value that are named. */
const CHANGES_NAMED = 3;

/** What has changed since an explanation was given: `当时 C6 是 405，现在是 407`. */
export function changeWords(explanation: Explanation, finding: Finding, { say }: Words): string {
  const now = explainedCells(finding);
  const changes = explanation.cells.flatMap((cell) => {
    const same = now.find((other) => other.sheet === cell.sheet && other.address === cell.address);
    if (same?.value === cell.value) return [];
    const place = cell.sheet === now[0]?.sheet ? cell.address : `${cell.sheet}!${cell.address}`;
    if (cell.address.includes('…')) return [say(`${place} 中有数改了`, `a figure in ${place} changed`)];
    if (same === undefined)
      return [say(`${place} 当时是 ${cell.value}，现在不在其中`, `${place} was ${cell.value}, now not among them`)];
    return [
      say(`${place} 当时是 ${cell.value}，现在是 ${same.value}`, `${place} was ${cell.value}, now ${same.value}`),
    ];
  });
  if (changes.length === 0) return say('有关的单元格增加了', 'there are more cells');
  const more = changes.length > CHANGES_NAMED ? say('等', ' …') : '';
  return changes.slice(0, CHANGES_NAMED).join(say('；', '; ')) + more;
}

/** The explanation given for a finding as it stands; '' if there is none. */
export function explanationWords(finding: Finding, { explained }: Outline): string {
  return explained.current.get(finding)?.text ?? '';
}

import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, explainedCells } from '../audit/kept/explanation';
import type { Unread } from '../recognise/types';
import type { OpenCounts, Outline } from './outline';
import { SEVERITIES, SEVERITY_WORDS } from './severity-words';

/** Sign and word of how grave a finding is: `✗ 逻辑`. */
export function severityWords({ status, severity }: Finding): string {
  if (status === 'failed') return '! 出错';
  if (status === 'skipped') return '– 未核对';
  return `${SEVERITY_WORDS[severity].sign} ${SEVERITY_WORDS[severity].word}`;
}

export const ACCEPTED_WORDS = '✓ 已说明';

/** The relation in words, and what to do about it where that needs saying. */
export const ruleWords = ({ rule }: Pick<Finding, 'rule'>): string => `${rule.reason}${rule.advice ?? ''}`;

/** What was found. The table is named beside it, and the relation too, so neither is said twice. */
export function messageWords({ message, table, status, rule }: Finding): string {
  if (status !== 'skipped') return message.replace(new RegExp(`^表${table} `), '');
  return message.replace(/^未核对：/, '').replace(rule.reason, '');
}

/** How many findings there are of each kind, those that must be dealt with first. */
export function countWords(counts: OpenCounts): string[] {
  const words = SEVERITIES.map((severity) => {
    const { sign, word } = SEVERITY_WORDS[severity];
    return `${sign} ${word} ${counts[severity]}`;
  });
  if (counts.failed > 0) words.push(`! 出错 ${counts.failed}`);
  words.push(`${ACCEPTED_WORDS} ${counts.accepted}`, `– 未核对 ${counts.skipped}`);
  return words;
}

/** How many tables were found, are missing, or cannot be told. */
export function tablesWords({ recognition: { tables, missing, conflicts } }: CheckResult): string {
  const undecided = conflicts.length === 0 ? '' : `，${conflicts.length} 处无法确定是哪张表`;
  return `找到 ${tables.length} 张表，缺 ${missing.length} 张${undecided}`;
}

/** Most changes of value that are named. */
const CHANGES_NAMED = 3;

/** What has changed since an explanation was given: `当时 C6 是 405，现在是 407`. */
export function changeWords(explanation: Explanation, finding: Finding): string {
  const now = explainedCells(finding);
  const changes = explanation.cells.flatMap((cell) => {
    const same = now.find((other) => other.sheet === cell.sheet && other.address === cell.address);
    if (same?.value === cell.value) return [];
    const place = cell.sheet === now[0]?.sheet ? cell.address : `${cell.sheet}!${cell.address}`;
    if (cell.address.includes('…')) return [`${place} 中有数改了`];
    return [`${place} 当时是 ${cell.value}，${same === undefined ? '现在不在其中' : `现在是 ${same.value}`}`];
  });
  if (changes.length === 0) return '有关的单元格增加了';
  const more = changes.length > CHANGES_NAMED ? '等' : '';
  return changes.slice(0, CHANGES_NAMED).join('；') + more;
}

const UNREAD_WORDS: Readonly<Record<Unread['what'], string>> = {
  value: '读不出是多少',
  row: '不认得这一行',
  year: '不是年度',
  'total-differs': '同一个总数写得不一样',
};

/** Why a cell could not be understood. */
export const unreadWord = ({ what, why }: Unread): string => why ?? UNREAD_WORDS[what];

/** The explanation given for a finding as it stands; '' if there is none. */
export function explanationWords(finding: Finding, { explained }: Outline): string {
  return explained.current.get(finding)?.text ?? '';
}

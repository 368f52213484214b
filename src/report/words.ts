import type { Finding } from '../audit/finding';
import { SLIP_WORDS, type Slip } from '../audit/locate/slip';
import type { Located } from '../audit/locate/suspect';
import { FORMS } from '../catalogue/forms';
import type { Severity } from '../catalogue/types';
import type { Evidence, Unread } from '../recognise/types';
import { CHINESE_EVIDENCE } from './evidence-words';
import { SEVERITY_WORDS, type StateWord } from './severity-words';

/** What findings and reports are told with, in one language. Names of tables and measures are those in the workbook, with a gloss where the language is another. */
export interface Words {
  readonly language: 'zh' | 'en';
  /** Of two texts the one in the language. */
  readonly say: (zh: string, en: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly state: (state: StateWord) => string;
  /** A note on a table: `尾差 5`, `未核对 2/6`. */
  readonly note: (note: string) => string;
  /** Items put together by 、 and 或. */
  readonly list: (items: string) => string;
  /** The title of a table; '' for what concerns no single table. */
  readonly title: (no: number) => string;
  /** What a figure is called: its rows, its measure, its year. */
  readonly names: (words: string) => string;
  /** What a finding says; of one that was not compared, what stood in the way. */
  readonly message: (finding: Finding) => string;
  /** Why the rule must hold, and what to do about it. */
  readonly reason: (finding: Pick<Finding, 'rule'>) => string;
  readonly suspicion: (located: Located) => string;
  /** The cells of a suspect: `C6 405→407（随改 E6 88.82%→89.25%）`. */
  readonly changed: (cells: string) => string;
  readonly slip: (slip: Slip) => string;
  /** What stands in a cell: as it is, but for a label that is not there. */
  readonly cell: (text: string) => string;
  /** A value with its unit. */
  readonly value: (text: string) => string;
  /** What stands in the way of comparing. */
  readonly obstacle: (words: string) => string;
  readonly unread: (unread: Unread) => string;
  readonly evidence: (by: Evidence['by'], found: string) => string;
  /** Why something was not taken, or not changed. */
  readonly why: (words: string) => string;
  /** What was odd about a file, or about what is kept in it; without a full stop. */
  readonly warning: (words: string) => string;
  /** A moment, in local time. */
  readonly time: (moment: Date) => string;
}

const same = (text: string): string => text;
const two = (value: number) => String(value).padStart(2, '0');

const UNREAD_WORDS: Readonly<Record<Unread['what'], string>> = {
  value: '读不出是多少',
  row: '不认得这一行',
  year: '不是年度',
  'total-differs': '同一个总数写得不一样',
};

export const CHINESE_WORDS: Words = {
  language: 'zh',
  say: same,
  severity: (severity) => SEVERITY_WORDS[severity].word,
  state: same as Words['state'],
  note: same,
  list: same,
  title: (no) => FORMS.find((form) => form.no === no)?.title ?? '',
  names: same,
  message: ({ message, status, rule }) =>
    status === 'skipped' ? message.replace(/^未核对：/, '').replace(rule.reason, '') : message,
  reason: ({ rule }) => `${rule.reason}${rule.advice ?? ''}`,
  suspicion: ({ sentence }) => sentence,
  changed: same,
  slip: (slip) => SLIP_WORDS[slip],
  cell: same,
  value: same,
  obstacle: same,
  unread: ({ what, why }) => why ?? UNREAD_WORDS[what],
  evidence: (by, found) => CHINESE_EVIDENCE[by](found),
  why: same,
  warning: same,
  time: (time) =>
    `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`,
};

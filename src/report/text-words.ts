import { formulaInEnglish } from '../audit/english/formula';
import type { Finding } from '../audit/finding';
import { ENGLISH_RULES } from '../catalogue/english';
import { ENGLISH_WORDS } from './english-words';
import { CHINESE_WORDS, type Words } from './words';

/** What the report in a terminal is said with besides. */
export interface TextWords extends Words {
  readonly everyTable: string;
  /** The reason of a rule. */
  readonly rule: (rule: Finding['rule']) => string;
  /** A relation in words of the language, where its notation does not speak it. */
  readonly formula: (formula: string) => string;
  /** Over what is said of a table. */
  readonly heading: (no: number, title: string) => string;
  readonly join: string;
  readonly years: (years: readonly string[]) => string;
  readonly found: (found: number, all: number) => string;
  readonly missing: string;
  readonly unsure: string;
  /** That so many tables bear numbers or titles which do not fit. */
  readonly oddNumbers: (tables: string, count: number) => string;
  readonly directed: string;
  readonly passedOver: (places: string, tables: string) => string;
  readonly conflict: (places: string, tables: string) => string;
  readonly partly: (no: number, compared: number, relations: number) => string;
  readonly noRelations: string;
  readonly failed: string;
  readonly accepted: string;
  readonly skipped: string;
  readonly against: string;
  readonly explanation: string;
  readonly cells: (count: number) => string;
  readonly suspect: string;
  /** A rule, and its table where it is not the one that is spoken of. */
  readonly named: (rule: string, table?: number) => string;
  readonly sameSuspect: (rule: string, table?: number) => string;
  /** That a finding vanishes with another. */
  readonly follows: (rule: string, table?: number) => string;
  /** What vanishes with a finding. */
  readonly settles: (others: string) => string;
  readonly comma: string;
  readonly or: string;
  readonly compared: (compared: number, held: number) => string;
  readonly onlySome: string;
}

export const CHINESE_TEXT: TextWords = {
  ...CHINESE_WORDS,
  everyTable: '每表',
  rule: ({ reason }) => reason,
  formula: () => '',
  heading: (no, title) => `表${no}  ${title}`,
  join: '，',
  years: (years) => `${years.join('、')} 年`,
  found: (found, all) => `识别 ${found}/${all} 张表`,
  missing: '未找到：',
  unsure: '把握不大：',
  oddNumbers: (tables, count) => `有 ${count} 张表的表号或标题与内容不符，以标题和内容为准：${tables}`,
  directed: '由您指定：',
  passedOver: (places, tables) => `没有采用：${places} 也像${tables}，已有更合适的一份`,
  conflict: (places, tables) => `无法确定：${places} 可能是${tables}，没有采用；请删去多余的一份或写明标题`,
  partly: (no, compared, relations) => `表${no}（核对 ${compared}/${relations}）`,
  noRelations: '（没有适用的关系）',
  failed: '出错',
  accepted: '已说明',
  skipped: '未核对',
  against: '对照',
  explanation: '说明：',
  cells: (count) => `（共 ${count} 格）`,
  suspect: '疑点',
  named: (rule, table) => `${rule}${table === undefined ? '' : `（表${table}）`}`,
  sameSuspect: (rule, table) => `疑点同 ${CHINESE_TEXT.named(rule, table)}`,
  follows: (rule, table) => `由 ${CHINESE_TEXT.named(rule, table)} 那一处引起，改好它这一条也就相符`,
  settles: (others) => `改好这一处，${others} 也就相符`,
  comma: '、',
  or: ' 或 ',
  compared: (compared, held) => `共比较 ${compared} 处，${held} 处相符`,
  onlySome: '（只列出了所选级别）',
};

const { list } = ENGLISH_WORDS;

export const ENGLISH_TEXT: TextWords = {
  ...ENGLISH_WORDS,
  everyTable: 'Every table',
  rule: ({ id, reason }) => ENGLISH_RULES[id]?.reason ?? reason,
  formula: formulaInEnglish,
  heading: (no) => `表${no}  ${ENGLISH_WORDS.title(no)}`,
  join: ', ',
  years: (years) => years.join(', '),
  found: (found, all) => `${found} of ${all} tables found`,
  missing: 'not found: ',
  unsure: 'unsure: ',
  oddNumbers: (tables, count) =>
    `${count} tables bear numbers or titles that do not fit; title and content count: ${list(tables)}`,
  directed: 'as you said: ',
  passedOver: (places, tables) =>
    `not taken: ${list(places)} looks like ${list(tables)} too, of which there is a better one`,
  conflict: (places, tables) =>
    `cannot be told: ${list(places)} may be ${list(tables)}; none was taken. Delete what is too much or give it a title`,
  partly: (no, compared, relations) => `表${no} (${compared}/${relations} compared)`,
  noRelations: ' (no relations apply)',
  failed: 'failed',
  accepted: 'explained',
  skipped: 'not compared',
  against: 'compared with',
  explanation: 'explanation: ',
  cells: (count) => ` (${count} cells)`,
  suspect: 'suspect',
  named: (rule, table) => `${rule}${table === undefined ? '' : ` (表${table})`}`,
  sameSuspect: (rule, table) => `suspect as in ${ENGLISH_TEXT.named(rule, table)}`,
  follows: (rule, table) => `follows from ${ENGLISH_TEXT.named(rule, table)}: once that is right, so is this`,
  settles: (others) => `once this is right, so is ${others}`,
  comma: ', ',
  or: ' or ',
  compared: (compared, held) => `${held} of ${compared} comparisons hold`,
  onlySome: '(only the levels asked for are listed)',
};

import type { CheckResult } from '../audit/check';
import type { Finding, FindingCell, FindingNumbers } from '../audit/finding';
import type { Explanation } from '../audit/kept/explanation';
import { withoutInvisible } from '../workbook/invisible';
import { visibleLines } from '../workbook/visible';
import { answerWords } from './explanation-words';
import { alsoSaidWords, changeWords, explanationWords } from './finding-words';
import { messageWords } from './message-words';
import { type Outline, outlineOf, type TextRow, type TextRows } from './outline';
import { A1_NAMES, type PlaceNames } from './place-names';
import { suspectWords } from './suspect-words';
import { obstacleWords, type TableState, tableStates } from './table-state';
import { tableWord } from './table-words';
import { signedWords } from './time-words';
import { CHINESE_WORDS, type Words } from './words';

type Field = string | number;

const HEADS: readonly (readonly [zh: string, en: string])[] = [
  ['序号', 'no'],
  ['表', 'table'],
  ['表名', 'title'],
  ['级别', 'level'],
  ['状态', 'status'],
  ['关系编号', 'rule'],
  ['勾稽关系', 'relation'],
  ['单元格', 'cells'],
  ['对照单元格', 'compared with'],
  ['核对结果', 'finding'],
  ['填报', 'reported'],
  ['应为', 'expected'],
  ['差', 'difference'],
  ['单位', 'unit'],
  ['疑点', 'suspect'],
  ['审核说明', 'explanation'],
  ['这张表', 'table state'],
];

/** Columns that came later: a report without them is still known as one. */
const LATER_HEADS: typeof HEADS = [
  ['说明人和时间', 'explained by'],
  ['审核答复', 'answer'],
  ['原说明', 'earlier explanation'],
];

const headsIn = (heads: typeof HEADS, { say }: Words): string => heads.map(([zh, en]) => say(zh, en)).join(',');
const at = (head: string): number => HEADS.findIndex(([zh]) => zh === head);

/** Begins every CSV report, so that an older one can be told from another file, in whichever language. */
export const CSV_STARTS: readonly string[] = [0, 1].map(
  (language) => `\ufeff${HEADS.map((head) => head[language]).join(',')}`,
);

/**
 * The findings as CSV (RFC 4180, UTF-8 with a byte order mark, CRLF), one line each and one for every table without any,
 * in the order and with the numbers
 * of the other reports. Figures are plain numbers (shares in percentage points), with the unit in its own column.
 * Texts that a spreadsheet would take for a formula begin with an apostrophe; plain numbers, negative ones too, do not.
 * A line end within a text is LF, in quotes; other control characters and signs that turn the direction are shown: `\u202e`.
 */
export function csvReport(
  checked: CheckResult,
  explanations: readonly Explanation[] = [],
  words: Words = CHINESE_WORDS,
  names: PlaceNames = A1_NAMES,
  text?: TextRows,
): string {
  const outline = outlineOf(checked, explanations, undefined, names, text);
  const states = tableStates(checked, outline);
  const findings = [...outline.numbers.keys()];
  const told = new Set(findings.map(({ table }) => table));
  const rows = [
    ...findings.map((finding) => [
      ...fieldsOf(finding, outline, words),
      stateOf(states.get(finding.table), words),
      ...saidFields(finding, outline, words),
    ]),
    // A table of which there is nothing else to say has a line for its state.
    ...[...states].filter(([no]) => !told.has(no)).map(([no, state]) => stateFields(no, state, words)),
    ...outline.explained.left.map((left) => leftFields(left, words)),
    ...(text?.rows ?? []).map((row, index) => textFields(row, findings.length + index + 1, words)),
  ];
  const lines = rows.map((fields) => fields.map(written).join(','));
  return `\ufeff${headsIn([...HEADS, ...LATER_HEADS], words)}\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

const stateOf = (state: TableState | undefined, words: Words): string =>
  state === undefined ? '' : words.state(state.word);

const STATUS_WORDS: Readonly<Record<Finding['status'], readonly [zh: string, en: string]>> = {
  broken: ['不符', 'broken'],
  skipped: ['未核对', 'not compared'],
  failed: ['出错', 'failed'],
};

function fieldsOf(finding: Finding, outline: Outline, words: Words): Field[] {
  const { rule, table, severity, status, cells, numbers } = finding;
  return [
    outline.numbers.get(finding)!,
    tableWord(table, words),
    words.title(table),
    words.severity(severity),
    outline.accepted.includes(finding) ? words.say('已说明', 'explained') : words.say(...STATUS_WORDS[status]),
    rule.id,
    words.reason(finding),
    cellList(cells, 'reported', outline.names),
    cellList(cells, 'source', outline.names),
    [messageWords(finding, words), alsoSaidWords(finding, outline, words)].filter((said) => said !== '').join('\n'),
    figure(finding, 'reported', words),
    figure(finding, 'expected', words),
    figure(finding, 'difference', words),
    numbers === undefined ? '' : words.value(`0 ${numbers.unit}`).slice(2),
    suspectWords(finding, outline, words),
    explanationWords(finding, outline),
  ];
}

/** Who explained it and what was answered; and what was said of it while other values stood there. */
function saidFields(finding: Finding, { explained }: Outline, words: Words): Field[] {
  const before = explained.reopened.get(finding);
  const said = explained.current.get(finding) ?? before;
  const changed = before === undefined ? '' : changeWords(before, finding, words);
  const old = before === undefined ? '' : words.say(`${before.text}（${changed}）`, `${before.text} (${changed})`);
  return said === undefined ? ['', '', ''] : [signedWords(said, words), answerWords(said, words), old];
}

/** An explanation that belongs to no finding now is not lost either. */
function leftFields(explanation: Explanation, words: Words): Field[] {
  const { rule, cells, text } = explanation;
  const fields: Field[] = HEADS.map(() => '');
  fields[at('状态')] = words.say('先前的说明', 'earlier explanation');
  fields[at('关系编号')] = rule;
  fields[at('单元格')] = cells.map(({ sheet, address: place }) => `${sheet}!${place}`).join(' ');
  return [...fields, signedWords(explanation, words), answerWords(explanation, words), text];
}

/** A number of the text of a report in Word that its tables deny. */
function textFields(
  { heading, quote, severity, line, message, against, said, expected }: TextRow,
  no: number,
  words: Words,
): Field[] {
  const fields: Field[] = HEADS.map(() => '');
  fields[at('序号')] = no;
  fields[at('表')] = words.say('正文', 'text');
  fields[at('表名')] = heading;
  fields[at('级别')] = words.severity(severity);
  fields[at('状态')] = words.say(...STATUS_WORDS.broken);
  fields[at('关系编号')] = line;
  fields[at('单元格')] = quote;
  fields[at('对照单元格')] = against.join(' ');
  fields[at('核对结果')] = message;
  fields[at('填报')] = said;
  fields[at('应为')] = expected;
  return [...fields, ...LATER_HEADS.map(() => '')];
}

function stateFields(no: number, state: TableState, words: Words): Field[] {
  const told = [...state.notes.map(words.note), obstacleWords(state, words)];
  const fields: Field[] = HEADS.map(() => '');
  fields[at('表')] = tableWord(no, words);
  fields[at('表名')] = words.title(no);
  fields[at('核对结果')] = told.filter((part) => part !== '').join(words.say('，', ', '));
  fields[at('这张表')] = words.state(state.word);
  return [...fields, ...LATER_HEADS.map(() => '')];
}

function cellList(cells: readonly FindingCell[], role: FindingCell['role'], names: PlaceNames): string {
  const places = cells.filter((cell) => cell.role === role).map(({ place }) => place);
  return places.map((place, position) => names.cell(place, places[position - 1]?.sheet)).join(' ');
}

/** Longer ones, such as account numbers, would lose digits. */
const LONGEST_NUMBER = 15;

/** A figure as a number where it is one, also where the finding is about how a number is written. */
function figure(finding: Finding, which: Exclude<keyof FindingNumbers, 'unit'>, words: Words): Field {
  const number = finding.numbers?.[which];
  if (number !== undefined) return number;
  const text = finding[which];
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text) && text.length <= LONGEST_NUMBER;
  if (isNumber) return Number(text);
  return words.cell(text);
}

/** Signs that begin a formula in some spreadsheet, of any width, also behind blanks that it would pass over. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/;

function written(field: Field): string {
  if (typeof field === 'number') return String(field);
  const shown = visibleLines(field);
  const text = FORMULA.test(withoutInvisible(field)) ? `'${shown}` : shown;
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

import type { CheckResult } from '../audit/check';
import type { Finding, FindingCell, FindingNumbers } from '../audit/finding';
import type { Explanation } from '../audit/kept/explanation';
import { withoutInvisible } from '../workbook/invisible';
import { visibleLines } from '../workbook/visible';
import { answerWords } from './explanation-words';
import { changeWords, explanationWords, messageWords, ruleWords } from './finding-words';
import { type Outline, outlineOf } from './outline';
import { A1_NAMES, type PlaceNames } from './place-names';
import { SEVERITY_WORDS } from './severity-words';
import { suspectWords } from './suspect-words';
import { obstacleWords, type TableState, tableStates } from './table-state';
import { tableTitle, tableWord } from './table-words';
import { signedWords } from './time-words';

type Field = string | number;

const HEADS = [
  '序号',
  '表',
  '表名',
  '级别',
  '状态',
  '关系编号',
  '勾稽关系',
  '单元格',
  '对照单元格',
  '核对结果',
  '填报',
  '应为',
  '差',
  '单位',
  '疑点',
  '审核说明',
  '这张表',
];

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = { broken: '不符', skipped: '未核对', failed: '出错' };

/** Columns that came later: a report without them is still known as one. */
const LATER_HEADS = ['说明人和时间', '审核答复', '原说明'];

/** Begins every CSV report, so that an older one can be told from another file. */
export const CSV_START = `\ufeff${HEADS.join(',')}`;

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
  names: PlaceNames = A1_NAMES,
): string {
  const outline = outlineOf(checked, explanations, undefined, names);
  const states = tableStates(checked, outline);
  const findings = [...outline.numbers.keys()];
  const told = new Set(findings.map(({ table }) => table));
  const rows = [
    ...findings.map((finding) => [
      ...fieldsOf(finding, outline),
      states.get(finding.table)?.word ?? '',
      ...saidFields(finding, outline),
    ]),
    // A table of which there is nothing else to say has a line for its state.
    ...[...states].filter(([no]) => !told.has(no)).map(([no, state]) => stateFields(no, state)),
    ...outline.explained.left.map(leftFields),
  ];
  const lines = rows.map((fields) => fields.map(written).join(','));
  return `${CSV_START},${LATER_HEADS.join(',')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

function fieldsOf(finding: Finding, outline: Outline): Field[] {
  const { rule, table, severity, status, cells, numbers } = finding;
  return [
    outline.numbers.get(finding)!,
    tableWord(table),
    tableTitle(table),
    SEVERITY_WORDS[severity].word,
    outline.accepted.includes(finding) ? '已说明' : STATUS_WORDS[status],
    rule.id,
    ruleWords(finding),
    cellList(cells, 'reported', outline.names),
    cellList(cells, 'source', outline.names),
    messageWords(finding),
    figure(finding, 'reported'),
    figure(finding, 'expected'),
    figure(finding, 'difference'),
    numbers?.unit ?? '',
    suspectWords(finding, outline),
    explanationWords(finding, outline),
  ];
}

/** Who explained it and what was answered; and what was said of it while other values stood there. */
function saidFields(finding: Finding, { explained }: Outline): Field[] {
  const before = explained.reopened.get(finding);
  const said = explained.current.get(finding) ?? before;
  const old = before === undefined ? '' : `${before.text}（${changeWords(before, finding)}）`;
  return said === undefined ? ['', '', ''] : [signedWords(said), answerWords(said), old];
}

/** An explanation that belongs to no finding now is not lost either. */
function leftFields(explanation: Explanation): Field[] {
  const { rule, cells, text } = explanation;
  const fields: Field[] = HEADS.map(() => '');
  fields[HEADS.indexOf('状态')] = '先前的说明';
  fields[HEADS.indexOf('关系编号')] = rule;
  fields[HEADS.indexOf('单元格')] = cells.map(({ sheet, address: at }) => `${sheet}!${at}`).join(' ');
  return [...fields, signedWords(explanation), answerWords(explanation), text];
}

function stateFields(no: number, state: TableState): Field[] {
  const { word, notes } = state;
  const fields: Field[] = HEADS.map(() => '');
  fields[HEADS.indexOf('表')] = tableWord(no);
  fields[HEADS.indexOf('表名')] = tableTitle(no);
  fields[HEADS.indexOf('核对结果')] = [...notes, obstacleWords(state)].filter((words) => words !== '').join('，');
  fields[HEADS.indexOf('这张表')] = word;
  return [...fields, ...LATER_HEADS.map(() => '')];
}

function cellList(cells: readonly FindingCell[], role: FindingCell['role'], names: PlaceNames): string {
  const places = cells.filter((cell) => cell.role === role).map(({ place }) => place);
  return places.map((place, at) => names.cell(place, places[at - 1]?.sheet)).join(' ');
}

/** Longer ones, such as account numbers, would lose digits. */
const LONGEST_NUMBER = 15;

/** A figure as a number where it is one, also where the finding is about how a number is written. */
function figure(finding: Finding, which: Exclude<keyof FindingNumbers, 'unit'>): Field {
  const number = finding.numbers?.[which];
  if (number !== undefined) return number;
  const text = finding[which];
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text) && text.length <= LONGEST_NUMBER;
  return isNumber ? Number(text) : text;
}

/** Signs that begin a formula in some spreadsheet, of any width, also behind blanks that it would pass over. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/;

function written(field: Field): string {
  if (typeof field === 'number') return String(field);
  const shown = visibleLines(field);
  const text = FORMULA.test(withoutInvisible(field)) ? `'${shown}` : shown;
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

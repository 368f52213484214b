import type { CheckResult } from '../audit/check';
import type { Explanation } from '../audit/explanation';
import type { Finding, FindingCell, FindingNumbers } from '../audit/finding';
import { address } from '../workbook/address';
import { explanationWords, messageWords, ruleWords } from './finding-words';
import { type Outline, outlineOf } from './outline';
import { SEVERITY_WORDS } from './severity-words';
import { suspectWords } from './suspect-words';
import { tableTitle, tableWord } from './table-words';

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
];

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = { broken: '不符', skipped: '未核对', failed: '出错' };

/** Begins every CSV report, so that an older one can be told from another file. */
export const CSV_START = `\ufeff${HEADS.join(',')}\r\n`;

/**
 * The findings as CSV (RFC 4180, UTF-8 with a byte order mark, CRLF), one line each, in the order and with the numbers
 * of the other reports. Figures are plain numbers (shares in percentage points), with the unit in its own column.
 * Texts that a spreadsheet would take for a formula begin with an apostrophe; plain numbers, negative ones too, do not.
 */
export function csvReport(checked: CheckResult, explanations: readonly Explanation[] = []): string {
  const outline = outlineOf(checked, explanations);
  const lines = [...outline.numbers.keys()].map((finding) => fieldsOf(finding, outline).map(written).join(','));
  return CSV_START + lines.map((line) => `${line}\r\n`).join('');
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
    cellList(cells, 'reported'),
    cellList(cells, 'source'),
    messageWords(finding),
    figure(finding, 'reported'),
    figure(finding, 'expected'),
    figure(finding, 'difference'),
    numbers?.unit ?? '',
    suspectWords(finding, outline),
    explanationWords(finding, outline),
  ];
}

function cellList(cells: readonly FindingCell[], role: FindingCell['role']): string {
  const places = cells.filter((cell) => cell.role === role).map(({ place }) => place);
  return places
    .map(({ sheet, row, column }, at) => {
      const home = sheet === places[at - 1]?.sheet ? '' : `${sheet}!`;
      return home + address(row, column);
    })
    .join(' ');
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

/** Signs that begin a formula in some spreadsheet, in either width, also behind blanks that it would pass over. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function written(field: Field): string {
  if (typeof field === 'number') return String(field);
  const text = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

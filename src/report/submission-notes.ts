import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import type { Signed } from '../audit/kept/explanation';
import { answerWords } from './explanation-words';
import { changeWords, countWords, messageWords, ruleWords, severityWords } from './finding-words';
import { factsOf, htmlPage, listed, part } from './html';
import { cellLines } from './html-findings';
import { html, type Markup } from './markup';
import type { Outline } from './outline';
import { tableTitle, tableWord } from './table-words';
import { signedWords } from './time-words';

/** What the document says besides the result of the check. */
export interface SubmissionOptions extends Signed {
  /** Name of the workbook, as the reader knows it. */
  readonly file: string;
  /** When it was checked, in words. */
  readonly checkedAt: string;
  /** With which words it is submitted although something is open; '' where nothing is. */
  readonly statement: string;
}

/** Heads and widths, in hundredths: the same in every table of the document. */
const COLUMNS = [
  ['序号', 6],
  ['勾稽关系', 21],
  ['单元格和数', 19],
  ['核对结果', 22],
  ['说明', 19],
  ['说明人、时间、答复', 13],
] as const;

/**
 * The 审核说明 that goes with a submitted workbook, as one HTML document that prints on A4: every explained query with its
 * rule, its values, the reason, who gave it and when; and what is open, with the words with which it is submitted all the same.
 */
export function submissionNotes(checked: CheckResult, outline: Outline, options: SubmissionOptions): string {
  const { school, missing } = checked.recognition;
  const { file, checkedAt, statement } = options;
  const facts = [...factsOf(checked, file, checkedAt), ['上报', signedWords(options)] as const];
  const open = outline.groups.flatMap(({ findings }) => findings);
  const errors = open.filter(({ status, severity }) => status === 'failed' || severity === 'error');
  const queries = open.filter(({ status, severity }) => status === 'broken' && severity === 'query');
  const absent = missing.map((no) => html`<li>${tableWord(no)} ${tableTitle(no)}</li>\n`);
  const body = html`<header>
<h1>年度质量报告 审核说明</h1>
<dl>
${facts.flatMap(([name, value]) => (value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>\n`]))}</dl>
<ul class="counts">
${countWords(outline.counts).map((words) => html`<li>${words}</li>\n`)}</ul>
</header>
<main class="even">
${[
  ...part(
    'statement',
    '带着未处理的结果上报的理由',
    statement === '' ? [] : [html`<p class="text">${statement}</p>\n`],
  ),
  ...part('accepted', '已说明的核实', tableOf(outline.accepted, outline)),
  ...part('errors', '上报时仍算不平的', tableOf(errors, outline)),
  ...part('queries', '上报时没有说明的核实', tableOf(queries, outline)),
  ...part('skipped', '没有核对的关系和原因', tableOf(outline.skipped, outline)),
  ...part('missing', '没有找到的表', listed(absent)),
]}</main>
`;
  return htmlPage(`审核说明 ${school ?? file}`, body);
}

function tableOf(findings: readonly Finding[], outline: Outline): Markup[] {
  if (findings.length === 0) return [];
  const widths = COLUMNS.map(([, width]) => html`<col style="width: ${width}%"/>`);
  return [
    html`<div class="scroll"><table>
<caption>${findings.length} 条</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${COLUMNS.map(([head]) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${findings.map((finding) => rowOf(finding, outline))}</tbody>
</table></div>
`,
  ];
}

function rowOf(finding: Finding, outline: Outline): Markup {
  const { current, reopened } = outline.explained;
  const before = reopened.get(finding);
  const given = current.get(finding) ?? before;
  const said = given === undefined ? [] : [html`<p class="text">${given.text}</p>`];
  const changed = before === undefined ? [] : [html`<p class="soft">${`原说明：${changeWords(before, finding)}`}</p>`];
  const about = given === undefined ? [] : [signedWords(given), answerWords(given)].filter((words) => words !== '');
  return html`<tr>
<th scope="row">${outline.numbers.get(finding)!}</th>
<td>${lines([`${tableWord(finding.table)} ${finding.rule.id}`.trim(), ruleWords(finding)])}</td>
<td>${cellLines(finding)}</td>
<td>${lines([severityWords(finding), messageWords(finding)])}</td>
<td>${said}${changed}</td>
<td>${lines(about)}</td>
</tr>
`;
}

const lines = (texts: readonly string[]): Markup[] => texts.map((text) => html`<p class="text">${text}</p>`);

import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import type { Signed } from '../audit/kept/explanation';
import { answerWords } from './explanation-words';
import { changeWords, countWords, severityWords } from './finding-words';
import { factsOf } from './html';
import { cellLines } from './html-findings';
import { htmlPage, listed, part } from './html-page';
import { html, type Markup } from './markup';
import { messageWords } from './message-words';
import type { Outline } from './outline';
import { tableWord } from './table-words';
import { signedWords } from './time-words';
import { CHINESE_WORDS, type Words } from './words';

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
const COLUMNS: readonly (readonly [zh: string, en: string, width: number])[] = [
  ['序号', 'No.', 6],
  ['勾稽关系', 'Relation', 21],
  ['单元格和数', 'Cells and figures', 19],
  ['核对结果', 'Finding', 22],
  ['说明', 'Explanation', 19],
  ['说明人、时间、答复', 'By whom, when, answer', 13],
];

/**
 * The 审核说明 that goes with a submitted workbook, as one HTML document that prints on A4: every explained query with its
 * rule, its values, the reason, who gave it and when; and what is open, with the words with which it is submitted all the same.
 */
export function submissionNotes(
  checked: CheckResult,
  outline: Outline,
  options: SubmissionOptions,
  words: Words = CHINESE_WORDS,
): string {
  const { say } = words;
  const { school, missing } = checked.recognition;
  const { file, checkedAt, statement } = options;
  const facts = [
    ...factsOf(checked, file, checkedAt, words),
    [say('上报', 'Submitted'), signedWords(options, words)] as const,
  ];
  const open = outline.groups.flatMap(({ findings }) => findings);
  const errors = open.filter(({ status, severity }) => status === 'failed' || severity === 'error');
  const queries = open.filter(({ status, severity }) => status === 'broken' && severity === 'query');
  const absent = missing.map((no) => html`<li>${tableWord(no, words)} ${words.title(no)}</li>\n`);
  const body = html`<header>
<h1>${say('年度质量报告 审核说明', 'Annual quality report: explanations')}</h1>
<dl>
${facts.flatMap(([name, value]) => (value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>\n`]))}</dl>
<ul class="counts">
${countWords(outline.counts, words).map((told) => html`<li>${told}</li>\n`)}</ul>
</header>
<main class="even">
${[
  ...part(
    'statement',
    say('带着未处理的结果上报的理由', 'Why it is submitted although something is open'),
    statement === '' ? [] : [html`<p class="text">${statement}</p>\n`],
  ),
  ...part('accepted', say('已说明的核实', 'Queries explained'), tableOf(outline.accepted, outline, words)),
  ...part(
    'errors',
    say('上报时仍算不平的', 'What did not add up when it was submitted'),
    tableOf(errors, outline, words),
  ),
  ...part(
    'queries',
    say('上报时没有说明的核实', 'Queries without an explanation when it was submitted'),
    tableOf(queries, outline, words),
  ),
  ...part(
    'skipped',
    say('没有核对的关系和原因', 'Relations not compared, and why'),
    tableOf(outline.skipped, outline, words),
  ),
  ...part('missing', say('没有找到的表', 'Tables not found'), listed(absent)),
]}</main>
`;
  return htmlPage(`${say('审核说明', 'Explanations')} ${school ?? file}`, body, words);
}

function tableOf(findings: readonly Finding[], outline: Outline, words: Words): Markup[] {
  if (findings.length === 0) return [];
  const widths = COLUMNS.map(([, , width]) => html`<col style="width: ${width}%"/>`);
  return [
    html`<div class="scroll"><table>
<caption>${words.say(`${findings.length} 条`, `${findings.length} in all`)}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${COLUMNS.map(([zh, en]) => html`<th scope="col">${words.say(zh, en)}</th>`)}</tr></thead>
<tbody>
${findings.map((finding) => rowOf(finding, outline, words))}</tbody>
</table></div>
`,
  ];
}

function rowOf(finding: Finding, outline: Outline, words: Words): Markup {
  const { current, reopened } = outline.explained;
  const before = reopened.get(finding);
  const given = current.get(finding) ?? before;
  const said = given === undefined ? [] : [html`<p class="text">${given.text}</p>`];
  const was = before === undefined ? '' : changeWords(before, finding, words);
  const changed =
    before === undefined
      ? []
      : [html`<p class="soft">${words.say(`原说明：${was}`, `Earlier explanation: ${was}`)}</p>`];
  const about =
    given === undefined ? [] : [signedWords(given, words), answerWords(given, words)].filter((told) => told !== '');
  return html`<tr>
<th scope="row">${outline.numbers.get(finding)!}</th>
<td>${lines([`${tableWord(finding.table, words)} ${finding.rule.id}`.trim(), words.reason(finding)])}</td>
<td>${cellLines(finding, words)}</td>
<td>${lines([severityWords(finding, words), messageWords(finding, words)])}</td>
<td>${said}${changed}</td>
<td>${lines(about)}</td>
</tr>
`;
}

const lines = (texts: readonly string[]): Markup[] => texts.map((text) => html`<p class="text">${text}</p>`);

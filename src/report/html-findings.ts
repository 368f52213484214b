import type { Finding, FindingCell } from '../audit/finding';
import { aboutExplanation } from './explanation-words';
import { ACCEPTED_WORDS, changeWords, explanationWords, messageWords, ruleWords, severityWords } from './finding-words';
import { html, type Markup } from './markup';
import type { Outline } from './outline';
import { A1_NAMES, type PlaceNames } from './place-names';
import { suspectWords } from './suspect-words';
import { tableWord } from './table-words';

/** Cells shown with their values before the rest is only counted. */
const CELLS_NAMED = 8;
/** What is longer is no number with its unit. */
const LONGEST_FIGURE = 20;

/** A table of findings. `heading` says whose they are; `tables` adds a column that names each one's table. */
export function findingsTable(
  heading: string,
  findings: readonly Finding[],
  outline: Outline,
  { tables = false }: { readonly tables?: boolean } = {},
): Markup {
  const heads = ['序号', '级别', ...(tables ? ['表'] : []), '单元格', '核对结果', '填报', '应为', '差'];
  return html`<div class="scroll"><table>
<caption>${heading}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${findings.map((finding) => findingRow(finding, outline, tables))}</tbody>
</table></div>
`;
}

function findingRow(finding: Finding, outline: Outline, tables: boolean): Markup {
  const accepted = outline.accepted.includes(finding);
  const grave = accepted ? ACCEPTED_WORDS : severityWords(finding);
  return html`<tr>
<th scope="row">${outline.numbers.get(finding)!}</th>
<td class="grave ${graveClass(finding, accepted)}">${grave}</td>
${tables ? [html`<td>${tableWord(finding.table)}</td>`] : []}
<td class="cells">${cellLines(finding, outline.names)}</td>
<td class="result">${resultLines(finding, outline)}</td>
${[finding.reported, finding.expected, finding.difference].map(figureCell)}</tr>
`;
}

const figureCell = (text: string): Markup =>
  html`<td class="${text.length > LONGEST_FIGURE ? 'figure long' : 'figure'}">${text}</td>\n`;

function graveClass({ status, severity }: Finding, accepted: boolean): string {
  if (accepted) return 'fine';
  if (status === 'skipped') return 'soft';
  return status === 'failed' ? 'error' : severity;
}

/** Both sides: the cells that were reported, then those they were compared with. */
export function cellLines({ cells }: Finding, names: PlaceNames = A1_NAMES): Markup[] {
  const own = cells.filter(({ role }) => role === 'reported');
  const others = cells.filter(({ role }) => role === 'source');
  const home = own[0]?.place.sheet;
  return [
    ...(own.length === 0 ? [] : [html`<p>${cellsNamed(own, undefined, names)}</p>`]),
    ...(others.length === 0 ? [] : [html`<p class="soft">对照 ${cellsNamed(others, home, names)}</p>`]),
  ];
}

/** `表3!C6 405、C7 47`: a sheet is named where it changes. */
function cellsNamed(cells: readonly FindingCell[], home: string | undefined, names: PlaceNames): string {
  const words = cells.map(({ place, value }, at) => {
    const before = at === 0 ? home : cells[at - 1]!.place.sheet;
    return `${names.cell(place, before)} ${value}`;
  });
  if (words.length <= CELLS_NAMED) return words.join('、');
  return `${words.slice(0, CELLS_NAMED - 1).join('、')} … ${words.at(-1)}（共 ${words.length} 格）`;
}

function resultLines(finding: Finding, outline: Outline): Markup[] {
  const suspect = suspectWords(finding, outline);
  const text = explanationWords(finding, outline);
  const before = outline.explained.reopened.get(finding);
  const given = outline.explained.current.get(finding) ?? before;
  return [
    html`<p class="text">${messageWords(finding)}</p>`,
    html`<p class="soft">${finding.rule.id} ${ruleWords(finding)}</p>`,
    ...(suspect === '' ? [] : [html`<p class="text">疑点：${suspect}</p>`]),
    ...(text === '' ? [] : [html`<p class="text">审核说明：${text}</p>`]),
    ...(before === undefined
      ? []
      : [html`<p class="text">原说明（${changeWords(before, finding)}）：${before.text}</p>`]),
    ...(given === undefined ? [] : aboutExplanation(given).map((words) => html`<p class="soft">${words}</p>`)),
  ];
}

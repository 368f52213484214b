import type { Finding, FindingCell } from '../audit/finding';
import { aboutExplanation } from './explanation-words';
import { acceptedWords, alsoSaidWords, changeWords, explanationWords, severityWords } from './finding-words';
import { html, type Markup } from './markup';
import { messageWords } from './message-words';
import type { Outline } from './outline';
import { A1_NAMES, type PlaceNames } from './place-names';
import { causeWords } from './root-words';
import { suspectText, suspectWords } from './suspect-words';
import { tableWord } from './table-words';
import type { Words } from './words';

/** Cells shown with their values before the rest is only counted. */
const CELLS_NAMED = 8;
/** Suspects named on the first page. */
const BRIEFLY = 3;
/** What is longer is no number with its unit. */
const LONGEST_FIGURE = 20;

/** Heads; the style sheet has their widths, the same in every table of the report. */
const COLUMNS: readonly (readonly [zh: string, en: string])[] = [
  ['序号', 'No.'],
  ['级别', 'Level'],
  ['单元格', 'Cells'],
  ['核对结果', 'Finding'],
  ['填报', 'Reported'],
  ['应为', 'Expected'],
  ['差', 'Difference'],
];

interface TableOptions {
  readonly tables?: boolean;
  readonly brief?: boolean;
}

/** A table of findings. `heading` says whose they are; `tables` has each one's table named, `brief` leaves out what is said again below. */
export function findingsTable(
  heading: string,
  findings: readonly Finding[],
  outline: Outline,
  words: Words,
  { tables = false, brief = false }: TableOptions = {},
): Markup {
  return html`<div class="scroll findings"><table>
<caption>${heading}</caption>
<colgroup>${COLUMNS.map(() => html`<col/>`)}</colgroup>
<thead><tr>${COLUMNS.map(([zh, en]) => html`<th scope="col">${words.say(zh, en)}</th>`)}</tr></thead>
<tbody>
${findings.map((finding) => findingRow(finding, outline, words, { tables, brief }))}</tbody>
</table></div>
`;
}

function findingRow(finding: Finding, outline: Outline, words: Words, { tables, brief }: TableOptions): Markup {
  const accepted = outline.accepted.includes(finding);
  const grave = accepted ? acceptedWords(words) : severityWords(finding, words);
  const name = tableWord(finding.table, words);
  // Where the sheet is called as the table, that is said once.
  const isNamed = finding.cells[0]?.place.sheet === name;
  const figures = [finding.reported, finding.expected, finding.difference].map(words.value);
  return html`<tr${outline.roots.has(finding) ? html` class="follows"` : []}>
<th scope="row">${outline.numbers.get(finding)!}</th>
<td class="grave ${graveClass(finding, accepted)}">${grave}</td>
<td class="cells">${tables && !isNamed ? [html`<p><b>${name}</b></p>`] : []}${cellLines(brief ? reportedOnly(finding) : finding, words, outline.names)}</td>
<td class="result">${brief ? briefLines(finding, outline, words) : resultLines(finding, outline, words)}</td>
${figures.map(figureCell)}</tr>
`;
}

const figureCell = (text: string): Markup =>
  html`<td class="${text.length > LONGEST_FIGURE ? 'figure long' : 'figure'}">${text}</td>\n`;

function graveClass({ status, severity }: Finding, accepted: boolean): string {
  if (accepted) return 'fine';
  if (status === 'skipped') return 'soft';
  return status === 'failed' ? 'error' : severity;
}

const reportedOnly = (finding: Finding): Finding => ({
  ...finding,
  cells: finding.cells.filter(({ role }) => role === 'reported'),
});

/** Both sides: the cells that were reported, then those they were compared with. */
export function cellLines({ cells }: Finding, words: Words, names: PlaceNames = A1_NAMES): Markup[] {
  const own = cells.filter(({ role }) => role === 'reported');
  const others = cells.filter(({ role }) => role === 'source');
  const home = own[0]?.place.sheet;
  const against = words.say('对照', 'compared with');
  return [
    ...(own.length === 0 ? [] : [html`<p>${cellsNamed(own, undefined, words, names)}</p>`]),
    ...(others.length === 0 ? [] : [html`<p class="soft">${against} ${cellsNamed(others, home, words, names)}</p>`]),
  ];
}

/** `表3!C6 405、C7 47`: a sheet is named where it changes. */
function cellsNamed(cells: readonly FindingCell[], home: string | undefined, words: Words, names: PlaceNames): string {
  const { say } = words;
  const named = cells.map(({ place, value }, at) => {
    const before = at === 0 ? home : cells[at - 1]!.place.sheet;
    return `${names.cell(place, before)} ${words.cell(value)}`;
  });
  const comma = say('、', ', ');
  if (named.length <= CELLS_NAMED) return named.join(comma);
  const all = say(`（共 ${named.length} 格）`, ` (${named.length} cells)`);
  return `${named.slice(0, CELLS_NAMED - 1).join(comma)} … ${named.at(-1)}${all}`;
}

/** What is wrong, and what to change. */
function briefLines(finding: Finding, outline: Outline, words: Words): Markup[] {
  const known = outline.roots.has(finding) ? undefined : outline.located.get(finding);
  const likeliest = known?.suspects.filter(({ rank }) => rank === 1) ?? [];
  const suspects = likeliest.map((suspect) =>
    words.changed(suspectText({ ...suspect, follows: [] }, outline.names, finding)),
  );
  const change =
    suspects.length > BRIEFLY
      ? words.say(`${suspects.length} 个疑点，见后面`, `${suspects.length} suspects, see below`)
      : suspects.join(words.say(' 或 ', ' or '));
  const told = [
    messageWords(finding, words),
    change === '' ? '' : words.say(`疑点：${change}`, `Suspect: ${change}`),
    causeWords(finding, outline, words),
    alsoSaidWords(finding, outline, words),
  ];
  return told.flatMap((line) => (line === '' ? [] : [html`<p class="text">${line}</p>`]));
}

function resultLines(finding: Finding, outline: Outline, words: Words): Markup[] {
  const { say } = words;
  const isFollowing = outline.roots.has(finding);
  const suspect = isFollowing ? '' : suspectWords(finding, outline, words);
  const cause = causeWords(finding, outline, words);
  const also = alsoSaidWords(finding, outline, words);
  const text = explanationWords(finding, outline);
  const before = outline.explained.reopened.get(finding);
  const given = outline.explained.current.get(finding) ?? before;
  const changed = before === undefined ? '' : changeWords(before, finding, words);
  return [
    html`<p class="text">${messageWords(finding, words)}</p>`,
    html`<p class="soft">${finding.rule.id} ${words.reason(finding)}</p>`,
    ...(suspect === '' ? [] : [html`<p class="text">${say('疑点：', 'Suspect: ')}${suspect}</p>`]),
    ...(cause === '' ? [] : [html`<p class="text">${cause}</p>`]),
    ...(also === '' ? [] : [html`<p class="text">${also}</p>`]),
    ...(text === '' ? [] : [html`<p class="text">${say('审核说明：', 'Explanation: ')}${text}</p>`]),
    ...(before === undefined
      ? []
      : [
          html`<p class="text">${say(`原说明（${changed}）：`, `Earlier explanation (${changed}): `)}${before.text}</p>`,
        ]),
    ...(given === undefined ? [] : aboutExplanation(given, words).map((line) => html`<p class="soft">${line}</p>`)),
  ];
}

import type { CheckResult } from '../audit/check';
import { directionLine, otherPlaces, piecesWords, setAsideLines } from './direction-words';
import { countWords, tablesWords, unreadWord } from './finding-words';
import { findingsTable } from './html-findings';
import { STYLE } from './html-style';
import { html, type Markup, trusted } from './markup';
import { type Outline, outlineOf, type ReportOptions, type TableGroup } from './outline';
import { SEVERITIES } from './severity-words';
import { obstacleWords, type TableState, tableStates } from './table-state';
import { conflictWords, tablePlaces, tableTitle, tableWord } from './table-words';

/** Begins every HTML report, so that an older one can be told from another file. */
export const HTML_START =
  '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8"/>\n<meta name="generator" content="gouji"/>';

/**
 * The report as one HTML5 document that is well-formed XML too: no script, nothing loaded, every text of the workbook
 * escaped. It prints on A4 and follows the reader's light or dark screen.
 */
export function htmlReport(checked: CheckResult, options: ReportOptions): string {
  const outline = outlineOf(checked, options.explanations, undefined, options.names);
  const { school } = checked.recognition;
  const states = tableStates(checked, outline);
  const title = `核对报告 ${school ?? options.file}`;
  return htmlPage(
    title,
    html`${headPart(checked, options, outline)}<main>
${overviewPart(states)}${outline.groups.map((group) => groupPart(group, outline))}${restParts(checked, outline, states)}</main>
`,
  );
}

/** A page as every report is: what is loaded is nothing. */
export function htmlPage(title: string, body: Markup): string {
  const { source } = html`
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${body}<footer><p>由勾稽 Gouji 在本机核对生成；数据没有离开过这台计算机。</p></footer>
</body>
</html>
`;
  return HTML_START + source;
}

/** What was checked, and when: names and values, '' where one is not known. */
export function factsOf(checked: CheckResult, file: string, checkedAt: string): [string, string][] {
  const { recognition, summary } = checked;
  return [
    ['学校', recognition.school ?? ''],
    ['文件', file],
    ['年度', recognition.years.join('、')],
    ['核对时间', checkedAt],
    ['表', tablesWords(checked)],
    ['比较', `共 ${summary.compared} 处，${summary.held} 处相符`],
  ];
}

function headPart(checked: CheckResult, { file, checkedAt }: ReportOptions, outline: Outline): Markup {
  const facts = factsOf(checked, file, checkedAt);
  const classes = [...SEVERITIES, ...(outline.counts.failed > 0 ? ['error'] : []), 'fine', 'soft'];
  return html`<header>
<h1>年度质量报告 核对报告</h1>
<dl>
${facts.flatMap(([name, value]) => (value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>\n`]))}</dl>
<ul class="counts">
${countWords(outline.counts).map((words, at) => html`<li class="${classes[at]!}">${words}</li>\n`)}</ul>
</header>
`;
}

const STATE_CLASSES: Readonly<Record<TableState['word'], string>> = {
  缺: 'soft',
  有误: 'error',
  核实: 'query',
  未核对: 'soft',
  部分未核对: 'soft',
  尾差: 'rounding',
  提示: 'note',
  没有问题: 'fine',
};

const UNCHECKED: ReadonlySet<TableState['word']> = new Set(['未核对', '部分未核对']);

/** Every table by its state; each leads to what is said of it. */
function overviewPart(states: ReadonlyMap<number, TableState>): Markup {
  const tiles = [...states].map(([no, { word, sign, notes }]) => {
    const said = notes.length === 0 ? [] : [html`<small>${notes.join(' ')}</small>`];
    return html`<li><a href="#t${no}" title="${tableTitle(no)}">表${no}<b class="${STATE_CLASSES[word]}">${sign} ${word}</b>${said}</a></li>\n`;
  });
  return html`<nav aria-labelledby="overview">
<h2 id="overview">${tiles.length} 张表</h2>
<ol class="tiles">
${tiles}</ol>
</nav>
`;
}

function groupPart({ no, table, findings }: TableGroup, outline: Outline): Markup {
  const places = tablePlaces(table, outline.names);
  return html`<section aria-labelledby="t${no}">
<h2 id="t${no}">${`${tableWord(no)} ${tableTitle(no)}`.trim()}</h2>
${findingsTable(`${places === '' ? '' : `${places}，`}${findings.length} 条`, findings, outline)}</section>
`;
}

function restParts(checked: CheckResult, outline: Outline, states: ReadonlyMap<number, TableState>): Markup[] {
  const { conflicts, unread } = checked.recognition;
  const { accepted, skipped, explained } = outline;
  const shown = new Set(outline.groups.map(({ no }) => no));
  const named = (wanted: (no: number, state: TableState) => boolean): Markup[] =>
    [...states]
      .filter(([no, state]) => wanted(no, state))
      .map(([no, state]) => {
        const told = [...state.notes, obstacleWords(state)].filter((words) => words !== '');
        const said = told.length === 0 ? '' : `（${told.join('，')}）`;
        const id = shown.has(no) ? [] : html` id="t${no}"`;
        const near = state.word === '缺' ? nearPlaces(no, checked) : [];
        return html`<li${id}>表${no} ${tableTitle(no)}${said}${near}</li>\n`;
      });
  const claims = conflicts.map((conflict) => {
    const { places, tables } = conflictWords(conflict, outline.names);
    return html`<li>${places} 可能是${tables}，没有采用；请删去多余的一份或写明标题</li>\n`;
  });
  const notRead = unread.map((each) => {
    const { table, place, text } = each;
    return html`<li>表${table} ${outline.names.cell(place)} “${text}”${unreadWord(each)}</li>\n`;
  });
  const before = explained.left.map(({ rule, cells, text }) => {
    const where = [rule, ...cells.slice(0, 1).map((cell) => `${cell.sheet}!${cell.address} ${cell.value}`)].join(' ');
    return html`<li class="text">${where === '' ? '' : `${where}：`}${text}</li>\n`;
  });
  const tableOf = (findings: typeof skipped) =>
    findings.length === 0 ? [] : [findingsTable(`${findings.length} 条`, findings, outline, { tables: true })];
  return [
    ...part('accepted', '已说明的核实', tableOf(accepted)),
    ...part('skipped', '没有核对的关系和原因', tableOf(skipped)),
    ...part('fine', '没有问题的表', listed(named((_, { word }) => word === '没有问题'))),
    ...part('partly', '没有核对全的表', listed(named((no, { word }) => UNCHECKED.has(word) && !shown.has(no)))),
    ...part(
      'directed',
      '由您指定',
      listed(lines(checked.directions.map((one) => directionLine(one, checked.recognition)))),
    ),
    ...part('undecided', '无法确定是哪张表', listed(claims)),
    ...part('missing', '没有找到的表', listed(named((_, { word }) => word === '缺'))),
    ...part('aside', '另有一份、不参加核对的', listed(lines(setAsideLines(checked.recognition)))),
    ...part('unread', '没有读懂的单元格', listed(notRead)),
    ...part('earlier', '先前的说明', listed(before)),
  ];
}

const lines = (texts: readonly string[]): Markup[] => texts.map((text) => html`<li>${text}</li>\n`);

/** Where a table that was not found may stand, and why that was not taken. */
function nearPlaces(no: number, checked: CheckResult): Markup[] {
  return listed(
    otherPlaces(checked, no).map(
      (other) => html`<li>像它的有 ${piecesWords(other.pieces)}，没有采用：${other.why}</li>\n`,
    ),
  );
}

export const listed = (items: readonly Markup[]): Markup[] => (items.length === 0 ? [] : [html`<ul>\n${items}</ul>\n`]);

/** A part of the report; none where there is nothing to say. */
export function part(id: string, heading: string, content: readonly Markup[]): Markup[] {
  if (content.length === 0) return [];
  return [html`<section aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>\n${content}</section>\n`];
}

import type { CheckResult } from '../audit/check';
import { isComplete } from '../audit/coverage';
import type { Finding } from '../audit/finding';
import { SEVERITIES } from '../catalogue/types';
import { directionLine, otherPlaces, piecesWords } from './direction-words';
import { countWords, tablesWords } from './finding-words';
import { findingsTable } from './html-findings';
import { htmlPage, listed, part } from './html-page';
import { html, type Markup } from './markup';
import { type Outline, outlineOf, type ReportOptions, type TableGroup, type TextRows } from './outline';
import { setAsideLines } from './place-lines';
import { SEVERITY_WORDS } from './severity-words';
import { obstacleWords, type TableState, tableStates } from './table-state';
import { conflictWords, tablePlaces, tableWord } from './table-words';
import { CHINESE_WORDS, type Words } from './words';

/** Errors on the first page; a reader of more than these goes by table. */
const FIRST_PAGE = 10;

/**
 * The report as one HTML5 document that is well-formed XML too: no script, nothing loaded, every text of the workbook
 * escaped. What must be changed comes first, on a page of its own. It prints on A4 and follows the reader's light or dark
 * screen.
 */
export function htmlReport(checked: CheckResult, options: ReportOptions, words: Words = CHINESE_WORDS): string {
  const outline = outlineOf(checked, options.explanations, undefined, options.names, options.text);
  const { school } = checked.recognition;
  const states = tableStates(checked, outline);
  const title = `${words.say('核对报告', 'Check report')} ${school ?? options.file}`;
  return htmlPage(
    title,
    html`${headPart(checked, options, outline, words)}<main class="even">
${verdictPart(checked, outline, words)}${overviewPart(states, words)}${outline.groups.map((group) => groupPart(group, outline, words))}${textPart(options.text, words)}${restParts(checked, outline, states, words)}</main>
`,
    words,
  );
}

/** What was checked, and when: names and values, '' where one is not known. */
export function factsOf(checked: CheckResult, file: string, checkedAt: string, words: Words): [string, string][] {
  const { recognition, summary } = checked;
  const { say, list } = words;
  return [
    [say('学校', 'School'), recognition.school ?? ''],
    [say('文件', 'File'), file],
    [say('年度', 'Years'), list(recognition.years.join('、'))],
    [say('核对时间', 'Checked'), checkedAt],
    [say('表', 'Tables'), tablesWords(checked, words)],
    [
      say('比较', 'Compared'),
      say(
        `共 ${summary.compared} 处，${summary.held} 处相符`,
        `${summary.held} of ${summary.compared} comparisons hold`,
      ),
    ],
  ];
}

/** What the running text says, of a report in Word. */
function textPart(text: TextRows | undefined, words: Words): Markup[] {
  if (text === undefined) return [];
  const { say } = words;
  const heads = [say('位置', 'Place'), say('级别', 'Level'), say('文中', 'The text'), say('核对结果', 'Finding')];
  const rows = text.rows.map(
    ({ heading, quote, severity, line, message, against }) => html`<tr>
<th scope="row">${heading}</th>
<td class="grave ${severity}">${`${SEVERITY_WORDS[severity].sign} ${words.severity(severity)}`}</td>
<td class="result"><p class="text">“${quote}”</p></td>
<td class="result"><p class="text">${message}</p><p class="soft">${[line, ...against].filter((one) => one !== '').join(' · ')}</p></td></tr>
`,
  );
  const table =
    rows.length === 0
      ? []
      : [
          html`<div class="scroll findings text"><table>
<colgroup><col/><col/><col/><col/></colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`,
        ];
  return [
    html`<section aria-labelledby="text">
<h2 id="text">${say('正文与表', 'Text and tables')}</h2>
<p>${text.counts}</p>
${table}</section>
`,
  ];
}

function headPart(checked: CheckResult, { file, checkedAt }: ReportOptions, outline: Outline, words: Words): Markup {
  const facts = factsOf(checked, file, checkedAt, words);
  const classes = [...SEVERITIES, ...(outline.counts.failed > 0 ? ['error'] : []), 'fine', 'soft'];
  return html`<header>
<h1>${words.say('年度质量报告 核对报告', 'Annual quality report: check report')}</h1>
<dl>
${facts.flatMap(([name, value]) => (value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>\n`]))}</dl>
<ul class="counts">
${countWords(outline.counts, words).map((told, at) => html`<li class="${classes[at]!}">${told}</li>\n`)}</ul>
</header>
`;
}

const isGrave = ({ status, severity }: Finding): boolean => status === 'failed' || severity === 'error';

/** May it be submitted, and what must be changed before: all that a head has to read. */
function verdictPart(checked: CheckResult, outline: Outline, words: Words): Markup {
  const { say } = words;
  const grave = outline.groups.flatMap(({ findings }) => findings).filter(isGrave);
  const shown = grave.slice(0, FIRST_PAGE);
  const more = grave.length - shown.length;
  const rest =
    more === 0
      ? []
      : [
          html`<p>${say(`另有 ${more} 条必须改的，见后面各表。`, `${more} more that must be changed are listed by table.`)}</p>\n`,
        ];
  const table =
    grave.length === 0
      ? []
      : [
          findingsTable(say(`${grave.length} 条`, `${grave.length} in all`), shown, outline, words, {
            tables: true,
            brief: true,
          }),
        ];
  return html`<section class="verdict" aria-labelledby="verdict">
<h2 id="verdict">${say('结论和必须改的', 'The verdict, and what must be changed')}</h2>
<p class="said ${grave.length > 0 ? 'error' : outline.counts.query > 0 ? 'query' : 'fine'}">${verdictWords(checked, outline, words)}</p>
${table}${rest}</section>
`;
}

/** One sentence: whether it may be submitted. */
function verdictWords(checked: CheckResult, { counts }: Outline, { say }: Words): string {
  const { error, failed, query } = counts;
  const isAll = isComplete(checked.recognition, checked.findings);
  const left = isAll ? '' : say('有的关系没有核对，见后面。', ' Some relations were not compared; see below.');
  if (error + failed > 0) {
    const also =
      query === 0
        ? ''
        : say(`；另有 ${query} 条核实要改正或说明`, `; ${query} queries are to be corrected or explained`);
    return say(
      `✗ 还不能上报：有 ${error + failed} 处算不平，必须改${also}。${left}`,
      `✗ Not to be submitted yet: ${error + failed} must be changed, as they do not add up${also}.${left}`,
    );
  }
  if (query > 0)
    return say(
      `? 没有算不平的；还有 ${query} 条核实，改正或写明理由以后可以上报。${left}`,
      `? All adds up; ${query} queries are to be corrected or explained before it is submitted.${left}`,
    );
  if (!isAll) return say(`– 核对过的都对得上。${left}`, `– What was compared agrees.${left}`);
  return say('✓ 全部核对了，都对得上，可以上报。', '✓ All was compared and agrees; it may be submitted.');
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
function overviewPart(states: ReadonlyMap<number, TableState>, words: Words): Markup {
  const tiles = [...states].map(([no, { word, sign, notes }]) => {
    const said = notes.length === 0 ? [] : [html`<small>${notes.map(words.note).join(' ')}</small>`];
    return html`<li><a href="#t${no}" title="${words.title(no)}">表${no}<b class="${STATE_CLASSES[word]}">${sign} ${words.state(word)}</b>${said}</a></li>\n`;
  });
  return html`<nav aria-labelledby="overview">
<h2 id="overview">${words.say(`${tiles.length} 张表`, `${tiles.length} tables`)}</h2>
<ol class="tiles">
${tiles}</ol>
</nav>
`;
}

function groupPart({ no, table, findings }: TableGroup, outline: Outline, words: Words): Markup {
  const places = words.list(tablePlaces(table, outline.names));
  const count = words.say(`${findings.length} 条`, `${findings.length} in all`);
  return html`<section aria-labelledby="t${no}">
<h2 id="t${no}">${`${tableWord(no, words)} ${words.title(no)}`.trim()}</h2>
${findingsTable(`${places === '' ? '' : `${places}${words.say('，', ', ')}`}${count}`, findings, outline, words)}</section>
`;
}

function restParts(
  checked: CheckResult,
  outline: Outline,
  states: ReadonlyMap<number, TableState>,
  words: Words,
): Markup[] {
  const { say } = words;
  const { conflicts, unread } = checked.recognition;
  const { accepted, skipped, explained } = outline;
  const shown = new Set(outline.groups.map(({ no }) => no));
  const named = (wanted: (no: number, state: TableState) => boolean): Markup[] =>
    [...states]
      .filter(([no, state]) => wanted(no, state))
      .map(([no, state]) => {
        const told = [...state.notes.map(words.note), obstacleWords(state, words)].filter((note) => note !== '');
        const said = told.length === 0 ? '' : say(`（${told.join('，')}）`, ` (${told.join(', ')})`);
        const id = shown.has(no) ? [] : html` id="t${no}"`;
        const near = state.word === '缺' ? nearPlaces(no, checked, words) : [];
        return html`<li${id}>表${no} ${words.title(no)}${said}${near}</li>\n`;
      });
  const claims = conflicts.map((conflict) => {
    const { places, tables } = conflictWords(conflict, outline.names);
    return html`<li>${say(
      `${places} 可能是${tables}，没有采用；请删去多余的一份或写明标题`,
      `${words.list(places)} may be ${words.list(tables)}; none was taken. Delete what is too much or give it a title`,
    )}</li>\n`;
  });
  const notRead = unread.map((each) => {
    const { table, place, text } = each;
    const cell = outline.names.cell(place);
    return html`<li>表${table} ${cell} “${words.cell(text)}”${say('', ' ')}${words.unread(each)}</li>\n`;
  });
  const before = explained.left.map(({ rule, cells, text }) => {
    const where = [rule, ...cells.slice(0, 1).map((cell) => `${cell.sheet}!${cell.address} ${cell.value}`)].join(' ');
    return html`<li class="text">${where === '' ? '' : `${where}${say('：', ': ')}`}${text}</li>\n`;
  });
  const tableOf = (findings: typeof skipped) =>
    findings.length === 0
      ? []
      : [
          findingsTable(say(`${findings.length} 条`, `${findings.length} in all`), findings, outline, words, {
            tables: true,
          }),
        ];
  return [
    ...part('accepted', say('已说明的核实', 'Queries explained'), tableOf(accepted)),
    ...part('skipped', say('没有核对的关系和原因', 'Relations not compared, and why'), tableOf(skipped)),
    ...part(
      'fine',
      say('没有问题的表', 'Tables without problems'),
      listed(named((_, { word }) => word === '没有问题')),
    ),
    ...part(
      'partly',
      say('没有核对全的表', 'Tables not compared in full'),
      listed(named((no, { word }) => UNCHECKED.has(word) && !shown.has(no))),
    ),
    ...part(
      'directed',
      say('由您指定', 'As you said'),
      listed(lines(checked.directions.map((one) => directionLine(one, checked.recognition, words)))),
    ),
    ...part('undecided', say('无法确定是哪张表', 'Places that cannot be told'), listed(claims)),
    ...part('missing', say('没有找到的表', 'Tables not found'), listed(named((_, { word }) => word === '缺'))),
    ...part(
      'aside',
      say('另有一份、不参加核对的', 'Second sets, not compared'),
      listed(lines(setAsideLines(checked.recognition, words))),
    ),
    ...part('unread', say('没有读懂的单元格', 'Cells not understood'), listed(notRead)),
    ...part('earlier', say('先前的说明', 'Earlier explanations'), listed(before)),
  ];
}

const lines = (texts: readonly string[]): Markup[] => texts.map((text) => html`<li>${text}</li>\n`);

/** Where a table that was not found may stand, and why that was not taken. */
function nearPlaces(no: number, checked: CheckResult, words: Words): Markup[] {
  return listed(
    otherPlaces(checked, no, words).map((other) => {
      const pieces = piecesWords(other.pieces, words);
      const said = words.say(
        `像它的有 ${pieces}，没有采用：${other.why}`,
        `like it: ${pieces}, not taken: ${other.why}`,
      );
      return html`<li>${said}</li>\n`;
    }),
  );
}

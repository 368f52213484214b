import { type CheckResult, summarise } from '../audit/check';
import type { Finding, Summary } from '../audit/finding';
import { type Explanation, isAccepted } from '../audit/kept/explanation';
import type { Localisation } from '../audit/locate/suspect';
import type { Table } from '../recognise/types';
import { address } from '../workbook/address';
import { directionLine, missingLines, setAsideLines } from './direction-words';
import { NOT_LOCATED, outlineOf } from './outline';
import type { Paint } from './paint';
import { SEVERITIES, SEVERITY_WORDS } from './severity-words';
import { suspicionLines } from './suspicion-text';
import { type StateWord, type TableState, tableStates } from './table-state';
import { conflictWords, tableNumbers, tablePlaces, tableWord } from './table-words';

/** Tables taken with less confidence than this are pointed out. */
const UNSURE = 0.8;
/** Cells named on a line before the rest is only counted. */
const CELLS_NAMED = 6;

/** The result of a check as the lines that a person reads in a terminal. */
export function textReport(
  file: string,
  result: CheckResult,
  findings: readonly Finding[],
  localisation: Localisation,
  paint: Paint,
  explanations: readonly Explanation[] = [],
): string[] {
  const { recognition, summary } = result;
  const outline = outlineOf(result, explanations, NOT_LOCATED);
  const states = tableStates(result, outline);
  const { tables, missing, conflicts, years, school } = recognition;
  const lines = [
    paint('bold', file),
    [
      school,
      years.length === 0 ? undefined : `${years.join('、')} 年`,
      `识别 ${tables.length}/${tables.length + missing.length} 张表`,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  ];
  if (missing.length > 0) lines.push(`未找到：${tableNumbers(missing)}`);
  lines.push(...placeLines(result, paint));
  if (tables.length === 0) return lines;
  for (const { no, confidence } of tables) {
    if (confidence < UNSURE) lines.push(`把握不大：${tableLine(no, tables, undefined, paint)}`);
  }
  for (const passed of recognition.passedOver ?? []) {
    const { places, tables: like } = conflictWords(passed);
    lines.push(paint('dim', `没有采用：${places} 也像${like}，已有更合适的一份`));
  }
  for (const conflict of conflicts) {
    const { places, tables: like } = conflictWords(conflict);
    lines.push(paint('query', `无法确定：${places} 可能是${like}，没有采用；请删去多余的一份或写明标题`));
  }
  lines.push(...stateLines(states));
  const broken = findings.filter(({ status }) => status !== 'skipped');
  const suspicions = suspicionLines(broken, localisation, paint);
  for (const no of [...new Set(broken.map(({ table }) => table))]) {
    lines.push('', tableLine(no, tables, states.get(no), paint));
    for (const finding of broken)
      if (finding.table === no) {
        const explanation = outline.explained.current.get(finding);
        const accepted = isAccepted(finding, outline.explained) ? explanation : undefined;
        lines.push(...findingLines(finding, paint, accepted), ...(suspicions.get(finding) ?? []));
      }
  }
  const { compared, held, skipped, failed } = summary;
  const counts = { ...summarise(findings, compared, held), skipped, failed };
  const { accepted } = outline.counts;
  const apart = accepted === 0 ? '' : `   ${paint('dim', `其中已说明 ${accepted}`)}`;
  lines.push(...skippedLines(findings, paint), '', summaryLine(counts, paint) + apart);
  if (findings.length < summaryCount(summary)) lines.push(paint('dim', '（只列出了所选级别）'));
  return lines;
}

/** What the user said of places, where missing tables may stand, and second sets of tables. */
function placeLines(result: CheckResult, paint: Paint): string[] {
  const { recognition, directions } = result;
  return [
    ...recognition.missing.flatMap((no) => missingLines(no, result)),
    ...directions.map((direction) => `由您指定：${directionLine(direction, recognition)}`),
    ...setAsideLines(recognition).map((line) => paint('dim', line)),
  ];
}

const summaryCount = ({ error, query, rounding, note, skipped, failed }: CheckResult['summary']): number =>
  error + query + rounding + note + skipped + failed;

/** The tables of which no finding tells how they came out. */
function stateLines(states: ReadonlyMap<number, TableState>): string[] {
  const inState = (wanted: StateWord) => [...states].filter(([, { word }]) => word === wanted);
  const fine = inState('没有问题').map(([no]) => no);
  const partly = inState('部分未核对').map(
    ([no, { relations, compared }]) => `表${no}（核对 ${compared}/${relations}）`,
  );
  const not = inState('未核对').map(([no, { relations }]) => `表${no}${relations === 0 ? '（没有适用的关系）' : ''}`);
  return [
    ...(fine.length === 0 ? [] : [`没有问题：${tableNumbers(fine)}`]),
    ...(partly.length === 0 ? [] : [`部分未核对：${partly.join('、')}`]),
    ...(not.length === 0 ? [] : [`未核对：${not.join('、')}`]),
  ];
}

function tableLine(no: number, tables: readonly Table[], state: TableState | undefined, paint: Paint): string {
  const table = tables.find((candidate) => candidate.no === no);
  if (table === undefined) return paint('bold', tableWord(no));
  const said = state === undefined ? '' : `  ${[state.word, ...state.notes].join('，')}`;
  return `${paint('bold', `表${no}  ${table.form.title}`)}  ${paint('dim', tablePlaces(table))}${said}`;
}

function findingLines(finding: Finding, paint: Paint, accepted?: Explanation): string[] {
  const { rule, severity, status, table, cells } = finding;
  const { sign, word } = SEVERITY_WORDS[severity];
  const own = cells.filter(({ role }) => role === 'reported').map(({ place }) => address(place.row, place.column));
  const home = cells.find(({ role }) => role === 'reported')?.place.sheet;
  const others = cells
    .filter(({ role }) => role === 'source')
    .map(({ place }) => (place.sheet === home ? '' : `${place.sheet}!`) + address(place.row, place.column));
  const message = finding.message.replace(new RegExp(`^表${table} `), '');
  const head =
    status === 'failed'
      ? paint('error', '! 出错')
      : accepted === undefined
        ? paint(severity, `${sign} ${word}`)
        : paint('dim', '✓ 已说明');
  return [
    `  ${head}  ${named(own)}  ${message}`,
    paint(
      'dim',
      `          ${rule.id}  ${rule.reason}${rule.advice ?? ''}${others.length === 0 ? '' : `  对照 ${named(others)}`}`,
    ),
    ...(accepted === undefined ? [] : [paint('dim', `          说明：${accepted.text.replaceAll(/\s+/g, ' ')}`)]),
  ];
}

function named(addresses: readonly string[]): string {
  if (addresses.length <= CELLS_NAMED) return addresses.join(' ');
  return `${addresses.slice(0, CELLS_NAMED - 1).join(' ')} … ${addresses.at(-1)}（共 ${addresses.length} 格）`;
}

/** Skipped rules, those that miss the same things on one line. */
function skippedLines(findings: readonly Finding[], paint: Paint): string[] {
  const skipped = findings.filter(({ status }) => status === 'skipped');
  if (skipped.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { message, rule } of skipped) {
    const why = message
      .replace(/^未核对：/, '')
      .replace(rule.reason, '')
      .replace(/。$/, '');
    byReason.set(why, [...(byReason.get(why) ?? []), rule.id]);
  }
  return [
    '',
    paint('bold', '未核对'),
    ...[...byReason].map(([why, ids]) => `  – ${why}  ${paint('dim', ids.join(' '))}`),
  ];
}

/** How many findings of each severity there are, and how many comparisons held. */
export const summaryWords = (counts: Summary): string => summaryLine(counts, (_, text) => text);

function summaryLine(summary: Summary, paint: Paint): string {
  const counts = SEVERITIES.map((severity) => {
    const { sign, word } = SEVERITY_WORDS[severity];
    const text = `${sign} ${word} ${summary[severity]}`;
    return summary[severity] > 0 ? paint(severity, text) : text;
  });
  if (summary.skipped > 0) counts.push(`– 未核对 ${summary.skipped}`);
  if (summary.failed > 0) counts.push(paint('error', `! 出错 ${summary.failed}`));
  return `${counts.join('   ')}   ${paint('dim', `共比较 ${summary.compared} 处，${summary.held} 处相符`)}`;
}

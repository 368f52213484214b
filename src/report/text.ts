import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, isAccepted } from '../audit/kept/explanation';
import type { Localisation } from '../audit/locate/suspect';
import { SEVERITIES } from '../catalogue/types';
import type { Table } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import type { CellPlace } from '../workbook/types';
import { directionLine } from './direction-words';
import { foundWords } from './evidence-words';
import { explainedLines, leftLines } from './explained-text';
import { NOT_LOCATED, type OpenCounts, outlineOf } from './outline';
import type { Paint } from './paint';
import { disputedSetLines, missingLines, setAsideLines } from './place-lines';
import { A1_NAMES, type PlaceNames } from './place-names';
import { rootsOf, underRoots } from './roots';
import { SEVERITY_WORDS, type StateWord } from './severity-words';
import { suspicionLines } from './suspicion-text';
import { type TableState, tableStates } from './table-state';
import { conflictWords, tableNumbers, tablePlaces, tableWord } from './table-words';
import { CHINESE_TEXT, type TextWords } from './text-words';

/** Tables taken with less confidence than this are pointed out. */
const UNSURE = 0.8;
/** So many tables with another number or title on them are named one by one. */
const ODD_NAMED = 3;
/** Cells named on a line before the rest is only counted. */
const CELLS_NAMED = 6;

/** What is said below a finding stands under its words. */
const INDENT = ' '.repeat(10);

/** The result of a check as the lines that a person reads in a terminal. */
export function textReport(
  file: string,
  result: CheckResult,
  findings: readonly Finding[],
  localisation: Localisation,
  paint: Paint,
  explanations: readonly Explanation[] = [],
  words: TextWords = CHINESE_TEXT,
  names: PlaceNames = A1_NAMES,
): string[] {
  const { recognition, summary } = result;
  const outline = outlineOf(result, explanations, NOT_LOCATED, names);
  const states = tableStates(result, outline);
  const { tables, missing, conflicts, years, school } = recognition;
  const lines = [
    paint('bold', file),
    [
      school,
      years.length === 0 ? undefined : words.years(years),
      words.found(tables.length, tables.length + missing.length),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  ];
  if (missing.length > 0) lines.push(words.missing + words.list(tableNumbers(missing)));
  lines.push(...placeLines(result, paint, words));
  if (tables.length === 0) return lines;
  for (const { no, confidence } of tables) {
    if (confidence < UNSURE) lines.push(words.unsure + tableLine(no, tables, undefined, paint, words, names));
  }
  lines.push(...oddLines(tables, paint, words));
  for (const passed of recognition.passedOver ?? []) {
    const { places, tables: like } = conflictWords(passed, names);
    lines.push(paint('dim', words.passedOver(places, like)));
  }
  for (const conflict of conflicts) {
    const { places, tables: like } = conflictWords(conflict, names);
    lines.push(paint('query', words.conflict(places, like)));
  }
  lines.push(...stateLines(states, words));
  const broken = findings.filter(({ status }) => status !== 'skipped');
  const open = broken.filter((finding) => !isAccepted(finding, outline.explained));
  const roots = rootsOf(open, localisation);
  const suspicions = suspicionLines(underRoots(broken, roots), localisation, roots, paint, words, names);
  for (const no of [...new Set(broken.map(({ table }) => table))]) {
    lines.push('', tableLine(no, tables, states.get(no), paint, words, names));
    for (const finding of underRoots(broken, roots))
      if (finding.table === no) {
        const said = explainedLines(finding, outline.explained, words);
        const accepted = isAccepted(finding, outline.explained);
        lines.push(...findingLines(finding, paint, words, names, accepted));
        lines.push(
          ...said.map((line) => paint('dim', INDENT + names.sentence(line))),
          ...(suspicions.get(finding) ?? []),
        );
      }
  }
  lines.push(...leftLines(outline.explained, paint, words));
  const { compared, held } = summary;
  const counts = { ...outline.counts, compared, held };
  lines.push(...skippedLines(findings, paint, words, names), '', summaryWords(counts, words, paint));
  if (findings.length < summaryCount(summary)) lines.push(paint('dim', words.onlySome));
  return lines;
}

/** What the user said of places, where missing tables may stand, and second sets of tables. */
function placeLines(result: CheckResult, paint: Paint, words: TextWords): string[] {
  const { recognition, directions } = result;
  const { lines, tables } = disputedSetLines(recognition, words);
  return [
    ...lines,
    ...recognition.missing.flatMap((no) => (tables.has(no) ? [] : missingLines(no, result, words))),
    ...directions.map((direction) => words.directed + directionLine(direction, recognition, words)),
    ...setAsideLines(recognition, words).map((line) => paint('dim', line)),
  ];
}

/** Tables on which another number or title stands; many of them are told at once. */
function oddLines(tables: readonly Table[], paint: Paint, words: TextWords): string[] {
  const odd = tables.flatMap(({ no, evidence }) => {
    const found = evidence.find(({ by }) => by === 'odd-number' || by === 'odd-title');
    return found === undefined ? [] : [{ no, found }];
  });
  const lines =
    odd.length > ODD_NAMED
      ? [words.oddNumbers(tableNumbers(odd.map(({ no }) => no)), odd.length)]
      : odd.map(({ no, found }) => `表${no}${words.say('：', ': ')}${words.evidence(found.by, foundWords(found))}`);
  return lines.map((line) => paint('dim', line));
}

const summaryCount = ({ error, query, rounding, note, skipped, failed }: CheckResult['summary']): number =>
  error + query + rounding + note + skipped + failed;

/** The tables of which no finding tells how they came out. */
function stateLines(states: ReadonlyMap<number, TableState>, words: TextWords): string[] {
  const inState = (wanted: StateWord) => [...states].filter(([, { word }]) => word === wanted);
  const fine = inState('没有问题').map(([no]) => no);
  const partly = inState('部分未核对').map(([no, { relations, compared }]) => words.partly(no, compared, relations));
  const not = inState('未核对').map(([no, { relations }]) => `表${no}${relations === 0 ? words.noRelations : ''}`);
  const colon = words.say('：', ': ');
  const said = (state: StateWord, tables: string) => words.state(state) + colon + words.list(tables);
  return [
    ...(fine.length === 0 ? [] : [said('没有问题', tableNumbers(fine))]),
    ...(partly.length === 0 ? [] : [said('部分未核对', partly.join('、'))]),
    ...(not.length === 0 ? [] : [said('未核对', not.join('、'))]),
  ];
}

function tableLine(
  no: number,
  tables: readonly Table[],
  state: TableState | undefined,
  paint: Paint,
  words: TextWords,
  names: PlaceNames,
): string {
  const table = tables.find((candidate) => candidate.no === no);
  if (table === undefined) return paint('bold', tableWord(no, words));
  const said =
    state === undefined ? '' : `  ${[words.state(state.word), ...state.notes.map(words.note)].join(words.join)}`;
  return `${paint('bold', words.heading(no, table.form.title))}  ${paint('dim', tablePlaces(table, names))}${said}`;
}

function findingLines(
  finding: Finding,
  paint: Paint,
  words: TextWords,
  names: PlaceNames,
  accepted: boolean,
): string[] {
  const { rule, severity, status, table, cells } = finding;
  const { sign } = SEVERITY_WORDS[severity];
  const placesOf = (side: 'reported' | 'source') => cells.filter(({ role }) => role === side).map(({ place }) => place);
  const reported = placesOf('reported');
  const home = reported[0]?.sheet;
  // Those of the reported side stand below the table's own title, wherever they are.
  const own = groupBySheet(reported).flatMap((places) => names.cells(places, places[0]!.sheet));
  const others = names.cells(placesOf('source'), home);
  const message = names.sentence(words.message(finding)).replace(new RegExp(`^表${table} `), '');
  const head =
    status === 'failed'
      ? paint('error', `! ${words.failed}`)
      : accepted
        ? paint('dim', `✓ ${words.accepted}`)
        : paint(severity, `${sign} ${words.severity(severity)}`);
  return [
    `  ${head}  ${named(own, words)}  ${message}`,
    paint(
      'dim',
      `${INDENT}${rule.id}  ${words.reason(finding)}${others.length === 0 ? '' : `  ${words.against} ${named(others, words)}`}`,
    ),
  ];
}

const groupBySheet = (places: readonly CellPlace[]): CellPlace[][] => [
  ...groupBy(places, ({ sheet }) => sheet).values(),
];

function named(addresses: readonly string[], words: TextWords): string {
  if (addresses.length <= CELLS_NAMED) return addresses.join(' ');
  return `${addresses.slice(0, CELLS_NAMED - 1).join(' ')} … ${addresses.at(-1)}${words.cells(addresses.length)}`;
}

/** Skipped rules, those that miss the same things on one line. */
function skippedLines(findings: readonly Finding[], paint: Paint, words: TextWords, names: PlaceNames): string[] {
  const skipped = findings.filter(({ status }) => status === 'skipped');
  if (skipped.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const finding of skipped) {
    const { rule } = finding;
    const why = names
      .sentence(words.message(finding))
      .replace(/^未核对：/, '')
      .replace(rule.reason, '')
      .replace(/。$/, '');
    byReason.set(why, [...(byReason.get(why) ?? []), rule.id]);
  }
  return [
    '',
    paint('bold', words.skipped),
    ...[...byReason].map(([why, ids]) => `  – ${why}  ${paint('dim', ids.join(' '))}`),
  ];
}

/** How many findings of each severity there are, explained queries apart, and how many comparisons held. */
export function summaryWords(
  summary: OpenCounts & { readonly compared: number; readonly held: number },
  words: TextWords = CHINESE_TEXT,
  paint: Paint = (_, text) => text,
): string {
  const counts = SEVERITIES.map((severity) => {
    const { sign } = SEVERITY_WORDS[severity];
    const text = `${sign} ${words.severity(severity)} ${summary[severity]}`;
    return summary[severity] > 0 ? paint(severity, text) : text;
  });
  if (summary.accepted > 0) counts.push(`✓ ${words.accepted} ${summary.accepted}`);
  if (summary.skipped > 0) counts.push(`– ${words.skipped} ${summary.skipped}`);
  if (summary.failed > 0) counts.push(paint('error', `! ${words.failed} ${summary.failed}`));
  return `${counts.join('   ')}   ${paint('dim', words.compared(summary.compared, summary.held))}`;
}

import type { Finding, FindingCell } from '../../audit/finding';
import { answerTo, type Explanation, type Signed } from '../../audit/kept/explanation';
import { EMPTY } from '../../audit/locate/remedies';
import type { FollowingCell, Suspect, SuspectCell } from '../../audit/locate/suspect';
import { type Cells, cellsOf } from '../../audit/recalculate/cells';
import { messageWords } from '../../report/message-words';
import type { Outline } from '../../report/outline';
import { signedWords } from '../../report/time-words';
import { CHINESE_WORDS, type Words } from '../../report/words';
import type { CompiledRule } from '../../rules/compile/plan';
import { tablesOf } from '../../rules/compile/tables-of';
import { address } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace, Workbook } from '../../workbook/types';
import { adoptionOf } from '../steps/adopt';
import { alikeWords } from './alike';
import type { TextViews } from './printed';
import type { CellView, ExplanationView, FindingView, SuspectCellView, SuspectView } from './views';

/** What is needed to show findings: the same check, its outline, and how things are called. */
export interface FindingSource {
  readonly findings: readonly Finding[];
  readonly outline: Outline;
  readonly workbook: Workbook;
  readonly ids: ReadonlyMap<Finding, string>;
  readonly rules: readonly CompiledRule[];
  readonly revision: number;
  readonly words: Words;
  /** Of a report in Word. */
  readonly alsoSaid: TextViews['alsoSaid'] | undefined;
}

export interface FindingViews {
  readonly findings: readonly FindingView[];
  /** By the ids that the views give them. */
  readonly suspects: ReadonlyMap<string, Suspect>;
}

/** The findings as they are shown, in their order. */
export function findingViews(source: FindingSource): FindingViews {
  const { findings, outline, workbook, ids, rules, revision, words, alsoSaid } = source;
  const suspects = new Map<string, Suspect>();
  const cells = cellsOf(workbook);
  const tables = new Map(rules.map((compiled) => [compiled.rule, tablesOf(compiled)]));
  const views = findings.map((finding): FindingView => {
    const { rule, table, severity, status, reported, expected, difference } = finding;
    const located = outline.located.get(finding);
    const explanation = explanationView(finding, outline, words);
    const root = outline.roots.get(finding);
    const said = alsoSaid?.get(finding);
    return {
      id: ids.get(finding)!,
      number: outline.numbers.get(finding)!,
      rule: { id: rule.id, formula: rule.formula, reason: words.reason(finding) },
      table,
      // A rule about 每表 names none.
      tables: [...new Set([...(tables.get(rule) ?? []), ...(table === 0 ? [] : [table])])].sort((a, b) => a - b),
      severity,
      status,
      message: outline.names.sentence(messageWords(finding, words)),
      reported: words.value(reported),
      expected: words.value(expected),
      difference: words.value(difference),
      ...(root === undefined ? {} : { root: ids.get(root)! }),
      cells: finding.cells.map(cellView),
      ...(said === undefined ? {} : { alsoSaid: said }),
      suspicion: located === undefined ? '' : outline.names.sentence(words.suspicion(located)),
      suspects: (located?.suspects ?? []).map((suspect) => {
        const id = `s${revision}.${suspects.size + 1}`;
        suspects.set(id, suspect);
        return suspectView(id, suspect, cells, words);
      }),
      accepted: outline.accepted.includes(finding),
      ...(explanation === undefined ? {} : { explanation }),
    };
  });
  return { findings: withAlike(views, findings, words), suspects };
}

/** Tells those that differ only in their places what they are about together. */
function withAlike(views: readonly FindingView[], findings: readonly Finding[], words: Words): FindingView[] {
  const groups = groupBy(
    views.map((view, at) => ({ view, finding: findings[at]! })),
    ({ view: { rule, table, severity, status, accepted } }) => [rule.id, table, severity, status, accepted].join(),
  );
  const alike = new Map<FindingView, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const said = alikeWords(
      group.map(({ finding }) => messageWords(finding, CHINESE_WORDS)),
      words,
    );
    const told = said ?? group[0]!.view.rule.reason;
    for (const { view } of group) alike.set(view, told);
  }
  return views.map((view) => (alike.has(view) ? { ...view, alike: alike.get(view)! } : view));
}

const cellView = ({ place, role, value }: FindingCell): CellView => ({ ...placed(place), role, value });

const placed = (place: CellPlace) => ({ place: { ...place }, address: address(place.row, place.column) });

function explanationView(finding: Finding, { explained }: Outline, words: Words): ExplanationView | undefined {
  const current = explained.current.get(finding);
  if (current !== undefined) return saidView(current, false, words);
  const before = explained.reopened.get(finding);
  return before === undefined ? undefined : saidView(before, true, words);
}

function saidView(explanation: Explanation, outdated: boolean, words: Words): ExplanationView {
  const { text, answer } = explanation;
  const said = { text, outdated, ...signedView(explanation, words) };
  if (answer === undefined) return said;
  const { verdict, remark } = answer;
  return {
    ...said,
    answer: { verdict, remark, ...signedView(answer, words), outdated: answerTo(explanation) === undefined },
  };
}

function signedView(said: Signed, words: Words): { readonly signed?: string } {
  const signed = signedWords(said, words);
  return signed === '' ? {} : { signed };
}

function suspectView(id: string, suspect: Suspect, cells: Cells, words: Words): SuspectView {
  const { rank, follows, explains, breaks } = suspect;
  const slips = suspect.cells.flatMap(({ slip }) => (slip === undefined ? [] : [words.slip(slip)]));
  const { hindrance } = adoptionOf(suspect, cells);
  return {
    id,
    rank,
    cells: suspect.cells.map((cell) => suspectCellView(cell, words)),
    follows: follows.map((cell) => ({ ...suspectCellView(cell, words), live: cell.live })),
    slip: words.list([...new Set(slips)].join('、')),
    explains: explains.length,
    breaks: breaks.map(({ rule, message }) => `${rule.id} ${words.say(message, words.reason({ rule }))}`),
    ...(hindrance === undefined ? {} : { hindrance: words.why(hindrance) }),
  };
}

function suspectCellView({ figure, now, needed }: SuspectCell | FollowingCell, { say }: Words): SuspectCellView {
  const orEmpty = (text: string) => say(text, text === EMPTY ? 'empty' : text);
  return { ...placed(figure.place), now: orEmpty(now), needed: orEmpty(needed) };
}

import type { Finding, FindingCell } from '../../audit/finding';
import { answerTo, type Explanation, type Signed } from '../../audit/kept/explanation';
import { SLIP_WORDS } from '../../audit/locate/slip';
import type { FollowingCell, Suspect, SuspectCell } from '../../audit/locate/suspect';
import { type Cells, cellsOf } from '../../audit/recalculate/cells';
import { messageWords, ruleWords } from '../../report/finding-words';
import type { Outline } from '../../report/outline';
import { signedWords } from '../../report/time-words';
import type { CompiledRule } from '../../rules/compile/plan';
import { tablesOf } from '../../rules/compile/tables-of';
import { address } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace, Workbook } from '../../workbook/types';
import { adoptionOf } from '../steps/adopt';
import { alikeWords } from './alike';
import type { CellView, ExplanationView, FindingView, SuspectCellView, SuspectView } from './views';

/** What is needed to show findings: the same check, its outline, and how things are called. */
export interface FindingSource {
  readonly findings: readonly Finding[];
  readonly outline: Outline;
  readonly workbook: Workbook;
  readonly ids: ReadonlyMap<Finding, string>;
  readonly rules: readonly CompiledRule[];
  readonly revision: number;
}

export interface FindingViews {
  readonly findings: readonly FindingView[];
  /** By the ids that the views give them. */
  readonly suspects: ReadonlyMap<string, Suspect>;
}

/** The findings as they are shown, in their order. */
export function findingViews({ findings, outline, workbook, ids, rules, revision }: FindingSource): FindingViews {
  const suspects = new Map<string, Suspect>();
  const cells = cellsOf(workbook);
  const tables = new Map(rules.map((compiled) => [compiled.rule, tablesOf(compiled)]));
  const views = findings.map((finding): FindingView => {
    const { rule, table, severity, status, reported, expected, difference } = finding;
    const located = outline.located.get(finding);
    const explanation = explanationView(finding, outline);
    const root = outline.roots.get(finding);
    return {
      id: ids.get(finding)!,
      number: outline.numbers.get(finding)!,
      rule: { id: rule.id, formula: rule.formula, reason: ruleWords(finding) },
      table,
      // A rule about 每表 names none.
      tables: [...new Set([...(tables.get(rule) ?? []), ...(table === 0 ? [] : [table])])].sort((a, b) => a - b),
      severity,
      status,
      message: messageWords(finding),
      reported,
      expected,
      difference,
      ...(root === undefined ? {} : { root: ids.get(root)! }),
      cells: finding.cells.map(cellView),
      suspicion: located?.sentence ?? '',
      suspects: (located?.suspects ?? []).map((suspect) => {
        const id = `s${revision}.${suspects.size + 1}`;
        suspects.set(id, suspect);
        return suspectView(id, suspect, cells);
      }),
      accepted: outline.accepted.includes(finding),
      ...(explanation === undefined ? {} : { explanation }),
    };
  });
  return { findings: withAlike(views), suspects };
}

/** Tells those that differ only in their places what they are about together. */
function withAlike(views: readonly FindingView[]): FindingView[] {
  const groups = groupBy(views, ({ rule, table, severity, status, accepted }) =>
    [rule.id, table, severity, status, accepted].join(),
  );
  const words = new Map<FindingView, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const alike = alikeWords(
      group.map(({ message }) => message),
      group[0]!.rule.reason,
    );
    for (const view of group) words.set(view, alike);
  }
  return views.map((view) => (words.has(view) ? { ...view, alike: words.get(view)! } : view));
}

const cellView = ({ place, role, value }: FindingCell): CellView => ({ ...placed(place), role, value });

const placed = (place: CellPlace) => ({ place: { ...place }, address: address(place.row, place.column) });

function explanationView(finding: Finding, { explained }: Outline): ExplanationView | undefined {
  const current = explained.current.get(finding);
  if (current !== undefined) return saidView(current, false);
  const before = explained.reopened.get(finding);
  return before === undefined ? undefined : saidView(before, true);
}

function saidView(explanation: Explanation, outdated: boolean): ExplanationView {
  const { text, answer } = explanation;
  const said = { text, outdated, ...signedView(explanation) };
  if (answer === undefined) return said;
  const { verdict, remark } = answer;
  return { ...said, answer: { verdict, remark, ...signedView(answer), outdated: answerTo(explanation) === undefined } };
}

function signedView(said: Signed): { readonly signed?: string } {
  const signed = signedWords(said);
  return signed === '' ? {} : { signed };
}

function suspectView(id: string, suspect: Suspect, cells: Cells): SuspectView {
  const { rank, follows, explains, breaks } = suspect;
  const slips = suspect.cells.flatMap(({ slip }) => (slip === undefined ? [] : [SLIP_WORDS[slip]]));
  const { hindrance } = adoptionOf(suspect, cells);
  return {
    id,
    rank,
    cells: suspect.cells.map(suspectCellView),
    follows: follows.map((cell) => ({ ...suspectCellView(cell), live: cell.live })),
    slip: [...new Set(slips)].join('、'),
    explains: explains.length,
    breaks: breaks.map(({ rule, message }) => `${rule.id} ${message}`),
    ...(hindrance === undefined ? {} : { hindrance }),
  };
}

const suspectCellView = ({ figure, now, needed }: SuspectCell | FollowingCell): SuspectCellView => ({
  ...placed(figure.place),
  now,
  needed,
});

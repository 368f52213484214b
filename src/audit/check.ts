import { type Form, type Rule, SEVERITIES, type Severity } from '../catalogue/types';
import { recognise } from '../recognise/recognise';
import type { Direction, Recognition } from '../recognise/types';
import type { Synonyms } from '../recognise/words/row-labels';
import type { CompiledRule } from '../rules/compile/plan';
import type { RuleBook } from '../rules/compile/rule-book';
import { tablesOf, tablesSeenBy } from '../rules/compile/tables-of';
import { referencesOf } from '../rules/judge/alter';
import { type FigureIndex, type FigureIndexes, indexesOf } from '../rules/judge/figure-index';
import type { Gap, Spot } from '../rules/judge/labelled';
import type { Verdict } from '../rules/judge/verdict';
import { evaluate, type Relation, relate } from '../rules/relations/relation';
import { settleShares } from '../rules/relations/settle-shares';
import { placeKey } from '../workbook/address';
import { gathered } from '../workbook/gathered';
import type { Workbook } from '../workbook/types';
import { type Coverage, coverageOf, type RuleCoverage } from './coverage';
import type { Finding, FindingCell, Summary } from './finding';
import { namingHiddenRows } from './hidden-rows';
import { wordBroken, wordSkipped } from './messages';

export interface Catalogue {
  readonly forms: readonly Form[];
  readonly book: RuleBook;
  readonly synonyms: Synonyms;
}

export interface CheckResult {
  readonly recognition: Recognition;
  /** The figures as the rules look them up. */
  readonly index: FigureIndex;
  /** What a check of the same workbook after an edit begins with. */
  readonly indexes: FigureIndexes;
  /** By table, then by severity, then by cell. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** All that was compared, each set of labels by itself: what error localisation works on. */
  readonly relations: readonly Relation[];
  /** For every table found, how much of what it takes part in was compared. */
  readonly coverage: ReadonlyMap<number, Coverage>;
  /** What the user had said of places: a later check of the same workbook goes by it as well. */
  readonly directions: readonly Direction[];
}

/**
 * Recognises the tables of a workbook and checks every rule. Pure: nothing is written, nothing read but the arguments.
 * What is read of a sheet is remembered with the sheet, and what a rule finds with the figures that it sees: after an
 * edit only what the edit touches is worked out anew.
 * @param directions what the user said of places
 * @param before an earlier check of the workbook; it changes how long it takes, never what comes of it, and is not kept
 */
export function check(
  workbook: Workbook,
  { forms, book, synonyms }: Catalogue,
  directions: readonly Direction[] = [],
  before?: Pick<CheckResult, 'indexes'>,
): CheckResult {
  const recognition = settleShares(recognise(workbook, forms, synonyms, directions), book.rules);
  const indexes = indexesOf(recognition, before?.indexes);
  const outcomes = book.rules.map((compiled) => outcomeIn(compiled, indexes));
  const findings = gathered(outcomes, ({ found }) => found);
  const total = (of: 'compared' | 'held') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  return {
    recognition,
    index: indexes.all,
    indexes,
    findings: namingHiddenRows(sorted(findings, workbook), workbook),
    summary: summarise(findings, total('compared'), total('held')),
    relations: gathered(outcomes, ({ relations }) => relations),
    coverage: coverageOf(
      gathered(outcomes, ({ covered }) => covered ?? []),
      recognition,
    ),
    directions,
  };
}

/** What came of one rule. */
interface RuleOutcome {
  readonly relations: readonly Relation[];
  readonly found: readonly Finding[];
  /** Absent where the school does not report what the rule is about. */
  readonly covered?: RuleCoverage;
  readonly compared: number;
  readonly held: number;
}

// An index is the same after an edit where it knows nothing that was edited; it goes with the last check that has it.
const outcomes = new WeakMap<FigureIndex, Map<CompiledRule, RuleOutcome>>();

/** One rule that cannot be evaluated reports itself and stops no other. */
function outcomeIn(compiled: CompiledRule, indexes: FigureIndexes): RuleOutcome {
  try {
    const index = indexes.over(tablesSeenBy(compiled));
    const known = outcomes.get(index) ?? new Map<CompiledRule, RuleOutcome>();
    outcomes.set(index, known);
    const outcome = known.get(compiled) ?? outcomeOf(compiled, index);
    known.set(compiled, outcome);
    return outcome;
  } catch {
    const failed = failedFinding(compiled.rule);
    const gaps = [{ table: failed.table, words: failed.message }];
    const covered = { tables: [failed.table], isWhole: false, gaps };
    return { relations: [], found: [failed], covered, compared: 0, held: 0 };
  }
}

function outcomeOf(compiled: CompiledRule, index: FigureIndex): RuleOutcome {
  const relations = relate(compiled, index);
  const { found, gaps, applies } = findingsOf(compiled, relations, index);
  const decided = gathered(relations, ({ verdicts }) => verdicts).filter(({ outcome }) => outcome !== 'skipped');
  return {
    relations,
    found,
    ...(applies ? { covered: { tables: tablesOf(compiled), isWhole: gaps.length === 0, gaps } } : {}),
    compared: decided.length,
    held: decided.filter(({ outcome }) => outcome === 'holds').length,
  };
}

/** The cause is the program's own affair, and not in the user's language. */
function failedFinding(rule: Rule): Finding {
  const message = '这条关系核对时出错，是程序的问题，不是表里的；请人工核对这一条。其他关系不受影响。';
  const empty = { reported: '', expected: '', difference: '', cells: [] };
  return { rule, table: tableOfRule(rule), severity: rule.severity, status: 'failed', message, ...empty };
}

/** The table that a rule is filed under; 0 for every table. */
function tableOfRule({ id }: Rule): number {
  return Number(id.slice(1, 3));
}

/** What a rule has found. */
interface Found {
  readonly found: readonly Finding[];
  /** Why it could not be compared in full. */
  readonly gaps: readonly Gap[];
  /** False where the school does not report what the rule is about. */
  readonly applies: boolean;
}

function findingsOf(compiled: CompiledRule, relations: readonly Relation[], index: FigureIndex): Found {
  const { rule } = compiled;
  const verdicts = gathered(relations, (relation) => relation.verdicts);
  const findings: Finding[] = gathered(relations, (relation) =>
    relation.verdicts
      .filter(({ outcome }) => outcome === 'broken' || outcome === 'rounding')
      .map((verdict) => ({ ...brokenFinding(compiled, verdict, index), relation, verdict })),
  );
  const skipped = verdicts.filter(
    ({ outcome, gaps }) => outcome === 'skipped' && !(rule.optional && gaps.some(isNotThere)),
  );
  const left = gathered(referencesOf(compiled.statement) ?? [], index.completeness.leftOut);
  const nothing =
    verdicts.length === 0 && !rule.optional ? [{ table: tableOfRule(rule), words: '没有可核对的数据' }] : [];
  const gaps = [...nothing, ...gathered(skipped, (verdict) => verdict.gaps), ...left];
  const words = [...new Set(gaps.map(({ words: said }) => said))];
  const applies = gaps.length > 0 || verdicts.some(({ outcome }) => outcome !== 'skipped');
  if (words.length === 0) return { found: findings, gaps, applies };
  const known: Pick<Spot, 'place' | 'text'>[] = gathered(skipped, ({ reported, gaps }) =>
    gathered(gaps, ({ figure, spot }) => spot ?? figure ?? reported.figures[0] ?? []),
  );
  for (const { spot } of left) if (spot !== undefined) known.push(spot);
  const cells = known.map(({ place, text }): FindingCell => ({ place, role: 'source', value: text }));
  findings.push({
    rule,
    table: tableOfRule(rule),
    severity: rule.severity,
    status: 'skipped',
    cells: distinctCells(cells),
    reported: '',
    expected: '',
    difference: '',
    message: wordSkipped(rule, words),
  });
  return { found: findings, gaps, applies };
}

/** True for a left side that is simply not there, which an optional rule allows. */
function isNotThere({ term, figure, spot }: Gap): boolean {
  return term === 0 && spot === undefined && (figure === undefined || figure.state === 'blank');
}

function brokenFinding(compiled: CompiledRule, verdict: Verdict, index: FigureIndex): Finding {
  const { rule } = compiled;
  const severity: Severity = verdict.outcome === 'rounding' ? 'rounding' : rule.severity;
  const hints = compiled.hints.filter(({ when }) =>
    evaluate({ ...compiled, statement: when }, index).some(
      ({ outcome, labels }) => outcome === 'holds' && isOfSame(labels, verdict.labels),
    ),
  );
  const said = wordBroken(compiled, verdict, hints.map(({ say }) => `。${say}`).join(''));
  const cells: FindingCell[] = [
    ...(verdict.spots ?? []).map(({ place, text }) => ({ place, role: 'reported' as const, value: text })),
    ...verdict.reported.figures.map(({ place, text }) => ({ place, role: 'reported' as const, value: text })),
    ...verdict.expected.figures.map(({ place, text }) => ({ place, role: 'source' as const, value: text })),
  ];
  const table = verdict.reported.figures[0]?.table ?? verdict.spots?.[0]?.table ?? tableOfRule(rule);
  return { rule, table, severity, status: 'broken', cells: distinctCells(cells), ...said };
}

/** True of labels that do not contradict each other: a hint is said where it holds itself, not in another column. */
const isOfSame = (some: Verdict['labels'], others: Verdict['labels']): boolean =>
  Object.entries(some).every(([dimension, member]) => (others[dimension] ?? member) === member);

function distinctCells(cells: readonly FindingCell[]): FindingCell[] {
  const byPlace = new Map<string, FindingCell>();
  for (const cell of cells) {
    const key = placeKey(cell.place);
    if (!byPlace.has(key)) byPlace.set(key, cell);
  }
  return [...byPlace.values()];
}

const STATUS_ORDER: Record<Finding['status'], number> = { broken: 0, failed: 1, skipped: 2 };

function sorted(findings: readonly Finding[], workbook: Workbook): Finding[] {
  const sheets = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
  const position = ({ cells: [first] }: Finding): number[] =>
    first === undefined ? [] : [sheets.get(first.place.sheet) ?? 0, first.place.row, first.place.column];
  return [...findings].sort((a, b) => {
    const order = [
      a.table - b.table,
      STATUS_ORDER[a.status] - STATUS_ORDER[b.status],
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      ...position(a).map((value, at) => value - (position(b)[at] ?? 0)),
    ];
    return order.find((step) => step !== 0) ?? 0;
  });
}

function summarise(findings: readonly Finding[], compared: number, held: number): Summary {
  const count = (status: Finding['status'], severity?: Severity) =>
    findings.filter((finding) => finding.status === status && (severity === undefined || finding.severity === severity))
      .length;
  return {
    error: count('broken', 'error'),
    query: count('broken', 'query'),
    rounding: count('broken', 'rounding'),
    note: count('broken', 'note'),
    skipped: count('skipped'),
    failed: count('failed'),
    compared,
    held,
  };
}

import type { Form, Rule, Severity } from '../catalogue/types';
import { recognise } from '../recognise/recognise';
import type { Direction, Recognition } from '../recognise/types';
import type { Synonyms } from '../recognise/words/row-labels';
import type { CompiledRule } from '../rules/compile/plan';
import type { RuleBook } from '../rules/compile/rule-book';
import { tablesOf } from '../rules/compile/tables-of';
import { referencesOf } from '../rules/judge/alter';
import { type FigureIndex, indexFigures } from '../rules/judge/figure-index';
import type { Gap, Spot } from '../rules/judge/labelled';
import type { Verdict } from '../rules/judge/verdict';
import { evaluate, type Relation, relate } from '../rules/relations/relation';
import { settleShares } from '../rules/relations/settle-shares';
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
 * @param directions what the user said of places
 */
export function check(
  workbook: Workbook,
  { forms, book, synonyms }: Catalogue,
  directions: readonly Direction[] = [],
): CheckResult {
  const recognition = settleShares(recognise(workbook, forms, synonyms, directions), book.rules);
  const index = indexFigures(recognition);
  const findings: Finding[] = [];
  const relations: Relation[] = [];
  const covered: RuleCoverage[] = [];
  let [compared, held] = [0, 0];
  for (const compiled of book.rules) {
    const own: Relation[] = [];
    try {
      own.push(...relate(compiled, index));
      const { found, gaps, applies } = findingsOf(compiled, own, index);
      findings.push(...found);
      if (applies) covered.push({ tables: tablesOf(compiled), isWhole: gaps.length === 0, gaps });
    } catch (error) {
      const failed = failedFinding(compiled.rule, error);
      findings.push(failed);
      covered.push({ tables: [failed.table], isWhole: false, gaps: [{ table: failed.table, words: failed.message }] });
      continue;
    }
    relations.push(...own);
    const decided = own.flatMap(({ verdicts }) => verdicts).filter(({ outcome }) => outcome !== 'skipped');
    compared += decided.length;
    held += decided.filter(({ outcome }) => outcome === 'holds').length;
  }
  return {
    recognition,
    index,
    findings: namingHiddenRows(sorted(findings, workbook), workbook),
    summary: summarise(findings, compared, held),
    relations,
    coverage: coverageOf(covered, recognition),
    directions,
  };
}

/** One rule that cannot be evaluated reports itself and stops no other. */
function failedFinding(rule: Rule, error: unknown): Finding {
  const why = error instanceof Error ? error.message : String(error);
  const message = `这条关系核对时出错（${why}）。其他关系不受影响。`;
  const empty = { reported: '', expected: '', difference: '', cells: [] };
  return { rule, table: tableOfRule(rule), severity: rule.severity, status: 'failed', message, ...empty };
}

/** The table that a rule is filed under; 0 for every table. */
export function tableOfRule({ id }: Rule): number {
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
  const verdicts = relations.flatMap((relation) => relation.verdicts);
  const findings: Finding[] = relations.flatMap((relation) =>
    relation.verdicts
      .filter(({ outcome }) => outcome === 'broken' || outcome === 'rounding')
      .map((verdict) => ({ ...brokenFinding(compiled, verdict, index), relation, verdict })),
  );
  const skipped = verdicts.filter(
    ({ outcome, gaps }) => outcome === 'skipped' && !(rule.optional && gaps.some(isNotThere)),
  );
  const left = (referencesOf(compiled.statement) ?? []).flatMap(index.completeness.leftOut);
  const nothing =
    verdicts.length === 0 && !rule.optional ? [{ table: tableOfRule(rule), words: '没有可核对的数据' }] : [];
  const gaps = [...nothing, ...skipped.flatMap((verdict) => verdict.gaps), ...left];
  const words = gaps.map(({ words: said }) => said).filter((said, at, all) => all.indexOf(said) === at);
  const applies = gaps.length > 0 || verdicts.some(({ outcome }) => outcome !== 'skipped');
  if (words.length === 0) return { found: findings, gaps, applies };
  const known: Pick<Spot, 'place' | 'text'>[] = skipped.flatMap(({ reported, gaps }) =>
    gaps.flatMap(({ figure, spot }) => spot ?? figure ?? reported.figures[0] ?? []),
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
    evaluate({ ...compiled, statement: when }, index).some(({ outcome }) => outcome === 'holds'),
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

function distinctCells(cells: readonly FindingCell[]): FindingCell[] {
  const byPlace = new Map<string, FindingCell>();
  for (const cell of cells) {
    const key = `${cell.place.sheet}\u0000${cell.place.row}\u0000${cell.place.column}`;
    if (!byPlace.has(key)) byPlace.set(key, cell);
  }
  return [...byPlace.values()];
}

const ORDER: Record<Severity, number> = { error: 0, query: 1, rounding: 2, note: 3 };
const STATUS_ORDER: Record<Finding['status'], number> = { broken: 0, failed: 1, skipped: 2 };

function sorted(findings: readonly Finding[], workbook: Workbook): Finding[] {
  const sheets = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
  const position = ({ cells: [first] }: Finding): number[] =>
    first === undefined ? [] : [sheets.get(first.place.sheet) ?? 0, first.place.row, first.place.column];
  return [...findings].sort((a, b) => {
    const order = [
      a.table - b.table,
      STATUS_ORDER[a.status] - STATUS_ORDER[b.status],
      ORDER[a.severity] - ORDER[b.severity],
      ...position(a).map((value, at) => value - (position(b)[at] ?? 0)),
    ];
    return order.find((step) => step !== 0) ?? 0;
  });
}

export function summarise(findings: readonly Finding[], compared: number, held: number): Summary {
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

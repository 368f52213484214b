import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, isAccepted, type MatchedExplanations, matchExplanations } from '../audit/kept/explanation';
import { locate } from '../audit/locate/locate';
import type { Localisation } from '../audit/locate/suspect';
import type { Severity } from '../catalogue/types';
import type { Table } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import { A1_NAMES, type PlaceNames } from './place-names';
import { type Roots, rootsOf, underRoots } from './roots';

/** A number of the text of a report in Word that its tables deny, in words. */
export interface TextRow {
  readonly heading: string;
  readonly quote: string;
  readonly severity: Severity;
  readonly line: string;
  readonly message: string;
  /** What it was compared with, each by itself. */
  readonly against: readonly string[];
  readonly said: string;
  readonly expected: string;
}

/** What the text of a report in Word says of its tables: the findings, and one sentence on all of its numbers. */
export interface TextRows {
  readonly rows: readonly TextRow[];
  readonly counts: string;
  /** Where the text says what a finding doubts, quoted with the headings it stands under. */
  readonly alsoSaid: ReadonlyMap<Finding, readonly string[]>;
}

/** What a report needs besides the result of the check. */
export interface ReportOptions {
  /** Name of the workbook, as the reader knows it. */
  readonly file: string;
  /** When it was checked, in words. */
  readonly checkedAt: string;
  /** Explanations kept for this workbook. */
  readonly explanations?: readonly Explanation[];
  /** How places are named; as in a workbook unless given. */
  readonly names?: PlaceNames;
  /** Of a report in Word, what its text says. */
  readonly text?: TextRows;
}

/** The open findings whose reported side stands in one table. */
export interface TableGroup {
  /** 0 where a finding concerns no single table. */
  readonly no: number;
  /** Absent where the table was not found. */
  readonly table?: Table;
  readonly findings: readonly Finding[];
}

/** Broken findings by severity, accepted queries apart. */
export type OpenCounts = Readonly<Record<Severity | 'accepted' | 'skipped' | 'failed', number>>;

/** The parts of a report in their order; every finding stands in exactly one of them. */
export interface Outline {
  /** Broken and failed findings by table, without accepted queries. */
  readonly groups: readonly TableGroup[];
  /** Queries accepted with an explanation (已说明). */
  readonly accepted: readonly Finding[];
  readonly skipped: readonly Finding[];
  /** Running numbers from 1, in the order of the parts. */
  readonly numbers: ReadonlyMap<Finding, number>;
  readonly counts: OpenCounts;
  readonly explained: MatchedExplanations;
  /** Open findings that one mistake explains, each with the one that it stands under. */
  readonly roots: Roots;
  /** How places are named. */
  readonly names: PlaceNames;
  /** Of a report in Word, where its text says what a finding doubts. */
  readonly alsoSaid?: TextRows['alsoSaid'];
  /** Where the mistake of a finding lies, as far as that can be said. */
  readonly located: Localisation['located'];
}

/** For who does not wait to learn where the mistakes lie. */
export const NOT_LOCATED: Outline['located'] = new Map();

/**
 * Sorts the result of a check into the parts that every report has.
 * @param located where the mistakes lie; found out unless given
 */
export function outlineOf(
  checked: CheckResult,
  explanations: readonly Explanation[] = [],
  located: Outline['located'] = locate(checked).located,
  names: PlaceNames = A1_NAMES,
  text?: TextRows,
): Outline {
  const { findings, recognition } = checked;
  const explained = matchExplanations(findings, explanations);
  const skipped = findings.filter(({ status }) => status === 'skipped');
  const accepted = findings.filter((finding) => isAccepted(finding, explained));
  const open = findings.filter((finding) => finding.status !== 'skipped' && !isAccepted(finding, explained));
  const roots = rootsOf(open, { located });
  const groups = [...groupBy(open, ({ table }) => table)].map(([no, own]): TableGroup => {
    const table = recognition.tables.find((candidate) => candidate.no === no);
    return { no, findings: underRoots(own, roots), ...(table === undefined ? {} : { table }) };
  });
  const ordered = [...groups.flatMap((group) => group.findings), ...accepted, ...skipped];
  const numbers = new Map(ordered.map((finding, at) => [finding, at + 1]));
  return {
    groups,
    accepted,
    skipped,
    numbers,
    counts: countsOf(open, accepted, skipped),
    explained,
    roots,
    names,
    located,
    ...(text === undefined ? {} : { alsoSaid: text.alsoSaid }),
  };
}

function countsOf(open: readonly Finding[], accepted: readonly Finding[], skipped: readonly Finding[]): OpenCounts {
  const broken = (severity: Severity) =>
    open.filter((finding) => finding.status === 'broken' && finding.severity === severity).length;
  return {
    error: broken('error'),
    query: broken('query'),
    rounding: broken('rounding'),
    note: broken('note'),
    accepted: accepted.length,
    skipped: skipped.length,
    failed: open.filter(({ status }) => status === 'failed').length,
  };
}

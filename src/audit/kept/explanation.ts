import { address } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { Finding } from '../finding';
import { fingerprint } from './fingerprint';

/** One cell of an explained finding, and what it showed when the explanation was given. */
export interface ExplainedCell {
  readonly sheet: string;
  /** A1; of a long list's last entry, first and last of the cells it stands for: `A9…A52`. */
  readonly address: string;
  readonly value: string;
}

/** Who said something, and when. */
export interface Signed {
  /** As the person wrote it; absent where nobody gave a name. */
  readonly by?: string;
  /** ISO time; absent where it was typed into the report sheet, or kept by an earlier program. */
  readonly when?: string;
}

/** What the auditor says to an explanation: 采纳 or 退回. */
export interface Answer extends Signed {
  readonly verdict: 'accepted' | 'returned';
  /** '' for none. */
  readonly remark: string;
  /** `answeredAs` of the explanation: to another text, or of other values, it is no answer. */
  readonly to: string;
}

/** The reason a person accepts a finding (审核说明), bound to the rule and the values it was given for. */
export interface Explanation extends Signed {
  /** Id of the rule; '' for a note that belongs to no finding. */
  readonly rule: string;
  /** As `explainedCells` gives them: the reported side first. */
  readonly cells: readonly ExplainedCell[];
  readonly text: string;
  /** Kept apart from what the school says (`keptText`); perhaps to an earlier text (`answerTo`). */
  readonly answer?: Answer;
}

/** What something is said of. */
export type Subject = Pick<Explanation, 'rule' | 'cells'>;

/** Which explanation belongs where. An explanation is in exactly one of the three, or in none if it only repeats another. */
export interface MatchedExplanations {
  /** Given for the values that stand now. */
  readonly current: ReadonlyMap<Finding, Explanation>;
  /** Given for other values of the same finding, which is therefore open again (原说明). */
  readonly reopened: ReadonlyMap<Finding, Explanation>;
  /** Belonging to no finding of this check (先前的说明). */
  readonly left: readonly Explanation[];
}

/** Cells listed one by one; of a longer list the rest becomes one entry. */
const CELLS_LISTED = 8;
const LONGEST_VALUE = 40;

/** What an explanation of this finding is bound to: its cells with their values, short enough to be read in a row. */
export function explainedCells({ cells }: Finding): ExplainedCell[] {
  const listed = cells.map(({ place, value }) => ({
    sheet: onOneLine(place.sheet),
    address: address(place.row, place.column),
    value: shortened(value),
  }));
  if (listed.length <= CELLS_LISTED) return listed;
  const [first, last] = [listed[CELLS_LISTED - 1]!, listed.at(-1)!];
  const rest = cells.slice(CELLS_LISTED - 1).map(({ value }) => value);
  const all = {
    address: `${first.address}…${last.address}`,
    value: `${rest.length}格#${fingerprint(rest.join('\0'))}`,
  };
  return [...listed.slice(0, CELLS_LISTED - 1), { sheet: first.sheet, ...all }];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a cell may not give them back as they were
const onOneLine = (text: string): string => text.replace(/[\u0000-\u001f]+/g, ' ');

function shortened(value: string): string {
  const characters = [...onOneLine(value)];
  if (characters.length <= LONGEST_VALUE) return characters.join('');
  return `${characters.slice(0, LONGEST_VALUE / 2).join('')}…#${fingerprint(value)}`;
}

/** The explanation that a person gives for a finding as it stands. */
export function explanationOf(finding: Finding, text: string, signed: Signed = {}): Explanation {
  return { rule: finding.rule.id, cells: explainedCells(finding), text, ...signed };
}

/** By which an answer knows what it was given to, wherever the cells now stand. */
export const answeredAs = ({ rule, cells, text }: Explanation): string =>
  fingerprint(JSON.stringify([rule, text, ...cells.map(({ value }) => value)]));

/** The auditor's answer to an explanation as it now reads. */
export const answerTo = (explanation: Explanation): Answer | undefined =>
  explanation.answer?.to === answeredAs(explanation) ? explanation.answer : undefined;

/** True where the auditor has sent an explanation back: its finding is open until it is explained otherwise. */
export const isReturned = (explanation: Explanation): boolean => answerTo(explanation)?.verdict === 'returned';

/** True where two explanations are of the same rule, cells and values. */
export function sameSubject(left: Subject, right: Subject): boolean {
  return subjectOf(left) === subjectOf(right);
}

/** True where two explanations say the same of the same, by the same people. */
export const isSameExplanation = (a: Explanation, b: Explanation): boolean =>
  saidIn(a) === saidIn(b) && sameSubject(a, b);

function saidIn({ text, by, when, answer }: Explanation): string {
  return JSON.stringify([text, by, when, answer?.verdict, answer?.remark, answer?.to, answer?.by, answer?.when]);
}

/** True where two explanations are of the same rule and values, wherever the cells now stand. */
export function sameValues(left: Explanation, right: Explanation): boolean {
  return left.cells.length > 0 && valuesOf(left) === valuesOf(right);
}

/** True for a query that a person has explained and no auditor has sent back: 已说明. Other findings keep their severity. */
export function isAccepted(finding: Finding, { current }: Pick<MatchedExplanations, 'current'>): boolean {
  const given = current.get(finding);
  return finding.status === 'broken' && finding.severity === 'query' && given !== undefined && !isReturned(given);
}

/**
 * Finds for each explanation the finding it was given for: by rule, cells and values; else, if its table has only
 * moved, by rule and values where these leave no choice; else by rule and cells, and then the finding is open again.
 * Blank explanations count as none; of several for the same subject the last one counts. Pure.
 */
export function matchExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): MatchedExplanations {
  const given = explanations.filter(({ text }) => text.trim() !== '');
  const subjects = new Map(findings.map((finding) => [finding, explanationOf(finding, '')]));
  const current = new Map<Finding, Explanation>();
  const placed = new Set<Explanation>();
  const bySubject = groupBy(given, (explanation) => (explanation.rule === '' ? undefined : subjectOf(explanation)));
  for (const [finding, subject] of subjects) {
    const same = bySubject.get(subjectOf(subject)) ?? [];
    if (same.length === 0) continue;
    current.set(finding, same.at(-1)!);
    placed.add(same.at(-1)!);
  }
  const open = () => [...subjects].filter(([finding]) => !current.has(finding));
  const standing = new Set([...subjects.values()].map(subjectOf));
  const loose = () => given.filter((explanation) => !placed.has(explanation) && !standing.has(subjectOf(explanation)));

  const wanting = groupBy(open(), ([, subject]) => valuesOf(subject));
  for (const [values, moved] of groupBy(loose(), valuesOf)) {
    const [[finding, subject] = [], other] = wanting.get(values) ?? [];
    if (finding === undefined || other !== undefined || moved.length > 1) continue;
    current.set(finding, { ...moved[0]!, cells: subject!.cells });
    placed.add(moved[0]!);
  }

  const reopened = new Map<Finding, Explanation>();
  for (const [finding, subject] of open()) {
    const before = loose().filter((explanation) => sameFirstCell(explanation, subject));
    const nearest = before.sort((a, b) => cellsShared(a, subject) - cellsShared(b, subject)).at(-1);
    if (nearest === undefined) continue;
    reopened.set(finding, nearest);
    placed.add(nearest);
  }
  const repeats = (old: Explanation) =>
    [...current].some(([finding, now]) => now.text === old.text && sameFirstCell(old, subjects.get(finding)!));
  return { current, reopened, left: given.filter((old) => !placed.has(old) && !repeats(old)) };
}

const subjectOf = ({ rule, cells }: Subject): string =>
  JSON.stringify([rule, ...cells.map(({ sheet, address: at, value }) => [sheet, at, value])]);

const valuesOf = ({ rule, cells }: Explanation): string | undefined =>
  cells.length === 0 ? undefined : JSON.stringify([rule, ...cells.map(({ value }) => value)]);

const sameCell = (left: ExplainedCell, right: ExplainedCell): boolean =>
  left.sheet === right.sheet && left.address === right.address;

function sameFirstCell(left: Explanation, right: Explanation): boolean {
  const [a, b] = [left.cells[0], right.cells[0]];
  return left.rule === right.rule && a !== undefined && b !== undefined && sameCell(a, b);
}

const cellsShared = (left: Explanation, right: Explanation): number =>
  left.cells.filter((cell) => right.cells.some((other) => sameCell(cell, other) && cell.value === other.value)).length;

import { builtInCatalogue } from '../../../src/audit/built-in';
import type { CheckResult } from '../../../src/audit/check';
import type { Finding } from '../../../src/audit/finding';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import { address } from '../../../src/workbook/address';
import type { CellPlace, CellValue, Workbook } from '../../../src/workbook/types';
import { cellOf } from '../../fixtures/mended-sample';
import { checked } from '../outcome';
import { valueAt } from '../sheets';

/** Holds what came out of a workbook against what a line says, and says what is wrong; nothing where all is right. */

const catalogue = builtInCatalogue();

export const cellWords = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

const broken = ({ findings }: CheckResult): Finding[] => findings.filter(({ status }) => status !== 'skipped');
const words = ({ rule, severity, message, cells }: Finding): string =>
  `${rule.id} ${severity} ${cells.slice(0, 3).map(({ place }) => cellWords(place))} ${message.slice(0, 70)}`;

/** Tables of which something was not compared, as the findings say it. */
export function doubted({ coverage, recognition }: CheckResult): number[] {
  const partly = [...coverage].filter(([, own]) => own.compared < own.relations || own.obstacles.length > 0);
  const open = recognition.conflicts.flatMap(({ forms }) => forms);
  return [...new Set([...partly.map(([no]) => no), ...recognition.missing, ...open])].sort((a, b) => a - b);
}

/** How often each rule was decided. */
export function decided({ relations }: CheckResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { compiled, verdicts } of relations) {
    const own = verdicts.filter(({ outcome }) => outcome !== 'skipped').length;
    counts.set(compiled.rule.id, (counts.get(compiled.rule.id) ?? 0) + own);
  }
  return counts;
}

/** What a line's outcome asks for. */
interface Wanted {
  /** Findings by rule and cell; `*` for any rule, `?` before one that may be missing. */
  readonly found: readonly {
    readonly rule: string;
    readonly cell: string;
    readonly optional: boolean;
    readonly alone: boolean;
  }[];
  readonly unread: readonly string[];
  readonly lacks: readonly number[];
  readonly doubt: readonly number[];
  readonly says: readonly string[];
  /** No change may be safe. */
  readonly nothingSafe: boolean;
  /** Nothing may be skipped that was not before. */
  readonly whole: boolean;
}

function wantedIn(outcome: string): Wanted {
  const tokens = outcome.trim().split(/\s+/);
  const after = (prefix: string) =>
    tokens.flatMap((token) => (token.startsWith(prefix) ? token.slice(prefix.length) : []));
  const numbers = (prefix: string) => after(prefix).flatMap((list) => list.split(',').map(Number));
  const found = tokens.flatMap((token) => {
    const match = /^(\??)(R\d\d-\d\d|R\*|\*)([@=])(.+)$/.exec(token);
    if (match === null) return [];
    const [, optional, rule, sign, cell] = match as unknown as [string, string, string, string, string];
    return [{ rule, cell: cell.replaceAll('_', ' '), optional: optional === '?', alone: sign === '=' }];
  });
  return {
    found,
    unread: after('unread@').map((cell) => cell.replaceAll('_', ' ')),
    lacks: numbers('lacks:'),
    doubt: numbers('doubt:'),
    says: after('says:'),
    nothingSafe: tokens.includes('nothing-safe'),
    whole: tokens.includes('same'),
  };
}

/** What is wrong with an outcome. */
function faults(result: CheckResult, base: CheckResult, wanted: Wanted, touched: ReadonlySet<string>): string[] {
  const said: string[] = [];
  const { recognition } = result;
  const own = broken(result);
  const matches = (finding: Finding, { rule, cell, alone }: Wanted['found'][number]) => {
    const cells = finding.cells
      .filter(({ role }) => !alone || role === 'reported')
      .map(({ place }) => cellWords(place));
    const isRule = rule === '*' || rule === 'R*' || finding.rule.id === rule;
    return isRule && (cell === '*' || (alone ? cells.length === 1 && cells[0] === cell : cells.includes(cell)));
  };
  // How a cell is written may always be remarked on, where the line wrote it so.
  const isRemark = ({ rule, cells, severity }: Finding) =>
    severity === 'note' &&
    rule.id.startsWith('R00-') &&
    cells.every(({ place }) => touched.has(cellWords(place)) || touched.has('*'));
  const isUnread = (finding: Finding) =>
    finding.rule.id === 'R00-02' &&
    wanted.unread.some((cell) => finding.cells.some(({ place }) => cellWords(place) === cell));
  const before = new Set(broken(base).map(({ rule, message }) => `${rule.id} ${message}`));
  for (const finding of own) {
    if (before.has(`${finding.rule.id} ${finding.message}`)) continue;
    if (!wanted.found.some((each) => matches(finding, each)) && !isRemark(finding) && !isUnread(finding)) {
      said.push(`not asked for: ${words(finding)}`);
    }
  }
  for (const each of wanted.found) {
    if (!each.optional && !own.some((finding) => matches(finding, each)))
      said.push(`not found: ${each.rule}@${each.cell}`);
  }
  const unread = recognition.unread.map(({ place, text }) => ({ cell: cellWords(place), text }));
  for (const cell of wanted.unread)
    if (!unread.some((each) => each.cell === cell)) said.push(`not named as unread: ${cell}`);
  if (wanted.whole) for (const { cell, text } of unread) said.push(`unread: ${cell} ${text}`);
  const lacking = recognition.missing.filter((no) => !base.recognition.missing.includes(no));
  const lost = lacking.filter((no) => !wanted.lacks.includes(no) && !wanted.doubt.includes(no));
  if (lost.length > 0) said.push(`tables not found: ${lost}`);
  for (const no of wanted.lacks) if (!lacking.includes(no)) said.push(`表${no} should not be found`);
  const open = doubted(result);
  for (const no of wanted.doubt) if (!open.includes(no)) said.push(`表${no} is not said to be in doubt`);
  const known = new Set(doubted(base));
  const more = open.filter((no) => !known.has(no));
  if (wanted.whole && wanted.lacks.length === 0 && wanted.doubt.length === 0 && more.length > 0)
    said.push(`not fully compared: ${more}`);
  const [was, is] = [decided(base), decided(result)];
  const less = [...was].filter(([id, count]) => (is.get(id) ?? 0) < count).map(([id]) => id);
  if (wanted.whole && wanted.lacks.length === 0 && more.length === 0 && less.length > 0)
    said.push(`compared less often, in silence: ${less}`);
  const text = own.map(({ message }) => message).join('\n');
  for (const word of wanted.says) if (!text.includes(word)) said.push(`nothing says ${word}`);
  return said;
}

/** Safe changes of figures that were right; to put right what a line made wrong is no fault. */
function wrongChanges(
  book: Workbook,
  result: CheckResult,
  original: (cell: string) => CellValue | undefined,
  touched: ReadonlySet<string>,
  nothingSafe: boolean,
): string[] {
  const { changes } = recalculate(book, result, catalogue, { toNumbers: true });
  return changes.flatMap((change) => {
    if (!change.safe) return [];
    const cell = cellWords(change.place);
    if (change.kind === 'to-number' && isSameNumber(change.newText, change.oldText)) return [];
    if (!nothingSafe && touched.has(cell) && String(original(cell)) === String(change.new.value)) return [];
    return [`rewrites ${cell} ${change.oldText}→${change.newText} by ${change.rule.id}`];
  });
}

const bareDigits = (text: string): number => Number(text.normalize('NFKC').replace(/[^\d.-]/g, ''));
const isSameNumber = (one: string, other: string): boolean => bareDigits(one) === bareDigits(other);

/** Everything wrong with what comes out of a workbook; empty where nothing is. */
export function judged(
  book: Workbook,
  base: Workbook,
  baseResult: CheckResult,
  outcome: string,
  touched: ReadonlySet<string>,
): string[] {
  const result = checked(book);
  const original = (cell: string) => {
    const { sheet, cell: place } = cellOf(cell);
    return base.sheets.some(({ name }) => name === sheet) ? valueAt(base, sheet, place) : undefined;
  };
  const options = outcome.split(' or ').map((each) => faults(result, baseResult, wantedIn(each), touched));
  const least = options.reduce((a, b) => (b.length < a.length ? b : a));
  return [...least, ...wrongChanges(book, result, original, touched, outcome.includes('nothing-safe'))];
}

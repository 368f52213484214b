import type { Figure } from '../../recognise/types';
import { labelWords } from '../../rules/judge/operands';
import { placeKey, placeText } from '../../workbook/address';
import { compare } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Cell, CellPlace, Workbook } from '../../workbook/types';
import { titleLike } from '../../workbook/year-text';
import { type Catalogue, type CheckResult, check } from '../check';
import type { Finding } from '../finding';
import { applyEdits } from '../recalculate/apply-changes';
import { cellsOf, contentOf, withContent } from '../recalculate/cells';
import type { Change } from '../recalculate/change';
import { type FormKind, formKindOf } from './form-kinds';
import { LEFT, mended } from './mended';

/** Another way of writing what a cell says. */
export interface FormChange extends Omit<Change, 'figure' | 'kind'> {
  readonly kind: 'form';
  /** The figure in words; '' for a title. */
  readonly words: string;
  /** What of its faults is mended, the one that it is listed under first. */
  readonly forms: readonly FormKind[];
}

/** A cell whose faults of form are left to the user, and why, in one Chinese sentence. */
export interface FormLeft {
  readonly table: number;
  readonly place: CellPlace;
  readonly message: string;
}

interface Fault {
  readonly place: CellPlace;
  readonly table: number;
  readonly found: readonly { readonly kind: FormKind; readonly finding: Finding }[];
  readonly figures: readonly Figure[];
  readonly wanted?: string;
}

/**
 * What would mend the faults of form that a check has found. Pure: nothing is written. Made together the changes leave the
 * value, the decimals and the labels of every figure as they are, and every finding but those mended: the workbook is
 * checked again with them, and what does more is taken out.
 * @param checked the check of this very workbook, with this catalogue
 * @param kinds which faults; those of other kinds stay as they are
 */
export function formChanges(
  workbook: Workbook,
  checked: CheckResult,
  catalogue: Catalogue,
  kinds: readonly FormKind[],
): { readonly changes: readonly FormChange[]; readonly notes: readonly FormLeft[] } {
  const cells = cellsOf(workbook);
  const notes: FormLeft[] = [];
  let changes: FormChange[] = [];
  const leave = ({ table, place }: Pick<FormLeft, 'table' | 'place'>, why: string) =>
    notes.push({ table, place, message: `${placeText(place)}“${cells.text(place)}”${why}` });
  for (const fault of faultsIn(checked, kinds)) {
    const { place, table, found, figures, wanted } = fault;
    const cell = cells.at(place);
    if (cell === undefined) continue;
    const forms = found.map(({ kind }) => kind);
    const made = mended({ cell, figures, kinds: forms, ...(wanted === undefined ? {} : { wanted }) });
    if ('left' in made) {
      leave(fault, made.left);
      continue;
    }
    changes.push({
      place,
      table,
      rule: found[0]!.finding.rule,
      old: contentOf(cell),
      oldText: cells.text(place),
      new: made,
      newText: shownText(withContent(cell, cell.column, made) as Cell, workbook.date1904),
      kind: 'form',
      words: figures[0] === undefined ? '' : labelWords(figures[0]),
      forms,
      safe: true,
      breaks: [],
      group: `${placeText(place)} 写法`,
      follows: [],
    });
  }
  for (;;) {
    const edits = changes.map(({ place, new: content }) => ({ place, content }));
    const touched = disturbed(checked, check(applyEdits(workbook, edits), catalogue, checked.directions, checked));
    const kept = changes.filter((change) => !touched(change));
    if (kept.length === changes.length) return { changes, notes };
    for (const change of changes) if (!kept.includes(change)) leave(change, LEFT.unsettled);
    changes = kept;
  }
}

/** The faults, cell by cell, in the order of the kinds. */
function faultsIn({ findings, recognition }: CheckResult, kinds: readonly FormKind[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const kind of kinds) {
    for (const finding of findings.filter(({ rule, status }) => status === 'broken' && formKindOf(rule) === kind)) {
      for (const { place, value } of finding.cells.filter(({ role }) => role === 'reported')) {
        const known = faults.get(placeKey(place));
        const own = finding.verdict?.reported.figures.filter((figure) => placeKey(figure.place) === placeKey(place));
        const wanted = (kind === 'title' ? titleLike(value, recognition.years) : finding.expected) || known?.wanted;
        faults.set(placeKey(place), {
          place,
          table: finding.table,
          found: [...(known?.found ?? []), { kind, finding }],
          figures: known?.figures ?? own ?? [],
          ...(wanted === undefined ? {} : { wanted }),
        });
      }
    }
  }
  return [...faults.values()];
}

/** Tells the changes after which another figure, or another finding, would stand there. */
function disturbed(before: CheckResult, after: CheckResult): (change: FormChange) => boolean {
  const [places, tables] = [new Set<string>(), new Set<number>()];
  const note = (table: number, cells: readonly CellPlace[]) => {
    for (const place of cells) places.add(placeKey(place));
    tables.add(table);
  };
  const figures = groupedFigures(after);
  for (const figure of before.recognition.figures) {
    const others = figures.get(figureKey(figure)) ?? [];
    if (!others.some((other) => saysSame(figure, other))) note(figure.table, [figure.place]);
  }
  const known = new Set(before.findings.map(findingKey));
  const now = new Set(after.findings.map(findingKey));
  for (const finding of [...before.findings, ...after.findings]) {
    if (formKindOf(finding.rule) !== undefined && !isNewOfForm(finding, before)) continue;
    if (known.has(findingKey(finding)) && now.has(findingKey(finding))) continue;
    note(
      finding.table,
      finding.cells.map(({ place }) => place),
    );
  }
  // What cannot be put down to a cell is put down to its table, what not to a table to all.
  return ({ place, table }) => places.size > 0 && (places.has(placeKey(place)) || tables.has(table));
}

const figureKey = ({ table, measure, unit, place, labels }: Figure): string =>
  `${table}/${measure}/${unit}/${placeKey(place)}/${JSON.stringify(labels)}`;

function groupedFigures({ recognition }: CheckResult): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of recognition.figures) {
    const key = figureKey(figure);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups;
}

/** True of one figure read twice: the same value to the same decimals, in the same part. */
const saysSame = (one: Figure, other: Figure): boolean =>
  one.state === other.state &&
  one.decimals === other.decimals &&
  (one.value === undefined
    ? other.value === undefined
    : other.value !== undefined && compare(one.value, other.value) === 0);

const findingKey = ({ rule, table, status, severity, cells }: Finding): string =>
  [rule.id, table, status, severity, ...cells.map(({ place }) => placeKey(place)).sort()].join(' ');

/** True of a finding about form at cells of which none was found so before. */
function isNewOfForm(finding: Finding, { findings }: CheckResult): boolean {
  const same = findings.filter(({ rule, table }) => rule.id === finding.rule.id && table === finding.table);
  const places = new Set(same.flatMap(({ cells }) => cells.map(({ place }) => placeKey(place))));
  return finding.cells.some(({ place }) => !places.has(placeKey(place)));
}

import type { Severity } from '../../catalogue/types';
import type { CheckView, FindingView, TableView } from '../../desk/views/views';
import { address } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';

/** What a finding counts as in the list; every finding is of exactly one kind. */
export type FindingKind = Severity | 'failed' | 'accepted' | 'skipped';

export const FINDING_KINDS: readonly FindingKind[] = [
  'error',
  'failed',
  'query',
  'rounding',
  'note',
  'accepted',
  'skipped',
];

/** What is shown of the findings; everything together must hold. */
export interface Filter {
  /** Empty for all kinds. */
  readonly kinds: readonly FindingKind[];
  /** Any table that a finding speaks of. */
  readonly table?: number;
  readonly link?: { readonly from: number; readonly to: number };
  readonly place?: CellPlace;
  readonly text: string;
}

export const NO_FILTER: Filter = { kinds: [], text: '' };

/** Findings under one heading: those of a table, or those of a kind that is kept apart. */
export interface Section {
  readonly key: string;
  readonly kind: 'table' | 'failed' | 'accepted' | 'skipped';
  /** Absent unless `kind` is `table`, and for what concerns no single table. */
  readonly table?: TableView;
  readonly findings: readonly FindingView[];
}

export function kindOf({ status, accepted, severity }: FindingView): FindingKind {
  if (status !== 'broken') return status;
  return accepted ? 'accepted' : severity;
}

export const samePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** `C5`, with the sheet in front where it is another than `home`. */
export function placeText(place: CellPlace, home?: string): string {
  const cell = address(place.row, place.column);
  return home === place.sheet ? cell : `${place.sheet}!${cell}`;
}

export const findingsAt = (view: CheckView, place: CellPlace): readonly FindingView[] =>
  view.findings.filter(({ cells }) => cells.some((cell) => samePlace(cell.place, place)));

export const isFiltered = ({ kinds, table, link, place, text }: Filter): boolean =>
  kinds.length > 0 || table !== undefined || link !== undefined || place !== undefined || text.trim() !== '';

/** The findings that the filter lets through, in the order of the list. */
export function filterFindings(view: CheckView, filter: Filter): readonly FindingView[] {
  const { kinds, table, link, place } = filter;
  const linked = link && view.links.find(({ from, to }) => from === link.from && to === link.to);
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return view.findings.filter((finding) => {
    if (kinds.length > 0 && !kinds.includes(kindOf(finding))) return false;
    if (table !== undefined && finding.table !== table && !finding.tables.includes(table)) return false;
    if (link !== undefined && !linked?.findings.includes(finding.id)) return false;
    if (place !== undefined && !finding.cells.some((cell) => samePlace(cell.place, place))) return false;
    return words.length === 0 || hasWords(finding, view, words);
  });
}

/**
 * Failed checks come first, as nothing is known of what they should have checked; then the tables, the one asked for
 * before those that speak of it; then what is settled or was not checked.
 */
export function sectionsOf(view: CheckView, findings: readonly FindingView[], asked?: number): readonly Section[] {
  const apart = (kind: 'failed' | 'accepted' | 'skipped'): Section[] => {
    const own = findings.filter((finding) => kindOf(finding) === kind);
    return own.length === 0 ? [] : [{ key: kind, kind, findings: own }];
  };
  const byTable = new Map<number, FindingView[]>();
  for (const finding of findings) {
    if (finding.status !== 'broken' || finding.accepted) continue;
    const own = byTable.get(finding.table);
    if (own === undefined) byTable.set(finding.table, [finding]);
    else own.push(finding);
  }
  const numbers = [...byTable.keys()].sort((a, b) => Number(b === asked) - Number(a === asked));
  const tables = numbers.map((no): Section => {
    const table = view.tables.find((candidate) => candidate.no === no);
    return { key: `table-${no}`, kind: 'table', findings: byTable.get(no)!, ...(table && { table }) };
  });
  return [...apart('failed'), ...tables, ...apart('accepted'), ...apart('skipped')];
}

/** Width and case of letters do not matter when searching. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function hasWords(finding: FindingView, view: CheckView, words: readonly string[]): boolean {
  const { rule, message, cells, suspicion, tables } = finding;
  const titles = tables.map((no) => `表${no} ${view.tables.find((table) => table.no === no)?.title ?? ''}`);
  const known = cells.map(({ place, value }) => `${placeText(place)} ${value}`);
  const text = plain(
    [message, rule.id, rule.reason, suspicion, finding.explanation?.text ?? '', ...titles, ...known].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

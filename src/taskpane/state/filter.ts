import type { Severity } from '../../catalogue/types';
import type { CheckView, FindingView, TableView } from '../../desk/views/views';
import { address, placeText as plainPlaceText } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import { searchedText } from '../../workbook/searched-text';
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

/** By what findings are put together under headings: how grave, which table, what is to be done. */
export type Grouping = 'severity' | 'table' | 'task';

/** Findings under one heading. */
export interface Section {
  readonly key: string;
  /** What they all are; absent where they are those of a table. */
  readonly kind?: FindingKind;
  /** Absent unless they are those of a table, and for what concerns no single one. */
  readonly table?: TableView;
  /** They are about the text of a report in Word. */
  readonly text?: true;
  readonly cards: readonly Card[];
}

/** Findings of one rule, table and kind, or a cause and what follows from it: one card, opened to them. */
export interface Card {
  readonly key: string;
  readonly findings: readonly FindingView[];
  /** The first stands for the cause of the others, and is shown in any case. */
  readonly isCause?: true;
}

export function kindOf({ status, accepted, severity }: FindingView): FindingKind {
  if (status !== 'broken') return status;
  return accepted ? 'accepted' : severity;
}

export const samePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** `C5`, with the sheet in front where it is another than `home`; of a report in Word as it is printed. */
export function placeText(place: CellPlace, home?: string, named?: CheckView['named']): string {
  const printed = named?.[plainPlaceText(place)];
  if (printed !== undefined) {
    return home === place.sheet && printed.startsWith(home) ? printed.slice(home.length).trim() : printed;
  }
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
  const words = searchedText(filter.text).split(/\s+/).filter(Boolean);
  return view.findings.filter((finding) => {
    if (kinds.length > 0 && !kinds.includes(kindOf(finding))) return false;
    if (table !== undefined && finding.table !== table && !finding.tables.includes(table)) return false;
    if (link !== undefined && !linked?.findings.includes(finding.id)) return false;
    if (place !== undefined && !finding.cells.some((cell) => samePlace(cell.place, place))) return false;
    return words.length === 0 || hasWords(finding, view, words);
  });
}

/** In the order of the list. Failed checks come first, as nothing is known of what they should have checked. */
const ORDER: readonly (FindingKind | 'text' | undefined)[] = [
  'failed',
  'error',
  'query',
  'rounding',
  'note',
  undefined,
  'text',
  'accepted',
  'skipped',
];
const APART: readonly FindingKind[] = ['failed', 'accepted', 'skipped'];

/** The gravest first, or the tables, the one asked for before those that speak of it; then what is settled or was not checked. */
export function sectionsOf(
  view: CheckView,
  findings: readonly FindingView[],
  grouping: Grouping,
  asked?: number,
): readonly Section[] {
  const headed = (finding: FindingView): FindingKind | 'text' | undefined => {
    if (finding.text) return 'text';
    const kind = kindOf(finding);
    // What was not checked is to be looked at, as notes are.
    if (grouping === 'task') return kind === 'skipped' ? 'note' : kind;
    return grouping === 'severity' || APART.includes(kind) ? kind : undefined;
  };
  const groups = groupBy(findings, (finding) => headed(finding) ?? finding.table);
  const sections = [...groups].map(([of, own]) => {
    const isText = of === 'text';
    const kind = typeof of === 'number' || of === 'text' ? undefined : of;
    const table = view.tables.find(({ no }) => no === of);
    const rank = ORDER.indexOf(isText ? 'text' : kind) - (of === asked ? 0.5 : 0);
    const section: Section = {
      key: kind ?? (isText ? 'text' : `table-${of}`),
      cards: cardsOf(own),
      ...(kind && { kind }),
      ...(isText && { text: isText }),
      ...(table && { table }),
    };
    return { rank, section };
  });
  return sections.sort((a, b) => a.rank - b.rank).map(({ section }) => section);
}

/** Each sentence of a text stands for itself. */
const cardKey = (finding: FindingView): string =>
  finding.text ? finding.id : `${kindOf(finding)} ${finding.rule.id} ${finding.table}`;

/** The key of the card of what follows from a finding. */
const causeKey = (root: string): string => `cause ${root}`;

/** Keys of the cards that a finding may stand in: that of its cause is drawn where the cause is under the same heading. */
export const cardKeys = (finding: FindingView): string[] => [
  ...(finding.root === undefined ? [] : [causeKey(finding.root)]),
  cardKey(finding),
];

/** Causes first, each with what follows from it; then what is alike together. */
function cardsOf(findings: readonly FindingView[]): Card[] {
  const ids = new Set(findings.map(({ id }) => id));
  const following = groupBy(
    findings.filter(({ root }) => root !== undefined && ids.has(root)),
    ({ root }) => root!,
  );
  const causes = findings.filter(({ id }) => following.has(id));
  const own = new Set([...causes, ...[...following.values()].flat()]);
  return [
    ...causes.map((cause): Card => {
      const key = causeKey(cause.id);
      return { key, findings: [cause, ...following.get(cause.id)!], isCause: true };
    }),
    ...[
      ...groupBy(
        findings.filter((finding) => !own.has(finding)),
        cardKey,
      ),
    ].map(([key, alike]) => ({ key, findings: alike })),
  ];
}

/** Findings as they stand below each other, whether or not their cards are open. */
export const listed = (sections: readonly Section[]): readonly FindingView[] =>
  sections.flatMap(({ cards }) => cards.flatMap(({ findings }) => findings));

/** Width and case of letters do not matter when searching. */

function hasWords(finding: FindingView, view: CheckView, words: readonly string[]): boolean {
  const { rule, message, cells, suspicion, tables } = finding;
  const titles = tables.map((no) => `表${no} ${view.tables.find((table) => table.no === no)?.title ?? ''}`);
  const known = cells.map(({ place, value }) => `${placeText(place, undefined, view.named)} ${value}`);
  const text = searchedText(
    [message, rule.id, rule.reason, suspicion, finding.explanation?.text ?? '', ...titles, ...known].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

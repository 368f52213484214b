import type { Finding } from '../../audit/finding';
import type { Host, SheetArea } from '../../hosts/port/host';
import type { Figure } from '../../recognise/types';
import { A1_NAMES } from '../../report/place-names';
import { labelWords } from '../../rules/judge/operands';
import type { Outcome, Verdict } from '../../rules/judge/verdict';
import type { Relation } from '../../rules/relations/relation';
import { address, areaAddress, placeKey } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import type { Book } from '../book/book-keeper';
import { namedPlaces } from './named-places';
import type { CellView, TiesView, TieView, TracedView } from './views';

/** Of a relation over a whole table its cells are not all named. */
const MOST_CELLS = 24;

const ORDER: Readonly<Record<Outcome, number>> = { broken: 0, rounding: 1, skipped: 2, holds: 3 };

/** What a cell takes part in: every relation that compares it, and what formulas make of it where the host can tell. Throws Refusal. */
export async function tiesAt(book: Book, place: CellPlace, host: Host): Promise<TiesView> {
  const key = placeKey(place);
  const figure = book.checked.recognition.figures.find((each) => placeKey(each.place) === key);
  const ids = new Map([...book.findings].map(([id, { verdict }]) => [verdict, id]));
  const ties = book.checked.relations.flatMap((relation) => tiesOf(relation, key, ids, book));
  ties.sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  // Our relations are what was asked for: where Excel does not tell of formulas, that is all.
  const traced = await host.traced?.(place).catch(() => undefined);
  const { names } = book.outline;
  const told: TiesView = {
    place: { ...place },
    address: address(place.row, place.column),
    ...(figure === undefined
      ? {}
      : { table: figure.table, words: book.words.names(labelWords(figure)), value: figure.text }),
    ties,
    ...(traced?.uses === undefined ? {} : { uses: traced.uses.map(tracedView) }),
    ...(traced?.usedBy === undefined ? {} : { usedBy: traced.usedBy.map(tracedView) }),
  };
  return names === A1_NAMES ? told : { ...told, named: namedPlaces(told, names) };
}

function tiesOf(
  { compiled: { rule }, figures, verdicts }: Relation,
  key: string,
  ids: ReadonlyMap<Finding['verdict'], string>,
  { outline, findings, words }: Book,
): TieView[] {
  if (!figures.some((figure) => placeKey(figure.place) === key)) return [];
  const own = verdicts.filter((verdict) => figuresOf(verdict).some((figure) => placeKey(figure.place) === key));
  // A predicate that holds names no cells, and one that does not those that are wrong.
  const others = verdicts.filter((verdict) => figuresOf(verdict).length === 0);
  return (own.length > 0 ? own : others.slice(0, 1)).map((verdict) => {
    const finding = ids.get(verdict);
    const known = finding === undefined ? undefined : findings.get(finding);
    const sides =
      figuresOf(verdict).length > 0 ? sidesOf(verdict) : figures.map((figure) => cellView(figure, 'source'));
    return {
      rule: { id: rule.id, reason: words.say(rule.reason, words.reason({ rule })) },
      outcome: verdict.outcome,
      severity: verdict.outcome === 'rounding' ? 'rounding' : rule.severity,
      accepted: known !== undefined && outline.accepted.includes(known),
      cells: sides.slice(0, MOST_CELLS),
      more: Math.max(0, sides.length - MOST_CELLS),
      ...(finding === undefined ? {} : { finding }),
    };
  });
}

const figuresOf = ({ reported, expected }: Verdict): readonly Figure[] => [...reported.figures, ...expected.figures];

const sidesOf = ({ reported, expected }: Verdict): CellView[] => [
  ...reported.figures.map((figure) => cellView(figure, 'reported')),
  ...expected.figures.map((figure) => cellView(figure, 'source')),
];

const cellView = ({ place, text }: Figure, role: CellView['role']): CellView => ({
  place: { ...place },
  address: address(place.row, place.column),
  role,
  value: text,
});

const tracedView = ({ sheet, area }: SheetArea): TracedView => ({
  place: { sheet, row: area.top, column: area.left },
  text: `${sheet}!${areaAddress(area)}`,
});

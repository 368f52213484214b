import type { Figure } from '../../../recognise/types';
import { labelWords } from '../../../rules/judge/operands';
import { isWithin, placeKey, placeText } from '../../../workbook/address';
import { type SheetArea, summedIn } from '../../../workbook/formulas/references';
import { groupBy } from '../../../workbook/group-by';
import { readNumber } from '../../../workbook/read-number';
import type { Area, CellPlace } from '../../../workbook/types';
import type { Baseline } from '../baseline';
import type { RecalculationNote } from '../change';

/** A formula's figure and what the rules say that it comes from. */
interface Summed {
  readonly figure: Figure;
  readonly items: readonly Figure[];
}

/** A range that takes too little or too much. */
interface Slip {
  readonly kind: 'range-misses-row' | 'range-takes-more';
  readonly figure: Figure;
  readonly range: string;
  /** The cell that is left out, or wrongly taken in. */
  readonly cell: CellPlace;
}

/**
 * Formulas whose SUM leaves out a number that the rules sum in, or takes in one that they do not, whether or not the
 * result shows it today. Formulas of the same slip, as those filled down a column, are named together.
 */
export function sumRangeNotes(baseline: Baseline): RecalculationNote[] {
  const slips = summedFigures(baseline).flatMap((summed) => slipsOf(summed, baseline));
  const alike = groupBy(slips, ({ kind, figure, range, cell }) =>
    JSON.stringify([kind, figure.table, range, cell.sheet, cell.row, cell.column]),
  );
  return [...alike.values()].map((group) => noteOf(group, baseline));
}

/** Formula figures with their items: those derived, and those that are to equal a sum. */
function summedFigures({ derived, network }: Baseline): Summed[] {
  const made = [...derived.values()].map(({ derivation, inputs }) => ({ figure: derivation.target, items: inputs }));
  const equal = network.relations.flatMap(({ compiled: { statement }, verdicts }) => {
    if (statement.kind !== 'chain' || !statement.operators.every((operator) => operator === '=')) return [];
    return verdicts.flatMap(({ reported: { figures: a }, expected: { figures: b } }) => [
      ...(a.length === 1 && b.length > 1 ? [{ figure: a[0]!, items: b }] : []),
      ...(b.length === 1 && a.length > 1 ? [{ figure: b[0]!, items: a }] : []),
    ]);
  });
  return [...made, ...equal].filter(({ figure }) => figure.formula);
}

function slipsOf({ figure, items }: Summed, { cells }: Baseline): Slip[] {
  const ranges = summedIn(cells.at(figure.place)?.formula ?? '', figure.place.sheet);
  const known = new Set(items.map(({ place }) => placeKey(place)));
  const numbers = items.filter(({ place }) => readNumber(cells.at(place)).kind === 'number');
  const isTaken = (place: CellPlace) =>
    ranges.some(({ sheet, area }) => sheet === place.sheet && isWithin(place, area));
  return ranges.flatMap(({ written, ...range }): Slip[] => {
    const inLine = numbers.filter(({ place }) => place.sheet === range.sheet && isInLine(place, range.area));
    // A range that takes none of the items, or that they do not run along, sums something else.
    if (!inLine.some(({ place }) => isWithin(place, range.area)) || inLine.length < 2) return [];
    // A row left out matters even while it is 0; another column, such as 其他, only once something stands in it.
    const isAcross = figure.turned ? range.area.top !== range.area.bottom : range.area.left !== range.area.right;
    const missing = inLine.find(({ place, value }) => !isTaken(place) && !(isAcross && value?.n === 0n))?.place;
    const more = numbersIn(range, { cells }).find((place) => !known.has(placeKey(place)));
    return [
      ...(missing === undefined ? [] : [{ kind: 'range-misses-row', figure, range: written, cell: missing } as const]),
      ...(more === undefined ? [] : [{ kind: 'range-takes-more', figure, range: written, cell: more } as const]),
    ];
  });
}

/** True for a cell in the line that a range of one row or column runs along. */
function isInLine({ row, column }: CellPlace, area: Area): boolean {
  if (area.left === area.right) return column === area.left;
  return area.top === area.bottom ? row === area.top : isWithin({ row, column }, area);
}

function numbersIn({ sheet, area }: SheetArea, { cells }: Pick<Baseline, 'cells'>): CellPlace[] {
  const grid = cells.grid(sheet);
  if (grid === undefined) return [];
  const rows = grid.sheet.rows.filter(({ index }) => index >= area.top && index <= area.bottom);
  return rows.flatMap(({ index: row, cells: own }) =>
    own
      .filter(({ column, value }) => typeof value === 'number' && isWithin({ row, column }, area))
      .map(({ column }) => ({ sheet, row, column })),
  );
}

function noteOf(group: readonly Slip[], { cells, index }: Baseline): RecalculationNote {
  const [{ kind, figure, range, cell }, ...others] = group as readonly [Slip, ...Slip[]];
  const known = index.recognition.figures.find(({ place }) => placeKey(place) === placeKey(cell));
  const label = known === undefined ? cells.text(cell).trim() : rowName(known);
  const count = others.length === 0 ? '' : `等 ${group.length} 处`;
  const fault = kind === 'range-misses-row' ? '没有包括' : '多包括了';
  const message = `${placeText(figure.place)} ${count}的公式 SUM(${range}) ${fault} ${placeText(cell)}“${label}”`;
  const places = others.map((other) => other.figure.place);
  return { kind, table: figure.table, place: figure.place, others: places, range, label, message };
}

/** What tells a row from the others: its labels, where it has any. */
function rowName(figure: Figure): string {
  const words = labelWords({ ...figure, measure: '' })
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? labelWords(figure) : words;
}

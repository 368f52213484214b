import { groupBy } from '../../../workbook/group-by';
import type { Splices } from '../xml/splices';
import { asOpen, attributeOf, isEmptyTag, withAttribute } from '../xml/start-tag';
import type { Plan, PlannedCell } from './planned-cell';
import type { CellSpan, RowSpan } from './sheet-scan';
import type { SheetView } from './sheet-view';

/** A row with the changes planned in it, in the order of its cells. */
export class RowChange {
  private readonly there: readonly PlannedCell[];
  private readonly inserted: readonly PlannedCell[];
  /** True if the changes leave the row without cells. */
  private readonly isEmptied: boolean;
  private readonly tag: string;

  constructor(
    private readonly view: SheetView,
    readonly row: RowSpan,
    private readonly cells: readonly PlannedCell[],
  ) {
    this.tag = view.rowTag(row);
    this.there = cells.filter(({ column }) => view.cell(row.index, column) !== undefined);
    this.inserted = cells.filter(({ xml, column }) => xml !== null && view.cell(row.index, column) === undefined);
    const removed = this.there.filter(({ xml }) => xml === null);
    this.isEmptied = this.inserted.length === 0 && removed.length > 0 && removed.length === row.cells?.length;
  }

  /** True if the row was not there before its cells, and nothing else has come to stand in it. */
  get goes(): boolean {
    const isOurs = this.tag === `<${this.view.doc.prefix}row r="${this.row.index + 1}">`;
    return this.isEmptied && isOurs && this.holdsOnlyCells && this.cells.some(({ restored }) => restored?.row === null);
  }

  place(splices: Splices): void {
    const { row, view, tag, inserted } = this;
    const before = this.earlierTag;
    if (this.goes) {
      splices.replace(row.start, row.end, '');
    } else if (this.isEmptied && before !== undefined && isEmptyTag(before) && this.holdsOnlyCells) {
      splices.replace(row.start, row.end, before);
    } else if (!isEmptyTag(tag)) {
      const opened = this.openedTag;
      if (opened !== tag) splices.replace(row.start, row.openEnd, opened);
      this.placeCells(splices);
    } else if (inserted.length > 0) {
      const xml = inserted.map((cell) => cell.xml).join('');
      splices.replace(row.start, row.end, `${asOpen(this.openedTag)}${xml}</${view.doc.prefix}row>`);
    }
  }

  private placeCells(splices: Splices): void {
    const { row, view } = this;
    const all = row.cells ?? [];
    const before = new Map(all.map((span, i) => [span, all[i + 1]]));
    for (const cell of this.there) {
      const span = view.cell(row.index, cell.column);
      if (span === undefined) continue;
      // A cell after it that is counted from it would move to its place.
      const stays = cell.xml === null && before.get(span)?.counted === true;
      splices.replace(span.start, span.end, cell.xml ?? (stays ? `<${view.doc.prefix}c/>` : ''));
    }
    let next = 0;
    for (const cell of this.inserted) {
      while (next < all.length && (all[next] as CellSpan).column < cell.column) next++;
      splices.insert(all[next]?.start ?? all.at(-1)?.end ?? row.openEnd, cell.xml ?? '');
    }
  }

  /** The start tag that the row had before, if it differs from today's in its spans at most. */
  private get earlierTag(): string | undefined {
    const earlier = this.cells.map(({ restored }) => restored?.row).find((raw) => raw !== undefined && raw !== null);
    return earlier !== undefined && bare(earlier) === bare(this.tag) ? earlier : undefined;
  }

  private get openedTag(): string {
    const earlier = this.earlierTag;
    const kept = earlier === undefined || isEmptyTag(earlier) ? this.tag : earlier;
    return widened(
      kept,
      this.inserted.map(({ column }) => column),
    );
  }

  private get holdsOnlyCells(): boolean {
    const { cells = [], openEnd, closeStart } = this.row;
    return cells.reduce((sum, { start, end }) => sum + end - start, 0) === closeStart - openEnd;
  }
}

/** The planned cells by row, rows and cells ascending. */
export function rowsOf(plan: Plan): Map<number, PlannedCell[]> {
  return groupBy(
    [...plan.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  );
}

function bare(tag: string): string {
  return withAttribute(asOpen(tag), 'spans', undefined);
}

/** The start tag of a row with spans that take in some columns, given ascending; rows without spans stay so. */
function widened(tag: string, columns: readonly number[]): string {
  const spans = attributeOf(tag, 'spans')?.match(SPAN) ?? [];
  const ends = spans.map((span) => span.split(':').map(Number) as [number, number]).toSorted(([a], [b]) => a - b);
  let within = 0;
  const isInside = (number: number): boolean => {
    while (within < ends.length && (ends[within] as [number, number])[1] < number) within++;
    return within < ends.length && (ends[within] as [number, number])[0] <= number;
  };
  const outside = columns.map((column) => column + 1).filter((number) => !isInside(number));
  if (ends.length === 0 || outside.length === 0) return tag;
  let [first, last] = [Infinity, 0];
  for (const number of [...ends.flat(), ...outside]) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return withAttribute(tag, 'spans', `${first}:${last}`);
}

const SPAN = /\b\d{1,7}:\d{1,7}/g;

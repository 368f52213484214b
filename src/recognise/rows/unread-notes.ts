import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader, Unread } from '../types';
import { isBlank, openingOf } from './between';
import { BLANK, type RowProblem } from './read-row';

/** What of a block was left unread, in the order in which it was found. */
export class UnreadNotes {
  readonly all: Unread[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly header: FoundHeader,
  ) {}

  /**
   * @param known what is known of the row
   * @param counted true where its numbers are in a sum all the same
   * @param aside true for what is none of the table's rows
   */
  add(problem: RowProblem, known: Unread['labels'] = {}, counted = false, aside = false): void {
    const { form, block } = this.header;
    this.all.push({ table: form.no, block, ...problem, labels: known, counted, ...(aside ? { aside } : {}) });
  }

  /** A row that found no place. */
  addRow(row: number, why?: string): void {
    const { column } = this.header.columns.find((found) => !isBlank(this.grid, row, found.column))!;
    const text = openingOf(this.grid, row, this.header);
    this.add({
      place: { sheet: this.grid.sheet.name, row, column },
      text,
      what: 'row',
      ...(why === undefined ? {} : { why }),
    });
  }

  /** A row that is kept out of the sums of the others. */
  addApart(one: DataRow, why: string): void {
    const bare = this.header.columns.find((found) => !isBlank(this.grid, one.row, found.column))?.column ?? 0;
    const { column = bare, text = this.grid.text(one.row, bare) } = Object.values(one.labelCells).at(-1) ?? {};
    this.add(
      { place: { sheet: this.grid.sheet.name, row: one.row, column }, text, what: 'row', why },
      knownOf(one),
      // A number without any label is in no sum, nor is a sum in others.
      one.role === 'total' || Object.keys(one.labelCells).length === 0,
    );
  }

  speaksOf(row: number): boolean {
    return this.all.some(({ place }) => place.row === row);
  }

  /** Takes back the first that was said of a row. */
  takeBack(row: number): void {
    const said = this.all.findIndex(({ place }) => place.row === row);
    if (said >= 0) this.all.splice(said, 1);
  }

  /** True for a blank label that goes on with one above it which was named as unread. */
  isSaidAbove({ place, text }: RowProblem, known: Unread['labels']): boolean {
    const isSame = (one: Unread) =>
      one.text === text && one.place.column === place.column && JSON.stringify(one.labels) === JSON.stringify(known);
    return isBlank(this.grid, place.row, place.column) && text !== BLANK && this.all.some(isSame);
  }
}

/** What a row is known to be about. */
export const knownOf = ({ labels, year }: DataRow): Unread['labels'] =>
  year === undefined ? labels : { ...labels, 年度: year };

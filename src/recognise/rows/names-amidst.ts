import type { Grid } from '../headers/grid';
import type { FoundHeader } from '../types';
import type { Carried, LabelColumn } from './label-columns';
import { carriesDown, type RowRead } from './read-row';

/**
 * Columns whose names stand in the midst of their rows, or in the last of them, as clerks put them who do not merge cells.
 * The first row has none then, and there a blank cell repeats no name: which of its neighbours it belongs to cannot be told.
 */
export class NamesAmidst {
  private columns: readonly LabelColumn[] | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly header: FoundHeader,
    private readonly labels: readonly LabelColumn[],
    private readonly carried: Carried,
  ) {}

  /** Lets nothing from above go on in such a column, but within a merged cell. */
  enter(row: number): void {
    for (const found of this.columns ?? []) this.carried.set(found, textOver(this.grid, row, found.column));
  }

  /** Looks for such columns in the first row that holds figures. */
  met(read: RowRead, row: number): void {
    const { grid, header, labels, carried } = this;
    if (this.columns !== undefined || (read.kind === 'row' && read.row.role !== 'item')) return;
    if (read.kind === 'problem' && read.aside === true) return;
    const isTold = ({ expected: { label } }: LabelColumn) =>
      read.kind === 'row' && (label.kind === 'year' ? read.row.year : read.row.labels[label.name]) !== undefined;
    const isNamed = (found: LabelColumn) =>
      grid.text(row, found.column) !== '' || Boolean(carried.get(found)) || isTold(found);
    // A row that nothing names at all is none of the table's.
    if (!labels.some(({ column }) => grid.text(row, column) !== '')) return;
    this.columns = labels.filter((found) => carriesDown(grid, row, found, header) && !isNamed(found));
  }
}

/** What a merged cell says in whose lower rows a cell lies. */
function textOver({ sheet, text }: Grid, row: number, column: number): string {
  const area = sheet.merges.find(
    ({ top, bottom, left, right }) => top < row && row <= bottom && left <= column && column <= right,
  );
  return area === undefined ? '' : text(area.top, area.left);
}

import type { StandingFormula } from '../../../workbook/formulas/judge-results';
import { shiftFormula } from '../../../workbook/formulas/shift-formula';
import type { Cell, Position, Row, Sheet } from '../../../workbook/types';

/** Rows of formulas, more than a sheet of tables has; the rest of a list is left as it stands, which is said. */
const MOST = 100_000;

interface Definition extends Position {
  readonly source: string;
}

/** Which rows of a sheet hold formulas, and what those say that are written once for several cells. */
export class SheetFormulas {
  private readonly rows: Row[] = [];
  /** By the number of their group: the last that was met. */
  private readonly definitions = new Map<string, Definition>();
  private readonly shared = new WeakMap<Cell, Definition>();

  /** A row that holds formulas, each row once. */
  add(row: Row): void {
    this.rows.push(row);
  }

  /** A cell whose formula is that of a group, or, where it is spelt out, defines one. */
  share(cell: Cell, row: number, group: string): void {
    const { column, formula: source = '' } = cell;
    if (source !== '') this.definitions.set(group, { row, column, source });
    const definition = this.definitions.get(group);
    if (definition !== undefined) this.shared.set(cell, definition);
  }

  /** The formulas of the sheet, each as it reads in its own cell. */
  in({ name }: Sheet): StandingFormula[] {
    return this.rows.slice(0, MOST).flatMap(({ index, cells }) =>
      cells.flatMap((cell) => {
        if (cell.formula === undefined) return [];
        const place = { sheet: name, row: index, column: cell.column };
        return [{ place, cell, source: cell.formula || this.sourceOf(cell, place) }];
      }),
    );
  }

  /** How many formulas there are beyond those. */
  get beyond(): number {
    return this.rows
      .slice(MOST)
      .reduce((sum, { cells }) => sum + cells.filter(({ formula }) => formula !== undefined).length, 0);
  }

  private sourceOf(cell: Cell, { row, column }: Position): string {
    const from = this.shared.get(cell);
    return from === undefined ? '' : shiftFormula(from.source, row - from.row, column - from.column);
  }
}

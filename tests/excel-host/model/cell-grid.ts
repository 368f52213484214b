import type { Area } from '../../../src/workbook/types';
import { boundingArea, holds } from './areas';
import type { CellState } from './cell';
import { isBlank } from './cell';
import type { Journal } from './journal';

/** The cells of a sheet that hold something or look like something. */
export class CellGrid {
  readonly #rows = new Map<number, Map<number, CellState>>();
  /** Cells with formulas: for calculation, which would else look through all. */
  readonly #formulas = new Map<string, readonly [row: number, column: number, source: string]>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  get(row: number, column: number): CellState | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** Replaces a cell; undefined takes it away. */
  set(row: number, column: number, state: CellState | undefined): void {
    const old = this.get(row, column);
    this.#put(row, column, state);
    this.#journal.record(() => this.#put(row, column, old));
  }

  /** Cells of an area, in rows. */
  *within(area: Area): Generator<readonly [row: number, column: number, state: CellState]> {
    for (const row of [...this.#rows.keys()].filter((key) => key >= area.top && key <= area.bottom).sort(byNumber)) {
      const cells = this.#rows.get(row) as Map<number, CellState>;
      for (const column of [...cells.keys()].sort(byNumber)) {
        if (holds(area, row, column)) yield [row, column, cells.get(column) as CellState];
      }
    }
  }

  /** The smallest area around what cells hold (with `valuesOnly`) or hold and look like; undefined if there is none. */
  usedArea(area: Area, valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    for (const [row, column, state] of this.within(area)) {
      if (valuesOnly && isBlank(state)) continue;
      const cell = { top: row, left: column, bottom: row, right: column };
      used = used === undefined ? cell : boundingArea(used, cell);
    }
    return used;
  }

  /** Formulas that are known; those the file does not tell are "". */
  formulas(): Iterable<readonly [row: number, column: number, source: string]> {
    return this.#formulas.values();
  }

  #put(row: number, column: number, state: CellState | undefined): void {
    const key = `${row} ${column}`;
    if (state?.formula === undefined) this.#formulas.delete(key);
    else this.#formulas.set(key, [row, column, state.formula]);
    let cells = this.#rows.get(row);
    if (state === undefined || Object.keys(state).length === 0) {
      cells?.delete(column);
      if (cells?.size === 0) this.#rows.delete(row);
      return;
    }
    if (cells === undefined) {
      cells = new Map();
      this.#rows.set(row, cells);
    }
    cells.set(column, state);
  }
}

const byNumber = (a: number, b: number): number => a - b;

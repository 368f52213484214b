import { isWithin, placeKey } from '../address';
import type { CellPlace } from '../types';
import type { SheetArea } from './references';

/** A cell with a formula, and the cells that it names. */
export interface FormulaNode {
  readonly place: CellPlace;
  readonly areas: readonly SheetArea[];
  /** True where it may use cells that it does not name. */
  readonly isOpaque: boolean;
}

/** Which cells the formulas of a workbook use. */
export class FormulaGraph<Formula extends FormulaNode> {
  readonly #known = new Map<string, ReadonlyMap<string, Formula>>();

  constructor(private readonly formulas: readonly Formula[]) {}

  get isEmpty(): boolean {
    return this.formulas.length === 0;
  }

  /**
   * The formulas that use some cells, be it through others, by their places, nearest first.
   * @param mayUse true to take in the formulas that may use cells which they do not name
   */
  usersOf(places: readonly CellPlace[], mayUse: boolean): ReadonlyMap<string, Formula> {
    const users = new Map<string, Formula>();
    let waiting = this.formulas;
    for (let used = places; used.length > 0 && waiting.length > 0; ) {
      const isUser = (formula: Formula) => (mayUse && formula.isOpaque) || used.some((place) => names(formula, place));
      const found = waiting.filter(isUser);
      for (const formula of found) users.set(placeKey(formula.place), formula);
      waiting = waiting.filter(({ place }) => !users.has(placeKey(place)));
      used = found.map(({ place }) => place);
    }
    return users;
  }

  /** True where a cell's formula uses, or may use, one of these cells, be it through others. */
  uses(place: CellPlace, cells: readonly CellPlace[]): boolean {
    return cells.some((cell) => {
      const users = this.#known.get(placeKey(cell)) ?? this.usersOf([cell], true);
      this.#known.set(placeKey(cell), users);
      return users.has(placeKey(place));
    });
  }

  /** The graph with a formula in its cell, whatever stood there. */
  with(formula: Formula): FormulaGraph<Formula> {
    const key = placeKey(formula.place);
    return new FormulaGraph([...this.formulas.filter(({ place }) => placeKey(place) !== key), formula]);
  }
}

const names = ({ areas }: FormulaNode, place: CellPlace): boolean =>
  areas.some(({ sheet, area }) => sheet === place.sheet && isWithin(place, area));

import { isWithin, referencesIn, type SheetArea } from '../../workbook/formulas/references';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';
import { type Cells, placeKey } from './cells';

/** Which cells the formulas of a workbook use. */
export interface FormulaGraph {
  readonly isEmpty: boolean;
  /** True where a cell's formula uses one of these cells, be it through other formulas. Unknown formulas may. */
  readonly uses: (place: CellPlace, cells: readonly CellPlace[]) => boolean;
  /** Formula cells that use a cell, be it through others. */
  readonly usersOf: (place: CellPlace) => readonly CellPlace[];
  /** The graph with one formula more. */
  readonly with: (place: CellPlace, formula: string) => FormulaGraph;
}

interface FormulaCell {
  readonly place: CellPlace;
  /** Undefined where the host does not give the formula's source. */
  readonly areas: readonly SheetArea[] | undefined;
}

/** Reads the formulas of some sheets. */
export function formulaGraph(cells: Cells, sheets: readonly string[]): FormulaGraph {
  const found: FormulaCell[] = sheets.flatMap((sheet) => {
    const grid = cells.grid(sheet);
    return (grid?.sheet.rows ?? []).flatMap(({ index, cells: row }) =>
      row.flatMap(({ column, formula }) =>
        formula === undefined ? [] : [formulaCell({ sheet, row: index, column }, formula)],
      ),
    );
  });
  return graphOf(found);
}

const formulaCell = (place: CellPlace, formula: string): FormulaCell => ({
  place,
  areas: formula === '' ? undefined : referencesIn(formula, place.sheet),
});

function graphOf(formulas: readonly FormulaCell[]): FormulaGraph {
  const byPlace = new Map(formulas.map((formula) => [placeKey(formula.place), formula]));
  const bySheet = groupBy(formulas, ({ place }) => place.sheet);

  const uses = (place: CellPlace, cells: readonly CellPlace[]): boolean => {
    const seen = new Set<string>();
    const waiting = [byPlace.get(placeKey(place))];
    for (let formula = waiting.pop(); formula !== undefined; formula = waiting.pop()) {
      if (formula.areas === undefined) return true;
      for (const { sheet, area } of formula.areas) {
        if (cells.some((cell) => cell.sheet === sheet && isWithin(cell, area))) return true;
        for (const inner of bySheet.get(sheet) ?? []) {
          if (!isWithin(inner.place, area) || seen.has(placeKey(inner.place))) continue;
          seen.add(placeKey(inner.place));
          waiting.push(inner);
        }
      }
    }
    return false;
  };

  const usersOf = (place: CellPlace): CellPlace[] => {
    const users = new Map<string, CellPlace>();
    const waiting = [place];
    for (let used = waiting.pop(); used !== undefined; used = waiting.pop()) {
      for (const { place: user, areas } of formulas) {
        const isUser = areas?.some(({ sheet, area }) => sheet === used!.sheet && isWithin(used!, area)) ?? false;
        if (!isUser || users.has(placeKey(user))) continue;
        users.set(placeKey(user), user);
        waiting.push(user);
      }
    }
    return [...users.values()];
  };

  return {
    isEmpty: formulas.length === 0,
    uses,
    usersOf,
    with: (place, formula) =>
      graphOf([...formulas.filter((other) => placeKey(other.place) !== placeKey(place)), formulaCell(place, formula)]),
  };
}

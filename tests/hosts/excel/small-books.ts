import { parseAddress } from '../../../src/workbook/address';
import type { CellContent, CellEdit } from '../../../src/workbook/edits';
import type { Cell, CellPlace, Sheet, Workbook } from '../../../src/workbook/types';
import type { SimulatedExcel } from '../../excel-host/simulated-excel';

/** A cell by its address: `at('表3', 'B5')`. */
export function at(sheet: string, address: string): CellPlace {
  return { sheet, ...parseAddress(address)! };
}

export function edit(sheet: string, address: string, content: CellContent): CellEdit {
  return { place: at(sheet, address), content };
}

/** A sheet from cells by address. */
export function sheetOf(name: string, cells: Readonly<Record<string, Omit<Cell, 'column'>>> = {}): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const { row, column } = at(name, address);
    rows.set(row, [...(rows.get(row) ?? []), { column, ...cell }]);
  }
  return {
    name,
    visibility: 'visible',
    rows: [...rows].toSorted(([a], [b]) => a - b).map(([index, own]) => ({ index, cells: own })),
    merges: [],
  };
}

export const bookOf = (...sheets: Sheet[]): Workbook => ({ date1904: false, sheets });

/** All that a write could change, to be compared. */
export function stateOf({ model }: SimulatedExcel): unknown {
  return {
    active: model.active.name,
    parts: model.customXmlParts.map(({ xml }) => xml),
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells.within({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 })]
        .filter(([, , state]) => state.value !== undefined || state.formula !== undefined)
        .map(([row, column, { value, formula, look }]) => [
          row,
          column,
          value,
          formula,
          look?.numberFormat ?? 'General',
        ]),
      merges: sheet.merges,
      formats: sheet.conditionalFormats.map(({ formula, areas, look, stopIfTrue }) => ({
        formula,
        areas,
        look,
        stopIfTrue,
      })),
    })),
  };
}

import type { Cell, CellPlace, Workbook } from '../types';

/** The cells with formulas of a workbook; members of shared formulas have none of their own (`source` is ''). */
export function formulasIn({ sheets }: Workbook): { readonly place: CellPlace; readonly cell: Cell }[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells.flatMap((cell) =>
        cell.formula === undefined ? [] : [{ place: { sheet: name, row: index, column: cell.column }, cell }],
      ),
    ),
  );
}

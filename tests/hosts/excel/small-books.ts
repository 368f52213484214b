import { parseAddress } from '../../../src/workbook/address';
import type { AddedSheet, CellContent, CellEdit } from '../../../src/workbook/edits';
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

/** A report with one line for each text. */
export const reportOf = (name: string, ...lines: string[]): AddedSheet => ({
  name,
  marker: 'gouji-report-sheet',
  widths: [10, 40],
  rows: [
    { cells: [{ column: 0, value: '核对报告', look: 'title' }], height: 24 },
    {
      cells: [
        { column: 0, value: '序号', look: 'heading' },
        { column: 1, value: '说明', look: 'heading' },
      ],
    },
    ...lines.map((value, n) => ({
      cells: [
        { column: 0, value: n + 1, look: 'number' as const },
        { column: 1, value, look: 'input' as const },
      ],
    })),
    {
      cells: [
        { column: 0, value: '表1!A1', look: 'link', link: at('表1', 'A1') },
        { column: 1, value: '=1+1', look: 'error' },
      ],
    },
    { cells: [{ column: 0, value: '2021/3', look: 'plain', link: at(name, 'A1') }] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  repeat: { top: 1, bottom: 1 },
  frozenRows: 2,
  landscape: true,
  fitToWidth: true,
});

import type { Cell, Sheet } from '../../../workbook/types';

/** The sheets as they were read, without results that none of their formulas has. */
const bare = new WeakMap<Sheet, Sheet>();

/** The sheets of a workbook none of whose formulas was calculated, and how many these are; `formulas` is 0 for any other. */
export interface Uncalculated {
  readonly sheets: Sheet[];
  readonly formulas: number;
}

/**
 * Tells a workbook that was never calculated, as programs write them that cannot calculate: they leave results out, or
 * write a 0 for each where they ask for the workbook to be calculated when it is opened. A single other result says
 * that it was. Zeros of that kind are taken out.
 * @param recalculates true where the workbook is to be calculated when it is opened
 */
export function uncalculated(sheets: readonly Sheet[], recalculates: boolean): Uncalculated {
  let formulas = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { formula, value } of cells) {
        if (formula === undefined) continue;
        if (value !== '' && !(recalculates && value === 0)) return { sheets: [...sheets], formulas: 0 };
        formulas++;
      }
    }
  }
  return { sheets: recalculates ? sheets.map(withoutResults) : [...sheets], formulas };
}

function withoutResults(sheet: Sheet): Sheet {
  const known = bare.get(sheet) ?? {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells.some(isFormula)
        ? { ...row, cells: row.cells.map((cell) => (isFormula(cell) ? { ...cell, value: '' } : cell)) }
        : row,
    ),
  };
  bare.set(sheet, known);
  return known;
}

const isFormula = ({ formula }: Cell): boolean => formula !== undefined;

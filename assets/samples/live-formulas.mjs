import { columnLetters, filled, places } from './addresses.mjs';
import { evaluate } from './evaluate.mjs';
import { shown } from './printed-numbers.mjs';

/** Formulas of every cell by address, filled from the list of formulas.mjs. */
function spread(formulas) {
  const bySheet = new Map();
  for (const { sheet, cells, formula, format } of formulas) {
    const targets = places(cells);
    for (const target of targets) {
      const address = columnLetters(target.column) + target.row;
      const own = bySheet.get(sheet) ?? new Map();
      if (own.has(address)) throw new Error(`two formulas for ${sheet}!${address}`);
      own.set(address, { formula: filled(formula, targets[0], target), format });
      bySheet.set(sheet, own);
    }
  }
  return bySheet;
}

/**
 * The sheets with formulas put in and their results as cached values.
 * Throws where a result would not be shown as printed: such a cell must stay typed.
 *
 * @param {{ name: string, rows: { cells: object[] }[] }[]} sheets typed cells
 * @param {(sheet: string, row: number, column: number) => string} printed one-based
 */
export function withFormulas(sheets, formulas, printed) {
  const bySheet = spread(formulas);
  const cellAt = new Map(sheets.map((sheet) => [sheet.name, (row, column) => sheet.rows[row - 1]?.cells[column - 1]]));
  const results = new Map();

  function valueAt(sheet, row, column) {
    const address = columnLetters(column) + row;
    const live = bySheet.get(sheet)?.get(address);
    if (live === undefined) return cellAt.get(sheet)(row, column)?.value;
    const key = `${sheet}!${address}`;
    if (!results.has(key)) results.set(key, evaluate(live.formula, sheet, valueAt));
    return results.get(key);
  }

  function live(sheet, row, column, cell) {
    const entry = bySheet.get(sheet)?.get(columnLetters(column) + row);
    if (entry === undefined) return cell;
    const value = valueAt(sheet, row, column);
    const format = entry.format ?? cell.format;
    if (shown(value, format) !== printed(sheet, row, column).trim()) {
      throw new Error(`${sheet}!${columnLetters(column)}${row}: ${entry.formula} shows ${shown(value, format)}`);
    }
    return { ...cell, value, format, formula: entry.formula };
  }

  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) => live(sheet.name, index + 1, column + 1, cell)),
    })),
  }));
}

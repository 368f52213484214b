import type { Cell, CellPlace, CellValue, Workbook } from '../types';
import type { FormulaNode } from './formula-graph';
import { parseFormula } from './parse';
import { referencesIn } from './references';
import type { Formula } from './syntax';

/** A cell with a formula, and what of it is understood. */
export interface FormulaCell extends FormulaNode {
  /** As it reads in this cell, without "="; '' where the host does not know it. */
  readonly source: string;
  /** The result that the workbook holds. */
  readonly value: CellValue;
  /** Undefined where the formula is not understood. */
  readonly formula: Formula | undefined;
}

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

/** The cells that a formula names; one whose source the host does not know may use any. */
export function formulaNode(place: CellPlace, source: string): FormulaNode {
  return { place, areas: referencesIn(source, place.sheet), isOpaque: source === '' };
}

/** Reads the formula of a cell. */
export function formulaCell(place: CellPlace, source: string, value: CellValue): FormulaCell {
  const formula = parseFormula(source, place.sheet);
  const own = source.replace(OTHER_WORKBOOK, ' ');
  // By a defined name, INDIRECT, a table's column.
  const isOpaque = /\b(?:INDIRECT|OFFSET)\(/i.test(own) || (formula === undefined && namesMore(own));
  return { place, source, value, formula, areas: referencesIn(own, place.sheet), isOpaque };
}

/** Cells of another workbook: nothing done here changes them. */
const OTHER_WORKBOOK = /\[[^\]]*\][\p{L}\p{N}_.]*!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

const SPELT_OUT =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!|\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|(?:TRUE|FALSE)\b|[\p{L}_][\p{L}\p{N}_.]*(?=\()|\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu;

function namesMore(source: string): boolean {
  return source === '' || /[\p{L}[]/u.test(source.replace(SPELT_OUT, ' '));
}

import type { CellPlace, CellValue } from '../types';
import type { FormulaNode } from './formula-graph';
import { parseFormula } from './parse';
import { referencesIn, usesIn } from './references';
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

/** The cells that a formula names; one whose source the host does not know may use any. */
export function formulaNode(place: CellPlace, source: string): FormulaNode {
  return { place, areas: referencesIn(source, place.sheet), isOpaque: source === '' };
}

/** Reads the formula of a cell. */
export function formulaCell(place: CellPlace, source: string, value: CellValue): FormulaCell {
  const formula = parseFormula(source, place.sheet);
  const { areas, finds, namesMore } = usesIn(source, place.sheet);
  return { place, source, value, formula, areas, isOpaque: finds || (formula === undefined && namesMore) };
}

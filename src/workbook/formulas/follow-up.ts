import { placeKey } from '../address';
import { cellAt } from '../cell-at';
import type { CellEdit } from '../edits';
import { isSameValue } from '../still-holds';
import type { CellPlace, CellValue, Workbook } from '../types';
import { evaluateFormula, type ValueAt } from './evaluate';
import type { FormulaCell } from './formula-cell';
import { FormulaGraph } from './formula-graph';
import { Unknown } from './operands';

/** What edits do to the formulas of a workbook that nobody calculates. */
export interface FollowUp {
  /** Formulas with their results, those that come out as before among them. */
  readonly results: readonly Result[];
  /** Formulas whose results are no longer right, and which cannot be worked out here. */
  readonly stale: readonly CellPlace[];
}

/** A formula's result once the edits are made; the formula itself stays. */
interface Result extends CellEdit {
  /** False where the workbook holds this result already. */
  readonly isNew: boolean;
}

/** Formulas that feed one another deeper than this are left to Excel; those near the edits come first. */
const DEEPEST = 500;

/**
 * Works out anew the formulas that use edited cells, be it through others. A formula is only trusted where working it
 * out from the workbook as it stands gives the very result that the workbook holds: then it is understood as Excel
 * understands it.
 */
export function followUp(workbook: Workbook, formulas: readonly FormulaCell[], edits: readonly CellEdit[]): FollowUp {
  const edited = new Map(edits.map(({ place, content }) => [placeKey(place), content]));
  const others = formulas.filter(({ place }) => !edited.has(placeKey(place)));
  const users = new FormulaGraph(others).usersOf(
    edits.map(({ place }) => place),
    true,
  );
  const standing: ValueAt = (place) => cellAt(workbook, place)?.value;
  const results = new Map<string, CellValue>();
  const unknown = new Set<string>();
  let depth = 0;

  const now: ValueAt = (place) => {
    const key = placeKey(place);
    const edit = edited.get(key);
    if (edit !== undefined) return edit.value;
    const user = users.get(key);
    return user === undefined ? standing(place) : (results.get(key) ?? worked(key, user));
  };

  const worked = (key: string, { formula, value }: FormulaCell): CellValue => {
    if (formula === undefined || unknown.has(key) || depth === DEEPEST) throw new Unknown();
    // Until it is known, so that a circle ends.
    unknown.add(key);
    depth++;
    try {
      if (!isNear(evaluateFormula(formula, standing), value)) throw new Unknown();
      const result = evaluateFormula(formula, now);
      unknown.delete(key);
      results.set(key, result);
      return result;
    } finally {
      depth--;
    }
  };

  for (const [key, user] of users) {
    try {
      if (!results.has(key)) worked(key, user);
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
    }
  }
  const all = [...users];
  return {
    results: all.flatMap(([key, { place, source, value }]) => {
      const result = results.get(key);
      if (result === undefined) return [];
      return [{ place, content: { value: result, formula: source }, isNew: !isSameValue(result, value) }];
    }),
    stale: all.flatMap(([key, { place }]) => (results.has(key) ? [] : [place])),
  };
}

/** Excel and we may add in another order, which shows in the last bits only. */
function isNear(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return isSameValue(a, b) && typeof a === typeof b;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Works out a formula as if it were typed into a cell.
 * @returns undefined where it is not understood, or uses the cell itself
 */
export function resultOf(
  formula: FormulaCell,
  workbook: Workbook,
  formulas: readonly FormulaCell[],
): CellValue | undefined {
  const { place } = formula;
  const isCircle = new FormulaGraph(formulas).with(formula).uses(place, [place]);
  if (formula.formula === undefined || isCircle) return undefined;
  try {
    return evaluateFormula(formula.formula, (at) => cellAt(workbook, at)?.value);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

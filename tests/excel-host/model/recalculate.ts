import type { CellValue } from '../../../src/workbook/types';
import { SimulatorNotImplemented } from '../errors';
import { boundingArea, cellsOf, holds } from './areas';
import { areasIn, areasNamed, type Formula, readFormula } from './formula';
import { formulaValue } from './formula-value';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Cells whose content changed. */
export interface Changed {
  readonly sheet: SheetModel;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly source: string;
}

const read = new Map<string, Formula | undefined>();

function formulaOf(source: string): Formula | undefined {
  if (!read.has(source)) read.set(source, readFormula(source));
  return read.get(source);
}

/**
 * Calculates what depends on changed cells, as automatic calculation does; with manual calculation, only formulas that
 * were just entered: https://learn.microsoft.com/javascript/api/excel/excel.calculationmode
 */
export function recalculate(model: WorkbookModel, changed: Changed): void {
  const formulas = model.sheets.flatMap((sheet) => formulaCells(sheet));
  if (formulas.length === 0) return;
  const places = changed.cells.map(({ row, column }) => ({ sheet: changed.sheet, row, column }));
  const entered = formulas.filter(cellSet(places));
  const users = dependents(model, formulas, entered, places);
  const isEntered = cellSet(entered);
  const now = model.calculationMode === 'Manual' ? entered : users;
  if (now === entered) for (const user of users) if (!isEntered(user)) model.pending.set(keyOf(user), user);
  calculate(model, now);
}

/**
 * Works out what waits for it, as F9 or `Application.calculate`:
 * https://learn.microsoft.com/javascript/api/excel/excel.calculationstate
 */
export function calculatePending(model: WorkbookModel): void {
  const formulas = model.sheets.flatMap((sheet) => formulaCells(sheet));
  const isPending = cellSet([...model.pending.values()]);
  model.pending.clear();
  calculate(model, formulas.filter(isPending));
}

const formulaCells = (sheet: SheetModel): FormulaCell[] =>
  [...sheet.cells.formulas()].map(([row, column, source]) => ({ sheet, row, column, source }));

type Place = Pick<FormulaCell, 'sheet' | 'row' | 'column'>;
const keyOf = ({ sheet, row, column }: Place): string => `${sheet.id} ${row} ${column}`;

function cellSet(cells: readonly Place[]): (cell: Place) => boolean {
  const keys = new Set(cells.map(keyOf));
  return (cell) => keys.has(keyOf(cell));
}

/** All formulas that look at a changed cell, or at one of these. */
function dependents(
  model: WorkbookModel,
  formulas: readonly FormulaCell[],
  entered: readonly FormulaCell[],
  changed: readonly Place[],
): FormulaCell[] {
  const found = [...entered];
  const isChanged = cellSet(changed);
  let rest = formulas.filter((cell) => !isChanged(cell));
  let news = changed;
  for (;;) {
    const hit = rest.filter((cell) => looksAt(model, cell, news));
    if (hit.length === 0) return found;
    found.push(...hit);
    const isHit = cellSet(hit);
    rest = rest.filter((cell) => !isHit(cell));
    news = hit;
  }
}

/** Every area that a formula names, whether or not it can be worked out here. */
export function areasOfFormula(source: string) {
  const formula = formulaOf(source);
  return formula === undefined ? areasNamed(source) : areasIn(formula);
}

function looksAt(model: WorkbookModel, { sheet, source }: FormulaCell, news: readonly Place[]): boolean {
  return areasOfFormula(source).some(({ sheet: name, area }) => {
    const home = name === undefined ? sheet : model.sheet(name);
    if (home === undefined) return false;
    return news.some((place) => place.sheet === home && holds(area, place.row, place.column));
  });
}

function calculate(model: WorkbookModel, cells: readonly FormulaCell[]): void {
  const waiting = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const underWay = new Set<string>();
  const valueAt = (sheet: SheetModel, row: number, column: number): CellValue | undefined => {
    const cell = waiting.get(keyOf({ sheet, row, column }));
    if (cell !== undefined) work(cell);
    return sheet.cells.get(row, column)?.value;
  };
  const work = (cell: FormulaCell): void => {
    const key = keyOf(cell);
    if (underWay.has(key)) throw new SimulatorNotImplemented('a formula that depends on itself');
    const formula = formulaOf(cell.source);
    if (formula === undefined) throw new SimulatorNotImplemented(`calculating =${cell.source}`);
    underWay.add(key);
    const value = formulaValue(formula, ({ sheet: name, area }) => {
      const home = name === undefined ? cell.sheet : model.sheet(name);
      if (home === undefined) return [{ error: '#REF!' }];
      return [...cellsOf(area)].map(([row, column]) => valueAt(home, row, column));
    });
    waiting.delete(key);
    underWay.delete(key);
    const { text: _old, ...state } = cell.sheet.cells.get(cell.row, cell.column) ?? {};
    cell.sheet.cells.set(cell.row, cell.column, { ...state, value });
  };
  for (const cell of cells) if (waiting.has(keyOf(cell))) work(cell);
  tell(model, cells);
}

/** Once per sheet: https://learn.microsoft.com/javascript/api/excel/excel.worksheetcalculatedeventargs */
function tell(model: WorkbookModel, cells: readonly FormulaCell[]): void {
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const areas = cells
      .filter((cell) => cell.sheet === sheet)
      .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
    model.emit({ kind: 'calculated', sheet, area: areas.reduce(boundingArea) });
  }
}

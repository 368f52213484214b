import { cellsOfRow } from '../cell-at';
import { isSameValue } from '../still-holds';
import type { Cell, CellPlace, CellValue, Sheet } from '../types';
import { evaluateFormula } from './evaluate';
import { Unknown } from './operands';
import { parseFormula } from './parse';
import { roundingOf } from './rounding-of';
import type { Formula } from './syntax';

/** A formula of a workbook as it stands. */
export interface StandingFormula {
  readonly place: CellPlace;
  readonly cell: Cell;
  /** As it reads in its own cell; '' where that is not known. */
  readonly source: string;
}

/** Results that formulas do not bear out. */
export interface Judged {
  /** Numbers that their formulas contradict, or that are made of such. */
  readonly wrong: ReadonlySet<Cell>;
  /** Numbers of which nothing can be told, in a workbook that is not calculated, and what is made of them. */
  readonly doubtful: ReadonlySet<Cell>;
  /** How many formulas were not looked at, since there are too many. */
  readonly unjudged: number;
}

type Verdict = 'right' | 'wrong' | 'unknown';

/** Characters of formulas and cells that they use, in all: a workbook of more than that is left to Excel. */
const MOST_WORK = 1_000_000;
/** Longer, or nested deeper than Excel allows, is no formula of a report. */
const LONGEST = 1_000;
const DEEPEST = 64;
/** Programs add in other orders, and what nearly cancels out leaves noise. */
const NOISE = 1e-6;
const RELATIVE_NOISE = 1e-9;
/** What these count depends on how a cell came to be empty or how texts are compared: they bear a result out, no more. */
const UNSURE = /\b(?:COUNTA?|COUNTIF|SUMIF)\s*\(/i;

/**
 * What the formulas say of the results that stand in their cells, from what stands in the cells that they use. Where one is
 * wrong, or the workbook asks for being calculated and none is right, nothing speaks for a formula that is not understood:
 * its 0 is wrong. A workbook that we wrote asks as well, and was calculated.
 */
export function judgeResults(
  sheets: readonly Sheet[],
  formulas: readonly StandingFormula[],
  { asks, isPlain }: { readonly asks: boolean; readonly isPlain: boolean },
): Judged {
  const reader = new Reader(sheets);
  const verdicts = formulas.map((each) => {
    const verdict = reader.verdict(each);
    return verdict === 'wrong' && !isPlain ? 'unknown' : verdict;
  });
  const cellsOf = (verdict: Verdict) =>
    formulas.flatMap(({ cell }, at) => (verdicts[at] === verdict && typeof cell.value === 'number' ? [cell] : []));
  const { unjudged } = reader;
  const contradicted = cellsOf('wrong');
  const isBorneOut = !asks || cellsOf('right').length > 0;
  if (contradicted.length === 0 && isBorneOut) return { wrong: new Set(), doubtful: new Set(), unjudged };
  const unknown = cellsOf('unknown');
  const wrong = reader.withUsers([...contradicted, ...unknown.filter(({ value }) => value === 0)]);
  return { wrong, doubtful: reader.withUsers(unknown, wrong), unjudged };
}

/** Works formulas out from what stands in the cells that they use, and keeps which use which. */
class Reader {
  private readonly byName: ReadonlyMap<string, Sheet>;
  private readonly users = new Map<Cell, Cell[]>();
  private left = MOST_WORK;
  unjudged = 0;

  constructor(sheets: readonly Sheet[]) {
    this.byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  verdict({ place, cell, source }: StandingFormula): Verdict {
    this.left -= source.length;
    if (this.left <= 0) this.unjudged++;
    const formula = this.left > 0 ? formulaOf(cell, source, place.sheet) : undefined;
    if (formula === undefined) return 'unknown';
    try {
      const result = evaluateFormula(formula, (used) => this.valueAt(used, cell));
      const verdict = verdictOn(cell.value, result, formula);
      return verdict === 'wrong' && UNSURE.test(source) ? 'unknown' : verdict;
    } catch (error) {
      if (error instanceof Unknown) return 'unknown';
      throw error;
    }
  }

  /** Some cells and the numbers that formulas make of them, be it through others, but for those known already. */
  withUsers(cells: readonly Cell[], known: ReadonlySet<Cell> = new Set()): ReadonlySet<Cell> {
    const found = new Set<Cell>();
    const waiting = [...cells];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (found.has(cell) || known.has(cell)) continue;
      found.add(cell);
      for (const user of this.users.get(cell) ?? []) if (typeof user.value === 'number') waiting.push(user);
    }
    return found;
  }

  private valueAt({ sheet: name, row, column }: CellPlace, user: Cell): CellValue | undefined {
    const sheet = this.byName.get(name);
    if (sheet === undefined || this.left-- <= 0) throw new Unknown();
    const cell = cellsOfRow(sheet, row).find((each) => each.column === column);
    if (cell?.formula === undefined) return cell?.value;
    const known = this.users.get(cell);
    if (known === undefined) this.users.set(cell, [user]);
    else known.push(user);
    if (cell.value === '' && cell.text === undefined) throw new Unknown();
    return cell.value;
  }
}

/** Only two numbers contradict each other: what else there is differs from program to program. */
function verdictOn(held: CellValue, result: CellValue, formula: Formula): Verdict {
  if (typeof held !== 'number' || typeof result !== 'number') {
    return typeof held === typeof result && isSameValue(held, result) ? 'right' : 'unknown';
  }
  const off = Math.abs(held - result);
  if (off <= NOISE + RELATIVE_NOISE * Math.abs(result)) return 'right';
  const step = roundingOf(formula);
  return off > step * 1.001 ? 'wrong' : 'unknown';
}

interface Parsed {
  readonly source: string;
  readonly home: string;
  readonly formula: Formula | undefined;
}

const parsed = new WeakMap<Cell, Parsed>();

function formulaOf(cell: Cell, source: string, home: string): Formula | undefined {
  const known = parsed.get(cell);
  if (known?.source === source && known.home === home) return known.formula;
  const isPlain = source !== '' && source.length <= LONGEST && source.split('(').length <= DEEPEST;
  const formula = isPlain ? parseFormula(source, home) : undefined;
  parsed.set(cell, { source, home, formula });
  return formula;
}

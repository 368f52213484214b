import { gathered } from '../../workbook/gathered';
import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { PLAN, PLAN_FOR_YEAR, YEAR_BY_PLAN } from '../words/doubt-words';
import { isExpected, isPlanAlone, isPlanned } from '../words/plan-words';

/** A row of a plan, or one of a year that is known by its plan alone. */
interface PlanRow {
  readonly row: DataRow;
  /** The cell that says so. */
  readonly column: number;
  readonly text: string;
  readonly why: string;
  /** True where no sum wants it. */
  readonly aside: boolean;
}

/**
 * Parts the rows of plans (2022年预算, 预算数 beside 决算数, 招生计划) from the others. A year that has no other row has none, for a
 * plan is not what came of it; but what is expected of it (预计) may stand for it.
 */
export function partedPlans(
  grid: Grid,
  header: FoundHeader,
  rows: readonly DataRow[],
): { readonly actual: readonly DataRow[]; readonly plans: readonly PlanRow[] } {
  const said = new Map(gathered(rows, (row) => [[row, planIn(grid, header, row)] as const]));
  const known = new Set(gathered(rows, (row) => (said.get(row) === undefined ? (row.year ?? []) : [])));
  const actual: DataRow[] = [];
  const plans: PlanRow[] = [];
  for (const row of rows) {
    const plan = said.get(row);
    if (plan === undefined) actual.push(row);
    else {
      const isWanted = plan.isYear && known.size < 2 && !known.has(row.year ?? '');
      const isTaken = isWanted && isExpected(plan.text);
      if (isTaken) actual.push(row);
      const why = isTaken ? YEAR_BY_PLAN : isWanted ? PLAN_FOR_YEAR : PLAN;
      plans.push({ row, column: plan.column, text: plan.text, why, aside: isTaken || !isWanted });
    }
  }
  return { actual, plans };
}

/** The cell of a row that says that it is a plan: its year, a name that says nothing else, a column that the form does not know. */
function planIn(grid: Grid, { block, extras }: FoundHeader, { row, labelCells }: DataRow) {
  for (const { name, kind } of block.labels) {
    const cell = labelCells[name];
    const isPlan = kind === 'year' ? isPlanned : isPlanAlone;
    if (cell !== undefined && kind !== 'ordinal' && isPlan(cell.text)) return { ...cell, isYear: kind === 'year' };
  }
  const isDated = block.labels.some(({ kind }) => kind === 'year');
  for (const { column } of extras) {
    const text = grid.text(row, column);
    if (isPlanAlone(text)) return { column, text, isYear: isDated };
  }
  return undefined;
}

import { address } from '../../../workbook/address';
import { judgeResults, type StandingFormula } from '../../../workbook/formulas/judge-results';
import { groupBy } from '../../../workbook/group-by';
import type { Cell, Sheet } from '../../../workbook/types';

/** The sheets without results that nobody calculated, and what is to be said of that. */
export interface Calculated {
  readonly sheets: Sheet[];
  readonly odd: readonly string[];
}

const ADVICE = '请在 Excel 或 WPS 中打开、保存一次，再核对';
/** So many are named; the rest is counted. */
const MOST_NAMED = 5;

/**
 * Tells results that were never calculated, or not since what they use was changed, as programs leave them that cannot
 * calculate. Those that are wrong are taken out, those of which nothing can be told are left as doubtful (`stale`).
 * @param asks true where the workbook asks for all formulas to be calculated when it is opened
 * @param isPlain false where results need not be what formulas give: numbers count as shown, or formulas go in circles
 * @param beyond how many formulas there are besides, of which nothing is told
 */
export function uncalculated(
  sheets: readonly Sheet[],
  formulas: readonly StandingFormula[],
  calculation: { readonly asks: boolean; readonly isPlain: boolean },
  beyond = 0,
): Calculated {
  const judged = judgeResults(sheets, formulas, calculation);
  const out = formulas.filter(({ cell }) => judged.wrong.has(cell));
  const doubtful = formulas.filter(({ cell }) => judged.doubtful.has(cell));
  const empty = formulas.filter(({ cell }) => cell.value === '' && cell.text === undefined).length;
  const changed = new Map<Cell, Cell>([
    ...out.map(({ cell }): [Cell, Cell] => [cell, { ...cell, value: '' }]),
    ...doubtful.map(({ cell }): [Cell, Cell] => [cell, { ...cell, stale: true }]),
  ]);
  const bySheet = groupBy([...out, ...doubtful], ({ place }) => place.sheet);
  return {
    sheets: sheets.map((sheet) =>
      withCells(sheet, changed, new Set(bySheet.get(sheet.name)?.map(({ place }) => place.row))),
    ),
    odd:
      formulas.length > 0 && out.length + empty === formulas.length
        ? [neverWords(formulas.length)]
        : [...words(out, doubtful), ...unjudgedWords(judged.unjudged + beyond)],
  };
}

const neverWords = (count: number): string =>
  `工作簿里的 ${count} 个公式都没有结果（多半是程序写的，还没有计算过）：${ADVICE}`;

const unjudgedWords = (count: number): string[] =>
  count === 0 ? [] : [`公式太多，有 ${count} 个没有验算，按存的结果核对；存的结果可能是旧的，${ADVICE}`];

function words(out: readonly StandingFormula[], doubtful: readonly StandingFormula[]): string[] {
  const told = [];
  if (out.length > 0)
    told.push(`有 ${out.length} 个公式没有重算（存的结果与公式不符），没有当作数：${named(out)}；${ADVICE}`);
  if (doubtful.length > 0)
    told.push(
      `有 ${doubtful.length} 个公式这里算不了，而工作簿还没有重算，存的结果可能是旧的：${named(doubtful)}；${ADVICE}`,
    );
  return told;
}

function named(formulas: readonly StandingFormula[]): string {
  const more = formulas.length > MOST_NAMED ? ` 等 ${formulas.length} 处` : '';
  const places = formulas.slice(0, MOST_NAMED);
  return places.map(({ place }) => `${place.sheet}!${address(place.row, place.column)}`).join('、') + more;
}

/** The sheet with other cells; the very same as the last time where they are the same. */
function withCells(sheet: Sheet, changed: ReadonlyMap<Cell, Cell>, rowsChanged: ReadonlySet<number>): Sheet {
  if (rowsChanged.size === 0) return sheet;
  const own: string[] = [];
  const rows = sheet.rows.map((row) => {
    if (!rowsChanged.has(row.index)) return row;
    const cells = row.cells.map((cell) => {
      const other = changed.get(cell);
      if (other !== undefined) own.push(`${address(row.index, cell.column)}${other.stale === true ? '?' : ''}`);
      return other ?? cell;
    });
    return { ...row, cells };
  });
  const key = own.join();
  const known = made.get(sheet);
  if (known?.key === key) return known.sheet;
  const without = { ...sheet, rows };
  made.set(sheet, { key, sheet: without });
  return without;
}

/** The sheets as they were read, and what was last made of them. */
const made = new WeakMap<Sheet, { readonly key: string; readonly sheet: Sheet }>();

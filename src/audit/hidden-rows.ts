import { isWithin } from '../workbook/address';
import { cellAt } from '../workbook/cell-at';
import { referencesIn } from '../workbook/formulas/references';
import type { Row, Workbook } from '../workbook/types';
import type { Finding } from './finding';

/** Functions that leave rows out that are hidden or filtered out. */
const LEAVES_OUT = /(?:^|[^\p{L}\p{N}_.])(SUBTOTAL|AGGREGATE)\(/iu;
/** More rows than these are not all named. */
const ROWS_NAMED = 5;

/**
 * Findings about sums by SUBTOTAL or AGGREGATE over hidden rows say so: the sum may be right for the rows that are shown.
 * Costs nothing where no row is hidden.
 */
export function namingHiddenRows(findings: readonly Finding[], workbook: Workbook): Finding[] {
  const hidden = new Map(
    workbook.sheets.flatMap(({ name, rows }) => {
      const own = rows.filter((row) => row.hidden === true);
      return own.length === 0 ? [] : [[name, own] as const];
    }),
  );
  if (hidden.size === 0) return [...findings];
  return findings.map((finding) => {
    if (finding.status !== 'broken') return finding;
    const words = new Set(
      finding.cells.flatMap(({ place }) => wordsOf(cellAt(workbook, place)?.formula ?? '', place.sheet, hidden)),
    );
    return words.size === 0 ? finding : { ...finding, message: `${finding.message}${[...words].join('')}` };
  });
}

function wordsOf(formula: string, home: string, hidden: ReadonlyMap<string, readonly Row[]>): string[] {
  const name = LEAVES_OUT.exec(formula)?.[1]?.toUpperCase();
  if (name === undefined) return [];
  const rows = referencesIn(formula, home).flatMap(({ sheet, area }) =>
    (hidden.get(sheet) ?? []).filter(({ index }) => isWithin({ row: index, column: area.left }, area)),
  );
  const numbers = [...new Set(rows.map(({ index }) => index + 1))];
  if (numbers.length === 0) return [];
  const more = numbers.length > ROWS_NAMED ? `等 ${numbers.length} 行` : '行';
  const named = `第 ${numbers.slice(0, ROWS_NAMED).join('、')} ${more}`;
  return [`。这里的公式用 ${name}，不算筛选掉或隐藏的行（${named}是隐藏的）；请取消筛选或改用 SUM`];
}

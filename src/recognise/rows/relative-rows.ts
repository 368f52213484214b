import type { Block } from '../../catalogue/types';
import type { DataRow, Unread } from '../types';

/** True for a row of 本年 or 上年: which year that is the other tables tell. */
export const isRelative = ({ year }: Pick<DataRow, 'year'>): boolean => year !== undefined && /^[+-]/.test(year);

/**
 * The rows without those of 本年 or 上年 beside rows that name their years: such a row may be one of theirs once more. A row
 * that is counted keeps its number among the others.
 */
export function withoutMixedYears(rows: readonly DataRow[]): {
  readonly known: readonly DataRow[];
  readonly unsaid: readonly DataRow[];
} {
  const unsaid = rows.some((row) => row.year !== undefined && !isRelative(row)) ? rows.filter(isRelative) : [];
  if (unsaid.length === 0) return { known: rows, unsaid };
  const known = rows.flatMap((row): DataRow[] => {
    if (!isRelative(row)) return [row];
    const { year: _, ...undated } = row;
    return row.labelCells.序号 === undefined ? [] : [undated];
  });
  return { known, unsaid };
}

/** A row of which nobody can tell the year. */
export function yearUnsaid(
  sheet: string,
  { labels }: Block,
  { row, labelCells }: DataRow,
): Pick<Unread, 'place' | 'text'> & { readonly what: 'year' } {
  const cell = labelCells[labels.find(({ kind }) => kind === 'year')?.name ?? '年度'];
  return { place: { sheet, row, column: cell?.column ?? 0 }, text: cell?.text ?? '', what: 'year' };
}

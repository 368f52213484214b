import { groupBy } from '../../workbook/group-by';
import { columnKey, placedIn } from '../headers/turn';
import type { Table } from '../types';
import { settleDecimals } from './decimals';
import type { Draft } from './draft';
import type { ShareEvidence } from './share-sizes';
import { settleShares } from './shares';

/**
 * Settles what only the whole column tells: whether plain numbers are fractions or points, and to how many digits
 * rounded figures are reported.
 * @returns the shares of which it cannot be told
 */
export function settleColumns(drafts: readonly Draft[], evidence: ShareEvidence): Draft[] {
  const unclear: Draft[] = [];
  for (const measure of groupBy(drafts, measureKey).values()) {
    if (measure[0]!.kind === 'ratio') unclear.push(...settleShares(measure, evidence));
    settleDecimals(measure);
  }
  return unclear;
}

export const measureKey = ({ table, block, measure }: Pick<Draft, 'table' | 'block' | 'measure'>): string =>
  `${table}/${block.name ?? ''}/${measure}`;

/** Which figures stand under a header that says %: 占比（%）. */
export function underPercent(tables: readonly Table[]): (figure: Pick<Draft, 'table' | 'place' | 'turned'>) => boolean {
  const keys = new Set<string>();
  for (const { no, blocks } of tables) {
    for (const { header } of blocks) {
      for (const { column, unit } of header.columns)
        if (unit === '%') keys.add(`${no}/${columnKey(placedIn(header, header.bottom, column))}`);
    }
  }
  return (figure) => keys.has(`${figure.table}/${columnKey(figure)}`);
}

/** What is known of a table's shares before the rules are asked. */
export function withoutRules(table: Table): ShareEvidence {
  const isHeaded = underPercent([table]);
  return {
    headed: (draft) => (isHeaded(draft) ? 'points' : undefined),
    told: () => undefined,
    made: () => false,
    usual: () => undefined,
    leans: () => undefined,
  };
}

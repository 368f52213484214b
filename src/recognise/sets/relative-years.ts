import { isRelative, yearUnsaid } from '../rows/relative-rows';
import type { DataRow, FoundBlock, FoundColumn, Table, Unread } from '../types';
import { usualYears } from './usual-years';

type Dated = Pick<FoundColumn | DataRow, 'year'>;

const datedIn = ({ header, rows }: FoundBlock): readonly Dated[] => [...header.columns, ...rows];

/**
 * The tables with 本年 and 上年 in their headers or rows as the last year that most tables show and the one before it; without,
 * where none is. Rows whose year cannot be told are added to `unread`.
 */
export function withRelativeYears(tables: readonly Table[], unread: Unread[]): readonly Table[] {
  const isConcerned = ({ blocks }: Table) => blocks.some((block) => datedIn(block).some(isRelative));
  if (!tables.some(isConcerned)) return tables;
  const last = usualYears(tables)?.at(-1);
  return tables.map((table) => {
    if (!isConcerned(table)) return table;
    const settled = <T extends Dated>(one: T): T => {
      if (!isRelative(one)) return one;
      const { year, ...rest } = one;
      return (last === undefined ? rest : { ...rest, year: String(Number(last) + Number(year)) }) as T;
    };
    const blocks = table.blocks.map((block) => {
      const { header, rows } = block;
      const lost = last === undefined ? rows.filter(isRelative) : [];
      for (const row of lost) {
        const problem = yearUnsaid(header.sheet, header.block, row);
        unread.push({ table: table.no, block: header.block, labels: row.labels, ...problem });
      }
      return {
        ...block,
        header: { ...header, columns: header.columns.map(settled) },
        rows: rows.filter((row) => !lost.includes(row)).map(settled),
      };
    });
    return { ...table, blocks };
  });
}

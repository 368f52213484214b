import type { DataRow, FoundBlock, FoundColumn, Table } from '../types';
import { usualYears } from './usual-years';

type Dated = Pick<FoundColumn | DataRow, 'year'>;

const datedIn = ({ header, rows }: FoundBlock): readonly Dated[] => [...header.columns, ...rows];
const isRelative = ({ year }: Dated): boolean => year !== undefined && /^[+-]/.test(year);

/** The tables with 本年 and 上年 in their headers as the last year that most tables show and the one before it; without, where none is. */
export function withRelativeYears(tables: readonly Table[]): readonly Table[] {
  const isConcerned = ({ blocks }: Table) => blocks.some((block) => datedIn(block).some(isRelative));
  if (!tables.some(isConcerned)) return tables;
  const last = usualYears(tables)?.at(-1);
  const settled = <T extends Dated>(one: T): T => {
    if (!isRelative(one)) return one;
    const { year, ...rest } = one;
    return (last === undefined ? rest : { ...rest, year: String(Number(last) + Number(year)) }) as T;
  };
  return tables.map((table) => {
    if (!isConcerned(table)) return table;
    const blocks = table.blocks.map((block) => ({
      ...block,
      header: { ...block.header, columns: block.header.columns.map(settled) },
      rows: block.rows.map(settled),
    }));
    return { ...table, blocks };
  });
}

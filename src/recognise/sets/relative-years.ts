import type { DataRow, FoundBlock, FoundColumn, Table } from '../types';

/** Which years 本年 and 上年 are is known from no fewer tables than this. */
const ENOUGH = 3;

type Dated = Pick<FoundColumn | DataRow, 'year'>;

const datedIn = ({ header, rows }: FoundBlock): readonly Dated[] => [...header.columns, ...rows];
const isRelative = ({ year }: Dated): boolean => year !== undefined && /^[+-]/.test(year);

/** The tables with 本年 and 上年 as the last year that most tables show and the one before it; without, where none is. */
export function withRelativeYears(tables: readonly Table[]): readonly Table[] {
  const isConcerned = ({ blocks }: Table) => blocks.some((block) => datedIn(block).some(isRelative));
  if (!tables.some(isConcerned)) return tables;
  const last = lastYearOf(tables);
  const settled = <T extends Dated>(one: T): T => {
    if (!isRelative(one)) return one;
    const { year, ...rest } = one;
    return (last === undefined ? rest : { ...rest, year: String(last + Number(year)) }) as T;
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

/** The last year of more than half of the tables that show any. */
function lastYearOf(tables: readonly Table[]): number | undefined {
  const shown = tables.flatMap(({ blocks }) => {
    const years = blocks.flatMap(datedIn).flatMap(({ year = '' }) => (/^\d{4}$/.test(year) ? Number(year) : []));
    return years.length === 0 ? [] : Math.max(...new Set(years));
  });
  return shown.find((year) => {
    const alike = shown.filter((other) => other === year).length;
    return alike >= ENOUGH && alike * 2 > shown.length;
  });
}

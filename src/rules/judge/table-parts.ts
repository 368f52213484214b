import type { Block } from '../../catalogue/types';
import type { Figure, OddColumn, Recognition, Table, Unread } from '../../recognise/types';
import { groupBy } from '../../workbook/group-by';
import { sameItems } from '../../workbook/same-items';
import { type WrongYear, wrongYearsIn } from './table-years';

/** What rules see of a recognition. */
export type Seen = Pick<Recognition, 'tables' | 'figures' | 'unread' | 'oddColumns'>;

/** All that was read of one table, its figures by block and measure. */
export interface TablePart {
  readonly table: Table;
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
  readonly oddColumns: readonly OddColumn[];
  readonly ofBlock: ReadonlyMap<Block, readonly Figure[]>;
  readonly ofMeasure: ReadonlyMap<Block, ReadonlyMap<string, readonly Figure[]>>;
  /** Its cells of 年度 that are plainly wrong beside the years that most tables show. */
  readonly wrongYears: (usual: readonly string[] | undefined) => readonly WrongYear[];
}

export type TableParts = ReadonlyMap<number, TablePart>;

const NONE: readonly never[] = [];

/**
 * Parts what was read by its tables.
 * @param before the parts of an earlier check: a table of which nothing has changed is the very one from there
 */
export function partsOf({ tables, figures, unread, oddColumns = NONE }: Seen, before?: TableParts): TableParts {
  const ofTable = ({ table }: { readonly table: number }) => table;
  const [ownFigures, ownUnread, ownColumns] = [
    groupBy(figures, ofTable),
    groupBy(unread, ofTable),
    groupBy(oddColumns, ofTable),
  ];
  return new Map(
    tables.map((table) => {
      const { no } = table;
      const now = {
        table,
        figures: ownFigures.get(no) ?? NONE,
        unread: ownUnread.get(no) ?? NONE,
        oddColumns: ownColumns.get(no) ?? NONE,
      };
      const known = before?.get(no);
      return [no, known !== undefined && isSame(known, now) ? known : partOf(now)] as const;
    }),
  );
}

type Read = Pick<TablePart, 'table' | 'figures' | 'unread' | 'oddColumns'>;

const isSame = (a: Read, b: Read): boolean =>
  a.table.blocks === b.table.blocks &&
  sameItems(a.figures, b.figures) &&
  sameItems(a.unread, b.unread) &&
  sameItems(a.oddColumns, b.oddColumns);

function partOf(read: Read): TablePart {
  const ofBlock = groupBy(read.figures, ({ block }) => block);
  let wrong: { readonly usual: string; readonly found: readonly WrongYear[] } | undefined;
  return {
    ...read,
    ofBlock,
    ofMeasure: new Map([...ofBlock].map(([block, own]) => [block, groupBy(own, ({ measure }) => measure)])),
    wrongYears: (years) => {
      const usual = years?.join() ?? '';
      if (wrong?.usual !== usual) wrong = { usual, found: wrongYearsIn(read.table, read.figures, years) };
      return wrong.found;
    },
  };
}

/** The last year that most tables show; undefined where none is shown by most. */
export function lastYearOf(figures: readonly Figure[]): string | undefined {
  const last = new Map<number, string>();
  for (const { table, labels } of figures) {
    const year = labels.年度;
    if (year !== undefined && year > (last.get(table) ?? '') && /^\d{4}$/.test(year)) last.set(table, year);
  }
  const votes = [...groupBy([...last.values()], (year) => year)].map(([year, all]) => ({ year, count: all.length }));
  return votes.find(({ count }) => count * 2 > last.size)?.year;
}

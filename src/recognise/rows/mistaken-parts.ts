import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import type { Grid } from '../headers/grid';
import type { FoundHeader, Table, Unread } from '../types';
import { UNDER_ITS_LIKE } from '../words/doubt-words';
import { strayAbove } from './rows-below';

/**
 * Parts of a table that were read as none of it because a word of their header is another: below a header that passes for
 * another table's (表6 going on without 专业名称 looks like 表4), and above the first header that was read.
 * @param known headers that were read, or set aside
 */
export function mistakenParts(
  tables: readonly Table[],
  grids: readonly Grid[],
  known: readonly FoundHeader[],
): Unread[] {
  const onSheets = groupBy([...new Set(known)], ({ sheet }) => sheet);
  const blocks = gathered(tables, (table) => table.blocks.filter(({ header }) => header.turn === undefined));
  return gathered(blocks, ({ header, area }) => {
    const grid = grids.find(({ sheet }) => sheet.name === header.sheet);
    if (grid === undefined) return [];
    const others = onSheets.get(header.sheet) ?? [];
    const ends = gathered(blocks, (other) =>
      other.header.sheet === header.sheet && other.area.bottom < header.top ? other.area.bottom : [],
    );
    const from = Math.max(-1, ...ends, ...others.flatMap(({ bottom }) => (bottom < header.top ? bottom : []))) + 1;
    const said = [belowLike(grid, header, area.bottom, others), strayAbove(grid, header, from)?.row];
    return gathered(said, (row) => (row === undefined ? [] : unreadFrom(grid, header, row)));
  });
}

function unreadFrom(grid: Grid, header: FoundHeader, row: number): Unread {
  const { column } = header.columns.find((found) => grid.text(row, found.column) !== '') ?? header.columns[0]!;
  return {
    table: header.form.no,
    block: header.block,
    place: { sheet: header.sheet, row, column },
    text: grid.text(row, column),
    what: 'row',
    labels: {},
    why: UNDER_ITS_LIKE,
  };
}

/** The row below the next header, where that is this one but for a column that it lacks. */
function belowLike(grid: Grid, header: FoundHeader, end: number, others: readonly FoundHeader[]): number | undefined {
  const below = others.filter(({ top, turn }) => top > end && turn === undefined);
  const [next] = below.sort((a, b) => a.top - b.top);
  if (next === undefined || next.form === header.form || !isCutFrom(next, header)) return undefined;
  return grid.nextRow(next.bottom + 1);
}

/** True where all columns of a header stand in another in the same places, and that has more. */
function isCutFrom({ columns }: FoundHeader, whole: FoundHeader): boolean {
  const wordsIn = new Map(whole.columns.map(({ column, words }) => [column, words.join('/')]));
  return (
    columns.length < whole.columns.length &&
    columns.every(({ column, words }) => wordsIn.get(column) === words.join('/'))
  );
}

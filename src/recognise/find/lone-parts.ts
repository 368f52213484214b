import type { Grid } from '../headers/grid';
import type { FoundHeader, Table, Unread } from '../types';
import { saysContinued, sheetNumber } from '../words/captions';
import { NO_HEADER } from '../words/doubt-words';

/**
 * Sheets that say they go on with a table (表6续, 续表6) and have no header of their own: which column is which cannot be
 * told, so what they hold is not read, and the table is not whole without it.
 * @param known headers that were read, or set aside
 */
export function loneParts(tables: readonly Table[], grids: readonly Grid[], known: readonly FoundHeader[]): Unread[] {
  const read = new Set(known.map(({ sheet }) => sheet));
  return grids.flatMap((grid): Unread[] => {
    const { name } = grid.sheet;
    const row = grid.nextRow(0);
    const first = row === undefined ? undefined : grid.row(row)[0];
    if (read.has(name) || row === undefined || first === undefined) return [];
    const said = [grid.text(row, first.column), name].find((text) => saysContinued(text) && sheetNumber(text));
    const table = said === undefined ? undefined : tables.find(({ no }) => no === sheetNumber(said));
    if (said === undefined || table === undefined) return [];
    const { block } = table.blocks.at(-1)!.header;
    const place = { sheet: name, row, column: first.column };
    return [{ table: table.no, block, place, text: said, what: 'row', labels: {}, why: NO_HEADER }];
  });
}

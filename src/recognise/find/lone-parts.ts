import type { Grid } from '../headers/grid';
import type { FoundHeader, Table, Unread } from '../types';
import { captionNumber, fitsTitle, saysContinued, sheetNumber } from '../words/captions';
import { NO_HEADER, TITLE_ALONE } from '../words/doubt-words';
import { setWordAbove, setWordInName } from '../words/set-words';
import { TITLE_FITS } from './claims';

/**
 * Sheets that say they go on with a table (表6续, 续表6), or bear its title over rows of numbers, and have no header of
 * their own: which column is which cannot be told, so what they hold is not read, and the table is not whole without it.
 * @param known headers that were read, or set aside
 */
export function loneParts(tables: readonly Table[], grids: readonly Grid[], known: readonly FoundHeader[]): Unread[] {
  const read = new Set(known.map(({ sheet }) => sheet));
  return grids.flatMap((grid): Unread[] => {
    const { name } = grid.sheet;
    const row = grid.nextRow(0);
    const first = row === undefined ? undefined : grid.row(row)[0];
    if (read.has(name) || row === undefined || first === undefined) return [];
    const title = grid.text(row, first.column);
    const continued = [title, name].find((text) => saysContinued(text) && sheetNumber(text));
    const said = continued ?? title;
    const table = tables.find(({ no }) => no === (continued === undefined ? captionNumber : sheetNumber)(said));
    if (table === undefined || (continued === undefined && !isTitled(grid, row, title, table))) return [];
    const { block } = table.blocks.at(-1)!.header;
    const place = { sheet: name, row, column: first.column };
    const why = continued === undefined ? TITLE_ALONE : NO_HEADER;
    return [{ table: table.no, block, place, text: said, what: 'row', labels: {}, why }];
  });
}

/** True for the title of a table over numbers, where no other title follows, as in a list of tables, and no copy is meant. */
function isTitled(grid: Grid, row: number, title: string, { form }: Table): boolean {
  if (fitsTitle(title, form) < TITLE_FITS || setWordAbove(title) || setWordInName(grid.sheet.name)) return false;
  const below = grid.sheet.rows.filter(({ index }) => index > row);
  const texts = below.flatMap(({ index, cells }) => cells.slice(0, 2).map(({ column }) => grid.text(index, column)));
  return (
    below.some(({ cells }) => cells.filter(({ value }) => typeof value === 'number').length > 1) &&
    !texts.some((text) => captionNumber(text) !== undefined)
  );
}

import type { MeasureKind } from '../../catalogue/types';
import type { Grid } from '../headers/grid';
import type { FoundHeader, Table, Unread } from '../types';
import { captionNumber, fitsTitle, saysContinued, sheetNumber } from '../words/captions';
import { CUT_OFF, NO_HEADER, TITLE_ALONE } from '../words/doubt-words';
import { setWordAbove, setWordInName } from '../words/set-words';
import { TITLE_FITS } from './claims';

/**
 * Sheets that say they go on with a table (表6续, 续表6), or bear its title over rows of numbers, and have no header of
 * their own: which column is which cannot be told, so what they hold is not read, and the table is not whole without it.
 * @param known headers that were read, or set aside
 */
export function loneParts(tables: readonly Table[], grids: readonly Grid[], known: readonly FoundHeader[]): Unread[] {
  const read = new Set(known.map(({ sheet }) => sheet));
  return grids.flatMap((grid, at): Unread[] => {
    const { name } = grid.sheet;
    const row = grid.nextRow(0);
    const first = row === undefined ? undefined : grid.row(row)[0];
    if (read.has(name) || row === undefined || first === undefined) return [];
    const before = at === 0 ? undefined : endingOn(tables, grids[at - 1]!);
    const title = grid.text(row, first.column);
    const continued = [title, name].find((text) => saysContinued(text) && sheetNumber(text));
    const said = continued ?? title;
    const table = tables.find(({ no }) => no === (continued === undefined ? captionNumber : sheetNumber)(said));
    if (table === undefined || (continued === undefined && !isTitled(grid, row, title, table))) {
      const isNext = before !== undefined && !setWordAbove(title) && goesOnWith(grid, row, before);
      if (!isNext) return [];
      const { form, block } = before;
      const place = { sheet: name, row, column: first.column };
      return [{ table: form.no, block, place, text: title, what: 'row', labels: {}, why: CUT_OFF }];
    }
    const { block } = table.blocks.at(-1)!.header;
    const place = { sheet: name, row, column: first.column };
    const why = continued === undefined ? TITLE_ALONE : NO_HEADER;
    return [{ table: table.no, block, place, text: said, what: 'row', labels: {}, why }];
  });
}

/** The header of the block at the end of a sheet. */
function endingOn(tables: readonly Table[], { sheet }: Grid): FoundHeader | undefined {
  const blocks = tables.flatMap((table) => table.blocks.filter(({ header }) => header.sheet === sheet.name));
  const last = blocks.sort((a, b) => b.area.bottom - a.area.bottom)[0];
  const isAlone = blocks.every((one) => one === last || one.area.bottom < last!.area.bottom);
  return isAlone && last?.header.turn === undefined ? last?.header : undefined;
}

/** Rows that look like those of a block, so many, are no others by chance. */
const ROWS_ALIKE = 2;

/** True where the first rows of a sheet, below one line of words, have a name and numbers just where those of a block have theirs. */
function goesOnWith(grid: Grid, from: number, { columns, block }: FoundHeader): boolean {
  if (!block.labels.some(({ kind }) => kind === 'open')) return false;
  const rows = grid.sheet.rows.filter(({ index }) => index >= from).map(({ index }) => index);
  const [top] = rows;
  const start = grid.row(top!).filter(({ column }) => grid.text(top!, column) !== '').length === 1 ? 1 : 0;
  const numeric = columns.filter(({ expected: { measure } }) => measure !== undefined && !isWords(measure.kind));
  const names = columns.filter(({ expected: { label } }) => label?.kind === 'open');
  const own = new Set(columns.map(({ column }) => column));
  return (
    numeric.length > 1 &&
    rows.length >= start + ROWS_ALIKE &&
    rows.slice(start, start + ROWS_ALIKE).every((row) => {
      const isNumber = ({ column }: FoundHeader['columns'][number]) =>
        typeof grid.cell(row, column)?.value === 'number';
      const isNamed = names.some(({ column }) => typeof grid.cell(row, column)?.value === 'string');
      const isWithin = grid.row(row).every(({ column }) => own.has(column) || grid.text(row, column) === '');
      return isNamed && isWithin && numeric.every(isNumber);
    })
  );
}

const isWords = (kind: MeasureKind): boolean => kind === 'text' || kind === 'mark';

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

import { searchedText } from '../../workbook/searched-text';
import { shownText } from '../../workbook/shown-text';
import type { Position, Sheet, Workbook } from '../../workbook/types';
import { entryOf } from './sheet-window';

/** More than anybody steps through. */
const MOST_FOUND = 10_000;

/** Cells of a sheet in which words stand, as they are shown or as they are held; width and case do not matter. */
export function foundIn({ date1904 }: Workbook, { rows }: Sheet, words: string): Position[] {
  const wanted = searchedText(words);
  const found: Position[] = [];
  if (wanted === '') return found;
  for (const { index: row, cells } of rows) {
    for (const cell of cells) {
      const text = shownText(cell, date1904);
      if (!searchedText(text).includes(wanted) && !searchedText(entryOf(cell, text)).includes(wanted)) continue;
      found.push({ row, column: cell.column });
      if (found.length === MOST_FOUND) return found;
    }
  }
  return found;
}

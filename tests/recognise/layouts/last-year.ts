import type { Cell, Workbook } from '../../../src/workbook/types';
import { changeSheet, renameSheets, shuffleSheets, stackSheets } from '../../fixtures/layouts';
import { replaceYears } from '../../fixtures/replace-years';
import { checked } from '../outcome';
import { placeBeside } from '../sheets';

/**
 * Last year's set of some tables: its years one less, every count and amount doubled, so that it holds in itself and
 * fits no table of this year.
 */
function lastYears(book: Workbook, names: readonly string[], nameOf: (name: string) => string): Workbook['sheets'] {
  const { recognition } = checked(book);
  const grows = new Set(
    recognition.figures
      .filter(({ kind }) => kind === 'count' || kind === 'amount' || kind === 'number')
      .map(({ place }) => `${place.sheet}!${place.row},${place.column}`),
  );
  const years = Object.fromEntries(recognition.years.map((year) => [year, Number(year) - 1]));
  const doubled = (sheet: string, row: number, cell: Cell): Cell =>
    typeof cell.value === 'number' && grows.has(`${sheet}!${row},${cell.column}`)
      ? { ...cell, value: Number((cell.value * 2).toPrecision(15)) }
      : cell;
  const own = book.sheets.filter(({ name }) => names.includes(name));
  const moved = replaceYears({ ...book, sheets: own }, years);
  return moved.sheets.map((sheet) => ({
    ...sheet,
    name: nameOf(sheet.name),
    rows: sheet.rows.map(({ index, cells }) => ({
      index,
      cells: cells.map((cell) => doubled(sheet.name, index, cell)),
    })),
  }));
}

const OLD = ' (2)';

/** The workbook with last year's set of some tables in it: on sheets `before` or `after`, or `above`, `below`, `left`, `right` of each. */
export function withLastYear(book: Workbook, names: readonly string[], where: string, gap: number): Workbook {
  const [place, label] = where.split(':');
  const nameOf = (name: string) => (label === undefined ? name + OLD : `${name}${label}`);
  const both: Workbook = { ...book, sheets: [...book.sheets, ...lastYears(book, names, nameOf)] };
  if (place === 'after') return both;
  if (place === 'before') return shuffleSheets(both, names.map(nameOf));
  return names.reduce((changed, name) => {
    const old = nameOf(name);
    switch (place) {
      case 'below':
        return stackSheets(changed, [name, old], gap);
      case 'above':
        return renameSheets(stackSheets(changed, [old, name], gap), { [old]: name });
      case 'right':
        return bare(placeBeside(changed, name, old, gap), name);
      case 'left':
        return bare(renameSheets(placeBeside(changed, old, name, gap), { [old]: name }), name);
      default:
        throw new Error(`no place ${where}`);
    }
  }, both);
}

/** Captions of tables side by side would be merged over one another. */
const bare = (book: Workbook, name: string): Workbook =>
  changeSheet(book, name, (sheet) => ({ ...sheet, merges: sheet.merges.filter(({ top }) => top > 0) }));

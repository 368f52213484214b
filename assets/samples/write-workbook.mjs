import { strToU8, zipSync } from 'fflate';
import { packageParts } from './package-parts.mjs';
import { sharedStrings, sheetXml } from './sheet-part.mjs';
import { styleTable } from './style-table.mjs';
import { part } from './xml.mjs';

/**
 * Plain values in, bytes of an .xlsx package out; the same values always give the same bytes.
 *
 * @typedef {import('./style-table.mjs').Look} Look
 *
 * @typedef {object} Cell
 * @property {number | string | boolean | { error: string }} [value] a blank cell that only shows its look has none
 * @property {string} [formula] without the leading "="; `value` is then the cached result
 * @property {string} [format] number format code
 * @property {Look} [look]
 *
 * @typedef {object} Sheet
 * @property {string} name
 * @property {'visible' | 'hidden' | 'veryHidden'} [visibility]
 * @property {{ height?: number, cells: (Cell | undefined | null)[] }[]} rows from row 1 and column A on; height in points
 * @property {string[]} [merges] A1 areas
 * @property {number[]} [columns] widths in characters
 *
 * @typedef {object} Book
 * @property {string} title
 * @property {Sheet[]} sheets
 * @property {boolean} [date1904]
 */

// Zip stores local time without a zone, so local fields give the same bytes everywhere.
const ZIP_MOMENT = new Date(2021, 11, 31);

/** @param {Book} book @returns {Uint8Array} */
export function writeWorkbook(book) {
  const shared = sharedStrings();
  const styles = styleTable();
  const paths = book.sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const firstVisible = book.sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible');
  const sheets = book.sheets.map((sheet, index) => [
    `xl/${paths[index]}`,
    sheetXml(sheet, index === firstVisible, shared, styles),
  ]);
  const parts = {
    ...packageParts(book, paths, firstVisible),
    // After the sheets: writing them has filled both.
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': shared.xml(),
    ...Object.fromEntries(sheets),
  };
  const files = Object.entries(parts).map(([path, content]) => [path, strToU8(part(content))]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: ZIP_MOMENT });
}

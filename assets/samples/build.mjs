import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnLetters, moved } from './addresses.mjs';
import { formulas } from './formulas.mjs';
import { withFormulas } from './live-formulas.mjs';
import { lookOf } from './look.mjs';
import { typed } from './printed-numbers.mjs';
import { writeWorkbook } from './write-workbook.mjs';

/**
 * Writes typed.xlsx, pasted.xlsx and formulas.xlsx from facts.json, beside this file or into the folder given.
 * The same facts always give the same bytes.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const [target = here] = process.argv.slice(2);

const tables = JSON.parse(readFileSync(join(here, 'facts.json'), 'utf8')).map(({ merges, rows, ...table }) => ({
  ...table,
  cells: rows.map((row) => row.split('|')),
  merges: merges === '' ? [] : merges.split(' '),
}));

const pasted = (text) => (text === '' ? {} : { value: text });

/** One sheet per table: the caption over the full width, the grid from row 2 on. */
function sheetOf(table, cellOf) {
  const look = lookOf(table);
  const [width] = table.cells.map((row) => row.length);
  const caption = table.cells[0].map((_, column) => ({
    ...(column === 0 ? { value: table.caption } : {}),
    look: look.caption,
  }));
  const grid = table.cells.map((row, index) =>
    row.map((text, column) => ({ ...cellOf(text), look: look.cell(index, column) })),
  );
  return {
    name: `表${table.no}`,
    columns: look.columns,
    rows: [caption, ...grid].map((cells, index) => ({ height: look.heights[index], cells })),
    merges: [`A1:${columnLetters(width)}1`, ...table.merges.map((area) => moved(area, 1, 0))],
  };
}

function printed(sheet, row, column) {
  return tables.find(({ no }) => sheet === `表${no}`).cells[row - 2][column - 1];
}

const typedSheets = tables.map((table) => sheetOf(table, typed));
const forms = {
  typed: typedSheets,
  pasted: tables.map((table) => sheetOf(table, pasted)),
  formulas: withFormulas(typedSheets, formulas, printed),
};

for (const [form, sheets] of Object.entries(forms)) {
  const bytes = writeWorkbook({ title: '2020-2021年度质量报告统计表', sheets });
  writeFileSync(join(target, `${form}.xlsx`), bytes);
}

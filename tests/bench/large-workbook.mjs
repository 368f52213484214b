import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ROWS = 100_000;
const COLUMNS = 10;

/**
 * The sample workbook with one more sheet of 100,000 rows × 10 columns, numbers and texts, as an export would have it; or,
 * if asked for `distinct`, a text of its own in every cell.
 */
export function largeWorkbook(sample, { distinct = false } = {}) {
  const parts = unzipSync(readFileSync(sample));
  const change = (name, from, to) => {
    parts[name] = strToU8(strFromU8(parts[name]).replace(from, to));
  };
  const id = 'rIdLarge';
  change('xl/workbook.xml', '</sheets>', `<sheet name="台账" sheetId="9999" r:id="${id}"/></sheets>`);
  change(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet44.xml"/></Relationships>`,
  );
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/worksheets/sheet44.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  );
  const count = distinct ? ROWS * COLUMNS : 500;
  const strings = Array.from({ length: count }, (_, index) => `<si><t>学生${index}</t></si>`).join('');
  const before = strFromU8(parts['xl/sharedStrings.xml']).match(/<si>/g).length;
  change('xl/sharedStrings.xml', '</sst>', `${strings}</sst>`);
  const rows = [];
  for (let row = 1; row <= ROWS; row++) {
    let cells = '';
    for (let column = 0; column < COLUMNS; column++) {
      const address = `${String.fromCharCode(65 + column)}${row}`;
      const text = distinct || column < 3;
      const string = distinct ? (row - 1) * COLUMNS + column : (row * 7 + column) % count;
      cells += text
        ? `<c r="${address}" t="s"><v>${before + string}</v></c>`
        : `<c r="${address}"><v>${(row * (column + 1)) / 8}</v></c>`;
    }
    rows.push(`<row r="${row}">${cells}</row>`);
  }
  parts['xl/worksheets/sheet44.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
  return zipSync(parts, { level: 6 });
}

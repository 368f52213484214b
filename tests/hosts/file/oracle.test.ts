import { type CellObject, read, utils, type WorkBook, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { CellValue, Workbook } from '../../../src/workbook/types';

// Workbooks written and read by other programs' code: what they hold must be what is read here.

type Table = (string | number | boolean | null)[][];

const text = fc
  .string({ unit: fc.constantFrom(...'护理专业合计 ABab01<>&"\'_x000D_\n\t，。'), maxLength: 12 })
  .filter((s) => s !== '' && !/^[\n\t ]|[\n\t ]$/.test(s));
const value = fc.oneof(
  text,
  fc.integer({ min: -1e9, max: 1e9 }),
  // Without the numbers next to zero that SheetJS itself writes wrong.
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => (Math.abs(n) < 1e-290 ? 0 : n)),
  fc.boolean(),
  fc.constant(null),
);
const table: fc.Arbitrary<Table> = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });

function tableOf(workbook: Workbook, sheet: number): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const row of workbook.sheets[sheet]?.rows ?? []) {
    for (const cell of row.cells) found.set(`${row.index},${cell.column}`, cell.value);
  }
  return found;
}

function expected(rows: Table): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, cell);
    });
  });
  return cells;
}

describe('workbooks written by SheetJS', () => {
  const written = (rows: Table, options: object): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表');
    return new Uint8Array(write(book, { type: 'array', ...options }));
  };

  test.each<[what: string, options: object]>([
    ['.xlsx with inline strings', { bookType: 'xlsx', bookSST: false }],
    ['.xlsx with shared strings', { bookType: 'xlsx', bookSST: true, compression: true }],
    ['.xlsm', { bookType: 'xlsm', bookSST: true }],
    ['.xls', { bookType: 'biff8' }],
  ])('%s', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const found = tableOf(await readWorkbook(written(rows, options)), 0);
        expect(found).toEqual(expected(rows));
      }),
      { numRuns: 50 },
    );
  });

  test('.xlsb is refused', async () => {
    await expect(readWorkbook(written([[1]], { bookType: 'xlsb' }))).rejects.toMatchObject({ code: 'xlsb' });
  });

  test('.ods is refused', async () => {
    await expect(readWorkbook(written([[1]], { bookType: 'ods' }))).rejects.toMatchObject({ code: 'opendocument' });
  });

  test('.xls of Excel 95 is refused', async () => {
    await expect(readWorkbook(written([[1]], { bookType: 'biff5' }))).rejects.toMatchObject({ code: 'old-format' });
  });

  test.each(['xlml', 'html', 'csv', 'biff4'] as const)('%s is refused', async (bookType) => {
    const code = { xlml: 'xml-spreadsheet', html: 'web-page', csv: 'not-a-workbook', biff4: 'old-format' }[bookType];
    await expect(readWorkbook(written([['护理', 1]], { bookType }))).rejects.toMatchObject({ code });
  });
});

describe('workbooks written by exceljs', () => {
  async function sample(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    for (const name of ['甲', '乙', '丙']) {
      const sheet = book.addWorksheet(name, { state: name === '乙' ? 'hidden' : 'visible' });
      for (let r = 1; r <= 60; r++) {
        sheet.addRow([
          `${name}${r}`,
          r,
          r / 7,
          { formula: `B${r}*2`, result: r * 2 },
          r % 2 === 0,
          new Date(Date.UTC(2024, 0, r)),
        ]);
      }
      sheet.getCell('C3').numFmt = '0.00%';
      sheet.getCell('G1').value = { richText: [{ text: '护' }, { font: { bold: true }, text: '理' }] };
      sheet.getCell('G2').value = { error: '#N/A' };
      sheet.getCell('G3').value = { formula: 'IF(TRUE,"是","")', result: '是' };
      sheet.mergeCells('H1:J4');
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('read as SheetJS reads them', async () => {
    const bytes = await sample();
    const ours = await readWorkbook(bytes);
    const theirs: WorkBook = read(bytes, {
      type: 'array',
      cellNF: true,
      cellText: false,
      cellHTML: false,
      dense: true,
    });
    expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.SheetNames);
    expect(ours.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'visible']);
    ours.sheets.forEach((sheet, i) => {
      const found = new Map<string, unknown>();
      const formulas = new Map<string, string>();
      const rows: (CellObject | undefined)[][] = theirs.Sheets[sheet.name]?.['!data'] ?? [];
      rows.forEach((row, r) => {
        row?.forEach((cell, c) => {
          if (cell === undefined || cell.t === 'z') return;
          found.set(`${r},${c}`, cell.t === 'e' ? { error: '#N/A' } : cell.v);
          if (cell.f !== undefined) formulas.set(`${r},${c}`, cell.f);
        });
      });
      expect(tableOf(ours, i)).toEqual(found);
      const ourFormulas = sheet.rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.formula !== undefined)
          .map((cell) => [`${row.index},${cell.column}`, cell.formula] as const),
      );
      expect(new Map(ourFormulas)).toEqual(formulas);
      expect(sheet.merges).toEqual([{ top: 0, left: 7, bottom: 3, right: 9 }]);
    });
    expect(ours.sheets[0]?.rows[2]?.cells[2]).toEqual({ column: 2, value: 3 / 7, format: '0.00%' });
  });
});

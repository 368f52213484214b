import { read, utils } from '@e965/xlsx';
import { Workbook as ExcelWorkbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { builtInCatalogue } from '../../../../src/audit/built-in';
import { check } from '../../../../src/audit/check';
import { readReport } from '../../../../src/hosts/docx/read-report';
import { newWorkbook } from '../../../../src/hosts/file/create/new-workbook';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { shownText } from '../../../../src/workbook/shown-text';
import type { Cell, Sheet } from '../../../../src/workbook/types';
import { sampleReport } from '../../../fixtures/word/sample-report';

const FORMS = ['plain', 'messy'] as const;
const reports = Object.fromEntries(FORMS.map((form) => [form, readReport(sampleReport(form))]));
const files = Object.fromEntries(FORMS.map((form) => [form, newWorkbook(reports[form]!.sheets)]));

const sheetOf = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: '表3',
  visibility: 'visible',
  rows: rows.map((cells, index) => ({ index, cells })),
  merges: [],
});

/** What was read from Word, without what only a printed page has. */
const plainCells = ({ rows }: Sheet) =>
  rows.map(({ index, cells }) => ({ index, cells: cells.map(({ printed: _, ...cell }) => cell) }));

describe.each(FORMS)('the %s report as a workbook', (form) => {
  test('is read back as it was written: values, formats, merges, names', async () => {
    const { sheets } = await readWorkbook(files[form]!);
    expect(sheets.map(({ name }) => name)).toEqual(reports[form]!.sheets.map(({ name }) => name));
    sheets.forEach((sheet, at) => {
      const given = reports[form]!.sheets[at]!;
      expect([sheet.name, plainCells(sheet)]).toEqual([given.name, plainCells(given)]);
      expect(sheet.merges).toEqual(given.merges);
    });
  });

  test('has the findings of the document', async () => {
    const catalogue = builtInCatalogue();
    const messages = (sheets: readonly Sheet[]) =>
      check({ sheets, date1904: false }, catalogue).findings.map(({ rule, message, cells }) => [
        rule.id,
        message,
        cells,
      ]);
    expect(messages((await readWorkbook(files[form]!)).sheets)).toEqual(messages(reports[form]!.sheets));
  });

  test('is well-formed, each part with a content type and each relation with a target', () => {
    const parts = Object.entries(unzipSync(files[form]!)).map(
      ([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const,
    );
    for (const [, text] of parts) expect(() => new SaxesParser({ xmlns: true }).write(text).close()).not.toThrow();
    const names = new Map(parts);
    const targets = [...names.get('xl/_rels/workbook.xml.rels')!.matchAll(/Target="([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(targets).toHaveLength(44);
    for (const path of targets) {
      expect(names.has(`xl/${path}`)).toBe(true);
      expect(names.get('[Content_Types].xml')).toContain(`PartName="/xl/${path}"`);
    }
  });

  test('opens in other programs, which show what is printed', async () => {
    const book = read(files[form]!, { cellNF: true });
    expect(book.SheetNames).toHaveLength(43);
    for (const sheet of reports[form]!.sheets) {
      for (const { index, cells } of sheet.rows)
        for (const cell of cells) {
          const found = book.Sheets[sheet.name]?.[utils.encode_cell({ r: index, c: cell.column })];
          expect([sheet.name, index, found?.w ?? found?.v]).toEqual([sheet.name, index, shownText(cell, false)]);
        }
    }
    const other = new ExcelWorkbook();
    await other.xlsx.load(files[form]! as never);
    expect(other.getWorksheet('表3')!.getCell('D6').value).toBe(0.8483);
    expect(other.getWorksheet('表3')!.getCell('D6').numFmt).toBe('0.00%');
    expect(other.getWorksheet('表3')!.getColumn(1).width).toBeGreaterThan(8);
  });
});

test('both documents come out as one workbook, but for widths of signs and what is merged', async () => {
  const [one, other] = await Promise.all(FORMS.map((form) => readWorkbook(files[form]!)));
  const folded = (sheets: readonly Sheet[]) =>
    sheets.map((sheet) =>
      sheet.rows.map(({ index, cells }) =>
        cells.map(({ column, value, format }) => [
          index,
          column,
          typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : value,
          format,
        ]),
      ),
    );
  expect(folded(other!.sheets)).toEqual(folded(one!.sheets));
});

test('the same sheets give the same bytes', () => {
  expect(newWorkbook(reports.plain!.sheets)).toEqual(files.plain);
});

test.each([
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '=HYPERLINK("http://a","b")',
  '\t=1',
  '<b>&amp;"',
  '_x0041_',
  "'",
  '甲\n乙',
  ' 甲 ',
])('a text stays a text: %j', async (text) => {
  const bytes = newWorkbook([sheetOf([{ column: 0, value: '表3' }], [{ column: 0, value: text }])]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]!.rows[1]!.cells).toEqual([{ column: 0, value: text }]);
  expect(read(bytes, { cellFormula: true }).Sheets.表3!.A2).toMatchObject({ t: 's', v: text });
  expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
});

test('a text that no cell holds is refused, with the cell', () => {
  const long = sheetOf([], [{ column: 1, value: '甲'.repeat(40_000) }]);
  expect(() => newWorkbook([long])).toThrow(
    expect.objectContaining({ code: 'unwritable-content', sheet: '表3', cell: 'B2' }),
  );
});

test('a format of its own, and a sheet with nothing but a caption', async () => {
  const bytes = newWorkbook([sheetOf([{ column: 0, value: '表3' }], [{ column: 0, value: 1.5, format: '#,##0.000' }])]);
  expect((await readWorkbook(bytes)).sheets[0]!.rows[1]!.cells).toEqual([
    { column: 0, value: 1.5, format: '#,##0.000' },
  ]);
  const { sheets } = await readWorkbook(newWorkbook([sheetOf([{ column: 0, value: '表3' }])]));
  expect(sheets[0]!.rows).toHaveLength(1);
});

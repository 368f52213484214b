import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expectedFindings } from '../fixtures/expected';
import { recompute, sampleTables, sampleWorkbook } from '../fixtures/workbooks';

const SAMPLES = join(__dirname, '../../assets/samples');
const FORMS = ['typed', 'pasted', 'formulas'] as const;
const tables = sampleTables();

const committed = (form: string) => readFileSync(join(SAMPLES, `${form}.xlsx`));

// The oracle: a reader that shares nothing with the writer.
const books = Object.fromEntries(
  FORMS.map((form) => [form, read(committed(form), { cellNF: true, cellFormula: true })]),
) as Record<(typeof FORMS)[number], WorkBook>;

interface Seen {
  readonly place: string;
  readonly printed: string;
  readonly cell: CellObject | undefined;
}

/** Every cell of every grid: what is printed and what the oracle reads. */
function seen(book: WorkBook): Seen[] {
  return tables.flatMap(({ no, cells }) =>
    cells.flatMap((row, rowIndex) =>
      row.map((printed, column) => {
        const cell = utils.encode_cell({ r: rowIndex + 1, c: column });
        return { place: `表${no}!${cell}`, printed, cell: book.Sheets[`表${no}`]?.[cell] as CellObject | undefined };
      }),
    ),
  );
}

const shownText = (cell: CellObject | undefined) => String(cell?.w ?? cell?.v ?? '');
const formulaCells = seen(books.formulas).filter(({ cell }) => cell?.f !== undefined);

describe('the files', () => {
  const target = mkdtempSync(join(tmpdir(), 'samples-'));
  beforeAll(() => {
    execFileSync(process.execPath, [join(SAMPLES, 'build.mjs'), target]);
  });
  afterAll(() => rmSync(target, { recursive: true }));

  test.each(FORMS)('%s.xlsx is what build.mjs writes, byte for byte', (form) => {
    expect(readFileSync(join(target, `${form}.xlsx`)).equals(committed(form))).toBe(true);
  });

  test.each(FORMS)('%s.xlsx holds well-formed parts, each with a content type, each relation with a target', (form) => {
    const parts = unzipSync(committed(form));
    const texts = new Map(Object.entries(parts).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    for (const text of texts.values()) expect(() => new SaxesParser({ xmlns: true }).write(text).close()).not.toThrow();
    const types = texts.get('[Content_Types].xml') ?? '';
    const targets = [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Target="([^"]+)"/g)];
    expect(targets).toHaveLength(tables.length + 2);
    for (const [, path] of targets) {
      expect(texts.has(`xl/${path}`)).toBe(true);
      expect(types).toContain(`PartName="/xl/${path}"`);
    }
  });

  test.each(FORMS)('%s.xlsx has a title, 43 sheets, their captions and merges', (form) => {
    const book = books[form];
    expect(book.Props?.Title).toBe('2020-2021年度质量报告统计表');
    expect(book.SheetNames).toEqual(tables.map(({ no }) => `表${no}`));
    for (const { no, caption, cells, merges } of tables) {
      const sheet = book.Sheets[`表${no}`];
      const captionArea = `A1:${utils.encode_col((cells[0]?.length ?? 0) - 1)}1`;
      const shifted = merges.map((area) => area.replace(/\d+/g, (row) => String(Number(row) + 1)));
      expect(sheet?.A1?.v).toBe(caption);
      expect(sheet?.['!merges']?.map(utils.encode_range)).toEqual([captionArea, ...shifted]);
    }
  });
});

describe('what the cells show', () => {
  test.each(['typed', 'formulas'] as const)('%s.xlsx shows every printed text, blanks around it aside', (form) => {
    const different = seen(books[form]).filter(({ printed, cell }) => shownText(cell).trim() !== printed.trim());
    expect(different).toEqual([]);
  });

  test('pasted.xlsx holds every printed text as it stands', () => {
    for (const { place, printed, cell } of seen(books.pasted)) {
      expect([place, cell?.t, cell?.v]).toEqual([place, ...(printed === '' ? [undefined, undefined] : ['s', printed])]);
    }
  });

  test('typed.xlsx holds a number exactly where a plain number or percentage is printed', () => {
    for (const { place, printed, cell } of seen(books.typed)) {
      const isNumber = /^\s*[\d.]+%?$/.test(printed);
      expect([place, cell?.t]).toEqual([place, isNumber ? 'n' : printed === '' ? undefined : 's']);
    }
  });

  test.each([
    ['表3', 'D6', '84.83%', 0.8483, '0.00%'],
    ['表3', 'D5', '100%', 1, '0%'],
    ['表3', 'E7', '  10.31%', 0.1031, '0.00%'],
    ['表36', 'B7', '85%', 0.85, '0%'],
    ['表36', 'E4', '46.9%', 0.469, '0.0%'],
    ['表2', 'C7', '525.50', 525.5, '0.00'],
    ['表16', 'D5', '3.7850', 3.785, '0.0000'],
    ['表42', 'D4', '21.60', 21.6, '0.00'],
    ['表2', 'C3', '11207.98', 11207.98, 'General'],
    ['表35', 'E14', '98.57', 98.57, 'General'],
    ['表35', 'C16', '  31', 31, 'General'],
    ['表3', 'B4', '2020', 2020, 'General'],
    ['表1', 'C6', '180156.772m²', '180156.772m²', 'General'],
    ['表7', 'H14', '7（其中中转高7人）', '7（其中中转高7人）', 'General'],
    ['表28', 'D3', '0106-3', '0106-3', 'General'],
    ['表29', 'C3', '25人、33天', '25人、33天', 'General'],
    ['表39', 'A3', '2019-2020', '2019-2020', 'General'],
  ])('typed.xlsx %s!%s, printed %j, is %j as %s', (sheet, cell, printed, value, format) => {
    const found = books.typed.Sheets[sheet]?.[cell];
    expect([found?.v, found?.z]).toEqual([value, format]);
    expect(seen(books.typed).find(({ place }) => place === `${sheet}!${cell}`)?.printed).toBe(printed);
  });
});

describe('the formulas', () => {
  test('there are hundreds, of several kinds', () => {
    const sources = formulaCells.map(({ cell }) => cell?.f ?? '');
    expect(sources.length).toBeGreaterThanOrEqual(340);
    const kinds = {
      sum: /^SUM\(/,
      rounded: /^ROUND\(/,
      sheets: /'表\d+'!/,
      fixed: /\$/,
      share: /^[A-Z]+\d+\/[A-Z]+\$?\d+$/,
    };
    for (const kind of Object.values(kinds))
      expect(sources.filter((source) => kind.test(source)).length).toBeGreaterThan(20);
  });

  test('their stored values are what working them out again gives, to the last bit', () => {
    expect(recompute(sampleWorkbook('formulas'))).toEqual(sampleWorkbook('formulas'));
  });

  test('every other cell is as in typed.xlsx', () => {
    const typed = seen(books.typed);
    seen(books.formulas).forEach(({ place, cell }, index) => {
      if (cell?.f !== undefined) return;
      expect([place, cell?.v, cell?.z]).toEqual([place, typed[index]?.cell?.v, typed[index]?.cell?.z]);
    });
  });

  test('no cell of an expected finding holds one: slips stay typed', () => {
    const slips = new Set(expectedFindings().flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell}`)));
    expect(formulaCells.filter(({ place }) => slips.has(place))).toEqual([]);
  });
});

test('the writer knows hidden sheets, other values, stored text results and the 1904 dates too', () => {
  const book = {
    title: 'a & <b>',
    date1904: true,
    sheets: [
      {
        name: '隐藏',
        visibility: 'hidden',
        rows: [{ cells: [{ value: true }, undefined, { value: { error: '#REF!' } }] }],
      },
      {
        name: '表3',
        rows: [
          {
            cells: [
              { value: '是', formula: 'IF(1<2,"是","否")' },
              { value: 0.5, format: '0.000' },
            ],
          },
        ],
      },
    ],
  };
  const script = `import { writeWorkbook } from ${JSON.stringify(pathToFileURL(join(SAMPLES, 'write-workbook.mjs')).href)};
    process.stdout.write(writeWorkbook(${JSON.stringify(book)}));`;
  const bytes = execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
  const found = read(bytes, { cellNF: true });
  expect(found.Props?.Title).toBe('a & <b>');
  expect(found.Workbook?.WBProps?.date1904).toBe(true);
  expect(found.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([1, 0]);
  expect(found.Sheets.隐藏).toMatchObject({ A1: { t: 'b', v: true }, C1: { t: 'e', w: '#REF!' } });
  expect(found.Sheets.隐藏?.B1).toBeUndefined();
  expect(found.Sheets.表3).toMatchObject({ A1: { v: '是', f: 'IF(1<2,"是","否")' }, B1: { v: 0.5, w: '0.500' } });
});

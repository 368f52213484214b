import type { CellValue, Row, Sheet, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { checked } from './outcome';
import { plainSheet, sheetNamed, sheetRows } from './sheets';

/** A table whose second half stands on a sheet of its own. */

const mended = mendedSample('typed');
/** Rows above the first row of figures. */
const HEADER = 2;

const wrong = (book: Workbook): string[] =>
  checked(book)
    .findings.filter(({ status, severity }) => status === 'broken' && severity !== 'note')
    .map(({ rule, message }) => `${rule.id} ${message}`);

/** Moves the rows from `from` on to a sheet of their own, below what `top` puts there. */
function parted(name: string, from: number, other: string, top: (header: readonly Row[]) => readonly Row[]): Workbook {
  const sheet = sheetNamed(mended, name);
  const own = { ...sheet, rows: sheet.rows.filter(({ index }) => index < from) };
  const header = top(sheet.rows.slice(0, HEADER));
  const moved = sheet.rows.filter(({ index }) => index >= from);
  const shift = from - header.length;
  const rows = [...header, ...moved.map((row) => ({ ...row, index: row.index - shift }))];
  const second: Sheet = { ...sheet, name: other, rows, merges: [] };
  return { ...mended, sheets: mended.sheets.flatMap((each) => (each === sheet ? [own, second] : [each])) };
}

const line = (text: string): readonly Row[] => [{ index: 0, cells: [{ column: 0, value: text }] }];

test('with a header, counted on from the last number: it is one table', () => {
  const book = parted('表37', 20, '表37（2）', (header) => header);
  expect(wrong(book)).toEqual(wrong(mended));
  expect(checked(book).recognition.setAside ?? []).toEqual([]);
});

test.each(['表37续', '下半'])(
  'without a header, on the sheet %s: said, and nothing is made of the first half',
  (name) => {
    const book = parted('表37', 20, name, () => line('续表37'));
    expect(wrong(book)).toEqual(wrong(mended));
    const { findings, recognition } = checked(book);
    expect(recognition.unread.map(({ table, place }) => [table, place.sheet])).toEqual([[37, name]]);
    expect(findings.some(({ status, rule }) => status === 'skipped' && rule.id === 'R25-02')).toBe(true);
  },
);

test.each(['表4', '表12', '表10'])(
  '%s: under its title again, without a header: said, and no sum is taken for whole',
  (name) => {
    const book = parted(name, 5, 'Sheet9', ([title]) => [title!]);
    expect(wrong(book)).toEqual(wrong(mended));
    const { recognition } = checked(book);
    expect(recognition.unread.map(({ table, place }) => [`表${table}`, place.sheet])).toEqual([[name, 'Sheet9']]);
  },
);

test('a list of titles, or a title over nothing, is no part of a table', () => {
  const title = sheetNamed(mended, '表4').rows[0]!;
  const list = (rows: readonly (readonly (string | number)[])[]): Workbook => ({
    ...mended,
    sheets: [
      ...mended.sheets,
      {
        name: 'Sheet9',
        visibility: 'visible',
        merges: [],
        rows: [
          title,
          ...rows.map((values, at) => ({ index: at + 1, cells: values.map((value, column) => ({ column, value })) })),
        ],
      },
    ],
  });
  const unread = ({ recognition }: ReturnType<typeof checked>) => recognition.unread.map(({ place }) => place.sheet);
  for (const rows of [
    [],
    [['见附件']],
    [
      ['表5 在校生人数统计表', 5, 6],
      ['表6 各专业在校生', 7, 8],
    ],
  ])
    expect(unread(checked(list(rows)))).toEqual(unread(checked(mended)));
});

test.each(['表6', '表31'])('%s: goes on under a header that has lost its years: no sum is taken for whole', (name) => {
  const book = parted(name, 10, `续${name}`, ([title, header]) => [title!, header!]);
  expect(wrong(book)).toEqual(wrong(mended));
  const { oddColumns = [] } = checked(book).recognition;
  expect(oddColumns.map(({ what, place }) => [what, place.sheet])).toContainEqual(['undated', `续${name}`]);
});

test('a sum over the first half alone is compared with nothing', () => {
  const book = parted('表6', 12, '表6续', () => line('续表6'));
  expect(wrong(book)).toEqual(wrong(mended));
});

test.each(['behind', 'in front'])('said to go on, on a sheet %s: it is read after what it goes on from', (where) => {
  const book = parted('表37', 20, '续表37', (header) => header);
  const sheets = where === 'behind' ? book.sheets : [...book.sheets].reverse();
  expect(wrong({ ...book, sheets })).toEqual(wrong(mended));
});

test.each(['表37', '表26', '表28'])('%s twice, in two parts each: by the days in their names', (name) => {
  const two = (day: string, change: (value: number) => number) => {
    const { sheets } = parted(name, 12, `续${name}`, (header) => header);
    return sheets
      .filter((sheet) => sheet.name.endsWith(name))
      .map((sheet) => ({
        ...sheet,
        name: `${sheet.name}_${day}`,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            typeof cell.value === 'number' && cell.column > 1 ? { ...cell, value: change(cell.value) } : cell,
          ),
        })),
      }));
  };
  const [first, firstOn, last, lastOn] = [...two('1103', (value) => value + 1), ...two('1120', (value) => value)];
  const rest = mended.sheets.filter((sheet) => sheet.name !== name);
  for (const four of [
    [first, firstOn, last, lastOn],
    [lastOn, first, last, firstOn],
  ]) {
    const book = { ...mended, sheets: [...rest, ...(four as Sheet[])] };
    const { tables, setAside = [], conflicts } = checked(book).recognition;
    const { blocks } = tables.find(({ no }) => `表${no}` === name)!;
    expect(conflicts).toEqual([]);
    expect(blocks.map(({ header }) => header.sheet)).toEqual([`${name}_1120`, `续${name}_1120`]);
    expect(setAside.map(({ sheet }) => sheet).sort()).toEqual([`${name}_1103`, `续${name}_1103`].sort());
    expect(wrong(book)).toEqual(wrong(mended));
  }
});

describe('表35 cut in two by hand', () => {
  const rows = sheetRows(mended, '表35');
  const [header, heads] = [rows.slice(0, 1), rows.slice(5, 7)];
  const cut = (name: string, top: readonly (readonly CellValue[])[]): Workbook => ({
    ...mended,
    sheets: mended.sheets.flatMap((sheet) =>
      sheet.name === '表35'
        ? [plainSheet('表35', rows.slice(0, 12)), plainSheet(name, [...top, ...rows.slice(12)])]
        : [sheet],
    ),
  });
  const skipped = (book: Workbook) =>
    checked(book).findings.flatMap(({ status, rule }) => (status === 'skipped' ? rule.id : []));

  test.each<[string, string, readonly (readonly CellValue[])[]]>([
    ['the headers again', '表35续', heads],
    ['续表 and the headers', 'Sheet9', [['续表35'], ...heads]],
    ['续表 and the headers', '表35 (2)', [['续表35'], ...heads]],
  ])('%s, on %s: it is one table', (_, name, top) => {
    const book = cut(name, top);
    expect(wrong(book)).toEqual(wrong(mended));
    expect(skipped(book)).toEqual(skipped(mended));
  });

  test.each<[string, string, readonly (readonly CellValue[])[]]>([
    ['nothing', 'Sheet9', []],
    ['nothing', '表35 (2)', []],
    ['续表 and no number', 'Sheet9', [['续表']]],
    ['the title', 'Sheet9', header],
    ['the title', '表35 (2)', header],
    ['the headers', 'Sheet9', heads],
    ['the headers', '表35 (2)', heads],
    ['the title and the headers', 'Sheet9', [...header, ...heads]],
    ['the title and the headers', '表35 (2)', [...header, ...heads]],
  ])('%s over the second half, on %s: said, and no sum is taken for whole', (_, name, top) => {
    const book = cut(name, top);
    expect(wrong(book)).toEqual(wrong(mended));
    expect(checked(book).recognition.unread.map(({ table, place }) => [table, place.sheet])).toContainEqual([35, name]);
    expect(skipped(book)).toEqual(expect.arrayContaining(['R35-09', 'R35-10', 'R35-11']));
  });

  test.each(['表35旧稿', '表35 草稿'])('what is called otherwise is none (%s)', (name) => {
    const other = { ...sheetNamed(mended, '表35'), name };
    const book = { ...mended, sheets: [...mended.sheets, other] };
    expect(skipped(book)).toEqual(skipped(mended));
  });
});

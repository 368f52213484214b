import { RULES } from '../../../src/catalogue/rules';
import type { Workbook } from '../../../src/workbook/types';
import { dropCaptions, keepSheets, renameSheets, sampleWorkbook, setCell, stackSheets } from '../../fixtures/workbooks';
import { added, brokenWords, checked, sampleResult, skippedRules, tableNumbers } from '../outcome';
import { mapValues } from '../sheets';
import { draft } from '../two-sets';

const typed = sampleWorkbook('typed');
const names = typed.sheets.map(({ name }) => name);
const without = (...gone: string[]) =>
  keepSheets(
    typed,
    names.filter((name) => !gone.includes(name)),
  );
const conflictsOf = (book: Workbook) =>
  checked(book).recognition.conflicts.map(({ forms, claims }) => [forms, claims.map(({ sheet }) => sheet)]);

/** The rules that need a table; those that may lack their left side do not. */
const needing = (no: number) =>
  RULES.filter(({ formula, optional }) => !optional && new RegExp(`表${no}(?!\\d)`).test(formula)).map(({ id }) => id);

describe('a table that is not there', () => {
  test.each(names)('%s is listed as missing, and every rule that needs it is skipped', (name) => {
    const no = Number(name.slice(1));
    const result = checked(without(name));
    expect(result.recognition.missing).toEqual([no]);
    expect(result.recognition.conflicts).toEqual([]);
    expect(skippedRules(result)).toEqual(expect.arrayContaining(needing(no)));
    expect(added(sampleResult(), result)).toEqual([]);
  });

  test('an empty workbook lacks all of them', () => {
    const result = checked({ sheets: [], date1904: false });
    expect(result.recognition.missing).toHaveLength(43);
    expect(brokenWords(result)).toEqual([]);
  });

  test('a header without rows is a table without figures', () => {
    const sheets = typed.sheets.map((sheet) =>
      sheet.name === '表3' ? { ...sheet, rows: sheet.rows.filter(({ index }) => index < 4) } : sheet,
    );
    const result = checked({ ...typed, sheets });
    expect(skippedRules(result)).toEqual(expect.arrayContaining(needing(3)));
    expect(added(sampleResult(), result)).toEqual([]);
  });
});

/** Adds the sheet of another book under a name of its own. */
const addedFrom = (other: Workbook, name: string, as: string): Workbook => ({
  ...typed,
  sheets: [...typed.sheets, { ...other.sheets.find((sheet) => sheet.name === name)!, name: as }],
});

describe('two claims to one table', () => {
  test.each<[string, Workbook, number, string[]]>([
    ['other figures', addedFrom(draft, '表6', '表6.'), 6, ['表6', '表6.']],
    ['under a name that says nothing', addedFrom(draft, '表6', 'Sheet9'), 6, ['表6', 'Sheet9']],
    ['below', stackSheets(addedFrom(draft, '表6', 'x'), ['表6', 'x'], 2), 6, ['表6', '表6']],
    [
      'without its caption, but with the number',
      setCell(addedFrom(draft, '表6', '附表6'), '附表6', 'A1', undefined),
      6,
      ['表6', '附表6'],
    ],
    ['a table of two parts', addedFrom(draft, '表25', 'Sheet9'), 25, ['表25', '表25', 'Sheet9', 'Sheet9']],
  ])('%s: reported, not used', (_, book, no, sheets) => {
    expect(conflictsOf(book)).toEqual([[[no], sheets]]);
    const result = checked(book);
    expect(result.recognition.missing).toEqual([no]);
    expect(result.recognition.figures.filter(({ table }) => table === no)).toEqual([]);
    expect(skippedRules(result)).toEqual(expect.arrayContaining(needing(no)));
    expect(added(sampleResult(), result)).toEqual([]);
  });

  test('other figures with neither number nor title give way to the marked ones', () => {
    const result = checked(setCell(addedFrom(draft, '表6', 'Sheet50'), 'Sheet50', 'A1', undefined));
    expect(result.recognition.conflicts).toEqual([]);
    expect(result.recognition.passedOver?.map(({ forms, claims }) => [forms, claims[0]?.sheet])).toEqual([
      [[6], 'Sheet50'],
    ]);
    expect(brokenWords(result)).toEqual(brokenWords(sampleResult()));
  });

  test('a lower part without a caption of its own counts as marked by the one above it', () => {
    const book = renameSheets(typed, { 表36: 'Sheet36' });
    const sheet = book.sheets.find(({ name }) => name === 'Sheet36')!;
    const lower = { ...sheet, name: 'Sheet50', rows: sheet.rows.filter(({ index }) => index > 4) };
    const result = checked({ ...book, sheets: [...book.sheets, lower] });
    expect(result.recognition.conflicts).toEqual([]);
    expect(brokenWords(result)).toEqual(brokenWords(sampleResult()));
  });
});

/** 表30 and 表31 have the same header; what the rows say tells them apart, if anything does. */
describe('twins', () => {
  const bare = (book: Workbook, thirty: string, thirtyOne: string) =>
    dropCaptions(renameSheets(book, { 表30: thirty, 表31: thirtyOne }));
  const silent = mapValues(typed, (value, { sheet }) =>
    sheet === '表31' && typeof value === 'string' ? value.replaceAll('学生', '') : value,
  );
  const sheetOf = (book: Workbook, no: number) =>
    checked(book).recognition.tables.find((table) => table.no === no)?.blocks[0]?.header.sheet;

  test('the captions tell them apart, whatever the sheets are called', () => {
    const swapped = renameSheets(typed, { 表30: '表31', 表31: '表30' });
    expect([sheetOf(swapped, 30), sheetOf(swapped, 31)]).toEqual(['表31', '表30']);
  });

  test('so do the sheets’ names', () => {
    const named = dropCaptions(silent);
    expect([sheetOf(named, 30), sheetOf(named, 31)]).toEqual(['表30', '表31']);
  });

  test('without captions and names the rows do, and the other one is what is left', () => {
    const book = bare(typed, 'Sheet1', 'Sheet2');
    expect([sheetOf(book, 30), sheetOf(book, 31)]).toEqual(['Sheet1', 'Sheet2']);
    const { tables } = checked(book).recognition;
    const [thirty, thirtyOne] = [30, 31].map((no) => tables.find((table) => table.no === no)!);
    expect(thirty!.evidence.map(({ by }) => by)).toContain('elimination');
    expect(thirty!.confidence).toBeLessThan(thirtyOne!.confidence);
  });

  test('nothing tells them apart: both are undecided', () => {
    const book = bare(silent, 'Sheet1', 'Sheet2');
    expect(conflictsOf(book)).toEqual([
      [[30, 31], ['Sheet1']],
      [[30, 31], ['Sheet2']],
    ]);
    expect(checked(book).recognition.missing).toEqual([30, 31]);
  });

  test('one of them alone, and nothing says which: undecided', () => {
    const book = bare(without('表31'), 'Sheet1', '');
    expect(conflictsOf(book)).toEqual([[[30, 31], ['Sheet1']]]);
    expect(tableNumbers(checked(book))).not.toContain(30);
  });

  test('a number that the rows contradict counts for nothing, and then no number counts', () => {
    const book = bare(typed, '表31', '表30');
    expect(sheetOf(book, 31)).toBe('表30');
    expect(checked(book).recognition.missing).toEqual([30]);
    expect(conflictsOf(book)).toEqual([[[30, 31], ['表31']]]);
  });

  test('stacked without captions they do not run into one another', () => {
    const book = dropCaptions(stackSheets(typed, ['表30', '表31'], 0));
    const rows = (no: number) =>
      checked(renameSheets(book, { 表30: 'Sheet1' })).recognition.tables.find((table) => table.no === no)?.blocks[0]
        ?.rows;
    expect([rows(30)?.length, rows(31)?.length]).toEqual([1, 13]);
  });
});

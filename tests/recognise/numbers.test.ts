import { FORMS } from '../../src/catalogue/forms';
import type { Workbook } from '../../src/workbook/types';
import { dropCaptions, keepSheets, renameSheets } from '../fixtures/workbooks';
import { added, checked, sampleResult } from './outcome';
import { mapValues } from './sheets';
import { bookOf, NUMBERS, numbered, recognised, sheetsNamed, typed } from './two-sets';

/** Numbers of tables, on sheets and in captions, may be wrong: titles, headers and rows outweigh them. */

type Caption = 'title' | 'number' | 'none';

/** The sample under other numbers: sheets as named, captions with the same number. */
function renumbered(
  book: Workbook,
  asNumber: (no: number) => number,
  caption: Caption,
  name: (no: number) => string = numbered,
): Workbook {
  const texts = mapValues(book, (value, { row, sheet }) => {
    if (row > 0 || typeof value !== 'string' || !/^表\d+ /.test(value)) return value;
    const no = asNumber(Number(sheet.slice(1)));
    return caption === 'title' ? value.replace(/^表\d+/, `表${no}`) : `表${no}`;
  });
  const all = book.sheets.map((sheet) => Number(sheet.name.slice(1)));
  const aside = renameSheets(texts, Object.fromEntries(all.map((no) => [numbered(no), `#${no}`])));
  const named = renameSheets(aside, Object.fromEntries(all.map((no) => [`#${no}`, name(asNumber(no))])));
  return caption === 'none' ? withoutNumbers(named) : named;
}

const withoutNumbers = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(
      ({ index, cells }) => index > 0 || !cells.some(({ value }) => /^表\d+$/.test(String(value))),
    ),
  })),
});

/** Nothing in the rows says whose contests they are. */
const silent = mapValues(typed, (value, { sheet, row }) =>
  sheet === '表31' && row > 0 && typeof value === 'string' ? value.replaceAll('学生', '') : value,
);
const without26 = (book: Workbook) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== '表26') });
const oneLess = (no: number) => (no < 26 ? no : no - 1);
/** The tables that do not stand on the sheet which they are expected on. */
const misplaced = (book: Workbook, sheetFor: (no: number) => string) =>
  recognised(book).tables.flatMap(({ no, blocks }) =>
    blocks.every(({ header }) => header.sheet === sheetFor(no)) ? [] : no,
  );
const conflictsOf = (book: Workbook) =>
  recognised(book).conflicts.map(({ forms, claims }) => [forms, claims[0]!.sheet]);

describe('a school without 表26 numbers on', () => {
  const STYLES: readonly (readonly [string, (no: number) => string])[] = [
    ['表3', numbered],
    ['3', String],
    ['03', (no) => String(no).padStart(2, '0')],
    ['Sheet3', (no) => `Sheet${no}`],
  ];
  const CASES = STYLES.flatMap(([style, name]) =>
    (['title', 'number', 'none'] as const).map((caption) => [style, caption, name] as const),
  );

  test.each(CASES)('sheets named %s, captions with %s: each table is found by what it holds', (_, caption, name) => {
    const book = renumbered(without26(typed), oneLess, caption, name);
    const result = checked(book);
    expect(result.recognition.missing).toEqual([26]);
    expect(misplaced(book, (no) => name(oneLess(no)))).toEqual([]);
    expect(added(sampleResult(), result)).toEqual([]);
  });

  test.each(CASES.filter(([, caption]) => caption !== 'title'))(
    'sheets named %s, captions with %s, and only the number would tell 表30 from 表31: a doubt',
    (_, caption, name) => {
      const book = renumbered(without26(silent), oneLess, caption, name);
      expect(recognised(book).missing).toEqual([26, 30, 31]);
      expect(conflictsOf(book)).toEqual([
        [[30, 31], name(29)],
        [[30, 31], name(30)],
      ]);
    },
  );

  test('the odd number is told', () => {
    const { tables } = recognised(renumbered(without26(typed), oneLess, 'title'));
    const odd = tables.flatMap(({ no, evidence }) =>
      evidence.flatMap(({ by, found }) => (by === 'odd-number' ? [[no, found]] : [])),
    );
    expect(odd.map(([no]) => no)).toEqual(NUMBERS.filter((no) => no > 26));
    expect(odd[0]).toEqual([27, '表26 2020-2021年专业结构布局调整情况一览表']);
  });
});

describe('sheets and captions numbered in another order', () => {
  const ORDERS: readonly (readonly [string, (no: number) => number])[] = [
    ['backwards', (no) => 44 - no],
    ['one on', (no) => (no % 43) + 1],
    ['twins swapped', (no) => (no === 30 ? 31 : no === 31 ? 30 : no)],
    ['表4 and 表6 swapped', (no) => (no === 4 ? 6 : no === 6 ? 4 : no)],
    ['表42 and 表43 swapped', (no) => (no === 42 ? 43 : no === 43 ? 42 : no)],
  ];

  test.each(ORDERS)('%s, with titles', (_, order) => {
    const book = renumbered(typed, order, 'title');
    expect(misplaced(book, (no) => numbered(order(no)))).toEqual([]);
    expect(recognised(book).missing).toEqual([]);
  });

  test.each(ORDERS)('%s, without titles: none is taken for another one', (_, order) => {
    for (const caption of ['number', 'none'] as const) {
      const book = renumbered(typed, order, caption);
      expect(misplaced(book, (no) => numbered(order(no)))).toEqual([]);
      expect([[], [30]]).toContainEqual(recognised(book).missing);
    }
  });
});

/** Forms whose headers are alike: of these only the number may tell. */
const ALIKE = new Set(['30 as 31', '6 as 4']);

describe.each(NUMBERS)('表%i under the number of any other one', (no) => {
  const one = keepSheets(typed, [numbered(no)]);
  const bare = dropCaptions(one);
  const others = FORMS.map((form) => form.no).filter((other) => other !== no);
  const found = (book: Workbook) => recognised(book).tables.map((table) => table.no);

  test('its sheet: is never taken for it', () => {
    for (const other of others.filter((as) => !ALIKE.has(`${no} as ${as}`))) {
      const numbers = found(renameSheets(bare, { [numbered(no)]: numbered(other) }));
      expect(no === 30 ? [] : [no]).toEqual(numbers);
    }
  });

  test('its caption: the title counts', () => {
    const captioned = renameSheets(one, { [numbered(no)]: 'x' });
    for (const other of others) {
      const book = mapValues(captioned, (value, { row }) =>
        row === 0 && typeof value === 'string' ? value.replace(/^表\d+ /, `表${other} `) : value,
      );
      expect(found(book)).toEqual([no]);
    }
  });
});

describe('a number that nothing contradicts', () => {
  test('tells twins apart', () => {
    const book = dropCaptions(silent);
    expect(misplaced(book, numbered)).toEqual([]);
    expect(recognised(book).missing).toEqual([]);
  });

  test('and a table with another column from the one that has it by right', () => {
    const book = bookOf(...sheetsNamed(typed, numbered, [6]), ...sheetsNamed(typed, () => '表4', [6]));
    const { tables, conflicts } = recognised(dropCaptions(book));
    expect(tables.map(({ no, blocks }) => [no, blocks[0]!.header.sheet])).toEqual([
      [4, '表4'],
      [6, '表6'],
    ]);
    expect(conflicts).toEqual([]);
  });

  test('objects where the header says more: a doubt', () => {
    expect(conflictsOf(dropCaptions(bookOf(...sheetsNamed(typed, () => '表4', [6]))))).toEqual([[[6, 4], '表4']]);
  });
});

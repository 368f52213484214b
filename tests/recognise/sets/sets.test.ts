import fc from 'fast-check';
import type { Sheet, Workbook } from '../../../src/workbook/types';
import { drawn } from '../../fixtures/drawn';
import { dropCaptions, hideSheet, setCell, stackSheets } from '../../fixtures/workbooks';
import { added, checked, findingWords, sampleResult } from '../outcome';
import { mapValues, setCells } from '../sheets';
import {
  bookOf,
  draft,
  lastYear,
  NUMBERS,
  numbered,
  onOneSheet,
  recognised,
  sheetsNamed,
  typed,
  UNDATED,
} from '../two-sets';

/** Two sets of the tables in one workbook: the one meant is taken whole, the other one kept as such. */

const now = sheetsNamed(typed, numbered);
const numbersOf = (list: readonly { readonly table: number }[] | undefined): number[] =>
  [...new Set((list ?? []).map(({ table }) => table))].sort((a, b) => a - b);
const whyOf = (book: Workbook, no: number): string | undefined =>
  recognised(book).setAside?.find(({ table }) => table === no)?.why;
const sheetsTaken = (book: Workbook): string[] =>
  [...new Set(recognised(book).tables.flatMap(({ blocks }) => blocks.map(({ header }) => header.sheet)))].sort();

/** Expects this year's tables from the given sheets, the others set aside as said, and the findings of the sample. */
function expectTaken(book: Workbook, sheets: readonly Sheet[], what: 'last-year' | 'copy'): void {
  const result = checked(book);
  const { recognition } = result;
  expect(recognition.conflicts).toEqual([]);
  expect(recognition.missing).toEqual([]);
  expect(sheetsTaken(book)).toEqual(sheets.map(({ name }) => name).sort());
  expect(numbersOf(recognition.setAside)).toEqual(NUMBERS);
  expect(new Set(recognition.setAside?.map((aside) => aside.what))).toEqual(new Set([what]));
  expect(findingWords(result)).toEqual(findingWords(sampleResult()));
}

const NAMES: readonly (readonly [string, (no: number) => string])[] = [
  ['上年表3', (no) => `上年表${no}`],
  ['表3上年', (no) => `表${no}上年`],
  ['3上年', (no) => `${no}上年`],
  ['表3 (2)', (no) => `表${no} (2)`],
  ['表3副本', (no) => `表${no}副本`],
  ['表3-旧', (no) => `表${no}-旧`],
  ['2020年表3', (no) => `2020年表${no}`],
  ['Sheet46', (no) => `Sheet${no + 43}`],
];

describe('last year’s tables', () => {
  test.each(NAMES)('named %s, behind this year’s, before them, or each behind its own', (_, name) => {
    const old = sheetsNamed(lastYear, name);
    expectTaken(bookOf(...now, ...old), now, 'last-year');
    expectTaken(bookOf(...old, ...now), now, 'last-year');
    expectTaken(bookOf(...now.flatMap((sheet, at) => [sheet, old[at]!])), now, 'last-year');
  });

  test.each(NAMES)('this year’s are the copies, named %s: years outweigh names but 上年', (name, sheetName) => {
    const meant = sheetsNamed(typed, sheetName);
    const book = bookOf(...sheetsNamed(lastYear, numbered), ...meant);
    if (!name.includes('上年')) expectTaken(book, meant, 'last-year');
    else expect(recognised(book).tables.length + recognised(book).missing.length).toBe(43);
  });

  test.each(NAMES)('named %s, hidden or this year’s hidden', (_, name) => {
    const old = sheetsNamed(lastYear, name);
    const hidden = (sheets: readonly Sheet[]) => sheets.map((sheet): Sheet => ({ ...sheet, visibility: 'hidden' }));
    expectTaken(bookOf(...now, ...hidden(old)), now, 'last-year');
    expectTaken(bookOf(...hidden(now), ...old), now, 'last-year');
  });

  test('on one long sheet each', () => {
    const meant = onOneSheet(typed, '2020-2021');
    const old = onOneSheet(lastYear, '2019-2020');
    expectTaken(bookOf(meant, old), [meant], 'last-year');
    expectTaken(bookOf(old, meant), [meant], 'last-year');
  });

  test('on one long sheet each, without captions and names that say anything', () => {
    const meant = onOneSheet(typed, 'Sheet1');
    const book = dropCaptions(bookOf(onOneSheet(lastYear, 'Sheet2'), meant));
    expect(sheetsTaken(book)).toEqual(['Sheet1']);
    expect(recognised(book).missing).toEqual([]);
    expect(added(sampleResult(), checked(book))).toEqual([]);
  });

  test.each([0, 2])('below this year’s on the same sheet, %i blank rows between; or above', (gap) => {
    const old = sheetsNamed(lastYear, (no) => `旧${no}`);
    for (const lowerIsOld of [true, false]) {
      const book = NUMBERS.reduce(
        (changed, no) => {
          const [upper, lower] = lowerIsOld ? [`表${no}`, `旧${no}`] : [`旧${no}`, `表${no}`];
          const stacked = stackSheets(changed, [upper, lower], gap);
          const sheets = stacked.sheets.map((sheet) => (sheet.name === upper ? { ...sheet, name: `表${no}` } : sheet));
          return { ...stacked, sheets };
        },
        bookOf(...now, ...old),
      );
      const result = checked(book);
      expect(result.recognition.missing).toEqual([]);
      expect(result.recognition.years).toEqual(['2020', '2021']);
      expect(numbersOf(result.recognition.setAside)).toEqual(NUMBERS);
      expect(findingWords(result)).toEqual(findingWords(sampleResult()));
    }
  });

  test.each(NAMES)('named %s, and this year’s have only come to 表20: the others are not filled up', (_, name) => {
    const result = checked(bookOf(...now.slice(0, 20), ...sheetsNamed(lastYear, name)));
    expect(result.recognition.missing).toEqual(NUMBERS.slice(20));
    expect(numbersOf(result.recognition.setAside)).toEqual(NUMBERS);
    expect(added(sampleResult(), result)).toEqual([]);
  });

  test('alone they are the report', () => {
    for (const [, name] of NAMES) expect(recognised(bookOf(...sheetsNamed(lastYear, name))).missing).toEqual([]);
  });

  test('the evidence is told', () => {
    const book = bookOf(...now, ...sheetsNamed(lastYear, NAMES[0]![1]));
    const { tables } = recognised(book);
    expect(tables[2]?.evidence).toContainEqual({ by: 'years', found: '2020、2021' });
    expect(whyOf(book, 3)).toBe('年度是2019、2020，采用的一份是2020、2021');
    expect(whyOf(book, 28)).toBe('标题里的年度是2020，采用的一份是2021');
    expect(whyOf(book, 1)).toBe('与它放在一起的各表是以前年度的');
  });

  test('a plan for the next year is not this year’s', () => {
    const plan = sheetsNamed(replaceLater(), () => '招生计划', [3]);
    const book = bookOf(...now, ...plan);
    expect(recognised(book).setAside).toMatchObject([{ table: 3, sheet: '招生计划', what: 'copy' }]);
    expect(findingWords(checked(book))).toEqual(findingWords(sampleResult()));
  });
});

/** The sample two years on. */
const replaceLater = (): Workbook =>
  mapValues(typed, (value) => (value === 2020 ? 2022 : value === 2021 ? 2023 : value)) as Workbook;

describe('a draft or a copy of this year’s', () => {
  const SIGNS = NAMES.filter(([name]) => /上年|旧|副本|\(2\)/.test(name));

  test.each(SIGNS)('named %s: the other one is meant', (_, name) => {
    expectTaken(bookOf(...sheetsNamed(typed, name), ...now), now, 'copy');
    const { recognition } = checked(bookOf(...sheetsNamed(draft, name), ...now));
    expect(recognition.conflicts).toEqual([]);
    expect(recognition.tables.every(({ no, blocks }) => blocks[0]!.header.sheet === numbered(no))).toBe(true);
  });

  test('an exact copy is no conflict, whatever its name: the first one is taken', () => {
    const copies = sheetsNamed(typed, (no) => `Sheet${no + 43}`);
    expectTaken(bookOf(...now, ...copies), now, 'copy');
  });

  test('a hidden draft', () => {
    const drafts = sheetsNamed(draft, (no) => `Sheet${no + 43}`);
    const book = drafts.reduce((changed, { name }) => hideSheet(changed, name), bookOf(...drafts, ...now));
    expect(sheetsTaken(book)).toEqual(now.map(({ name }) => name).sort());
  });

  test('a template without figures', () => {
    const blank = mapValues(typed, (value, { row }) =>
      row > 3 && (typeof value === 'number' ? !(value > 2000 && value < 2100) : /%$/.test(String(value))) ? '' : value,
    );
    const book = bookOf(...sheetsNamed(blank, () => '表3.', [3]), ...now);
    expect(whyOf(book, 3)).toBe('没有填数');
  });

  test('one that lacks figures the other one has', () => {
    const less = setCells(typed, '表6', { C8: undefined, D9: undefined });
    const book = bookOf(...sheetsNamed(less, () => '各专业', [6]), ...now);
    expect(whyOf(book, 6)).toBe('填得不如采用的一份全');
  });

  test('nothing tells them apart but the figures that other tables repeat', () => {
    const book = bookOf(...sheetsNamed(draft, () => 'Sheet1', [7]), ...now);
    expect(whyOf(book, 7)).toBe('数字与别的表不如采用的一份相合');
    expect(findingWords(checked(book))).toEqual(findingWords(sampleResult()));
  });

  test.each([3, 6, 14, 33, 41])('nothing tells 表%i apart: it alone is in doubt', (no) => {
    const result = checked(bookOf(...sheetsNamed(draft, () => 'Sheet1', [no]), ...now));
    expect(result.recognition.conflicts.map(({ forms }) => forms)).toEqual([[no]]);
    expect(result.recognition.missing).toEqual([no]);
    expect(added(sampleResult(), result)).toEqual([]);
  });

  test('signs that contradict one another decide nothing', () => {
    const book = hideSheet(bookOf(...sheetsNamed(draft, () => '表6旧', [6]), ...now), '表6');
    expect(recognised(book).conflicts.map(({ forms }) => forms)).toEqual([[6]]);
  });

  test('a table that stands in two halves, with a year each, is not two sets', () => {
    const book = bookOf(...now.filter(({ name }) => name !== '表3'), half('表3', [1, 3]), half('表3.', [2, 4]));
    expect(recognised(book)).toMatchObject({ setAside: [], conflicts: [], missing: [] });
    expect(added(sampleResult(), checked(book))).toEqual([]);
  });
});

/** 表3 with the columns of one year; row 3 names them. */
const half = (name: string, columns: readonly number[]): Sheet => {
  const [sheet] = sheetsNamed(typed, () => name, [3]) as [Sheet];
  const rows = sheet.rows.map(({ index, cells }) => {
    const kept = index === 2 ? [0, 1, 3] : [0, ...columns];
    return {
      index,
      cells: cells.flatMap((cell) =>
        kept.includes(cell.column) ? { ...cell, column: kept.indexOf(cell.column) } : [],
      ),
    };
  });
  return { ...sheet, rows, merges: [] };
};

describe('two sets are never mixed', () => {
  const parts = (book: Workbook, no: number, row: number, names: readonly [string, string]): Sheet[] => {
    const [sheet] = sheetsNamed(book, () => 'x', [no]) as [Sheet];
    return [
      { ...sheet, name: names[0], merges: [], rows: sheet.rows.filter(({ index }) => index < row) },
      { ...sheet, name: names[1], merges: [], rows: sheet.rows.filter(({ index }) => index >= row) },
    ];
  };
  const others = (no: number) => now.filter(({ name }) => name !== numbered(no));

  test('the parts of 表35 on sheets of their own, in both years', () => {
    const book = bookOf(
      ...others(35),
      ...parts(lastYear, 35, 5, ['上年表35', '上年表35续']),
      ...parts(typed, 35, 5, ['表35', '表35续']),
    );
    expect(sheetsTaken(book).filter((name) => name.includes('35'))).toEqual(['表35', '表35续']);
    expect(findingWords(checked(book)).length).toBe(findingWords(sampleResult()).length);
  });

  test('表6 is not continued by last year’s rows below it', () => {
    const below = dropCaptions(bookOf(...sheetsNamed(lastYear, () => 'x', [6])));
    const book = stackSheets(bookOf(...now, ...below.sheets), ['表6', 'x'], 1);
    const result = checked(book);
    expect(result.recognition.setAside).toMatchObject([{ table: 6, what: 'last-year' }]);
    expect(findingWords(result)).toEqual(findingWords(sampleResult()));
  });

  test('nor by a sheet that says 续 of last year’s', () => {
    const book = bookOf(...now, ...sheetsNamed(lastYear, () => '上年表6（续）', [6]));
    expect(recognised(book).setAside).toMatchObject([{ table: 6, what: 'last-year' }]);
    expect(findingWords(checked(book))).toEqual(findingWords(sampleResult()));
  });

  test('any tables copied, under any names, in any order, hidden or not', () => {
    const anyName = fc.constantFrom(...NAMES, ['x', (no: number) => `x${(no * 7919) % 1000}`] as const);
    const added43 = fc.record({
      numbers: fc.subarray(NUMBERS, { minLength: 1 }),
      source: fc.constantFrom('same' as const, 'last year' as const),
      name: anyName,
      hidden: fc.boolean(),
      captions: fc.boolean(),
      order: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(added43, ({ numbers, source, name: [, name], hidden, captions, order }) => {
        const copies = sheetsNamed(source === 'same' ? typed : lastYear, name, numbers);
        const shown = copies.map((sheet): Sheet => (hidden ? { ...sheet, visibility: 'hidden' } : sheet));
        const keyed = [...now, ...(captions ? shown : dropCaptions(bookOf(...shown)).sheets)].map(
          (sheet) => [order.next().value as number, sheet] as const,
        );
        const result = checked(bookOf(...keyed.sort(([a], [b]) => a - b).map(([, sheet]) => sheet)));
        expect(result.recognition.years).toEqual(['2020', '2021']);
        expect(added(sampleResult(), result)).toEqual([]);
        const doubted = new Set(result.recognition.conflicts.flatMap(({ forms }) => forms));
        for (const { no, blocks } of result.recognition.tables) {
          const sheets = new Set(blocks.map(({ header }) => header.sheet));
          expect(sheets.size).toBe(1);
          if (source === 'last year' && !UNDATED.includes(no)) expect([...sheets]).toEqual([numbered(no)]);
        }
        for (const no of result.recognition.missing) expect(doubted).toContain(no);
      }),
      drawn(24),
    );
  });
});

test('a cell of a copy that is changed makes it another set', () => {
  const book = bookOf(
    ...now,
    ...setCell(typed, '表6', 'C5', 9999)
      .sheets.filter(({ name }) => name === '表6')
      .map((sheet) => ({ ...sheet, name: '表6 (2)' })),
  );
  expect(whyOf(book, 6)).toBe('工作表名或标题里写着“(2)”');
});

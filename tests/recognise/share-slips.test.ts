import fc from 'fast-check';
import { check } from '../../src/audit/check';
import { formChanges } from '../../src/audit/form/form-changes';
import { ALL_FORM_KINDS } from '../../src/audit/form/form-kinds';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import { address } from '../../src/workbook/address';
import { catalogueOf, cellName, safeOf } from '../audit/recalculate/recalculated';
import { type Content, count, form, open, ratio, table, workbook, year } from '../rules/small-book';
import { WAYS, type Way } from './share-ways';

/** A consistent workbook with shares of three kinds, written in any one way, and one slip of typing anywhere in it. */

const note = (formula: string) => ({ formula, severity: 'note' as const });
const catalogue = catalogueOf({
  forms: [
    form(1, [open('班')], count('人数'), ratio('占比'), ratio('满意度')),
    form(2, [year], count('总数'), count('甲'), ratio('甲比'), count('乙'), ratio('乙比')),
  ],
  rules: [
    '表1.占比 := 表1.人数 / 合计(表1.人数)',
    '合计(表1.占比) = 100%',
    '表2.甲比 := 表2.甲 / 表2.总数',
    '表2.乙比 := 表2.乙 / 表2.总数',
    note('带百分号(每表)'),
    note('可读(每表)'),
    note('0 <= 表1.满意度 <= 100%'),
  ],
});

/** As it is typed: another digit, one too few, or the point at another place. */
const SLIPS: readonly ((digits: string) => string)[] = [
  (digits) => `${digits}7`,
  (digits) => digits.slice(0, -1),
  (digits) => `7${digits}`,
  (digits) => String(Number(`${digits}e1`)),
  (digits) => String(Number(`${digits}e2`)),
  (digits) => String(Number(`${digits}e-1`)),
  (digits) => String(Number(`${digits}e-2`)),
];

/** A number as typed: the points of a share, or a fraction, or people. */
function slipped(content: Content, slip: (digits: string) => string): Content {
  if (typeof content === 'number') return Number(slip(String(content)));
  if (typeof content === 'string') return slip(content.replace('%', '')) + (content.endsWith('%') ? '%' : '');
  if (content === null || typeof content !== 'object' || !('value' in content)) return content;
  const isPercent = content.format?.endsWith('%') ?? false;
  const typed = slip(String(isPercent ? Number(`${String(content.value)}e2`) : content.value));
  return { ...content, value: Number(isPercent ? `${typed}e-2` : typed) };
}

/** One digit less than one is none. */
function isNumber(content: Content): boolean {
  const value = content !== null && typeof content === 'object' && 'value' in content ? content.value : content;
  return typeof value === 'number' ? !Number.isNaN(value) : typeof value === 'string' && /\d/.test(value);
}

const pair = fc.record({
  total: fc.integer({ min: 150, max: 3000 }),
  parts: fc.array(fc.integer({ min: 20, max: 98 }), { minLength: 2, maxLength: 2 }),
});

const books = fc.record({
  pupils: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 4, maxLength: 7 }),
  content: fc.array(fc.integer({ min: 7001, max: 9899 }), { minLength: 7, maxLength: 7 }),
  years: fc.array(pair, { minLength: 3, maxLength: 3 }),
  decimals: fc.integer({ min: 1, max: 2 }),
  way: fc.constantFrom(...(Object.keys(WAYS) as Way[])),
  header: fc.constantFrom('', '（%）'),
});

type Book = typeof books extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ pupils, content, years, decimals, way, header }: Book): Content[][][] {
  const written = (part: number, whole: number) => WAYS[way](((100 * part) / whole).toFixed(decimals), decimals);
  const total = pupils.reduce((sum, one) => sum + one, 0);
  const classes = pupils.map((one, at) => [`班${at}`, one, written(one, total), written(content[at]!, 10_000)]);
  const dated = years.map(({ total: all, parts }, at) => {
    const people = parts.map((percent) => Math.round((all * percent) / 100));
    return [`${2021 + at}年`, all, ...people.flatMap((one) => [one, written(one, all)])];
  });
  const [of, rate] = [`占比${header}`, `满意度${header}`];
  return [
    [['班', '人数', of, rate], ...classes],
    [['年度', '总数', '甲', `甲比${header}`, '乙', `乙比${header}`], ...dated],
  ];
}

function outcome(tables: readonly (readonly (readonly Content[])[])[]) {
  const book = workbook(...tables.map((rows, at) => table(at + 1, ...rows)));
  const result = check(book, catalogue);
  const fixed = formChanges(book, result, catalogue, ALL_FORM_KINDS).changes;
  const written = safeOf(recalculate(book, result, catalogue));
  const unread = result.recognition.unread.map(({ place }) => cellName(place));
  const broken = result.findings.filter(({ status }) => status === 'broken').map(({ message }) => message);
  return {
    broken,
    unread,
    fixed: fixed.map(({ place }) => cellName(place)),
    written: written.map(({ place }) => cellName(place)),
  };
}

/** Texts are made numbers by `fix`, which is another matter than their scale. */
const asNumbers = ({ way }: Book): boolean => way !== 'text' && way !== 'pointsText';

test('one slip anywhere makes no right share another', () => {
  fc.assert(
    fc.property(books, fc.nat(), fc.nat(), fc.constantFrom(...SLIPS), (book, row, column, slip) => {
      fc.pre(asNumbers(book));
      const tables = rowsOf(book);
      const cells = tables.flatMap((rows, no) =>
        rows.slice(1).flatMap((cells, at) => cells.slice(1).map((_, of) => ({ no, at: at + 1, of: of + 1 }))),
      );
      const { no, at, of } = cells[(row * 31 + column) % cells.length]!;
      const wrong = slipped(tables[no]![at]![of]!, slip);
      fc.pre(isNumber(wrong));
      const slippedTables = tables.map((rows, table) =>
        rows.map((cells, line) => (table === no && line === at ? cells.with(of, wrong) : cells)),
      );
      const own = `表${no + 1}!${address(at + 1, of)}`;
      const isShare = String(tables[no]![0]![of]).includes('比') || String(tables[no]![0]![of]).includes('度');
      const { fixed, written, unread } = outcome(slippedTables);
      const elsewhere = (names: readonly string[]) => names.filter((name) => name !== own);
      // What is made of a wrong number of people is recalculated from it; but its scale is none the worse.
      expect({
        fixed: elsewhere(fixed),
        unread: elsewhere(unread),
        written: isShare ? elsewhere(written) : [],
      }).toEqual({
        fixed: [],
        unread: [],
        written: [],
      });
    }),
    { numRuns: 150 },
  );
});

test('without a slip nothing is found', () => {
  fc.assert(
    fc.property(books, (book) => {
      const { broken, unread, written } = outcome(rowsOf(book));
      expect({ broken: asNumbers(book) ? broken : [], unread, written }).toEqual({
        broken: [],
        unread: [],
        written: [],
      });
    }),
    { numRuns: 40 },
  );
});

import type { Row, Sheet, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { checked } from './outcome';
import { sheetNamed } from './sheets';

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

test('a sum over the first half alone is compared with nothing', () => {
  const book = parted('表6', 12, '表6续', () => line('续表6'));
  expect(wrong(book)).toEqual(wrong(mended));
});

import { address } from '../../src/workbook/address';
import type { Area, CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { setCell } from '../fixtures/workbooks';
import { checked } from './outcome';
import { cellAt, setCells, sheetNamed, splitTable } from './sheets';

/**
 * A table that goes on under its header once more, of which a word is another there: what cannot be read is said, no sum
 * is taken for whole without it, and nothing that is right is found wrong.
 */

const mended = mendedSample('typed');

interface Split {
  readonly name: string;
  readonly header: Area;
  /** The first row of the second part, as Excel shows it. */
  readonly from: number;
}

/** The rows and columns of headers as Excel shows them. */
const split = (name: string, rows: readonly [number, number], last: number, from: number): Split => ({
  name,
  header: { top: rows[0] - 1, bottom: rows[1] - 1, left: 0, right: last - 1 },
  from,
});

const SPLITS = [
  split('表4', [3, 4], 5, 9),
  split('表6', [2, 3], 6, 11),
  split('表9', [2, 3], 8, 5),
  split('表10', [2, 3], 7, 6),
  split('表14', [2, 3], 10, 6),
  split('表31', [2, 3], 9, 9),
  split('表34', [2, 3], 6, 7),
  split('表39', [2, 2], 7, 6),
  split('表40', [2, 2], 4, 13),
  split('表41', [2, 2], 6, 4),
];

/** Where the second part comes to stand; its header goes right above it. */
const WAYS: readonly (readonly [
  name: string,
  move: (height: number) => { rows: number; columns: number; caption?: string },
])[] = [
  ['under 续表', (height) => ({ rows: height + 1, columns: 0, caption: '续表' })],
  ['below a blank row', (height) => ({ rows: height + 1, columns: 0 })],
  ['right below', (height) => ({ rows: height, columns: 0 })],
];

function parted({ name, header, from }: Split, move: (typeof WAYS)[number][1]): { book: Workbook; start: number } {
  const height = header.bottom - header.top + 1;
  const { caption, ...by } = move(height);
  return {
    book: splitTable(mended, name, { header, from, by, ...(caption === undefined ? {} : { caption }) }),
    start: from - 1 + by.rows - height,
  };
}

const wrong = (book: Workbook): string[] =>
  checked(book)
    .findings.filter(({ status, severity }) => status === 'broken' && severity !== 'note')
    .map(({ rule, message }) => `${rule.id} ${message}`);

/** True where a table is called 没有问题: everything of it read and compared. */
function isFine(book: Workbook, no: number): boolean {
  const { compared, relations, obstacles } = checked(book).coverage.get(no) ?? {
    compared: 0,
    relations: 1,
    obstacles: [],
  };
  return compared === relations && obstacles.length === 0;
}

const figuresOf = (book: Workbook, no: number): number =>
  checked(book).recognition.figures.filter(({ table, state }) => table === no && state === 'number').length;

describe.each(SPLITS.map((one) => [one.name, one] as const))('%s in two parts', (name, one) => {
  const no = Number(name.slice(1));
  const whole = figuresOf(mended, no);

  test.each(WAYS)('%s, its header as it was: one table', (_, move) => {
    const { book } = parted(one, move);
    expect(wrong(book)).toEqual([]);
    expect(figuresOf(book, no)).toBe(whole);
  });

  test.each([...WAYS.map(([way, move]) => [way, move, 'second'] as const), [...WAYS[0]!, 'first'] as const])(
    '%s, one word of a header another, or gone',
    (_, move, part) => {
      const { book, start } = parted(one, move);
      const sheet = sheetNamed(book, name);
      const heads: string[] = [];
      const top = part === 'first' ? one.header.top : start;
      for (let row = top; row <= top + one.header.bottom - one.header.top; row++) {
        for (let column = one.header.left; column <= one.header.right; column++)
          if (String(cellAt(sheet, row, column)?.value ?? '') !== '') heads.push(address(row, column));
      }
      expect(heads.length).toBeGreaterThan(2);
      const bad: string[] = [];
      for (const head of heads) {
        for (const word of ['某项', undefined] as (CellValue | undefined)[]) {
          const odd =
            word === undefined ? setCell(book, name, head, undefined) : setCells(book, name, { [head]: word });
          const said = wrong(odd);
          if (said.length > 0) bad.push(`${head} ${word}: ${said[0]}`);
          if (isFine(odd, no) && figuresOf(odd, no) !== whole) bad.push(`${head} ${word}: fine without all of it`);
        }
      }
      expect(bad).toEqual([]);
    },
  );
});

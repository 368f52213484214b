import type { CheckResult } from '../../../src/audit/check';
import { HEADER_WORDS } from '../../../src/catalogue/header-words/header-words';
import { headerText } from '../../../src/recognise/headers/header-text';
import type { FoundColumn, FoundHeader } from '../../../src/recognise/types';
import type { Cell, Workbook } from '../../../src/workbook/types';
import { changeCells } from '../../fixtures/layouts';

/** Header words of a workbook, each with what schools write instead of it. */

/** One column of a table, or several under one word, and the words that it may have instead. */
export interface Rewording {
  readonly table: number;
  readonly sheet: string;
  /** The printed word, as found. */
  readonly word: string;
  readonly cells: readonly string[];
  readonly words: readonly string[];
}

const key = (row: number, column: number): string => `${row}/${column}`;

/** All columns of the tables found for which the catalogue has other words. */
export function rewordingsIn(book: Workbook, { recognition }: CheckResult): Rewording[] {
  return recognition.tables.flatMap(({ no, blocks }) =>
    blocks.flatMap(({ header }) => {
      const also = HEADER_WORDS[no] ?? {};
      const byName = new Map<string, { word: string; cells: Set<string> }>();
      for (const found of header.columns) {
        for (const { name, word } of namedWords(found)) {
          if (also[name] === undefined) continue;
          const own = byName.get(`${name}/${word}`) ?? { word, cells: new Set() };
          for (const cell of cellsOf(book, header, found.column, word)) own.cells.add(cell);
          byName.set(`${name}/${word}`, own);
        }
      }
      return [...byName].map(([name, { word, cells }]) => ({
        table: no,
        sheet: header.sheet,
        word,
        cells: [...cells],
        words: also[name.split('/')[0]!]!.split('|').filter((other) => headerText(other).text !== word),
      }));
    }),
  );
}

/** The words over a column that name it: what stands lowest, and of a member what stands over that. */
function namedWords({ expected, words }: FoundColumn): { name: string; word: string }[] {
  const { label, measure, member } = expected;
  const own =
    member === undefined ? [] : [{ name: member.name, word: words.at(-1 - measure!.header.length) ?? words.at(-1)! }];
  if (member !== undefined && measure!.header.length === 0) return own;
  return [...own, { name: label?.name ?? measure!.name, word: words.at(-1)! }];
}

/** The cells of a header that say a word over a column: its own, or one at the left that was merged over it. */
function cellsOf(book: Workbook, { sheet, top, bottom }: FoundHeader, column: number, word: string): string[] {
  const rows = book.sheets.find(({ name }) => name === sheet)!.rows;
  return rows
    .filter(({ index }) => index >= top && index <= bottom)
    .flatMap(({ index, cells }) => {
      const cell = cells.findLast((each) => each.column <= column && each.value !== '');
      return cell !== undefined && says(cell, word) ? [key(index, cell.column)] : [];
    });
}

const says = ({ value }: Cell, word: string): boolean => typeof value === 'string' && headerText(value).text === word;

/** The workbook with other words in headers; what stands beside them in the same cell stays. */
export function reworded(book: Workbook, all: readonly (Rewording & { readonly to: string })[]): Workbook {
  return changeCells(book, (cell, row, sheet) => {
    const one = all.find((each) => each.sheet === sheet.name && each.cells.includes(key(row, cell.column)));
    if (one === undefined) return cell;
    const printed = String(cell.value).replace(/\s/g, '');
    const { year } = headerText(printed);
    const whole = `${year === undefined ? '' : `${year}年`}${one.to}`;
    return { column: cell.column, value: printed.includes(one.word) ? printed.replace(one.word, one.to) : whole };
  });
}

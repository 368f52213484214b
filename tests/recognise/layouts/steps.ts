import { address, isCovered, parseArea } from '../../../src/workbook/address';
import type { CellValue, Workbook } from '../../../src/workbook/types';
import { cellOf, pasteInto, typed } from '../../fixtures/mended-sample';
import type { FileOnly } from '../../fixtures/workbook-file';
import {
  changeSheet,
  copySheet,
  dropCaptions,
  hideSheet,
  insertColumn,
  insertRow,
  keepSheets,
  renameSheets,
  setCell,
  shuffleSheets,
  stackSheets,
} from '../../fixtures/workbooks';
import { dropColumns, placeBeside } from '../sheets';
import {
  deleteRow,
  flattened,
  headersOf,
  inColumns,
  printedNumbers,
  renumbered,
  replaced,
  signedWith,
  yearsWritten,
} from './changes';
import { withLastYear } from './last-year';

/** A workbook on its way through the steps of a line, with what only a file can say of it. */
export interface Making {
  readonly book: Workbook;
  readonly file: FileOnly | undefined;
  /** Cells that were given another content, and so may be found fault with. */
  readonly touched: ReadonlySet<string>;
}

type Step = (making: Making, ...words: string[]) => Making;

const BLANK = '_';
/** `\n` is a line break, `\u{2066}` a sign that is not seen. */
const said = (words: readonly string[]): string =>
  words
    .join(' ')
    .replaceAll('\\n', '\n')
    .replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const onBook =
  (change: (book: Workbook, ...words: string[]) => Workbook): Step =>
  (making, ...words) => ({ ...making, book: change(making.book, ...words) });

/** A step that gives one cell another content. */
const onCell =
  (change: (book: Workbook, cell: string, ...words: string[]) => Workbook): Step =>
  (making, cell, ...words) => ({
    ...making,
    book: change(making.book, cell!, ...words),
    touched: new Set([...making.touched, cell!]),
  });

function set(book: Workbook, reference: string, content: CellValue | undefined, format?: string): Workbook {
  const { sheet, cell } = cellOf(reference);
  return setCell(book, sheet, cell, content, format);
}

const eachNamed = (book: Workbook, names: string): string[] =>
  names === 'all' ? book.sheets.map(({ name }) => name) : names.split(',');

/** Puts a row below every header of some sheets. */
const belowHeaders = (
  book: Workbook,
  names: string,
  values: (columns: readonly number[]) => readonly (CellValue | undefined)[],
): Workbook =>
  headersOf(book, eachNamed(book, names)).reduce(
    (changed, { sheet, row, columns }) => insertRow(changed, sheet, row, values(columns)),
    book,
  );

export const STEPS: Readonly<Record<string, Step>> = {
  // One cell.
  type: onCell((book, cell, ...words) => {
    const content = typed(said(words));
    return set(book, cell, content.value, content.format);
  }),
  text: onCell((book, cell, ...words) => pasteInto(book, cell, said(words))),
  number: onCell((book, cell, number, ...format) => set(book, cell, Number(number), said(format) || 'General')),
  clear: onCell((book, cell) => set(book, cell, undefined)),
  formula: onCell((book, reference, number, ...source) => {
    const { sheet, cell } = cellOf(reference);
    const formula = source.join(' ');
    const plain = setCell(book, sheet, cell, Number(number));
    return changeSheet(plain, sheet, (own) => ({
      ...own,
      rows: own.rows.map((row) => ({
        ...row,
        cells: row.cells.map((each) =>
          `${sheet}!${cell}` === `${sheet}!${address(row.index, each.column)}` ? { ...each, formula } : each,
        ),
      })),
    }));
  }),
  rich: (making, cell, ...words) => ({
    ...STEPS.text!(making, cell!, said(words).replace(/[~^]/g, '')),
    file: { ...making.file, rich: new Map([...(making.file?.rich ?? []), [cell!, said(words)]]) },
  }),
  'as-shown': (making) => ({ ...making, file: { ...making.file, asShown: true } }),
  'through-file': (making) => ({ ...making, file: { ...making.file } }),

  // Rows and columns.
  row: onBook((book, name, at, ...words) =>
    words.reduce(
      (changed, word, column) => {
        const { value, format } = typed(word === BLANK ? '' : word);
        return value === undefined ? changed : setCell(changed, name!, address(Number(at) - 1, column), value, format);
      },
      insertRow(book, name!, Number(at)),
    ),
  ),
  column: onBook((book, name, at, ...words) =>
    insertColumn(
      book,
      name!,
      at!,
      words.map((word) => typed(word === BLANK ? '' : word).value),
    ),
  ),
  'delete-column': onBook((book, name, at) =>
    changeSheet(dropColumns(book, name!, [at!]), name!, (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ cells }) => cells.length > 0),
    })),
  ),
  flat: onBook((book, names, ...joint) =>
    eachNamed(book, names!).reduce((changed, name) => flattened(changed, name, said(joint)), book),
  ),
  'hide-row': onBook((book, name, at) =>
    changeSheet(book, name!, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === Number(at) - 1 ? { ...row, hidden: true as const } : row)),
    })),
  ),
  // Merges an area as Excel does: what it covers is gone.
  merge: onBook((book, name, words) => {
    const area = parseArea(words!)!;
    return changeSheet(book, name!, (sheet) => ({
      ...sheet,
      merges: [...sheet.merges, area],
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.filter(({ column }) => !isCovered({ row: row.index, column }, area)),
      })),
    }));
  }),
  'delete-row': onBook((book, name, at) => deleteRow(book, name!, Number(at))),
  // Below every header of these tables: `栏次`-like numbers, a remark, a blank row.
  numbers: onBook((book, names, style) => belowHeaders(book, names!, (columns) => printedNumbers(style!, columns))),
  remark: onBook((book, names, ...words) =>
    belowHeaders(book, names!, (columns) => inColumns(columns.slice(0, 1), () => said(words))),
  ),
  remarks: onBook((book, names, ...words) =>
    belowHeaders(book, names!, (columns) => inColumns(columns, () => said(words))),
  ),
  'blank-row': onBook((book, names) => belowHeaders(book, names!, () => [])),

  // Words and signs.
  years: onBook((book, names, ...words) =>
    eachNamed(book, names!).reduce((all, name) => yearsWritten(all, name, said(words)), book),
  ),
  replace: onBook((book, names, from, to = '') =>
    eachNamed(book, names!).reduce((all, name) => replaced(all, name, from!, said([to])), book),
  ),
  sign: (making, code, where) => ({
    ...making,
    book: signedWith(making.book, String.fromCodePoint(Number.parseInt(code!.slice(2), 16)), where!),
    // Any cell may be remarked on.
    touched: new Set([...making.touched, '*']),
  }),

  // Sheets.
  copy: onBook((book, name, ...copy) => copySheet(book, name!, said(copy))),
  rename: onBook((book, name, ...to) => renameSheets(book, { [name!]: said(to) })),
  hide: onBook((book, name) => hideSheet(book, name!)),
  drop: onBook((book, name) =>
    keepSheets(
      book,
      book.sheets.map((sheet) => sheet.name).filter((each) => each !== name),
    ),
  ),
  first: onBook((book, ...name) => shuffleSheets(book, [said(name)])),
  'no-captions': onBook(dropCaptions),
  'no-merges': onBook((book) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, merges: [] })) })),
  stack: onBook((book, names, gap) => stackSheets(book, names!.split(','), Number(gap))),
  beside: onBook((book, left, right, gap) => placeBeside(book, left!, right!, Number(gap))),
  renumber: onBook((book, lacking) => renumbered(book, Number(lacking))),
  'last-year': onBook((book, names, where, gap) =>
    withLastYear(book, eachNamed(book, names!), where!, Number(gap ?? 2)),
  ),
};

/** Words of a step: parted by blanks, `'表3 (2)'!C5` and `'表3 (2)'` are one. */
function wordsOf(step: string): string[] {
  return [...step.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replace(/^'([^']*)'/, '$1'));
}

/** Makes the workbook of a line. */
export function made(book: Workbook, steps: string): Making {
  const start: Making = { book, file: undefined, touched: new Set() };
  return steps
    .split(';')
    .map((step) => wordsOf(step.trim()))
    .filter(([verb]) => verb !== undefined)
    .reduce((making, [verb, ...words]) => {
      const step = STEPS[verb!];
      if (step === undefined) throw new Error(`no step ${verb}`);
      return step(making, ...words);
    }, start);
}

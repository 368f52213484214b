import { builtInCatalogue } from '../../src/audit/built-in';
import { recognise } from '../../src/recognise/recognise';
import type { Direction, Recognition } from '../../src/recognise/types';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/types';
import { replaceYears } from '../fixtures/replace-years';
import { renameSheets, sampleWorkbook, stackSheets } from '../fixtures/workbooks';
import { mapValues } from './sheets';

/** Workbooks that hold tables twice. */

export const NUMBERS = Array.from({ length: 43 }, (_, at) => at + 1);
export const typed = sampleWorkbook('typed');
/** Tables that show no year in their figures. */
export const UNDATED = [1, 2, 23, 24, 26, 28, 37, 41];

/** Whole numbers but years and small ones are others: who takes them is noticed. */
const otherNumber = (value: CellValue): CellValue =>
  typeof value === 'number' && value > 20 && !(value >= 2000 && value < 2100) ? value + 137 : value;

/** Last year's report: a year earlier, and with figures of its own. */
export const lastYear: Workbook = mapValues(replaceYears(typed, { 2020: 2019, 2021: 2020 }), otherNumber);
/** A draft of this year's report: the same years, other figures. */
export const draft: Workbook = mapValues(typed, otherNumber);

export const numbered = (no: number): string => `表${no}`;

/** The sheets of a book of 表1 to 表43, under other names. */
export const sheetsNamed = (
  book: Workbook,
  name: (no: number) => string,
  numbers: readonly number[] = NUMBERS,
): Sheet[] => {
  const kept = { ...book, sheets: book.sheets.filter((sheet) => numbers.includes(Number(sheet.name.slice(1)))) };
  return [...renameSheets(kept, Object.fromEntries(numbers.map((no) => [numbered(no), name(no)]))).sheets];
};

/** All tables of a book on one sheet. */
export const onOneSheet = (book: Workbook, name: string, numbers: readonly number[] = NUMBERS): Sheet => {
  const names = numbers.map(numbered);
  const kept = { ...book, sheets: book.sheets.filter((sheet) => names.includes(sheet.name)) };
  return { ...stackSheets(kept, names, 2).sheets[0]!, name };
};

export const bookOf = (...sheets: readonly Sheet[]): Workbook => ({ sheets: [...sheets], date1904: false });

const { forms, synonyms } = builtInCatalogue();

/** What a book is recognised as, without checking a rule. */
export const recognised = (book: Workbook, directions: readonly Direction[] = []): Recognition =>
  recognise(book, forms, synonyms, directions);

import { builtInCatalogue } from '../../../src/audit/built-in';
import { applyChanges } from '../../../src/audit/recalculate/apply-changes';
import type { Change, RecalculateOptions, Recalculation } from '../../../src/audit/recalculate/change';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import type { Form, Rule } from '../../../src/catalogue/types';
import { loadRuleBook } from '../../../src/rules/compile/rule-book';
import { address, parseAddress } from '../../../src/workbook/address';
import { shownText } from '../../../src/workbook/shown-text';
import type { CellPlace, Sheet, Workbook } from '../../../src/workbook/types';
import { check } from '../../fixtures/check';
import { rule, workbook } from '../../rules/small-book';

/** Recalculation of the sample and of small books, and its results as lines that can be read. */

export const catalogue = builtInCatalogue();

export function recalculated(book: Workbook, options?: RecalculateOptions): Recalculation {
  return recalculate(book, check(book, catalogue), catalogue, options);
}

/** A small book with rules of its own: R01-01, R01-02 … errors unless said otherwise. */
export interface SmallBook {
  readonly forms: readonly Form[];
  readonly rules: readonly (string | (Partial<Rule> & { readonly formula: string }))[];
}

export function catalogueOf({ forms, rules }: SmallBook) {
  const written = rules.map((it, at) => {
    const { formula, ...more } = typeof it === 'string' ? { formula: it } : it;
    return rule(formula, { id: `R01-0${at + 1}`, ...more });
  });
  const { book, faults } = loadRuleBook(written, forms);
  if (faults[0] !== undefined) throw faults[0];
  return { forms, book, synonyms: {} };
}

export function smallRecalculation(small: SmallBook, sheets: readonly Sheet[], options?: RecalculateOptions) {
  const book = workbook(...sheets);
  const own = catalogueOf(small);
  const result = recalculate(book, check(book, own), own, options);
  const again = (made: readonly Change[]) => check(applyChanges(book, made), own);
  return { book, result, again };
}

export const cellName = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

/** `表8!H5 99.03% → 99.04% safe`, `表14!G4 6320 → 8136 query`. */
export const line = (change: Change): string =>
  `${cellName(change.place)} ${change.oldText} → ${change.newText}${change.safe ? ' safe' : ''}`;

export const lines = ({ changes }: Recalculation): string[] => changes.map(line);
export const safeOf = ({ changes }: Recalculation): Change[] => changes.filter(({ safe }) => safe);

export function textIn(book: Workbook, reference: string): string {
  const [name, cell = ''] = reference.split('!');
  const place = parseAddress(cell)!;
  const row = book.sheets.find((sheet) => sheet.name === name)?.rows.find(({ index }) => index === place.row);
  const found = row?.cells.find(({ column }) => column === place.column);
  return found === undefined ? '' : shownText(found, book.date1904);
}

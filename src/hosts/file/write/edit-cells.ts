import type { CellEdit } from '../../../workbook/edits';
import { groupBy } from '../../../workbook/group-by';
import type { CellPlace } from '../../../workbook/types';
import type { BookDraft } from './book-draft';
import { removeFromChain, restoreChain } from './calc-chain';
import { isCalculationAsLeft, recalculateOnLoad, restoreCalculation } from './calculation';
import { CellReader } from './cell-reader';
import { checkPlace, SheetEditor } from './edit-sheet';
import { FormatStyles, removeFormats } from './number-formats';
import type { AnyEdit, Before, RawCell, RawEdit, ResultEdit, SheetBefore } from './patch';
import { SheetView } from './sheet-view';

/**
 * Carries out edits; returns what they changed, as it was. Throws a `Refusal`.
 * @param results of formulas that stay, worked out anew
 */
export function editCells(
  book: BookDraft,
  edits: readonly (CellEdit | RawEdit)[],
  results: readonly CellEdit[] = [],
): Before {
  const { before, changed } = editSheets(book, [...edits, ...results.map(resultEdit)], []);
  return changed ? { ...before, calculation: recalculateOnLoad(book) } : before;
}

/** Takes edits back; returns what that changed, as it was. Throws a `Refusal`. */
export function undoEdits(
  book: BookDraft,
  { cells, sheets, calculation, chain, formats }: Before,
  results: readonly CellEdit[] = [],
): Before {
  if (chain !== undefined) restoreChain(book, chain);
  const isAsLeft = calculation !== undefined && isCalculationAsLeft(book, calculation);
  const edits = cells.map((raw): RawEdit => ({ place: raw.place, raw }));
  const { before, changed, degraded } = editSheets(book, [...edits, ...results.map(resultEdit)], sheets);
  if (formats !== undefined) removeFormats(book, formats);
  if (!changed) return before;
  // Results are right again, unless the workbook was calculated or changed in between.
  if (!isAsLeft || degraded) return { ...before, calculation: recalculateOnLoad(book) };
  restoreCalculation(book, calculation);
  return { ...before, calculation: { before: calculation.after, after: calculation.before } };
}

const resultEdit = (edit: CellEdit): ResultEdit => ({ ...edit, result: true });

/** The exact state of some cells, in the order given. Throws a `Refusal`. */
export function rawCells(book: BookDraft, places: readonly CellPlace[]): RawCell[] {
  for (const place of places) checkPlace(place);
  const reader = new CellReader(book);
  const views = new Map<string, SheetView>();
  for (const [sheet, wanted] of groupBy(places, (place) => place.sheet)) {
    views.set(sheet, new SheetView(book, sheet, new Set(wanted.map(({ row }) => row))));
  }
  return places.map(({ sheet, row, column }) => reader.read(views.get(sheet) as SheetView, row, column));
}

function editSheets(book: BookDraft, edits: readonly AnyEdit[], undone: readonly SheetBefore[]) {
  const reader = new CellReader(book);
  const formats = new FormatStyles(book);
  const outcomes = [...groupBy(edits, ({ place }) => place.sheet)].map(([sheet, own]) =>
    new SheetEditor(book, reader, formats, sheet, own).run(undone.find((record) => record.sheet === sheet)),
  );
  const chain = removeFromChain(
    book,
    outcomes.flatMap(({ former }) => former),
  );
  const sheets = outcomes.map((outcome) => outcome.before.sheet);
  const cells = outcomes.flatMap((outcome) => outcome.before.cells);
  const appended = formats.append();
  const before: Before = {
    cells,
    sheets: sheets.filter(({ dimension, data }) => dimension !== undefined || data !== undefined),
    ...(chain === undefined ? {} : { chain }),
    ...(appended === undefined ? {} : { formats: appended }),
  };
  return { before, changed: cells.length > 0, degraded: outcomes.some((outcome) => outcome.degraded) };
}

import { Refusal } from '../../../refusals/refusal';
import type { Mark } from '../../../workbook/edits';
import type { CellPlace } from '../../../workbook/types';
import { DEFAULT_LIMITS } from '../zip/limits';
import { BookDraft } from './book-draft';
import { editCells, rawCells, undoEdits } from './edit-cells';
import { guarded, isLegacy } from './guarded';
import { marksIn, setMarks } from './marks';
import type { Before, Patch, PatchResult, RawCell } from './patch';
import { findReport, removeReport, retireReport, setReport } from './report';
import { setStore } from './store';

const NOTHING: Before = { cells: [], sheets: [] };

/**
 * Writes into a workbook (.xlsx, .xlsm, .xltx, .xltm) without touching anything but what the patch names: untouched
 * parts keep their very bytes, and touched ones all but the elements that change.
 * All or nothing: throws a `Refusal`, and nothing else, if any of it cannot be written.
 */
export function patchWorkbook(bytes: Uint8Array, patch: Patch): PatchResult {
  return guarded(() => {
    const book = new BookDraft(bytes, DEFAULT_LIMITS);
    book.requireUnsigned();
    const { edits, undo, results = [] } = patch;
    if (edits !== undefined && undo !== undefined) {
      throw new Refusal('unwritable-content', { detail: 'edits and undo in one patch' });
    }
    // First, so that what edits appended to the styles may be last again.
    if (patch.report !== undefined) retireReport(book);
    let before = NOTHING;
    if (undo !== undefined) before = undoEdits(book, undo, results);
    if (edits !== undefined) before = editCells(book, edits, results);
    if (patch.report === null) removeReport(book);
    else if (patch.report !== undefined) setReport(book, patch.report);
    if (patch.marks !== undefined) setMarks(book, patch.marks);
    if (patch.store !== undefined) setStore(book, patch.store);
    return { bytes: book.draft.build(), before };
  });
}

/**
 * The exact state of some cells, in the order given: what a `RawEdit` puts back.
 * Throws a `Refusal`: unknown-sheet, unknown-cell, or whatever reading the file throws.
 */
export function readCells(bytes: Uint8Array, places: readonly CellPlace[]): RawCell[] {
  return guarded(() => rawCells(new BookDraft(bytes, DEFAULT_LIMITS), places));
}

/** The marks of ours that stand in a workbook, none for .xls; of a merged area its first cell. Throws a `Refusal`. */
export function readMarks(bytes: Uint8Array): Mark[] {
  return guarded(() => (isLegacy(bytes) ? [] : marksIn(new BookDraft(bytes, DEFAULT_LIMITS))));
}

/** What the file knows each sheet by when it is called otherwise; nothing for .xls. Throws a `WorkbookError`. */
export function readSheetIds(bytes: Uint8Array): Record<string, string> {
  if (isLegacy(bytes)) return {};
  const sheets = guarded(() => new BookDraft(bytes, DEFAULT_LIMITS).sheets());
  return Object.fromEntries(sheets.map(({ name, sheetId }) => [name, sheetId]));
}

/** Name of the report sheet that we added before, whatever a user calls it now. Throws a `WorkbookError`. */
export function findReportSheet(bytes: Uint8Array): string | undefined {
  return guarded(() => (isLegacy(bytes) ? undefined : findReport(new BookDraft(bytes, DEFAULT_LIMITS))?.sheet.name));
}

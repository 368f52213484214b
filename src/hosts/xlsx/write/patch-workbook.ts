import type { CellPlace } from '../../../workbook/types';
import { DEFAULT_LIMITS } from '../limits';
import { WorkbookError } from '../workbook-error';
import { BookDraft } from './book-draft';
import { editCells, rawCells, undoEdits } from './edit-cells';
import type { Before, Patch, PatchResult, RawCell } from './patch';

const NOTHING: Before = { cells: [], sheets: [] };

/**
 * Writes into a workbook (.xlsx, .xlsm, .xltx, .xltm) without touching anything but what the patch names: untouched
 * parts keep their very bytes, and touched ones all but the elements that change.
 * All or nothing: throws a `WorkbookError`, and nothing else, if any of it cannot be written.
 */
export function patchWorkbook(bytes: Uint8Array, patch: Patch): PatchResult {
  return guarded(() => {
    const book = new BookDraft(bytes, DEFAULT_LIMITS);
    const { edits, undo } = patch;
    if (edits !== undefined && undo !== undefined) {
      throw new WorkbookError('unwritable-content', { detail: 'edits and undo in one patch' });
    }
    let before = NOTHING;
    if (undo !== undefined) before = undoEdits(book, undo);
    if (edits !== undefined) before = editCells(book, edits);
    return { bytes: book.draft.build(), before };
  });
}

/**
 * The exact state of some cells, in the order given: what a `RawEdit` puts back.
 * Throws a `WorkbookError`: unknown-sheet, unknown-cell, or whatever reading the file throws.
 */
export function readCells(bytes: Uint8Array, places: readonly CellPlace[]): RawCell[] {
  return guarded(() => rawCells(new BookDraft(bytes, DEFAULT_LIMITS), places));
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('unwritable', { detail: error instanceof Error ? error.message : '', cause: error });
  }
}

import { Refusal } from '../../../refusals/file-refusal';
import { placeText } from '../../../workbook/address';
import type { Mark } from '../../../workbook/edits';
import { sameItems } from '../../../workbook/same-items';
import { DEFAULT_LIMITS } from '../zip/limits';
import { BookDraft } from './book-draft';
import { editCells, undoEdits } from './edit-cells';
import { removeExtras } from './extras';
import { guarded, isLegacy } from './guarded';
import { marksIn, setMarks, unmarkable } from './marks';
import type { Before, Patch } from './patch';
import { removeReport, retireReport, setReport } from './report';
import { setStore } from './store';
import { sweepStyles } from './sweep-styles';

const NOTHING: Before = { cells: [], sheets: [] };

/**
 * Writes into a workbook being changed; returns what its edits changed, as it was. Where it throws, a `Refusal` or
 * what `store` throws, the workbook is half changed, and to be thrown away.
 */
export function patchBook(book: BookDraft, patch: Patch): Before {
  const before = namingSheet(book, () => {
    book.requireUnsigned();
    const { edits, undo, results = [] } = patch;
    if (edits !== undefined && undo !== undefined) {
      throw new Refusal('unwritable-content', { detail: 'edits and undo in one patch' });
    }
    // First, so that what edits appended to the styles may be last again.
    if (patch.report !== undefined) retireReport(book);
    let made = NOTHING;
    if (undo !== undefined) made = undoEdits(book, undo, results);
    if (edits !== undefined) made = editCells(book, edits, results);
    if (patch.report === null) removeReport(book);
    else if (patch.report !== undefined) setReport(book, patch.report);
    if (patch.marks !== undefined) setMarks(book, patch.marks);
    if (patch.extras === null) removeExtras(book);
    return made;
  });
  const store = typeof patch.store === 'function' ? patch.store(before) : patch.store;
  if (store !== undefined) guarded(() => setStore(book, store));
  if (store === null) guarded(() => sweepStyles(book));
  return before;
}

/** Runs what writes into a workbook; what it refuses names the worksheet whose part is in the way. */
function namingSheet<T>(book: BookDraft, run: () => T): T {
  try {
    return guarded(run);
  } catch (error) {
    if (!(error instanceof Refusal) || error.sheet !== undefined || error.part === undefined) throw error;
    const sheet = book.sheets().find(({ part }) => part === error.part);
    throw sheet === undefined ? error : error.onSheet(sheet.name);
  }
}

/** The marks of ours that stand in a workbook, none for .xls; of a merged area its first cell. Throws a `Refusal`. */
export function readMarks(bytes: Uint8Array): Mark[] {
  return guarded(() => (isLegacy(bytes) ? [] : marksIn(BookDraft.of(bytes, DEFAULT_LIMITS))));
}

/** True where marks of ours stand in a workbook, but not these, as far as its sheets allow marks. Throws a `Refusal`. */
export function hasOtherMarks(bytes: Uint8Array, wanted: readonly Mark[]): boolean {
  const standing = readMarks(bytes);
  if (standing.length === 0) return false;
  const closed = guarded(() => unmarkable(BookDraft.of(bytes, DEFAULT_LIMITS), wanted));
  const keys = (marks: readonly Mark[]) =>
    marks.flatMap(({ place, look }) => (closed.includes(place.sheet) ? [] : `${placeText(place)} ${look}`)).sort();
  return !sameItems(keys(standing), keys(wanted));
}

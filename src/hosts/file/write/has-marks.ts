import { DEFAULT_LIMITS } from '../zip/limits';
import { BookDraft } from './book-draft';
import { guarded, isLegacy } from './guarded';
import { contentsOf } from './sheet-contents';

/** True where marks of ours may stand in a workbook: what is cheap to ask, before they are read. Throws a `Refusal`. */
export function hasMarks(bytes: Uint8Array): boolean {
  return guarded(() => {
    if (isLegacy(bytes)) return false;
    const book = BookDraft.of(bytes, DEFAULT_LIMITS);
    return book.sheets().some(({ part }) => part !== undefined && contentsOf(book.draft, part).marks);
  });
}

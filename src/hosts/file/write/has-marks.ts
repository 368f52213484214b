import { Refusal } from '../../../refusals/file-refusal';
import { DEFAULT_LIMITS } from '../zip/limits';
import { BookDraft } from './book-draft';
import { guarded, isLegacy } from './guarded';
import type { PackageDraft } from './package-draft';

/** What every mark of ours has in its formula. */
const SIGN = Array.from('gouji:', (letter) => letter.charCodeAt(0));

/** A differential format. */
const LOOK = /<(?:[\w.-]+:)?dxf[\s/>]/;

/** True where marks of ours may stand in a workbook: what is cheap to ask, before they are read. Throws a `Refusal`. */
export function hasMarks(bytes: Uint8Array): boolean {
  return guarded(() => {
    if (isLegacy(bytes)) return false;
    const book = BookDraft.of(bytes, DEFAULT_LIMITS);
    return mayLook(book) && book.sheets().some(({ part }) => part !== undefined && mayHold(book.draft, part));
  });
}

/** Marks have looks of their own. Styles that cannot be read tell nothing. */
function mayLook(book: BookDraft): boolean {
  const styles = book.related('styles');
  if (styles === undefined || !book.draft.has(styles)) return false;
  try {
    return LOOK.test(book.draft.glance(styles));
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

/** Looks for the sign in a sheet piece by piece: a large one is never held as a whole. Of two bytes to a letter every other is 0. */
function mayHold(draft: PackageDraft, part: string): boolean {
  let matched = 0;
  let isFound = false;
  draft.read(part, (piece) => {
    for (let at = 0; at < piece.length && !isFound; at++) {
      // Built in, and so quick over all that is nothing like it.
      if (matched === 0) at = piece.indexOf(SIGN[0]!, at);
      if (at < 0) return;
      const byte = piece[at]!;
      if (byte === 0) continue;
      // No letter of the sign but the first is its first again.
      matched = byte === SIGN[matched] ? matched + 1 : byte === SIGN[0] ? 1 : 0;
      isFound = matched === SIGN.length;
    }
  });
  return isFound;
}

import { XmlDocument } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { removeFromList } from './counted-list';
import { isFiller, ownItems } from './list-memory';
import { looksReferredTo } from './look-list';
import { numbersUsed, STYLE_LISTS } from './report-styles';
import { dropUnusedStyles } from './style-sheet';

/**
 * Takes out all that we ever appended to the styles, as far as it is the last of its list and nothing refers to it:
 * what could not go with its step, as others stood behind it. To be done once no step is kept that may come back to it.
 */
export function sweepStyles(book: BookDraft): void {
  const part = book.related('styles');
  if (part === undefined || !book.draft.text(part).includes('<!--gouji')) return;
  for (const list of [...STYLE_LISTS.toReversed(), 'dxfs', 'numFmts'] as const) {
    const doc = new XmlDocument(book.draft.text(part), part);
    const items = doc.child(doc.root, list)?.children ?? [];
    const uses =
      list === 'dxfs' ? looksReferredTo(book, part) : list === 'numFmts' ? undefined : numbersUsed(book, doc, list);
    const ids = uses === undefined ? numberFormatUses(doc) : undefined;
    const own = ownItems(doc, list);
    let first = items.length;
    for (const node of own.toReversed()) {
      const isUsed = ids === undefined ? uses!.has(first - 1) : (ids.get(doc.attribute(node, 'numFmtId')) ?? 0) > 1;
      if (isUsed && !isFiller(doc, node)) break;
      first--;
    }
    book.draft.put(part, removeFromList(doc, list, items.slice(first)));
  }
  dropUnusedStyles(book);
}

function numberFormatUses(doc: XmlDocument): Map<string | undefined, number> {
  const uses = new Map<string | undefined, number>();
  for (const [, id] of doc.text.matchAll(/numFmtId\s*=\s*["'](\d+)["']/g)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

import { XmlDocument } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { removeFromList } from './counted-list';
import { relationshipsOf } from './relationship-list';
import { looksUsedBy } from './sheet-contents';
import { dropUnusedStyles } from './style-sheet';

/**
 * Takes differential formats out of the styles, as far as they are the last and nothing refers to them any more: to
 * take out one before others would give these other numbers everywhere. One left over does no harm.
 */
export function removeLooks(book: BookDraft, looks: ReadonlySet<number>): void {
  const part = book.related('styles');
  if (part === undefined) return;
  const doc = new XmlDocument(book.draft.text(part), part);
  const all = doc.child(doc.root, 'dxfs')?.children ?? [];
  const inUse = looksReferredTo(book, part);
  let first = all.length;
  while (first > 0 && looks.has(first - 1) && !inUse.has(first - 1)) first--;
  book.draft.put(part, removeFromList(doc, 'dxfs', all.slice(first)));
  dropUnusedStyles(book);
}

/** Numbers of the differential formats that rules, filters, tables, pivot tables and table styles refer to. */
export function looksReferredTo(book: BookDraft, styles: string): Set<number> {
  const parts = new Set([styles]);
  for (const { part } of book.sheets()) {
    if (part === undefined) continue;
    parts.add(part);
    for (const { type, target } of relationshipsOf(book.draft, part)) {
      if (type === 'table' || type === 'pivotTable') parts.add(target);
    }
  }
  const found = new Set<number>();
  for (const part of parts) for (const look of looksUsedBy(book.draft, part)) found.add(look);
  return found;
}

import type { CellValue } from '../../../workbook/types';
import { decodeEscapes } from '../../port/xml-escape';
import { errorValue } from '../read/cell-value';
import { localOf, prefixOf, XmlDocument } from '../xml/xml-document';
import { TagCursor } from '../xml/xml-tags';
import { remembered } from '../zip/remembered';
import type { BookDraft } from './book-draft';
import type { PackageDraft } from './package-draft';

const itemsOf = remembered((draft: PackageDraft, part) => new SharedItems(draft.text(part), part));

/** The table of strings that cells refer to by number, by the offsets of its items. */
export class SharedItems {
  private readonly bounds: number[] = [];

  /** Throws a `Refusal` if the part is damaged. */
  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    const cursor = new TagCursor(this.text, this.part);
    let depth = 0;
    let prefix = '';
    while (cursor.next()) {
      if (depth === 0) prefix = prefixOf(cursor.name);
      else if (depth === 1 && cursor.kind !== 'close' && cursor.isNamed(`${prefix}si`)) this.bounds.push(cursor.start);
      if (cursor.kind === 'open') depth++;
      else if (cursor.kind === 'close') depth--;
      if (depth === 1 && this.bounds.length % 2 === 1) this.bounds.push(cursor.end);
    }
  }

  static of(book: BookDraft): SharedItems {
    const part = book.related('sharedStrings');
    return part === undefined ? new SharedItems('', '') : itemsOf(book.draft, part);
  }

  /** The element of a string as written; "" if there is none of this number. */
  raw(index: number): string {
    const start = this.bounds[index * 2];
    return start === undefined ? '' : this.text.slice(start, this.bounds[index * 2 + 1]);
  }

  value(index: number): CellValue {
    const raw = this.raw(index);
    return raw === '' ? errorValue('') : itemText(new XmlDocument(raw, this.part));
  }
}

/** The text of a shared or inline string; rich text is joined, phonetic aids are left out. */
export function itemText(doc: XmlDocument): string {
  const pieces: string[] = [];
  for (const child of doc.root.children) {
    const local = localOf(child.name);
    if (local === 't') pieces.push(doc.content(child));
    else if (local === 'r') for (const text of doc.children(child, 't')) pieces.push(doc.content(text));
  }
  return decodeEscapes(pieces.join(''));
}

import type { CellContent } from '../../../workbook/edits';
import type { CellValue } from '../../../workbook/types';
import { type CellType, cellValue, unreadValue } from '../read/cell-value';
import { attributeOf } from '../xml/start-tag';
import { XmlDocument } from '../xml/xml-document';
import { xmlBoolean } from '../xml/xml-elements';
import { crc32 } from '../zip/crc32';
import type { BookDraft } from './book-draft';
import type { RawCell } from './patch';
import { itemText, SharedItems } from './shared-items';
import type { SheetView } from './sheet-view';
import { StyleSheet } from './style-sheet';

/** Reads single cells of a workbook exactly, and tells whether an element read earlier still means the same. */
export class CellReader {
  readonly styles: StyleSheet;
  private readonly date1904: boolean;
  private items: SharedItems | undefined;

  constructor(private readonly book: BookDraft) {
    this.styles = StyleSheet.of(book);
    const doc = book.document();
    const properties = doc.child(doc.root, 'workbookPr');
    this.date1904 = xmlBoolean(properties === undefined ? undefined : doc.attribute(properties, 'date1904'));
  }

  /** Throws a `Refusal`: damaged-part for a cell that cannot be read. */
  read(view: SheetView, row: number, column: number): RawCell {
    const span = view.cell(row, column);
    const rowSpan = view.row(row);
    const xml = span === undefined ? null : view.raw(span);
    return {
      place: view.place(row, column),
      xml,
      row: rowSpan === undefined ? null : view.rowTag(rowSpan),
      fingerprint: this.fingerprint(view, xml),
      content: xml === null ? {} : this.content(view, xml, row, column),
    };
  }

  /** See `RawCell`. */
  fingerprint(view: SheetView, xml: string | null): string {
    const { doc } = view;
    const pieces = [doc.tag(doc.root)];
    if (xml !== null) {
      const cell = new XmlDocument(xml, doc.part);
      const tag = cell.tag(cell.root);
      pieces.push(this.styles.spelledOut(Number(attributeOf(tag, 's') ?? 0)));
      if (attributeOf(tag, 't') === 's') pieces.push(this.shared.raw(indexOf(cell)));
      const metadata = attributeOf(tag, 'cm') ?? attributeOf(tag, 'vm');
      if (metadata !== undefined) pieces.push(this.metadata());
    }
    const bytes = new TextEncoder().encode(pieces.join('\0'));
    return `${bytes.length.toString(36)}-${crc32(0, bytes).toString(36)}`;
  }

  private content(view: SheetView, xml: string, row: number, column: number): CellContent {
    const cell = new XmlDocument(xml, view.doc.part);
    const style = Number(cell.attribute(cell.root, 's') ?? 0);
    const written = cell.child(cell.root, 'f');
    const formula = this.formula(view, cell, row, column);
    const value = this.value(cell, view);
    const format = this.styles.format(style);
    return {
      ...(value === undefined || (value === '' && written === undefined) ? {} : { value }),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
  }

  private formula(view: SheetView, cell: XmlDocument, row: number, column: number): string | undefined {
    const written = cell.child(cell.root, 'f');
    if (written === undefined) return undefined;
    const bound = view.boundFormula(row, column);
    if (bound?.kind === 'shared') return view.shared.formula(row, column);
    const text = cell.content(written).replace(/^=/, '');
    return text === '' ? undefined : text;
  }

  private value(cell: XmlDocument, view: SheetView): CellValue | undefined {
    const type = (cell.attribute(cell.root, 't') ?? 'n') as CellType;
    const inline = cell.child(cell.root, 'is');
    if (inline !== undefined) return itemText(new XmlDocument(cell.raw(inline), view.doc.part));
    const written = cell.child(cell.root, 'v');
    const text = written === undefined ? '' : cell.content(written);
    if (type === 's') return text.trim() === '' ? undefined : this.shared.value(indexOf(cell));
    if (text.trim() === '' && type !== 'str' && type !== 'inlineStr') return undefined;
    return written === undefined ? undefined : (cellValue(type, text, this.date1904) ?? unreadValue(text));
  }

  private get shared(): SharedItems {
    this.items ??= SharedItems.of(this.book);
    return this.items;
  }

  private metadata(): string {
    const part = this.book.related('sheetMetadata');
    return part === undefined ? '' : this.book.draft.text(part);
  }
}

function indexOf(cell: XmlDocument): number {
  const value = cell.child(cell.root, 'v');
  return value === undefined ? -1 : Number(cell.content(value).trim());
}

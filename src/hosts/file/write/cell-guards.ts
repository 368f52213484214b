import { Refusal, type RefusalCode } from '../../../refusals/refusal';
import { address, areaAddress, parseArea } from '../../../workbook/address';
import { type AreaFinder, areaFinder } from '../../../workbook/area-finder';
import type { Area } from '../../../workbook/types';
import { XmlDocument } from '../xml/xml-document';
import { xmlBoolean } from '../xml/xml-elements';
import type { BookDraft } from './book-draft';
import { relationshipsOf } from './relationship-list';
import type { SheetView } from './sheet-view';
import type { StyleSheet } from './style-sheet';

/** Throws what the cells of a sheet may not be written to for: one error, for the first of them that may not. */
export class CellGuards {
  private readonly merge: AreaFinder;
  private readonly block: AreaFinder;
  private readonly header: AreaFinder;
  private readonly isProtected: boolean;

  constructor(
    book: BookDraft,
    private readonly view: SheetView,
    private readonly styles: StyleSheet,
  ) {
    const { doc, scan } = view;
    this.merge = areaFinder(mergedAreas(doc));
    this.block = areaFinder(
      scan.formulas.flatMap(({ kind, area }) =>
        kind === 'shared' || area === undefined || isSingle(area) ? [] : [area],
      ),
    );
    this.header = areaFinder(tableHeaders(book, doc.part));
    this.isProtected = isProtectedSheet(doc);
  }

  /** Throws a `Refusal`: protected-cell, merged-cell, table-header or array-formula, naming the cell. */
  check(row: number, column: number): void {
    const refuse = (code: RefusalCode, detail?: string): Refusal => {
      const place = { sheet: this.view.name, cell: address(row, column) };
      return new Refusal(code, detail === undefined ? place : { ...place, detail });
    };
    if (this.isProtected && this.styles.isLocked(this.view.style(row, column))) throw refuse('protected-cell');
    const merge = this.merge(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      throw refuse('merged-cell', `${areaAddress(merge)} → ${address(merge.top, merge.left)}`);
    }
    const block = this.block(row, column);
    if (block !== undefined) throw refuse('array-formula', areaAddress(block));
    const header = this.header(row, column);
    if (header !== undefined) throw refuse('table-header', areaAddress(header));
  }
}

/** The merged areas of a sheet. */
export function mergedAreas(doc: XmlDocument): Area[] {
  return doc.children(doc.child(doc.root, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const area = parseArea(doc.attribute(node, 'ref') ?? '');
    return area === undefined ? [] : [area];
  });
}

export function isProtectedSheet(doc: XmlDocument): boolean {
  const node = doc.child(doc.root, 'sheetProtection');
  return node !== undefined && xmlBoolean(doc.attribute(node, 'sheet'));
}

/** True if the sheet is protected so that a user could not set formats, conditional ones among them. */
export function forbidsFormats(doc: XmlDocument): boolean {
  const node = doc.child(doc.root, 'sheetProtection');
  if (node === undefined || !isProtectedSheet(doc)) return false;
  const locked = doc.attribute(node, 'formatCells');
  return locked === undefined || xmlBoolean(locked);
}

function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function tableHeaders(book: BookDraft, part: string): Area[] {
  return relationshipsOf(book.draft, part).flatMap(({ type, target }) => {
    if (type !== 'table') return [];
    const doc = new XmlDocument(book.draft.text(target), target);
    const area = parseArea(doc.attribute(doc.root, 'ref') ?? '');
    const rows = Number(doc.attribute(doc.root, 'headerRowCount') ?? 1);
    return area === undefined || rows === 0 ? [] : [{ ...area, bottom: area.top + rows - 1 }];
  });
}

import { Refusal, type RefusalCode } from '../../../refusals/file-refusal';
import { address, areaAddress, isWithin, parseArea, placeKey } from '../../../workbook/address';
import { type AreaFinder, areaFinder } from '../../../workbook/area-finder';
import type { CellContent, CellEdit } from '../../../workbook/edits';
import { groupBy } from '../../../workbook/group-by';
import type { Area } from '../../../workbook/types';
import { XmlDocument } from '../xml/xml-document';
import { xmlBoolean } from '../xml/xml-elements';
import type { BookDraft } from './book-draft';
import { relationshipsOf } from './relationship-list';
import { SheetView } from './sheet-view';
import { StyleSheet } from './style-sheet';

/** Throws what the cells of a sheet may not be written to for: one error, for the first of them that may not. */
export class CellGuards {
  private readonly merge: AreaFinder;
  private readonly block: AreaFinder;
  private readonly header: AreaFinder;
  private readonly totals: readonly Totals[];
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
    const tables = tablesOf(book, doc.part);
    this.header = areaFinder(tables.map(headerOf).filter(({ top, bottom }) => bottom >= top));
    this.totals = tables.flatMap(totalsOf);
    this.isProtected = isProtectedSheet(doc);
  }

  /**
   * Throws a `Refusal`: protected-cell, merged-cell, table-header, table-totals or array-formula, naming the cell.
   * @param content what is to be written; undefined where a cell is put back as it was
   */
  check(row: number, column: number, content?: CellContent): void {
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
    // The table says for itself what its totals are; where its part and the cell differ, Excel "repairs" the file.
    const totals = this.totals.find(({ area }) => isWithin({ row, column }, area));
    const isTold = totals?.functions.has(column - totals.area.left) ?? false;
    if (totals !== undefined && content !== undefined && (isTold || content.formula !== undefined)) {
      throw refuse('table-totals', areaAddress(totals.area));
    }
  }
}

/** By `placeKey`, why some of these edits may not be made. Throws a `Refusal`, unknown-sheet or damaged-part. */
export function obstaclesIn(book: BookDraft, edits: readonly CellEdit[]): Map<string, RefusalCode> {
  const found = new Map<string, RefusalCode>();
  const styles = StyleSheet.of(book);
  for (const [sheet, own] of groupBy(edits, ({ place }) => place.sheet)) {
    const view = new SheetView(book, sheet, new Set(own.map(({ place }) => place.row)));
    const guards = new CellGuards(book, view, styles);
    for (const { place, content } of own) {
      try {
        guards.check(place.row, place.column, content);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        found.set(placeKey(place), error.code);
      }
    }
  }
  return found;
}

/** The merged areas of a sheet. */
export function mergedAreas(doc: XmlDocument): Area[] {
  return doc.children(doc.child(doc.root, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const area = parseArea(doc.attribute(node, 'ref') ?? '');
    return area === undefined ? [] : [area];
  });
}

function isProtectedSheet(doc: XmlDocument): boolean {
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

/** The row of totals of a table, and the columns (from 0, the table's first) for which it names a function. */
interface Totals {
  readonly area: Area;
  readonly functions: ReadonlySet<number>;
}

/** The tables of a worksheet part, with their areas. */
function tablesOf(book: BookDraft, part: string): { readonly doc: XmlDocument; readonly area: Area }[] {
  return relationshipsOf(book.draft, part).flatMap(({ type, target }) => {
    if (type !== 'table') return [];
    const doc = new XmlDocument(book.draft.text(target), target);
    const area = parseArea(doc.attribute(doc.root, 'ref') ?? '');
    return area === undefined ? [] : [{ doc, area }];
  });
}

function headerOf({ doc, area }: { readonly doc: XmlDocument; readonly area: Area }): Area {
  return { ...area, bottom: area.top + Number(doc.attribute(doc.root, 'headerRowCount') ?? 1) - 1 };
}

function totalsOf({ doc, area }: { readonly doc: XmlDocument; readonly area: Area }): Totals[] {
  const rows = Number(doc.attribute(doc.root, 'totalsRowCount') ?? 0);
  if (!(rows > 0)) return [];
  const columns = doc.children(doc.child(doc.root, 'tableColumns'), 'tableColumn');
  const told = columns.flatMap((column, at) => {
    const name = doc.attribute(column, 'totalsRowFunction') ?? 'none';
    return name === 'none' ? [] : [at];
  });
  return [{ area: { ...area, top: area.bottom - rows + 1 }, functions: new Set(told) }];
}

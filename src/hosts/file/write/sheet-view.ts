import { Refusal } from '../../../refusals/file-refusal';
import { address } from '../../../workbook/address';
import type { CellPlace } from '../../../workbook/types';
import { attributeOf } from '../xml/start-tag';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import { xmlBoolean } from '../xml/xml-elements';
import type { BookDraft } from './book-draft';
import { SharedFormulas } from './shared-formulas';
import { type BoundFormula, type CellSpan, type RowSpan, type SheetScan, scanSheet } from './sheet-scan';

/** A worksheet part as it stands, with the cells of the rows asked for. */
export class SheetView {
  readonly doc: XmlDocument;
  readonly data: XmlNode;
  readonly scan: SheetScan;
  readonly shared: SharedFormulas;
  private readonly rows: ReadonlyMap<number, RowSpan>;
  private readonly bound: ReadonlyMap<string, BoundFormula>;
  /** Cells of the rows asked for, by row and column. */
  private readonly cells = new Map<number, ReadonlyMap<number, CellSpan>>();
  /** What columns lay down, in the order written. */
  private readonly bands: readonly { readonly min: number; readonly max: number; readonly style: number }[];

  /** Throws a `Refusal`: unknown-sheet, or damaged-part. */
  constructor(
    book: BookDraft,
    readonly name: string,
    wanted: ReadonlySet<number>,
  ) {
    const { part } = book.worksheet(name);
    this.doc = new XmlDocument(book.draft.text(part), part, 'sheetData');
    const data = this.doc.child(this.doc.root, 'sheetData');
    if (data === undefined) throw new Refusal('damaged-part', { part, sheet: name, detail: 'no sheetData' });
    this.data = data;
    this.scan = scanSheet(this.doc, data, (row) => wanted.has(row));
    this.shared = new SharedFormulas(this.doc, this.scan.formulas);
    this.rows = new Map(this.scan.rows.map((row) => [row.index, row]));
    for (const { index, cells } of this.scan.rows) {
      if (cells !== undefined) this.cells.set(index, new Map(cells.map((cell) => [cell.column, cell])));
    }
    const { doc } = this;
    this.bands = doc.children(doc.child(doc.root, 'cols'), 'col').map((col) => {
      const [min = NaN, max = NaN] = ['min', 'max'].map((end) => Number(doc.attribute(col, end)));
      return { min, max, style: Number(doc.attribute(col, 'style') ?? 0) };
    });
    this.bound = new Map(
      this.scan.formulas.map((formula) => [address(formula.row.index, formula.cell.column), formula]),
    );
  }

  row(index: number): RowSpan | undefined {
    return this.rows.get(index);
  }

  /** The element of a cell in a row asked for, or of one whose formula is bound to others. */
  cell(row: number, column: number): CellSpan | undefined {
    return this.cells.get(row)?.get(column) ?? this.boundFormula(row, column)?.cell;
  }

  boundFormula(row: number, column: number): BoundFormula | undefined {
    return this.bound.get(address(row, column));
  }

  raw(span: { readonly start: number; readonly end: number }): string {
    return this.doc.text.slice(span.start, span.end);
  }

  rowTag(row: RowSpan): string {
    return this.doc.text.slice(row.start, row.openEnd);
  }

  /** Style number of a cell; for one that is not there, what its row or column lays down. */
  style(row: number, column: number): number {
    const cell = this.cell(row, column);
    if (cell !== undefined) return Number(attributeOf(this.doc.text.slice(cell.start, cell.openEnd), 's') ?? 0);
    const found = this.row(row);
    const tag = found === undefined ? '' : this.rowTag(found);
    if (xmlBoolean(attributeOf(tag, 'customFormat'))) return Number(attributeOf(tag, 's') ?? 0);
    return this.bands.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0;
  }

  place(row: number, column: number): CellPlace {
    return { sheet: this.name, row, column };
  }
}

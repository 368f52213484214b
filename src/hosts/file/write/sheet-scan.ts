import { parseAddress, parseArea } from '../../../workbook/address';
import { ROWS } from '../../../workbook/excel-limits';
import type { Area } from '../../../workbook/types';
import { attributeOf } from '../xml/start-tag';
import type { XmlDocument, XmlNode } from '../xml/xml-document';
import { TagCursor } from '../xml/xml-tags';

/** A row or a cell by its offsets in the sheet's text; one without end tag ends where its start tag does. */
interface Span {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

export interface RowSpan extends Span {
  readonly index: number;
  /** Only of the rows asked for. */
  readonly cells: CellSpan[] | undefined;
}

export interface CellSpan extends Span {
  readonly column: number;
  /** True if its place follows from the cells before it. */
  readonly counted: boolean;
}

/** A cell whose formula stands for more cells than itself, or is the formula of another. */
export interface BoundFormula {
  readonly kind: 'shared' | 'array' | 'dataTable';
  readonly row: RowSpan;
  readonly cell: CellSpan;
  /** Offsets of its formula element, and that element's start tag. */
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly area: Area | undefined;
  /** Of shared formulas: what ties a group together. */
  readonly group: string | undefined;
  /** Offsets of the formula's text. */
  readonly textStart: number;
  readonly textEnd: number;
}

export interface SheetScan {
  /** The rows asked for, and those that hold a formula that spans cells: a sheet may have a million others. */
  readonly rows: readonly RowSpan[];
  readonly formulas: readonly BoundFormula[];
  /** Of every row, in the order written: its index, and where it starts. */
  readonly indexes: readonly number[];
  readonly starts: readonly number[];
  /** End of the last row, -1 if there is none; and what all rows take, in characters. */
  readonly end: number;
  readonly length: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Finds the rows of a sheet, the cells of some of them, and the formulas that span cells.
 * Throws a `Refusal`: damaged-part, as reading the sheet would.
 */
export function scanSheet(doc: XmlDocument, data: XmlNode, wanted: (row: number) => boolean): SheetScan {
  return new Scanner(doc, data, wanted).scan();
}

class Scanner {
  private readonly rows: RowSpan[] = [];
  private readonly formulas: BoundFormula[] = [];
  private readonly indexes: number[] = [];
  private readonly starts: number[] = [];
  private end = -1;
  private length = 0;
  /** Offset of the next formula, where it was last looked for. */
  private nextFormula = -1;
  private readonly cursor: TagCursor;
  private readonly names: { readonly row: string; readonly cell: string; readonly formula: string };

  constructor(
    private readonly doc: XmlDocument,
    data: XmlNode,
    private readonly wanted: (row: number) => boolean,
  ) {
    const { prefix, text, part } = doc;
    this.cursor = new TagCursor(text, part, data.openEnd, data.closeStart);
    this.names = { row: `${prefix}row`, cell: `${prefix}c`, formula: `${prefix}f` };
  }

  scan(): SheetScan {
    const { cursor } = this;
    let seen: Set<number> | undefined;
    let index = -1;
    let greatest = -1;
    while (cursor.next()) {
      if (cursor.kind === 'close') throw cursor.damaged('end tag does not match');
      if (!cursor.isNamed(this.names.row)) {
        this.skip();
        continue;
      }
      const r = this.reference();
      index = r === undefined ? index + 1 : Number(r) - 1;
      if (index <= greatest) seen ??= new Set(this.indexes);
      if (!(index >= 0 && index < ROWS) || seen?.has(index) === true) throw cursor.damaged(`row ${index + 1}`);
      seen?.add(index);
      greatest = Math.max(greatest, index);
      const { start } = cursor;
      this.indexes.push(index);
      this.starts.push(start);
      this.row(index);
      this.end = cursor.end;
      this.length += this.end - start;
    }
    const { rows, formulas, indexes, starts, end, length } = this;
    return { rows, formulas, indexes, starts, end, length };
  }

  private row(index: number): void {
    const { cursor } = this;
    const isEmpty = cursor.kind === 'empty';
    const cells: CellSpan[] | undefined = this.wanted(index) ? [] : undefined;
    if (cells === undefined && isEmpty) return;
    const { start, end: openEnd } = cursor;
    // A row not asked for matters for its formulas only: most are passed over at one go.
    if (cells === undefined && !this.mayHoldFormula()) {
      this.nextBefore(this.names.row);
      return;
    }
    const row: Mutable<RowSpan> = { start, openEnd, closeStart: openEnd, end: openEnd, index, cells };
    const before = this.formulas.length;
    if (!isEmpty) {
      this.cells(row);
      row.closeStart = cursor.start;
      row.end = cursor.end;
    }
    if (cells !== undefined || this.formulas.length > before) this.rows.push(row);
  }

  /** True unless the row that the cursor is in holds no formula for certain: then the cursor goes to its end. */
  private mayHoldFormula(): boolean {
    const { cursor } = this;
    if (this.nextFormula < cursor.end) {
      const next = cursor.text.indexOf(`<${this.names.formula}`, cursor.end);
      this.nextFormula = next < 0 ? cursor.text.length : next;
    }
    const from = cursor.end;
    if (!cursor.skipTo(`</${this.names.row}`)) return true;
    if (cursor.end < this.nextFormula) return false;
    cursor.end = from;
    return true;
  }

  private cells(row: RowSpan): void {
    const { cursor } = this;
    const { index, cells } = row;
    let column = -1;
    const seen = new Set<number>();
    while (this.nextBefore(this.names.row)) {
      if (!cursor.isNamed(this.names.cell)) {
        this.skip();
        continue;
      }
      const r = this.reference();
      const at = r === undefined ? { row: index, column: column + 1 } : parseAddress(r);
      if (at === undefined || at.row !== index) throw cursor.damaged(`cell ${r} in row ${index + 1}`);
      if (cells !== undefined && seen.has(at.column)) throw cursor.damaged(`cell ${r} twice`);
      seen.add(at.column);
      column = at.column;
      this.cell(row, column, r === undefined);
    }
  }

  private cell(row: RowSpan, column: number, counted: boolean): void {
    const { cursor } = this;
    const { start, end: openEnd } = cursor;
    // Only of cells that matter, since a sheet may have a million others.
    let cell: Mutable<CellSpan> | undefined;
    const made = (): Mutable<CellSpan> => {
      cell ??= { start, openEnd, closeStart: openEnd, end: openEnd, column, counted };
      return cell;
    };
    if (row.cells !== undefined) row.cells.push(made());
    if (cursor.kind === 'empty') return;
    while (this.nextBefore(this.names.cell)) {
      if (cursor.isNamed(this.names.formula)) this.formula(row, made);
      else this.skip();
    }
    if (cell === undefined) return;
    cell.closeStart = cursor.start;
    cell.end = cursor.end;
  }

  private formula(row: RowSpan, cell: () => CellSpan): void {
    const { cursor } = this;
    const tag = this.tag();
    const { start } = cursor;
    const textStart = cursor.end;
    const empty = cursor.kind === 'empty';
    this.skip();
    const kind = attributeOf(tag, 't');
    if (kind !== 'shared' && kind !== 'array' && kind !== 'dataTable') return;
    const area = parseArea(attributeOf(tag, 'ref') ?? '');
    const textEnd = empty ? textStart : cursor.start;
    const group = kind === 'shared' ? (attributeOf(tag, 'si') ?? '0') : undefined;
    this.formulas.push({ kind, row, cell: cell(), start, end: cursor.end, tag, area, group, textStart, textEnd });
  }

  /** Goes to the next start tag; false at the end tag of an element of this name. */
  private nextBefore(name: string): boolean {
    const { cursor } = this;
    if (!cursor.next()) throw cursor.damaged(`<${name}> without end`);
    if (cursor.kind !== 'close') return true;
    if (!cursor.isNamed(name)) throw cursor.damaged('end tag does not match');
    return false;
  }

  /** Goes to the end of the element whose start tag the cursor is at. */
  private skip(): void {
    const { cursor } = this;
    for (let depth = cursor.kind === 'open' ? 1 : 0; depth > 0; ) {
      if (!cursor.next()) throw cursor.damaged('element without end');
      depth += cursor.kind === 'open' ? 1 : cursor.kind === 'close' ? -1 : 0;
    }
  }

  /** Attribute r of the tag; nearly always the first. */
  private reference(): string | undefined {
    const { text, nameEnd } = this.cursor;
    if (!text.startsWith(' r="', nameEnd)) return attributeOf(this.tag(), 'r');
    return text.slice(nameEnd + 4, text.indexOf('"', nameEnd + 4));
  }

  private tag(): string {
    return this.doc.text.slice(this.cursor.start, this.cursor.end);
  }
}

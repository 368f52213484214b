import { Refusal } from '../../../refusals/file-refusal';
import { address, parseAddress } from '../../../workbook/address';
import type { CellContent } from '../../../workbook/edits';
import { isOnGrid } from '../../../workbook/excel-limits';
import type { CellPlace } from '../../../workbook/types';
import { errorValue } from '../read/cell-value';
import { XmlDocument } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import type { FormerFormula } from './calc-chain';
import { CellGuards } from './cell-guards';
import type { CellReader } from './cell-reader';
import { changedCell, checkContent, isOwnError, newCell } from './cell-xml';
import type { FormatStyles } from './number-formats';
import type { AnyEdit, RawCell, SheetBefore } from './patch';
import { placeCells } from './place-cells';
import type { Plan, PlannedCell } from './planned-cell';
import { settleGroups } from './settle-groups';
import type { SharedCell } from './shared-formulas';
import { SheetView } from './sheet-view';

/** What editing a sheet came to. */
export interface SheetOutcome {
  readonly before: { readonly cells: readonly RawCell[]; readonly sheet: SheetBefore };
  /** Cells that held a formula and hold none now. */
  readonly former: readonly FormerFormula[];
  /** True if some cell was put back by its content only. */
  readonly degraded: boolean;
}

/** Carries out edits of one sheet. Nothing is written unless every edit can be. */
export class SheetEditor {
  private readonly view: SheetView;
  private readonly plan: Plan = new Map();
  private degraded = false;

  /** Throws a `Refusal`: unknown-sheet, unknown-cell or damaged-part. */
  constructor(
    private readonly book: BookDraft,
    private readonly reader: CellReader,
    private readonly formats: FormatStyles,
    private readonly sheet: string,
    private readonly edits: readonly AnyEdit[],
  ) {
    for (const { place } of edits) checkPlace(place);
    this.view = new SheetView(book, sheet, new Set(edits.map(({ place }) => place.row)));
  }

  /** Throws a `Refusal` for the first edit that cannot be carried out. */
  run(undone?: SheetBefore): SheetOutcome {
    const { book, view, plan, edits } = this;
    const guards = new CellGuards(book, view, this.reader.styles);
    for (const edit of edits) {
      const { row, column } = edit.place;
      if (!isResult(edit)) guards.check(row, column, 'content' in edit ? edit.content : undefined);
    }
    for (const edit of edits) this.add(edit);
    settleGroups(view, plan, (cell) => this.degrade(cell));
    for (const [key, cell] of plan) if (cell.xml === this.rawOf(cell)) plan.delete(key);
    const results = new Set(edits.filter(isResult).map(({ place }) => address(place.row, place.column)));
    const cells = [...plan].map(([key, { row, column }]): RawCell => {
      const cell = this.reader.read(view, row, column);
      return results.has(key) ? { ...cell, result: true } : cell;
    });
    const { sheetId } = book.worksheet(this.sheet);
    const former = [...plan.values()]
      .filter((cell) => this.hasFormula(this.rawOf(cell)) && !this.hasFormula(cell.xml))
      .map(({ row, column }) => ({ sheetId, row, column }));
    const { text, before } = placeCells(view, plan, undone);
    book.draft.put(view.doc.part, text);
    return { before: { cells, sheet: before }, former, degraded: this.degraded };
  }

  private add(edit: AnyEdit): void {
    const { row, column } = edit.place;
    const key = address(row, column);
    if (this.plan.has(key)) {
      throw new Refusal('unwritable-content', { sheet: this.sheet, cell: key, detail: 'two edits of one cell' });
    }
    const cell = 'raw' in edit ? this.restored(row, column, edit.raw) : this.changed(row, column, edit.content, true);
    if (cell !== undefined) this.plan.set(key, cell);
  }

  /** A cell with other content; undefined if that is nothing where nothing was. */
  private changed(row: number, column: number, content: CellContent, keeps: boolean): PlannedCell | undefined {
    const { view, formats } = this;
    checkContent(view.place(row, column), content);
    const before = view.style(row, column);
    const style = content.format === undefined ? before : formats.style(before, content.format);
    const raw = this.rawOf({ row, column });
    if (raw === null) {
      const isNothing = content.value === undefined && content.formula === undefined && style === before;
      return isNothing ? undefined : { row, column, xml: newCell(view.doc.prefix, row, column, style, content) };
    }
    const cell = new XmlDocument(raw, view.doc.part);
    const written = cell.child(cell.root, 'f');
    const formula = content.formula?.replace(/^=/, '');
    const same = keeps && formula !== undefined && formula === this.reader.read(view, row, column).content.formula;
    const kept = same && written !== undefined ? cell.raw(written) : undefined;
    const xml = changedCell(raw, style === before ? undefined : style, content, kept);
    const shared = kept === undefined ? undefined : sharedOf(new XmlDocument(raw, ''), row, column);
    return { row, column, xml, shared, wanted: formula, fallback: content };
  }

  private restored(row: number, column: number, raw: RawCell): PlannedCell | undefined {
    const fits = this.fits(row, column, raw);
    if (raw.xml === null) return { row, column, xml: null, restored: fits ? raw : undefined };
    const { content } = raw;
    if (!fits) return this.degrade({ row, column, xml: raw.xml, restored: raw });
    const shared = sharedOf(new XmlDocument(raw.xml, ''), row, column);
    return { row, column, xml: raw.xml, shared, wanted: content.formula, restored: raw };
  }

  /** True if an element read earlier means in today's file what it meant then. */
  private fits(row: number, column: number, { xml, fingerprint }: RawCell): boolean {
    const { view } = this;
    try {
      if (this.reader.fingerprint(view, xml) !== fingerprint) return false;
      if (xml === null) return true;
      const { root, prefix, ...cell } = describe(xml);
      const counted = cell.reference === undefined && view.cell(row, column)?.counted === true;
      const isWhole = root.start === 0 && root.end === xml.length && root.name === `${view.doc.prefix}c`;
      const at = cell.reference === undefined ? undefined : parseAddress(cell.reference);
      return isWhole && prefix === view.doc.prefix && (counted || (at?.row === row && at.column === column));
    } catch (error) {
      // A log written by another program, or numbers that mean nothing any more.
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** The same cell by its content, formula and format written out. */
  private degrade({ row, column, restored, fallback }: PlannedCell): PlannedCell {
    if (restored === undefined) return this.changed(row, column, fallback ?? {}, false) ?? { row, column, xml: null };
    this.degraded = true;
    // Stated, since "absent" would leave whatever format the cell has now.
    const { value, format = 'General' } = restored.content;
    const content = { ...restored.content, format, ...(isOwnError(value) ? { value: errorValue('#VALUE!') } : {}) };
    return this.changed(row, column, content, false) ?? { row, column, xml: null };
  }

  private rawOf({ row, column }: { readonly row: number; readonly column: number }): string | null {
    const span = this.view.cell(row, column);
    return span === undefined ? null : this.view.raw(span);
  }

  private hasFormula(xml: string | null): boolean {
    const open = `<${this.view.doc.prefix}f`;
    return xml !== null && [' ', '>', '/'].some((after) => xml.includes(open + after));
  }
}

/** True where nothing but a formula's result is written, be it new or put back. */
const isResult = (edit: AnyEdit): boolean => ('raw' in edit ? edit.raw.result === true : 'result' in edit);

function describe(xml: string) {
  const doc = new XmlDocument(xml, '');
  return { root: doc.root, prefix: doc.prefix, reference: doc.attribute(doc.root, 'r') };
}

/** What the element of a cell adds to the shared formulas of its sheet. */
function sharedOf(cell: XmlDocument, row: number, column: number): SharedCell | undefined {
  const formula = cell.child(cell.root, 'f');
  if (formula === undefined || cell.attribute(formula, 't') !== 'shared') return undefined;
  const text = cell.content(formula).replace(/^=/, '');
  const group = cell.attribute(formula, 'si') ?? '0';
  return { row, column, group, definition: text === '' ? undefined : text };
}

/** Throws a `Refusal`: unknown-cell for a place outside Excel's grid. */
export function checkPlace({ sheet, row, column }: CellPlace): void {
  if (!isOnGrid({ row, column })) throw new Refusal('unknown-cell', { sheet, detail: `row ${row}, column ${column}` });
}

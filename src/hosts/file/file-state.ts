import { type HostConflict, Refusal } from '../../refusals/file-refusal';
import { placeKey } from '../../workbook/address';
import { cellAt } from '../../workbook/cell-at';
import type { CellContent, Mark } from '../../workbook/edits';
import { type FormulaCell, formulaCell } from '../../workbook/formulas/formula-cell';
import { formulasIn } from '../../workbook/formulas/formulas-in';
import { stillHolds } from '../../workbook/still-holds';
import type { CellPlace, Sheet, Workbook } from '../../workbook/types';
import type { HostPatch, SheetIds } from '../port/host';
import { cellFormat } from './read/builtin-formats';
import { asksForCalculation, readOpenXml } from './read/openxml';
import { readable, readWorkbook, requireSize } from './read/read-workbook';
import { BookDraft } from './write/book-draft';
import { rawCells } from './write/edit-cells';
import { guarded, isLegacy } from './write/guarded';
import { marksIn } from './write/marks';
import { PackageDraft } from './write/package-draft';
import { storedText } from './write/store';
import { DEFAULT_LIMITS } from './zip/limits';

/** A file as it was read, and what it says. */
export interface FileState {
  /** Never changed itself, only a fork of it; undefined for .xls, which nothing is written to. */
  readonly book: BookDraft | undefined;
  readonly workbook: Workbook;
  readonly marks: readonly Mark[];
  readonly store: string | undefined;
  readonly sheetIds: SheetIds;
  /** True where the file as it was opened asks for all formulas to be calculated; what we write asks for it too. */
  readonly asked: boolean;
}

/** Reads all of a file. Rejects with a `Refusal`. */
export async function stateOf(bytes: Uint8Array): Promise<FileState> {
  if (isLegacy(bytes)) {
    const workbook = await readWorkbook(bytes);
    return { book: undefined, workbook, marks: [], store: undefined, sheetIds: {}, asked: false };
  }
  const draft = readable(() => PackageDraft.of(requireSize(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS));
  // Reading says best what is wrong with a file.
  const workbook = readable(() => readOpenXml(draft));
  return toldBy(workbook, new BookDraft(draft), asksForCalculation(draft));
}

/** The same of a file that was changed: only what has become different is read again. Throws a `Refusal`. */
export function stateAfter(book: BookDraft, { asked }: FileState): FileState {
  return toldBy(
    readable(() => readOpenXml(book.draft, asked)),
    book,
    asked,
  );
}

const toldBy = (workbook: Workbook, book: BookDraft, asked: boolean): FileState =>
  guarded(() => {
    const sheetIds = Object.fromEntries(book.sheets().map(({ name, sheetId }) => [name, sheetId]));
    return { book, workbook, marks: marksIn(book), store: storedText(book), sheetIds, asked };
  });

/** What a cell holds, with its format where it has one. */
export function contentAt(workbook: Workbook, place: CellPlace): CellContent {
  const { value, formula, format } = cellAt(workbook, place) ?? {};
  return {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** True where writing a content would leave a cell that holds another one as it is. */
export function isSameContent(now: CellContent, { value, formula, format = now.format }: CellContent): boolean {
  const told = (of: CellContent['value']) => (typeof of === 'object' ? of.error : of);
  const isSameValue = typeof now.value === typeof value && told(now.value) === told(value);
  return isSameValue && now.formula === formula && now.format === cellFormat(format);
}

/** Throws `changed-meanwhile` where a cell does not hold what it should. */
export function requireExpected({ workbook }: FileState, expected: NonNullable<HostPatch['expected']>): void {
  const conflicts = expected.flatMap(({ place, content }): HostConflict[] =>
    stillHolds(cellAt(workbook, place), content) ? [] : [{ place, now: contentAt(workbook, place) }],
  );
  if (conflicts.length > 0) throw new Refusal('changed-meanwhile', { conflicts });
}

/** Reads the formulas of a file, each as it reads in its own cell, and remembers what it has read. */
export class FormulaReader {
  private readonly known = new Map<string, FormulaCell>();
  private readonly sheets = new WeakMap<Sheet, FormulaCell[]>();

  read({ book, workbook }: FileState): FormulaCell[] {
    return workbook.sheets.flatMap((sheet) => {
      const known = this.sheets.get(sheet) ?? this.formulasOf(sheet, workbook, book);
      this.sheets.set(sheet, known);
      return known;
    });
  }

  private formulasOf(sheet: Sheet, workbook: Workbook, book: BookDraft | undefined): FormulaCell[] {
    const found = formulasIn({ ...workbook, sheets: [sheet] });
    const shared = found.filter(({ cell }) => cell.formula === '').map(({ place }) => place);
    const written = book === undefined || shared.length === 0 ? [] : guarded(() => rawCells(book, shared));
    const sources = new Map(written.map(({ place, content }) => [placeKey(place), content.formula]));
    return found.map(({ place, cell }) => {
      const source = cell.formula || (sources.get(placeKey(place)) ?? '');
      const known = this.known.get(placeKey(place));
      const fresh = known?.source === source ? { ...known, value: cell.value } : formulaCell(place, source, cell.value);
      this.known.set(placeKey(place), fresh);
      return fresh;
    });
  }
}

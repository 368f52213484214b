import { type HostConflict, Refusal } from '../../refusals/refusal';
import { cellAt } from '../../workbook/cell-at';
import type { CellContent, Mark } from '../../workbook/edits';
import { type FormulaCell, formulaCell, formulasIn } from '../../workbook/formulas/formula-cell';
import { stillHolds } from '../../workbook/still-holds';
import type { CellPlace, Workbook } from '../../workbook/types';
import type { HostPatch, SheetIds } from '../port/host';
import { readWorkbook } from './read/read-workbook';
import { readCells, readMarks, readSheetIds } from './write/patch-workbook';
import { readStore } from './write/store';

/** A file as it was read: the bytes and what they say. */
export interface FileState {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly marks: readonly Mark[];
  readonly store: string | undefined;
  readonly sheetIds: SheetIds;
}

/** Reads all of a file. Rejects with a `WorkbookError`. */
export async function stateOf(bytes: Uint8Array): Promise<FileState> {
  const workbook = await readWorkbook(bytes);
  return { bytes, workbook, marks: readMarks(bytes), store: readStore(bytes), sheetIds: readSheetIds(bytes) };
}

/** What a cell holds, with its format where it has one. */
export function contentAt(workbook: Workbook, place: CellPlace): CellContent {
  const { value, formula, format } = cellAt(workbook, place) ?? {};
  return {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
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

  read({ bytes, workbook }: FileState): FormulaCell[] {
    const found = formulasIn(workbook);
    const shared = found.filter(({ cell }) => cell.formula === '').map(({ place }) => place);
    const written = shared.length === 0 ? [] : readCells(bytes, shared);
    const sources = new Map(written.map(({ place, content }) => [keyOf(place), content.formula]));
    return found.map(({ place, cell }) => {
      const source = cell.formula || (sources.get(keyOf(place)) ?? '');
      const known = this.known.get(keyOf(place));
      const fresh = known?.source === source ? { ...known, value: cell.value } : formulaCell(place, source, cell.value);
      this.known.set(keyOf(place), fresh);
      return fresh;
    });
  }
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}\u0000${row}\u0000${column}`;

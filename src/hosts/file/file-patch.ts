import { Refusal, type RefusalCode } from '../../refusals/file-refusal';
import { placeKey } from '../../workbook/address';
import type { CellEdit } from '../../workbook/edits';
import { followUp } from '../../workbook/formulas/follow-up';
import type { FormulaCell } from '../../workbook/formulas/formula-cell';
import { isSameValue } from '../../workbook/still-holds';
import type { CellPlace } from '../../workbook/types';
import type { HostBefore, HostPatch } from '../port/host';
import type { FileState } from './file-state';
import type { BookDraft } from './write/book-draft';
import { type Before, isBefore, type Patch, type RawCell } from './write/patch';
import { patchBook } from './write/patch-workbook';

/** What a patch did to a file. */
export interface Patched {
  /** What was there before. */
  readonly before: HostBefore;
  /** Cells that were written: those asked for, and formulas that came out otherwise. */
  readonly cells: readonly CellPlace[];
  /** Formulas that use them, and whose results could not be worked out. */
  readonly stale: readonly CellPlace[];
}

/**
 * Carries a patch out on a workbook being changed, which is to be thrown away where this throws, and works out the formulas that use the cells changed: a file has nobody else who would.
 * Throws a `Refusal`, or what `store` throws.
 */
export function patchFile(
  book: BookDraft,
  state: FileState,
  patch: HostPatch,
  formulas: () => readonly FormulaCell[],
): Patched {
  const { marks, report, store, extras } = patch;
  const { cells, stale, ...edits } = cellPart(state, patch, formulas);
  const before = patchBook(book, {
    ...edits,
    ...(marks === undefined ? {} : { marks }),
    ...(report === undefined ? {} : { report }),
    ...(extras === undefined ? {} : { extras }),
    ...(store === undefined
      ? {}
      : { store: typeof store === 'function' ? (memory: Before) => store(beforeOf(memory)) : store }),
  });
  requireUndoable(book, patch, before);
  return { before: beforeOf(before), cells, stale };
}

/** Takes what was written back on a copy: nothing stays written that could not be. Throws `not-undoable`. */
function requireUndoable(book: BookDraft, { edits, marks, report, store, undo }: HostPatch, before: Before): void {
  // What is taken back was there before.
  if (undo !== undefined || store === null) return;
  const back: Patch = {
    ...(edits === undefined ? {} : { undo: before }),
    ...(marks === undefined ? {} : { marks: [] }),
    ...(report === undefined ? {} : { report: null }),
    ...(store === undefined ? {} : { store: null }),
  };
  try {
    patchBook(book.fork(), back);
  } catch (error) {
    // That a report may not go is said when it is to.
    if (error instanceof Refusal && WHEN_IT_GOES.has(error.code)) return;
    throw error instanceof Refusal ? new Refusal('not-undoable', { detail: error.words, cause: error }) : error;
  }
}

const WHEN_IT_GOES: ReadonlySet<RefusalCode> = new Set(['report-in-use', 'protected-structure']);

/** The exact elements, and in plain words what they say. */
const beforeOf = (memory: Before): HostBefore => ({
  contents: memory.cells.map(({ place, content }) => ({
    place,
    content: { ...content, format: content.format ?? GENERAL },
  })),
  memory,
});

/** The format that a cell without one has. */
const GENERAL = 'General';

type CellPart = Pick<Patch, 'edits' | 'undo' | 'results'> & Pick<Patched, 'cells' | 'stale'>;

function cellPart(
  { workbook }: FileState,
  { edits, undo, leave = [] }: HostPatch,
  formulas: () => readonly FormulaCell[],
): CellPart {
  if (isBefore(undo)) {
    const before = without(undo, leave);
    const restored = before.cells.filter(({ result }) => result !== true).map(asEdit);
    const { results, stale } = followUp(workbook, formulas(), restored);
    // What is put back must fit today's figures: someone may have changed others since.
    const restoredTo = new Map(before.cells.map((raw) => [placeKey(raw.place), raw.content.value]));
    const wrong = results.filter(({ place, content }) => {
      const key = placeKey(place);
      return restoredTo.has(key) && !isSameValue(restoredTo.get(key), content.value);
    });
    const kept = without(
      before,
      wrong.map(({ place }) => place),
    );
    const taken = new Set(kept.cells.map(({ place }) => placeKey(place)));
    const rest = results.filter(({ place, isNew }) => isNew && !taken.has(placeKey(place)));
    const cells = [...kept.cells, ...rest].map(({ place }) => place);
    return { undo: kept, results: rest, cells, stale };
  }
  if (edits === undefined) return { cells: [], stale: [] };
  const { results, stale } = followUp(workbook, formulas(), edits);
  const fresh = results.filter(({ isNew }) => isNew);
  return { edits, results: fresh, cells: [...edits, ...fresh].map(({ place }) => place), stale };
}

const asEdit = ({ place, content }: RawCell): CellEdit => ({ place, content });

/** A step without some of its cells. */
function without(before: Before, left: readonly CellPlace[]): Before {
  const leaving = new Set(left.map(placeKey));
  return { ...before, cells: before.cells.filter(({ place }) => !leaving.has(placeKey(place))) };
}

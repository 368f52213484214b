import type { CellContent } from '../../workbook/edits';
import { stillHolds } from '../../workbook/still-holds';
import type { Cell, CellPlace, Workbook } from '../../workbook/types';
import { cellsOf, GENERAL, placeKey } from '../recalculate/cells';
import type { Change } from '../recalculate/change';
import type { KeptDirection } from './directions';
import type { Kept, Step, StepCell } from './kept';
import { keptText } from './kept-text';

/** So many steps are kept, and so many characters of them; the oldest go first. */
export const MOST_STEPS = 30;
export const MOST_STEP_CHARACTERS = 1_000_000;

/**
 * The step that making some changes is.
 * @param host what else the host needs to take it back
 */
export function stepOf(
  { id, when }: Pick<Step, 'id' | 'when'>,
  changes: readonly Pick<Change, 'place' | 'old' | 'new'>[],
  host?: unknown,
): Step {
  const cells = new Map<string, StepCell>();
  for (const { place, old, new: after } of changes) {
    const key = placeKey(place);
    // Of several changes of one cell the first knows what was there, the last what is.
    const before = cells.get(key)?.before ?? old;
    cells.set(key, { ...place, before, after });
  }
  return { id, when, cells: [...cells.values()], ...(host === undefined ? {} : { host }) };
}

/** The step that saying something of places is: no cell changes, and all that was said before comes back. */
export function directionStep(
  { id, when }: Pick<Step, 'id' | 'when'>,
  before: readonly KeptDirection[],
  after: readonly KeptDirection[],
): Step {
  return { id, when, cells: [], directions: { before, after } };
}

/**
 * Adds a step, and drops the oldest where there are too many.
 * @returns `tooLarge` where the new step alone is more than may be kept: then it is not, and cannot be taken back
 */
export function addStep(kept: Kept, step: Step): { kept: Kept; dropped: number; tooLarge: boolean } {
  if (sizeOf(step) > MOST_STEP_CHARACTERS) return { kept, dropped: 0, tooLarge: true };
  const others = kept.steps.filter(({ id }) => id !== step.id);
  const steps: Step[] = [step];
  let size = sizeOf(step);
  for (const older of [...others].reverse()) {
    size += sizeOf(older);
    if (steps.length === MOST_STEPS || size > MOST_STEP_CHARACTERS) break;
    steps.unshift(older);
  }
  return { kept: { ...kept, steps }, dropped: others.length + 1 - steps.length, tooLarge: false };
}

/** The text to be kept once a step is made; undefined where it is too large to be taken back, so must not be made. */
export function textWithStep(kept: Kept, step: Step): string | undefined {
  const added = addStep(kept, step);
  return added.tooLarge ? undefined : keptText(added.kept);
}

const sizeOf = (step: Step): number => JSON.stringify(step).length;

/** A cell to be put back. */
export interface Restore {
  readonly place: CellPlace;
  /** Without a format where the format is to stay as it is now. */
  readonly content: CellContent;
}

/** A cell that is left alone: since the step someone changed it, or its sheet is gone. */
export interface UndoConflict {
  readonly place: CellPlace;
  readonly why: 'edited' | 'sheet-gone';
  /** What stands there now. */
  readonly now: CellContent;
  readonly before: CellContent;
}

export interface UndoPlan {
  readonly step: Step;
  /** Edits for the host, which also carry its own data. */
  readonly restores: readonly Restore[];
  readonly conflicts: readonly UndoConflict[];
  /** What is to be kept once the step is taken back. */
  readonly kept: Kept;
}

/** How to take back the last step; undefined where there is none. Nothing is written. */
export function planUndo(kept: Kept, workbook: Workbook): UndoPlan | undefined {
  const step = kept.steps.at(-1);
  if (step === undefined) return undefined;
  const cells = cellsOf(workbook);
  const restores: Restore[] = [];
  const conflicts: UndoConflict[] = [];
  for (const { sheet, row, column, before, after } of step.cells) {
    const place = { sheet, row, column };
    const cell = cells.at(place);
    const isGone = cells.grid(sheet) === undefined;
    if (isGone || !stillHolds(cell, after)) {
      conflicts.push({ place, why: isGone ? 'sheet-gone' : 'edited', now: nowIn(cell), before });
      continue;
    }
    restores.push({ place, content: restored(cell, before, after) });
  }
  const directions = step.directions?.before ?? kept.directions;
  return { step, restores, conflicts, kept: { ...kept, steps: kept.steps.slice(0, -1), directions } };
}

const nowIn = (cell: Cell | undefined): CellContent =>
  cell === undefined ? {} : { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };

/** What a cell held, without its format where someone chose another one since. */
function restored(cell: Cell | undefined, before: CellContent, after: CellContent): CellContent {
  const { format, ...content } = before;
  const left = after.format ?? format;
  const isKept = format === undefined || cell === undefined || (cell.format ?? GENERAL) === left;
  return isKept ? before : content;
}

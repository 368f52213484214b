import type { CellContent } from '../../workbook/edits';
import { stillHolds } from '../../workbook/still-holds';
import type { Cell, CellPlace, Workbook } from '../../workbook/types';
import { cellsOf, GENERAL } from '../recalculate/cells';
import type { KeptDirection } from './directions';
import { isSameExplanation } from './explanation';
import type { Kept, Step, StepCell } from './kept';
import { keptText } from './kept-text';
import { calledAsNow } from './renamed-sheets';

/** So many steps are kept, and so many characters of them; the oldest go first. */
export const MOST_STEPS = 30;
export const MOST_STEP_CHARACTERS = 1_000_000;

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

/** Without a step that was taken back. */
export const withoutStep = (kept: Kept, { id }: Step): Kept => ({
  ...kept,
  steps: kept.steps.filter((step) => step.id !== id),
});

/** The step that takes another back: what that made must still stand, and what was there comes back. */
export function reversed({ cells, directions, explanations, ...step }: Step): Step {
  return {
    ...step,
    cells: cells.map(({ before, after, ...place }) => ({ ...place, before: after, after: before })),
    ...(directions && { directions: { before: directions.after, after: directions.before } }),
    ...(explanations && { explanations: { before: explanations.after, after: explanations.before } }),
  };
}

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
  /** The step as far as it is taken back, its sheets called as they are now. */
  readonly step: Step;
  /** Edits for the host, which also carry its own data. */
  readonly restores: readonly Restore[];
  readonly conflicts: readonly UndoConflict[];
  /** What is to be kept besides steps. */
  readonly kept: Kept;
  /** True where there is nothing left that could be put back: the step stays as it is. */
  readonly isVain: boolean;
}

/**
 * How to take a step back. Nothing is written.
 * @param ids what sheets are known by over renaming, by their names now
 */
export function planUndo(made: Step, kept: Kept, workbook: Workbook, ids: Step['sheets'] = {}): UndoPlan {
  const cells = cellsOf(workbook);
  const step = calledAsNow(made, cells, ids);
  const restores: Restore[] = [];
  const conflicts: UndoConflict[] = [];
  const restored: StepCell[] = [];
  for (const one of step.cells) {
    const { before, after, ...place } = one;
    const cell = cells.at(place);
    const isGone = cells.grid(place.sheet) === undefined;
    if (isGone || !stillHolds(cell, after)) {
      conflicts.push({ place, why: isGone ? 'sheet-gone' : 'edited', now: nowIn(cell), before });
      continue;
    }
    restores.push({ place, content: contentBack(cell, before, after) });
    restored.push(one);
  }
  const given =
    step.explanations?.after.filter((one) => kept.explanations.some((other) => isSameExplanation(one, other))) ?? [];
  const isVain = step.cells.length + (step.explanations?.after.length ?? 0) > 0 && restores.length + given.length === 0;
  return { step: { ...step, cells: restored }, restores, conflicts, kept: keptBefore(step, kept), isVain };
}

function keptBefore({ directions, explanations }: Step, kept: Kept): Kept {
  if (directions !== undefined) return { ...kept, directions: directions.before };
  if (explanations === undefined) return kept;
  const { before, after } = explanations;
  const others = kept.explanations.filter(
    (one) => ![...before, ...after].some((other) => isSameExplanation(one, other)),
  );
  return { ...kept, explanations: [...others, ...before] };
}

const nowIn = (cell: Cell | undefined): CellContent =>
  cell === undefined ? {} : { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };

/** What a cell held, without its format where someone chose another one since. */
function contentBack(cell: Cell | undefined, before: CellContent, after: CellContent): CellContent {
  const { format, ...content } = before;
  const left = after.format ?? format;
  const isKept = format === undefined || cell === undefined || (cell.format ?? GENERAL) === left;
  return isKept ? before : content;
}

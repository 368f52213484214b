import { placeKey } from '../../workbook/address';
import type { AddedSheet, CellContent, CellEdit, Mark } from '../../workbook/edits';
import { isOnGrid } from '../../workbook/excel-limits';
import type { CellPlace } from '../../workbook/types';
import type { HostPatch } from '../port/host';
import { checkContent, GENERAL } from './cell-entry';
import { unknownCell, unknownStep } from './refusals';
import { unwritable } from './writing-refusals';

/** A patch as this host carries it out. */
export interface PatchPlan {
  readonly edits: readonly CellEdit[];
  readonly expected: readonly CellEdit[];
  readonly marks: readonly Mark[] | undefined;
  readonly marksAfter: HostPatch['marksAfter'];
  readonly report: AddedSheet | null | undefined;
  readonly store: HostPatch['store'];
  readonly storeBefore: string | null | undefined;
  readonly extras: null | undefined;
}

/** Throws a Refusal for what cannot be written into any workbook: unknown-cell, unwritable-content, unknown-step. */
export function planOf(patch: HostPatch): PatchPlan {
  const { edits, expected, undo, leave = [], marks, marksAfter, report, store, storeBefore, extras } = patch;
  const remembered = undo === undefined ? undefined : editsOf(undo);
  if (undo !== undefined && remembered === undefined && edits === undefined) throw unknownStep();
  const left = new Set(leave.map(placeKey));
  const plan: PatchPlan = {
    // What the caller makes of the step knows which cells were edited since.
    edits: edits ?? remembered?.filter(({ place }) => !left.has(placeKey(place))) ?? [],
    expected: expected ?? [],
    marks,
    marksAfter,
    report,
    store,
    storeBefore,
    extras,
  };
  for (const { place } of [...plan.edits, ...plan.expected, ...(marks ?? [])]) {
    if (!isOnGrid(place)) throw unknownCell(place);
  }
  const seen = new Set<string>();
  for (const { place, content } of plan.edits) {
    checkContent(place, content);
    if (seen.has(placeKey(place))) throw unwritable(place, { zh: '同一格改了两次', en: 'two edits of one cell' });
    seen.add(placeKey(place));
  }
  return plan;
}

/**
 * The step that another host remembers (`cells`, each with `place` and `content`), as edits: its elements mean nothing
 * here. Undefined where any of it is damaged: half a step must not be taken back.
 */
function editsOf(undo: unknown): CellEdit[] | undefined {
  const cells: readonly unknown[] | undefined = isRecord(undo) && Array.isArray(undo.cells) ? undo.cells : undefined;
  const edits = cells?.flatMap((cell): CellEdit[] => {
    if (!isRecord(cell) || !isPlace(cell.place) || !isRecord(cell.content)) return [];
    const { value, formula, format } = cell.content as CellContent;
    const content: CellContent = {
      ...(value === undefined ? {} : { value }),
      ...(formula === undefined ? {} : { formula }),
      // Stated, since "absent" would leave whatever format the cell has now.
      format: format ?? GENERAL,
    };
    return [{ place: cell.place, content }];
  });
  return edits?.length === cells?.length ? edits : undefined;
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const isPlace = (data: unknown): data is CellPlace =>
  isRecord(data) && typeof data.sheet === 'string' && typeof data.row === 'number' && typeof data.column === 'number';

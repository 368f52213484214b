import type { KeptDirection } from '../../audit/kept/directions';
import type { Step } from '../../audit/kept/kept';
import { keptTextOrNone } from '../../audit/kept/kept-text';
import { directionStep, planUndo, stepOf, textWithStep, type UndoConflict, type UndoPlan } from '../../audit/kept/undo';
import { cellsOf, contentOf, placeKey } from '../../audit/recalculate/cells';
import type { HostPatch } from '../../hosts/port/host';
import { foreignStore } from '../../report/own-parts';
import type { Book } from '../book/book-keeper';
import { FAULTS } from '../book/fault';
import type { LeftAlone } from '../desk';
import type { CellChange } from './adopt';

/** Throws `other-version` where what is kept was written by another version, which writing would destroy. */
export function requireOwnStore({ own }: Book): void {
  const why = foreignStore(own.reading);
  if (why !== undefined) throw FAULTS.otherVersion(why);
}

/**
 * A step that can be taken back: edits, kept together with what they were before. It is refused (`too-large`) before
 * anything is written where that would be too much to keep.
 * @param changes each cell at most once, or the last counts
 */
export function stepPatch({ own }: Book, changes: readonly CellChange[], id: string, when: string): HostPatch {
  const byPlace = new Map(changes.map((change) => [placeKey(change.place), change]));
  const textWith = (host?: unknown): string => {
    const text = textWithStep(own.kept, stepOf({ id, when }, changes, host));
    if (text === undefined) throw FAULTS.tooLarge();
    return text;
  };
  // What the host adds is only known once it writes; without it a step that is too large is known before.
  textWith();
  const cells = cellsOf(own.workbook);
  return {
    edits: [...byPlace.values()].map(({ place, new: content }) => ({ place, content })),
    expected: [...byPlace.values()].map(({ place }) => ({ place, content: contentOf(cells.at(place)) })),
    store: textWith,
  };
}

/** What is kept once the user has said anew what stands where: a step that can be taken back. Throws `too-large`. */
export function directionStore(
  { own: { kept } }: Book,
  directions: readonly KeptDirection[],
  id: Pick<Step, 'id' | 'when'>,
): string {
  const text = textWithStep({ ...kept, directions }, directionStep(id, kept.directions, directions));
  if (text === undefined) throw FAULTS.tooLarge();
  return text;
}

/** How to take back the last step. Throws `nothing-to-undo`. */
export function undoPatch({ own }: Book): { readonly plan: UndoPlan; readonly patch: HostPatch } {
  const plan = planUndo(own.kept, own.workbook);
  if (plan === undefined) throw FAULTS.nothingToUndo();
  const cells = cellsOf(own.workbook);
  const edits = plan.restores.map(({ place, content }) => ({ place, content }));
  const { host } = plan.step;
  return {
    plan,
    patch: {
      edits,
      expected: edits.map(({ place }) => ({ place, content: contentOf(cells.at(place)) })),
      ...(host === undefined ? {} : { undo: host, leave: plan.conflicts.map(({ place }) => place) }),
      store: keptTextOrNone(plan.kept),
    },
  };
}

/** A conflict as it is told. */
export function leftAlone({ place, why, now: { value, formula } }: UndoConflict): LeftAlone {
  const said = typeof value === 'object' ? value.error : String(value ?? '空的');
  return { place: { ...place }, why, now: formula === undefined ? said : `=${formula}` };
}

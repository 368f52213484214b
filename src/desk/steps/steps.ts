import type { KeptDirection } from '../../audit/kept/directions';
import type { Kept, Step } from '../../audit/kept/kept';
import { keptTextOrNone } from '../../audit/kept/kept-text';
import { stepOf } from '../../audit/kept/step-of';
import {
  addStep,
  directionStep,
  planUndo,
  reversed,
  textWithStep,
  type UndoConflict,
  type UndoPlan,
  withoutStep,
} from '../../audit/kept/undo';
import { cellsOf, contentOf, placeKey } from '../../audit/recalculate/cells';
import type { HostBefore, HostPatch } from '../../hosts/port/host';
import { Refusal } from '../../refusals/refusal';
import { foreignStore } from '../../report/own-parts';
import { placeText } from '../../workbook/address';
import type { CellEdit } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';
import type { Book } from '../book/book-keeper';
import type { LeftAlone } from '../desk';
import type { CellChange } from './adopt';
import type { Journal, Way } from './journal';

/** Takes everything of ours out. */
export const CLEAN = { marks: [], report: null, store: null, extras: null } as const satisfies HostPatch;

/** Throws `other-version` where what is kept was written by another version, which writing would destroy. */
export function requireOwnStore({ own }: Book): void {
  const why = foreignStore(own.reading);
  if (why !== undefined) throw new Refusal('other-version', { what: why });
}

/**
 * A step that can be taken back: edits, kept together with what they were before. It is refused (`too-large`) before
 * anything is written where that would be too much to keep.
 * @param changes each cell at most once, or the last counts
 */
export function stepPatch(book: Book, changes: readonly CellChange[], id: Pick<Step, 'id' | 'when'>): HostPatch {
  const { kept } = book.own;
  const byPlace = new Map(changes.map((change) => [placeKey(change.place), change]));
  const textWith = (before?: HostBefore): string => {
    const step = stepOf(id, changes, book.reading.sheetIds, before?.memory);
    const text = textWithStep(kept, before === undefined ? step : withContents(step, before));
    if (text === undefined) throw new Refusal('step-too-large');
    return text;
  };
  // What the host adds is only known once it writes; without it a step that is too large is known before.
  textWith();
  return {
    edits: [...byPlace.values()].map(({ place, new: content }) => ({ place, content })),
    expected: asTheyAre(book, [...byPlace.values()]),
    store: textWith,
  };
}

/** The step with all that its cells held, which the host knows best: of an empty cell the format too. */
function withContents(step: Step, { contents }: HostBefore): Step {
  const held = new Map(contents.map(({ place, content }) => [placeKey(place), content]));
  return { ...step, cells: step.cells.map((cell) => ({ ...cell, before: held.get(placeKey(cell)) ?? cell.before })) };
}

/** What some cells hold by our reading, which must still be so when they are written. */
function asTheyAre({ reading }: Book, cells: readonly { readonly place: CellPlace }[]): CellEdit[] {
  const known = cellsOf(reading.workbook);
  return cells.map(({ place }) => ({ place, content: contentOf(known.at(place)) }));
}

/** What is kept once the user has said anew what stands where: a step that can be taken back. Throws `too-large`. */
export function directionStore(
  { own: { kept } }: Book,
  directions: readonly KeptDirection[],
  id: Pick<Step, 'id' | 'when'>,
): string {
  const text = textWithStep({ ...kept, directions }, directionStep(id, kept.directions, directions));
  if (text === undefined) throw new Refusal('step-too-large');
  return text;
}

/** How the last step is taken back, or the one made again that was taken back last. */
export interface Turn {
  readonly plan: UndoPlan;
  /** Of a step that changes cells. */
  readonly patch: HostPatch;
  /** What is kept afterwards; of a step that changes cells `patch` says it. */
  readonly kept: Kept;
  /** The step that takes this back, known once it is written. */
  readonly opposite: () => Step;
}

/** Works out a turn. Throws `nothing-to-undo`, `nothing-to-redo`, `nothing-restored`, `other-version`. */
export function turnOf(book: Book, journal: Journal, way: Way): Turn {
  const entry = journal.next(way);
  // What was typed is nothing that is kept.
  if (entry?.isOwn !== true || entry.step.explanations !== undefined) requireOwnStore(book);
  if (entry === undefined) throw way === 'undo' ? new Refusal('nothing-to-undo') : new Refusal('nothing-to-redo');
  const { step: next, isOwn } = entry;
  const plan = planUndo(next, book.own.kept, book.reading.workbook, book.reading.sheetIds);
  if (plan.isVain) throw nothingRestored(plan.conflicts.map(leftAlone));
  const { host, ...step } = plan.step;
  let opposite: Step = reversed(step);
  const keptAfter = (): Kept => {
    if (isOwn) return plan.kept;
    if (way === 'undo') return withoutStep(plan.kept, step);
    const { kept, tooLarge } = addStep(plan.kept, opposite);
    if (tooLarge) throw new Refusal('step-too-large');
    return kept;
  };
  const edits = plan.restores;
  const patch: HostPatch = {
    edits,
    expected: asTheyAre(book, edits),
    ...(host === undefined ? {} : { undo: host, leave: plan.conflicts.map(({ place }) => place) }),
    store: ({ memory }) => {
      opposite = { ...opposite, ...(memory === undefined ? {} : { host: memory }) };
      return isOwn ? undefined : keptTextOrNone(keptAfter());
    },
  };
  return { plan, patch, kept: keptAfter(), opposite: () => opposite };
}

/** Each cell is named, with what stands there now. */
function nothingRestored(left: readonly LeftAlone[]): Refusal {
  const listed = (gone: string, edited: string, blank: string, between: string) =>
    left
      .map(({ place, why, now }) => `${placeText(place)} ${why === 'sheet-gone' ? gone : `${edited}${now || blank}`}`)
      .join(between);
  const zh = listed('工作表已不在', '后来又改过，现在是 ', '空的', '；') || '说明后来又改过';
  const en = listed('the sheet is gone', 'edited since, now ', 'empty', '; ') || 'the explanation was changed since';
  return new Refusal('nothing-restored', { what: { zh, en }, cells: left.map(({ place }) => place) });
}

/** A conflict as it is told. */
export function leftAlone({ place, why, now: { value, formula } }: UndoConflict): LeftAlone {
  const said = typeof value === 'object' ? value.error : String(value ?? '');
  return { place: { ...place }, why, now: formula === undefined ? said : `=${formula}` };
}

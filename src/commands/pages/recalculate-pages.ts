import type { Applied, Undone } from '../../desk/desk';
import type { ChangeView, ProposalView } from '../../desk/views/views';
import { placeText } from '../../workbook/address';
import type { Page } from '../dialog/page';
import { openCounts } from './checked-page';
import { closeButton, type Look, placesText } from './look';

/** Nobody looks through more in a dialog; what is not shown is not offered. */
const MOST_LISTED = 300;

/** The changes that need no decision: groups of which every one is safe. */
export function safeChanges({ changes }: ProposalView): readonly ChangeView[] {
  const unsafe = new Set(changes.filter(({ safe }) => !safe).map(({ group }) => group));
  return changes.filter(({ group }) => !unsafe.has(group));
}

/** Asks; `apply` is among the answers only where there is something to apply, all of it listed. */
export function questionPage(look: Look, proposal: ProposalView): Page {
  const { words, frame } = look;
  const { recalculate } = words;
  const safe = safeChanges(proposal);
  const decide = proposal.changes.length - safe.length;
  const brief = { what: 'recalculate', numbers: [safe.length, decide] } as const;
  const base = { ...frame, title: recalculate.title, brief };
  const close = [closeButton(look)];
  if (safe.length === 0 && decide === 0) return { ...base, tone: 'good', lines: [recalculate.nothing], buttons: close };
  if (safe.length === 0) return { ...base, tone: 'care', lines: [recalculate.onlyDecide(decide)], buttons: close };
  const more = decide === 0 ? [] : [recalculate.decide(decide)];
  if (safe.length > MOST_LISTED) {
    return { ...base, tone: 'care', lines: [recalculate.tooMany(safe.length), ...more], buttons: close };
  }
  return {
    ...base,
    tone: 'care',
    lines: [recalculate.safe(safe.length), ...more],
    list: { heading: recalculate.list, items: safe.map((change) => itemOf(look, change)) },
    buttons: [
      { id: 'apply', label: recalculate.apply(safe.length), primary: true },
      // An Enter meant for the sheet must not change it.
      { id: 'close', label: words.cancel, focus: true },
    ],
  };
}

function itemOf({ words }: Look, { place, words: figure, old, new: next }: ChangeView) {
  const { change, blank } = words.recalculate;
  return { label: placeText(place), text: change(figure, old === '' ? blank : old, next), language: 'zh-CN' };
}

export function appliedPage(look: Look, { view, cells, undoable }: Applied): Page {
  const { words, frame } = look;
  const { recalculate, undo } = words;
  const close = closeButton(look);
  return {
    ...frame,
    tone: 'good',
    title: recalculate.applied(cells),
    lines: [nowLine(look, view.counts), undoable ? recalculate.undoable : recalculate.notUndoable],
    buttons: undoable ? [{ id: 'undo', label: undo }, close] : [close],
  };
}

export function undonePage(look: Look, { view, cells, left }: Undone): Page {
  const { recalculate } = look.words;
  return {
    ...look.frame,
    tone: left.length === 0 ? 'good' : 'care',
    title: recalculate.undone(cells),
    lines: [
      ...(left.length === 0 ? [] : [recalculate.left(placesText(left.map(({ place }) => place)))]),
      nowLine(look, view.counts),
    ],
    buttons: [closeButton(look)],
  };
}

function nowLine(look: Look, counts: Applied['view']['counts']): string {
  const { recalculate, sentence } = look.words;
  const open = openCounts(look, counts);
  return open === '' ? recalculate.nowFine : sentence([recalculate.now(open)]);
}

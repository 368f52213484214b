import type { Desk, Outcome } from '../desk/desk';
import type { CellPlace } from '../workbook/types';
import { type Choice, type DialogWindow, UNSEEN } from './dialog/dialog-window';
import type { Page } from './dialog/page';
import type { Look } from './pages/look';

/** What one press of a button works with. */
export interface Task {
  readonly dialog: DialogWindow;
  readonly look: Look;
  readonly desk: Desk;
}

/** What a button does. */
export interface Button {
  /** Title of its dialog while it works; absent where it has one only if there is something to say. */
  readonly title?: (look: Look) => string;
  readonly run: (task: Task) => Promise<void>;
}

/**
 * What the desk answers, unless the user no longer wants to know: then undefined. Only for work that writes nothing, since
 * nobody waits for its end.
 */
export async function unlessStopped<T>(
  { desk, dialog }: Pick<Task, 'desk' | 'dialog'>,
  work: Promise<Outcome<T>>,
): Promise<Outcome<T> | undefined> {
  const stopped = dialog.choice().then((choice) => (choice === UNSEEN ? work : undefined));
  const outcome = await Promise.race([work, stopped]);
  if (outcome === undefined) desk.cancel();
  return outcome;
}

/**
 * Shows a page and waits for the answer. Where no dialog can be shown, the cell that it speaks of first comes into view:
 * Excel offers a button nothing else to be seen by.
 */
export async function say({ desk, dialog }: Task, page: Page, first?: CellPlace): Promise<Choice> {
  dialog.show(page);
  const choice = await dialog.choice();
  if (choice === UNSEEN && first !== undefined) await desk.select(first);
  return choice;
}

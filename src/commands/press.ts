import { deskErrorOf } from '../desk/book/fault';
import type { Desk, DeskEvent } from '../desk/desk';
import { DialogWindow } from './dialog/dialog-window';
import { lookOfOffice } from './pages/look';
import { doingOf, failedPage, refusedPage, workingPage } from './pages/plain-pages';
import type { Button } from './task';

/** Office ends the function after five minutes, whatever is under way (Learn: "Runtimes in Office Add-ins"). */
const LIMIT = 4.5 * 60_000;

interface Press {
  readonly button: Button;
  readonly dialog: DialogWindow;
  readonly end: Promise<void>;
}

/** The one that runs or waits for the user, and those that wait for it. */
let presses: readonly Press[] = [];

/**
 * What Office calls when a button is pressed. One works at a time: the same button pressed meanwhile joins in, another waits;
 * but a dialog that only waits for the user makes way. Office is told of the end whatever happens, since it ends the
 * function's page then.
 */
export function onPress(button: Button, openDesk: () => Promise<Desk>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    const [first] = presses;
    if (first?.dialog.isAsking) first.dialog.close();
    const same = presses.find((press) => press.button === button && !press.dialog.isClosed);
    completeAfter((same ?? begin(button, openDesk)).end, event);
  };
}

function begin(button: Button, openDesk: () => Promise<Desk>): Press {
  const dialog = new DialogWindow();
  const before = presses.at(-1)?.end ?? Promise.resolve();
  const end = before
    .then(() => run(button, dialog, openDesk))
    .finally(() => {
      presses = presses.filter((other) => other !== press);
    });
  const press = { button, dialog, end };
  presses = [...presses, press];
  return press;
}

function completeAfter(end: Promise<void>, event: Office.AddinCommands.Event): void {
  const complete = () => event.completed();
  end.then(complete, complete);
}

/** Never rejects: whatever goes wrong is said in the dialog. */
async function run({ title, run }: Button, dialog: DialogWindow, openDesk: () => Promise<Desk>): Promise<void> {
  const look = lookOfOffice();
  const limit = setTimeout(() => dialog.close(), LIMIT);
  const say = async (page: Parameters<DialogWindow['show']>[0]) => {
    dialog.show(page);
    await dialog.choice();
  };
  let desk: Desk | undefined;
  try {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return await say(refusedPage(look, 'tooOld'));
    if (title !== undefined) dialog.show(workingPage(look, title(look), 'opening'));
    desk = await openDesk().catch(() => undefined);
    if (desk === undefined) return await say(refusedPage(look, 'notLoaded'));
    desk.subscribe(tellOf(dialog, look, title?.(look)));
    await run({ desk, dialog, look });
  } catch (error) {
    await say(failedPage(look, deskErrorOf(error)));
  } finally {
    clearTimeout(limit);
    dialog.close();
    desk?.close();
  }
}

/** Keeps a dialog in step with the work; where it has none, only the user's typing in a cell is worth one. */
function tellOf(dialog: DialogWindow, look: ReturnType<typeof lookOfOffice>, title: string | undefined) {
  let told: string | undefined;
  return (event: DeskEvent): void => {
    const doing = doingOf(event);
    if (doing === undefined || doing === told || (title === undefined && doing !== 'busy')) return;
    // What is checked after a write cannot be stopped: nothing new to offer.
    if (told === 'writing' && doing !== 'busy') return;
    told = doing;
    dialog.show(workingPage(look, title ?? look.words.clear.title, doing));
  };
}

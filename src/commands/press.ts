import type { Desk, DeskEvent } from '../desk/desk';
import { deskErrorOf } from '../desk/fault';
import { DialogWindow } from './dialog/dialog-window';
import { lookOfOffice } from './pages/look';
import { doingOf, failedPage, refusedPage, workingPage } from './pages/plain-pages';
import type { Button } from './task';

/** Office ends the function after five minutes, whatever is under way (Learn: "Runtimes in Office Add-ins"). */
const LIMIT = 4.5 * 60_000;

const underWay = new Map<Button, Promise<void>>();
let last: Promise<void> = Promise.resolve();

/**
 * What Office calls when a button is pressed. One runs at a time: the same button pressed again meanwhile joins in, another
 * waits. Office is told of the end whatever happens, since it ends the function's page then.
 */
export function onPress(button: Button, openDesk: () => Promise<Desk>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    let running = underWay.get(button);
    if (running === undefined) {
      running = last.then(() => run(button, openDesk)).finally(() => underWay.delete(button));
      underWay.set(button, running);
      last = running.catch(() => undefined);
    }
    running.then(
      () => event.completed(),
      () => event.completed(),
    );
  };
}

async function run({ title, run }: Button, openDesk: () => Promise<Desk>): Promise<void> {
  const look = lookOfOffice();
  const dialog = new DialogWindow();
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

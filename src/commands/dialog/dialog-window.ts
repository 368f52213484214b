import { hashOf } from './address';
import { CLOSE, type Page, readSaid } from './page';

/** In per cent of the screen: about 550 by 500 on a small one. It can be moved and resized. */
const SIZE = { width: 40, height: 65 };

/** Another dialog of this page may not be quite gone yet (Learn: "Best practices and rules for the Office dialog API"). */
const STILL_OPEN = 12007;
const RETRIES = 10;
const RETRY_AFTER = 300;

/** The way in which the window speaks; see docs/decisions/014-ribbon-buttons.md. */
type Way = 'messages' | 'address' | 'none';

/** The dialog of one press of a button: one window, whose page changes. Nothing here throws. */
export class DialogWindow {
  private readonly way: Way = wayOf();
  private hasBegun = false;
  private isReady = false;
  /** Closed by whom, if it is. */
  private ended: 'user' | 'unseen' | 'us' | undefined;
  private page: Page | undefined;
  private window: Office.Dialog | undefined;
  private waiting: ((choice: Choice) => void) | undefined;

  constructor() {
    if (this.way === 'none') this.end('unseen');
  }

  /** True while it is the user's turn: nothing is under way. */
  get isAsking(): boolean {
    return (
      this.ended === undefined && this.waiting !== undefined && this.page !== undefined && this.page.tone !== 'working'
    );
  }

  get isClosed(): boolean {
    return this.ended === 'us' || this.ended === 'user';
  }

  /** Shows a page in the place of the one before; opens the window for the first. */
  show(page: Page): void {
    if (this.ended !== undefined || (this.way === 'address' && page.brief === undefined)) return;
    this.page = page;
    if (!this.hasBegun) {
      this.hasBegun = true;
      this.open(RETRIES);
    } else if (this.isReady) this.send();
  }

  /** What is chosen next: the id of a button or cell, `close` also where the user closes the window. */
  choice(): Promise<Choice> {
    if (this.ended !== undefined) return Promise.resolve(this.lastChoice());
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  close(): void {
    if (this.ended !== undefined) return;
    this.end('us');
    try {
      this.window?.close();
    } catch {
      // It is gone already.
    }
  }

  private open(retries: number): void {
    const { language, brief } = this.page as Page;
    const hash = hashOf(this.way === 'address' && brief !== undefined ? { language, brief } : { language });
    const address = new URL(`dialog.html${hash}`, document.baseURI).href;
    try {
      // In Excel on the web a window of its own would be held back as a pop-up.
      Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, ({ status, value, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) this.opened(value);
        else if (error.code === STILL_OPEN && retries > 0 && this.ended === undefined) {
          setTimeout(() => this.open(retries - 1), RETRY_AFTER);
        } else this.end('unseen');
      });
    } catch {
      this.end('unseen');
    }
  }

  private opened(window: Office.Dialog): void {
    this.window = window;
    window.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if ('message' in event) this.heard(event.message);
    });
    // Closed with its X, or the page could not be loaded.
    window.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      this.end('error' in event && event.error !== 12006 ? 'unseen' : 'user');
    });
    // It took so long to open that nobody needs it any more.
    if (this.ended !== undefined) window.close();
  }

  private heard(message: string): void {
    const said = readSaid(message);
    if (said?.kind === 'ready') {
      this.isReady = true;
      this.send();
    } else if (said?.kind === 'chose') this.answer(said.id);
  }

  private send(): void {
    if (this.way !== 'messages') return;
    try {
      this.window?.messageChild(JSON.stringify(this.page));
    } catch {
      this.end('unseen');
    }
  }

  private end(by: 'user' | 'unseen' | 'us'): void {
    if (this.ended !== undefined) return;
    this.ended = by;
    this.answer(this.lastChoice());
  }

  private lastChoice(): Choice {
    return this.ended === 'unseen' ? UNSEEN : CLOSE;
  }

  private answer(choice: Choice): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(choice);
  }
}

/** Nobody chooses anything in a window that is not there. */
export const UNSEEN = Symbol('unseen');

export type Choice = string | typeof UNSEEN;

function wayOf(): Way {
  const { requirements } = Office.context;
  if (requirements.isSetSupported('DialogApi', '1.2')) return 'messages';
  return requirements.isSetSupported('DialogApi', '1.1') ? 'address' : 'none';
}

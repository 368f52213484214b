const NAME = 'gouji-workbook';

/**
 * Tells the other pages of this add-in (a pane, the ribbon's) that something was written, and hears it of them. Excel has
 * no event for marks and for what is kept, nor for who changed a cell before ExcelApi 1.14. There are two roads, and a page
 * listens on both: BroadcastChannel, and `localStorage`, the one that Microsoft's documents name ("Runtimes in Office
 * Add-ins"). What was said last stays there, and is looked at when the page gains focus, too. Where pages cannot reach one
 * another nothing is heard, and nothing lost: what is kept is compared before it is replaced.
 */
export class OtherPages {
  private channel: BroadcastChannel | undefined;
  private onWritten: (() => void) | undefined;
  /** What was said last, by whom and on which road ever. */
  private last = '';
  private book = '';

  /** @param onWritten another page has written into the same workbook */
  open(onWritten: () => void): void {
    if (this.onWritten !== undefined) return;
    this.onWritten = onWritten;
    this.last = said();
    addEventListener('storage', this.look);
    addEventListener('focus', this.look);
    if (typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(NAME);
    this.channel.onmessage = ({ data }) => this.hear(String(data));
  }

  /** Asks for the workbook, which 另存为 makes another: before a write, so that it is known after it without waiting. */
  learn(): void {
    void bookNow().then((book) => {
      this.book = book;
    });
  }

  tell(): void {
    this.last = `${crypto.randomUUID()} ${this.book}`;
    this.channel?.postMessage(this.last);
    try {
      localStorage.setItem(key(), this.last);
    } catch {
      // The user or a policy forbids it.
    }
  }

  close(): void {
    removeEventListener('storage', this.look);
    removeEventListener('focus', this.look);
    this.channel?.close();
    this.channel = undefined;
    this.onWritten = undefined;
  }

  private readonly look = (): void => this.hear(said());

  private hear(message: string): void {
    if (message === '' || message === this.last) return;
    this.last = message;
    const [, written] = message.split(' ');
    void bookNow().then((own) => {
      // Of a nameless workbook nobody knows; a page too many then reads again, which does no harm.
      if (own === '' || written === '' || own === written) this.onWritten?.();
    });
  }
}

/** Browsers that part what frames keep by the page around them: Office names the part. */
const key = (): string => `${Office.context.partitionKey ?? ''}${NAME}`;

function said(): string {
  try {
    return localStorage.getItem(key()) ?? '';
  } catch {
    return '';
  }
}

/** The workbook, told by its address now; '' for one that has none. `document.url` stays that of the start. */
function bookNow(): Promise<string> {
  return new Promise((resolve) => {
    Office.context.document.getFilePropertiesAsync(({ status, value }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? digest(value.url ?? '') : ''),
    );
  });
}

/** Tells addresses apart, and nobody can read a path from what stays behind. */
function digest(address: string): string {
  let hash = 0;
  for (const unit of address) hash = (Math.imul(hash, 31) + unit.codePointAt(0)!) | 0;
  return address === '' ? '' : String(hash);
}

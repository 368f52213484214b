const CHANNEL = 'gouji-workbook';

/**
 * Tells the other pages of this add-in (a pane, the ribbon's) that something was written, and hears it of them. Excel has
 * no event for marks and for what is kept, nor for who changed a cell before ExcelApi 1.14. Where pages cannot reach one
 * another nothing is heard, and nothing lost: what is kept is compared before it is replaced.
 */
export class OtherPages {
  private channel: BroadcastChannel | undefined;

  /** @param onWritten another page has written into the same workbook */
  open(onWritten: () => void): void {
    if (this.channel !== undefined || typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => {
      if (data === workbookNow()) onWritten();
    };
  }

  tell(): void {
    this.channel?.postMessage(workbookNow());
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}

/** Of two new workbooks both may be nameless: one page too many then reads again, which does no harm. */
const workbookNow = (): string => Office.context.document?.url ?? '';

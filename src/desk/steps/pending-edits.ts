/** What was edited and not read again yet: some sheets, or so much that only a whole reading will do. */
export interface Edits {
  readonly sheets: ReadonlySet<string>;
  readonly whole: boolean;
}

/** Collects edits while nobody has time for them; none is lost, whatever becomes of the reading. */
export class PendingEdits {
  private sheets = new Set<string>();
  private whole = false;

  get isEmpty(): boolean {
    return !this.whole && this.sheets.size === 0;
  }

  add(sheets: readonly string[]): void {
    for (const sheet of sheets) this.sheets.add(sheet);
  }

  addWhole(): void {
    this.whole = true;
  }

  /** Hands over what there is; edits that come later are for the next reading. */
  take(): Edits {
    const { sheets, whole } = this;
    this.sheets = new Set();
    this.whole = false;
    return { sheets, whole };
  }

  /** Takes back what could not be read after all. */
  giveBack({ sheets, whole }: Edits): void {
    this.add([...sheets]);
    this.whole ||= whole;
  }
}

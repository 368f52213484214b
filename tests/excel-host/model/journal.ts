interface Step {
  readonly label: string;
  readonly undo: (() => void)[];
  /** Told once all of it is taken back. */
  readonly after: (() => void)[];
}

/**
 * What the user's undo stack holds. Every writing call of an add-in is a step of its own, as in Excel without
 * `mergeUndoGroup`: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export class Journal {
  /** Called with each change. */
  onChange: () => void = () => undefined;
  readonly #steps: Step[] = [];
  #open: Step | undefined;
  #undoing = false;

  /** Labels of what can be undone, oldest first. */
  get labels(): string[] {
    return this.#steps.map(({ label }) => label);
  }

  /** Runs `change` as one step; an inner step becomes part of the outer one. */
  step<T>(label: string, change: () => T): T {
    if (this.#open !== undefined) return change();
    const step: Step = { label, undo: [], after: [] };
    this.#open = step;
    try {
      return change();
    } finally {
      this.#open = undefined;
      if (step.undo.length > 0) this.#steps.push(step);
    }
  }

  /** Remembers how to take back something that was just done. */
  record(undo: () => void): void {
    if (this.#undoing || this.#open === undefined) return;
    this.#open.undo.push(undo);
    this.onChange();
  }

  /** Says what to tell when the step that is under way has been taken back. */
  afterUndo(tell: () => void): void {
    if (!this.#undoing) this.#open?.after.push(tell);
  }

  /** Sets a property, remembering what it was. */
  assign<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const old = target[key];
    target[key] = value;
    this.record(() => {
      target[key] = old;
    });
  }

  /** Takes the last step back; false if there is none. */
  undo(): boolean {
    const step = this.#steps.pop();
    if (step === undefined) return false;
    this.#undoing = true;
    for (const undo of step.undo.reverse()) undo();
    for (const tell of step.after) tell();
    this.#undoing = false;
    return true;
  }

  /** What an API without undo support does to the stack (page above, "Unsupported APIs"). */
  clear(): void {
    this.#steps.length = 0;
    if (this.#open !== undefined) this.#open.undo.length = 0;
  }
}

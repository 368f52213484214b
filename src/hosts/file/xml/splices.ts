interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in one text, given by offsets in the text before any of them. */
export class Splices {
  private readonly list: Splice[] = [];

  get size(): number {
    return this.list.length;
  }

  /** Replaces what is between two offsets. At one offset, insertions come before a replacement and in the order given. */
  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(text: string): string {
    if (this.list.length === 0) return text;
    const pieces: string[] = [];
    let done = 0;
    for (const splice of this.sorted()) {
      // Never the fault of a file: two changes of one place are an error of the program.
      if (splice.start < done) throw new Error(`overlapping splices at ${splice.start}`);
      pieces.push(text.slice(done, splice.start), splice.text);
      done = splice.end;
    }
    pieces.push(text.slice(done));
    return pieces.join('');
  }

  /** The replacements, in the text that `apply` gives, that lead back to this text. */
  reversed(text: string): [start: number, end: number, text: string][] {
    let shift = 0;
    return this.sorted().map((splice) => {
      const start = splice.start + shift;
      shift += splice.text.length - (splice.end - splice.start);
      return [start, start + splice.text.length, text.slice(splice.start, splice.end)];
    });
  }

  private sorted(): Splice[] {
    return this.list.toSorted((a, b) => a.start - b.start || a.end - b.end);
  }
}

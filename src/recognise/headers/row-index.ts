import type { FoundHeader } from '../types';

/** Things by the rows they stand in, so that thousands of them need not be compared with one another. */
export class RowIndex<T> {
  private readonly rows = new Map<number, T[]>();

  add({ top, bottom }: { readonly top: number; readonly bottom: number }, thing: T): void {
    for (let row = top; row <= bottom; row++) {
      const things = this.rows.get(row);
      if (things === undefined) this.rows.set(row, [thing]);
      else things.push(thing);
    }
  }

  /** All that stand in any of the rows, each once, in the order in which they were added to the first of them. */
  in({ top, bottom }: { readonly top: number; readonly bottom: number }): T[] {
    const found = new Set<T>();
    for (let row = top; row <= bottom; row++) for (const thing of this.rows.get(row) ?? []) found.add(thing);
    return [...found];
  }
}

/** First and last column of a header. */
export function reach({ columns }: FoundHeader): readonly [number, number] {
  return [columns[0]!.column, columns.at(-1)!.column];
}

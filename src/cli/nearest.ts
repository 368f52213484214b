/** Of some words the one that another was probably meant to be: two slips of the hand away at most; undefined for none. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known.map((other) => ({ other, away: slipsBetween(word, other) })).sort((a, b) => a.away - b.away)[0];
  return near !== undefined && near.away <= Math.min(2, word.length - 1) ? near.other : undefined;
}

/** Signs to be put in, left out or changed, or neighbours to be swapped (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const [above, row] = [rows[i - 1]!, [i]];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : 99;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

import { shareColumns } from '../headers/headers';
import type { FoundHeader } from '../types';

/** What stands above and below a header on its sheet, among other headers over or under the same columns. */
export interface Neighbours {
  readonly above: FoundHeader | undefined;
  readonly below: FoundHeader | undefined;
}

/** Finds the nearest neighbours of headers of one sheet. */
export function neighboursAmong(headers: readonly FoundHeader[]): (header: FoundHeader) => Neighbours {
  const sorted = [...headers].sort((a, b) => a.top - b.top);
  return (header) => {
    const start = firstAfter(sorted, header.top);
    let at = start - 1;
    while (at >= 0 && !(sorted[at]!.bottom < header.top && shareColumns(sorted[at]!, header))) at--;
    let next = firstAfter(sorted, header.bottom);
    while (next < sorted.length && !shareColumns(sorted[next]!, header)) next++;
    return { above: sorted[at], below: sorted[next] };
  };
}

/** Index of the first header that starts below a row. */
function firstAfter(sorted: readonly FoundHeader[], row: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.top > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { add, compare, ZERO } from '../../workbook/rational';
import type { DataRow } from '../types';
import type { RowValues } from './row-values';

/** The rows right below one that add up to it, the fewest; none where they do not. */
export function groupBelow(lines: readonly DataRow[], at: number, values: RowValues): readonly DataRow[] {
  if (lines[at]!.role !== 'item') return [];
  const head = values.of(lines[at]!);
  let sum = head.map(() => ZERO);
  for (let end = at + 1; end < lines.length; end++) {
    sum = sum.map((value, index) => add(value, values.of(lines[end]!)[index]!));
    const signs = sum.map((value, index) => compare(value, head[index]!));
    if (signs.every((sign) => sign === 0)) return lines.slice(at + 1, end + 1);
    // Past the sum no further row brings it back.
    if (signs.some((sign) => sign > 0)) return [];
  }
  return [];
}

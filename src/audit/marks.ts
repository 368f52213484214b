import type { Severity } from '../catalogue/types';
import type { Mark } from '../workbook/edits';
import type { Finding } from './finding';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'query', 'rounding', 'note'];

/**
 * The cells to be marked: where a broken relation was reported, or wherever it was found if no side is the reported one.
 * A cell with several findings shows the gravest.
 */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const look of GRAVEST_FIRST) {
    for (const { severity, status, cells } of findings) {
      if (severity !== look || status !== 'broken') continue;
      const reported = cells.filter(({ role }) => role === 'reported');
      for (const { place } of reported.length > 0 ? reported : cells) {
        const key = `${place.sheet}\u0000${place.row}\u0000${place.column}`;
        if (!marks.has(key)) marks.set(key, { place, look });
      }
    }
  }
  return [...marks.values()];
}

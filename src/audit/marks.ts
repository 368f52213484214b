import { SEVERITIES } from '../catalogue/types';
import { placeKey } from '../workbook/address';
import type { Mark } from '../workbook/edits';
import type { Finding } from './finding';

/**
 * The cells to be marked: where a broken relation was reported, or wherever it was found if no side is the reported one.
 * A cell with several findings shows the gravest.
 */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const look of SEVERITIES) {
    for (const { severity, status, cells } of findings) {
      if (severity !== look || status !== 'broken') continue;
      const reported = cells.filter(({ role }) => role === 'reported');
      for (const { place } of reported.length > 0 ? reported : cells) {
        const key = placeKey(place);
        if (!marks.has(key)) marks.set(key, { place, look });
      }
    }
  }
  return [...marks.values()];
}

import type { Finding } from '../../audit/finding';
import { fingerprint } from '../../audit/kept/fingerprint';
import { placeText } from '../../workbook/address';

/**
 * An id for each finding, made of its rule and the cells that it was reported at: the same in the next check if the
 * finding is still there. Findings alike in both are told apart by their order.
 */
export function findingIds(findings: readonly Finding[]): Map<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const own = finding.cells.filter(({ role }) => role === 'reported').map(({ place }) => placeText(place));
      const id = `${finding.rule.id}-${fingerprint(own.join(' '))}`;
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return [finding, count === 1 ? id : `${id}-${count}`];
    }),
  );
}

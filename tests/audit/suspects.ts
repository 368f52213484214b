import type { CheckResult } from '../../src/audit/check';
import { locate } from '../../src/audit/locate/locate';
import type { Suspect } from '../../src/audit/locate/suspect';
import type { Figure } from '../../src/recognise/types';
import { address } from '../../src/workbook/address';

const nameOf = ({ place }: Figure, home: string): string =>
  (place.sheet === home ? '' : `${place.sheet}!`) + address(place.row, place.column);

/** A suspect in a line: `1: C6 405→407, then E6 88.82%→89.25%`; `+` between two cells, `*` where a formula follows. */
export function suspectText({ rank, cells, follows }: Suspect, home: string): string {
  const changed = cells.map(({ figure, now, needed }) => `${nameOf(figure, home)} ${now}→${needed}`).join(' + ');
  const then = follows.map(
    ({ figure, now, needed, live }) => `${nameOf(figure, home)} ${now}→${needed}${live ? '*' : ''}`,
  );
  return `${rank}: ${changed}${then.length === 0 ? '' : `, then ${then.join(', ')}`}`;
}

/** The suspects of each finding of a rule, in the order of the findings; the home sheet's name is left out. */
export function suspectsOf(
  result: CheckResult,
  rule: string,
  home: string,
): { suspects: string[]; sentence: string }[] {
  const { located } = locate(result);
  return result.findings
    .filter((finding) => finding.rule.id === rule && finding.status === 'broken')
    .map((finding) => {
      const { suspects = [], sentence = '' } = located.get(finding) ?? {};
      return { suspects: suspects.map((suspect) => suspectText(suspect, home)), sentence };
    });
}

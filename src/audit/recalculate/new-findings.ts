import type { Severity } from '../../catalogue/types';
import type { Finding } from '../finding';
import { cellWords } from './wording';

const GRAVITY: Record<Severity, number> = { error: 3, query: 2, rounding: 1, note: 0 };

/** Findings that were not there before, nor a graver one of the same rule about all the same cells. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const isThere = (finding: Finding) => finding.status === 'broken';
  const known = before.filter(isThere).map((finding) => ({ finding, cells: cellsOf(finding) }));
  return after.filter(isThere).filter((finding) => {
    const cells = cellsOf(finding);
    return !known.some(
      (other) =>
        other.finding.rule.id === finding.rule.id &&
        GRAVITY[other.finding.severity] >= GRAVITY[finding.severity] &&
        [...cells].every((cell) => other.cells.has(cell)),
    );
  });
}

const cellsOf = ({ cells }: Finding): ReadonlySet<string> => new Set(cells.map(({ place }) => cellWords(place)));

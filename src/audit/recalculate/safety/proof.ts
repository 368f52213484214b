import type { Severity } from '../../../catalogue/types';
import type { Figure } from '../../../recognise/types';
import { placeText } from '../../../workbook/address';
import type { Workbook } from '../../../workbook/types';
import { type Catalogue, type CheckResult, check } from '../../check';
import type { Finding } from '../../finding';
import { locate } from '../../locate/locate';
import type { Suspect } from '../../locate/suspect';
import { applyChanges } from '../apply-changes';
import type { Change } from '../change';
import { WHY } from '../wording';

/**
 * Asks whether another cell is as likely the wrong one, and then checks the workbook with the safe changes made, as a
 * last proof: changed digits may change how their whole column is read. Refuses what a new finding is about, or all there
 * is; true where something was refused.
 */
export function refuse(
  refused: Map<Figure, string>,
  changes: readonly Change[],
  workbook: Workbook,
  checked: CheckResult,
  catalogue: Catalogue,
): boolean {
  const safe = changes.filter((change) => change.safe);
  if (safe.length === 0) return false;
  const suspected = suspectedElsewhere(checked, safe);
  for (const [figure, why] of suspected) refused.set(figure, why);
  if (suspected.size > 0) return true;
  const fresh = newFindings(
    checked.findings,
    check(applyChanges(workbook, safe), catalogue, checked.directions, checked).findings,
  );
  for (const { rule, cells } of fresh) {
    const places = new Set(cells.map(({ place }) => placeText(place)));
    const culprits = safe.filter(({ place }) => places.has(placeText(place)));
    for (const { figure } of culprits.length > 0 ? culprits : safe) refused.set(figure, WHY.newFinding(rule));
  }
  return fresh.length > 0;
}

/** More suspects than these are not all named. */
const NAMED = 3;

/**
 * Changes of figures of which a 逻辑 finding says that the mistake may as well lie elsewhere. What is safe and what is
 * suspected are one reasoning: a change is not safe while another cell is as likely the wrong one.
 * @returns the reason against each of them
 */
function suspectedElsewhere(checked: CheckResult, changes: readonly Change[]): Map<Figure, string> {
  const found = new Map<Figure, string>();
  const wrong = changes.filter(({ safe, kind }) => safe && kind === 'correct');
  if (wrong.length === 0) return found;
  const { located, isCut } = locate(checked);
  if (isCut) return new Map(wrong.map(({ figure }) => [figure, WHY.tooMuch()]));
  const byCell = new Map<string, Figure[]>();
  for (const [{ relation, verdict, severity }, { suspects }] of located) {
    const likely = (severity === 'error' ? likeliest(suspects) : sayingMost(suspects)).flatMap(({ cells }) =>
      cells.map(({ figure }) => figure),
    );
    if (verdict?.outcome !== (severity === 'error' ? 'broken' : 'rounding')) continue;
    for (const figure of relation?.figures ?? []) {
      const others = likely.filter((other) => placeText(other.place) !== placeText(figure.place));
      const known = byCell.get(placeText(figure.place)) ?? [];
      byCell.set(placeText(figure.place), [...known, ...others]);
    }
  }
  // Cells that are put right together with it are no other place to look.
  const changed = new Set(changes.filter(({ safe }) => safe).map(({ place }) => placeText(place)));
  for (const { figure, place } of wrong) {
    const elsewhere = (byCell.get(placeText(place)) ?? []).filter((other) => !changed.has(placeText(other.place)));
    const others = new Map(elsewhere.map((other) => [placeText(other.place), other]));
    if (others.size > 0) found.set(figure, WHY.suspected([...others.values()].slice(0, NAMED)));
  }
  return found;
}

function likeliest(suspects: readonly Suspect[]): readonly Suspect[] {
  const best = Math.min(...suspects.map(({ rank }) => rank));
  return suspects.filter(({ rank }) => rank === best);
}

/** A last digit may slip anywhere in a sum, and that alone says nothing; one that explains other findings as well does. */
function sayingMost(suspects: readonly Suspect[]): readonly Suspect[] {
  const most = Math.max(...suspects.map(({ explains }) => explains.length));
  return most > 1 ? suspects.filter(({ explains }) => explains.length === most) : [];
}

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

const cellsOf = ({ cells }: Finding): ReadonlySet<string> => new Set(cells.map(({ place }) => placeText(place)));

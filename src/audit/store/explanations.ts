import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';
import type { Finding } from '../finding';
import { placeKey } from '../recalculate/cells';
import type { Explanation, Kept } from './kept';

/** An explanation that belongs to a finding. */
export interface Explained {
  readonly explanation: Explanation;
  /** False where a value that it was given for has changed: the finding is open again. */
  readonly stands: boolean;
  /** Cells whose values have changed. */
  readonly changed: readonly CellPlace[];
}

/** Keeps the explanation of a finding; an empty one takes back what was said. */
export function explain(kept: Kept, finding: Finding, text: string, when: string): Kept {
  const cells = finding.cells.map(({ place: { sheet, row, column }, value }) => ({ sheet, row, column, value }));
  const key = spotOf({ rule: finding.rule.id, cells });
  const others = kept.explanations.filter((explanation) => spotOf(explanation) !== key);
  const own = text.trim() === '' ? [] : [{ rule: finding.rule.id, cells, text, when }];
  return { ...kept, explanations: [...others, ...own] };
}

/**
 * What was said of findings. An explanation is bound to its rule and values: it follows a finding whose cells have moved,
 * as when a row was put in above, where no other finding could be meant.
 */
export function explanationsOn(findings: readonly Finding[], { explanations }: Kept): Map<Finding, Explained> {
  const open = findings
    .filter(({ status }) => status === 'broken')
    .map((finding) => ({ finding, ...identityOf(finding) }));
  const found = new Map<Finding, Explained>();
  const bySpot = new Map(open.map((one) => [one.spot, one]));
  const moved: Explanation[] = [];
  for (const explanation of explanations) {
    const here = bySpot.get(spotOf(explanation));
    if (here?.values === valuesOf(explanation)) found.set(here.finding, { explanation, stands: true, changed: [] });
    else moved.push(explanation);
  }
  const byValues = groupBy(
    open.filter(({ finding }) => !found.has(finding)),
    ({ values }) => values,
  );
  const rivals = groupBy(moved, valuesOf);
  const byFirstCell = new Map([...open].reverse().map((one) => [firstOf(one.identity), one]));
  for (const explanation of moved) {
    const values = valuesOf(explanation);
    const [one, other] = byValues.get(values) ?? [];
    const isMeant = one !== undefined && other === undefined && rivals.get(values)!.length === 1;
    // A row more or less among what is summed: it is the same finding still, but of other values.
    const target = isMeant ? one : (bySpot.get(spotOf(explanation)) ?? byFirstCell.get(firstOf(explanation)));
    if (target === undefined || found.get(target.finding)?.stands) continue;
    const changed = isMeant ? [] : changedCells(explanation, target.finding);
    found.set(target.finding, { explanation, stands: isMeant, changed });
  }
  return found;
}

type Identity = Pick<Explanation, 'rule' | 'cells'>;

function identityOf(finding: Finding): { identity: Identity; spot: string; values: string } {
  const cells = finding.cells.map(({ place, value }) => ({ ...place, value }));
  const identity = { rule: finding.rule.id, cells };
  return { identity, spot: spotOf(identity), values: valuesOf(identity) };
}

const spotOf = ({ rule, cells }: Identity): string => JSON.stringify([rule, cells.map(placeKey)]);
const firstOf = ({ rule, cells }: Identity): string => JSON.stringify([rule, cells.slice(0, 1).map(placeKey)]);
const valuesOf = ({ rule, cells }: Identity): string => JSON.stringify([rule, cells.map(({ value }) => value.trim())]);

function changedCells({ cells }: Explanation, finding: Finding): CellPlace[] {
  const known = new Map(cells.map((cell) => [placeKey(cell), cell.value.trim()]));
  return finding.cells
    .filter(({ place, value }) => known.get(placeKey(place)) !== value.trim())
    .map(({ place }) => place);
}

import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import type { Verdict } from '../../rules/judge/verdict';
import type { Relation } from '../../rules/relations/relation';
import type { Network } from './network';

/** How often a relation is broken, slips or cannot be told. */
export interface Standing {
  readonly broken: number;
  readonly rounding: number;
  readonly skipped: number;
}

/** The workbook as it is, or as it would be with some figures changed. */
export interface Situation {
  readonly network: Network;
  readonly changes: Changes;
  readonly now: (figure: Figure) => Figure;
  readonly verdicts: (relation: Relation) => readonly Verdict[];
  readonly standing: (relation: Relation) => Standing;
}

/** The workbook as its figures are, or as if some were others. */
export function situationOf(network: Network, changes: Changes = new Map()): Situation {
  const judged = new Map<Relation, readonly Verdict[]>();
  const standings = new Map<Relation, Standing>();
  const touched = new Set([...changes.keys()].flatMap((figure) => network.about(figure)));
  const verdicts = (relation: Relation) => {
    if (!touched.has(relation)) return relation.verdicts;
    const known = judged.get(relation) ?? relation.judge(changes);
    judged.set(relation, known);
    return known;
  };
  return {
    network,
    changes,
    now: (figure) => changes.get(figure) ?? figure,
    verdicts,
    standing: (relation) => {
      const known = standings.get(relation) ?? count(verdicts(relation));
      standings.set(relation, known);
      return known;
    },
  };
}

/** How a relation would stand, without keeping it. */
export const standingUnder = (relation: Relation, changes: Changes): Standing => count(relation.judge(changes));

function count(verdicts: readonly Verdict[]): Standing {
  let [broken, rounding, skipped] = [0, 0, 0];
  for (const { outcome } of verdicts) {
    if (outcome === 'broken') broken += 1;
    else if (outcome === 'rounding') rounding += 1;
    else if (outcome === 'skipped') skipped += 1;
  }
  return { broken, rounding, skipped };
}

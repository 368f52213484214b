import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import type { Verdict } from '../../rules/judge/verdict';
import type { Relation } from '../../rules/relations/relation';
import type { Following, Network } from './network';

/** How often a relation is broken, slips or cannot be told. */
export interface Standing {
  readonly broken: number;
  readonly rounding: number;
  readonly skipped: number;
}

type About = Pick<Network, 'about'>;

/** The workbook as it is, or as it would be with some figures changed. */
export interface Scenario<Of extends About = Network> {
  readonly network: Of;
  readonly changes: Changes;
  /** A figure as it would be. */
  readonly now: (figure: Figure) => Figure;
  /** Relations that compare a changed figure; all others stand as they do in the workbook. */
  readonly touched: ReadonlySet<Relation>;
  readonly verdicts: (relation: Relation) => readonly Verdict[];
  readonly standing: (relation: Relation) => Standing;
}

/** The workbook as its figures are, or as if some were others. Relations are judged once, when they are asked about. */
export function scenarioOf<Of extends About>(network: Of, changes: Changes = new Map()): Scenario<Of> {
  const judged = new Map<Relation, readonly Verdict[]>();
  const standings = new Map<Relation, Standing>();
  const touched = new Set([...changes.keys()].flatMap(network.about));
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
    touched,
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

/** True where a relation stands worse than it did. */
export function isSpoilt(was: Standing, is: Standing): boolean {
  if (is.broken !== was.broken) return is.broken > was.broken;
  return is.rounding > was.rounding || is.skipped > was.skipped;
}

/** The relations that are broken less often in one scenario than in another, and those that stand worse. */
export function differences(
  relations: Iterable<Relation>,
  before: Pick<Scenario, 'standing'>,
  after: Pick<Scenario, 'standing'>,
): { mended: Relation[]; spoilt: Relation[] } {
  const mended: Relation[] = [];
  const spoilt: Relation[] = [];
  for (const relation of relations) {
    const [was, is] = [before.standing(relation), after.standing(relation)];
    if (isSpoilt(was, is)) spoilt.push(relation);
    else if (is.broken < was.broken) mended.push(relation);
  }
  return { mended, spoilt };
}

/**
 * Lets what follows from changed figures follow, and what follows from that: formulas that are worked out anew, typed
 * figures that have to be typed anew.
 * @param from the figures that were changed; they themselves stay as they were made
 * @param changes all changes, those of `from` among them; what follows is added to them
 * @param remade what a derived figure would come to; undefined where it stays as it is
 * @param steps so many figures are followed up; circles end there
 * @returns what followed, by what
 */
export function letFollow<Derivation extends Following>(
  { makes }: Pick<Network<Derivation>, 'makes'>,
  from: Iterable<Figure>,
  changes: Map<Figure, Figure>,
  remade: (derivation: Derivation, changes: Changes) => Figure | undefined,
  steps: number,
): Map<Figure, Derivation> {
  const given = new Set(from);
  const follows = new Map<Figure, Derivation>();
  const queue = [...given];
  for (let step = 0; queue.length > 0 && step < steps; step++) {
    for (const derivation of makes(queue.shift()!)) {
      const { target } = derivation;
      const figure = given.has(target) ? undefined : remade(derivation, changes);
      if (figure === undefined) continue;
      changes.set(target, figure);
      follows.set(target, derivation);
      queue.push(target);
    }
  }
  return follows;
}

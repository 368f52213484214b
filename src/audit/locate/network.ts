import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { type Network, networkOf } from '../whatif/network';
import type { Scenario } from '../whatif/scenario';
import { type Dependence, liveDependences, typedDependences } from './dependences';
import { type Neighbours, neighboursOf } from './neighbours';

/** The relations that a wrong number shows in, with what each figure seems to follow from. */
export interface SuspectNetwork extends Network<Dependence> {
  /** What a figure follows from. */
  readonly made: (figure: Figure) => Dependence | undefined;
  /** The figures that move with a figure by themselves: formulas, and formulas of formulas. */
  readonly moving: (figure: Figure) => readonly Dependence[];
  readonly neighbours: Neighbours;
}

/** The workbook with some figures taken for others, in which suspects are looked for. */
export type SuspectScenario = Scenario<SuspectNetwork>;

/**
 * Ties relations and figures together.
 * @param figures all figures of the workbook
 * @param now what stands in the workbook, where that is not what the relations were made from
 */
export function suspectNetwork(
  relations: readonly Relation[],
  figures: readonly Figure[],
  now: Changes = new Map(),
): SuspectNetwork {
  const compared = relations.filter(({ comparisons }) => comparisons.length > 0);
  const made = new Map<Figure, Dependence>();
  for (const typed of typedDependences(compared)) made.set(typed.target, typed);
  for (const live of liveDependences(compared, now)) made.set(live.target, live);
  const network = networkOf(compared, [...made.values()], ({ source }) => source.figures);
  const moving = new Map<Figure, readonly Dependence[]>();
  return {
    ...network,
    neighbours: neighboursOf(figures, now),
    made: (figure) => made.get(figure),
    moving: (figure) => {
      const known = moving.get(figure) ?? liveFrom(figure, network);
      moving.set(figure, known);
      return known;
    },
  };
}

/** Live dependences from a figure on, each behind those it reads. */
function liveFrom(figure: Figure, { makes }: Network<Dependence>): readonly Dependence[] {
  const found = new Map<Figure, Dependence>();
  const visit = (input: Figure) => {
    for (const dependence of makes(input)) {
      if (!dependence.live || dependence.target === figure) continue;
      // Visited again, it moves behind what was found since: it may read that too.
      found.delete(dependence.target);
      found.set(dependence.target, dependence);
      visit(dependence.target);
    }
  };
  visit(figure);
  return [...found.values()];
}

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
  /** Those figures, and all that has to be typed anew because of them. */
  readonly swept: (figure: Figure) => ReadonlySet<Figure>;
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
  const moving = rememberedByFigure((figure) => liveFrom(figure, network));
  return {
    ...network,
    neighbours: neighboursOf(figures, now),
    made: (figure) => made.get(figure),
    moving,
    swept: rememberedByFigure((figure) => {
      const found = new Set(moving(figure).map(({ target }) => target));
      // A set is walked to its end, also what is added on the way.
      for (const each of found) for (const { target } of network.makes(each)) found.add(target);
      found.delete(figure);
      return found;
    }),
  };
}

function rememberedByFigure<T>(find: (figure: Figure) => T): (figure: Figure) => T {
  const known = new Map<Figure, T>();
  return (figure) => {
    const found = known.get(figure) ?? find(figure);
    known.set(figure, found);
    return found;
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

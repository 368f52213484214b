import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';

/** A figure that follows from others by a relation. */
export interface Following {
  readonly relation: Relation;
  readonly target: Figure;
}

/** The relations between the figures of a workbook, by figure: what a change of one of them touches. */
export interface Network<Derivation extends Following = Following> {
  readonly relations: readonly Relation[];
  readonly about: (figure: Figure) => readonly Relation[];
  readonly derivations: readonly Derivation[];
  /** What follows from a figure. */
  readonly makes: (figure: Figure) => readonly Derivation[];
}

/**
 * Ties relations and figures together.
 * @param inputsOf the figures that a derivation follows from
 */
export function networkOf<Derivation extends Following>(
  relations: readonly Relation[],
  derivations: readonly Derivation[],
  inputsOf: (derivation: Derivation) => readonly Figure[],
): Network<Derivation> {
  const about = byFigure(relations, ({ figures }) => figures);
  const makes = byFigure(derivations, (derivation) => new Set(inputsOf(derivation)));
  return {
    relations,
    about: (figure) => about.get(figure) ?? NONE,
    derivations,
    makes: (figure) => makes.get(figure) ?? NONE,
  };
}

const NONE: readonly never[] = [];

/** Things by each of the figures that they have to do with. */
function byFigure<T>(
  things: readonly T[],
  figuresOf: (thing: T) => Iterable<Figure>,
): ReadonlyMap<Figure, readonly T[]> {
  const found = new Map<Figure, T[]>();
  for (const thing of things) {
    for (const figure of figuresOf(thing)) {
      const known = found.get(figure);
      if (known === undefined) found.set(figure, [thing]);
      else known.push(thing);
    }
  }
  return found;
}

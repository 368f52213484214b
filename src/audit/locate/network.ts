import type { Figure } from '../../recognise/types';
import type { Changes } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import type { CellPlace } from '../../workbook/types';
import { type Derivation, liveDerivations, typedDerivation } from './derivations';
import { type Years, yearsOf } from './years';

/** The relations between the figures of a workbook, by figure: what a change of one of them touches. */
export interface Network {
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  readonly about: (figure: Figure) => readonly Relation[];
  /** What a figure follows from. */
  readonly made: (figure: Figure) => Derivation | undefined;
  /** What follows from a figure. */
  readonly makes: (figure: Figure) => readonly Derivation[];
  /** The figures that move with a figure by themselves: formulas, and formulas of formulas. */
  readonly moving: (figure: Figure) => readonly Derivation[];
  readonly at: (sheet: string, row: number, column: number) => Figure | undefined;
  readonly years: Years;
}

const NONE: readonly never[] = [];

/**
 * Ties relations and figures together.
 * @param figures all figures of the workbook
 * @param now what stands in the workbook, where that is not what the relations were made from
 */
export function networkOf(
  relations: readonly Relation[],
  figures: readonly Figure[],
  now: Changes = new Map(),
): Network {
  const compared = relations.filter(({ comparisons }) => comparisons.length > 0);
  const about = new Map<Figure, Relation[]>();
  for (const relation of compared) {
    for (const figure of relation.figures) push(about, figure, relation);
  }
  const made = new Map<Figure, Derivation>();
  for (const relation of compared) {
    const derivation = typedDerivation(relation);
    if (derivation !== undefined && !derivation.target.formula) made.set(derivation.target, derivation);
  }
  for (const derivation of liveDerivations(compared, about, now)) made.set(derivation.target, derivation);
  const makes = new Map<Figure, Derivation[]>();
  for (const derivation of made.values()) {
    for (const input of new Set(derivation.source.figures)) push(makes, input, derivation);
  }
  let places: ReadonlyMap<string, Figure> | undefined;
  const moving = new Map<Figure, readonly Derivation[]>();
  return {
    relations: compared,
    figures,
    about: (figure) => about.get(figure) ?? NONE,
    made: (figure) => made.get(figure),
    makes: (figure) => makes.get(figure) ?? NONE,
    moving: (figure) => {
      const known = moving.get(figure) ?? liveFrom(figure, makes);
      moving.set(figure, known);
      return known;
    },
    years: yearsOf(figures, now),
    at: (sheet, row, column) => {
      places ??= new Map(figures.map((figure) => [placeKey(figure.place), figure]));
      return places.get(placeKey({ sheet, row, column }));
    },
  };
}

const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet}\u0000${row}\u0000${column}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Live derivations from a figure on, each behind those it reads. */
function liveFrom(figure: Figure, makes: ReadonlyMap<Figure, readonly Derivation[]>): readonly Derivation[] {
  const found = new Map<Figure, Derivation>();
  const visit = (input: Figure) => {
    for (const derivation of makes.get(input) ?? NONE) {
      if (!derivation.live || derivation.target === figure) continue;
      // Visited again, it moves behind what was found since: it may read that too.
      found.delete(derivation.target);
      found.set(derivation.target, derivation);
      visit(derivation.target);
    }
  };
  visit(figure);
  return [...found.values()];
}

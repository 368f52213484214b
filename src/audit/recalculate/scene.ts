import type { Figure } from '../../recognise/types';
import { alter } from '../../rules/judge/alter';
import type { FigureIndex } from '../../rules/judge/figure-index';
import { type Derivation, derivationsOf, judgeDerived } from '../../rules/relations/derive';
import { decimalText, fromDecimal, toDecimal } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import { inCell, inFigure, scaleOf } from './cell-scale';
import { type Ground, peersOf } from './ground';

/** The figures as they would be with some changes made. */
export interface Scene {
  readonly index: FigureIndex;
  /** A figure of the scene as it stands in the workbook. */
  readonly origin: (figure: Figure) => Figure;
  /** Derived formula cells that come out otherwise, with their new figures. */
  readonly follows: ReadonlyMap<Figure, Followed>;
}

export interface Followed {
  readonly figure: Figure;
  /** What the formula will come to. */
  readonly value: number;
}

/** Formulas may feed one another so many times before they are given up. */
const ROUNDS = 50;

/** Sets the scene: changed figures, and formulas that use their cells worked out as their rules have it. */
export function sceneOf(ground: Ground, changes: ReadonlyMap<Figure, Figure>): Scene {
  const places = [...changes.keys()].map(({ place }) => place);
  const follows = new Map<Figure, Followed>();
  for (let round = 0; ; round++) {
    const all = new Map(changes);
    for (const [target, { figure }] of follows) all.set(target, figure);
    const origins = new Map([...all].map(([target, figure]) => [figure, target]));
    const origin = (figure: Figure) => origins.get(figure) ?? figure;
    const scene = { index: alter(ground.index, all), origin, follows };
    if (places.length === 0 || ground.graph.isEmpty || round === ROUNDS) return scene;
    const moved = derivationsOf(ground.rules, scene.index).filter((derivation) => {
      const target = origin(derivation.target);
      const held = ground.standing.get(target)?.get(derivation.compiled.rule.id) === 'holds';
      if (!target.formula || changes.has(target) || !held) return false;
      return judgeDerived(derivation.target, derivation) !== 'holds' && ground.graph.uses(target.place, places);
    });
    if (moved.length === 0) return scene;
    for (const derivation of moved) {
      const target = origin(derivation.target);
      follows.set(target, followed(target, derivation, ground));
    }
  }
}

/** A formula's figure once it is worked out anew: as exact as a cell holds it. */
function followed(target: Figure, { expected }: Derivation, ground: Ground): Followed {
  const scale = scaleOf(target, peersOf(target, ground), ground.cells);
  const exact = scale === undefined ? expected.value : inCell(expected.value, scale);
  const value = Number(toDecimal(exact, 15));
  const kept = fromDecimal(decimalText(value));
  const cell = { ...ground.cells.at(target.place)!, value };
  return {
    value,
    figure: {
      ...target,
      value: scale === undefined ? kept : inFigure(kept, scale),
      text: shownText(cell, ground.cells.date1904),
    },
  };
}

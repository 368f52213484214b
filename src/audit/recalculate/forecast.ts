import type { Figure } from '../../recognise/types';
import { type Derivation, type Derived, derive, judgeDerived } from '../../rules/relations/derive';
import { decimalText, fromDecimal, toDecimal } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Network } from '../whatif/network';
import { letFollow, type Scenario, scenarioOf } from '../whatif/scenario';
import { type Baseline, peersOf, standingOf } from './baseline';
import { inCell, inFigure, scaleOf } from './writing/cell-scale';

/** The workbook as it would be with some changes made, the formulas that use them worked out. */
export interface Forecast extends Scenario<Network<Derivation>> {
  /** Derived formula cells that come out otherwise, with what they will come to. */
  readonly follows: ReadonlyMap<Figure, number>;
}

/** Formulas may feed one another so many times before they are given up. */
const ROUNDS = 50;

/** What comes of changed figures; formulas that use their cells are worked out as their rules have it. */
export function forecastOf(baseline: Baseline, changed: ReadonlyMap<Figure, Figure>): Forecast {
  const { network, graph } = baseline;
  const changes = new Map(changed);
  const values = new Map<Figure, number>();
  if (changed.size > 0 && !graph.isEmpty) {
    const places = [...changed.keys()].map(({ place }) => place);
    const remade = (derivation: Derivation) => {
      const { target } = derivation;
      const before = baseline.derived.get(derivation);
      if (!target.formula || before === undefined || standingOf(target, before) !== 'holds') return undefined;
      const derived = derive(derivation, changes);
      if (derived === undefined || judgeDerived(changes.get(target) ?? target, derived) === 'holds') return undefined;
      if (!graph.uses(target.place, places)) return undefined;
      const { figure, value } = followed(target, derived, baseline);
      values.set(target, value);
      return figure;
    };
    letFollow(network, changed.keys(), changes, remade, ROUNDS * network.derivations.length);
  }
  return { ...scenarioOf(network, changes), follows: values };
}

/** A formula's figure once it is worked out anew: as exact as a cell holds it. */
function followed(target: Figure, { expected }: Derived, baseline: Baseline): { figure: Figure; value: number } {
  const { cells } = baseline;
  const scale = scaleOf(target, peersOf(target, baseline), cells);
  const exact = scale === undefined ? expected.value : inCell(expected.value, scale);
  const value = Number(toDecimal(exact, 15));
  const kept = fromDecimal(decimalText(value));
  const cell = { ...cells.at(target.place)!, value };
  const text = shownText(cell, cells.date1904);
  return { value, figure: { ...target, value: scale === undefined ? kept : inFigure(kept, scale), text } };
}

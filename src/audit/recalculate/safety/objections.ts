import type { Figure } from '../../../recognise/types';
import { placeKey, placeText } from '../../../workbook/address';
import { groupBy } from '../../../workbook/group-by';
import { type Instance, worsened } from '../../whatif/instances';
import { type Baseline, derivedIn, isTrimmed, standingOf } from '../baseline';
import type { Forecast } from '../forecast';
import type { ByTarget } from '../proposals';
import { WHY } from '../wording';
import type { Attempt, Objections } from './attempt';
import { unexplained } from './borne-out';
import { doubts } from './doubts';
import { exchanges } from './exchanges';
import { moves } from './moves';

/** The first kind of objection there is: one may be the cause of others, which may be gone with it. */
export function objectionsIn(attempt: Attempt): Objections {
  for (const kind of [worsening, unmetNeeds, unknownUsers, disagreements, exchanges, doubts, moves, unexplained]) {
    const found = kind(attempt);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** What a relation came to be worse by. */
function worsening({ baseline, safe, forecast }: Attempt): Objections {
  const found = new Map<Figure, string>();
  const touched = baseline.network.relations.filter((relation) => forecast.touched.has(relation));
  for (const instance of worsened(touched, forecast, (share) => isTrimmed(share, baseline))) {
    const words = wordsOf(instance);
    for (const member of membersOf(instance, safe, forecast, baseline))
      if (!found.has(member)) found.set(member, words);
  }
  return found;
}

/** Why an instance that came to be worse speaks against a change. */
export const wordsOf = ({ rule, outcome }: Instance): string =>
  outcome === 'holds' ? WHY.whole(rule) : WHY.breaks([rule]);

/** The changed targets that an instance compares, be it through a formula. */
export function membersOf({ figures }: Instance, made: ByTarget, { follows }: Forecast, { graph }: Baseline): Figure[] {
  const members = figures.flatMap((figure) => {
    if (made.has(figure)) return [figure];
    return follows.has(figure) ? [...made.keys()].filter((target) => graph.uses(figure.place, [target.place])) : [];
  });
  return [...new Set(members)];
}

function unmetNeeds({ safe }: Attempt): Objections {
  const unmet = [...safe.values()].flatMap(({ target, needs }) => {
    const missing = needs.find((need) => !safe.has(need));
    return missing === undefined ? [] : [[target, WHY.needs(placeText(missing.place))] as const];
  });
  return new Map(unmet);
}

/** Formulas in tables that use a changed cell, of which no rule says what they come to. */
function unknownUsers({ baseline, safe, forecast }: Attempt): Objections {
  if (baseline.graph.isEmpty) return new Map();
  const figures = groupBy(
    baseline.index.recognition.figures.filter(({ formula }) => formula),
    ({ place }) => placeKey(place),
  );
  const isKnown = (figure: Figure) => forecast.follows.has(figure) || safe.has(figure) || baseline.byTarget.has(figure);
  const found = new Map<Figure, string>();
  for (const target of safe.keys()) {
    const users = [...baseline.graph.usersOf([target.place], false)];
    const unknown = users.find(([key]) => figures.get(key)?.some((figure) => !isKnown(figure)));
    if (unknown !== undefined) found.set(target, WHY.used(unknown[1].place));
  }
  return found;
}

/** Other rules that make something else of the same figure. */
function disagreements({ baseline, safe, forecast }: Attempt): Objections {
  const found = new Map<Figure, string>();
  for (const derivation of baseline.network.derivations) {
    const { target, relation } = derivation;
    const { rule } = relation.compiled;
    if (!safe.has(target) || rule.severity !== 'error') continue;
    const derived = derivedIn(derivation, forecast, baseline);
    if (derived !== undefined && standingOf(forecast.now(target), derived) !== 'holds')
      found.set(target, WHY.disagrees(rule));
  }
  return found;
}

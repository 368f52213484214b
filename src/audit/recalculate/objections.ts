import type { Figure } from '../../recognise/types';
import { derivationsOf } from '../../rules/relations/derive';
import { groupBy } from '../../workbook/group-by';
import { placeKey } from './cells';
import { doubtsIn } from './doubts';
import { type Ground, standingOf } from './ground';
import { type Instance, type Instances, worsened } from './instances';
import type { ByTarget } from './proposals';
import type { Scene } from './scene';
import { cellWords, WHY } from './wording';

/** What speaks against making some proposals, by target. */
export type Objections = ReadonlyMap<Figure, string>;

/** The proposals held to be safe, and what comes of making all of them. */
export interface Attempt {
  readonly ground: Ground;
  readonly proposals: ByTarget;
  readonly safe: ByTarget;
  readonly scene: Scene;
  readonly before: Instances;
  readonly after: Instances;
}

/** The first kind of objection there is: one may be the cause of others, which may be gone with it. */
export function objectionsIn(attempt: Attempt): Objections {
  for (const kind of [worsening, unmetNeeds, unknownUsers, disagreements, doubtsIn]) {
    const found = kind(attempt);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** What a relation came to be worse by. */
function worsening({ ground, safe, scene, before, after }: Attempt): Objections {
  const found = new Map<Figure, string>();
  for (const instance of worsened(before, after, ground.isTrimmed)) {
    const words = wordsOf(instance);
    for (const member of membersOf(instance, safe, scene, ground)) if (!found.has(member)) found.set(member, words);
  }
  return found;
}

/** Why an instance that came to be worse speaks against a change. */
export const wordsOf = ({ rule, outcome }: Instance): string =>
  outcome === 'holds' ? WHY.whole(rule) : WHY.breaks([rule]);

/** The changed targets that an instance compares, be it through a formula. */
export function membersOf(instance: Instance, made: ByTarget, scene: Scene, { graph }: Ground): Figure[] {
  const members = instance.figures.map(scene.origin).flatMap((figure) => {
    if (made.has(figure)) return [figure];
    return scene.follows.has(figure)
      ? [...made.keys()].filter((target) => graph.uses(figure.place, [target.place]))
      : [];
  });
  return [...new Set(members)];
}

function unmetNeeds({ safe }: Attempt): Objections {
  const unmet = [...safe.values()].flatMap(({ target, needs }) => {
    const missing = needs.find((need) => !safe.has(need));
    return missing === undefined ? [] : [[target, WHY.needs(cellWords(missing.place))] as const];
  });
  return new Map(unmet);
}

/** Formulas in tables that use a changed cell, of which no rule says what they come to. */
function unknownUsers({ ground, safe, scene }: Attempt): Objections {
  if (ground.graph.isEmpty) return new Map();
  const figures = groupBy(
    ground.index.recognition.figures.filter(({ formula }) => formula),
    ({ place }) => placeKey(place),
  );
  const isKnown = (figure: Figure) => scene.follows.has(figure) || safe.has(figure) || ground.standing.has(figure);
  const found = new Map<Figure, string>();
  for (const target of safe.keys()) {
    const users = [...ground.graph.usersOf([target.place], false)];
    const unknown = users.find(([key]) => figures.get(key)?.some((figure) => !isKnown(figure)));
    if (unknown !== undefined) found.set(target, WHY.used(unknown[1].place));
  }
  return found;
}

/** Other rules that make something else of the same figure. */
function disagreements({ ground, safe, scene }: Attempt): Objections {
  const found = new Map<Figure, string>();
  for (const derivation of derivationsOf(ground.rules, scene.index)) {
    const target = scene.origin(derivation.target);
    const { rule } = derivation.compiled;
    if (!safe.has(target) || rule.severity !== 'error' || standingOf(derivation.target, derivation) === 'holds')
      continue;
    found.set(target, WHY.disagrees(rule));
  }
  return found;
}

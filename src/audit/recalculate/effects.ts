import type { Rule } from '../../catalogue/types';
import type { Figure } from '../../recognise/types';
import type { CompiledRule } from '../../rules/compile/plan';
import { rulesAbout } from '../../rules/judge/alter';
import type { Ground } from './ground';
import { type Instance, type Instances, instancesOf, isAboutWriting, worsened } from './instances';
import { wordsOf } from './objections';
import { type ByTarget, figuresOf } from './proposals';
import { type Scene, sceneOf } from './scene';

/** What comes of making some proposals and no others. */
export function trial(
  ground: Ground,
  made: ByTarget,
  before: Instances,
  about: (figure: Figure) => readonly CompiledRule[],
): { scene: Scene; worse: readonly Instance[] } {
  const scene = sceneOf(ground, figuresOf(made.values()));
  const touched = [...made.keys(), ...scene.follows.keys()];
  const rules = new Set(touched.flatMap((figure) => [...about(figure)]));
  const after = instancesOf(
    [...rules].filter((rule) => !isAboutWriting(rule)),
    scene.index,
  );
  return { scene, worse: worsened(before, after, ground.isTrimmed) };
}

/** The rules about a figure, found once for each measure. */
export const rulesAboutIn = ({ rules }: Ground) => rulesAbout({ rules });

/** A target with all others that it needs, be it through others. */
export function withNeeds(targets: Iterable<Figure>, proposals: ByTarget): ByTarget {
  const all = new Set(targets);
  for (const target of all) for (const need of proposals.get(target)?.needs ?? []) all.add(need);
  return new Map([...all].flatMap((target) => (proposals.has(target) ? [[target, proposals.get(target)!]] : [])));
}

/** What each of the proposals that are not safe would break, made with what it needs and nothing else. */
export function effectsOf(
  ground: Ground,
  proposals: ByTarget,
  why: ReadonlyMap<Figure, readonly string[]>,
  before: Instances,
): { breaks: Map<Figure, readonly Rule[]>; words: Map<Figure, readonly string[]> } {
  const about = rulesAboutIn(ground);
  const breaks = new Map<Figure, readonly Rule[]>();
  const words = new Map<Figure, readonly string[]>();
  for (const target of why.keys()) {
    const { worse } = trial(ground, withNeeds([target], proposals), before, about);
    if (worse.length === 0) continue;
    breaks.set(target, [...new Set(worse.filter(({ outcome }) => outcome !== 'holds').map(({ rule }) => rule))]);
    words.set(target, worse.map(wordsOf));
  }
  return { breaks, words };
}

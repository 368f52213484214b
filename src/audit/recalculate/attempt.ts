import type { Figure } from '../../recognise/types';
import type { Ground } from './ground';
import type { Instances } from './instances';
import type { ByTarget } from './proposals';
import type { Scene } from './scene';

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

import type { Figure } from '../../../recognise/types';
import type { Baseline } from '../baseline';
import type { Forecast } from '../forecast';
import type { ByTarget } from '../proposals';

/** What speaks against making some proposals, by target. */
export type Objections = ReadonlyMap<Figure, string>;

/** The proposals held to be safe, and what comes of making all of them. */
export interface Attempt {
  readonly baseline: Baseline;
  readonly safe: ByTarget;
  readonly forecast: Forecast;
}

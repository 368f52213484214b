import type { Named } from '../lines/entries';
import type { Said } from '../text/said';

/** What a number turned out to be, for those after it to refer to. */
export interface Understood {
  readonly said: Said;
  readonly named?: Named | undefined;
  /** What it is kept by where the tables do not have it. */
  readonly core: string;
  readonly kind: 'figure' | 'share' | 'change' | 'growth';
  /** Of a share: what it is a share of. */
  readonly of?: Named | undefined;
}

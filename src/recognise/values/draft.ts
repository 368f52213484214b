import type { Figure } from '../types';

type Settled = Pick<Figure, 'decimals' | 'value' | 'share' | 'ownDecimals' | 'typedDecimals' | 'roundedTo'>;

/** A figure before the decimals and the scale of its column are settled. */
export type Draft = Omit<Figure, keyof Settled> & { -readonly [key in keyof Settled]: Settled[key] };

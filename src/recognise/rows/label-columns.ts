import type { FoundColumn } from '../types';

export type LabelColumn = FoundColumn & {
  readonly expected: { readonly label: NonNullable<FoundColumn['expected']['label']> };
};

/** The label that a blank cell of a column repeats. */
export type Carried = Map<LabelColumn, string>;

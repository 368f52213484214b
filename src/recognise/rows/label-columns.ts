import { isAddedYear } from '../headers/expected-columns';
import type { FoundColumn, FoundHeader } from '../types';

export type LabelColumn = FoundColumn & {
  readonly expected: { readonly label: NonNullable<FoundColumn['expected']['label']> };
};

/** The label that a blank cell of a column repeats. */
export type Carried = Map<LabelColumn, string>;

const isLabel = (found: FoundColumn): found is LabelColumn => found.expected.label !== undefined;

/** The label columns of a table. In front of years that the form does not have in its rows a name stands once for all of them. */
export function labelColumnsOf({ columns }: FoundHeader): readonly LabelColumn[] {
  const labels = columns.filter(isLabel);
  const years = labels.find(({ expected }) => isAddedYear(expected));
  if (years === undefined) return labels;
  return labels.map((found) => {
    const { label } = found.expected;
    if (found.column > years.column || (label.kind !== 'open' && label.kind !== 'closed')) return found;
    return { ...found, expected: { ...found.expected, label: { ...label, carries: true } } };
  });
}

import type { Figure } from '../../recognise/types';
import { operandQuantity, type Quantity } from '../../rules/judge/quantity';

/** A share as a table prints it. */
export interface Printed {
  readonly quantity: Quantity;
  readonly figures: readonly Figure[];
}

/** Where a figure stands, but for its own column. */
const placeOf = ({ table, labels }: Figure): string =>
  [
    table,
    ...Object.entries(labels)
      .map(([dimension, member]) => `${dimension}=${member}`)
      .sort(),
  ].join('\u0000');

const stemOf = (measure: string): string => measure.replace(/(?:数量|人数|数|占比|比例)$/, '');

/** The shares that tables print beside their numbers: 人数 and its 占比. Text and table may be rounded one by one. */
export class PrintedShares {
  private readonly places = new Map<string, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      if (figure.kind !== 'ratio' || figure.value === undefined) continue;
      const place = placeOf(figure);
      this.places.set(place, [...(this.places.get(place) ?? []), figure]);
    }
  }

  /** The share that stands beside the one figure of a number; nothing where there is none, or several. */
  beside(of: readonly Figure[]): Printed | undefined {
    const [figure, more] = of;
    if (figure === undefined || more !== undefined) return undefined;
    const all = this.places.get(placeOf(figure)) ?? [];
    const own = all.filter(({ measure }) => stemOf(measure) === stemOf(figure.measure));
    const [share, another] = own.length > 0 ? own : all;
    if (share === undefined || another !== undefined) return undefined;
    return { quantity: operandQuantity(share), figures: [share] };
  }
}

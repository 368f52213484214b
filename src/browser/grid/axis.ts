/** Where the rows or the columns of a grid lie, in pixels from its first. */
export interface Axis {
  readonly count: number;
  readonly length: number;
  offset(index: number): number;
  size(index: number): number;
  /** The index of what lies at a distance. */
  at(distance: number): number;
}

/** @param sizes of the first; all further ones have the size `rest` */
export function axisOf(sizes: readonly number[], count: number, rest: number): Axis {
  const measured = Math.min(sizes.length, count);
  const ends = new Float64Array(measured);
  let end = 0;
  for (let index = 0; index < measured; index++) {
    end += sizes[index]!;
    ends[index] = end;
  }
  const before = end;
  const offset = (index: number): number => {
    if (index <= 0) return 0;
    return index <= measured ? ends[index - 1]! : before + (index - measured) * rest;
  };
  return {
    count,
    length: offset(count),
    offset,
    size: (index) => (index < measured ? sizes[index]! : rest),
    at(distance) {
      if (distance >= before) return Math.min(count - 1, measured + Math.floor((distance - before) / rest));
      let [low, high] = [0, measured - 1];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (ends[middle]! <= distance) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, low);
    },
  };
}

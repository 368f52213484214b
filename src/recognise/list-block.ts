import type { Block } from '../catalogue/types';

/** A list has as many rows as the school needs; the dimension 行 tells them apart. */
export function isList(block: Block): boolean {
  const kinds = new Set(block.labels.map(({ kind }) => kind));
  return kinds.has('open') || (kinds.has('ordinal') && !kinds.has('closed') && !kinds.has('year'));
}

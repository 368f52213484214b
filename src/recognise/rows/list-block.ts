import type { Block, Label } from '../../catalogue/types';

/** A list has as many rows as the school needs; the dimension 行 tells them apart. */
export function isList(block: Block): boolean {
  const has = (wanted: Label['kind']) => block.labels.some(({ kind }) => kind === wanted);
  return has('open') || (has('ordinal') && !has('closed') && !has('year'));
}

import type { Change } from './change';

/** The changes asked for, with all of their groups: those of one group are made all or none. In the order given. */
export function withGroups<C extends Pick<Change, 'group'>>(
  changes: readonly C[],
  isAsked: (change: C) => boolean,
): C[] {
  const groups = new Set(changes.filter(isAsked).map(({ group }) => group));
  return changes.filter(({ group }) => groups.has(group));
}

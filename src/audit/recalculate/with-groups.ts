import type { Change } from './change';

/** The changes asked for, with all of their groups: those of one group are made all or none. In the order given. */
export function withGroups(changes: readonly Change[], isAsked: (change: Change) => boolean): Change[] {
  const groups = new Set(changes.filter(isAsked).map(({ group }) => group));
  return changes.filter(({ group }) => groups.has(group));
}

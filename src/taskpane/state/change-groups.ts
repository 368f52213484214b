import type { ChangeView, ProposalView } from '../../desk/views/views';

/** Changes that are made all or none. */
export interface ChangeGroup {
  readonly key: string;
  /** The table of the first. */
  readonly table: number;
  readonly changes: readonly ChangeView[];
  /** True where all of them are. */
  readonly safe: boolean;
  /** True where a cell must not be written. */
  readonly blocked: boolean;
  /** Why it needs a decision, each reason once. */
  readonly why: readonly string[];
}

export function changeGroups({ changes }: ProposalView): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const own = groups.get(change.group);
    if (own === undefined) groups.set(change.group, [change]);
    else own.push(change);
  }
  return [...groups].map(([key, own]) => ({
    key,
    table: own[0]!.table,
    changes: own,
    safe: own.every(({ safe }) => safe),
    blocked: own.some(({ blocked }) => blocked === true),
    why: [...new Set(own.flatMap(({ why }) => why ?? []))],
  }));
}

import type { FindingView } from '../../desk/views/views';
import { filterFindings, listed, sectionsOf } from './filter';
import type { PaneState } from './pane-state';

/** The findings in the order in which they are listed. */
export function listedIn({ view, filter, grouping }: PaneState): readonly FindingView[] {
  if (view === undefined) return [];
  return listed(sectionsOf(view, filterFindings(view, filter), grouping, filter.table));
}

/** The finding beside the open one; where none is open, the first or the last. */
export function findingBeside(state: PaneState, step: 1 | -1): FindingView | undefined {
  const list = listedIn(state);
  const at = list.findIndex(({ id }) => id === state.open);
  return at < 0 ? list[step === 1 ? 0 : list.length - 1] : list[at + step];
}

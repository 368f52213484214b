import type { Grouping } from './filter';

const KEY = 'gouji-grouping';

/** By what the user wants findings put together, on this machine; by severity unless chosen otherwise. */
export function rememberedGrouping(): Grouping {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'table' || kept === 'task' ? kept : 'severity';
  } catch {
    return 'severity';
  }
}

export function rememberGrouping(grouping: Grouping): void {
  try {
    localStorage.setItem(KEY, grouping);
  } catch {
    // Then it holds until the pane is closed.
  }
}

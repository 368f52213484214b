import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { usePane } from '../pane-context';
import { filterFindings, listed, sectionsOf } from '../state/filter';
import { findingElement } from './finding-list';

/**
 * F8 opens the next finding in the list and goes to its cell, with Shift the one before, as editors do with problems: from
 * anywhere in the page. Who is beside the pane, in the sheet, stays there.
 */
export function useFindingKeys(frame: RefObject<HTMLElement>): void {
  const { actions, store } = usePane();
  useEffect(() => {
    const within = frame.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      const { view, filter, grouping, open, page } = store.getState();
      if (view === undefined || page !== 'findings') return;
      event.preventDefault();
      const list = listed(sectionsOf(view, filterFindings(view, filter), grouping, filter.table));
      const at = list.findIndex(({ id }) => id === open);
      const next = at < 0 ? list.at(event.shiftKey ? -1 : 0) : list[at + (event.shiftKey ? -1 : 1)];
      if (next === undefined) return;
      // Its card may have to be opened before it can take the focus.
      flushSync(() => actions.choose(next));
      const { activeElement: focused, body } = document;
      if (focused !== null && focused !== body && within?.contains(focused) === false) return;
      findingElement(within, next.id)?.querySelector('button')?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [frame, actions, store]);
}

import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { FindingView } from '../../desk/views/views';
import { usePane } from '../pane-context';
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
      const { view, page } = store.getState();
      if (view === undefined || page !== 'findings') return;
      event.preventDefault();
      let next: FindingView | undefined;
      // Its card may have to be opened before it can take the focus.
      flushSync(() => {
        next = actions.walk(event.shiftKey ? -1 : 1);
      });
      const { activeElement: focused, body } = document;
      if (focused !== null && focused !== body && within?.contains(focused) === false) return;
      if (next !== undefined) findingElement(within, next.id)?.querySelector('button')?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [frame, actions, store]);
}

import { type RefObject, useEffect } from 'react';
import { usePaneState } from '../pane-context';

/**
 * Where what had the focus is gone with the finding that it belonged to, the findings take it, so that the keyboard goes
 * on from there. Focus outside the pane, as in the sheet, is left alone.
 */
export function useKeptFocus(frame: RefObject<HTMLElement>): void {
  const said = usePaneState((state) => state.said);
  const view = usePaneState((state) => state.view);
  useEffect(() => {
    if (said === undefined || view === undefined) return;
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (lost) frame.current?.querySelector('main')?.focus({ preventScroll: true });
  }, [frame, said, view]);
}

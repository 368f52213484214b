import { type RefObject, useEffect, useRef } from 'react';
import { usePaneState } from '../pane-context';

/**
 * Where what had the focus is gone with the finding that it belonged to, the page takes it, so that the keyboard goes
 * on from there. Focus that is elsewhere, as in the sheet, is left alone.
 */
export function useKeptFocus(frame: RefObject<HTMLElement>): void {
  const view = usePaneState((state) => state.view);
  const page = usePaneState((state) => state.page);
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const pane = frame.current;
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    pane?.addEventListener('focusin', note);
    return () => pane?.removeEventListener('focusin', note);
  }, [frame]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what takes the finding away
  useEffect(() => {
    const gone = last.current instanceof HTMLElement && !last.current.isConnected;
    if (page !== 'findings' || !gone || document.activeElement !== document.body) return;
    frame.current?.querySelector('main')?.focus({ preventScroll: true });
  }, [frame, view, page]);
}

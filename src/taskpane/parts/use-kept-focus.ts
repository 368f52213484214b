import { type RefObject, useEffect, useRef } from 'react';
import { usePaneState } from '../pane-context';

/**
 * Where what had the focus is gone with the finding that it belonged to, the finding that now stands in its place takes it,
 * or the page where there is none, so that the keyboard goes on from there. Focus that is elsewhere, as in the sheet, is
 * left alone.
 */
export function useKeptFocus(frame: RefObject<HTMLElement>): void {
  const view = usePaneState((state) => state.view);
  const page = usePaneState((state) => state.page);
  const last = useRef<{ readonly target: EventTarget | null; readonly position: number }>();
  useEffect(() => {
    const pane = frame.current;
    const note = ({ target }: FocusEvent) => {
      const own = target instanceof Element ? target.closest('[data-finding]') : null;
      last.current = { target, position: own === null ? -1 : [...findingsIn(pane)].indexOf(own) };
    };
    pane?.addEventListener('focusin', note);
    return () => pane?.removeEventListener('focusin', note);
  }, [frame]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what takes the finding away
  useEffect(() => {
    const { target, position } = last.current ?? { position: -1 };
    const gone = target instanceof HTMLElement && !target.isConnected;
    if (page !== 'findings' || !gone || document.activeElement !== document.body) return;
    const left = findingsIn(frame.current);
    const next = position < 0 ? undefined : left[Math.min(position, left.length - 1)];
    const wanted = next?.querySelector('button') ?? frame.current?.querySelector<HTMLElement>('main');
    wanted?.focus({ preventScroll: next === undefined });
  }, [frame, view, page]);
}

const findingsIn = (within: ParentNode | null): NodeListOf<Element> | readonly Element[] =>
  within?.querySelectorAll('[data-finding]') ?? [];

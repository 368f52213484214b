import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedCell } from '../../workbook/typed-entry';
import type { CellPlace } from '../../workbook/types';
import type { BookSession } from '../session/book-session';

/** A cell that is being typed in. */
interface Editing {
  readonly place: CellPlace;
  readonly draft: string;
  /** What it held; typing that again changes nothing. */
  readonly original: string;
  readonly where: 'cell' | 'line';
  /** True where it is typed over, so that arrows leave the cell; else they move the caret. */
  readonly isOver: boolean;
}

export interface EditingHandle {
  readonly editing: Editing | undefined;
  /** What was typed and is being written. */
  readonly pending: (CellPlace & { readonly text: string }) | undefined;
  readonly start: (place: CellPlace, original: string, where: Editing['where'], draft?: string) => void;
  readonly type: (draft: string) => void;
  /** From here on the arrows move the caret. */
  readonly settle: () => void;
  readonly cancel: () => void;
  readonly commit: () => void;
  /** Writes at once and as one step, as for Delete and for what is pasted. */
  readonly write: (typed: readonly TypedCell[]) => void;
}

/** What is typed into cells, and whether it has been written yet. */
export function useEditing(session: BookSession, version: number): EditingHandle {
  const [editing, draw] = useState<Editing>();
  // What is drawn lags behind: leaving the field with a key also blurs it, and must not write twice.
  const now = useRef<Editing>();
  const setEditing = useCallback((next: Editing | undefined) => {
    now.current = next;
    draw(next);
  }, []);
  const [pending, setPending] = useState<EditingHandle['pending']>();

  const write = useCallback(
    (typed: readonly TypedCell[]) => {
      const [one, ...others] = typed;
      if (one === undefined) return;
      // Of many the grid shows what has come of them.
      if (others.length === 0) setPending({ ...one.place, text: one.text });
      void session.edit(typed).then((written) => {
        // Where it was written, the new cells come right after; see below.
        if (!written) setPending(undefined);
      });
    },
    [session],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: cells that changed are what ends the waiting
  useEffect(() => setPending(undefined), [version]);

  return {
    editing,
    pending,
    start: useCallback(
      (place, original, where, draft) =>
        setEditing({ place, original, where, draft: draft ?? original, isOver: draft !== undefined }),
      [setEditing],
    ),
    type: useCallback((draft) => setEditing(now.current && { ...now.current, draft }), [setEditing]),
    settle: useCallback(() => setEditing(now.current && { ...now.current, isOver: false }), [setEditing]),
    cancel: useCallback(() => setEditing(undefined), [setEditing]),
    commit: useCallback(() => {
      const { current: done } = now;
      setEditing(undefined);
      if (done !== undefined && done.draft !== done.original) write([{ place: done.place, text: done.draft }]);
    }, [setEditing, write]),
    write,
  };
}

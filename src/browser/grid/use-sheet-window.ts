import { useEffect, useMemo, useRef, useState } from 'react';
import type { Area } from '../../workbook/types';
import type { SheetWindow } from '../protocol/sheet-shape';
import type { BookSession } from '../session/book-session';
import { type ShownCells, shownCells } from './shown-cells';

/** Rows and columns asked for beyond those on the screen, so that scrolling finds them there. */
const MORE_ROWS = 40;
const MORE_COLUMNS = 10;

interface Loaded {
  readonly window: SheetWindow;
  readonly version: number;
}

/** The cells around what is on the screen. While others are on their way, those known are shown. */
export function useSheetWindow(session: BookSession, sheet: string, visible: Area, version: number): ShownCells {
  const [loaded, setLoaded] = useState<Loaded>();
  const asked = useRef('');
  const { top, left, bottom, right } = visible;
  const area = loaded?.window.sheet === sheet && loaded.version === version ? loaded.window.area : undefined;
  const isThere =
    area !== undefined && area.top <= top && area.left <= left && area.bottom >= bottom && area.right >= right;

  useEffect(() => {
    if (bottom < top) return;
    if (isThere) {
      // What was asked for in between is no longer wanted.
      asked.current = '';
      return;
    }
    const wanted: Area = {
      top: Math.max(0, top - MORE_ROWS),
      left: Math.max(0, left - MORE_COLUMNS),
      bottom: bottom + MORE_ROWS,
      right: right + MORE_COLUMNS,
    };
    const key = JSON.stringify([sheet, version, wanted]);
    if (asked.current === key) return;
    asked.current = key;
    void session.window(sheet, wanted).then((outcome) => {
      if (asked.current !== key) return;
      if (outcome.ok) setLoaded({ window: outcome.value, version });
      else asked.current = '';
    });
  }, [session, sheet, version, isThere, top, left, bottom, right]);

  const window = loaded?.window.sheet === sheet ? loaded.window : undefined;
  const isFirst = loaded === undefined;
  return useMemo(() => shownCells(window, isFirst), [window, isFirst]);
}

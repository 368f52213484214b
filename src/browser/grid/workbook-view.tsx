import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { address, areaAddress } from '../../workbook/address';
import type { Position } from '../../workbook/types';
import { Notice } from '../notice';
import type { BookSession } from '../session/book-session';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import { countsBySheet } from './cell-signs';
import { ContentLine } from './content-line';
import { FindBar } from './find-bar';
import { turnOf } from './grid-keys';
import { HEAD_HEIGHT, HEAD_WIDTH, layoutOf, scrolledRows } from './layout';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';
import { firstOf } from './shown-cells';
import { TraceStrip } from './trace-strip';
import { useEditing } from './use-editing';
import { useRange } from './use-range';
import { useSheetWindow } from './use-sheet-window';
import { useViewport } from './use-viewport';

const HOME: Position = { row: 0, column: 0 };
/** Rows and columns drawn beyond the edges, for scrolling. */
const AROUND = 4;

/** The workbook: the sheet in front with the content of its cell above and the tabs of all sheets below. */
export function WorkbookView({ session }: { session: BookSession }) {
  const { store } = session;
  const { language } = useTexts();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { sheets, sheet, places, shown, version, isReadOnly, refusal } = state;
  // The pane's findings come first; signs in the cells follow when they are drawn.
  const view = useDeferredValue(state.view);
  const shape = sheets.find(({ name }) => name === sheet) ?? sheets[0]!;
  const place = places[shape.name] ?? HOME;
  const counts = useMemo(() => countsBySheet(view), [view]);
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);

  const height = viewport.height - HEAD_HEIGHT;
  const layout = useMemo(
    () => layoutOf(shape, { width: viewport.width - HEAD_WIDTH, height }),
    [shape, viewport.width, height],
  );
  const scrolled = scrolledRows(layout, viewport.top, height);
  const { rows, columns } = layout;
  const visible = {
    top: Math.max(0, rows.at(scrolled) - AROUND),
    left: Math.max(0, columns.at(viewport.left) - 1),
    bottom: viewport.height === 0 ? -1 : Math.min(rows.count - 1, rows.at(scrolled + height) + AROUND),
    right: Math.min(columns.count - 1, columns.at(viewport.left + viewport.width - HEAD_WIDTH) + 1),
  };
  const cells = useSheetWindow(session, shape.name, visible, version);
  const edits = useEditing(session, version);

  const first = firstOf(cells, place);
  const here = { sheet: shape.name, ...first };
  const cell = cells.cellAt(first);
  const entry = cell?.entry ?? cell?.text ?? '';
  const goTo = useCallback((next: Position) => session.goTo({ sheet: shape.name, ...next }), [session, shape.name]);
  const turnTo = useCallback((name: string) => session.turnTo(name), [session]);
  const range = useRange(session, shape.name, first, cells);
  const entryField = useRef<HTMLInputElement>(null);
  const toGrid = () => entryField.current?.focus({ preventScroll: true });
  const [isFinding, setFinding] = useFindKey();
  useTurnKeys(session, isReadOnly);
  return (
    <>
      <ContentLine
        address={range.isMany ? areaAddress(range.area) : address(first.row, first.column)}
        content={edits.editing?.draft ?? entry}
        readOnly={isReadOnly}
        onStart={() => {
          if (edits.editing === undefined) edits.start(here, entry, 'line');
        }}
        onDraft={edits.type}
        onCommit={(leave) => {
          edits.commit();
          if (leave !== 'stay') toGrid();
        }}
        onCancel={() => {
          edits.cancel();
          toGrid();
        }}
      />
      {refusal !== undefined && (
        <Notice onDismiss={() => session.dismissRefusal()}>{wordsOf(refusal, language)}</Notice>
      )}
      {isFinding && (
        <FindBar
          session={session}
          sheet={shape.name}
          version={version}
          at={first}
          onGoTo={goTo}
          onClose={() => {
            setFinding(false);
            toGrid();
          }}
        />
      )}
      <SheetGrid
        scroller={scroller}
        entry={entryField}
        range={range}
        onRefused={(error) => session.refuse(error)}
        shape={shape}
        layout={layout}
        cells={cells}
        visible={visible}
        shift={viewport.top - scrolled}
        view={view}
        place={place}
        shown={shown}
        isSeen={viewport.height > 0}
        edits={edits}
        readOnly={isReadOnly}
        onGoTo={goTo}
        onTurn={(way) => void session.turn(way)}
      />
      <TraceStrip view={view} at={here} onGoTo={(to) => session.goTo(to)} />
      <SheetTabs sheets={sheets} front={shape.name} counts={counts} onTurn={turnTo} />
    </>
  );
}

/** Ctrl+Z and Ctrl+Y turn steps wherever the focus is, but for fields, which keep what was typed in them by themselves. */
function useTurnKeys(session: { turn(way: 'undo' | 'redo'): Promise<unknown> }, isReadOnly: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = turnOf(event);
      const isInField = event.target instanceof Element && event.target.closest('input,textarea,select') !== null;
      if (way === undefined || event.altKey || event.defaultPrevented || isInField || isReadOnly) return;
      event.preventDefault();
      void session.turn(way);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session, isReadOnly]);
}

/** Ctrl+F in the workbook finds in the sheet; in the pane the browser finds, as all findings are in the page. */
function useFindKey() {
  const [isFinding, setFinding] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      const workbook = target instanceof Element ? target.closest('[data-side=workbook]') : null;
      if (workbook === null) return;
      event.preventDefault();
      setFinding(true);
      workbook.querySelector<HTMLElement>('[role=search] input')?.focus();
    };
    // Before a cell that is being typed in takes the key for itself.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return [isFinding, setFinding] as const;
}

import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { Area, Position } from '../../workbook/types';
import { isTaken, type Leave } from './cell-entry';
import { type GridEnds, moved, turnOf } from './grid-keys';
import type { GridLayout } from './layout';
import { firstOf, type ShownCells } from './shown-cells';
import { type ClipboardTarget, useClipboard } from './use-clipboard';

const STEPS: Readonly<Record<Leave, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  stay: '',
};

/** What keys and mouse act on. */
export interface GridTarget extends ClipboardTarget {
  layout: GridLayout;
  cells: ShownCells;
  visible: Area;
  onGoTo: (place: Position) => void;
  onTurn: (way: 'undo' | 'redo') => void;
}

/** What keys, mouse and clipboard do in the grid, while no cell is being typed in. */
export function useGridEvents(target: GridTarget, current: Position, focus: () => void) {
  const { shape, layout, cells, visible, edits, readOnly, range, onGoTo, onTurn } = target;
  const { clear, ...clipboard } = useClipboard(target);
  const endsAt = (place: Position): GridEnds => {
    const merge = cells.mergeAt(place);
    return {
      last: { row: Math.max(0, shape.rows - 1), column: Math.max(0, shape.columns - 1) },
      limit: { row: layout.rows.count - 1, column: layout.columns.count - 1 },
      page: Math.max(1, visible.bottom - visible.top - 8),
      around: {
        first: merge === undefined ? place : { row: merge.top, column: merge.left },
        last: merge === undefined ? place : { row: merge.bottom, column: merge.right },
      },
    };
  };
  const here = { sheet: shape.name, ...current };
  const cell = cells.cellAt(current);
  const entry = cell?.entry ?? cell?.text ?? '';
  const start = (draft?: string) => {
    if (!readOnly) edits.start(here, entry, 'cell', draft);
  };
  const step = (way: Leave) => {
    const next = moved({ key: STEPS[way], ctrlKey: false, metaKey: false }, current, endsAt(current));
    if (next !== undefined) onGoTo(next);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || isTaken(event)) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const far = ctrlKey || metaKey;
    const way = turnOf(event);
    const base = shiftKey ? range.to : current;
    const next = moved(event, base, endsAt(base));
    if (next !== undefined) {
      if (shiftKey) range.extend(next);
      else onGoTo(firstOf(cells, next));
    } else if (way !== undefined && !readOnly) onTurn(way);
    else if (far && key.toLowerCase() === 'a') {
      onGoTo({ row: 0, column: 0 });
      range.extendFrom({ row: 0, column: 0 }, endsAt(current).last);
    } else if (far) return;
    else if (key === 'F2' || key === 'Enter') start();
    else if (key === 'Delete' || key === 'Backspace') clear();
    // Anything else is typed into the field that has the focus, which begins a draft.
    else return;
    event.preventDefault();
  }

  const isDragging = useRef(false);
  function onMouseDown(event: MouseEvent): void {
    const place = cellUnder(event);
    if (place === undefined || event.button > 0) return;
    // The field keeps the focus, and nothing of the page is selected as text.
    event.preventDefault();
    edits.commit();
    if (event.shiftKey) range.extend(place);
    else onGoTo(place);
    isDragging.current = true;
    // On a phone the keyboard would come up with it.
    if (!isCoarse()) focus();
  }
  function onMouseMove(event: MouseEvent): void {
    if (event.buttons !== 1) isDragging.current = false;
    const place = isDragging.current ? cellUnder(event) : undefined;
    if (place !== undefined && (place.row !== range.to.row || place.column !== range.to.column)) range.extend(place);
  }

  return {
    /** Of the field that has the focus. */
    keys: edits.editing?.where === 'cell' ? {} : { onKeyDown, ...clipboard },
    /** Of the cells. */
    mouse: {
      onMouseDown,
      onMouseMove,
      onDoubleClick: (event: MouseEvent) => {
        if (cellUnder(event) !== undefined) start();
      },
    },
    start,
    step,
  };
}

function cellUnder({ target }: MouseEvent): Position | undefined {
  const { row, column } = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset ?? {};
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

const isCoarse = (): boolean => matchMedia('(pointer: coarse)').matches;

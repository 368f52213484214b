import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Area } from '../../workbook/types';
import type { SheetShape } from '../protocol/sheet-shape';
import type { Leave } from './cell-editor';
import { type GridEnds, type GridPlace, moved, turnOf } from './grid-keys';
import type { GridLayout } from './layout';
import { firstOf, type ShownCells } from './shown-cells';
import type { EditingHandle } from './use-editing';

const STEPS: Readonly<Record<Leave, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  stay: '',
};

/** What keys and mouse act on. */
export interface GridTarget {
  shape: SheetShape;
  layout: GridLayout;
  cells: ShownCells;
  visible: Area;
  edits: EditingHandle;
  readOnly: boolean;
  onGoTo: (place: GridPlace) => void;
  onTurn: (way: 'undo' | 'redo') => void;
}

/** What keys and mouse do in the grid. */
export function useGridEvents(
  { shape, layout, cells, visible, edits, readOnly, onGoTo, onTurn }: GridTarget,
  current: GridPlace,
) {
  const merge = cells.mergeAt(current);
  const ends: GridEnds = {
    last: { row: Math.max(0, shape.rows - 1), column: Math.max(0, shape.columns - 1) },
    limit: { row: layout.rows.count - 1, column: layout.columns.count - 1 },
    page: Math.max(1, visible.bottom - visible.top - 8),
    around: {
      first: current,
      last: merge === undefined ? current : { row: merge.bottom, column: merge.right },
    },
  };
  const here = { sheet: shape.name, ...current };
  const cell = cells.cellAt(current);
  const entry = cell?.entry ?? cell?.text ?? '';
  const edit = (draft?: string) => {
    if (!readOnly) edits.start(here, entry, 'cell', draft);
  };
  const step = (way: Leave) => {
    const next = moved({ key: STEPS[way], ctrlKey: false, metaKey: false }, current, ends);
    if (next !== undefined) onGoTo(next);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, ctrlKey, metaKey } = event;
    const way = turnOf(event);
    const next = moved(event, current, ends);
    if (next !== undefined) onGoTo(firstOf(cells, next));
    else if (way !== undefined && !readOnly) onTurn(way);
    else if (ctrlKey || metaKey) return;
    else if (key === 'F2' || key === 'Enter') edit();
    else if (key === 'Delete' || key === 'Backspace') {
      if (!readOnly && entry !== '') edits.write(here, '');
    } else if (key.length === 1) edit(key);
    else return;
    event.preventDefault();
  }

  function onMouseDown(event: MouseEvent): void {
    const { row, column } = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset ?? {};
    if (row !== undefined && column !== undefined) onGoTo({ row: Number(row), column: Number(column) });
  }

  const isInGrid = (event: { target: EventTarget; currentTarget: EventTarget }) => event.target === event.currentTarget;
  const handlers = {
    onKeyDown,
    onMouseDown,
    onDoubleClick: (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest('[data-row]') !== null) edit();
    },
    onCopy: (event: ClipboardEvent) => {
      if (!isInGrid(event)) return;
      event.clipboardData.setData('text/plain', cell?.text ?? '');
      event.preventDefault();
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain').trim();
      // One value only: a pasted block belongs into Excel or WPS.
      if (!isInGrid(event) || readOnly || text === '' || /[\t\n]/.test(text)) return;
      edits.write(here, text);
      event.preventDefault();
    },
  };
  return { handlers, step };
}

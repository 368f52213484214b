import { cellKey } from '../../workbook/address';
import type { Area, Position } from '../../workbook/types';
import type { CellShown, SheetWindow } from '../protocol/sheet-shape';

/** A window of a sheet, ready to be drawn. */
export interface ShownCells {
  readonly sheet: string;
  readonly area: Area | undefined;
  /** True while no cells of any sheet have come yet. */
  readonly isFirst: boolean;
  cellAt(place: Position): CellShown | undefined;
  /** The merged area that a cell is part of. */
  mergeAt(place: Position): Area | undefined;
  readonly merges: readonly Area[];
}

export function shownCells(window: SheetWindow | undefined, isFirst = false): ShownCells {
  const cells = new Map(window?.cells.map((cell) => [cellKey(cell), cell]));
  const merges = window?.merges ?? [];
  const owners = new Map<string, Area>();
  for (const merge of merges) {
    // A merged area may be as long as the sheet: only what is in the window counts, and its first cell.
    const { top, left, bottom, right } = within(merge, window!.area);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) owners.set(cellKey({ row, column }), merge);
    }
    owners.set(cellKey({ row: merge.top, column: merge.left }), merge);
  }
  return {
    sheet: window?.sheet ?? '',
    area: window?.area,
    isFirst,
    cellAt: (place) => cells.get(cellKey(place)),
    mergeAt: (place) => owners.get(cellKey(place)),
    merges,
  };
}

const within = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

/** The cell that a merged area begins with; else the cell itself. */
export function firstOf(cells: ShownCells, place: Position): Position {
  const merge = cells.mergeAt(place);
  return merge === undefined ? place : { row: merge.top, column: merge.left };
}

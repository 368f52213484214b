import type { Position } from '../../workbook/types';
/** Where a key leads from a cell; undefined for keys that move nowhere. */
export function moved(
  event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  from: Position,
  ends: GridEnds,
): Position | undefined {
  const far = event.ctrlKey || event.metaKey;
  const { row, column } = from;
  const { first, last } = ends.around;
  switch (event.key) {
    case 'ArrowUp':
      return clamped({ row: far ? 0 : first.row - 1, column }, ends);
    case 'ArrowDown':
      return clamped({ row: far ? ends.last.row : last.row + 1, column }, ends);
    case 'ArrowLeft':
      return clamped({ row, column: far ? 0 : first.column - 1 }, ends);
    case 'ArrowRight':
      return clamped({ row, column: far ? ends.last.column : last.column + 1 }, ends);
    case 'PageUp':
      return clamped({ row: row - ends.page, column }, ends);
    case 'PageDown':
      return clamped({ row: row + ends.page, column }, ends);
    case 'Home':
      return clamped({ row: far ? 0 : row, column: 0 }, ends);
    case 'End':
      return far ? { ...ends.last } : { row, column: ends.last.column };
    default:
      return undefined;
  }
}

/** Whether a key takes a step back or makes it again; undefined for others. */
export function turnOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}

export interface GridEnds {
  /** The last cell of what the sheet holds. */
  readonly last: Position;
  /** How far the keys can go: a few empty cells more. */
  readonly limit: Position;
  /** Rows that fit on the screen. */
  readonly page: number;
  /** The cell, or the merged area that it is part of. */
  readonly around: { readonly first: Position; readonly last: Position };
}

const clamped = ({ row, column }: Position, { limit }: GridEnds): Position => ({
  row: Math.max(0, Math.min(limit.row, row)),
  column: Math.max(0, Math.min(limit.column, column)),
});

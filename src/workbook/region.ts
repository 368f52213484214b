import type { Area, Cell, Row, Sheet } from './types';

/**
 * The block of filled cells that a cell stands in or touches, as far as no blank row or column parts it from what else
 * there is: what Excel selects with Ctrl+A. Undefined where nothing is there.
 */
export function regionAround({ rows, merges }: Sheet, row: number, column: number): Area | undefined {
  const region = new Growing(row, column);
  const pieces = [...merges.map((merge) => ({ ...merge })), ...rows.flatMap(cellsOf)].sort((a, b) => a.top - b.top);
  const back = [...pieces].reverse();
  // Down and up again, until a whole round adds nothing: a round follows a block however long it is.
  let before: string;
  do {
    before = region.key;
    for (const piece of pieces) region.take(piece);
    for (const piece of back) region.take(piece);
  } while (region.key !== before);
  return region.area;
}

const cellsOf = ({ index, cells }: Row): Area[] =>
  cells.filter(isFilled).map(({ column }) => ({ top: index, bottom: index, left: column, right: column }));

const isFilled = ({ value }: Cell): boolean => typeof value !== 'string' || value.trim() !== '';

class Growing {
  area: Area | undefined;

  constructor(
    private readonly row: number,
    private readonly column: number,
  ) {}

  get key(): string {
    return JSON.stringify(this.area);
  }

  /** Takes a piece in where it touches, be it only at a corner. */
  take({ top, left, bottom, right }: Area): void {
    const from = this.area ?? { top: this.row, bottom: this.row, left: this.column, right: this.column };
    if (top > from.bottom + 1 || bottom < from.top - 1 || left > from.right + 1 || right < from.left - 1) return;
    this.area =
      this.area === undefined
        ? { top, left, bottom, right }
        : {
            top: Math.min(top, from.top),
            left: Math.min(left, from.left),
            bottom: Math.max(bottom, from.bottom),
            right: Math.max(right, from.right),
          };
  }
}

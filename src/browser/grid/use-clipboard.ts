import type { ClipboardEvent } from 'react';
import type { DeskError } from '../../desk/desk';
import { MOST_AT_ONCE } from '../../refusals/block';
import { Refusal } from '../../refusals/block-refusal';
import type { TypedCell } from '../../workbook/typed-entry';
import type { SheetShape } from '../protocol/sheet-shape';
import { blockOf, blockText } from './clipboard-block';
import type { EditingHandle } from './use-editing';
import { cellCount, type Range } from './use-range';

/** What the clipboard acts on. */
export interface ClipboardTarget {
  shape: SheetShape;
  edits: EditingHandle;
  readOnly: boolean;
  range: Range;
  onRefused: (error: DeskError) => void;
}

/** What copying, cutting, pasting and clearing do: with the cells that are selected, all or nothing. */
export function useClipboard({ shape, edits, readOnly, range, onRefused }: ClipboardTarget) {
  const { area, cells, isMany } = range;
  const tooMany = () => onRefused(new Refusal('block-too-large', { what: String(MOST_AT_ONCE) }).told);
  const place = (row: number, column: number) => ({ sheet: shape.name, row, column });

  function clear(): void {
    if (readOnly) return;
    // Beyond the last cell there is nothing to be cleared.
    const bottom = Math.min(area.bottom, shape.rows - 1);
    const right = Math.min(area.right, shape.columns - 1);
    if (bottom < area.top || right < area.left) return;
    if (cellCount({ ...area, bottom, right }) > MOST_AT_ONCE) {
      tooMany();
      return;
    }
    if (!isMany) {
      edits.write([{ place: place(area.top, area.left), text: '' }]);
      return;
    }
    const cleared: TypedCell[] = [];
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) cleared.push({ place: place(row, column), text: '' });
    }
    edits.write(cleared);
  }

  function copy(event: ClipboardEvent): boolean {
    event.preventDefault();
    if (cells === undefined) {
      tooMany();
      return false;
    }
    const rows: string[][] = [];
    for (let row = area.top; row <= (isMany ? area.bottom : area.top); row++) {
      const texts: string[] = [];
      for (let column = area.left; column <= (isMany ? area.right : area.left); column++) {
        texts.push(cells.cellAt({ row, column })?.text ?? '');
      }
      rows.push(texts);
    }
    // One cell is copied as it reads, for a text elsewhere.
    event.clipboardData.setData('text/plain', isMany ? blockText(rows) : rows[0]![0]!);
    return true;
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || text.trim() === '') return;
    const block = blockOf(text);
    const isOne = block.length === 1 && block[0]!.length === 1;
    // One value fills what is selected.
    const rows = isOne && isMany ? area.bottom - area.top + 1 : block.length;
    const columns = isOne && isMany ? area.right - area.left + 1 : block[0]!.length;
    if (rows * columns > MOST_AT_ONCE) {
      tooMany();
      return;
    }
    const typed: TypedCell[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = { row: area.top + row, column: area.left + column };
        if (isOne && isCovered(at)) continue;
        const words = isOne ? block[0]![0]!.trim() : block[row]![column]!;
        typed.push({ place: { sheet: shape.name, ...at }, text: words });
      }
    }
    edits.write(typed);
    if (!isOne) range.extend({ row: area.top + rows - 1, column: area.left + columns - 1 });
  }

  const isCovered = (at: { row: number; column: number }): boolean => {
    const merge = cells?.mergeAt(at);
    return merge !== undefined && (merge.top !== at.row || merge.left !== at.column);
  };
  return {
    clear,
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) clear();
    },
    onPaste: paste,
  };
}
